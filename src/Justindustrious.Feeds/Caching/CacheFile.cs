using System.Buffers.Binary;
using Justindustrious.Feeds.Files;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>The file that remembers posts. Whatever is wrong with it, it counts as empty.</summary>
/// <remarks>
/// It holds rendered bodies, one after the other, then an index, then where the index is. What is new is written over the index, and a new
/// index after it: what an older index names stays where it is, so whoever has the file open can go on. When half of it is of no use any more, a new file takes its place.
/// </remarks>
internal sealed class CacheFile : IDisposable
{
    /// <summary>How many bytes stand after the last body in memory.</summary>
    private const int Slack = 256;

    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>A key, a length, a place, and a length for each format.</summary>
    private const int BytesBesidePost = CacheKey.Length + sizeof(int) + sizeof(long) + sizeof(int) + sizeof(uint) + (CacheEntry.Formats * sizeof(int));

    private static readonly byte[] Mark = "JFCACHE2"u8.ToArray();
    private static readonly int FooterLength = Mark.Length + (2 * sizeof(long)) + sizeof(uint);

    private readonly string _path;
    private readonly byte[] _context;
    private readonly Dictionary<CacheKey, CacheEntry> _entries = [];
    private readonly SafeFileHandle? _handle;
    private byte[] _footer = [];
    private long _end;

    /// <summary>Room for all bodies, each at its own place, so that none is moved about in memory.</summary>
    private byte[] _texts = [];

    /// <param name="path">The file, which need not be there.</param>
    /// <param name="context">Stands for all that a post depends on but its file: what another context left is of no use.</param>
    public CacheFile(string path, byte[] context)
    {
        (_path, _context) = (path, context);
        try
        {
            if (!File.Exists(path))
                return;
            _handle = File.OpenHandle(path, share: Shared);
            if (TryReadIndex(_handle))
                return;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // As if nothing were known.
        }

        _entries.Clear();
        _end = 0;
    }

    /// <summary>Gets the options with which documents were written.</summary>
    public byte WrittenWith { get; private set; }

    public int Count => _entries.Count;

    public CacheEntry? Find(CacheKey key) => _entries.GetValueOrDefault(key);

    /// <summary>Reads a body, several at once where they are asked for at once.</summary>
    /// <param name="text">Where it is.</param>
    /// <param name="slack">How many bytes more there shall be in memory.</param>
    /// <returns>The body and what may stand after it; <see langword="null"/> where it can't be read, or is not what was written.</returns>
    public ReadOnlyMemory<byte>? Read(CachedText text, int slack)
    {
        var bytes = text.Offset + text.Length + slack <= _texts.Length ? _texts.AsMemory((int)text.Offset, text.Length + slack) : new byte[text.Length + slack];
        var body = bytes.Span[..text.Length];
        try
        {
            if (TryRead(_handle!, text.Offset, body) && Checksum.Of(body) == text.Checksum)
                return bytes;
        }
        catch (IOException)
        {
            // As if it were damaged.
        }

        return null;
    }

    /// <summary>Remembers these posts and no others. Where that can't be done, or another build is about it, all stays as it was.</summary>
    public void Write(IReadOnlyList<CacheEntry> entries, byte writtenWith)
    {
        try
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            using var mine = new FileStream(
                _path + ".lock", new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
            WrittenWith = writtenWith;
            var kept = entries.Sum(entry => (long)(entry.Text?.Length ?? 0));
            if (_end == 0 || _end > 2 * kept)
                WriteAnew(entries);
            else if (IsAsItWas())
                WriteOn(entries);
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // What can't be remembered is found out again.
        }
    }

    public void Dispose() => _handle?.Dispose();

