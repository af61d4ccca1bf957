using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>What is looked at of the cache's file: texts that follow each other are read in one go. It belongs to one thread.</summary>
internal sealed class CacheWindow(SafeFileHandle file)
{
    private const int BlockLength = 64 * 1024;

    private byte[] _block = [];
    private long _start;
    private int _length;

    /// <summary>Reads some bytes, fewer where the file ends before; they are there until the next are read.</summary>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        if (offset < _start || offset + length > _start + _length)
        {
            if (_block.Length < length)
                _block = new byte[Math.Max(length, BlockLength)];
            (_start, _length) = (offset, 0);
            for (int read; _length < length && (read = RandomAccess.Read(file, _block.AsSpan(_length), offset + _length)) > 0;)
                _length += read;
        }

        var start = (int)(offset - _start);
        return _block.AsSpan(start, Math.Min(length, _length - start));
    }
}
