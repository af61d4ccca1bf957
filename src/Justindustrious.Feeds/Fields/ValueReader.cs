using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>Reads the values that <see cref="ValueWriter"/> wrote. The caller must have compared the checksum of the bytes.</summary>
internal sealed class ValueReader(ReadOnlyMemory<byte> bytes)
{
    private int _position;

    /// <summary>Gets the bytes that have not been read yet.</summary>
    public ReadOnlyMemory<byte> Rest => bytes[_position..];

    public int Number() => (int)Large();

    public long Large()
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var octet = bytes.Span[_position++];
            value |= (long)(octet & 0x7F) << shift;
            if (octet < 0x80)
                return value;
        }
    }

    public bool Flag() => bytes.Span[_position++] != 0;

    public string? Text() => Number() is > 0 and var length ? new string(MemoryMarshal.Cast<byte, char>(Take((length - 1) * sizeof(char)))) : null;

    public T Name<T>()
        where T : struct, Enum => Enum.Parse<T>(Text()!);

    public Uri? Address() => Text() is { } text ? new Uri(text, UriKind.RelativeOrAbsolute) : null;

    public Instant Moment()
    {
        var days = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return NodaConstants.UnixEpoch + Duration.FromDays(days) + Duration.FromNanoseconds(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))));
    }

    public T[] List<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return items;
    }

    /// <summary>Reads an element as an extension wrote it.</summary>
    public FeedExtension.Node Markup()
    {
        var node = new FeedExtension.Node(Text()!, Text()!) { Value = Value() };
        for (var left = Number(); left > 0; left--)
            node.AddAttribute(Text()!, Text()!, Value());
        node.Children.AddRange(List(Markup));
        return node;
    }

    private ExtensionValue Value() => ExtensionValue.Restore(Text(), Flag());

    /// <summary>Reads a block of bytes, which is not copied.</summary>
    public ReadOnlyMemory<byte> Block()
    {
        var length = Number();
        _position += length;
        return bytes.Slice(_position - length, length);
    }

    /// <summary>Reads texts, each with a line, a column and a file; no file stands for the usual one.</summary>
    public Dictionary<FieldPath, TextLocation> Places(string file)
    {
        var count = Number();
        var places = new Dictionary<FieldPath, TextLocation>(count);
        for (var i = 0; i < count; i++)
        {
            var (text, line, column) = (Text()!, Number(), Number());
            places.Add(text, new(Text() ?? file, line, column));
        }

        return places;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = bytes.Span.Slice(_position, length);
        _position += length;
        return taken;
    }
}
