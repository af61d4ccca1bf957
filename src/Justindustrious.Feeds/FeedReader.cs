using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Conversion;
using Justindustrious.Feeds.Reading;

namespace Justindustrious.Feeds;

/// <summary>Reads the bytes of any feed as a <see cref="Feed"/>: RSS of all versions, Atom 1.0 and 0.3, JSON Feed 1.1 and 1.0.</summary>
/// <remarks>
/// Like feed readers, it accepts feeds that are not valid. It uses no network. Missing values are not invented: if a post has no date, it is an Error
/// (JF8008) when a document is created from it. The report names what the model has no place for, with one finding for each kind (JF7013).
/// </remarks>
public static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <returns>The feed.</returns>
    /// <exception cref="FeedValidationException">The document can't be read as a feed (JF7010).</exception>
    public static Feed Read(ReadOnlyMemory<byte> bytes, FeedReaderOptions? options = null) =>
        TryRead(bytes, options, out var read, out var report) ? read.Feed : throw new FeedValidationException(report);

    /// <summary>Reads a feed.</summary>
    /// <param name="stream">The document, read from the stream's position to its end.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <returns>The feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="FeedValidationException">The document can't be read as a feed (JF7010).</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static Feed Read(Stream stream, FeedReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), options);
    }

    /// <summary>Reads a feed, or reports why it can't be read.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="options">What else is known about the feed; <see langword="null"/> for the defaults.</param>
    /// <param name="read">The feed, and the options with which it is written again.</param>
    /// <param name="report">What the model has no place for (JF7013), or why the document can't be read (JF7010).</param>
    /// <returns>Whether the document is a feed.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes, FeedReaderOptions? options, [NotNullWhen(true)] out ReadFeed? read, out ValidationReport report)
    {
        options ??= new();
        var parts = new ReadParts(options);
        read = FeedTree.Read(
            bytes, options.FileName, root => FeedTree.IsAtom(root) ? new AtomFeed(parts).Read(root) : new RssFeed(parts).Read(root),
            root => new JsonFeed(parts).Read(root), out var mistake);
        report = new(read?.Format, mistake is null ? parts.Findings : [mistake]);
        return read is not null;
    }
}
