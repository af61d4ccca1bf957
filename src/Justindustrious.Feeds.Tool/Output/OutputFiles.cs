using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>The files that a command writes: all or none. Where one can't be written, the user reads why.</summary>
internal sealed class OutputFiles : IDisposable
{
    private readonly FileReplacement _files = new();

    /// <summary>Writes a document beside the file that it will be. Several threads may do so at once.</summary>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public bool Prepare(string target, FeedDocument document) => Prepare(target, document.Checked.Bytes);

    /// <summary>Writes a small file's new bytes beside it.</summary>
    /// <inheritdoc cref="Prepare(string, DocumentBytes)"/>
    public bool Prepare(string target, ReadOnlyMemory<byte> bytes) => Prepare(target, new DocumentBytes(bytes));

    /// <summary>Moves all files to their places.</summary>
    /// <exception cref="CouldNotRunException">One can't be moved; the others are as they were.</exception>
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
    /// <param name="bytes">What it is to hold.</param>
    /// <returns>Whether there is anything to replace: <see langword="false"/> if the file holds these bytes.</returns>
    /// <exception cref="CouldNotRunException">They can't be written.</exception>
    private bool Prepare(string target, DocumentBytes bytes)
    {
        try
        {
            return _files.Prepare(target, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CanNotWrite(target, e);
        }
    }

    private static CouldNotRunException CanNotWrite(string target, Exception e) =>
        new($"'{Printable.Cut(target)}' can't be written ({FileFault.Reason(e)}); make its folder writable, or write to another; nothing has been replaced");
}
