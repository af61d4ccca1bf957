using System.Globalization;
using NodaTime;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>An export of any number of small posts, for its peak of memory.</summary>
internal static class Streaming
{
    /// <summary>Writes so many small posts as one RSS document into nothing.</summary>
    public static async Task Run(int posts)
    {
        var feed = Corpus.FeedOf([]);
        await using var nowhere = new CountingStream();
        await FeedWriter.WriteAsync(feed with { Updated = Corpus.Start }, Posts(posts), FeedFormat.Rss, nowhere).ConfigureAwait(false);
        Console.WriteLine(nowhere.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static async IAsyncEnumerable<Post> Posts(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return new()
            {
                Title = "A small post",
                Link = new($"https://blog.example.org/posts/{number.ToString(CultureInfo.InvariantCulture)}/"),
                Published = Corpus.Start + Duration.FromMinutes(number),
                Content = PostContent.Markdown("A *small* post with [a link](/about/), one of very many."),
            };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
