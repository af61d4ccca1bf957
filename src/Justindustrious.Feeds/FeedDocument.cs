using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Publishing;
using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A feed as bytes: valid by construction, since none exists with an Error in its report.</summary>
public sealed class FeedDocument
{
    private readonly DocumentBytes _bytes;

    internal FeedDocument(FeedFormat format, DocumentBytes bytes, Instant updated, ValidationReport report)
    {
        Format = format;
        _bytes = bytes;
        Updated = updated;
        Report = report;
    }

    /// <summary>Gets the format of the document.</summary>
    public FeedFormat Format { get; }

    /// <summary>Gets the document: UTF-8 without BOM, LF, a final newline. The same for the same feed, on every machine.</summary>
    /// <remarks>A large document, and one of posts that <see cref="MarkdownFolderOptions.Cache"/> remembers, is written each time that it is asked for; this writes it into memory.</remarks>
    public ReadOnlyMemory<byte> Bytes => _bytes.All;

    /// <summary>Gets how long the document is.</summary>
    /// <value>In bytes.</value>
    public long Length => _bytes.Length;

    /// <summary>Gets what was found: no Error.</summary>
    public ValidationReport Report { get; }

    /// <summary>Gets a strong entity tag of the bytes, with its quotes, for HTTP's ETag header.</summary>
    /// <remarks>RFC 9110 8.8.3.</remarks>
    public string EntityTag => field ??= $"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes.Span).AsSpan(0, 16))}\"";

    /// <summary>Gets the moment of the last change in the feed, for HTTP's Last-Modified header.</summary>
    public Instant Updated { get; }

    /// <summary>Makes a document.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    /// <exception cref="FeedValidationException">A rule that must be kept is broken; all findings are told at once.</exception>
    public static FeedDocument Create(Feed feed, FeedFormat format, FeedOptions? options = null) =>
        TryCreate(feed, format, options, out var document, out var report) ? document : throw new FeedValidationException(report);

    /// <summary>Makes a document, or says why it can't be made.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to write it; <see cref="FeedOptions.Default"/> if <see langword="null"/>.</param>
    /// <param name="document">The document, where there is no Error.</param>
    /// <param name="report">All findings.</param>
    /// <returns>Whether the document was made.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A member that must be there is <see langword="null"/>, such as <c>posts[3].content</c>.</exception>
    public static bool TryCreate(
        Feed feed, FeedFormat format, FeedOptions? options, [NotNullWhen(true)] out FeedDocument? document, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(feed);
        options ??= FeedOptions.Default;
        var edition = new FeedEdition(feed, options, [format]);
        var posts = edition.Limit(edition.NewestFirst).ToList();
        edition.Prepare(options.SelfLink, posts);
        document = edition.HasError ? null : edition.Write([new(format, feed, options.SelfLink ?? FeedEdition.Below(feed.Link, format.FileName), edition.Updated, posts)])[0];
        report = document?.Report ?? new(format, edition.Findings);
        return document is not null;
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _bytes.CopyTo(stream);
    }

    /// <summary>Says whether a stream holds the document: what is equal need not be written again.</summary>
    /// <param name="stream">What is compared, from where it is to its end.</param>
    /// <returns>Whether it holds the same bytes and no more.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public bool Matches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _bytes.Matches(stream);
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="output">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Bytes.Span);
    }

    /// <summary>Writes the document's bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that ends when all bytes are written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(Bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the document into a file: whole or not at all, and not at all where the file holds the same bytes.</summary>
    /// <param name="path">The file. Its folder is made where it is missing.</param>
    /// <returns>Whether the file was written: <see langword="false"/> if it held the same bytes.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="IOException">The file can't be written; what it held before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; what it held before is still there.</exception>
    public bool Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return AtomicFile.Save(path, Bytes.Span);
    }

    /// <summary>Returns the document as text.</summary>
    /// <returns>The text of <see cref="Bytes"/>.</returns>
    public override string ToString() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(Bytes.Span);
}
