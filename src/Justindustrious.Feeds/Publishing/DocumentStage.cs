using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Publishing;

/// <summary>
/// Takes the renderings and documents of a large site out of memory while they are made: the memory that a build needs must not grow with the documents.
/// </summary>
/// <param name="folder">The folder for a temporary file. It is made when it is needed.</param>
/// <param name="take">Writes a document, by its path, to where it waits until all documents are there, and returns its bytes there.</param>
internal sealed class DocumentStage(Func<string> folder, Func<string, DocumentBytes, DocumentBytes> take) : IDisposable
{
    /// <summary>How many bytes of renderings are kept in memory. Most sites have fewer, and reading them from a file takes time.</summary>
    private const long MostKept = 64 << 20;

    /// <summary>From this many bytes of content on, documents are written as soon as they are made.</summary>
    private const long WorthTaking = 64 << 20;

    private readonly Lock _gate = new();
    private ScratchFile? _scratch;
    private long _kept;

    /// <summary>Returns a rendering, which is no longer in memory if there are many.</summary>
    public RenderedContent Keep(RenderedContent rendering)
    {
        if (!rendering.IsInMemory || Interlocked.Add(ref _kept, rendering.Length) <= MostKept)
            return rendering;
        lock (_gate)
            _scratch ??= new(folder());
        rendering.MoveTo(_scratch);
        return rendering;
    }

    /// <summary>Returns whether documents are worth to be taken out of memory.</summary>
    /// <param name="preparation">What is known of the posts.</param>
    /// <param name="requests">The documents.</param>
    public static bool IsWorth(Preparation preparation, IReadOnlyList<DocumentRequest> requests)
    {
        long length = 0;
        for (var i = 0; i < requests.Count && length < WorthTaking; i++)
            length += preparation.ContentLengthOf(requests[i].Posts);
        return length >= WorthTaking;
    }

    /// <summary>Writes a document that passed the gate, and returns it with the bytes that were written. One that did not pass is never used.</summary>
    public WrittenDocument Take(DocumentRequest request, WrittenDocument written) =>
        written.Report.IsValid ? written with { Bytes = take(request.Path, written.Bytes) } : written;

    public void Dispose() => _scratch?.Dispose();
}
