using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A feed as checked bytes. A document with an Error in its report can't be created.</summary>
public sealed class FeedDocument
{
    internal FeedDocument(CheckedDocument document) => Checked = document;

    /// <summary>Gets the format of the document.</summary>
    public FeedFormat Format => Checked.Format;

    /// <summary>
    /// Gets the document: UTF-8 without BOM; every line ends with LF, including the last one. The same feed has the same bytes on every machine.
    /// </summary>
    /// <remarks>
    /// A large document is not kept in memory: each method that writes it makes the bytes again. This property keeps them in memory. Documents of older posts
    /// that <see cref="FeedSet.Create(Feed, FeedSetOptions?, FeedSet?)"/> makes are not kept in memory by this property either.
    /// </remarks>
    public ReadOnlyMemory<byte> Bytes => Checked.Bytes.All;

    /// <summary>Gets the length of the document.</summary>
    /// <value>In bytes.</value>
    public long Length => Checked.Bytes.Length;

    /// <summary>Gets the findings. None of them is an Error.</summary>
    public ValidationReport Report => Checked.Report;

    /// <summary>Gets a strong entity tag of the bytes, with its quotes, for HTTP's ETag header.</summary>
    /// <remarks>RFC 9110 8.8.3.</remarks>
    public string EntityTag => Checked.Bytes.EntityTag;

    /// <summary>Gets the moment of the last change in the feed, for HTTP's Last-Modified header.</summary>
    public Instant Updated => Checked.Updated;

    internal CheckedDocument Checked { get; }

    /// <summary>Gets whether nobody asked for the document since it was packed.</summary>
    internal bool IsUnused => Checked.Bytes.IsUnused;

    /// <summary>Gets all bytes for a short use.</summary>
    internal BorrowedBytes Borrow() => Checked.Bytes.Borrow();

    /// <summary>Keeps the compressed bytes that are sent in place of its own ones, if it keeps these packed.</summary>
    internal void Adopt(byte[] packed, bool isGzip) => Checked.Bytes.Adopt(packed, isGzip);

    /// <summary>Creates a document.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public static FeedDocument Create(Feed feed, FeedFormat format, FeedOptions? options = null) =>
        TryCreate(feed, format, options, out var document, out var report) ? document : throw new FeedValidationException(report);

    /// <summary>Creates a document, or reports why it can't be created.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="document">The document, if there is no Error.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the document was created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A required member is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(
        Feed feed, FeedFormat format, FeedOptions? options, [NotNullWhen(true)] out FeedDocument? document, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        options ??= FeedOptions.Default;
        var edition = new Edition(feed, options, [format], format == FeedFormat.Rss ? format.FileName : null);
        var posts = edition.Newest;
        var preparation = Preparation.Of(edition, posts, [], RenderedPosts.Render);
        document = null;
        report = new(format, preparation.Findings);
        if (preparation.HasError)
            return false;

        var request = new DocumentRequest(format, edition.Feed, options.SelfLink ?? UriText.Below(feed.Link, format.FileName), edition.Updated, posts);
        var publication = Publication.Of(preparation, [request], new Gate());
        document = publication.Documents[0] is { } made ? new(made) : null;
        report = document?.Report ?? new(format, publication.Findings);
        return document is not null;
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Checked.Bytes.CopyTo(stream);
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="output">The buffer to write to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Checked.Bytes.CopyTo(output);
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    /// <returns>A task that ends when all bytes are written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public Task WriteAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Checked.Bytes.CopyToAsync(stream, cancellationToken);
    }

    /// <summary>Saves the document as a file. The file is replaced as a whole, or stays unchanged. A file with the same bytes is not written.</summary>
    /// <param name="path">The file. Its folder is created if it is missing.</param>
    /// <returns>Whether the file was written: <see langword="false"/> if it already had the same bytes.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">The file can't be written; its old content is kept.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; its old content is kept.</exception>
    public bool Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileReplacement.Save(path, Checked.Bytes);
    }

    /// <summary>Returns the document as text.</summary>
    /// <returns>The text of <see cref="Bytes"/>.</returns>
    public override string ToString() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(Bytes.Span);
}
