using Justindustrious.Feeds.Benchmarks;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>The fast path, from files over all cores to whole documents, against the plain one: a post at a time, from text, one after the other.</summary>
public class CorpusTests
{
    private const int Posts = 120;

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task Documents_made_on_all_cores_are_those_written_post_by_post(FeedFormat format)
    {
        using var folder = new TempFolder();
        Corpus.Write(folder.Path, Posts);
        var site = MarkdownFolder.Load(folder.Path);
        var made = site.ToFeedSet().Documents[format.FileName];

        Assert.Equal(Posts, site.Feed!.Posts.Count);
        Assert.Equal(await WritePlainly(site.Feed, format), made.ToString());
    }

    [Fact]
    public async Task Sets_made_at_the_same_time_are_equal()
    {
        var plain = await WritePlainly(Corpus.FeedOf(Posts), FeedFormat.Atom);
        var sets = new FeedSet[6];
        Parallel.For(0, sets.Length, i => sets[i] = FeedSet.Create(Corpus.FeedOf(Posts), new() { By = FeedGrouping.Category }));

        Assert.All(sets, set => Assert.Equal(plain, set.Documents["atom.xml"].ToString()));
        Assert.All(sets, set => Assert.Equal(sets[0].Documents.Keys, set.Documents.Keys));
        Assert.All(sets, set => Assert.All(set.Documents, document => Assert.Equal(sets[0].Documents[document.Key].ToString(), document.Value.ToString())));
    }

    /// <summary>Writes posts as texts that no one has rendered yet, in order, on one thread.</summary>
    private static async Task<string> WritePlainly(Feed feed, FeedFormat format)
    {
        var posts = feed.Posts
            .OrderByDescending(post => post.Published)
            .Select(post => post with { Content = PostContent.Markdown(post.Content.Source), Origin = null })
            .ToList();
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed with { Updated = posts.Max(post => post.Updated) }, posts.ToAsyncEnumerable(), format, stream);
        return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
