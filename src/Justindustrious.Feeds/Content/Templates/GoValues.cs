using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The values and functions of a shortcode's template: texts, numbers and truth, as Go's templates and Hugo name them.</summary>
/// <param name="call">The shortcode.</param>
/// <param name="isMarkdown">Whether what the template writes is Markdown, as for <c>{{% name %}}</c>.</param>
/// <param name="site">Facts of the page and the site.</param>
/// <param name="ask">Asks about other posts, files and data.</param>
/// <param name="render">Renders Markdown.</param>
internal sealed partial class GoValues(
    TagCall call, bool isMarkdown, Func<string, string?> site, Func<BodyQuestionKind, string, string?> ask, Func<string, string> render)
{
    private const int MostDepth = 50;

    private int _depth;

    /// <summary>Gets the value of the dot outside of all blocks.</summary>
    public object Root { get; } = new();

    public Dictionary<string, object?> Variables { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the value of <c>$</c>: that of the dot at the start of the template.</summary>
    public object? Dollar { get; set; }

    /// <summary>Gets the content of the shortcode, if the template changes it. Otherwise a mark stands for it.</summary>
    public string? Inner { get; init; }

    /// <summary>Gets or sets how many other templates were called.</summary>
    public int Partials { get; set; }

    public Func<BodyQuestionKind, string, string?> Ask => ask;

    private readonly Dictionary<string, object?> _scratch = new(StringComparer.Ordinal);

    /// <summary>Returns whether a condition with a value holds.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0L => false,
        IReadOnlyList<object?> or IReadOnlyDictionary<string, object?> or SiteNode => TemplateNodes.CountOf(value) > 0,
        double number => number != 0,
        GoHtml html => html.Text.Length > 0,
        _ => true,
    };

    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        // A mark stands for the content, which functions can't change.
        GoHtml { Text: [GoTemplate.Inner or GoTemplate.InnerMarkdown] } => throw new UnknownTemplateException(),
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
        if (name.EndsWith(".Resources.GetMatch", StringComparison.Ordinal) || name.EndsWith(".Page.Resources.Get", StringComparison.Ordinal))
            return Arguments() is [string pattern] ? ask(BodyQuestionKind.FileLike, pattern) is { } file ? new TemplateFile(file) : null
                : throw new UnknownTemplateException();
        if (name is ".Page.Param" or "$.Page.Param")
            return Arguments() is [string key] ? Param(key) : throw new UnknownTemplateException();
        if (name.EndsWith(".GetPage", StringComparison.Ordinal))
            return Arguments() is [string page] ? PageOf(page) : throw new UnknownTemplateException();
        if (name.Contains(".Scratch.", StringComparison.Ordinal) || name.Contains(".Store.", StringComparison.Ordinal))
            return Scratch(name[(name.LastIndexOf('.') + 1)..], Arguments());
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

    /// <summary>Finds a parameter of the page or of the site. Hugo prints the page's dates with their times, which are not known here.</summary>
    private object? Param(string key) => key.ToUpperInvariant() is "DATE" or "LASTMOD" or "PUBLISHDATE" or "EXPIRYDATE"
        ? throw new UnknownTemplateException() : Members(Value("page"), key) ?? Members(Value("site"), key);

    private object? Scratch(string method, object?[] arguments)
    {
        switch (method, arguments)
        {
            case ("Get", [string key]):
                return _scratch.GetValueOrDefault(key);
            case ("Set", [string key, var value]):
                _scratch[key] = value;
                return null;
            case ("Add", [string key, var value]) when value is string or null:
                _scratch[key] = TextOf(_scratch.GetValueOrDefault(key)) + TextOf(value);
                return null;
            case ("Delete", [string key]):
                _scratch.Remove(key);
                return null;
            default:
                throw new UnknownTemplateException();
        }
    }

    private object? Term(string word, object? dot)
    {
        if (word is ['(', ..] && EndOfParentheses(word) is > 0 and var close)
        {
            var inner = Evaluate(word[1..close], dot);
            return close == word.Length - 1 ? inner : word[close + 1] == '.' ? Members(inner, word[(close + 2)..]) : throw new UnknownTemplateException();
        }

        if (word is ['"', .., '"'])
            return Regex.Unescape(word[1..^1]);
        if (word is ['`', .., '`'])
            return word[1..^1];
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        if (word == "$")
            return Dollar;
        if (word.StartsWith("$.", StringComparison.Ordinal))
            return Path(word[1..], Dollar);
        if (word.StartsWith('$'))
        {
            var end = word.IndexOf('.', StringComparison.Ordinal);
            if (!Variables.TryGetValue(end < 0 ? word[1..] : word[1..end], out var value))
                throw new UnknownTemplateException();
            return end < 0 ? value : Members(value, word[(end + 1)..]);
        }

        return word switch
        {
            "." => dot,
            "true" => true,
            "false" => false,
            "nil" => null,
            "newline" => "\n",
            ['.', ..] => Path(word, dot),
            _ when word.StartsWith("site.", StringComparison.Ordinal) || word.StartsWith("hugo.Data", StringComparison.Ordinal) =>
                OfSite(word[5..]),
            _ => throw new UnknownTemplateException(),
        };
    }

    /// <summary>Finds the value of a path such as <c>.Page.Title</c>.</summary>
    private object? Path(string word, object? dot)
    {
        if (!ReferenceEquals(dot, Root))
            return Members(dot, word[1..]);
        return word switch
        {
            ".Inner" => new GoHtml(Inner ?? (isMarkdown ? GoTemplate.InnerMarkdown : GoTemplate.Inner).ToString()),
            ".IsNamedParams" => call.Arguments.Named.Count > 0,
            ".Ordinal" => 0L,
            ".Name" => call.Name,
            ".Params" => call.Arguments,
            ".Page.Title" => site("page.title"),
            ".Page.RelPermalink" or ".Page.Permalink" => site("page.url"),
            ".Page.TableOfContents" => "",
            _ when word.StartsWith(".Page.Site.", StringComparison.Ordinal) => OfSite(word[".Page.Site.".Length..]),
            _ when word.StartsWith(".Site.", StringComparison.Ordinal) => OfSite(word[".Site.".Length..]),
            _ when word.StartsWith(".Page.Params.", StringComparison.Ordinal) => Members(Value("page"), word[".Page.Params.".Length..]),
            ['.', 'P', 'a', 'r', 'a', 'm', 's', '.', .. var key] => call.Arguments.Find(-1, key),
            _ => throw new UnknownTemplateException(),
        };
    }

    private object? OfSite(string path) => path switch
    {
        "BaseURL" => site("site.url") is { } url ? url.TrimEnd('/') + site("site.baseurl") + "/" : null,
        "Title" => site("site.title"),
        "Data" => Value("data"),
        "Params" => Value("site"),
        _ when path.StartsWith("Data.", StringComparison.Ordinal) => Members(Value("data"), path["Data.".Length..]),
        _ when path.StartsWith("Params.", StringComparison.Ordinal) => Members(Value("site"), path["Params.".Length..]),
        _ => throw new UnknownTemplateException(),
    };

    private object? Value(string path) => TemplateNodes.Value(ask, path);

    private object? MemberOf(object? value, object? key) => TemplateNodes.Member(ask, value, key ?? throw new UnknownTemplateException());

    private object? Members(object? value, string path) => path.Split('.').Aggregate(value, MemberOf);

    private static int EndOfParentheses(string word)
    {
        var (depth, quote) = (0, '\0');
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (quote != '\0')
                quote = c == quote && word[i - 1] != '\\' ? '\0' : quote;
            else if (c is '"' or '`')
                quote = c;
            else if (c == '(')
                depth++;
            else if (c == ')' && --depth == 0)
                return i;
        }

        return -1;
    }

    private GoHtml Rendered(object? value) => value switch
    {
        GoHtml { Text: [GoTemplate.Inner or GoTemplate.InnerMarkdown] } => new(GoTemplate.InnerMarkdown.ToString()),
        _ => new(render(TextOf(value))),
    };

    private static bool IsFunction(string word) => word is "print" or "dict" or "slice" or "now";

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
}
