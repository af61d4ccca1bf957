using System.Collections.Concurrent;
using Justindustrious.Feeds.Content.Blocks;
using Justindustrious.Feeds.Content.Templates;
using Justindustrious.Feeds.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>Renders Markdown as HTML, which is made safe in Markdig's tree. It is parsed a second time only if the author wrote HTML in it.</summary>
internal static class MarkdownContent
{
    private static readonly Pipelines Common = new(isKramdown: false);
    private static readonly Lazy<Pipelines> Kramdown = new(static () => new(isKramdown: true));
    private static readonly Lazy<MarkdownPipeline> Short = new(static () => new MarkdownPipelineBuilder().UsePipeTables().UseSmartyPants().Build());
    private static readonly ConcurrentBag<PostHtmlRenderer> Renderers = [];

    /// <summary>Renders a post's Markdown.</summary>
    /// <param name="rendering">The post.</param>
    /// <param name="source">Its source, without forbidden characters.</param>
    /// <param name="raw">The HTML in it that is not cleaned yet; empty if all is safe.</param>
    /// <returns>The HTML; <see langword="null"/> if the post is nested too deep.</returns>
    public static string? Render(PostRendering rendering, string source, out RawHtmlMap raw)
    {
        var pipelines = Of(rendering);
        var html = Render(rendering, source, pipelines.Fast, out raw);
        // Exact places take a fifth of the time of parsing. Only posts with findings need them, and are parsed again.
        if (html is not null && rendering.Post.Origin is not null && (rendering.Findings.NeedPlaces || !raw.IsEmpty))
        {
            rendering.Findings.Clear();
            rendering.Ids.Clear();
            html = Render(rendering, source, pipelines.Precise, out raw);
        }

        return html;
    }

    /// <summary>Renders a post's Markdown again. Each block of text closes the HTML that it opens.</summary>
    public static string? RenderApart(PostRendering rendering, string source, out RawHtmlMap raw)
    {
        rendering.Findings.Clear();
        rendering.Ids.Clear();
        rendering.IsTitleLeftOut = false;
        return Render(rendering, source, rendering.Post.Origin is null ? Of(rendering).Fast : Of(rendering).Precise, out raw, LooseTags.Close);
    }

    /// <summary>Renders a short text, such as a caption. A single paragraph is written without its element.</summary>
    internal static string ToHtml(string source)
    {
        var html = Markdown.ToHtml(source, Short.Value).Trim();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - "</p>".Length
            ? html["<p>".Length..^"</p>".Length] : html;
    }

    /// <summary>Parses a post's Markdown.</summary>
    internal static MarkdownDocument Parse(string source) => Markdown.Parse(source, Common.Fast);

    private static string? Render(
        PostRendering rendering, string source, MarkdownPipeline pipeline, out RawHtmlMap raw, Action<MarkdownDocument>? change = null)
    {
        if (!Renderers.TryTake(out var renderer))
            renderer = new(Common.Fast);
        try
        {
            if (MarkdownBounds.AreExceeded(source))
                throw new ArgumentException("more blocks than Markdig reads in linear time");

            var document = Markdown.Parse(source, pipeline, ContextOf(rendering));
            KramdownHtml.ParseInner(document, source, part => Markdown.Parse(part, pipeline, ContextOf(rendering)));
            AttributeLists.Finish(document);
            change?.Invoke(document);
            TangledText.Report(document, rendering.Findings);
            TitleHeading.LeaveOut(document, rendering);
            MarkdownIds.Assign(document, rendering.Ids, rendering.Policy);
            renderer.Start(rendering);
            renderer.Render(document);
            raw = renderer.Raw;
            var html = raw.IsEmpty ? renderer.Output.ToTrimmedString() : renderer.Output.ToString();
            renderer.End();
            Renderers.Add(renderer);
            return html;
        }
        catch (ArgumentException)
        {
            // Markdig throws this if elements are nested too deep. The renderer is not used again, since its state is unknown.
            raw = new();
            return null;
        }
    }

    /// <summary>Gets the context with which links to posts by name can find the posts; <see langword="null"/> if there are none.</summary>
    private static MarkdownParserContext? ContextOf(PostRendering rendering)
    {
        if (rendering.Surroundings is null)
            return null;
        var context = new MarkdownParserContext();
        context.Properties[WikiLinks.Rendering] = rendering;
        return context;
    }

    private static Pipelines Of(PostRendering rendering) =>
        (rendering.Surroundings?.Syntax & BodySyntax.Kramdown) is BodySyntax.Kramdown ? Kramdown.Value : Common;

    private static MarkdownPipeline Build(bool precise, bool isKramdown)
    {
        // Generic attributes are off: with them, Markdown could set any attribute on any element.
        var builder = new MarkdownPipelineBuilder()
            // Cells beyond those of the head are kept, as kramdown keeps them. GitHub leaves them out, but no text of a post is lost in silence here.
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseCjkFriendlyEmphasis();
        builder.Extensions.Add(new BareAddresses());
        builder.Extensions.Add(new LegibleTex());
        builder.Extensions.Add(new LegibleTags());
        builder.Extensions.Add(new TangledText());
        builder.Extensions.Add(new TemplateMarks());
        builder.Extensions.Add(new BlogBlocks());
        if (isKramdown)
            builder.Extensions.Add(new KramdownBlocks());
        if (precise)
            builder.UsePreciseSourceLocation();
        return builder.Build();
    }

    /// <summary>How one kind of Markdown is parsed, without exact places and with them.</summary>
    private sealed class Pipelines(bool isKramdown)
    {
        private readonly Lazy<MarkdownPipeline> _precise = new(() => Build(precise: true, isKramdown));

        public MarkdownPipeline Fast { get; } = Build(precise: false, isKramdown);

        public MarkdownPipeline Precise => _precise.Value;
    }
}
