using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Publishing;

/// <summary>Writes documents and checks the bytes. docs/architecture.md says what is checked.</summary>
internal interface IGate
{
    /// <summary>Finds a document that was made before of the same.</summary>
    WrittenDocument? Find(Preparation preparation, DocumentRequest request) => null;

    /// <summary>Writes and checks a document. Several may be written at once.</summary>
    /// <param name="preparation">What is known of the feed and its posts.</param>
    /// <param name="request">The document.</param>
    /// <param name="stage">Takes the document out of memory; <see langword="null"/> if it is kept.</param>
    WrittenDocument Check(Preparation preparation, DocumentRequest request, DocumentStage? stage = null);
}

/// <summary>A document that was written, and what the checks of its bytes found.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Lengths">How long each of its posts is, in bytes.</param>
/// <param name="Checked">The posts that were checked, in the order in which the report counts them.</param>
/// <param name="Report">What was found, with the paths of elements and members.</param>
internal sealed record WrittenDocument(DocumentBytes Bytes, int[] Lengths, IReadOnlyList<Post> Checked, ValidationReport Report);

/// <summary>The gate: the bytes are read again, and checked by code that shares no more than names and date formats with the writers.</summary>
internal sealed class Gate : IGate
{
    /// <summary>From this many bytes of content on, a document is not kept in memory.</summary>
    private const long LargeContent = 4 * 1024 * 1024;

    /// <summary>Gets how long a document may be, in bytes. A longer one is not read to its end, so it is refused.</summary>
    public static long MaxLength => FeedChecks.MostWritten;

    public WrittenDocument Check(Preparation preparation, DocumentRequest request, DocumentStage? stage = null)
    {
        // The checks of JSON need all bytes at once.
        if (request.Format != FeedFormat.Json && preparation.ContentLengthOf(request.Posts) >= LargeContent)
            return Take(stage, request, CheckWhileWriting(preparation, request));
        if (stage is not null)
            return CheckAndTake(preparation, request, stage);
        if (request.Keeping != DocumentKeeping.InMemory)
            return CheckWithoutKeeping(preparation, request);
        var composed = DocumentComposer.ComposeInMemory(preparation, request, request.Posts);
        return new(new(composed.Bytes), composed.Lengths, request.Posts, CheckBytes(composed.Bytes, request, preparation.Edition.Options));
    }

    /// <summary>Checks bytes that were written.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="request">What was to be written.</param>
    /// <param name="options">How it was written.</param>
    /// <param name="wholeLength">The length of the document with all posts, where <paramref name="bytes"/> hold only some of them.</param>
    public static ValidationReport CheckBytes(ReadOnlyMemory<byte> bytes, DocumentRequest request, FeedOptions options, long? wholeLength = null) =>
        FeedChecks.ValidateWritten(FeedChecks.Open(bytes), request.Format, request.SelfLink, options.Vocabularies, wholeLength);

    /// <summary>Takes a document out of memory if there is a stage for it.</summary>
    public static WrittenDocument Take(DocumentStage? stage, DocumentRequest request, WrittenDocument written) => stage?.Take(request, written) ?? written;

    /// <summary>Checks a document, and takes it out of memory, which the next one uses again.</summary>
    private static WrittenDocument CheckAndTake(Preparation preparation, DocumentRequest request, DocumentStage stage)
    {
        using var output = new DocumentBuffer(preparation.ContentLengthOf(request.Posts));
        var composed = DocumentComposer.ComposeInMemory(preparation, request, request.Posts, output);
        var report = CheckBytes(composed.Bytes, request, preparation.Edition.Options);
        return stage.Take(request, new(new(composed.Bytes), composed.Lengths, request.Posts, report));
    }

    private static WrittenDocument CheckWithoutKeeping(Preparation preparation, DocumentRequest request)
    {
        using var output = new DocumentBuffer(preparation.ContentLengthOf(request.Posts));
        var composed = DocumentComposer.ComposeInMemory(preparation, request, request.Posts, output);
        var bytes = request.Keeping == DocumentKeeping.Packed
            ? DocumentBytes.Packed(composed.Bytes)
            : DocumentBytes.Rare(composed.Bytes.Span, DocumentComposer.Again(preparation, request));
        return new(bytes, composed.Lengths, request.Posts, CheckBytes(composed.Bytes, request, preparation.Edition.Options));
    }

    /// <summary>
    /// Checks a large document piece by piece as it is written, and keeps none of it. To write it once more when it is asked for costs less than memory that
    /// was never used before.
    /// </summary>
    private static WrittenDocument CheckWhileWriting(Preparation preparation, DocumentRequest request)
    {
        var lengths = new int[request.Posts.Count];
        using var stream = new DocumentStream(output => DocumentComposer.Compose(preparation, request, output, lengths));
        var report = FeedChecks.ValidateWritten(stream, request.Format, request.SelfLink, preparation.Edition.Options.Vocabularies);
        // After too many findings the checks stop reading.
        if (report.IsValid)
            stream.CopyTo(Stream.Null);
        return new(new(stream.BytesRead, DocumentComposer.Again(preparation, request), stream.Checksum), lengths, request.Posts, report);
    }
}
