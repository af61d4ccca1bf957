using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>The variables of a body in Liquid, and what it may name of the site and the post.</summary>
/// <param name="ask">Asks about data, configuration and front matter.</param>
/// <param name="known">Returns the values that are known without asking: addresses, title, the arguments of an include.</param>
/// <param name="hasGlobals">Whether front matter and data files are variables of their own, as Eleventy has them.</param>
/// <param name="outer">The variables of the body that includes this one, which are also its own.</param>
internal sealed class LiquidScope(Func<BodyQuestionKind, string, string?> ask, Func<string, string?> known, bool hasGlobals, LiquidScope? outer = null)
{
    private const int MostVariables = 200;

    /// <summary>Lists of posts and pages, and values that only a build has.</summary>
    private static readonly HashSet<string> NotKnown = new(StringComparer.Ordinal)
    {
        "site.posts", "site.pages", "site.collections", "site.documents", "site.static_files", "site.html_pages", "site.html_files", "site.related_posts",
        "site.time", "site.github", "site.tags", "site.categories", "page.content", "page.excerpt", "page.next", "page.previous", "page.date", "page.id",
        "page.path", "page.name", "page.dir", "page.collection", "page.relative_path", "page.output",
    };

    private readonly Dictionary<string, object?> _variables = outer?._variables ?? new(StringComparer.Ordinal);

    private readonly Dictionary<string, long> _counters = outer?._counters ?? new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _cycles = outer?._cycles ?? new(StringComparer.Ordinal);

    public Func<BodyQuestionKind, string, string?> Ask => ask;

    /// <summary>Counts one up or down. Counters are apart from variables, which hide them.</summary>
    /// <returns>What Liquid prints: the value before it counts up, or after it counts down.</returns>
    public long Count(string name, bool isUp)
    {
        var value = _counters.GetValueOrDefault(name);
        if (_counters.Count >= MostVariables)
            throw new UnknownTemplateException();
        _counters[name] = isUp ? value + 1 : --value;
        return value;
    }

    /// <summary>Gets the index of the next text of a cycle.</summary>
    public int Next(string cycle, int length)
    {
        var index = _cycles.GetValueOrDefault(cycle);
        if (_cycles.Count >= MostVariables)
            throw new UnknownTemplateException();
        _cycles[cycle] = index + 1 < length ? index + 1 : 0;
        return index < length ? index : 0;
    }

    public void Set(string name, object? value)
    {
        if (_variables.Count >= MostVariables)
            throw new UnknownTemplateException();
        _variables[name] = value;
    }

    public void Remove(string name) => _variables.Remove(name);

    public bool Has(string name, out object? value) => _variables.TryGetValue(name, out value);

    /// <summary>Finds the value of a path such as <c>site.data.beds[0].name</c>.</summary>
    public object? Find(string path)
    {
        var keys = Keys(path);
        var root = keys[0] as string ?? throw new UnknownTemplateException();
        if (_variables.TryGetValue(root, out var value))
            return Members(value, keys.Skip(1));
        if (keys.Count == 1 && _counters.TryGetValue(root, out var count))
            return count;
        if (hasGlobals && root != "page" && (Members(TemplateNodes.Value(ask, "page"), keys) ?? Members(TemplateNodes.Value(ask, "data"), keys)) is { } global)
            return global;
        if (hasGlobals && root is "site" or "page" && known(string.Join('.', keys)) is null)
            throw new UnknownTemplateException();
        if (root is "site" or "page" && keys.Count > 1 && keys[1] is string first)
        {
            var name = $"{root}.{first}";
            if (keys.Count == 2 && known(name) is { } text)
                return text;
            if (NotKnown.Contains(name))
                throw new UnknownTemplateException();
            return first == "data" && root == "site" ? Members(TemplateNodes.Value(ask, "data"), keys.Skip(2))
                : Members(TemplateNodes.Value(ask, root), keys.Skip(1));
        }

        if (root == "include" && keys is [_, string argument])
            return known($"include.{argument}") is { Length: > 0 } given ? given : null;
        if (keys.Count == 1 && known(root) is { } only)
            return only;
        throw new UnknownTemplateException();
    }

    private object? Members(object? value, IEnumerable<object> keys)
    {
        foreach (var key in keys)
        {
            value = key switch
            {
                "size" when value is string text => (long)text.Length,
                "size" when TemplateNodes.CountOf(value) is { } count && value is not null => count,
                "first" or "last" when TemplateNodes.CountOf(value) is { } count && value is not null && !HasKey(value, (string)key) =>
                    count == 0 ? null : TemplateNodes.Items(ask, value)[key is "first" ? 0 : ^1].Value,
                _ when value is null or string or long or double or bool => null,
                _ => TemplateNodes.Member(ask, value, key),
            };
        }

        return value;
    }

    private static bool HasKey(object value, string key) => value switch
    {
        SiteNode node => node.Keys.Contains(key, StringComparer.Ordinal),
        IReadOnlyDictionary<string, object?> map => map.ContainsKey(key),
        _ => false,
    };

    /// <summary>Splits a path at full stops and brackets.</summary>
    private List<object> Keys(string path)
    {
        var keys = new List<object>();
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('.' or '['))
                continue;
            if (i > start)
                keys.Add(path[start..i]);
            start = i + 1;
            if (i >= path.Length || path[i] != '[')
                continue;
            var close = path.IndexOf(']', i);
            if (close < 0)
                throw new UnknownTemplateException();
            var inner = path[(i + 1)..close].Trim();
            keys.Add(inner is ['"' or '\'', .. { } quoted, '"' or '\''] ? quoted
                : long.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index
                : Find(inner) switch { string text => text, long number => number, _ => throw new UnknownTemplateException() });
            (i, start) = (close, close + 1);
        }

        return keys.Count > 0 ? keys : throw new UnknownTemplateException();
    }
}
