using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Content;

/// <summary>Turns a post's body into a fragment fit to travel. Each post is rendered once, however many documents hold it.</summary>
internal static class ContentRenderer
{
    // Keyed by the instances themselves, so that what was rendered goes with the post, and a changed post is a new one.
    private static readonly ConditionalWeakTable<ContentPolicy, ConditionalWeakTable<Post, Lazy<RenderedContent>>> Rendered = [];

    /// <summary>Renders a post, unless it was rendered under the same policy before.</summary>
    public static RenderedContent Render(Post post, ContentPolicy policy) => Rendered
        .GetValue(policy, static _ => [])
        .GetValue(post, p => new(() => RenderNow(p, policy)))
        .Value;

    /// <summary>Takes over how a post was rendered under the same policy before, by another run of the same code.</summary>
    public static void Add(Post post, ContentPolicy policy, RenderedContent content) => Rendered.GetValue(policy, static _ => []).TryAdd(post, new(content));

    /// <summary>
    /// Renders a post that passes by, unless it was rendered before. Nothing is kept of it: of a million posts that pass by, what would keep
    /// them takes 30 MB, and a third of the time.
    /// </summary>
    public static RenderedContent RenderInPassing(Post post, ContentPolicy policy) =>
        Rendered.TryGetValue(policy, out var posts) && posts.TryGetValue(post, out var rendered) ? rendered.Value : RenderNow(post, policy);

    /// <summary>Gets what is to be said of a policy: what it keeps that the default does not.</summary>
    public static IReadOnlyList<FeedDiagnostic> FindingsOf(ContentPolicy policy) => PolicySets.Of(policy).Findings;

    /// <summary>Renders a post.</summary>
    internal static RenderedContent RenderNow(Post post, ContentPolicy policy)
    {
        var rendering = new PostRendering(post, policy);
        var source = TextCharacters.Clean(post.Content.Source, rendering.Findings.NoteRemoved);
        var html = post.Content.Format switch
        {
            ContentFormat.Markdown => FromMarkdown(rendering, source),
            ContentFormat.Html => FromHtml(rendering, source, RawHtmlMap.Identity, source),
            _ => FromText(rendering, source),
        };
        if (html.Contains("&#xFFFD;", StringComparison.Ordinal) && TextCharacters.IndexOfBadReference(source) is >= 0 and var reference)
        {
            rendering.Findings.Add(FeedRules.ContentRules.Character, "reference",
                "a character reference stands for no character; readers see U+FFFD in its place, so write what was meant", reference);
        }

        var excerpt = Excerpt.Of(html);
        if (excerpt.Length == 0 && !HoldsMedia(html))
        {
            rendering.Findings.Add(FeedRules.ContentRules.Empty, "",
                "the post has nothing to read or to look at; write some text", ContentFindings.Nowhere);
        }

        IReadOnlyList<FeedDiagnostic> findings = rendering.Findings.ToDiagnostics();
        html = PostFrame.WithFooter(post, policy, html, ref findings);
        return new(html, excerpt, findings);
    }

    private static string FromMarkdown(PostRendering rendering, string source)
    {
        var html = MarkdownContent.Render(rendering, source, out var raw);
        if (html is null)
            return TooDeep(rendering, source);
        if (raw.IsEmpty && rendering.Policy.AllowsMarkdown)
            return Carried(rendering, html);
        if (HtmlContent.Render(rendering, html, raw) is { } clean)
            return clean;
        return !raw.IsEmpty && MarkdownContent.RenderApart(rendering, source, out raw) is { } apart ? FromHtml(rendering, apart, raw, source) : TooDeep(rendering, source);
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
            "the post's elements are nested deeper than readers can follow; it is shown as it was written; write it flatter", ContentFindings.Nowhere);
        return FromText(rendering, source);
    }

    /// <summary>Takes out what character references brought in: the source itself has no forbidden characters by now.</summary>
    private static string Carried(PostRendering rendering, string html)
    {
        html = html.TrimEnd();
        html = TextCharacters.Clean(html, index => rendering.Findings.Add(FeedRules.ContentRules.Character, TextCharacters.Name(html[index]),
            $"a character reference stands for {TextCharacters.Name(html[index])}, which no document can carry; it was left out", ContentFindings.Nowhere));
        // Markdig leaves some as they were; documents have one kind of line end.
        if (html.Contains('\r', StringComparison.Ordinal))
            html = html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return html.Contains('\uFFFD', StringComparison.Ordinal) ? html.Replace("\uFFFD", "&#xFFFD;", StringComparison.Ordinal) : html;
    }

    private static bool HoldsMedia(string html) => html.Contains("<img ", StringComparison.Ordinal) || html.Contains("<video", StringComparison.Ordinal)
        || html.Contains("<audio", StringComparison.Ordinal) || html.Contains("<svg", StringComparison.Ordinal) || html.Contains("<math", StringComparison.Ordinal);
}
