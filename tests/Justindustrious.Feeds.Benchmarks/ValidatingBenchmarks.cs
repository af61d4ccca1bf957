using System.Xml;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>Clean feeds, validated: without HTML against XmlReader alone on the same bytes, with HTML against AngleSharp's parse of that HTML.</summary>
[MemoryDiagnoser]
public class ValidatingBenchmarks
{
    private byte[] _rss = [];
    private byte[] _atom = [];
    private byte[] _rssWithHtml = [];
    private byte[] _atomWithHtml = [];
    private string[] _html = [];

    /// <summary>How many items a feed has.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Items { get; set; } = 1_000;

    /// <summary>Makes the feeds: with summaries alone, and with the posts in full.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var plain = new Feed
        {
            Title = "Notes on publishing",
            Link = new("https://blog.example.org/"),
            Language = "en",
            Authors = [new("Ada Feedwell")],
            Posts = [.. Enumerable.Range(0, Items).Select(number => new Post
            {
                Title = $"Note {number}",
                Link = new($"https://blog.example.org/posts/{number}/"),
                Published = Corpus.Published(number),
                Summary = string.Concat(Enumerable.Repeat("What is published stays, and what stays is read by somebody. ", 12)).Trim(),
                Content = PostContent.Text("."),
                Categories = ["feeds"],
            })],
        };
        var summaries = new FeedOptions { Content = ContentAmount.Summary };
        _rss = FeedDocument.Create(plain, FeedFormat.Rss, summaries).Bytes.ToArray();
        _atom = FeedDocument.Create(plain, FeedFormat.Atom, summaries).Bytes.ToArray();
        var full = plain with { Posts = [.. Enumerable.Range(0, Math.Min(Items, 1_000)).Select(Corpus.PostOf)] };
        _rssWithHtml = FeedDocument.Create(full, FeedFormat.Rss).Bytes.ToArray();
        _atomWithHtml = FeedDocument.Create(full, FeedFormat.Atom).Bytes.ToArray();
        using var reader = XmlReader.Create(new MemoryStream(_rssWithHtml));
        var html = new List<string>();
        while (reader.ReadToFollowing("encoded", "http://purl.org/rss/1.0/modules/content/"))
            html.Add(reader.ReadElementContentAsString());
        _html = [.. html];
    }

    /// <summary>XmlReader on RSS without HTML: every text and every attribute is asked for.</summary>
    [Benchmark(Baseline = true)]
    public long XmlReaderOnRss() => ReadXml(_rss);

    /// <summary>This library on the same.</summary>
    [Benchmark]
    public long Rss() => FeedValidator.Validate(_rss).Diagnostics.Count;

    /// <summary>XmlReader on Atom without HTML.</summary>
    [Benchmark]
    public long XmlReaderOnAtom() => ReadXml(_atom);

    /// <summary>This library on the same.</summary>
    [Benchmark]
    public long Atom() => FeedValidator.Validate(_atom).Diagnostics.Count;

    /// <summary>AngleSharp on the HTML of at most 1,000 posts.</summary>
    [Benchmark]
    public long AngleSharp()
    {
        var parser = new HtmlParser();
        long nodes = 0;
        foreach (var html in _html)
        {
            using var document = parser.ParseDocument(html);
            nodes += document.ChildNodes.Length;
        }

        return nodes;
    }

    /// <summary>This library on an RSS feed that holds it.</summary>
    [Benchmark]
    public long RssWithHtml() => FeedValidator.Validate(_rssWithHtml).Diagnostics.Count;

    /// <summary>This library on an Atom feed that holds it.</summary>
    [Benchmark]
    public long AtomWithHtml() => FeedValidator.Validate(_atomWithHtml).Diagnostics.Count;

    private static long ReadXml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        long length = 0;
        while (reader.Read())
        {
            length += reader.Value.Length;
            while (reader.MoveToNextAttribute())
                length += reader.Value.Length;
        }

        return length;
    }
}
