using Justindustrious.Feeds.Benchmarks;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>The fast path, from files over all cores to whole documents, against the plain one: <see cref="PlainDocuments"/>.</summary>
public class CorpusTests
{
    private const int Posts = 120;

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Documents_made_from_files_on_all_cores_are_those_written_plainly(FeedFormat format)
    {
        using var folder = new TempFolder();
        Corpus.Write(folder.Path, Posts);
        var site = MarkdownFolder.Load(folder.Path);

        Assert.Equal(Posts, site.Feed!.Posts.Count);
        AssertSame(PlainDocuments.Write(Corpus.FeedOf(Posts), format), site.ToFeedSet().Documents[format.FileName]);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task Documents_streamed_post_by_post_are_those_written_plainly(FeedFormat format)
    {
        var feed = Corpus.FeedOf(Posts);
        var posts = feed.Posts.OrderByDescending(post => post.Published).ToAsyncEnumerable();
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed with { Updated = feed.Posts.Max(post => post.Updated) }, posts, format, stream);

        Assert.Equal(PlainDocuments.Write(feed, format, isStreamed: true), Utf8(stream.ToArray()));
    }

    [Fact]
    public void Sets_made_at_the_same_time_are_equal()
    {
        var sets = new FeedSet[6];
        Parallel.For(0, sets.Length, i => sets[i] = FeedSet.Create(Corpus.FeedOf(Posts), new() { By = FeedGrouping.Category }));

        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            var plain = PlainDocuments.Write(Corpus.FeedOf(Posts), format);
            Assert.All(sets, set => AssertSame(plain, set.Documents[format.FileName]));
        }

        Assert.All(sets, set => Assert.Equal(sets[0].Documents.Keys, set.Documents.Keys));
        Assert.All(sets, set => Assert.All(set.Documents, document => Assert.True(sets[0].Documents[document.Key].Bytes.Span.SequenceEqual(document.Value.Bytes.Span))));
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void A_large_document_that_is_written_when_it_is_asked_for_is_the_same_each_time(FeedFormat format)
    {
        var feed = Corpus.FeedOf(1000);
        var document = FeedDocument.Create(feed, format);
        using var stream = new MemoryStream();
        document.Write(stream);

        Assert.True(document.Length > 5_000_000);
        Assert.Equal(document.Length, stream.Length);
        Assert.Equal(PlainDocuments.Write(feed, format), Utf8(stream.ToArray()));
        stream.Position = 0;
        Assert.True(document.Checked.Bytes.Matches(stream));
        stream.GetBuffer()[stream.Length - 9] ^= 1;
        stream.Position = 0;
        Assert.False(document.Checked.Bytes.Matches(stream));
        AssertSame(PlainDocuments.Write(feed, format), document);
    }

    private static void AssertSame(string expected, FeedDocument document) => Assert.Equal(expected, Utf8(document.Bytes.Span));

    private static string Utf8(ReadOnlySpan<byte> bytes) => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
}
