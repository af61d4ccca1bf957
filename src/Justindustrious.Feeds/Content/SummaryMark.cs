using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Content.Templates;

namespace Justindustrious.Feeds.Content;

/// <summary>The mark in a body that ends its summary: <c>&lt;!--more--&gt;</c> and its like.</summary>
internal static partial class SummaryMark
{
    /// <summary>Marks beyond this number are not looked at, so that time stays linear.</summary>
    private const int MostComments = 1000;

    /// <summary>Whether a comment's text is such a mark.</summary>
    public static bool IsMark(string comment) => Mark().IsMatch(comment.Trim());

    /// <summary>Gets what stands above the mark, with the definitions of links below it, which the text above may use.</summary>
    /// <param name="source">The body.</param>
    /// <param name="own">A mark of the post's own, as it is written.</param>
    /// <returns><see langword="null"/> where the body has no mark, or nothing above it.</returns>
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
            var at = source.IndexOf(own, StringComparison.Ordinal);
            return at < 0 || CodeRanges.InMarkdown(source, hasIndentedCode: false).EndAt(at) > at && !own.StartsWith("<!--", StringComparison.Ordinal) ? -1 : at;
        }

        var comments = 0;
        for (var at = source.IndexOf("<!--", StringComparison.Ordinal); at >= 0 && comments++ < MostComments; at = source.IndexOf("<!--", at + 4, StringComparison.Ordinal))
        {
            var comment = source.AsSpan(at + 4, Math.Min(100, source.Length - at - 4));
            if (comment.IndexOf("-->", StringComparison.Ordinal) is not (>= 0 and var length) || !IsMark(comment[..length].ToString()))
                continue;
            // A comment is a range of its own: one that starts earlier is code that shows the mark.
            code ??= CodeRanges.InMarkdown(source, hasIndentedCode: false);
            if (at == 0 || code.EndAt(at - 1) <= at)
                return at;
        }

        return -1;
    }

    [GeneratedRegex("^(?:more\\b.*|read[- ]?more|truncate|excerpt|end[- _]?(?:of[- _])?excerpt|excerpt[- _]?end|/excerpt|end|teaser_end|pelican_end_summary|summary|endsummary|preview|cut|fold|break)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]{1,200}\]: ?\S.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Definition();
}
