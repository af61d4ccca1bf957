using Justindustrious.Feeds.Content.Templates;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Justindustrious.Feeds.Content;

/// <summary>Markdig's HTML renderer, with our own renderers for elements with an address, an id or raw HTML. It is reused for the next post.</summary>
internal sealed class PostHtmlRenderer : HtmlRenderer
{
    private readonly PooledWriter _output;
    private PostRendering? _rendering;

    public PostHtmlRenderer(MarkdownPipeline pipeline)
        : this(new PooledWriter(), pipeline)
    {
    }

    private PostHtmlRenderer(PooledWriter output, MarkdownPipeline pipeline)
        : base(output)
    {
        _output = output;
        pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new MarkdownParagraphRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new MarkdownLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new MarkdownAutolinkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskMarkRenderer());
        ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new TypographyRenderer());
        ObjectRenderers.Add(new TemplateMarkRenderer());
    }

    /// <summary>Gets the post that is being rendered.</summary>
    public PostRendering Rendering => _rendering!;

    /// <summary>Gets the places of the HTML that the author wrote in the Markdown.</summary>
    public RawHtmlMap Raw { get; private set; } = new();

    /// <summary>Gets or sets whether a link is being written. Links can't be nested.</summary>
    public bool IsInLink { get; set; }

    /// <summary>Gets the open quotation marks, for text with typographic characters.</summary>
    public OpenQuotes OpenQuotes { get; } = new();

    /// <summary>Gets the output.</summary>
    public PooledWriter Output => _output;

    public void Start(PostRendering rendering)
    {
        // The renderer keeps its state at the start of a line.
        EnsureLine();
        _output.Clear();
        _rendering = rendering;
        Raw = new();
        IsInLink = false;
    }

    /// <summary>Forgets the post, which would be kept in memory until the renderer is used again.</summary>
    public void End()
    {
        _rendering = null;
        Raw = new();
    }

    /// <summary>Writes HTML that is not cleaned yet, and replaces the marks in it with the HTML of template code.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="source">Its index in the source.</param>
    public void WriteRaw(ReadOnlySpan<char> html, int source)
    {
        for (; Rendering.Rewritten is { } body && html.IndexOf(RewrittenBody.MarkStart) is >= 0 and var mark; html = html[mark..])
        {
            Raw.Add(_output.Length, source);
            Write(html[..mark]);
            source += mark;
            if (RewrittenBody.NumberOf(html[mark..], out var length) is >= 0 and var number && number < body.Html.Count)
            {
                Raw.Add(_output.Length, source);
                Write(body.Html[number]);
            }

            mark += Math.Max(length, 1);
            source += Math.Max(length, 1);
        }

        Raw.Add(_output.Length, source);
        Write(html);
    }

    /// <summary>Makes an address absolute. Characters that Markdown percent-encodes are encoded first, so that the address means the same.</summary>
    public string? Resolve(string address, bool isResource, MarkdownObject place) =>
        Rendering.Resolve(address.AsSpan().IndexOfAny(" \t\n\r\\") < 0 ? address : Encode(address), isResource, place.Span.Start);

    public void WriteEscaped(string text) => HtmlText.Append(_output, text);

    private static string Encode(string address) => address
        .Replace(" ", "%20", StringComparison.Ordinal).Replace("\t", "%09", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
