using System.Globalization;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The values and functions of a shortcode's template: texts, numbers and truth, as Go's templates and Hugo name them.</summary>
/// <param name="call">The shortcode.</param>
/// <param name="isMarkdown">Whether what the template writes is Markdown, as for <c>{{% name %}}</c>.</param>
/// <param name="site">Facts of the page and the site.</param>
/// <param name="render">Renders Markdown.</param>
internal sealed partial class GoValues(TagCall call, bool isMarkdown, Func<string, string?> site, Func<string, string> render)
{
    private const int MostDepth = 50;

    private int _depth;

    /// <summary>Gets the value of the dot outside of all blocks.</summary>
    public object Root { get; } = new();

    public Dictionary<string, object?> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns whether a condition with a value holds.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0L => false,
        double number => number != 0,
        GoHtml html => html.Text.Length > 0,
        _ => true,
    };

    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        GoHtml html => html.Text,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new UnknownTemplateException(),
    };

    /// <summary>Evaluates a pipeline: <c>.Get "alt" | default "" | markdownify</c>.</summary>
    public object? Evaluate(string code, object? dot)
    {
        if (++_depth > MostDepth)
            throw new UnknownTemplateException();
        try
        {
            object? value = null;
            var isFirst = true;
            foreach (var stage in Split(code, '|'))
            {
                value = Stage(stage, dot, isFirst ? [] : [value]);
                isFirst = false;
            }

            return value;
        }
        finally
        {
            _depth--;
        }
    }

    private object? Stage(string code, object? dot, object?[] piped)
    {
        var words = Split(code, ' ');
        if (words.Count == 0)
            throw new UnknownTemplateException();
        // Only what is needed is evaluated: 'cond', 'and' and 'or' may name what is not known.
        object?[] Arguments() => [.. words.Skip(1).Select(word => Term(word, dot)), .. piped];
        if (words.Count == 1 && piped.Length == 0 && !IsFunction(words[0]))
            return Term(words[0], dot);
        var name = words[0];
        if (name is ".Get" or "$.Get")
            return Get(Arguments());
        if (name.EndsWith(".RenderString", StringComparison.Ordinal))
            return Rendered(Arguments()[^1]);
        return name switch
        {
            "and" => words.Skip(1).Select(word => Term(word, dot)).Aggregate((object?)true, (before, value) => IsTrue(before) ? value : before),
            "or" => Or(words, dot),
            _ => Call(name, Arguments()),
        };
    }

    private object? Or(List<string> words, object? dot)
    {
        object? value = null;
        foreach (var word in words.Skip(1))
        {
            value = Term(word, dot);
            if (IsTrue(value))
                return value;
        }

        return value;
    }

    private string? Get(object?[] arguments) => arguments switch
    {
        [long index] => index >= 0 && index < call.Arguments.Positional.Count ? call.Arguments.Positional[(int)index] : null,
        [string key] => call.Arguments.Find(-1, key),
        _ => throw new UnknownTemplateException(),
    };

    private object? Term(string word, object? dot)
    {
        if (word is ['(', .., ')'])
            return Evaluate(word[1..^1], dot);
        if (word is ['"', .., '"'])
            return Regex.Unescape(word[1..^1]);
        if (word is ['`', .., '`'])
            return word[1..^1];
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        if (word.StartsWith('$') && !word.StartsWith("$.", StringComparison.Ordinal))
            return Variables.TryGetValue(word[1..], out var value) ? value : throw new UnknownTemplateException();
        return (word.StartsWith("$.", StringComparison.Ordinal) ? word[1..] : word) switch
        {
            "." => ReferenceEquals(dot, Root) ? throw new UnknownTemplateException() : dot,
            "true" => true,
            "false" => false,
            "nil" => null,
            ".Inner" => new GoHtml((isMarkdown ? GoTemplate.InnerMarkdown : GoTemplate.Inner).ToString()),
            ".IsNamedParams" => call.Arguments.Named.Count > 0,
            ".Ordinal" => 0L,
            ".Params" => call.Arguments,
            "newline" => "\n",
            ".Page.Title" => site("page.title"),
            ".Page.RelPermalink" => site("page.url"),
            ".Site.BaseURL" or "site.BaseURL" or ".Page.Site.BaseURL" => site("site.url") is { } url ? url.TrimEnd('/') + "/" : null,
            ".Site.Title" or "site.Title" or ".Page.Site.Title" => site("site.title"),
            ['.', 'P', 'a', 'r', 'a', 'm', 's', '.', .. var key] => call.Arguments.Find(-1, key),
            _ => throw new UnknownTemplateException(),
        };
    }

    private GoHtml Rendered(object? value) => value switch
    {
        GoHtml { Text: [GoTemplate.Inner or GoTemplate.InnerMarkdown] } => new(GoTemplate.InnerMarkdown.ToString()),
        _ => new(render(TextOf(value))),
    };

    private static bool IsFunction(string word) => word is "print" or "dict" or "slice" or "now";

    private object? Call(string name, object?[] arguments) => (name, arguments) switch
    {
        ("markdownify", [var text]) => Rendered(text),
        ("safeHTML" or "htmlUnescape", [var text]) => text is GoHtml ? text : new GoHtml(TextOf(text)),
        ("safeHTMLAttr" or "safeURL" or "safeCSS" or "safeJS" or "string" or "print" or "emojify" or "htmlEscape", [var text]) => text,
        ("default", [var other, var value]) => IsTrue(value) ? value : other,
        ("default", [var other]) => other,
        ("isset", [TagArguments given, string key]) => given.Named.ContainsKey(key),
        ("isset", [TagArguments given, long index]) => index < given.Positional.Count,
        ("index", [TagArguments, _]) => Get(arguments[1..]),
        ("len", [TagArguments given]) => (long)(given.Positional.Count + given.Named.Count),
        ("not", [var value]) => !IsTrue(value),
        ("eq", [var value, .. var others]) => others.Any(other => TextOf(other) == TextOf(value)),
        ("ne", [var value, var other]) => TextOf(value) != TextOf(other),
        ("gt", [var one, var other]) => Number(one) > Number(other),
        ("lt", [var one, var other]) => Number(one) < Number(other),
        ("ge", [var one, var other]) => Number(one) >= Number(other),
        ("le", [var one, var other]) => Number(one) <= Number(other),
        ("add" or "math.Add", [var one, var other]) => Number(one) + Number(other),
        ("sub" or "math.Sub", [var one, var other]) => Number(one) - Number(other),
        ("int" or "float", [var value]) => Number(value),
        ("cond", [var condition, var one, var other]) => IsTrue(condition) ? one : other,
        ("len" or "strings.RuneCount", [string text]) => (long)text.Length,
        ("lower" or "strings.ToLower", [var text]) => TextOf(text).ToLowerInvariant(),
        ("upper" or "strings.ToUpper", [var text]) => TextOf(text).ToUpperInvariant(),
        ("title" or "strings.Title" or "humanize", [var text]) => Capitals().Replace(TextOf(text), match => match.Value.ToUpperInvariant()),
        ("trim" or "strings.Trim", [var text, var cut]) => TextOf(text).Trim(TextOf(cut).ToCharArray()),
        ("strings.TrimSpace", [var text]) => TextOf(text).Trim(),
        ("strings.TrimPrefix", [var prefix, var text]) => TextOf(text) is var whole && whole.StartsWith(TextOf(prefix), StringComparison.Ordinal)
            ? whole[TextOf(prefix).Length..] : whole,
        ("strings.TrimSuffix", [var suffix, var text]) => TextOf(text) is var whole && whole.EndsWith(TextOf(suffix), StringComparison.Ordinal)
            ? whole[..^TextOf(suffix).Length] : whole,
        ("replace" or "strings.Replace", [var text, var old, var other]) when TextOf(old).Length > 0 =>
            TextOf(text).Replace(TextOf(old), TextOf(other), StringComparison.Ordinal),
        ("replaceRE", [var pattern, var other, var text]) => Regex.Replace(
            TextOf(text), TextOf(pattern), TextOf(other), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        ("hasPrefix" or "strings.HasPrefix", [var text, var prefix]) => TextOf(text).StartsWith(TextOf(prefix), StringComparison.Ordinal),
        ("hasSuffix" or "strings.HasSuffix", [var text, var suffix]) => TextOf(text).EndsWith(TextOf(suffix), StringComparison.Ordinal),
        ("in" or "strings.Contains", [var text, var part]) => TextOf(text).Contains(TextOf(part), StringComparison.Ordinal),
        ("plainify", [GoHtml html]) => Tags().Replace(html.Text, ""),
        ("plainify", [var text]) => Tags().Replace(TextOf(text), ""),
        ("urlize" or "anchorize", [var text]) => TextOf(text).ToLowerInvariant().Replace(' ', '-'),
        ("urlquery", [var text]) => Uri.EscapeDataString(TextOf(text)),
        ("relURL" or "relLangURL", [var text]) => FromRoot(TextOf(text), site("site.baseurl") ?? ""),
        ("absURL" or "absLangURL", [var text]) => FromRoot(TextOf(text), (site("site.url") ?? throw new UnknownTemplateException()) + site("site.baseurl")),
        ("printf", [string format, .. var values]) => Formatted(format, values),
        ("print", _) => string.Concat(arguments.Select(TextOf)),
        _ => throw new UnknownTemplateException(),
    };

    private static string FromRoot(string path, string root) =>
        path.Contains("://", StringComparison.Ordinal) ? path : $"{root.TrimEnd('/')}/{path.TrimStart('/')}";

    private static double Number(object? value) => value switch
    {
        long or double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text => double.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new UnknownTemplateException(),
    };

    private static string Formatted(string format, object?[] values)
    {
        var next = 0;
        var text = Verbs().Replace(format, match => match.Value switch
        {
            "%%" => "%",
            "%s" or "%v" or "%d" when next < values.Length => TextOf(values[next++]),
            "%q" when next < values.Length => $"\"{TextOf(values[next++])}\"",
            _ => throw new UnknownTemplateException(),
        });
        return next == values.Length ? text : throw new UnknownTemplateException();
    }

    /// <summary>Splits code at a character that is neither in quotes nor in parentheses.</summary>
    private static List<string> Split(string code, char mark)
    {
        var parts = new List<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i <= code.Length; i++)
        {
            var c = i < code.Length ? code[i] : mark;
            if (quote != '\0' && i < code.Length)
            {
                if (c == '\\' && quote == '"')
                    i++;
                else if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '`')
            {
                quote = c;
            }
            else if (c is '(' or ')')
            {
                depth += c == '(' ? 1 : -1;
            }
            else if (depth == 0 && (c == mark || (mark == ' ' && char.IsWhiteSpace(c))))
            {
                if (code[start..Math.Min(i, code.Length)].Trim() is { Length: > 0 } part)
                    parts.Add(part);
                start = i + 1;
            }
        }

        return depth == 0 && quote == '\0' ? parts : throw new UnknownTemplateException();
    }

    [GeneratedRegex(@"\b\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("%.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Verbs();
}
