using System.Buffers;
using System.Collections.Frozen;

namespace Justindustrious.Feeds.Content;

/// <summary>Decides which names in angle brackets are markup. Other names, as in <c>List&lt;T&gt;</c>, are text.</summary>
internal static class ElementNames
{
    private const string Html =
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption "
        + "center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fencedframe fieldset "
        + "figcaption figure font footer form frame frameset geolocation h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ilayer image img input ins "
        + "isindex kbd keygen label layer legend li link listing main map mark marquee menu menuitem meta meter multicol nav nextid nobr noembed noframes "
        + "nolayer noscript object ol optgroup option output p param picture plaintext portal pre progress q rb rp rt rtc ruby s samp script search "
        + "section select selectedcontent shadow slot small source spacer span strike strong style sub summary sup table tbody td template textarea tfoot "
        + "th thead time title tr track tt u ul var video wbr xmp";

    private const string Svg =
        "svg altglyph altglyphdef altglyphitem animate animatecolor animatemotion animatetransform circle clippath cursor defs desc discard ellipse "
        + "feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood "
        + "fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting fespotlight "
        + "fetile feturbulence filter foreignobject g glyph glyphref hatch hatchpath hkern line lineargradient marker mask mesh meshgradient meshpatch "
        + "meshrow metadata mpath path pattern polygon polyline radialgradient rect set solidcolor stop switch symbol text textpath tref tspan unknown "
        + "use view vkern";

    private const string MathMl =
        "math abs annotation apply bind bvar ci cn csymbol lambda maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr "
        + "mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack "
        + "mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics";

    private static readonly FrozenSet<string> Known =
        string.Join(' ', Html, Svg, MathMl).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\n\f\r/>");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns whether a name is that of an element of HTML, SVG or MathML, of a custom element, has a prefix, or is kept by the policy.</summary>
    public static bool IsMarkup(ReadOnlySpan<char> name, PolicySets policy) =>
        Lookup.Contains(name) || IsCustom(name) || policy.AllowsElement(name.ToString());

    /// <summary>Returns whether a tag in Markdown is markup. Declarations, comments and processing instructions are markup.</summary>
    public static bool IsMarkupTag(ReadOnlySpan<char> tag, PolicySets policy) => tag.Length < 2 || tag[1] is '!' or '?' || IsMarkup(InTag(tag), policy);

    /// <summary>Gets the name in a tag, which ends at a space, a slash or the end of the tag.</summary>
    /// <param name="tag">The tag, from its angle bracket.</param>
    public static ReadOnlySpan<char> InTag(ReadOnlySpan<char> tag)
    {
        var name = tag[(tag.StartsWith("</") ? 2 : 1)..];
        var end = name.IndexOfAny(EndsOfName);
        return end < 0 ? name : name[..end];
    }

    /// <summary>
    /// Returns whether a name is that of a custom element, or has a prefix, which ends with a single colon. Addresses (<c>https:</c>,
    /// <c>ann@example.org</c>) and names in programs (<c>std::string</c>) are neither.
    /// </summary>
    private static bool IsCustom(ReadOnlySpan<char> name)
    {
        if (!name.ContainsAny('-', ':') || name[^1] == ':' || name.Contains("::", StringComparison.Ordinal))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not ('-' or ':' or '.' or '_'))
                return false;
        }

        return true;
    }
}
