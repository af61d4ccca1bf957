using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Justindustrious.Feeds.Reading;

/// <summary>Reads a JSON document part by part: the members of its root, and the items one by one, so that memory holds one item at a time.</summary>
/// <remarks>Comments, commas after the last value and names that stand twice are told and passed over, so that what follows is checked as well.</remarks>
internal sealed class JsonFeedReader
{
    /// <summary>No feed is nested deeper.</summary>
    public const int MaxDepth = 64;

    private static readonly UTF8Encoding NoBom = new(false);

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Action<JsonFault, long, string> _report;
    private (long Offset, int Line, int Column) _seen = (0, 1, 1);
    private (long Offset, int Line, int Column) _anchor = (0, 1, 1);

    /// <summary>Makes a reader.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="report">Takes faults: which, the byte where it stands, and a word about it.</param>
    public JsonFeedReader(ReadOnlyMemory<byte> bytes, Action<JsonFault, long, string> report)
    {
        _report = report;
        _bytes = Decode(bytes);
    }

    /// <summary>Reads the document.</summary>
    /// <param name="member">Takes each member of the root object but <c>items</c>, and <c>items</c> where it is not an array.</param>
    /// <param name="item">Takes each of the items, with its number from 0.</param>
    /// <returns>What the root is, and whether it was read to its end; <c>items</c> is counted in <paramref name="item"/> alone.</returns>
    public JsonKind? Read(Action<JsonMember> member, Action<int, JsonPart> item)
    {
        var reader = new Utf8JsonReader(_bytes.Span, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow, MaxDepth = MaxDepth });
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
            var isInString = IsInString(reader.BytesConsumed, offset);
            _report(reader.CurrentDepth >= MaxDepth - 1 ? JsonFault.TooDeep : isInString ? JsonFault.ControlCharacter : JsonFault.Malformed, offset, Word(offset));
        }

        return root;
    }

    /// <summary>Finds the line and the column, in characters, of a byte.</summary>
    public (int Line, int Column) Locate(long offset)
    {
        if (offset < _seen.Offset)
            _seen = offset < _anchor.Offset ? (0, 1, 1) : _anchor;
        offset = Math.Min(offset, _bytes.Length);
        var passed = _bytes.Span[(int)_seen.Offset..(int)offset];
        var newLines = passed.Count((byte)'\n');
        var lastLine = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        _seen = (offset, _seen.Line + newLines, (newLines > 0 ? 1 : _seen.Column) + NoBom.GetCharCount(lastLine));
        return (_seen.Line, _seen.Column);
    }

    /// <summary>Finds the line and the column of a character of a string, which may be escaped.</summary>
    /// <param name="offset">The byte of the string's first quotation mark.</param>
    /// <param name="character">The character, counted in the string's text from 0.</param>
    public (int Line, int Column) LocateInString(long offset, int character)
    {
        var bytes = _bytes.Span;
        var at = (int)offset + 1;
        for (var passed = 0; passed < character && at < bytes.Length; passed++)
        {
            switch (bytes[at])
            {
                case (byte)'\\':
                    at += at + 1 < bytes.Length && bytes[at + 1] == 'u' ? 6 : 2;
                    break;
                case < 0x80:
                    at++;
                    break;
                case < 0xE0:
                    at += 2;
                    break;
                case < 0xF0:
                    at += 3;
                    break;
                default:
                    // A character beyond the BMP counts twice.
                    (at, passed) = (at + 4, passed + 1);
                    break;
            }
        }

        return Locate(at);
    }

    /// <summary>Remembers a place to count from: an item's checks go forth and back in it, and would else count from the document's start each time.</summary>
    private void Anchor(long offset)
    {
        Locate(offset);
        _anchor = _seen;
    }

    private void ReadRoot(ref Utf8JsonReader reader, Action<JsonMember> member, Action<int, JsonPart> item)
    {
        var names = new HashSet<string>();
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var offset = reader.TokenStartIndex;
            var name = StringOf(ref reader);
            NoteDuplicate(names, name, offset);
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
                Anchor(reader.TokenStartIndex);
                item(number, ReadPart(ref reader));
            }

            NoteTrailingComma(reader.TokenStartIndex);
        }

        NoteTrailingComma(reader.TokenStartIndex);
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
                NoteDuplicate(names, name, offset);
                if (!Next(ref reader))
                    return part;
                part.Members.Add(new(name, offset, ReadPart(ref reader)));
            }

            NoteTrailingComma(reader.TokenStartIndex);
        }
        else if (kind == JsonKind.Array)
        {
            while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
                part.Items.Add(ReadPart(ref reader));
            NoteTrailingComma(reader.TokenStartIndex);
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

    private void NoteDuplicate(HashSet<string> names, string name, long offset)
    {
        if (!names.Add(name))
            _report(JsonFault.Duplicate, offset, name);
    }

    /// <summary>The reader passes commas over; the byte before a closing bracket tells.</summary>
    private void NoteTrailingComma(long close)
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

        // RFC 8259 8.1 asks for UTF-8; older texts allowed UTF-16, which a zero among the first bytes gives away.
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

    /// <summary>System.Text.Json counts lines and bytes from 0.</summary>
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

    /// <summary>Whether a control character stands in a string that starts after the last token that was read.</summary>
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
