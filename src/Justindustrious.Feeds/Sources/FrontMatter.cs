using System.Buffers;

namespace Justindustrious.Feeds.Sources;

/// <summary>Where the parts of a post's file are.</summary>
/// <param name="Yaml">The bytes between the '---' lines; none where there is no front matter.</param>
/// <param name="YamlLine">The line of the first of them.</param>
/// <param name="BodyStart">Where the body starts, which goes to the end.</param>
/// <param name="BodyLine">The line of the body's first character.</param>
internal readonly record struct FrontMatter(Range Yaml, int YamlLine, int BodyStart, int BodyLine)
{
    private static readonly SearchValues<byte> KeyBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);

    /// <summary>Gets whether the file starts with a '---' line.</summary>
    public bool IsThere => YamlLine > 0;

    /// <summary>Finds the parts, or says why they can't be told apart.</summary>
    public static FrontMatter? TryFind(ReadOnlySpan<byte> bytes, SourceFindings findings)
    {
        var position = 0;
        var line = 1;
        var first = NextLine(bytes, ref position);
        // Other tools want '---' on the first line; here blank lines above it do no harm, if a key shows what is meant.
        while (first.Trim(" \t"u8).IsEmpty && position < bytes.Length)
        {
            first = NextLine(bytes, ref position);
            line++;
        }

        var afterFirst = position;
        var second = NextLine(bytes, ref position);
        if (!IsMarker(first, "---"u8) || (line > 1 && !LooksLikeKey(second)))
            return IsForeign(first, second, line, findings) ? null : new(default, 0, 0, 1);

        position = afterFirst;
        for (var number = line + 1; position < bytes.Length; number++)
        {
            var start = position;
            var text = NextLine(bytes, ref position);
            if (IsMarker(text, "---"u8) || IsMarker(text, "..."u8))
            {
                if (start - afterFirst <= YamlReader.MaxLength)
                    return new(afterFirst..start, line + 1, position, number + 1);
                findings.Add(FeedRules.SourceRules.PlainYaml, findings.At(line, 1),
                    $"front matter has {start - afterFirst} bytes; at most {YamlReader.MaxLength} are read");
                return null;
            }
        }

        findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1),
            "front matter starts here and never ends; write a line '---' after its last key");
        return null;
    }

    /// <summary>Names front matter in other tools' formats.</summary>
    private static bool IsForeign(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int line, SourceFindings findings)
    {
        var found = first switch
        {
            _ when IsMarker(first, "+++"u8) => "'+++' starts TOML front matter, which is not read; write YAML between '---' lines, with 'title: Hello' for 'title = \"Hello\"'",
            _ when IsMarker(first, ";;;"u8) || IsJson(first, second) => "'{' starts JSON front matter, which is not read; write YAML between '---' lines, with 'title: Hello' for '\"title\": \"Hello\"'",
            _ when first.StartsWith("---"u8) && LooksLikeKey(second) => "front matter starts with a line '---' and nothing after it; remove the rest of the line",
            _ => null,
        };
        if (found is null)
            return false;
        findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1), found);
        return true;
    }

    /// <summary>A brace and a quoted key; not the braces with which templates start.</summary>
    private static bool IsJson(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        first.StartsWith("{"u8) && (first[1..].Trim(" \t"u8) is { IsEmpty: false } rest ? rest : second.Trim(" \t"u8)).StartsWith("\""u8);

    private static bool IsMarker(ReadOnlySpan<byte> line, ReadOnlySpan<byte> marker) =>
        line.StartsWith(marker) && line[3..].Trim(" \t"u8).IsEmpty;

    private static bool LooksLikeKey(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAnyExcept(KeyBytes);
    }

    /// <summary>Takes the next line, which ends with LF, CRLF or CR.</summary>
    private static ReadOnlySpan<byte> NextLine(ReadOnlySpan<byte> bytes, ref int position)
    {
        var rest = bytes[position..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            position = bytes.Length;
            return rest;
        }

        position += end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
        return rest[..end];
    }
}
