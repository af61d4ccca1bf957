using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Justindustrious.Feeds.Reading;

/// <summary>Reads a JSON document part by part: the members of its root, and the items one by one, so that memory holds one item at a time.</summary>
/// <remarks>Comments, commas after the last value and repeated names are reported, and reading goes on after them.</remarks>
internal sealed class JsonFeedReader
{
    /// <summary>The greatest depth. No feed is nested deeper.</summary>
    public const int MaxDepth = 64;

    private static readonly UTF8Encoding NoBom = new(false);

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Allow,
        MaxDepth = MaxDepth,
    };

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Action<JsonFault, long, string> _report;
    private readonly JsonPlaces _places;

    /// <summary>Makes a reader.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="report">Takes faults: the fault, the byte where it stands, and the text there or a word about it.</param>
    public JsonFeedReader(ReadOnlyMemory<byte> bytes, Action<JsonFault, long, string> report)
    {
        _report = report;
        _bytes = Decode(bytes);
        _places = new(_bytes);
    }

    /// <summary>Reads the document.</summary>
    /// <param name="member">Takes each member of the root object. <c>items</c> is given without its values if it is an array.</param>
    /// <param name="item">Takes each of the items, with its number from 0.</param>
    /// <returns>The kind of the root; <see langword="null"/> for an empty document.</returns>
    public JsonKind? Read(Action<JsonMember> member, Action<int, JsonPart> item)
    {
        var reader = new Utf8JsonReader(_bytes.Span, Options);
        JsonKind? root = null;
        try
        {
            if (!Next(ref reader))
                return null;
            root = KindOf(reader.TokenType);
            if (root != JsonKind.Object)
            {
                ReadPart(ref reader);
                return root;
            }

            ReadRoot(ref reader, member, item);
            while (Next(ref reader))
            {
            }
        }
        catch (JsonException error)
        {
            var offset = OffsetOf(error);
            var fault = reader.CurrentDepth >= MaxDepth - 1 ? JsonFault.TooDeep
                : IsInString(reader.BytesConsumed, offset) ? JsonFault.ControlCharacter
                : JsonFault.Malformed;
            _report(fault, offset, Word(offset));
        }

        return root;
    }

    /// <inheritdoc cref="JsonPlaces.Locate"/>
    public (int Line, int Column) Locate(long offset) => _places.Locate(offset);

    /// <inheritdoc cref="JsonPlaces.LocateInString"/>
    public (int Line, int Column) LocateInString(long offset, int character) => _places.LocateInString(offset, character);

    private void ReadRoot(ref Utf8JsonReader reader, Action<JsonMember> member, Action<int, JsonPart> item)
    {
        var names = new HashSet<string>();
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var offset = reader.TokenStartIndex;
            var name = StringOf(ref reader);
            ReportDuplicate(names, name, offset);
            if (!Next(ref reader))
                return;
            if (name != "items" || reader.TokenType != JsonTokenType.StartArray)
            {
                member(new(name, offset, ReadPart(ref reader)));
                continue;
            }

            member(new(name, offset, new() { Kind = JsonKind.Array, Offset = reader.TokenStartIndex }));
            for (var number = 0; Next(ref reader) && reader.TokenType != JsonTokenType.EndArray; number++)
            {
                _places.SetAnchor(reader.TokenStartIndex);
                item(number, ReadPart(ref reader));
            }

            ReportTrailingComma(reader.TokenStartIndex);
        }

        ReportTrailingComma(reader.TokenStartIndex);
    }

    private JsonPart ReadPart(ref Utf8JsonReader reader)
    {
        var kind = KindOf(reader.TokenType);
        var part = new JsonPart
        {
            Kind = kind,
            Offset = reader.TokenStartIndex,
            Text = kind == JsonKind.String ? StringOf(ref reader) : kind == JsonKind.Number ? Encoding.ASCII.GetString(reader.ValueSpan) : "",
        };

        if (kind == JsonKind.Object)
        {
            var names = new HashSet<string>();
            while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
            {
                var offset = reader.TokenStartIndex;
                var name = StringOf(ref reader);
                ReportDuplicate(names, name, offset);
                if (!Next(ref reader))
                    return part;
                part.Members.Add(new(name, offset, ReadPart(ref reader)));
            }

            ReportTrailingComma(reader.TokenStartIndex);
        }
        else if (kind == JsonKind.Array)
        {
            while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
                part.Items.Add(ReadPart(ref reader));
            ReportTrailingComma(reader.TokenStartIndex);
        }

        return part;
    }

    private bool Next(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.Comment)
                return true;
            _report(JsonFault.Comment, reader.TokenStartIndex, "");
        }

        return false;
    }

    private string StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            _report(JsonFault.LoneSurrogate, reader.TokenStartIndex, "");
            return "\uFFFD";
        }
    }

    private void ReportDuplicate(HashSet<string> names, string name, long offset)
    {
        if (!names.Add(name))
            _report(JsonFault.Duplicate, offset, name);
    }

    /// <summary>Reports a comma before a closing bracket. The reader skips commas, so the bytes before the bracket are searched.</summary>
    private void ReportTrailingComma(long close)
    {
        var before = _bytes.Span[..(int)close].TrimEnd(" \t\r\n"u8);
        if (!before.IsEmpty && before[^1] == (byte)',')
            _report(JsonFault.TrailingComma, before.Length - 1, "");
    }

    private ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length >= 3 && span[0] == 0xEF && span[1] == 0xBB && span[2] == 0xBF)
        {
            _report(JsonFault.ByteOrderMark, 0, "");
            bytes = bytes[3..];
            span = bytes.Span;
        }

        // RFC 8259 8.1 requires UTF-8. Earlier RFCs allowed UTF-16, which has a zero among its first bytes.
        if (span.Length >= 2 && (span[..2] is [0xFF, 0xFE] or [0xFE, 0xFF] || span[0] == 0 || span[1] == 0))
        {
            _report(JsonFault.Encoding, 0, "UTF-16");
            var isBig = span[0] is 0 or 0xFE;
            var text = new UnicodeEncoding(isBig, false).GetString(span);
            return NoBom.GetBytes(text.TrimStart('\uFEFF'));
        }

        if (Utf8.IsValid(span))
            return bytes;
        _report(JsonFault.Encoding, FirstInvalid(span), "");
        return NoBom.GetBytes(NoBom.GetString(span));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length && Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) == OperationStatus.Done)
            position += consumed;
        return position;
    }

    /// <summary>Gets the byte of an exception, which counts lines and bytes from 0.</summary>
    private long OffsetOf(JsonException error)
    {
        var offset = 0;
        var span = _bytes.Span;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            var newLine = span[offset..].IndexOf((byte)'\n');
            if (newLine < 0)
                break;
            offset += newLine + 1;
        }

        return Math.Min(offset + (error.BytePositionInLine ?? 0), span.Length);
    }

    /// <summary>Tells whether a control character stands in a string that starts after the last token.</summary>
    private bool IsInString(long read, long offset)
    {
        if (offset >= _bytes.Length || _bytes.Span[(int)offset] >= ' ' || read > offset)
            return false;
        var before = _bytes.Span[(int)read..(int)offset].TrimStart(" \t\r\n,:"u8);
        return !before.IsEmpty && before[0] == (byte)'"';
    }

    private string Word(long offset)
    {
        var rest = _bytes.Span[(int)offset..];
        return rest.IsEmpty ? "" : NoBom.GetString(rest[..Math.Min(rest.Length, 20)]);
    }

    private static JsonKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True => JsonKind.True,
        JsonTokenType.False => JsonKind.False,
        _ => JsonKind.Null,
    };
}
