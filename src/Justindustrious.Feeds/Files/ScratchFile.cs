using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Files;

/// <summary>A file for bytes that are needed again and would take too much memory. No file is left, even if the process is killed.</summary>
/// <param name="folder">An existing folder on a disk with room for the bytes.</param>
internal sealed class ScratchFile(string folder) : IDisposable
{
    private readonly Lock _gate = new();
    private SafeFileHandle? _handle;
    private long _end;

    /// <summary>Writes bytes to the file. Several threads may write at the same time.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public StoredBytes Add(ReadOnlySpan<byte> bytes)
    {
        SafeFileHandle handle;
        long start;
        lock (_gate)
        {
            handle = _handle ??= Create();
            start = _end;
            _end += bytes.Length;
        }

        RandomAccess.Write(handle, bytes, start);
        return new(handle, start, bytes.Length);
    }

    public void Dispose() => _handle?.Dispose();

    private SafeFileHandle Create()
    {
        var path = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // Windows deletes the file of a killed process. Elsewhere a file may lose its name while it is open.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return handle;
    }
}

/// <summary>Bytes in an open file.</summary>
/// <param name="Handle">The file.</param>
/// <param name="Offset">Where they start in it.</param>
/// <param name="Length">The number of bytes.</param>
internal sealed record StoredBytes(SafeFileHandle Handle, long Offset, int Length)
{
    /// <summary>Reads the bytes. Several threads may read at the same time.</summary>
    /// <param name="slack">The number of bytes of memory that follow them.</param>
    /// <exception cref="IOException">The bytes can't be read.</exception>
    public byte[] Read(int slack)
    {
        var bytes = new byte[Length + slack];
        return TryRead(Handle, Offset, bytes.AsSpan(0, Length)) ? bytes : throw new IOException("a temporary file was cut short by another program");
    }

    /// <summary>Reads bytes of an open file.</summary>
    /// <returns><see langword="false"/> if the file ends before.</returns>
    public static bool TryRead(SafeFileHandle file, long offset, Span<byte> room)
    {
        for (int read; !room.IsEmpty; offset += read, room = room[read..])
        {
            if ((read = RandomAccess.Read(file, room, offset)) == 0)
                return false;
        }

        return true;
    }
}
