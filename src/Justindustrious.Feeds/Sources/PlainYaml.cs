using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// Reads the YAML of which nearly all front matter consists: keys at the start of their lines, whose values are texts of one line or flat lists of such texts.
/// </summary>
/// <remarks>
/// It takes a fraction of the time of YamlDotNet's parser. Everything else in YAML, and every mistake, is left to that parser. A test compares both over
/// random text.
/// </remarks>
internal ref struct PlainYaml
{
    // Keys are compared with each other, and a hostile file may have a great many.
    private const int MostKeys = 64;

    /// <summary>Characters that are never plain text: controls, and those at which YamlDotNet breaks lines or that it refuses.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        CharacterRange.Between('\0', '\x1f') + CharacterRange.Between('\x7f', '\x9f') + "\u2028\u2029\ufeff\ufffe\uffff");

    /// <summary>YAML's indicators, with which a text without quotes does not start here, and which it does not hold in brackets.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private readonly ReadOnlySpan<char> _text;
    private readonly SourceFindings _findings;
    private int _next;
    private int _line;

    private PlainYaml(string text, int firstLine, SourceFindings findings)
    {
        _text = text;
        _line = firstLine - 1;
        _findings = findings;
    }

    /// <summary>Reads one map.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="firstLine">The line of the file at which it starts.</param>
    /// <param name="isRead">Which keys' values are wanted.</param>
    /// <param name="findings">The findings of the file, which get none from here.</param>
    /// <returns>The map; <see langword="null"/> where the text is not of this kind.</returns>
    public static FrontMap? TryRead(string text, int firstLine, Func<string, bool> isRead, SourceFindings findings) =>
        new PlainYaml(text, firstLine, findings).TryRead(isRead);

    private FrontMap? TryRead(Func<string, bool> isRead)
    {
        var entries = new List<FrontEntry>();
        while (TryTakeLine(out var line))
        {
            if (line.IsEmpty || line[0] == '#')
                continue;
            var length = line.IndexOfAnyExcept(KeyLetters);
            if (length <= 0 || line[length] != ':' || line[0] == '-' || entries.Count == MostKeys)
                return null;
            var key = line[..length].ToString();
            if (entries.Exists(entry => entry.Key == key))
                return null;

            var at = Place(1);
            if (!TryReadValue(line, length + 1, out var value))
                return null;
            entries.Add(new(key, at, isRead(key) ? value : null));
        }

        return entries.Count == 0 ? null : new(entries[0].Location, entries);
    }

    /// <summary>Reads the value that stands in a line after a key's colon, or the list below the line.</summary>
    private bool TryReadValue(ReadOnlySpan<char> line, int afterColon, [NotNullWhen(true)] out FrontNode? value)
    {
        value = null;
        var text = line[afterColon..].Trim(' ');
        if (text.IsEmpty)
            return TryReadItems(afterColon, out value);
        var start = line.Length - line[afterColon..].TrimStart(' ').Length;
        if (start == afterColon)
            return false;
        return text[0] == '[' ? TryReadFlow(text, start, out value) : TryReadText(text, start, isInBrackets: false, out value);
    }

    /// <summary>Reads a list whose items stand in lines of their own, with a dash before each. Without an item the value is null.</summary>
    private bool TryReadItems(int afterColon, [NotNullWhen(true)] out FrontNode? value)
    {
        value = new FrontText(Place(afterColon + 1), "", IsPlain: true);
        var items = new List<FrontNode>();
        for (var indent = -1; TryPeekItem(out var line, out var dash) && (indent < 0 || dash == indent); indent = dash)
        {
            TryTakeLine(out _);
            if (items.Count == 0)
                value = new FrontList(Place(dash + 1), items);
            var start = line.Length - line[(dash + 1)..].TrimStart(' ').Length;
            if (start == dash + 1 || !TryReadText(line[start..].TrimEnd(' '), start, isInBrackets: false, out var item))
                return false;
            items.Add(item);
        }

        return true;
    }

    private readonly bool TryPeekItem(out ReadOnlySpan<char> line, out int dash)
    {
        var ahead = this;
        dash = ahead.TryTakeLine(out line) ? line.IndexOfAnyExcept(' ') : -1;
        return dash >= 0 && line[dash] == '-';
    }

    /// <summary>Reads a list in brackets. A comma after its last item is left to the other parser.</summary>
    private readonly bool TryReadFlow(ReadOnlySpan<char> list, int start, [NotNullWhen(true)] out FrontNode? value)
    {
        var items = new List<FrontNode>();
        value = new FrontList(Place(start + 1), items);
        if (list[^1] != ']')
            return false;
        var end = list.Length - 1;
        var position = 1;
        if (list[1..end].Trim(' ').IsEmpty)
            return true;
        while (true)
        {
            position += list[position..end].IndexOfAnyExcept(' ');
            if (position >= end || list[position] == ' ')
                return false;
            var rest = list[position..end];
            var length = rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) + 2 : rest.IndexOf(',');
            if (length < 0)
                length = rest.Length;
            if (!TryReadText(rest[..length].TrimEnd(' '), start + position, isInBrackets: true, out var item))
                return false;
            items.Add(item);
            rest = rest[length..].TrimStart(' ');
            if (rest.IsEmpty)
                return true;
            if (rest[0] != ',')
                return false;
            position = end - rest.Length + 1;
        }
    }

    /// <summary>Reads a text of one line, in quotes or without.</summary>
    private readonly bool TryReadText(ReadOnlySpan<char> text, int start, bool isInBrackets, [NotNullWhen(true)] out FrontNode? value)
    {
        value = null;
        if (text.IsEmpty)
            return false;
        var quote = text[0];
        if (quote is '"' or '\'')
        {
            // A quote inside would end the text or stand twice for one, and a backslash starts an escape.
            var inner = text.Length > 1 && text[^1] == quote ? text[1..^1] : text;
            if (inner.Contains(quote) || (quote == '"' && inner.Contains('\\')))
                return false;
            value = new FrontText(Place(start + 1), inner.ToString(), IsPlain: false);
            return true;
        }

        if (Indicators.Contains(quote) || text[^1] == ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)
            || (isInBrackets && text.ContainsAny(Indicators)))
            return false;
        value = new FrontText(Place(start + 1), text.ToString(), IsPlain: true);
        return true;
    }

    private readonly TextLocation Place(int column) => _findings.At(_line, column);

    /// <summary>Takes the next line. A line with a special character is taken for one that no rule here accepts.</summary>
    private bool TryTakeLine(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_next >= _text.Length)
            return false;
        var rest = _text[_next..];
        var end = rest.IndexOf('\n');
        line = end < 0 ? rest : rest[..end];
        _next += end < 0 ? rest.Length : end + 1;
        _line++;
        if (end > 0 && line[^1] == '\r')
            line = line[..^1];
        if (line.ContainsAny(Special))
            line = "\0";
        return true;
    }
}
