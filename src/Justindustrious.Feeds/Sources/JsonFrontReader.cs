using System.Text.Json;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>An object in a file of JSON.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Location">Where it starts.</param>
internal readonly record struct JsonPlace(int Start, int Length, TextLocation Location);

/// <summary>A JSON object → <see cref="FrontMap"/>, through System.Text.Json's reader.</summary>
internal ref struct JsonFrontReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly SourceFindings _findings;
    private Utf8JsonReader _reader;

    // Where the last token stood: places are counted from there, not from the top.
    private int _line;
    private int _column;
    private int _at;

    private JsonFrontReader(ReadOnlySpan<byte> json, int firstLine, SourceFindings findings, int firstColumn = 1)
    {
        _json = json;
        (_line, _column, _findings) = (firstLine, firstColumn, findings);
        // The reader goes one level deeper than what is kept, so that a list there can be reported with its place.
        _reader = new(json, new JsonReaderOptions { MaxDepth = FrontNode.MaxDepth + 1 });
    }

    /// <summary>Reads one object.</summary>
    /// <param name="json">The JSON, which is UTF-8.</param>
    /// <param name="firstLine">The line of the file at which it starts.</param>
    /// <param name="isRead">Which keys' values are wanted.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="firstColumn">The column of that line at which it starts.</param>
    /// <returns>The map, or <see langword="null"/> where there is none; a finding says why.</returns>
    public static FrontMap? ReadMap(ReadOnlySpan<byte> json, int firstLine, Func<string, bool> isRead, SourceFindings findings, int firstColumn = 1)
    {
        var reader = new JsonFrontReader(json, firstLine, findings, firstColumn);
        try
        {
            if (reader._reader.Read() && reader._reader.TokenType == JsonTokenType.StartObject)
            {
                var map = reader.ReadEntries(isRead, 1);
                reader._reader.Read();
                return map;
            }

            findings.Add(FeedRules.SourceRules.YamlMap, reader.Place(),
                "front matter is not a JSON object; write keys with values, such as '\"title\": \"Hello\"', between '{' and '}'");
        }
        catch (JsonException mistake)
        {
            reader.AddMistake(mistake);
        }

        return null;
    }

    /// <summary>Finds the objects of a file: those in its lists, those with a line each, and those in the list that a single object holds.</summary>
    /// <param name="json">The JSON, or JSON Lines.</param>
    /// <param name="lists">What such an object may call its list.</param>
    /// <param name="findings">Where a mistake goes; what stands before it is found.</param>
    public static List<JsonPlace> FindObjects(ReadOnlySpan<byte> json, IReadOnlyList<string> lists, SourceFindings findings)
    {
        var objects = new List<JsonPlace>();
        var options = new JsonReaderOptions { MaxDepth = FrontNode.MaxDepth + 1, AllowMultipleValues = true };
        var reader = new JsonFrontReader(json, 1, findings) { _reader = new(json, options) };
        try
        {
            while (reader._reader.Read())
            {
                if (reader._reader.TokenType != JsonTokenType.StartObject || reader.TryEnterList(lists))
                    continue;
                var place = reader.Place();
                var start = (int)reader._reader.TokenStartIndex;
                reader._reader.Skip();
                objects.Add(new(start, (int)reader._reader.BytesConsumed - start, place));
            }
        }
        catch (JsonException mistake)
        {
            reader.AddMistake(mistake);
        }

        return objects;
    }

    /// <summary>Goes to the list of a single object, where it has one.</summary>
    private bool TryEnterList(IReadOnlyList<string> lists)
    {
        var ahead = _reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var name = SourceFile.Lenient.GetString(ahead.ValueSpan);
            if (!ahead.Read())
                return false;
            if (lists.Contains(name) && ahead.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                _reader = ahead;
                return ahead.TokenType == JsonTokenType.StartArray || TryEnterList(lists);
            }

            if (!ahead.TrySkip())
                return false;
        }

        return false;
    }

    /// <summary>Says how many bytes an object has, to its closing brace; 0 where it has none.</summary>
    public static int LengthOfObject(ReadOnlySpan<byte> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny("\"{}"u8);
            if (next < 0)
                return 0;
            i += next + 1;
            switch (text[i - 1])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when --depth == 0:
                    return i;
                case (byte)'"':
                    i = EndOfText(text, i);
                    break;
            }
        }

        return 0;
    }

    /// <summary>Reports the text whose missing closing quote leaves an object without an end; returns whether there is no such text.</summary>
    public static bool HasWholeTexts(ReadOnlySpan<byte> json, int firstLine, SourceFindings findings)
    {
        var reader = new JsonFrontReader(json, firstLine, findings);
        try
        {
            while (reader._reader.Read())
                reader.Advance((int)reader._reader.TokenStartIndex);
        }
        catch (JsonException mistake) when (JsonMistake.OpenText(json, reader.OffsetOf(mistake)) is not null && reader.OffsetOf(mistake) < json.Length)
        {
            reader.AddMistake(mistake);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }

        return true;
    }

    private static int EndOfText(ReadOnlySpan<byte> text, int i)
    {
        while (i < text.Length && text[i..].IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var next)
        {
            i += next + 1;
            if (text[i - 1] == '"')
                return i;
            i++;
        }

        return text.Length;
    }

    private FrontMap ReadEntries(Func<string, bool>? isRead, int depth)
    {
        var start = Place();
        var entries = new List<FrontEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var location = Place();
            var name = Text(location) ?? "";
            if (!lines.TryAdd(name, location.Line))
                _findings.Add(FeedRules.SourceRules.RepeatedKey, location, $"{Quoted.Of(name)} is here again, after line {lines[name]}; write it once");
            _reader.Read();
            FrontNode? value = null;
            if (isRead is null || isRead(name))
                value = ReadNode(depth + 1);
            else
                _reader.Skip();
            entries.Add(new(name, location, value));
        }

        return new(start, entries);
    }

    private FrontNode ReadNode(int depth)
    {
        var location = Place();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadEntries(isRead: null, depth);
            case JsonTokenType.StartArray:
                var items = new List<FrontNode>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode(depth + 1));
                return new FrontList(location, items);
            case JsonTokenType.String:
                return Text(location) is { } text ? new FrontText(location, text, IsPlain: false) : new FrontUnread(location);
            default:
                return new FrontText(location, SourceFile.Lenient.GetString(_reader.ValueSpan), IsPlain: true);
        }
    }

    private readonly string? Text(TextLocation location)
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            _findings.Add(FeedRules.SourceRules.JsonSyntax, location,
                $"the text {Quoted.Of(SourceFile.Lenient.GetString(_reader.ValueSpan))} contains an escape of half a character; write the character itself");
            return null;
        }
    }

    private TextLocation Place()
    {
        Advance((int)_reader.TokenStartIndex);
        return _findings.At(_line, _column);
    }

    private void Advance(int to)
    {
        var passed = _json[_at..to];
        _at = to;
        // JSON's own line ends, of which a lone CR is one as well.
        while (passed.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            passed = passed[(end + (passed[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..];
            (_line, _column) = (_line + 1, 1);
        }

        _column += SourceFile.Lenient.GetCharCount(passed);
    }

    private void AddMistake(JsonException mistake)
    {
        var offset = OffsetOf(mistake);
        if (_reader.CurrentDepth >= FrontNode.MaxDepth && offset < _json.Length && _json[offset] is (byte)'[' or (byte)'{')
        {
            _findings.Add(FeedRules.SourceRules.PlainYaml, Place(),
                $"lists and maps are nested more than {FrontNode.MaxDepth} deep; nest fewer of them");
            return;
        }

        var (at, message) = JsonMistake.Explain(_json, offset, mistake.Message);
        (_at, _line, _column) = at < _at ? (0, _line - LineEnds(_json[.._at]), 1) : (_at, _line, _column);
        Advance(at);
        _findings.Add(FeedRules.SourceRules.JsonSyntax, _findings.At(_line, _column), message);
    }

    private static int LineEnds(ReadOnlySpan<byte> text) =>
        text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);

    /// <summary>Where a mistake stands: the exception counts lines that end with LF, and bytes.</summary>
    private readonly int OffsetOf(JsonException mistake)
    {
        var offset = 0;
        for (var line = mistake.LineNumber ?? 0; line > 0; line--)
            offset += _json[offset..].IndexOf((byte)'\n') + 1;
        return Math.Min(_json.Length, offset + (int)(mistake.BytePositionInLine ?? 0));
    }
}
