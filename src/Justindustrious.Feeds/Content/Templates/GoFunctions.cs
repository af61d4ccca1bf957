using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <content>The functions of Hugo's templates.</content>
internal sealed partial class GoValues
{
    private static readonly string[] Namespaces = ["collections.", "transform.", "strings.", "safe.", "compare.", "urls.", "cast.", "fmt.", "lang.", "math."];

    /// <summary>A function has its name with and without that of its namespace.</summary>
    private static string Plain(string name)
    {
        var space = Array.Find(Namespaces, each => name.StartsWith(each, StringComparison.Ordinal));
        if (space is null)
            return name;
        var plain = name[space.Length..];
        return plain.StartsWith("HTML", StringComparison.Ordinal) || space == "safe." ? "safe" + plain
            : plain is "RelURL" or "AbsURL" or "RelLangURL" or "AbsLangURL" ? char.ToLowerInvariant(plain[0]) + plain[1..]
            : plain is "ReplaceRE" or "FindRE" ? char.ToLowerInvariant(plain[0]) + plain[1..]
            : plain == "URLize" ? "urlize" : plain == "ToLower" ? "lower" : plain == "ToUpper" ? "upper"
            : plain is "Eq" or "Ne" or "Gt" or "Lt" or "Ge" or "Le" || space is not "strings." ? char.ToLowerInvariant(plain[0]) + plain[1..]
            : name;
    }

