using System.Text;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>A declaration of a style: <c>color: red</c>.</summary>
/// <param name="Property">Its property in small letters; empty if it has none.</param>
/// <param name="Value">Its value, without <c>!important</c>.</param>
/// <param name="Text">The declaration as it stands.</param>
internal readonly record struct CssDeclaration(string Property, string Value, string Text)
{
    /// <summary>Reads the declarations of a style attribute without comments. Semicolons in quotes and brackets do not end a declaration.</summary>
    /// <remarks>https://www.w3.org/TR/css-style-attr/</remarks>
    public static IReadOnlyList<CssDeclaration> Read(string style)
    {
        var plain = WithoutComments(style);
        var declarations = new List<CssDeclaration>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i <= plain.Length; i++)
        {
            var c = i < plain.Length ? plain[i] : ';';
            if (i == plain.Length || (c == ';' && depth == 0 && quote == '\0'))
            {
                Add(plain.AsSpan(start, i - start).Trim(), declarations);
                start = i + 1;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or ')')
            {
                depth = Math.Max(0, depth + (c == '(' ? 1 : -1));
            }
        }

        return declarations;
    }

    private static void Add(ReadOnlySpan<char> text, List<CssDeclaration> declarations)
    {
        if (text.IsEmpty)
            return;
        var colon = text.IndexOf(':');
        var property = colon < 0 ? "" : text[..colon].Trim().ToString().ToLowerInvariant();
        var value = colon < 0 ? [] : text[(colon + 1)..].Trim();
        if (value.LastIndexOf('!') is >= 0 and var mark && value[(mark + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase))
            value = value[..mark].Trim();
        declarations.Add(new(property, value.ToString(), text.ToString()));
    }

    /// <summary>Removes comments as old browsers do, which read <c>exp/**/ression(</c> as one word.</summary>
    private static string WithoutComments(string style)
    {
        if (!style.Contains("/*", StringComparison.Ordinal))
            return style;
        var plain = new StringBuilder(style.Length);
        for (var at = 0; at < style.Length;)
        {
            var start = style.IndexOf("/*", at, StringComparison.Ordinal);
            plain.Append(style, at, (start < 0 ? style.Length : start) - at);
            var end = start < 0 ? -1 : style.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? style.Length : end + 2;
        }

        return plain.ToString();
    }
}
