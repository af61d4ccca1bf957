using System.IO.Pipelines;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

public class FeedWriterTests
{
    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task A_streamed_feed_has_the_bytes_of_the_document(FeedFormat format)
    {
        var posts = Enumerable.Range(10, 50).Select(n => Some.Post($"p{n}")).ToList();
        var feed = Some.Feed() with { Posts = posts, Updated = Some.Morning };
        using var stream = new MemoryStream();
        var report = await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, stream);
        Assert.True(report.IsValid);
        Assert.Equal(feed.ToDocument(format).ToString(), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public async Task Posts_are_passed_on_as_they_come()
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        var halfWay = false;
        await FeedWriter.WriteAsync(Some.Feed(), Posts(), FeedFormat.Rss, pipe.Writer);
        Assert.True(halfWay);

        async IAsyncEnumerable<Post> Posts()
        {
            for (var n = 0; n < 2000; n++)
            {
                yield return Some.Post($"p{n}");
                halfWay |= n == 1000 && pipe.Reader.TryRead(out _);
            }

            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_post_with_an_error_ends_the_document_before_its_first_byte()
    {
        using var stream = new MemoryStream();
        var posts = new[] { Some.Post("a"), Some.Post("b") with { Id = "2" }, Some.Post("c") };
        var thrown = await Assert.ThrowsAsync<FeedValidationException>(() => FeedWriter.WriteAsync(Some.Feed(), posts.ToAsyncEnumerable(), FeedFormat.Rss, stream));
        Assert.Equal("posts[1].id", Assert.Single(thrown.Report.Diagnostics).Path);
        Assert.DoesNotContain("posts/b/", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_streamed_posts_with_one_id_are_found()
    {
        var posts = new[] { Some.Post("a"), Some.Post("b"), Some.Post("a") };
        var thrown = await Assert.ThrowsAsync<FeedValidationException>(() => FeedWriter.WriteAsync(Some.Feed(), posts.ToAsyncEnumerable(), FeedFormat.Rss, Stream.Null));
        Assert.Contains("is that of posts[0], too", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_asks_for_the_date_that_stands_before_the_posts()
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => FeedWriter.WriteAsync(Some.Feed(), new[] { Some.Post() }.ToAsyncEnumerable(), FeedFormat.Atom, Stream.Null));
        Assert.Contains("set Feed.Updated", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var written = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FeedWriter.WriteAsync(Some.Feed(), Endless(), FeedFormat.Rss, Stream.Null, cancellationToken: cancellation.Token));
        Assert.InRange(written, 1, 100_000);

        async IAsyncEnumerable<Post> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
        {
            while (true)
            {
                token.ThrowIfCancellationRequested();
                if (++written == 5)
                    await cancellation.CancelAsync();
                yield return Some.Post($"p{written}") with { Published = Some.Morning + Duration.FromSeconds(written) };
            }
        }
    }
}