    private object? Call(string name, object?[] arguments) => (Plain(name), arguments) switch
    {
        ("markdownify", [var text]) => Rendered(text),
        ("safeHTML" or "htmlUnescape", [var text]) => text is GoHtml ? text : new GoHtml(TextOf(text)),
        ("safeHTMLAttr" or "safeURL" or "safeCSS" or "safeJS" or "string" or "print" or "emojify" or "htmlEscape", [var text]) => text,
        ("default", [var other, var value]) => IsTrue(value) ? value : other,
        ("default", [var other]) => other,
        ("partial" or "partialCached", [string partial, var context, ..]) => new GoHtml(GoTemplate.Partial(partial, context, this)),
        ("partial", [string partial]) => new GoHtml(GoTemplate.Partial(partial, null, this)),
        ("highlight", [var code, var language, ..]) => new GoHtml($"<pre><code class=\"language-{Markup.Encode(TextOf(language))}\">"
            + $"{Markup.Encode(TextOf(code).Trim('\n'))}</code></pre>"),
        ("index", [var value, .. { Length: > 0 } keys]) when value is not TagArguments => keys.Aggregate(value, (inner, key) => MemberOf(inner, key)),
        ("dict", _) when arguments.Length % 2 == 0 => Map(arguments),
        ("slice", _) => arguments.ToList(),
        ("append", [.. var items, IReadOnlyList<object?> list]) => list.Concat(items).ToList(),
        ("split", [var text, var mark]) => TextOf(text).Split(TextOf(mark)).Where((part, at) => TextOf(mark).Length > 0)
            .Select(object? (part) => part).ToList() is { Count: > 0 } parts ? parts : TextOf(text).Select(object? (c) => c.ToString()).ToList(),
        ("delimit", [var list, var mark, ..]) => string.Join(TextOf(mark), TemplateNodes.Items(Ask, list).Select(item => TextOf(item.Value))),
        ("shuffle" or "uniq", [var list]) => TemplateNodes.Items(Ask, list).Select(item => item.Value).ToList() is var all && name == "uniq"
            ? all.DistinctBy(TextOf).ToList() : all,
        ("sort", [var list]) => TemplateNodes.Items(Ask, list).Select(item => item.Value).OrderBy(TextOf, StringComparer.Ordinal).ToList(),
        ("first", [long count, var list]) => TemplateNodes.Items(Ask, list).Take((int)count).Select(item => item.Value).ToList(),
        ("after", [long count, var list]) => TemplateNodes.Items(Ask, list).Skip((int)count).Select(item => item.Value).ToList(),
        ("last", [long count, var list]) => TemplateNodes.Items(Ask, list).TakeLast((int)count).Select(item => item.Value).ToList(),
        ("seq", [long last]) when last is > 0 and < TemplateNodes.MostItems => Enumerable.Range(1, (int)last).Select(object? (number) => (long)number).ToList(),
        ("len", [var list]) when TemplateNodes.CountOf(list) is { } count => count,
        ("in", [var list, var part]) when list is IReadOnlyList<object?> or SiteNode { Count: not null } =>
            TemplateNodes.Items(Ask, list).Any(item => TextOf(item.Value) == TextOf(part)),
        ("md5", [var text]) => Md5(TextOf(text)),
        ("findRE", [var pattern, var text, .. var most]) => Regex.Matches(TextOf(text), TextOf(pattern),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Select(object? (match) => match.Value)
            .Take(most is [long limit] ? (int)limit : int.MaxValue).ToList(),
        ("slicestr", [var text, long start]) => TextOf(text)[(int)start..],
        ("slicestr", [var text, long start, long end]) => TextOf(text)[(int)start..(int)end],
        ("substr", [var text, long start]) => TextOf(text)[(int)(start < 0 ? TextOf(text).Length + start : start)..],
        ("substr", [var text, long start, long length]) when start >= 0 && length >= 0 =>
            TextOf(text).Substring((int)start, (int)Math.Min(length, TextOf(text).Length - start)),
        ("ref" or "relref", [.., string target]) => PageOf(target) is { } page ? MemberOf(page, name == "ref" ? "Permalink" : "RelPermalink") : null,
        ("path.Base", [var path]) => TextOf(path)[(TextOf(path).LastIndexOf('/') + 1)..],
        ("path.Ext", [var path]) => System.IO.Path.GetExtension(TextOf(path)),
        ("mul", [var one, var other]) => TemplateNodes.Whole(Number(one) * Number(other)),
        ("div", [var one, var other]) => one is long a && other is long and not 0 and var b ? a / b : Number(one) / Number(other),
        ("mod", [long one, long other and not 0]) => one % other,
        ("isset", [TagArguments given, string key]) => given.Named.ContainsKey(key),
        ("isset", [TagArguments given, long index]) => index < given.Positional.Count,
        ("index", [TagArguments, _]) => Get(arguments[1..]),
        ("isset", [var map, var key]) => MemberOf(map, key) is not null,
        ("len", [TagArguments given]) => (long)(given.Positional.Count + given.Named.Count),
        ("not", [var value]) => !IsTrue(value),
        ("eq", [var value, .. var others]) => others.Any(other => IsSame(other, value)),
        ("ne", [var value, var other]) => !IsSame(value, other),
        ("gt", [var one, var other]) => Number(one) > Number(other),
        ("lt", [var one, var other]) => Number(one) < Number(other),
        ("ge", [var one, var other]) => Number(one) >= Number(other),
        ("le", [var one, var other]) => Number(one) <= Number(other),
        ("add", [var one, var other]) => TemplateNodes.Whole(Number(one) + Number(other)),
        ("sub", [var one, var other]) => TemplateNodes.Whole(Number(one) - Number(other)),
        ("int" or "toInt", [var value]) => (long)Number(value),
        ("float" or "toFloat", [var value]) => Number(value),
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

    /// <summary>Compares texts and numbers. Something is never the same as nothing.</summary>
    private static bool IsSame(object? one, object? other) =>
        (one is null || other is null) && (one ?? other) is TemplateFile or TemplatePage or SiteNode ? false : TextOf(one) == TextOf(other);

    private static string Md5(string text)
    {
        // Sites use it for ids of elements, not for security.
#pragma warning disable CA5351
        return Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(new System.Text.UTF8Encoding(false).GetBytes(text)));
#pragma warning restore CA5351
    }

    private static Dictionary<string, object?> Map(object?[] pairs)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            map[TextOf(pairs[i])] = pairs[i + 1];
        return map;
    }

    private TemplatePage? PageOf(string name) => Ask(BodyQuestionKind.PostOfName, name) is { } address
        ? new(Ask(BodyQuestionKind.TitleOfPost, name), address) : throw new UnknownTemplateException();

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

    [GeneratedRegex(@"\b\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("%.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Verbs();
}
