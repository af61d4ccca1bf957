using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>What is wrong with a line of TOML, in the words of someone who writes posts rather than TOML.</summary>
internal static partial class TomlMistake
{
    /// <summary>Says whether a message is about a date alone: its text is judged as any other date is.</summary>
    public static bool IsOfDate(string message) => message.Contains("date time/offset", StringComparison.Ordinal);

    /// <summary>Says whether a message is about a key that stands twice.</summary>
    public static bool IsRepeated(string message) => message.Contains("is already defined at (", StringComparison.Ordinal);

    /// <summary>Says which key stands twice.</summary>
    public static string ExplainRepeated(string message, int firstLine)
    {
        var match = Repeated().Match(message);
        var line = int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) + firstLine - 1;
        return $"{Quoted.Of(match.Groups["key"].Value)} is here again, after line {line}; write it once";
    }

    /// <summary>Explains a mistake.</summary>
    /// <param name="text">The TOML.</param>
    /// <param name="offset">Where the parser stumbled.</param>
    /// <param name="message">The parser's own words, for what we can't say better.</param>
    /// <returns>Where the cause stands, and the cause with what to write.</returns>
    public static (int Offset, string Message) Explain(string text, int offset, string message)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        if (OpenBracket(text, offset) is { } open)
            return open;
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', start);
        var line = (end < 0 ? text[start..] : text[start..end]).TrimEnd('\r', ' ', '\t');
        var indent = line.Length - line.TrimStart(' ', '\t').Length;
        if (KeyAndValue().Match(line) is { Success: true } parts)
        {
            var (key, value) = (parts.Groups["key"].Value, parts.Groups["value"]);
            if (ExplainValue(key, value.Value) is { } reason)
                return (start + value.Index, reason);
        }
        else if (line.Trim().Length > 0)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > indent && !line.Contains('=', StringComparison.Ordinal))
                return (start + colon, $"{Quoted.Of(line.Trim())} has ':' after its key, as YAML has it; "
                    + $"write {ValueNotation.Toml.InQuotes(line[indent..colon].Trim('"'), line[(colon + 1)..].Trim(' ', '"', '\''))}");
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > indent)
                return (start + indent, $"the key {Quoted.Of(line[indent..equals].Trim())} has characters other than letters, digits, '-' and '_'; "
                    + "put it into quotes");
            if (line[indent] is not ('[' or '=' or '#'))
                return (start + indent, ValueNotation.Toml.NoKey(line.Trim()));
        }

        var plain = message.Replace('␤', ' ').TrimEnd('.');
        return (offset, $"TOML can't be read here: {Quoted.Escape(char.ToLowerInvariant(plain[0]) + plain[1..])}");
    }

    private static string? ExplainValue(string key, string value)
    {
        if (value.Length == 0)
            return $"the key {Quoted.Of(key)} has no value; write {key} = \"…\", or take the line out";
        if (value.StartsWith("\"\"\"", StringComparison.Ordinal) || value.StartsWith("'''", StringComparison.Ordinal))
        {
            return value.IndexOf(value[..3], 3, StringComparison.Ordinal) < 0
                ? $"the value of {Quoted.Of(key)} starts with {value[..3]} and has no {value[..3]} at its end; write it after the last line"
                : null;
        }

        if (value[0] is '"' or '\'')
            return ValueNotation.Toml.ExplainQuotes(key, value);
        if (value[0] is '[' or '{')
            return null;
        return value.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => $"{key} is {Quoted.Of(value)}, and TOML writes true and false in small letters; write {key} = true",
            "false" or "no" or "off" => $"{key} is {Quoted.Of(value)}, and TOML writes true and false in small letters; write {key} = false",
            _ => $"the value of {Quoted.Of(key)} is text without quotes; write {ValueNotation.Toml.InQuotes(key, value)}",
        };
    }

    /// <summary>A list or table in brackets that is open at an offset.</summary>
    private static (int Offset, string Message)? OpenBracket(string text, int offset)
    {
        var open = new Stack<int>();
        for (var i = 0; i < offset; i++)
        {
            switch (text[i])
            {
                case '#':
                    i = text.IndexOf('\n', i) is >= 0 and var end ? end : text.Length;
                    break;
                case '"' or '\'':
                    i = EndOfText(text, i);
                    break;
                case '[' or '{':
                    open.Push(i);
                    break;
                case ']' or '}':
                    _ = open.TryPop(out _);
                    break;
            }
        }

        if (!open.TryPop(out var at))
            return null;
        var line = text[(text.LastIndexOf('\n', at) + 1)..at];
        // The mistake stands on another line than the bracket: an item is wrong there, or the bracket is never closed.
        if (!text.AsSpan(at, offset - at).Contains('\n') || line.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals))
            return null;
        return (at, ValueNotation.NeverCloses(line[..equals].Trim(), text[at]));
    }

    private static int EndOfText(string text, int start)
    {
        var quote = text[start];
        var isLong = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        var ends = isLong ? new string(quote, 3) : quote.ToString();
        for (var i = start + ends.Length; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == '\n' && !isLong)
                return i;
            else if (string.CompareOrdinal(text, i, ends, 0, ends.Length) == 0)
                return i + ends.Length - 1;
        }

        return text.Length;
    }

    [GeneratedRegex(@"^[ \t]*(?<key>[A-Za-z0-9_.-]+|""[^""]*""|'[^']*')[ \t]*=[ \t]*(?<value>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^The key `(?<key>.*?)` is already defined at \((?<line>[0-9]+),",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Repeated();
}
