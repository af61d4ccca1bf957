using System.Buffers.Binary;
using Justindustrious.Feeds.Files;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>The file of a cache, which is kept open for reading. A file that is missing, damaged or of another context counts as empty.</summary>
/// <remarks>
/// It holds rendered bodies, one after the other, then an index, then a footer that says where the index is. New bodies are written over the index, and a
/// new index after them. Bodies that an older index names stay where they are, so another program that has the file open can go on. When more than half of
/// the file is no longer used, a new file replaces it.
/// </remarks>
internal sealed class CacheFile : IDisposable
{
    /// <summary>How many bytes of memory stand after the last body.</summary>
    private const int Slack = 256;

    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>Stands in place of the length of a rendering's facts if the post has no rendering.</summary>
    private const int NoRendering = -1;

    private static readonly byte[] Mark = "JFCACHE3"u8.ToArray();
    private static readonly int FooterLength = Mark.Length + (2 * sizeof(long)) + sizeof(uint);

    private readonly string _path;
    private readonly byte[] _context;
    private readonly Dictionary<string, CacheEntry> _entries = new(StringComparer.Ordinal);
    private SafeFileHandle? _handle;
    private byte[] _footer = [];
    private long _end;

    /// <summary>Memory for all bodies of a small file, each at its place in the file, so that none is moved in memory.</summary>
    private byte[] _texts = [];

    /// <summary>Up to this many bytes, all bodies are kept in memory.</summary>
    private const long MostInMemory = 128 << 20;

    private CacheFile(string path, byte[] context) => (_path, _context) = (path, context);

    /// <summary>Gets the code of the options with which the documents were written.</summary>
    public byte WrittenWith { get; private set; }

    public int Count => _entries.Count;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="context">Stands for everything that a post depends on except its own file. A file of another context counts as empty.</param>
    public static CacheFile Open(string path, byte[] context)
    {
        var file = new CacheFile(path, context);
        try
        {
            if (!File.Exists(path))
                return file;
            file._handle = File.OpenHandle(path, share: Shared);
            if (file.TryReadIndex(file._handle))
                return file;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // A file that can't be read counts as empty.
        }

        file._entries.Clear();
        file._end = 0;
        return file;
    }

    /// <summary>Finds what the file has of the post whose file has a path below the site folder.</summary>
    public CacheEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>Gets where a body is read from each time it is needed; <see langword="null"/> if there is memory for all bodies.</summary>
    public StoredBytes? Store(CachedText text) => _texts.Length > 0 ? null : new(_handle!, text.Offset, text.Length);

    /// <summary>Reads a body. Several threads may read at once.</summary>
    /// <param name="text">Where it is.</param>
    /// <param name="slack">How many bytes of memory must stand after it.</param>
    /// <returns>The body and those bytes; <see langword="null"/> where it can't be read, or is not what was written.</returns>
    public ReadOnlyMemory<byte>? Read(CachedText text, int slack)
    {
        var length = text.Length + slack;
        var bytes = text.Offset + length <= _texts.Length ? _texts.AsMemory((int)text.Offset, length) : new byte[length];
        var body = bytes.Span[..text.Length];
        try
        {
            if (StoredBytes.TryRead(_handle!, text.Offset, body) && Checksum.Of(body) == text.Checksum)
                return bytes;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The post is rendered anew.
        }

        return null;
    }

