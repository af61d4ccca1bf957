using System.Buffers;
using System.Globalization;
using System.ServiceModel.Syndication;
using BenchmarkDotNet.Attributes;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Vocabularies;
using Justindustrious.Feeds.Writing;
using NodaTime;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>
/// A show of 1,000 episodes as RSS, with Apple's elements, transcripts, chapters and people, against the platform's own writer, which writes the same posts
/// and recordings without them.
/// </summary>
[MemoryDiagnoser]
public class PodcastBenchmarks : IDisposable
{
    /// <summary>How many episodes the show has.</summary>
    public const int Episodes = 1000;

    private static readonly Uri Home = new("https://kettles.example.org/");
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly MemoryStream _stream = new();
    private readonly DocumentHead _head;
    private readonly PostText[] _texts;
    private readonly SyndicationFeed _syndication;

    /// <summary>Renders the notes of the episodes.</summary>
    public PodcastBenchmarks()
    {
        var feed = new Feed("Kettles", Home)
        {
            Language = "en",
            Authors = [new("Ann Example")],
            Image = new Uri(Home, "artwork.png"),
            Podcast = new() { IsExplicit = false, Categories = [new("Leisure") { Subcategories = ["Hobbies"] }], Locked = true, Type = PodcastType.Episodic },
            Posts = [.. Enumerable.Range(1, Episodes).Select(Episode)],
        };
        _texts = [.. feed.Posts.Select(post => PostText.Of(post, ContentRenderer.Render(post, ContentPolicy.Default), FeedOptions.Default))];
        _head = new(feed, new(Home, "rss.xml"), feed.Posts[0].Published.ToInstant(), Indented: true)
        {
            HasPictures = true,
            Declared = KnownVocabularies.UsedBy(feed, feed.Posts, FeedFormat.Rss, []),
        };
        _syndication = (feed with { Podcast = null, Posts = [.. feed.Posts.Select(post => post with { Episode = null })] }).ToSyndicationFeed();
        if (Rss() < Syndication())
            throw new InvalidOperationException("The show lacks its elements.");
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _stream.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>System.ServiceModel.Syndication: posts and recordings, into memory that is used again.</summary>
    [Benchmark(Baseline = true)]
    public long Syndication() => WritingBenchmarks.WriteSyndication(_syndication, _stream);

    /// <summary>This library: the whole show, into memory that is used again.</summary>
    [Benchmark]
    public long Rss()
    {
        _output.ResetWrittenCount();
        var writer = FormatWriter.Create(FeedFormat.Rss, _output, _head);
        writer.WriteStart();
        foreach (var text in _texts)
            writer.WritePost(text);
        writer.WriteEnd();
        return _output.WrittenCount;
    }

    private static Post Episode(int number)
    {
        Uri Address(string path) => new(Home, path.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return new($"Water, part {number}", Address("episodes/#/"), Corpus.Start + Duration.FromDays(number),
            PostContent.Markdown("We boil *water* and ask [which pot](/pots/) keeps it warm.\n\n- 0:00 Welcome\n- 3:00 Which water?\n- 20:00 Questions"))
        {
            Enclosures = [new(Address("audio/#.mp3"), "audio/mpeg", 27_000_000 + number)],
            Image = Address("pictures/#.png"),
            Episode = new()
            {
                Number = number,
                Season = 1 + (number / 50),
                Type = EpisodeType.Full,
                Duration = Duration.FromSeconds(2520 + number),
                IsExplicit = false,
                People = [new("Ann Example"), new("Cy Example") { Role = "guest" }],
                Chapters = new(Address("audio/#.json"), ChapterList.MediaType),
                Transcripts = [new(Address("audio/#.vtt"), "text/vtt")],
                Soundbites = [new(Duration.FromSeconds(73), Duration.FromSeconds(60))],
            },
        };
    }
}
