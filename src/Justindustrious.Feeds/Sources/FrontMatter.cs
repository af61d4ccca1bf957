using System.Buffers;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources;

/// <summary>The formats of front matter.</summary>
internal enum FrontMatterFormat
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>YAML between lines <c>---</c>.</summary>
    Yaml,

    /// <summary>TOML between lines <c>+++</c>.</summary>
    Toml,

    /// <summary>JSON in <c>{ }</c>.</summary>
    Json,

    /// <summary>Header lines without fences, as Pelican has them.</summary>
    Headers,

    /// <summary>The members of a JSON object between lines <c>;;;</c>, without its braces, as Hexo has them.</summary>
    JsonMembers,
}

/// <summary>Where the parts of a post's file are.</summary>
/// <param name="Format">The format of the front matter.</param>
/// <param name="Text">The bytes between the fences, or the JSON object; none where there is no front matter.</param>
/// <param name="FirstLine">The line of the first of them.</param>
/// <param name="BodyStart">Where the body starts, which goes to the end.</param>
/// <param name="BodyLine">The line of the body's first character.</param>
internal readonly record struct FrontMatter(FrontMatterFormat Format, Range Text, int FirstLine, int BodyStart, int BodyLine)
{
    private static readonly SearchValues<byte> KeyBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"u8);

    /// <summary>Gets whether the file starts with front matter.</summary>
    public bool IsThere => Format != FrontMatterFormat.None;

    /// <summary>Finds the parts, or reports why they can't be found.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="hasHeaders">Whether header lines without fences, which end at an empty line, are front matter.</param>
    /// <param name="findings">Where findings go.</param>
    public static FrontMatter? TryFind(ReadOnlySpan<byte> bytes, bool hasHeaders, SourceFindings findings)
    {
        var position = 0;
        var line = 1;
        var start = position;
        var first = NextLine(bytes, ref position);
        // Other tools read front matter from the first line only. Here, blank lines may stand above it if a key follows the fence.
        while (first.Trim(" \t"u8).IsEmpty && position < bytes.Length)
        {
            start = position;
            first = NextLine(bytes, ref position);
            line++;
        }

        var afterFirst = position;
        var second = NextLine(bytes, ref position);
        if (IsJson(bytes[start..]))
            return JsonObject(bytes, start, line, findings);
        if (IsMember(first) && bytes[start..].IndexOf("\n;;;"u8) >= 0)
            return Fenced(bytes, FrontMatterFormat.JsonMembers, ";;;", start, line - 1, findings);
        var format = FormatOf(first);
        if (format == FrontMatterFormat.None || (line > 1 && !LooksLikeKey(second, format)))
        {
            if (HasWrongFence(first, second, line, findings))
                return null;
            return IsHeader(first) && (IsHeader(second) || hasHeaders)
                ? Header(bytes, start, line, hasHeaders, findings)
                : new(FrontMatterFormat.None, default, 0, 0, 1);
        }

        return Fenced(bytes, format, System.Text.Encoding.ASCII.GetString(first[..3]), afterFirst, line, findings);
    }

    private static FrontMatter? Fenced(ReadOnlySpan<byte> bytes, FrontMatterFormat format, string fence, int start, int line, SourceFindings findings)
    {
        var position = start;
        for (var number = line + 1; position < bytes.Length; number++)
        {
            var end = position;
            var text = NextLine(bytes, ref position);
            if (IsMarker(text, fence) || (format == FrontMatterFormat.Yaml && IsMarker(text, "...")))
                return IsSmall(start..end, line, findings) ? new(format, start..end, line + 1, position, number + 1) : null;
        }

        findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1),
            $"front matter starts here and never ends; write a line '{fence}' after its last key");
        return null;
    }

    /// <summary>The object's end is its own closing brace: text may hold braces, and the body as well.</summary>
    private static FrontMatter? JsonObject(ReadOnlySpan<byte> bytes, int start, int line, SourceFindings findings)
    {
        var end = start + JsonFrontReader.LengthOfObject(bytes[start..]);
        if (end == start)
        {
            // If a text has no closing quote, the closing brace is a part of that text. The reader reports it.
            if (IsSmall(start..Math.Min(bytes.Length, start + FrontNode.MaxLength), line, findings)
                && JsonFrontReader.HasWholeTexts(bytes[start..], line, findings))
                findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1), "front matter starts here and never ends; write '}' after its last key");
            return null;
        }

        if (!IsSmall(start..end, line, findings))
            return null;
        var position = end;
        var lastLine = line + LineEnds(bytes[start..end]);
        if (!NextLine(bytes, ref position).Trim(" \t"u8).IsEmpty)
            return new(FrontMatterFormat.Json, start..end, line, end, lastLine);
        return new(FrontMatterFormat.Json, start..end, line, position, lastLine + 1);
    }

    /// <summary>Header lines without a fence above them. A '---' ends them, as Wyam and Hexo have it; without one they may be the text.</summary>
    private static FrontMatter? Header(ReadOnlySpan<byte> bytes, int start, int line, bool hasHeaders, SourceFindings findings)
    {
        var position = start;
        for (var number = line; position < bytes.Length; number++)
        {
            var end = position;
            var text = NextLine(bytes, ref position);
            if (IsMarker(text, "---"))
                return IsSmall(start..end, line, findings) ? new(FrontMatterFormat.Yaml, start..end, line, position, number + 1) : null;
            if (text.Trim(" \t"u8).IsEmpty && hasHeaders)
                return IsSmall(start..end, line, findings) ? new(FrontMatterFormat.Headers, start..end, line, position, number + 1) : null;
            if (text.Trim(" \t"u8).IsEmpty)
                break;
        }

        findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1),
            "header lines are at the top without '---' lines, so they would be the post's text; write a line '---' above and below them");
        return null;
    }

    /// <summary>A line such as <c>Title: Beans</c>: a key that is known, and a value.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf(": "u8);
        if (colon is < 1 or > 20)
            return false;
        var key = System.Text.Encoding.ASCII.GetString(line[..colon]);
        return HeaderKeys.Contains(key);
    }

    // Keys that hold posts back are among them: otherwise a draft could be taken for text, and published.
    private static readonly HashSet<string> HeaderKeys = new(
        [
            "title", "date", "published", "publishDate", "created", "modified", "updated", "lastmod", "tags", "category", "categories", "slug", "author",
            "authors", "summary", "lead", "description", "layout", "language", "lang", "permalink", "url", "draft", "isDraft", "status", "visibility",
            "private", "hidden", "unlisted",
        ],
        KeySpelling.Any);

    private static bool IsSmall(Range text, int line, SourceFindings findings)
    {
        var length = text.End.Value - text.Start.Value;
        if (length > FrontNode.MaxLength)
            findings.Add(FeedRules.SourceRules.PlainYaml, findings.At(line, 1), $"front matter has {length} bytes; at most {FrontNode.MaxLength} are read");
        return length <= FrontNode.MaxLength;
    }

    /// <summary>Gets whether the front matter is a program, which is never run.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        var first = NextLine(bytes, ref position);
        return IsMarker(first, "---js") || IsMarker(first, "---javascript");
    }

    private static FrontMatterFormat FormatOf(ReadOnlySpan<byte> fence) => fence switch
    {
        _ when IsMarker(fence, "---") || IsMarker(fence, "---yaml") || IsMarker(fence, "---yml") => FrontMatterFormat.Yaml,
        _ when IsMarker(fence, "+++") || IsMarker(fence, "---toml") => FrontMatterFormat.Toml,
        _ when IsMarker(fence, "---json") => FrontMatterFormat.Json,
        _ when IsMarker(fence, ";;;") => FrontMatterFormat.JsonMembers,
        _ => FrontMatterFormat.None,
    };

    /// <summary>Names fences that are almost right, and languages that are not read.</summary>
    private static bool HasWrongFence(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int line, SourceFindings findings)
    {
        var found = first switch
        {
            _ when IsProgram(first) =>
                "front matter in JavaScript is never run; write YAML between '---' lines, with 'title: Hello' for 'title: \"Hello\",'",
            _ when first.StartsWith("---"u8) && LooksLikeKey(second, FrontMatterFormat.Yaml) =>
                "front matter starts with a line '---' and nothing after it; remove the rest of the line",
            _ => null,
        };
        if (found is null)
            return false;
        findings.Add(FeedRules.SourceRules.FrontMatter, findings.At(line, 1), found);
        return true;
    }

    /// <summary>Whether a line is a member of a JSON object, such as <c>"title": "Beans",</c>: Hexo needs no fence above them.</summary>
    private static bool IsMember(ReadOnlySpan<byte> line) => line.StartsWith("\""u8) && line[1..].IndexOf((byte)'"') is > 0 and var end
        && !line.Slice(1, end).ContainsAnyExcept(KeyBytes) && line[(end + 2)..].TrimStart(" \t"u8) is [(byte)':', ..];

    /// <summary>Whether a text starts with a brace and a quoted key, or with an empty object. Templates start with other braces.</summary>
    private static bool IsJson(ReadOnlySpan<byte> text) =>
        text.StartsWith("{"u8) && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];

    /// <summary>
    /// Whether a line is a fence with nothing but spaces after it; a language may stand after spaces and in any letter case, as gray-matter has it.
    /// </summary>
    private static bool IsMarker(ReadOnlySpan<byte> line, ReadOnlySpan<char> marker)
    {
        if (line.Length < marker.Length || !System.Text.Ascii.Equals(line[..3], marker[..3]))
            return false;
        return System.Text.Ascii.EqualsIgnoreCase(line[3..].Trim(" \t"u8), marker[3..]);
    }

    private static bool LooksLikeKey(ReadOnlySpan<byte> line, FrontMatterFormat format)
    {
        var end = line.IndexOf(format == FrontMatterFormat.Toml ? (byte)'=' : (byte)':');
        return end > 0 && !(format == FrontMatterFormat.Yaml ? line[..end] : line[..end].Trim(" \t\""u8)).ContainsAnyExcept(KeyBytes);
    }

    private static int LineEnds(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var position = 0; position < text.Length; count++)
        {
            NextLine(text, ref position);
            if (position == text.Length && text[^1] is not ((byte)'\n' or (byte)'\r'))
                break;
        }

        return count;
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
