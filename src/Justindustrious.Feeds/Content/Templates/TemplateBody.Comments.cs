using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Comments, code that is shown and not run, and tags of WordPress.</content>
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

    private int TakeComment(int at, string mark) =>
        _next.IndexOf(mark, at) is >= 0 and var end ? PutText(at, end + mark.Length, "") : 0;

    /// <summary>Writes a shortcode that Zola shows and does not run: <c>{{/* youtube() */}}</c>.</summary>
    private int TakeShown(int at, string mark) => _next.IndexOf(mark, at) is >= 0 and var end && end >= at + 4
        ? PutText(at, end + mark.Length, string.Concat(_source.AsSpan(at, 2), _source.AsSpan(at + 4, end - at - 4), mark.AsSpan(2))) : 0;

    /// <summary>Removes a comment of Nunjucks and Tera. <c>{#id}</c> is not a comment, but the id of a heading.</summary>
    private int TakeTemplateComment(int at)
    {
        var isComment = Has(BodySyntax.Zola | BodySyntax.Nunjucks | BodySyntax.Hexo)
            || (Has(BodySyntax.Unknown) && at + 2 < _source.Length && _source[at + 2] == ' ');
        return isComment && _next.IndexOf("#}", at + 2) is >= 0 and var end && end - at < MostTag
            && !_source.AsSpan(at, end - at).Contains("\n\n", StringComparison.Ordinal)
            ? PutText(at, end + 2, "")
            : 0;
    }

    /// <summary>Reads an extension of kramdown: <c>{::comment}…{:/comment}</c>, <c>{::nomarkdown}…{:/}</c> and <c>{::options … /}</c>.</summary>
    private int TakeExtension(int at)
    {
        if (_isHtml || !Has(BodySyntax.Kramdown) || _next.IndexOf("}", at) is not (> 0 and var close) || close - at > MostTag)
            return 0;
        var tag = _source[(at + 3)..close];
        var name = tag.Split(' ', '/', '\n')[0];
        if (name is not ("comment" or "nomarkdown" or "options"))
            return 0;
        if (tag.EndsWith('/'))
            return PutText(at, close + 1, "");
        var ends = ((string[])[$"{{:/{name}}}", "{:/}"]).Select(mark => (Start: _next.IndexOf(mark, close), mark.Length));
        if (ends.Where(end => end.Start > 0).OrderBy(end => end.Start).FirstOrDefault() is not { Length: > 0 } end)
            return 0;
        return name == "nomarkdown" ? PutHtml(at, end.Start + end.Length, _source[(close + 1)..end.Start].Trim()) : PutText(at, end.Start + end.Length, "");
    }

    /// <summary>Removes a comment of Obsidian, <c>%%seen only there%%</c>, as Quartz does.</summary>
    private int TakeNote(int at) => _next.IndexOf("%%", at + 2) is >= 0 and var end ? PutText(at, end + 2, "") : 0;

    /// <summary>Writes marked text: <c>==beans==</c>.</summary>
    private int TakeMarked(int at)
    {
        if (_next.IndexOf("==", at + 2) is not (>= 0 and var end) || end == at + 2 || end - at > MostTag)
            return 0;
        var text = _source[(at + 2)..end];
        return text.AsSpan().ContainsAny('=', '\n') ? 0 : PutText(at, end + 2, $"{_output.Mark("<mark>")}{text}{_output.Mark("</mark>")}");
    }

    /// <summary>Reports a tag of WordPress: <c>[caption id="a"]…[/caption]</c>. Generators write it as it stands.</summary>
    private int AnnounceBracketTag(int at)
    {
        var name = TemplateStarts.NameInBracket(_source.AsSpan(at));
        var nameEnd = at + 1 + name.Length;
        if (!TemplateStarts.IsBracketTag(name) || _next.IndexOf("]", nameEnd) is not (>= 0 and var close) || close - at > MostTag
            || _source[nameEnd] is not (']' or ' ' or '='))
            return 0;
        var attributes = _source.AsSpan(nameEnd, close - nameEnd);
        // A text in brackets may be that of a link.
        var isLink = close + 1 < _source.Length && _source[close + 1] is '(' or '[' or ':' && !attributes.Contains('=');
        // A word in brackets is a tag if it has attributes or an end, or if it is alone on its line. A gallery may also be at the end of a line.
        var isTag = attributes.Contains('=') || _next.IndexOf($"[/{name}]", close) >= 0
            || (attributes.IsEmpty && EndsLine(close + 1) && (name is "gallery" || StartsLine(at)) && _next.IndexOf($"[{name}]:", close) < 0);
        if (isLink || attributes.Contains('\n') || !isTag)
            return 0;
        Warn(at, close + 1, "it is a tag of WordPress, which stays as it is written");
        return close + 1;
    }

    private bool StartsLine(int at) => _source.AsSpan(0, at).TrimEnd(' ') is [] or [.., '\n'];

    private bool EndsLine(int at) => _source.AsSpan(at).TrimStart(' ') is [] or ['\n' or '\r', ..];
}
