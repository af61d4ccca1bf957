using BenchmarkDotNet.Attributes;
using Ganss.Xss;
using Justindustrious.Feeds.Content;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>Markdown without raw HTML → HTML: made safe and absolute in the tree, against Markdig that does neither.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseTaskLists().UseAutoLinks().UseDefinitionLists().Build();

    private readonly Post[] _posts = [.. Enumerable.Range(0, 100).Where(number => !Corpus.HoldsRawHtml(number)).Select(Corpus.PostOf)];

    /// <summary>Markdig alone, with the same extensions.</summary>
    [Benchmark(Baseline = true)]
    public int Markdig() => _posts.Sum(post => Markdown.ToHtml(post.Content.Source, Pipeline).Length);

    /// <summary>This library: the HTML, and the excerpt.</summary>
    [Benchmark]
    public int Rendered() => _posts.Sum(post => ContentRenderer.Render(post, ContentPolicy.Default).Length);
}

/// <summary>Markdown with raw HTML → HTML, against HtmlSanitizer on the HTML that Markdig makes of it.</summary>
[MemoryDiagnoser]
public class RawHtmlBenchmarks
{
    private readonly Post[] _posts = [.. Enumerable.Range(0, 1000).Where(Corpus.HoldsRawHtml).Select(Corpus.PostOf)];
    private readonly string[] _html;
    private readonly HtmlSanitizer _sanitizer = new();

    /// <summary>Makes the HTML that both start from.</summary>
    public RawHtmlBenchmarks()
    {
        var pipeline = new MarkdownPipelineBuilder()
            .UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseTaskLists().UseAutoLinks().UseDefinitionLists().Build();
        _html = [.. _posts.Select(post => Markdown.ToHtml(post.Content.Source, pipeline))];
    }

    /// <summary>HtmlSanitizer as it comes, with a base address, on HTML: no Markdown is parsed.</summary>
    [Benchmark(Baseline = true)]
    public int HtmlSanitizer() => _html.Sum(html => _sanitizer.Sanitize(html, "https://blog.example.org/posts/a/").Length);

    /// <summary>This library, from Markdown.</summary>
    [Benchmark]
    public int Rendered() => _posts.Sum(post => ContentRenderer.Render(post, ContentPolicy.Default).Length);
}
