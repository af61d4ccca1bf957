using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Comments of HTML that start a line with text, and tags of WordPress.</content>
internal sealed partial class TemplateBody
{
    /// <summary>
    /// Puts a blank line between a comment and the text on its line. CommonMark takes the whole line for HTML; Jekyll and Hugo read its text as Markdown.
    /// </summary>
    private void EndComment(int at, int end)
    {
        if (_isHtml || !Has(BodySyntax.Liquid | BodySyntax.Hugo) || !_source.AsSpan(at).StartsWith("<!--") || !IsFirst(at)
            || _next.IndexOf("-->", at + 4) is not (> 0 and var close) || close + 3 > end)
            return;
        // Hugo takes out the mark of the summary, and no other comment.
        if (IsLast(close + 3) || !(Has(BodySyntax.Liquid) || SummaryMark.IsMark(_source[(at + 4)..close])))
            return;
        PutText(close + 3, close + 3, "\n\n" + IndentOf(at));
    }

    /// <summary>Reports a tag of WordPress: <c>[caption id="a"]…[/caption]</c>. Generators write it as it stands.</summary>
    private int AnnounceBracketTag(int at)
    {
        var nameEnd = at + 1;
        while (nameEnd < _source.Length && char.IsAsciiLetterLower(_source[nameEnd]))
            nameEnd++;
        if (_next.IndexOf("]", nameEnd) is not (>= 0 and var close) || close - at > MostTag || _source[nameEnd] is not (']' or ' ' or '='))
            return 0;
        var attributes = _source.AsSpan(nameEnd, close - nameEnd);
        // A text in brackets may be that of a link.
        var isLink = close + 1 < _source.Length && _source[close + 1] is '(' or '[' or ':' && !attributes.Contains('=');
        if (isLink || attributes.Contains('\n') || !(attributes.Contains('=')
            || _next.IndexOf($"[/{_source.AsSpan(at + 1, nameEnd - at - 1)}]", close) >= 0))
            return 0;
        Warn(at, close + 1, "it is a tag of WordPress, which stays as it is written");
        return close + 1;
    }
}
