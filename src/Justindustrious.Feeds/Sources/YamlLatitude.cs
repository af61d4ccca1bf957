using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Sources;

/// <summary>What becomes of a key that stands twice.</summary>
internal enum RepeatedKey
{
    Refused,
    LastCounts,
    AllCount,
}

/// <summary>What a generator's parser of YAML accepts in front matter, though YAML does not: libyaml for Jekyll, and its translation to Go for Hugo.</summary>
/// <param name="isKnown">Which keys have a meaning.</param>
/// <param name="isWithheld">Which keys hold posts back: each of them counts, since a post must not be published because of a mistake.</param>
internal sealed partial class YamlLatitude(Func<string, bool> isKnown, Func<string, bool> isWithheld)
{
    /// <summary>Gets that of YAML itself.</summary>
    public static YamlLatitude None { get; } = new(static _ => true, static _ => true);

    /// <summary>Says what becomes of a key that stands in its map for the second time.</summary>
    public RepeatedKey Repeated(string key) => this == None ? RepeatedKey.Refused : isWithheld(key) ? RepeatedKey.AllCount : RepeatedKey.LastCounts;

    /// <summary>Indents the lines of texts in quotes that go on in lines which are not indented.</summary>
    /// <returns><see langword="false"/> where there are none, or where such a text swallows a key that has a meaning: its closing quote was forgotten.</returns>
    public bool TryIndent(string text, [NotNullWhen(true)] out string? indented)
    {
        indented = null;
        if (this == None)
            return false;
        var output = new StringBuilder(text.Length + 16);
        char? open = null;
        var isChanged = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (range.Start.Value > 0)
                output.Append('\n');
            var rest = line;
            if (open is not null)
            {
                if (Key().Match(line.ToString()) is { Success: true } key && isKnown(key.Groups[1].Value))
                    return false;
                if (!line.IsEmpty && line[0] is not (' ' or '\t' or '\r'))
                {
                    output.Append(' ');
                    isChanged = true;
                }
            }
            else if (Opening().Match(line.ToString()) is { Success: true } opening)
            {
                open = opening.Groups[1].Value[0];
                rest = line[opening.Length..];
            }

            if (open is { } quote && HasEnd(rest, quote))
                open = null;
            output.Append(line);
        }

        indented = output.ToString();
        return isChanged && open is null;
    }

    private static bool HasEnd(ReadOnlySpan<char> text, char quote)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return true;
        }

        return false;
    }

    [GeneratedRegex("""^([A-Za-z_][\w -]{0,60}?)\s*:(?:\s|$)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex("""^[\w-][\w -]{0,60}:[ \t]+(["'])""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
