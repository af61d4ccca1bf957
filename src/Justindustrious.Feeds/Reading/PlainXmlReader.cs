using System.Buffers;
using System.Xml;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Reading;

/// <summary>
/// Reads documents without a document type, faster than the framework's reader. It finds everything that is malformed, and
/// <see cref="FrameworkXmlReader"/> then says what it is.
/// </summary>
internal sealed partial class PlainXmlReader(FeedText text, ReadingReport report) : FeedXmlReader(text, report)
{
    /// <summary>The length of <c>?&gt;</c> and <c>--</c>, which end an instruction and a comment.</summary>
    private const int LongestEnd = 2;

    /// <summary>The characters of a text that start something else, are forbidden, or are changed.</summary>
    private static readonly SearchValues<char> StopsInText = SearchValues.Create(
        CharacterRange.Between('\0', '\b') + CharacterRange.Between('\v', '\x1f') + "<&]");

    private static readonly SearchValues<char> StopsInValue = SearchValues.Create(CharacterRange.Between('\0', '\x1f') + "<&\"'");

    private readonly List<(string Prefix, string Name)> _open = [];
    private char[] _value = ArrayPool<char>.Shared.Rent(1024);
    private int _length, _line = 1, _column = 1;
    private bool _isEmpty, _hasRoot;

    public override bool Read()
    {
        if (_isEmpty)
        {
            _isEmpty = false;
            return Close();
        }

        while (!IsBroken)
        {
            if (Peek() != '<')
            {
                if (_open.Count > 0)
                    return ReadText();
                if (SkipSpace())
                    continue;
                return Peek() >= 0 ? Break("there is text outside of the root element") : !_hasRoot && Break("there is no element");
            }

            (Line, Column) = (_line, _column);
            Next();
            switch (Peek())
            {
                case '/':
                    return ReadEnd();
                case '?':
                    ReadInstruction();
                    break;
                case '!':
                    Next();
                    if (Peek() == '[')
                        return ReadCData();
                    _ = Expect("--") && ReadUntil("--") && Expect(">");
                    break;
                default:
                    return ReadStart();
            }
        }

        return false;
    }

    public override void Dispose()
    {
        ArrayPool<char>.Shared.Return(_value);
        _value = [];
        base.Dispose();
    }

    private bool Break(string message) => Break(_line, _column, message, message);

    private int Peek() => Text.Ahead is [var first, ..] ? first : -1;

    /// <summary>Takes a character. A CR, or a CR LF, is one LF (<see href="https://www.w3.org/TR/xml/#sec-line-ends"/>).</summary>
    private int Next()
    {
        if (Text.Ahead is not [var first, ..])
            return -1;
        Text.Take(1);
        if (first == '\r')
        {
            if (Peek() == '\n')
                Text.Take(1);
            first = '\n';
        }

        (_line, _column) = first == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        return first;
    }

    private bool Expect(string characters)
    {
        foreach (var character in characters)
        {
            if (Peek() != character)
                return Break($"'{character}' is missing");
            Next();
        }

        return true;
    }

    private bool SkipSpace()
    {
        var hasSpace = false;
        for (; Peek() is ' ' or '\t' or '\n' or '\r'; Next())
            hasSpace = true;
        return hasSpace;
    }

