using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>A heading of a Markdown file.</summary>
/// <param name="Text">What stands in it, as it was written.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Column">Where its text starts, from 0.</param>
/// <param name="End">The line after it.</param>
internal sealed record MarkdownHeading(string Text, int Level, int Line, int Column, int End);

/// <summary>Finds headings, as CommonMark has them (4.2, 4.3), outside of code and comments.</summary>
internal static partial class MarkdownHeadings
{
    /// <summary>Finds all headings.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="isText">Which lines stand neither in code nor in a comment.</param>
    public static IReadOnlyList<MarkdownHeading> Find(string[] lines, out bool[] isText)
    {
        var headings = new List<MarkdownHeading>();
        isText = new bool[lines.Length];
        string? fence = null;
        var isComment = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (isComment || (fence is null && line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)))
            {
                isComment = !line.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            if (fence is not null)
            {
                if (Fence().Match(line) is { Success: true } end && end.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal)
                    && line.AsSpan().Trim().Length == end.Groups["fence"].Length)
                    fence = null;
                continue;
            }

            if (Fence().Match(line) is { Success: true } start
                && !(start.Groups["fence"].Value[0] == '`' && line[(start.Index + start.Length)..].Contains('`', StringComparison.Ordinal)))
            {
                fence = start.Groups["fence"].Value;
                continue;
            }

            isText[i] = true;
            if (Atx().Match(line) is { Success: true } atx)
                headings.Add(new(atx.Groups["text"].Value.Trim(), atx.Groups["marks"].Length, i, atx.Groups["text"].Index, i + 1));
            else if (i > 0 && Underline().IsMatch(line) && isText[i - 1] && IsParagraph(lines, i - 1) && headings.LastOrDefault()?.Line != i - 1)
                headings.Add(new(lines[i - 1].Trim(), line.TrimStart()[0] == '=' ? 1 : 2, i - 1, lines[i - 1].Length - lines[i - 1].TrimStart().Length,
                    i + 1));
        }

        return headings;
    }

    /// <summary>Gets a heading's text without the marks of links, emphasis and code.</summary>
    public static string Plain(string heading)
    {
        var text = Link().Replace(heading, match => match.Groups["text"].Value);
        text = Tag().Replace(text, "");
        return text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal)
            .Replace("\\", "", StringComparison.Ordinal).Trim(' ', '\t', '*');
    }

    /// <summary>Whether a line starts a paragraph of this line alone, as a heading above its underline does.</summary>
    private static bool IsParagraph(string[] lines, int index) =>
        lines[index].AsSpan().Trim() is [not ('-' or '*' or '+' or '>' or '|' or '#'), ..] && !lines[index].StartsWith("    ", StringComparison.Ordinal)
        && (index == 0 || string.IsNullOrWhiteSpace(lines[index - 1]) || Atx().IsMatch(lines[index - 1]));

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})[ \t]+(?<text>\S.*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Atx();

    [GeneratedRegex(@"^ {0,3}(=+|-{2,})[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Underline();

    [GeneratedRegex(@"!?\[(?<text>[^\]\[]*)\](\([^()]*\)|\[[^\]\[]*\])?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|\{#[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
