using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Fields;

/// <summary>Writes values to a stream, which stays open. <see cref="ValueReader"/> reads them in the same order.</summary>
internal sealed class ValueWriter(Stream output) : IDisposable
{
    private readonly BinaryWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    public void Number(int value) => _writer.Write7BitEncodedInt(value);

    public void Large(long value) => _writer.Write7BitEncodedInt64(value);

    /// <summary>Writes bytes with their number before them, so that a reader may pass over them.</summary>
    public void Block(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _writer.Write(value);
    }

    public void Flag(bool value) => _writer.Write(value);

    /// <summary>Writes a text as UTF-16, so that a lone surrogate is kept.</summary>
    public void Text(string? value)
    {
        Number(value is null ? 0 : value.Length + 1);
        _writer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>Writes a value of an enum by its name, since numbers say nothing.</summary>
    public void Name<T>(T value)
        where T : struct, Enum => Text(Enum.GetName(value));

    public void Address(Uri? value) => Text(value?.OriginalString);

    public void Moment(Instant value)
    {
        var sinceEpoch = value - NodaConstants.UnixEpoch;
        _writer.Write(sinceEpoch.Days);
        _writer.Write(sinceEpoch.NanosecondOfDay);
    }

    /// <summary>Writes a line and a column. The reader knows the file.</summary>
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

    /// <summary>Writes an element as an extension wrote it.</summary>
    public void Markup(FeedExtension.Node node)
    {
        Text(node.Namespace);
        Text(node.Name);
        Value(node.Value);
        List(node.Attributes, attribute =>
        {
            Text(attribute.Namespace);
            Text(attribute.Name);
            Value(attribute.Value);
        });
        List(node.HasChildren ? node.Children : [], Markup);
    }

    private void Value(ExtensionValue value)
    {
        Text(value.Text);
        Flag(value.IsLiteral);
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