    private static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>Drafts of others are nobody's business.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void WriteAnew(IReadOnlyList<CacheEntry> entries)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(_path + ".new", options))
            Write(file.SafeFileHandle, 0, entries, keepsPlaces: false);
        File.Move(_path + ".new", _path, overwrite: true);
    }

    private void WriteOn(IReadOnlyList<CacheEntry> entries)
    {
        using var file = new FileStream(_path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = Shared, BufferSize = 0 });
        // Until the last byte is there, it is none that anybody takes for a cache.
        file.SetLength(_end);
        Write(file.SafeFileHandle, _end, entries, keepsPlaces: true);
    }

    private bool IsAsItWas()
    {
        using var now = File.OpenHandle(_path, share: Shared);
        var footer = new byte[FooterLength];
        return RandomAccess.GetLength(now) == RandomAccess.GetLength(_handle!) && TryRead(now, RandomAccess.GetLength(now) - FooterLength, footer) && footer.AsSpan().SequenceEqual(_footer);
    }

    private void Write(SafeFileHandle file, long start, IReadOnlyList<CacheEntry> entries, bool keepsPlaces)
    {
        using var index = new MemoryStream(_context.Length + entries.Sum(entry => entry.Post.Length + BytesBesidePost));
        using var writer = new BinaryWriter(index);
        writer.Write(_context);
        writer.Write(WrittenWith);
        writer.Write(entries.Count);
        var texts = new List<ReadOnlyMemory<byte>>(entries.Count + 2);
        var position = start;
        foreach (var entry in entries)
        {
            if (!keepsPlaces || entry.Text is not { } place)
            {
                texts.Add(entry.Body);
                place = new(position, entry.Body.Length, Checksum.Of(entry.Body.Span));
                position += entry.Body.Length;
            }

            entry.Key.Write(writer);
            writer.Write(entry.Post.Length);
            writer.Write(entry.Post.Span);
            writer.Write(place.Offset);
            writer.Write(place.Length);
            writer.Write(place.Checksum);
            foreach (var length in entry.Lengths)
                writer.Write(length);
        }

        writer.Flush();
        var bytes = index.GetBuffer().AsMemory(0, (int)index.Length);
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, position);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(sizeof(long)), bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(2 * sizeof(long)), Checksum.Of(bytes.Span));
        Mark.CopyTo(footer.AsSpan(FooterLength - Mark.Length));
        texts.AddRange([bytes, footer]);
        RandomAccess.Write(file, texts, start);
    }

    private bool TryReadIndex(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var footer = new byte[FooterLength];
        if (length < FooterLength || !TryRead(file, length - FooterLength, footer) || !footer.AsSpan().EndsWith(Mark))
            return false;
        var start = BinaryPrimitives.ReadInt64LittleEndian(footer);
        var size = BinaryPrimitives.ReadInt64LittleEndian(footer.AsSpan(sizeof(long)));
        if (start < 0 || size < 0 || size > Array.MaxLength || start + size + FooterLength != length)
            return false;
        var index = new byte[size];
        if (!TryRead(file, start, index) || Checksum.Of(index) != BinaryPrimitives.ReadUInt32LittleEndian(footer.AsSpan(2 * sizeof(long))) || !index.AsSpan().StartsWith(_context))
            return false;
        ReadEntries(index);
        (_footer, _end) = (footer, start);
        _texts = start < Array.MaxLength - Slack ? GC.AllocateUninitializedArray<byte>((int)start + Slack) : [];
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
            var key = CacheKey.Read(index.AsSpan((int)stream.Position));
            stream.Position += CacheKey.Length;
            var length = reader.ReadInt32();
            var post = index.AsMemory((int)stream.Position, length);
            stream.Position += length;
            var text = new CachedText(reader.ReadInt64(), reader.ReadInt32(), reader.ReadUInt32());
            var lengths = new int[CacheEntry.Formats];
            for (var format = 0; format < lengths.Length; format++)
                lengths[format] = reader.ReadInt32();
            _entries[key] = new(key, post, text, lengths);
        }
    }

    private static bool TryRead(SafeFileHandle file, long offset, Span<byte> room)
    {
        for (int read; !room.IsEmpty; offset += read, room = room[read..])
        {
            if ((read = RandomAccess.Read(file, room, offset)) == 0)
                return false;
        }

        return true;
    }
}
