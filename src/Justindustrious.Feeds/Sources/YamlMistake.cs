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
    /// <param name="offset">Where the parser stumbled.</param>
    /// <param name="end">Where it gave up.</param>
    /// <param name="message">The parser's own words, for what we can't say better.</param>
    /// <returns>Where the cause stands, and the cause with what to write.</returns>
    public static (int Offset, string Message) Explain(string text, int offset, int end, string message)
    {
        var starts = new LineStarts(text);
        var lines = new List<string>(starts.Count);
        for (var number = 1; number <= starts.Count; number++)
            lines.Add(starts.TextOf(number));
        if (lines is [_, .., ""])
            lines.RemoveAt(lines.Count - 1);

        var (line, column) = starts.PlaceOf(offset);
        line = Math.Min(line, lines.Count);
        // The parser names the map that a tab is in, and not the line of the tab.
        var last = message.Contains("tab", StringComparison.Ordinal) ? lines.Count : Math.Clamp(starts.PlaceOf(end).Line, line, lines.Count);
        var explained = Explain(lines, line, last)
            ?? (line, column, "YAML can't be read here: " + Plain(message) + "; put text that has ':', '#', quotes or brackets into quotes");
        return (Math.Min(starts.StartOf(explained.Line) + explained.Column - 1, text.Length), explained.Message);
    }

    /// <summary>Explains a mistake in a line, or in what stands before it.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="line">The line in which the parser stumbled.</param>
    /// <param name="last">The line at which it gave up.</param>
    private static (int Line, int Column, string Message)? Explain(List<string> lines, int line, int last)
    {
        for (var number = Math.Max(line - 1, 1); number <= last; number++)
        {
            var source = lines[number - 1];
            var indent = source.Length - source.TrimStart([' ', '\t']).Length;
            if (indent < source.Length && source[..indent].IndexOf('\t', StringComparison.Ordinal) is >= 0 and var tab)
                return (number, tab + 1, "a tab indents the line, and YAML allows spaces only; write spaces");
        }

        if (FindOpenBracket(lines, line) is { } open)
            return open;
        var here = lines[line - 1];
        if (TrySplit(here, out var key, out var value, out var valueColumn)
            && (ExplainLines(key, value, lines, line) ?? ExplainValue(key, value)) is { } reason)
        {
            return (line, valueColumn, reason);
        }

        // What stands before may have swallowed this line.
        if (line > 1 && ExplainUnfinished(lines[line - 2].Trim()) is { } unfinished)
            return (line - 1, 1 + lines[line - 2].Length - lines[line - 2].TrimStart().Length, unfinished);
        return ExplainUnfinished(here.Trim()) is { } same ? (line, 1 + here.Length - here.TrimStart().Length, same) : null;
    }

    /// <summary>A list or map in brackets that is open at a line, at most a screenful above it.</summary>
    private static (int Line, int Column, string Message)? FindOpenBracket(List<string> lines, int line)
    {
        var depth = 0;
        for (var number = Math.Min(line, lines.Count); number > Math.Max(0, line - 40); number--)
        {
            var source = lines[number - 1];
            depth += source.Count(c => c is '[' or '{') - source.Count(c => c is ']' or '}');
            if (TrySplit(source, out var key, out var value, out var column) && key == key.TrimStart() && value.Length > 0 && value[0] is '[' or '{')
                return depth <= 0 ? null : (number, column, ValueNotation.NeverCloses(key, value[0]));
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
            : ValueNotation.Yaml.NoKey(line);
    }

    /// <summary>A text in quotes that ends in a later line, which is not indented: Ruby reads it, and YAML does not.</summary>
    private static string? ExplainLines(string key, string value, List<string> lines, int line)
    {
        if (value.Length == 0 || value[0] is not ('"' or '\'') || ValueNotation.Yaml.ClosingQuote(value) >= 0)
            return null;
        var text = value.TrimEnd();
        for (var number = line; number < Math.Min(lines.Count, line + MostLines); number++)
        {
            if (lines[number].Trim().Length == 0 || TrySplit(lines[number], out _, out _, out _))
                return null;
            text += " " + lines[number].Trim();
            if (ValueNotation.Yaml.ClosingQuote(text) == text.Length - 1)
            {
                return $"the value of {Quoted.Of(key)} goes on in a line that is not indented; "
                    + $"write it in one line: {ValueNotation.Yaml.InQuotes(key, text[1..^1])}";
            }
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
            return ValueNotation.Yaml.ExplainQuotes(key, value);
        if (quote is '@' or '`' or '%' or '&' or '*' or '!' or ',' or ']' or '}')
            return $"the value of {Quoted.Of(key)} starts with '{quote}', which YAML keeps for itself; write {ValueNotation.Yaml.InQuotes(key, value)}";
        if (quote is '|' or '>')
            return $"the value of {Quoted.Of(key)} starts with '{quote}', which announces lines below; write {ValueNotation.Yaml.InQuotes(key, value)}";
        if (quote is '[' or '{')
        {
            var close = value.IndexOf(quote == '[' ? ']' : '}', StringComparison.Ordinal);
            return close > 0 && value[(close + 1)..].TrimEnd() is { Length: > 0 } rest && rest[0] is not (' ' or ',' or ']' or '}')
                ? $"the value of {Quoted.Of(key)} starts with '{quote}', which starts a {(quote == '[' ? "list" : "map")}; "
                    + $"write {ValueNotation.Yaml.InQuotes(key, value)}"
                : null;
        }

        return value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':')
            ? $"the value of {Quoted.Of(key)} contains ': ', which starts a map; write {ValueNotation.Yaml.InQuotes(key, value)}"
            : null;
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
}
