using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>A policy with sets for fast lookup.</summary>
/// <remarks>Not frozen sets: the command line tool creates these sets in each build, and frozen ones take longer to create.</remarks>
internal sealed class PolicySets
{
    private static readonly ConditionalWeakTable<ContentPolicy, PolicySets> Known = [];

    /// <summary>Elements that run or load code, change the page around them, or have their own parsing rules. They are never written.</summary>
    private static readonly HashSet<string> ForbiddenElements = new[]
    {
        "applet", "base", "body", "embed", "frame", "frameset", "head", "html", "link", "listing", "meta", "noembed", "noframes", "noscript", "object",
        "param", "plaintext", "portal", "script", "select", "slot", "style", "template", "textarea", "title", "xmp",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ForbiddenAttributes =
        new[] { "http-equiv", "is", "ping", "srcdoc", "xlink:href", "xmlns" }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ForbiddenSchemes = new[]
    {
        "about", "blob", "file", "filesystem", "javascript", "livescript", "mocha", "vbscript", "view-source",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The elements that Markdown writes. If a policy lacks any of them, all posts are parsed as HTML.</summary>
    private static readonly string[] MarkdownElements =
    [
        "a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre",
        "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    private static readonly string[] MarkdownAttributes = ["class", "id", "style", "title", "a@href", "img@alt", "img@src", "ol@start"];
    private static readonly string[] MarkdownClasses = ["contains-task-list", "footnote-back-ref", "footnote-ref", "footnotes", "language-*", "task-list-item"];

    /// <summary>
    /// Attributes that elements need if a policy adds them: without these, they would show nothing or something else. Attributes of the default's elements are
    /// in the default.
    /// </summary>
    private static readonly string[] NeededAttributes =
    [
        "area@alt", "area@coords", "area@href", "area@shape", "basefont@size", "button@disabled", "button@type", "button@value", "canvas@height",
        "canvas@width", "dialog@open", "fieldset@disabled", "font@color", "font@face", "font@size", "form@action", "form@method", "frame@src",
        "iframe@allowfullscreen", "iframe@height", "iframe@loading", "iframe@referrerpolicy", "iframe@sandbox", "iframe@src", "iframe@width",
        "input@checked", "input@disabled", "input@max", "input@maxlength", "input@min", "input@name", "input@placeholder", "input@readonly", "input@size",
        "input@step", "input@type", "input@value", "label@for", "map@name", "marquee@behavior", "marquee@direction", "meter@high", "meter@low", "meter@max",
        "meter@min", "meter@optimum", "meter@value", "option@disabled", "option@label", "option@selected", "option@value", "optgroup@disabled",
        "optgroup@label", "output@for", "progress@max", "progress@value",
    ];

    private readonly HashSet<string> _elements;
    private readonly HashSet<string> _attributes;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _attributeLookup;
    private readonly HashSet<string> _classes;
    private readonly string[] _classStarts;
    private readonly HashSet<string> _schemes;
    private readonly HashSet<string> _cssProperties;

    private PolicySets(ContentPolicy policy)
    {
        _elements = policy.Elements.Except(ForbiddenElements).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // The default is null while it is being created itself.
        var added = ContentPolicy.Default is { } standard
            ? _elements.Except(standard.Elements, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        _attributes = policy.Attributes.Where(name => !IsForbiddenAttribute(LocalName(name)))
            .Concat(NeededAttributes.Where(name => added.Contains(name[..name.IndexOf('@', StringComparison.Ordinal)])))
            .Concat(added.Contains("map") ? ["img@usemap"] : [])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        _attributeLookup = _attributes.GetAlternateLookup<ReadOnlySpan<char>>();
        _classes = policy.Classes.Where(name => !name.EndsWith('*')).ToHashSet(StringComparer.Ordinal);
        _classStarts = [.. policy.Classes.Where(name => name.EndsWith('*')).Select(name => name[..^1]).Order(StringComparer.Ordinal)];
        _schemes = policy.Schemes.Except(ForbiddenSchemes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _cssProperties = policy.CssProperties.ToHashSet(StringComparer.OrdinalIgnoreCase);
        AllowsMarkdown = MarkdownElements.All(_elements.Contains) && MarkdownAttributes.All(_attributes.Contains)
            && MarkdownClasses.All(policy.Classes.Contains) && _cssProperties.Contains("text-align");
        Findings = [.. Differences(policy)];
    }

    /// <summary>Gets whether everything that Markdown writes is allowed.</summary>
    public bool AllowsMarkdown { get; }

    /// <summary>Gets the findings about the policy itself.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings { get; }

    public static PolicySets Of(ContentPolicy policy) => Known.GetValue(policy, p => new(p));

    public bool AllowsElement(string name) => _elements.Contains(name);

    public bool AllowsAttribute(string element, string attribute)
    {
        if (_attributes.Contains(attribute) && !attribute.Contains('@', StringComparison.Ordinal))
            return true;
        if (element.Length + attribute.Length > 62)
            return false;
        Span<char> both = stackalloc char[64];
        element.CopyTo(both);
        both[element.Length] = '@';
        attribute.CopyTo(both[(element.Length + 1)..]);
        return _attributeLookup.Contains(both[..(element.Length + 1 + attribute.Length)]);
    }

    public bool AllowsClass(string name) => _classes.Contains(name) || Array.Exists(_classStarts, start => name.StartsWith(start, StringComparison.Ordinal));

    public bool AllowsScheme(string scheme) => _schemes.Contains(scheme);

    public bool AllowsCssProperty(string property) => _cssProperties.Contains(property);

    private static bool IsForbiddenAttribute(string name) =>
        name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || ForbiddenAttributes.Contains(name);

    private static string LocalName(string attribute) => attribute[(attribute.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<FeedDiagnostic> Differences(ContentPolicy policy)
    {
        var standard = ContentPolicy.Default;
        if (standard is null || ReferenceEquals(policy, standard))
            yield break;

        foreach (var (kind, set, known, isForbidden) in new (string, IEnumerable<string>, IReadOnlySet<string>, Func<string, bool>)[]
        {
            ("element", policy.Elements, standard.Elements, ForbiddenElements.Contains),
            ("attribute", policy.Attributes, standard.Attributes, name => IsForbiddenAttribute(LocalName(name))),
            ("class", policy.Classes, standard.Classes, _ => false),
            ("scheme", policy.Schemes, standard.Schemes, ForbiddenSchemes.Contains),
            ("CSS property", policy.CssProperties, standard.CssProperties, _ => false),
        })
        {
            var wider = set.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal).ToLookup(isForbidden);
            if (wider[false].Any())
            {
                yield return Finding(FeedRules.ContentRules.WiderPolicy, kind,
                    $"the content policy keeps more than the default: {kind} {Quoted.Cut(string.Join(", ", wider[false]))}; readers may remove it");
            }

            if (wider[true].Any())
            {
                yield return Finding(FeedRules.ContentRules.ForbiddenPolicy, kind,
                    $"the content policy asks for {kind} {Quoted.Cut(string.Join(", ", wider[true]))}, which is never kept; remove it from the policy");
            }
        }
    }

    private static FeedDiagnostic Finding(FeedRule rule, string kind, string message) =>
        new() { Rule = rule, Message = message, Path = $"policy.{kind.Replace(" ", "", StringComparison.Ordinal)}" };
}
