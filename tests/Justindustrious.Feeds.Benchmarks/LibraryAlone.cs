using System.Diagnostics;
using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Ganss.Xss;
using Markdig;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>
/// 20 posts of Markdown → RSS, as an app does it: this library in one call, against Markdig, HtmlSanitizer and SyndicationFeed put together by hand.
/// </summary>
[MemoryDiagnoser]
public class LibraryAlone
{
    private readonly Post[] _posts = [.. Enumerable.Range(0, 20).Select(Corpus.PostOf)];
    private MarkdownPipeline? _pipeline;
    private HtmlSanitizer? _sanitizer;

    /// <summary>What an app would write without this library. It checks nothing but the HTML.</summary>
    [Benchmark(Baseline = true)]
    public long ByHand()
    {
        _pipeline ??= new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        _sanitizer ??= new HtmlSanitizer();
        var feed = new SyndicationFeed("A corpus of posts", "Posts that nobody wrote, for measuring.", new("https://blog.example.org/"))
        {
            Items = [.. _posts.Select(ItemOf)],
        };
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            feed.GetRss20Formatter().WriteTo(xml);
        return stream.Length;
    }

    /// <summary>This library: safe HTML with absolute addresses, an excerpt, and a document that was validated.</summary>
    [Benchmark]
    public long ToRss() => Corpus.FeedOf(_posts).ToDocument(FeedFormat.Rss).Bytes.Length;

    /// <summary>Makes the document once, in a new process.</summary>
    /// <param name="job"><c>by-hand</c> or <c>library</c>.</param>
    /// <returns>What that took, in milliseconds.</returns>
    public static double First(string job)
    {
        var jobs = new LibraryAlone();
        var watch = Stopwatch.StartNew();
        var length = job == "by-hand" ? jobs.ByHand() : jobs.ToRss();
        return length > 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("The document is empty.");
    }

    /// <summary>Runs <see cref="First"/> in processes of its own, in turns.</summary>
    /// <returns>The medians, in milliseconds.</returns>
    public static (double ByHand, double Library) FirstInProcesses(int rounds)
    {
        var (byHand, library) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            byHand.Add(InProcess("by-hand"));
            library.Add(InProcess("library"));
        }

        byHand.Sort();
        library.Sort();
        return (byHand[rounds / 2], library[rounds / 2]);
    }

    private static double InProcess(string job)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments(job))
        {
            RedirectStandardOutput = true,
        })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }

    private SyndicationItem ItemOf(Post post)
    {
        var html = _sanitizer!.Sanitize(Markdown.ToHtml(post.Content.Source, _pipeline), "https://blog.example.org/posts/a/");
        var item = new SyndicationItem(post.Title, new TextSyndicationContent(html, TextSyndicationContentKind.Html), post.Link, post.Id, post.Published.ToDateTimeOffset())
        {
            PublishDate = post.Published.ToDateTimeOffset(),
        };
        foreach (var category in post.Categories)
            item.Categories.Add(new(category.Term));
        return item;
    }

    /// <summary>The program may have been started as itself, or by dotnet.</summary>
    private static string[] Arguments(string job) => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? ["exec", typeof(LibraryAlone).Assembly.Location, "first", job]
        : ["first", job];
}
