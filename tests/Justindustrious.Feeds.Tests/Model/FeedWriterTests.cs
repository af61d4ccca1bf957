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
        var posts = new[] { Some.Post("a"), Some.Post("b") with { Id = " " }, Some.Post("c") };
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

    /// <summary>A strict output: only requested memory can be advanced.</summary>
    private sealed class StrictWriter : System.IO.Pipelines.PipeWriter
    {
        private byte[]? _memory;

        public MemoryStream Written { get; } = new();

        public int Flushes { get; private set; }

        public bool IsReaderGone { get; init; }

        public override void Advance(int bytes)
        {
            Written.Write(_memory ?? throw new InvalidOperationException("No writing operation. Make sure GetMemory() was called."), 0, bytes);
            _memory = null;
        }

        public override void CancelPendingFlush() => throw new NotSupportedException();

        public override void Complete(Exception? exception = null)
        {
        }

        public override ValueTask<System.IO.Pipelines.FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            _memory = null;
            Flushes++;
            return new(new System.IO.Pipelines.FlushResult(isCanceled: false, isCompleted: IsReaderGone));
        }

        public override Memory<byte> GetMemory(int sizeHint = 0) => _memory = new byte[Math.Max(sizeHint, 1)];

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task The_strictest_writer_gets_the_same_bytes(FeedFormat format)
    {
        var feed = Some.Feed() with { Updated = Some.Morning };
        var posts = Enumerable.Range(0, 500).Select(number => Some.Post($"post-{number}") with { Content = PostContent.Text(new string('x', 1000)) }).ToList();
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, stream);

        var strict = new StrictWriter();
        await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, strict);
        Assert.Equal(stream.ToArray(), strict.Written.ToArray());
        Assert.InRange(strict.Flushes, 2, 100);

        var pipe = new System.IO.Pipelines.Pipe(new(pauseWriterThreshold: 0));
        await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, pipe.Writer);
        await pipe.Writer.CompleteAsync();
        using var copy = new MemoryStream();
        await pipe.Reader.CopyToAsync(copy);
        Assert.Equal(stream.ToArray(), copy.ToArray());

        using var other = new MemoryStream();
        var small = System.IO.Pipelines.PipeWriter.Create(other, new(minimumBufferSize: 1, leaveOpen: true));
        await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), format, small);
        await small.CompleteAsync();
        Assert.Equal(stream.ToArray(), other.ToArray());
    }

    [Fact]
    public void A_document_is_written_to_any_buffer()
    {
        var document = Some.Feed().ToDocument(FeedFormat.Rss);
        var strict = new StrictWriter();
        document.Write(strict);
        Assert.Equal(document.Bytes.ToArray(), strict.Written.ToArray());
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        document.Write(buffer);
        Assert.Equal(document.Bytes.ToArray(), buffer.WrittenSpan.ToArray());
    }

    [Fact]
    public async Task Reading_stops_when_the_consumer_stops()
    {
        var read = 0;
        var posts = Enumerable.Range(0, 5000).Select(number =>
        {
            read++;
            return Some.Post($"post-{number}") with { Content = PostContent.Text(new string('x', 1000)) };
        });
        await FeedWriter.WriteAsync(Some.Feed(), posts.ToAsyncEnumerable(), FeedFormat.Rss, new StrictWriter { IsReaderGone = true });
        Assert.InRange(read, 1, 200);
    }
}
