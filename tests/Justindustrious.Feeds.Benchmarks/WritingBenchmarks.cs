using System.Buffers;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>Posts that were rendered → RSS, 6 KB of HTML each, against the platform's own feed writer.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks : IDisposable
{
    private static readonly Uri SelfLink = new("https://blog.example.org/rss.xml");
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly MemoryStream _stream = new();
    private Feed _feed = null!;
    private PostText[] _texts = null!;
    private SyndicationFeed _syndication = null!;

    /// <summary>How many posts the document holds.</summary>
    [Params(20, 1_000, 100_000)]
    public int Posts { get; set; }

    /// <summary>Renders a hundred posts and repeats them, so that the largest size fits into memory.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var posts = Enumerable.Range(0, 100).Select(Corpus.PostOf).ToArray();
        var rendered = Array.ConvertAll(posts, post => ContentRenderer.Render(post, ContentPolicy.Default));
        _feed = Corpus.FeedOf(posts);
        _texts = [.. Enumerable.Range(0, Posts).Select(number => PostText.Of(posts[number % posts.Length], rendered[number % posts.Length], FeedOptions.Default))];
        var bridge = _feed.ToSyndicationFeed();
        var items = bridge.Items.ToArray();
        bridge.Items = [.. Enumerable.Range(0, Posts).Select(number => items[number % items.Length])];
        _syndication = bridge;
        var content = _texts.Sum(text => (long)text.Content!.Length);
        if (Syndication() < content || Rss() < content || Atom() < content || Json() < content)
            throw new InvalidOperationException("A document lacks content.");
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _stream.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>System.ServiceModel.Syndication: RSS, into memory that is used again.</summary>
    [Benchmark(Baseline = true)]
    public long Syndication() => WriteSyndication(_syndication, _stream);

    /// <summary>This library: RSS, into memory that is used again.</summary>
    [Benchmark]
    public long Rss() => Write(FeedFormat.Rss);

    /// <summary>This library: Atom.</summary>
    [Benchmark]
    public long Atom() => Write(FeedFormat.Atom);

    /// <summary>This library: JSON Feed.</summary>
    [Benchmark]
    public long Json() => Write(FeedFormat.Json);

    internal static long WriteSyndication(SyndicationFeed feed, MemoryStream stream)
    {
        stream.SetLength(0);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true });
        feed.GetRss20Formatter().WriteTo(xml);
        xml.Flush();
        return stream.Length;
    }

    private long Write(FeedFormat format)
    {
        _output.ResetWrittenCount();
        var writer = FormatWriter.Create(format, _output, new(_feed, SelfLink, _texts[0].Post.Published.ToInstant(), Indented: true));
        writer.WriteStart();
        foreach (var text in _texts)
            writer.WritePost(text);
        writer.WriteEnd();
        return _output.WrittenCount;
    }
}

/// <summary>The gate: what validating a document costs, beside what rendering its posts costs.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private readonly Post[] _posts = [.. Enumerable.Range(0, 100).Select(Corpus.PostOf)];
    private readonly FeedDocument _rss;
    private readonly FeedDocument _atom;
    private readonly FeedDocument _json;

    /// <summary>Writes the documents.</summary>
    public GateBenchmarks()
    {
        var feed = Corpus.FeedOf(_posts);
        (_rss, _atom, _json) = (feed.ToDocument(FeedFormat.Rss), feed.ToDocument(FeedFormat.Atom), feed.ToDocument(FeedFormat.Json));
    }

    /// <summary>The posts, from Markdown to HTML.</summary>
    [Benchmark(Baseline = true)]
    public int Rendering() => _posts.Sum(post => ContentRenderer.Render(post, ContentPolicy.Default).Length);

    /// <summary>The RSS document that holds them.</summary>
    [Benchmark]
    public int Rss() => Validate(_rss);

    /// <summary>The Atom document.</summary>
    [Benchmark]
    public int Atom() => Validate(_atom);

    /// <summary>The JSON Feed.</summary>
    [Benchmark]
    public int Json() => Validate(_json);

    private static int Validate(FeedDocument document) =>
        FeedChecks.ValidateWritten(FeedChecks.Open(document.Bytes), document.Format, new($"https://blog.example.org/{document.Format.FileName}"), []).Diagnostics.Count;
}
