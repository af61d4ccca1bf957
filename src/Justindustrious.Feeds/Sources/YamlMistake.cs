using System.Buffers;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>What is wrong with a line of YAML, in the words of someone who writes posts rather than YAML.</summary>
/// <remarks>The parser says where it stumbled; the cause often stands before that, and the remedy is nearly always a pair of quotes.</remarks>
internal static class YamlMistake
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create("\"'[]{}#");

    /// <summary>Explains a mistake.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="line">Where the parser stumbled, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="endLine">The line at which it gave up.</param>
    /// <param name="message">The parser's own words, for what we can't say better.</param>
    public static (int Line, int Column, string Message) Explain(string text, int line, int column, int endLine, string message)
    {
        var lines = Lines(text);
        // The parser names the map that a tab is in, and not the line of the tab.
        var last = message.Contains("tab", StringComparison.Ordinal) ? lines.Count : Math.Min(Math.Max(endLine, line), lines.Count);
        (line, column) = (Math.Clamp(line, 1, Math.Max(lines.Count, 1)), Math.Max(column, 1));
        for (var number = Math.Max(line - 1, 1); number <= last; number++)
        {
            var source = lines[number - 1];
            var indent = source.Length - source.TrimStart([' ', '\t']).Length;
            if (indent < source.Length && source[..indent].IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab)
                return (number, tab + 1, "a tab indents the line, and YAML allows spaces only; write spaces");
        }

        if (FindOpenBracket(lines, line) is { } open)
            return open;
        var here = lines.Count == 0 ? "" : lines[line - 1];
        if (TrySplit(here, out var key, out var value, out var valueColumn))
        {
            if ((ExplainLines(key, value, lines, line) ?? ExplainValue(key, value)) is { } reason)
                return (line, valueColumn, reason);
        }

        // What stands before may have swallowed this line.
        if (line > 1 && ExplainUnfinished(lines[line - 2].Trim()) is { } unfinished)
            return (line - 1, 1 + lines[line - 2].Length - lines[line - 2].TrimStart().Length, unfinished);
        if (ExplainUnfinished(here.Trim()) is { } same)
            return (line, 1 + here.Length - here.TrimStart().Length, same);

        return (line, column, "YAML can't be read here: " + Plain(message) + "; put text that has ':', '#', quotes or brackets into quotes");
    }

    /// <summary>A list or map in brackets that is open at a line, at most a screenful above it.</summary>
    private static (int Line, int Column, string Message)? FindOpenBracket(List<string> lines, int line)
    {
        var depth = 0;
        for (var number = Math.Min(line, lines.Count); number > Math.Max(0, line - 40); number--)
        {
            var source = lines[number - 1];
            depth += source.Count(c => c is '[' or '{') - source.Count(c => c is ']' or '}');
            if (!TrySplit(source, out var key, out var value, out var column) || key != key.TrimStart() || value.Length == 0 || value[0] is not ('[' or '{'))
                continue;
            var close = value[0] == '[' ? ']' : '}';
            return depth <= 0 ? null : (number, column, $"the value of {Quoted.Of(key)} opens '{value[0]}' and never closes it; write '{close}' at its end");
        }

        return null;
    }

    /// <summary>A line that is neither a key with a value nor an item, for want of a colon or a space.</summary>
    private static string? ExplainUnfinished(string line)
    {
        if (line.Length == 0 || line[0] is '#' or '[' or ']' or '{' or '}' or '"' or '\'' || line.StartsWith("- ", StringComparison.Ordinal)
            || line.EndsWith(':') || line.Contains(": ", StringComparison.Ordinal) || line.Contains(":\t", StringComparison.Ordinal))
        {
            return null;
        }

        if (line[0] == '-')
            return $"{Quoted.Of(line)} has no space after its '-'; write '- {Quoted.Escape(line.AsSpan(1))}'";
        return line.IndexOf(':', StringComparison.Ordinal) > 0
            ? $"{Quoted.Of(line)} has no space after its ':'; write '{Quoted.Escape(Spaced(line))}'"
            : $"{Quoted.Of(line)} is no key with a value; write one such as 'title: Hello'";
    }

    /// <summary>A text in quotes that ends in a later line, which is not indented: Ruby reads it, and YAML does not.</summary>
    private static string? ExplainLines(string key, string value, List<string> lines, int line)
    {
        if (value.Length == 0 || value[0] is not ('"' or '\'') || ClosingQuote(value) >= 0)
            return null;
        var text = value.TrimEnd();
        for (var number = line; number < Math.Min(lines.Count, line + MostLines); number++)
        {
            if (lines[number].Trim().Length == 0 || TrySplit(lines[number], out _, out _, out _))
                return null;
            text += " " + lines[number].Trim();
            if (ClosingQuote(text) == text.Length - 1)
                return $"the value of {Quoted.Of(key)} goes on in a line that is not indented; write it in one line: {InQuotes(key, text[1..^1])}";
        }

        return null;
    }

    // A text in quotes has fewer lines than this.
    private const int MostLines = 10;

    private static string? ExplainValue(string key, string value)
    {
        if (value.Length == 0)
            return null;
        var quote = value[0];
        if (quote is '"' or '\'')
        {
            var end = ClosingQuote(value);
            if (end < 0)
                return $"the value of {Quoted.Of(key)} starts with {quote} and has no {quote} at its end; write {InQuotes(key, value[1..])}";
            if (value[(end + 1)..].TrimStart() is { Length: > 0 } rest && rest[0] is not ('#' or ',' or ']' or '}'))
                return $"the value of {Quoted.Of(key)} goes on after its closing {quote}; write {InQuotes(key, value)}";
            return quote == '"' && value.Contains('\\', StringComparison.Ordinal)
                ? $"the value of {Quoted.Of(key)} has a '\\' that is no escape; write {InQuotes(key, value[1..end])}"
                : null;
        }

        if (quote is '@' or '`' or '%' or '&' or '*' or '!' or ',' or ']' or '}')
            return $"the value of {Quoted.Of(key)} starts with '{quote}', which YAML keeps for itself; write {InQuotes(key, value)}";
        if (quote is '|' or '>')
            return $"the value of {Quoted.Of(key)} starts with '{quote}', which announces lines below; write {InQuotes(key, value)}";
        if (quote is '[' or '{')
        {
            var close = value.IndexOf(quote == '[' ? ']' : '}', StringComparison.Ordinal);
            return close > 0 && value[(close + 1)..].TrimEnd() is { Length: > 0 } rest && rest[0] is not (' ' or ',' or ']' or '}')
                ? $"the value of {Quoted.Of(key)} starts with '{quote}', which starts a {(quote == '[' ? "list" : "map")}; write {InQuotes(key, value)}"
                : null;
        }

        return value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':')
            ? $"the value of {Quoted.Of(key)} holds ': ', which starts a map; write {InQuotes(key, value)}"
            : null;
    }

    private static int ClosingQuote(string value)
    {
        var quote = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && quote == '"')
                i++;
            else if (value[i] == quote && quote == '\'' && i + 1 < value.Length && value[i + 1] == '\'')
                i++;
            else if (value[i] == quote)
                return i;
        }

        return -1;
    }

    /// <summary>The line with its value in quotes: single ones, in which nothing but ' itself needs care.</summary>
    private static string InQuotes(string key, string value)
    {
        value = value.TrimEnd();
        var text = value.Contains('\'', StringComparison.Ordinal) && value.AsSpan().IndexOfAny('"', '\\') < 0
            ? $"{key}: \"{value}\""
            : $"{key}: '{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return Quoted.Escape(text.Length <= 120 ? text : $"{key}: \"…\"");
    }

    private static bool TrySplit(string line, out string key, out string value, out int column)
    {
        (key, value, column) = ("", "", 1);
        var start = line.Length - line.TrimStart([' ', '-']).Length;
        var colon = line.IndexOf(": ", start, StringComparison.Ordinal);
        if (colon <= start || line.AsSpan(start, colon - start).ContainsAny(NotInKeys))
            return false;
        key = line[start..colon];
        var rest = line[(colon + 1)..];
        value = rest.TrimStart(' ');
        column = colon + 2 + rest.Length - value.Length;
        return true;
    }

    private static string Spaced(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return $"{line[..colon]}: {line[(colon + 1)..]}";
    }

    private static string Plain(string message) =>
        Quoted.Escape(message.TrimEnd('.') is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : message);

    /// <summary>Lines as the parser counts them.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny('\r', '\n');
            lines.Add((end < 0 ? rest : rest[..end]).ToString());
            if (end < 0)
                break;
            rest = rest[(end + (rest[end..] is ['\r', '\n', ..] ? 2 : 1))..];
        }

        return lines;
    }
}
