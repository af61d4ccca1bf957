using System.Collections.Concurrent;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The files that a command writes: all or none. If one can't be written, a message gives the reason.</summary>
internal sealed class OutputFiles : IDisposable
{
    private readonly FileReplacement _files = new();
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);

    /// <summary>Writes a document to a temporary file beside its target, unless <see cref="Take"/> did. Several threads may call it at the same time.</summary>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public bool Prepare(string target, FeedDocument document) =>
        _taken.TryGetValue(target, out var isNew) ? isNew : Prepare(target, document.Checked.Bytes);

    /// <summary>Writes a document to a temporary file beside its target before the other documents are made.</summary>
    /// <returns>The document's bytes, which are read from that file when they are needed.</returns>
    /// <exception cref="CouldNotRunException">The bytes can't be written.</exception>
    public DocumentBytes Take(string target, DocumentBytes bytes)
    {
        _taken[target] = Prepare(target, bytes, out var written);
        return written;
    }

    /// <summary>Creates a folder, which is deleted again without <see cref="Commit"/>.</summary>
    /// <exception cref="CouldNotRunException">The folder can't be created.</exception>
    public string MakeFolder(string folder)
    {
        try
        {
            _files.MakeFolder(Path.GetFullPath(folder));
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CanNotWrite(folder, e);
        }
    }

    /// <summary>Writes the new bytes of a small file to a temporary file beside it.</summary>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public bool Prepare(string target, ReadOnlyMemory<byte> bytes) => Prepare(target, new DocumentBytes(bytes));

    /// <summary>Moves all files to their places.</summary>
    /// <exception cref="CouldNotRunException">A file can't be moved; the other files are unchanged.</exception>
    public void Commit()
    {
        try
        {
            _files.Commit();
        }
        catch (Exception e) when (_files.Failed is not null)
        {
            throw CanNotWrite(_files.Failed, e);
        }
    }

    public void Dispose() => _files.Dispose();

    /// <param name="target">The file.</param>
    /// <param name="bytes">Its new bytes.</param>
    /// <returns><see langword="false"/> if the file has these bytes already.</returns>
    /// <exception cref="CouldNotRunException">The bytes can't be written.</exception>
    private bool Prepare(string target, DocumentBytes bytes) => Prepare(target, bytes, out _);

    private bool Prepare(string target, DocumentBytes bytes, out DocumentBytes written)
    {
        try
        {
            return _files.Prepare(target, bytes, out written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CanNotWrite(target, e);
        }
    }

    private static CouldNotRunException CanNotWrite(string target, Exception e) =>
        new($"'{Printable.Cut(target)}' can't be written ({FileFault.Reason(e)}); "
            + "make its folder writable, or write to another folder; no file has been replaced");
}
