using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds;

/// <summary>Writes a feed with any number of posts, such as a whole database, and keeps only one post in memory.</summary>
/// <remarks>
/// A <see cref="FeedDocument"/> is checked as a whole before its first byte is written. Here each post is checked before it is written, but the bytes are not.
/// A post with an Error ends the document before it is complete: write to a file that is renamed later, or to a stream whose content can be discarded.
/// The root element is written before any post is known. In RSS, it declares the namespaces of content and of Dublin Core, and every vocabulary of
/// <see cref="FeedOptions.Vocabularies"/>. Each <see cref="Post.Image"/>, and each extension of another vocabulary, declares its namespace itself. A
/// <see cref="FeedDocument"/> declares each namespace that occurs once, on the root element. Apart from that, both have the same bytes.
/// </remarks>
public static class FeedWriter
{
    /// <summary>How much is collected before it is flushed, in bytes.</summary>
    private const int ChunkSize = 64 * 1024;

    /// <summary>Writes a feed with its posts in the given order.</summary>
    /// <param name="feed">The feed. Its own <see cref="Feed.Posts"/> are not written.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">The stream to write to. It is flushed, not closed.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>The findings. None of them is an Error. Only the first 10,000 are kept.</returns>
    /// <exception cref="ArgumentNullException">A required argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The format is Atom and <see cref="Feed.Updated"/> is <see langword="null"/>: Atom contains it before the posts. Or a required member is
    /// <see langword="null"/>, such as <c>posts[3].content</c>.
    /// </exception>
    /// <exception cref="FeedValidationException">The feed, or the next post to write, has an Error.</exception>
    public static async Task<ValidationReport> WriteAsync(
        Feed feed, IAsyncEnumerable<Post> posts, FeedFormat format, Stream stream, FeedOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = PipeWriter.Create(stream, new(leaveOpen: true));
        var report = await WriteAsync(feed, posts, format, writer, options, cancellationToken).ConfigureAwait(false);
        await writer.CompleteAsync().ConfigureAwait(false);
        return report;
    }

    /// <summary>Writes a feed with its posts in the given order.</summary>
    /// <param name="feed">The feed. Its own <see cref="Feed.Posts"/> are not written.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">
    /// The pipe to write to, such as a response's <c>BodyWriter</c>. It is flushed, not completed. Writing stops when its reader has completed.
    /// </param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>The findings. None of them is an Error. Only the first 10,000 are kept.</returns>
    /// <exception cref="ArgumentNullException">A required argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The format is Atom and <see cref="Feed.Updated"/> is <see langword="null"/>: Atom contains it before the posts. Or a required member is
    /// <see langword="null"/>, such as <c>posts[3].content</c>.
    /// </exception>
    /// <exception cref="FeedValidationException">The feed, or the next post to write, has an Error.</exception>
    public static async Task<ValidationReport> WriteAsync(
        Feed feed, IAsyncEnumerable<Post> posts, FeedFormat format, PipeWriter output, FeedOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(posts);
        ArgumentNullException.ThrowIfNull(output);
        if (format == FeedFormat.Atom && feed.Updated is null)
            throw new ArgumentException("Atom has the date of the feed before its posts: set Feed.Updated.", nameof(feed));
        options ??= FeedOptions.Default;

        NullMembers.ThrowIfAnyInHead(feed);
        var selfLink = options.SelfLink ?? (feed.Link.IsAbsoluteUri ? UriText.Below(feed.Link, format.FileName) : null);
        feed = ShowDefaults.Apply(feed, format == FeedFormat.Rss ? selfLink : null);
        var checks = new ModelChecks([], [format], options);
        checks.CheckHead(feed);
        ThrowIfInvalid(format, checks);

        var head = DocumentHead.Of(feed, selfLink!, feed.Updated?.ToInstant(), options) with
        {
            Declared =
            [
                .. options.Vocabularies.Union(KnownVocabularies.UsedBy(feed, [], format, options.Vocabularies))
                    .OrderBy(vocabulary => vocabulary.Prefix, StringComparer.Ordinal),
            ],
        };
        var composer = new DocumentComposer(format, head, output);
        composer.WriteStart();
        var flushed = 0L;
        await foreach (var post in CheckAsync(posts, feed, checks, format, options, cancellationToken).ConfigureAwait(false))
        {
            var length = composer.WritePost(post);
            if (length - flushed < ChunkSize)
                continue;
            flushed = length;
            if (!await FlushAsync(output, cancellationToken).ConfigureAwait(false))
                return ReportOf(format, checks, options);
        }

        composer.WriteEnd();
        await FlushAsync(output, cancellationToken).ConfigureAwait(false);
        return ReportOf(format, checks, options);
    }

    /// <summary>Checks and renders posts as they arrive.</summary>
    private static async IAsyncEnumerable<PostText> CheckAsync(
        IAsyncEnumerable<Post> posts, Feed feed, ModelChecks checks, FeedFormat format, FeedOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var post in posts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (count == options.MaxPosts)
                break;
            NullMembers.ThrowIfAny(post, count, nameof(posts));
            checks.CheckPost(post, count);
            ThrowIfInvalid(format, checks);
            var content = RenderedPosts.RenderStreamed(post, options.Policy);
            checks.AddContentFindings(content.Findings, count);
            ThrowIfInvalid(format, checks);
            yield return PostText.Of(post, content, options);
            count++;
        }

        checks.CheckEnd(feed, count > 0);
    }

    /// <returns><see langword="false"/> if the reader has completed, so that nothing more need be written.</returns>
    private static async Task<bool> FlushAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        var result = await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCanceled)
            throw new OperationCanceledException("The output's pending flush was cancelled.");
        return !result.IsCompleted;
    }

    private static ValidationReport ReportOf(FeedFormat format, ModelChecks checks, FeedOptions options) =>
        new(format, ContentRenderer.FindingsOf(options.Policy).Concat(checks.Findings));

    private static void ThrowIfInvalid(FeedFormat format, ModelChecks checks)
    {
        if (checks.HasError)
            throw new FeedValidationException(new(format, checks.Findings));
    }
}
