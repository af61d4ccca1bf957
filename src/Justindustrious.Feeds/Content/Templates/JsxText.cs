using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Reads expressions in braces whose value is known without running code.</summary>
internal static partial class JsxText
{
    /// <summary>Finds the closing brace. Inner braces are counted, and text in quotes is skipped.</summary>
    /// <returns>The position after the closing brace; -1 if it does not come before the limit.</returns>
    public static int EndOfBraces(string source, int at, int limit)
    {
        var depth = 0;
        for (var i = at; i < limit; i++)
        {
            switch (source[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i + 1;
                case '"' or '\'' or '`':
                    // An apostrophe in text between tags does not start a quotation.
                    var close = source.IndexOf(source[i], i + 1, limit - i - 1);
                    if (close > 0 && !source.AsSpan(i, close - i).Contains('\n'))
                        i = close;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Returns the value of an expression: a number, a text, or the path of an imported file.</summary>
    /// <returns><see langword="null"/> if code would have to run.</returns>
    public static string? ValueOf(string expression, IReadOnlyDictionary<string, string> imports)
    {
        var text = expression.Trim();
        var isQuoted = text.Length > 1 && text[0] is '"' or '\'' or '`' && text[^1] == text[0] && text.IndexOf(text[0], 1) == text.Length - 1;
        if (isQuoted && !text.Contains("${", StringComparison.Ordinal))
            return text[1..^1];
        if (text.Length is > 0 and < 20 && text.All(c => char.IsAsciiDigit(c) || c == '.'))
            return text;
        if (imports.TryGetValue(text.EndsWith(".src", StringComparison.Ordinal) ? text[..^4] : text, out var path))
            return path;
        return Require().Match(text) is { Success: true } require ? require.Groups[1].Value : null;
    }

    [GeneratedRegex(@"^(?:require|import)\(\s*['""]([^'""]+)['""]\s*\)(?:\.default)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Require();
}
