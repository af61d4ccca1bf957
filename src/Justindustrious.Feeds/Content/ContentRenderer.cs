using Justindustrious.Feeds.Content.Templates;

namespace Justindustrious.Feeds.Content;

/// <summary>Renders a post's body as an HTML fragment that is safe and complete in any reader.</summary>
internal static class ContentRenderer
{
    /// <summary>Gets the findings about a policy: what it keeps in addition to the default.</summary>
    public static IReadOnlyList<FeedDiagnostic> FindingsOf(ContentPolicy policy) => PolicySets.Of(policy).Findings;

    /// <summary>Renders a post.</summary>
    public static RenderedContent Render(Post post, ContentPolicy policy)
    {
        var rendering = new PostRendering(post, policy);
        var written = post.Content.Source;
        var source = TextCharacters.Clean(written, rendering.NoteRemoved);
        source = TemplateBody.Run(rendering, source);
        var html = post.Content.Format switch
        {
            ContentFormat.Markdown => FromMarkdown(rendering, source),
            ContentFormat.Html => FromHtml(rendering, source, RawHtmlMap.Identity, source),
            _ => FromText(rendering, source),
        };
        if (html.Contains("&#xFFFD;", StringComparison.Ordinal) && TextCharacters.IndexOfBadReference(source) is >= 0 and var reference)
        {
            rendering.Findings.Add(FeedRules.ContentRules.Character, "reference",
                "a character reference stands for no character; readers see U+FFFD instead; write the character that was meant", reference);
        }

        var excerpt = SummaryOf(rendering, source) ?? Excerpt.Of(html);
        html = PostFrame.WithPicture(post, policy, html);
        if (excerpt.Length == 0 && !HasMedia(html))
        {
            rendering.Findings.Add(FeedRules.ContentRules.Empty, "",
                "the post has no text and no media; write some text", ContentFindings.Nowhere);
        }

        IReadOnlyList<FeedDiagnostic> findings = rendering.ToDiagnostics(written);
        html = PostFrame.WithFooter(post, policy, html, ref findings);
        return new(html, excerpt, findings) { Answers = rendering.Answers };
    }

    /// <summary>Gets the text above the mark that ends the summary, if the body has one and front matter has no summary.</summary>
    private static string? SummaryOf(PostRendering rendering, string source)
    {
        var content = rendering.Post.Content;
        if (content.Surroundings is null || rendering.Post.Summary is not null || content.Format == ContentFormat.Text
            || SummaryMark.Above(source, content.SummaryMark) is not { } above)
        {
            return null;
        }

        var apart = new PostRendering(rendering.Post, rendering.ContentPolicy) { Rewritten = rendering.Rewritten };
        var html = content.Format == ContentFormat.Markdown ? FromMarkdown(apart, above) : FromHtml(apart, above, RawHtmlMap.Identity, above);
        return Excerpt.Whole(html) is { Length: > 0 } text ? text : null;
    }

    private static string FromMarkdown(PostRendering rendering, string source)
    {
        var html = MarkdownContent.Render(rendering, source, out var raw);
        if (html is null)
            return TooDeep(rendering, source);
        if (raw.IsEmpty && rendering.Policy.AllowsMarkdown)
            return WithoutForbiddenCharacters(rendering, html);
        if (HtmlContent.Render(rendering, html, raw) is { } clean)
            return clean;
        return !raw.IsEmpty && MarkdownContent.RenderApart(rendering, source, out raw) is { } apart
            ? FromHtml(rendering, apart, raw, source)
            : TooDeep(rendering, source);
    }

    private static string FromHtml(PostRendering rendering, string html, RawHtmlMap map, string source) =>
        HtmlContent.Render(rendering, html, map) ?? TooDeep(rendering, source);

    private static string FromText(PostRendering rendering, string source)
    {
        var html = PlainText.Render(source);
        return rendering.Policy.AllowsMarkdown ? html : HtmlContent.Render(rendering, html, new RawHtmlMap()) ?? "";
    }

    private static string TooDeep(PostRendering rendering, string source)
    {
        rendering.Findings.Add(FeedRules.ContentRules.Depth, "",
            "the post's elements are nested too deep for readers; its source is shown as plain text; use fewer levels", ContentFindings.Nowhere);
        return FromText(rendering, source);
    }

    /// <summary>Removes characters that XML can't contain and that came from character references. Those in the source were removed before.</summary>
    private static string WithoutForbiddenCharacters(PostRendering rendering, string html)
    {
        html = html.TrimEnd();
        html = TextCharacters.Clean(html, index => rendering.Findings.Add(FeedRules.ContentRules.Character, TextCharacters.Name(html[index]),
            $"a character reference stands for {TextCharacters.Name(html[index])}, which feeds can't contain; it was removed", ContentFindings.Nowhere));
        // Markdig keeps some line ends of the source, but documents use only LF.
        if (html.Contains('\r', StringComparison.Ordinal))
            html = html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return html.Contains('\uFFFD', StringComparison.Ordinal) ? html.Replace("\uFFFD", "&#xFFFD;", StringComparison.Ordinal) : html;
    }

    private static bool HasMedia(string html) =>
        Array.Exists(MediaTags, tag => html.Contains(tag, StringComparison.Ordinal));

    private static readonly string[] MediaTags = ["<img ", "<video", "<audio", "<svg", "<math"];
}
