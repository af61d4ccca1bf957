using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Content.Templates;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds the mark in a body that ends its summary: <c>&lt;!--more--&gt;</c> and the like.</summary>
internal static partial class SummaryMark
{
    /// <summary>How many comments are read, so that the time stays linear.</summary>
    private const int MostComments = 1000;

    /// <summary>Returns whether a comment's text is such a mark.</summary>
    public static bool IsMark(string comment) => Mark().IsMatch(comment.Trim());

    /// <summary>Gets the text above the mark, and the definitions of links below it, which the text above may use.</summary>
    /// <param name="source">The body.</param>
    /// <param name="own">The mark that the post or its site sets.</param>
    /// <returns>The text; <see langword="null"/> if the body has no mark, or nothing above it.</returns>
    public static string? Above(string source, string? own)
    {
        if (IndexOf(source, own) is not (> 0 and var end) || string.IsNullOrWhiteSpace(source[..end]))
            return null;
        var above = new StringBuilder(source, 0, end, end + 200).Append("\n\n");
        foreach (var definition in Definition().EnumerateMatches(source, end))
            above.Append(source, definition.Index, definition.Length).Append('\n');
        return above.ToString();
    }

    private static int IndexOf(string source, string? own)
    {
        var code = (CodeRanges?)null;
        if (!string.IsNullOrWhiteSpace(own))
        {
            var ownMark = source.IndexOf(own, StringComparison.Ordinal);
            var isInCode = ownMark >= 0 && !own.StartsWith("<!--", StringComparison.Ordinal)
                && CodeRanges.InMarkdown(source, isMdx: true, hasFormulas: true).EndAt(ownMark) > ownMark;
            return isInCode ? -1 : ownMark;
        }

        var comments = 0;
        var at = source.IndexOf("<!--", StringComparison.Ordinal);
        for (; at >= 0 && comments++ < MostComments; at = source.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            var comment = source.AsSpan(at + 4, Math.Min(100, source.Length - at - 4));
            if (comment.IndexOf("-->", StringComparison.Ordinal) is not (>= 0 and var length) || !IsMark(comment[..length].ToString()))
                continue;
            // The comment itself is a range. A range that starts before it is code that shows the mark.
            code ??= CodeRanges.InMarkdown(source, isMdx: true, hasFormulas: true);
            if (at == 0 || code.EndAt(at - 1) <= at)
                return at;
        }

        return -1;
    }

    [GeneratedRegex(
        "^(?:more\\b.*|read[- ]?more|truncate|excerpt|end[- _]?(?:of[- _])?excerpt|excerpt[- _]?end|/excerpt|end|teaser_end|pelican_end_summary|summary|"
            + "endsummary|preview|cut|fold|break)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]{1,200}\]: ?\S.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Definition();
}
