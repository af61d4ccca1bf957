using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Writing;

/// <summary>Puts a document together of what is written now, and of what a file holds of an earlier one.</summary>
/// <param name="output">What is written now.</param>
internal sealed class DocumentPieces(DocumentBuffer output)
{
    private readonly List<(SafeFileHandle? File, long Offset, long Length)> _pieces = [];
    private int _taken;

    /// <summary>Adds what a file holds after what was written so far.</summary>
    public void Add(SafeFileHandle file, long offset, long length)
    {
        TakeWritten();
        // What stood side by side does so again, but for what has changed: few pieces, each read in one go.
        if (_pieces is [.., var last] && last.File == file && last.Offset + last.Length == offset)
            _pieces[^1] = last with { Length = last.Length + length };
        else
            _pieces.Add((file, offset, length));
    }

    /// <summary>Gets the whole document.</summary>
    public DocumentBytes ToBytes()
    {
        if (_pieces.Count == 0)
            return new(output.Written);
        TakeWritten();
        var written = output.Written;
        return new([.. _pieces.Select(piece => piece.File is null
            ? new DocumentBytes.Piece(written.Slice((int)piece.Offset, (int)piece.Length), null, 0, piece.Length)
            : new DocumentBytes.Piece(default, piece.File, piece.Offset, piece.Length))]);
    }

    private void TakeWritten()
    {
        if (output.Length > _taken)
            _pieces.Add((null, _taken, output.Length - _taken));
        _taken = output.Length;
    }
}
