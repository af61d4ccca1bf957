namespace Justindustrious.Feeds.Content;

/// <summary>Limits for blocks that take Markdig quadratic time, because it removes each from a list of all the others.</summary>
internal static class MarkdownBounds
{
    /// <summary>Reference definitions, <c>[name]: address</c>, without a blank line between them.</summary>
    private const int MostInARow = 2000;

    /// <summary>Definitions of references and footnotes, and underlined headings, in the whole post.</summary>
    private const int MostInAll = 20_000;

    /// <summary>Indentation, in characters, which Markdig reads again for each open list.</summary>
    private const int MostIndentation = 200_000;

    /// <summary>Returns whether a post has more of these than can be read in linear time.</summary>
    public static bool AreExceeded(string source)
    {
        // Most posts are too short to contain so many.
        if (source.Length < MostInARow * 5)
            return false;

        var definitions = 0;
        var run = 0;
        var underlines = 0;
        var indentation = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart(" \t>");
            indentation += line.Length - text.Length;
            if (text.IsEmpty)
            {
                run = 0;
                continue;
            }

            text = text.TrimStart("-+* ");
            if (text.IsEmpty || text.TrimEnd(" \t").TrimEnd('=').IsEmpty)
            {
                underlines++;
            }
            else if (text[0] == '[')
            {
                run++;
                definitions += text.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            }

            if (run > MostInARow || definitions > MostInAll || underlines > MostInAll)
                return true;
        }

        return indentation > MostIndentation && indentation > source.Length / 2;
    }
}
