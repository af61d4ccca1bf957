using System.Runtime.InteropServices;
using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>Writes values one after the other; <see cref="CacheReader"/> reads them in the same order.</summary>
internal sealed class CacheWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;

    public CacheWriter() => _writer = new(_stream);

    public void Number(int value) => _writer.Write7BitEncodedInt(value);

    public void Large(long value) => _writer.Write7BitEncodedInt64(value);

    public void Flag(bool value) => _writer.Write(value);

    /// <summary>Writes a text as it is in memory, as UTF-16, so that lone surrogates stay as they are.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        _writer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void Address(Uri? value) => Text(value?.OriginalString);

    public void Moment(Instant value)
    {
        var sinceEpoch = value - NodaConstants.UnixEpoch;
        _writer.Write(sinceEpoch.Days);
        _writer.Write(sinceEpoch.NanosecondOfDay);
    }

    /// <summary>Writes a line and a column; the file is known.</summary>
    public void Place(TextLocation value)
    {
        Number(value.Line);
        Number(value.Column);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public byte[] ToArray()
    {
        _writer.Flush();
        return _stream.ToArray();
    }

    public void Dispose() => _writer.Dispose();
}
