using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>Shortcodes that the site has of its own, in <c>layouts/shortcodes</c>.</content>
internal sealed partial class TemplateBody
{
    /// <summary>In characters.</summary>
    private const int MostInner = 1 << 16;

    /// <summary>The template of Hugo's own shortcode <c>param</c>. A parameter that is not there or is empty fails Hugo's build.</summary>
    private const string ParamTemplate = "{{ with .Page.Param (.Get 0) }}{{ . }}{{ else }}{{ errorf }}{{ end }}";

    /// <summary>Replaces a shortcode by what its template writes.</summary>
    /// <param name="start">The start of the shortcode.</param>
    /// <param name="end">The end of its first tag.</param>
    /// <param name="call">Its name and arguments.</param>
    /// <param name="isSelfClosed">Whether it has no end tag, as it says itself.</param>
    /// <returns>The end of the code that was replaced; 0 if the site has no such template, or one that needs more than the arguments.</returns>
    private int TakeOwnShortcode(int start, int end, TagCall call, bool isSelfClosed)
    {
        // Films and posts of other sites become links to them, whatever script the site's own template loads.
        if (TemplateTags.Of(call.Name, BodySyntax.Hugo).Any(row => row.Role == TagRole.Html && !row.Names.Contains("fig", StringComparison.Ordinal)
            && !row.Names.Contains("img", StringComparison.Ordinal)))
            return 0;
        if ((_rendering.Ask(BodyQuestionKind.Shortcode, call.Name) ?? (call.Name == "param" ? ParamTemplate : null)) is not { } template)
            return 0;
        var isMarkdown = _source[start + 2] == '%';
        GoValues Values(string? inner) =>
            new(call, isMarkdown, name => name == "site.title" ? SiteValue("title") : Variable(name), _rendering.Ask, MarkdownContent.ToHtml) { Inner = inner };
        var written = GoTemplate.TryRender(template, Values(null));
        if (written is null)
        {
            // The template may change the content itself, which is then needed.
            var (innerEnd, innerAfter) = isSelfClosed ? (-1, -1) : _ends.Find(call.Name, true, end);
            return innerEnd >= 0 && innerEnd - end < MostInner && _source.IndexOf("{{", end, innerEnd - end, StringComparison.Ordinal) < 0
                && GoTemplate.TryRender(template, Values(_source[end..innerEnd])) is { } whole ? PutHtml(start, innerAfter, whole) : 0;
        }

        var place = written.AsSpan().IndexOfAny(GoTemplate.Inner, GoTemplate.InnerMarkdown);
        if (place < 0)
        {
            // What stands in percent signs is read as Markdown.
            if (isMarkdown && !template.Contains(".Inner", StringComparison.Ordinal) && !written.Contains('<', StringComparison.Ordinal))
                return PutText(start, end, written);
            if (isSelfClosed || !template.Contains(".Inner", StringComparison.Ordinal))
                return PutHtml(start, end, written);
            var (_, behind) = _ends.Find(call.Name, true, end);
            return PutHtml(start, behind < 0 ? end : behind, written);
        }

        var (contentEnd, after) = _ends.Find(call.Name, true, end);
        if (isSelfClosed || contentEnd < 0)
            return PutHtml(start, end, written.Replace(GoTemplate.Inner.ToString(), "", StringComparison.Ordinal)
                .Replace(GoTemplate.InnerMarkdown.ToString(), "", StringComparison.Ordinal));
        if (written.AsSpan(place + 1).ContainsAny(GoTemplate.Inner, GoTemplate.InnerMarkdown) || _open.Count >= MostOpen)
            return 0;
        // HTML around text that is not Markdown, and that has no shortcodes of its own.
        if (written[place] == GoTemplate.Inner && _source.IndexOf("{{", end, contentEnd - end, StringComparison.Ordinal) < 0)
            return PutHtml(start, after, string.Concat(written.AsSpan(0, place), _source.AsSpan(end, contentEnd - end), written.AsSpan(place + 1)));
        _open.Push(new(call.Name, written[(place + 1)..]));
        return PutStart(start, end, written[..place]);
    }
}
