using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Justindustrious.Feeds.Caching;

/// <summary>The file that remembers posts. Whatever is wrong with it, it counts as empty.</summary>
/// <remarks>
/// It holds what documents say of posts, one after the other, then an index, then where the index is. What is new is written over the index, and a new
/// index after it: what an older index names stays where it is, so whoever has the file open can go on. When half of it is of no use any more, a new file takes its place.
/// </remarks>
internal sealed class CacheFile : IDisposable
{
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
    /// <summary>A key, a length, and a place for each format.</summary>
    private const int BytesBesidePost = CacheKey.Length + sizeof(int) + (CacheEntry.Formats * (sizeof(long) + sizeof(int) + sizeof(uint)));

    private static readonly byte[] Mark = "JFCACHE1"u8.ToArray();
    private static readonly int FooterLength = Mark.Length + (2 * sizeof(long)) + sizeof(uint);

    /// <summary>What parts an item of JSON Feed from the one before; it stands before each, so that those which stay together can be read as one.</summary>
    private static readonly ReadOnlyMemory<byte> JsonSeparator = ","u8.ToArray();

    private readonly string _path;
    private readonly byte[] _context;
    private readonly Dictionary<CacheKey, CacheEntry> _entries = [];
    private byte[] _footer = [];
    private long _end;

    /// <param name="path">The file, which need not be there.</param>
    /// <param name="context">Stands for all that a post depends on but its file: what another context left is of no use.</param>
    public CacheFile(string path, byte[] context)
    {
        (_path, _context) = (path, context);
        try
        {
            if (!File.Exists(path))
                return;
            Handle = File.OpenHandle(path, share: Shared);
            if (TryReadIndex(Handle))
                return;
        }
        catch (Exception e) when (IsOfFiles(e))
        {
            // As if nothing were known.
        }

        _entries.Clear();
        _end = 0;
    }

    /// <summary>Gets the file as it was when it was opened.</summary>
    public SafeFileHandle? Handle { get; }

    /// <summary>Gets the options with which documents were written.</summary>
    public byte WrittenWith { get; private set; }

    public int Count => _entries.Count;

    public CacheEntry? Find(CacheKey key) => _entries.GetValueOrDefault(key);

    /// <summary>Whether a text can be read, and is what was written.</summary>
    public static bool IsWhole(CachedText text, CacheWindow window)
    {
        try
        {
            var bytes = window.Read(text.Offset, text.Length);
            return bytes.Length == text.Length && ChecksumOf(bytes) == text.Checksum;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="EndOfStreamException">The file was cut short meanwhile.</exception>
    public byte[] Read(CachedText text)
    {
        var bytes = new byte[text.Length];
        return TryRead(Handle!, text.Offset, bytes) ? bytes : throw new EndOfStreamException("the file that remembers posts was cut short while it was in use; build again");
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
            var kept = entries.Sum(entry => entry.Texts.Where((_, format) => entry.Fresh[format].IsEmpty).Sum(text => (long)text.Length));
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

    public void Dispose() => Handle?.Dispose();

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
        return RandomAccess.GetLength(now) == RandomAccess.GetLength(Handle!) && TryRead(now, RandomAccess.GetLength(now) - FooterLength, footer) && footer.AsSpan().SequenceEqual(_footer);
    }

    private void Write(SafeFileHandle file, long start, IReadOnlyList<CacheEntry> entries, bool keepsPlaces)
    {
        using var index = new MemoryStream(_context.Length + entries.Sum(entry => entry.Post.Length + BytesBesidePost));
        using var writer = new BinaryWriter(index);
        writer.Write(_context);
        writer.Write(WrittenWith);
        writer.Write(entries.Count);
        var texts = new List<ReadOnlyMemory<byte>>();
        var position = start;
        var places = entries.Select(entry => entry.Texts.ToArray()).ToArray();
        // Format by format, as documents hold them: those of one document then follow each other, and are read in one go.
        for (var format = 0; format < CacheEntry.Formats; format++)
        {
            var separator = (FeedFormat)format == FeedFormat.Json ? JsonSeparator : default;
            for (var i = 0; i < places.Length; i++)
            {
                var text = entries[i].Fresh[format];
                if (text.IsEmpty && places[i][format].Length > 0 && !keepsPlaces)
                    text = Read(places[i][format]);
                if (text.IsEmpty)
                    continue;
                if (!separator.IsEmpty)
                    texts.Add(separator);
                texts.Add(text);
                places[i][format] = new(position + separator.Length, text.Length, ChecksumOf(text.Span));
                position += separator.Length + text.Length;
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            entries[i].Key.Write(writer);
            writer.Write(entries[i].Post.Length);
            writer.Write(entries[i].Post.Span);
            foreach (var place in places[i])
            {
                writer.Write(place.Offset);
                writer.Write(place.Length);
                writer.Write(place.Checksum);
            }
        }

        writer.Flush();
        var bytes = index.GetBuffer().AsMemory(0, (int)index.Length);
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteInt64LittleEndian(footer, position);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(sizeof(long)), bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(2 * sizeof(long)), ChecksumOf(bytes.Span));
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
        if (!TryRead(file, start, index) || ChecksumOf(index) != BinaryPrimitives.ReadUInt32LittleEndian(footer.AsSpan(2 * sizeof(long))) || !index.AsSpan().StartsWith(_context))
            return false;
        ReadEntries(index);
        (_footer, _end) = (footer, start);
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
            var texts = new CachedText[CacheEntry.Formats];
            for (var format = 0; format < texts.Length; format++)
                texts[format] = new(reader.ReadInt64(), reader.ReadInt32(), reader.ReadUInt32());
            _entries[key] = new(key, post, texts);
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

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        // Three at a time: the processor works on one while the next two are on their way.
        var third = bytes.Length / (3 * sizeof(ulong)) * sizeof(ulong);
        var first = MemoryMarshal.Cast<byte, ulong>(bytes[..third]);
        var second = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(third, third));
        var last = MemoryMarshal.Cast<byte, ulong>(bytes.Slice(2 * third, third));
        var (one, two, three) = (0u, 0u, 0u);
        for (var i = 0; i < first.Length; i++)
        {
            one = BitOperations.Crc32C(one, first[i]);
            two = BitOperations.Crc32C(two, second[i]);
            three = BitOperations.Crc32C(three, last[i]);
        }

        one = BitOperations.Crc32C(BitOperations.Crc32C(one, two), three);
        foreach (var octet in bytes[(3 * third)..])
            one = BitOperations.Crc32C(one, octet);
        return one;
    }
}