    /// <summary>Writes posts in place of those that the file has. A file that can't be written, or that another build is writing, stays as it was.</summary>
    public void Write(IReadOnlyList<NewEntry> entries, byte writtenWith)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            // Two builds must not write at the same time.
            using var ownLock = new FileStream(
                _path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            WrittenWith = writtenWith;
            var kept = entries.Sum(entry => (long)(entry.Rendering?.Text?.Length ?? 0));
            if (_footer.Length == 0 || _end > 2 * kept)
                Replace(entries);
            else if (IsUnchanged())
                Append(entries);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // The next build renders and checks everything again.
        }
    }

    public void Dispose() => _handle?.Dispose();

    private static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>Only the owner may read the folder: the file may hold drafts.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Replace(IReadOnlyList<NewEntry> entries)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(_path + ".new", options))
            Write(file.SafeFileHandle, 0, entries, keepsPlaces: false);
        File.Move(_path + ".new", _path, overwrite: true);
    }

    private void Append(IReadOnlyList<NewEntry> entries)
    {
        using var file = new FileStream(_path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = Shared, BufferSize = 0 });
        // The footer is written last, and readers reject a file without it.
        file.SetLength(_end);
        Write(file.SafeFileHandle, _end, entries, keepsPlaces: true);
    }

    private bool IsUnchanged()
    {
        using var now = File.OpenHandle(_path, share: Shared);
        var footer = new byte[FooterLength];
        var length = RandomAccess.GetLength(now);
        return length == RandomAccess.GetLength(_handle!) && StoredBytes.TryRead(now, length - FooterLength, footer) && footer.AsSpan().SequenceEqual(_footer);
    }

    private void Write(SafeFileHandle file, long start, IReadOnlyList<NewEntry> entries, bool keepsPlaces)
    {
        using var output = new CacheOutput(file, start);
        var places = new CachedText[entries.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (entries[i].Rendering is { } rendering)
                places[i] = keepsPlaces && rendering.Text is { } known ? known : output.WriteText(rendering.Body.Utf8.Span);
        }

        output.Flush();
        var position = output.Position;
        output.BeginChecksum();
        using var writer = new BinaryWriter(output);
        writer.Write(_context);
        writer.Write(WrittenWith);
        writer.Write(entries.Count);
        for (var i = 0; i < places.Length; i++)
        {
            var entry = entries[i];
            writer.Write(entry.Path);
            entry.Key.Write(writer);
            writer.Write(entry.Stamp.Length);
            writer.Write(entry.Stamp.Ticks);
            var post = entry.Post();
            writer.Write(post.Length);
            writer.Write(post.Span);
            if (entry.Rendering is not { } rendering)
            {
                writer.Write(NoRendering);
                continue;
            }

            var facts = rendering.Facts();
            writer.Write(facts.Length);
            writer.Write(facts.Span);
            writer.Write(places[i].Offset);
            writer.Write(places[i].Length);
            writer.Write(places[i].Checksum);
            rendering.Lengths.Write(writer);
        }

        writer.Flush();
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, position);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(sizeof(long)), output.Position - position);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(2 * sizeof(long)), output.Checksum);
        Mark.CopyTo(footer.AsSpan(FooterLength - Mark.Length));
        writer.Write(footer);
        writer.Flush();
    }

    private bool TryReadIndex(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var footer = new byte[FooterLength];
        if (length < FooterLength || !StoredBytes.TryRead(file, length - FooterLength, footer) || !footer.AsSpan().EndsWith(Mark))
            return false;
        var start = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var size = BinaryPrimitives.ReadInt64LittleEndian(footer.AsSpan(sizeof(long)));
        if (start < 0 || size < 0 || size > Array.MaxLength || start + size + FooterLength != length)
            return false;
        var index = new byte[size];
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(footer.AsSpan(2 * sizeof(long)));
        if (!StoredBytes.TryRead(file, start, index) || Checksum.Of(index) != checksum || !index.AsSpan().StartsWith(_context))
            return false;
        ReadEntries(index);
        (_footer, _end) = (footer, start);
        _texts = start < MostInMemory ? GC.AllocateUninitializedArray<byte>((int)start + Slack) : [];
        return true;
    }

    private void ReadEntries(byte[] index)
    {
        using var stream = new MemoryStream(index, writable: false) { Position = _context.Length };
        using var reader = new BinaryReader(stream);
        WrittenWith = reader.ReadByte();
        var count = reader.ReadInt32();
        _entries.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            var key = CacheKey.Read(Take(CacheKey.Length).Span);
            var stamp = new FileStamp(reader.ReadInt64(), reader.ReadInt64());
            var post = Take(reader.ReadInt32());
            var length = reader.ReadInt32();
            var rendering = length == NoRendering
                ? null
                : new CacheRendering(Take(length), new(reader.ReadInt64(), reader.ReadInt32(), reader.ReadUInt32()), PostLengths.Read(reader));
            _entries[path] = new(path, key, stamp, post, rendering);
        }

        ReadOnlyMemory<byte> Take(int length)
        {
            var taken = index.AsMemory((int)stream.Position, length);
            stream.Position += length;
            return taken;
        }
    }
}
