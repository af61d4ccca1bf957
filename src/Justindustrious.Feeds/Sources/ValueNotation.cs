using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>How YAML or TOML writes the value of a key, and what is wrong with a value that is written in another way.</summary>
/// <param name="Separator">What stands between a key and its value.</param>
/// <param name="DoublesQuotes">Whether <c>''</c> is one quote in a text in single quotes. If not, such a text can't hold a quote.</param>
/// <param name="AfterValue">The characters with which the rest of the line may start, after a value and white space.</param>
/// <param name="WrongEscape">What a backslash may be that the parser refuses.</param>
/// <param name="Example">A key with a value.</param>
internal sealed record ValueNotation(string Separator, bool DoublesQuotes, string AfterValue, string WrongEscape, string Example)
{
    public static ValueNotation Yaml { get; } = new(": ", DoublesQuotes: true, "#,]}", "no escape", "title: Hello");

    public static ValueNotation Toml { get; } = new(" = ", DoublesQuotes: false, "#", "no escape, or one of half a character", "title = \"Hello\"");

    /// <summary>Explains what is wrong with a value that starts with a quote.</summary>
    /// <returns><see langword="null"/> if the value seems right.</returns>
    public string? ExplainQuotes(string key, string value)
    {
        var quote = value[0];
        var end = ClosingQuote(value);
        if (end < 0)
            return $"the value of {Quoted.Of(key)} starts with {quote} and has no {quote} at its end; write {InQuotes(key, value[1..])}";
        if (value[(end + 1)..].TrimStart() is { Length: > 0 } rest && !AfterValue.Contains(rest[0], StringComparison.Ordinal))
        {
            var text = value.TrimEnd();
            return $"the value of {Quoted.Of(key)} goes on after its closing {quote}; write {InQuotes(key, text[^1] == quote ? text[1..^1] : text)}";
        }

        return quote == '"' && value.Contains('\\', StringComparison.Ordinal)
            ? $"the value of {Quoted.Of(key)} has a '\\' that is {WrongEscape}; write {InQuotes(key, value[1..end])}"
            : null;
    }

    public static string NeverCloses(string key, char bracket) =>
        $"the value of {Quoted.Of(key)} opens '{bracket}' and never closes it; write '{(bracket == '[' ? ']' : '}')}' at its end";

    public string NoKey(string line) => $"{Quoted.Of(line)} is no key with a value; write one such as '{Example}'";

    /// <summary>Finds the quote that ends a text.</summary>
    /// <param name="value">The text, which starts with a quote.</param>
    /// <returns>Its index; -1 if there is none.</returns>
    public int ClosingQuote(string value)
    {
        var quote = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && quote == '"')
                i++;
            else if (DoublesQuotes && value[i] == quote && quote == '\'' && i + 1 < value.Length && value[i + 1] == '\'')
                i++;
            else if (value[i] == quote)
                return i;
        }

        return -1;
    }

    /// <summary>Writes a key with a text in quotes, in those that need the least care.</summary>
    public string InQuotes(string key, string value)
    {
        value = value.TrimEnd();
        var (isPlain, needsNoEscape) = (!value.Contains('\'', StringComparison.Ordinal), value.AsSpan().IndexOfAny('"', '\\') < 0);
        var quoted = needsNoEscape && !(isPlain && DoublesQuotes) ? $"\"{value}\""
            : isPlain ? $"'{value}'"
            : DoublesQuotes ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        var text = key + Separator + quoted;
        return Quoted.Escape(text.Length <= 120 ? text : $"{key}{Separator}\"…\"");
    }
}
