using System.Collections.Frozen;

namespace Justindustrious.Feeds.Content;

/// <summary>The kinds of elements in the HTML standard, by name.</summary>
internal static class HtmlKinds
{
    /// <summary>Elements without content or end tag.</summary>
    public static readonly FrozenSet<string> Void = Set(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Elements whose start ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndsParagraph = Set(
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "ul");

    /// <summary>Elements that the parser opens again if they were not closed.</summary>
    public static readonly FrozenSet<string> Formatting = Set("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Elements whose end tag ends all open elements in them.</summary>
    public static readonly FrozenSet<string> ClosesWithContent = Set(
        "address", "applet", "article", "aside", "blockquote", "button", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption",
        "figure", "footer", "header", "hgroup", "h1", "h2", "h3", "h4", "h5", "h6", "listing", "main", "marquee", "menu", "nav", "object", "ol", "pre",
        "search", "section", "summary", "template", "ul");

    /// <summary>
    /// Elements at which the parser stops its search for the element of an end tag (https://html.spec.whatwg.org/multipage/parsing.html#special).
    /// </summary>
    public static readonly FrozenSet<string> Special = Set(
        "address", "annotation-xml", "applet", "area", "article", "aside", "base", "basefont", "bgsound", "blockquote", "body", "br", "button", "caption",
        "center", "col", "colgroup", "dd", "desc", "details", "dir", "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer",
        "foreignobject", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "img",
        "input", "keygen", "li", "link", "listing", "main", "marquee", "menu", "meta", "mi", "mn", "mo", "ms", "mtext", "nav", "noembed", "noframes",
        "noscript", "object", "ol", "p", "param", "plaintext", "pre", "script", "search", "section", "select", "source", "style", "summary", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul", "wbr", "xmp");

    public static readonly FrozenSet<string> Headings = Set("h1", "h2", "h3", "h4", "h5", "h6");

    /// <summary>Elements that are removed with their content, which is not text to read: it is for programs, forms, or other removed elements.</summary>
    public static readonly FrozenSet<string> RemovedWhole = Set(
        "area", "base", "basefont", "bgsound", "button", "datalist", "frame", "frameset", "input", "keygen", "link", "map", "meta", "noembed", "noframes",
        "optgroup", "option", "param", "portal", "script", "select", "style", "template", "textarea", "title");

    /// <summary>Elements that may contain paragraphs.</summary>
    public static readonly FrozenSet<string> HoldsBlocks = Set(
        "", "article", "aside", "blockquote", "center", "dd", "details", "div", "figcaption", "figure", "footer", "header", "li", "main", "nav", "section",
        "td", "th");

    /// <summary>The parents of elements that the parser moves if they have another parent.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Parents = new Dictionary<string, FrozenSet<string>>
    {
        ["caption"] = Set("table"),
        ["colgroup"] = Set("table"),
        ["col"] = Set("colgroup"),
        ["thead"] = Set("table"),
        ["tbody"] = Set("table"),
        ["tfoot"] = Set("table"),
        ["tr"] = Set("thead", "tbody", "tfoot"),
        ["td"] = Set("tr"),
        ["th"] = Set("tr"),
        ["li"] = Set("ol", "ul", "menu"),
        ["dd"] = Set("dl"),
        ["dt"] = Set("dl"),
        ["rp"] = Set("ruby"),
        ["rt"] = Set("ruby"),
    }.ToFrozenDictionary();

    /// <summary>The children of elements from which the parser moves anything else out, such as text.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Children = new Dictionary<string, FrozenSet<string>>
    {
        ["table"] = Set("caption", "colgroup", "thead", "tbody", "tfoot"),
        ["colgroup"] = Set("col"),
        ["thead"] = Set("tr"),
        ["tbody"] = Set("tr"),
        ["tfoot"] = Set("tr"),
        ["tr"] = Set("td", "th"),
    }.ToFrozenDictionary();

    /// <summary>Returns whether a parser leaves an element within its parent.</summary>
    public static bool StaysIn(string parent, string child) =>
        (!Parents.TryGetValue(child, out var parents) || parents.Contains(parent))
        && (!Children.TryGetValue(parent, out var children) || children.Contains(child));

    /// <summary>Returns whether a parser leaves text, other than white space, within its parent.</summary>
    public static bool HoldsText(string parent) => !Children.ContainsKey(parent);

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
