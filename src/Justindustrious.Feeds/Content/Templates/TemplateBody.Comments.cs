using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Comments of HTML that start a line with text. CommonMark takes the whole line for HTML; Jekyll and Hugo read its text as Markdown.</summary>
internal sealed partial class TemplateBody
{
    /// <summary>Puts a blank line between a comment and the text on its line.</summary>
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
}