    private void Keep(ReadOnlySpan<char> run)
    {
        if (_length + run.Length > _value.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _value.Length, _length + run.Length));
            _value.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_value);
            _value = larger;
        }

        run.CopyTo(_value.AsSpan(_length));
        _length += run.Length;
    }

    /// <summary>Takes and keeps characters, among which is no CR.</summary>
    private bool TakeRun(ReadOnlySpan<char> run)
    {
        if (run.ContainsAny('\uFFFE', '\uFFFF'))
            return Break("it contains a character that XML does not allow");
        var lines = run.Count('\n');
        (_line, _column) = lines == 0 ? (_line, _column + run.Length) : (_line + lines, run.Length - run.LastIndexOf('\n'));
        Keep(run);
        Text.Take(run.Length);
        return true;
    }

    /// <summary>Gets the kept characters. A text that is equal to the one before, such as an indentation, is the same string.</summary>
    private string Kept()
    {
        var kept = _value.AsSpan(0, _length);
        _length = 0;
        return kept.SequenceEqual(Value) ? Value : kept.ToString();
    }

    private bool ReadText()
    {
        (Line, Column, Node, IsCData) = (_line, _column, FeedXmlNode.Text, false);
        var brackets = 0;
        while (Text.Ahead is { IsEmpty: false } ahead)
        {
            var stop = ahead.IndexOfAny(StopsInText);
            var run = stop < 0 ? ahead : ahead[..stop];
            if (brackets >= 2 && run is ['>', ..])
                return Break("']]>' stands in a text; write ']]&gt;'");
            if (!run.IsEmpty)
                brackets = 0;
            if (!TakeRun(run))
                return false;
            if (stop < 0)
                continue;
            switch (ahead[stop])
            {
                case '<':
                    Value = Kept();
                    return true;
                case ']':
                    brackets++;
                    TakeRun("]");
                    break;
                case '\r':
                    brackets = 0;
                    Next();
                    Keep("\n");
                    break;
                case '&':
                    brackets = 0;
                    if (!ReadReference())
                        return false;
                    break;
                default:
                    return Break("it contains a character that XML does not allow");
            }
        }

        return Break($"it ends before </{_open[^1].Name}>");
    }

    private bool ReadCData()
    {
        if (_open.Count == 0)
            return Break("there is text outside of the root element");
        if (!Expect("[CDATA["))
            return false;
        (Line, Column, Node, IsCData) = (_line, _column, FeedXmlNode.Text, true);
        if (!ReadUntil("]]>", isKept: true))
            return false;
        Value = Kept();
        return true;
    }

    private bool ReadInstruction()
    {
        Next();
        if (ReadNCName() is not { } target)
            return false;
        if (target.Equals("xml", StringComparison.OrdinalIgnoreCase))
            return Break("the XML declaration is not at the start");
        return Peek() == '?' ? Expect("?>") : SkipSpace() ? ReadUntil("?>") : Break("a space is missing");
    }

    private bool ReadUntil(string end, bool isKept = false)
    {
        _length = 0;
        while (Next() is >= 0 and var next)
        {
            var character = (char)next;
            // The decoder of UTF-8 gives surrogates in pairs only.
            if (!XmlConvert.IsXmlChar(character) && !char.IsSurrogate(character))
                return Break("it contains a character that XML does not allow");
            // Of a comment, only its last characters matter.
            if (!isKept && _length == LongestEnd)
                _value[0] = _value[--_length];
            Keep([character]);
            if (!_value.AsSpan(0, _length).EndsWith(end))
                continue;
            _length = isKept ? _length - end.Length : 0;
            return true;
        }

        return Break($"'{end}' is missing");
    }

    /// <summary>Reads a reference, and keeps its character.</summary>
    private bool ReadReference()
    {
        var (known, length) = Text.Ahead switch
        {
            ['&', 'l', 't', ';', ..] => ("<", 4),
            ['&', 'g', 't', ';', ..] => (">", 4),
            ['&', 'a', 'm', 'p', ';', ..] => ("&", 5),
            ['&', 'q', 'u', 'o', 't', ';', ..] => ("\"", 6),
            _ => ("", 0),
        };
        if (length > 0)
        {
            Keep(known);
            Text.Take(length);
            _column += length;
            return true;
        }

        Next();
        if (Peek() == '#')
            return ReadNumber();
        var character = ReadNCName() switch { "lt" => '<', "gt" => '>', "amp" => '&', "quot" => '"', "apos" => '\'', _ => '\0' };
        if (character == '\0')
            return !IsBroken && Break("an entity is not declared");
        Keep([character]);
        return Expect(";");
    }

    private bool ReadNumber()
    {
        Next();
        var isHex = Peek() == 'x';
        if (isHex)
            Next();
        var (number, digits) = (0, 0);
        for (; Peek() is >= 0 and var digit && (isHex ? char.IsAsciiHexDigit((char)digit) : char.IsAsciiDigit((char)digit)); digits++)
        {
            number = Math.Min((number * (isHex ? 16 : 10)) + Uri.FromHex((char)digit), 0x110000);
            Next();
        }

        if (digits == 0)
            return Break("a number is missing after '&#'");
        // https://www.w3.org/TR/xml/#charsets
        if (!(number is '\t' or '\n' or '\r' or (>= 0x20 and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF)))
            return Break("a reference stands for a character that XML does not allow");
        Keep(char.ConvertFromUtf32(number));
        return Expect(";");
    }
}
