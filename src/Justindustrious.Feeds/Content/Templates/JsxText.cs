using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>Expressions in braces, as far as they are known without running them.</summary>
internal static partial class JsxText
{
    /// <summary>Finds the end of what stands in braces: braces in it are counted, texts in quotes are passed over.</summary>
    /// <returns>The place after the closing brace; -1 where it does not come before the limit.</returns>
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
                    // An apostrophe in words between tags is no quotation mark.
                    var close = source.IndexOf(source[i], i + 1, limit - i - 1);
                    if (close > 0 && !source.AsSpan(i, close - i).Contains('\n'))
                        i = close;
                    break;
            }
        }

        return -1;
    }

    /// <summary>Gets the value of an expression: a number, a text, or the path of a file that was imported.</summary>
    /// <returns><see langword="null"/> where it would have to be run.</returns>
    public static string? ValueOf(string expression, IReadOnlyDictionary<string, string> imports)
    {
        var text = expression.Trim();
        if (text.Length > 1 && text[0] is '"' or '\'' or '`' && text[^1] == text[0] && text.IndexOf(text[0], 1) == text.Length - 1 && !text.Contains("${", StringComparison.Ordinal))
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
