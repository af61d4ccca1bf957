using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>A second check of the HTML in a feed, with its own lists. Everything that is not on a list is a problem.</summary>
internal static partial class SafeHtml
{
    private static readonly HashSet<string> Html = Words(
        "a abbr acronym address article aside audio b bdi big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer "
        + "h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup "
        + "table tbody td tfoot th thead time tr track tt u ul var video wbr");

    private static readonly HashSet<string> HtmlAttributes = Words(
        "id class style title lang dir hidden translate href hreflang rel type src srcset sizes alt width height loading decoding align valign controls loop muted preload poster playsinline "
        + "cite datetime value start reversed open colspan rowspan scope abbr span border media kind srclang label default");

    private static readonly HashSet<string> Drawn = Words(
        "svg g defs desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop marker clipPath mask pattern "
        + "math mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mlabeledtr mtd mstyle merror mpadded mphantom menclose mfenced");

    private static readonly HashSet<string> Fetched = Words("src poster");
    private static readonly HashSet<string> Followed = Words("href cite");

    /// <summary>
    /// Finds what is wrong with a fragment: a parse error, anything that is not on a list, an address that is not absolute, text that XML can't carry.
    /// </summary>
    public static IEnumerable<string> Problems(string html) => Problems(html, Rendered.Prefix);

    /// <summary>Finds what is wrong with a fragment of the post whose ids start so.</summary>
    public static IEnumerable<string> Problems(string html, string prefix)
    {
        var problems = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, error) =>
        {
            // The head that is put before the fragment is right, so any error is the fragment's.
            if (error is AngleSharp.Html.Dom.Events.HtmlErrorEvent parseError)
                problems.Add($"parse error {parseError.Message} at {parseError.Position}");
        };
        using var document = parser.ParseDocument("<!doctype html><html><head></head><body>" + html + "</body></html>");
        foreach (var element in document.All.Where(element => element.LocalName is not ("html" or "head" or "body")))
        {
            var isHtml = element.NamespaceUri == NamespaceNames.HtmlUri;
            if (!(isHtml ? Html : Drawn).Contains(element.LocalName))
                problems.Add($"<{element.LocalName}>");
            foreach (var attribute in element.Attributes)
            {
                if (!IsHarmless(attribute, isHtml, prefix))
                    problems.Add($"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">");
            }
        }

        if (document.Head!.ChildNodes.Length > 0 || document.Body!.Attributes.Length > 0)
            problems.Add("it reaches beyond its place");
        if (Forbidden().IsMatch(html))
            problems.Add("a character that can't be carried");
        var ids = document.All.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
        if (ids.Distinct().Count() < ids.Count)
            problems.Add("an id twice");
        return problems;
    }

    private static bool IsHarmless(IAttr attribute, bool isHtml, string prefix)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        if (name == "id")
            return value.StartsWith(prefix, StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace);
        if (!isHtml)
        {
            return name == "aria-label" || (!name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name is not ("href" or "xlink:href" or "style" or "class" or "xml:base" or "from" or "to" or "values")
                && !value.Replace($"url(#{prefix}", "", StringComparison.Ordinal).Contains("url", StringComparison.OrdinalIgnoreCase));
        }

        return HtmlAttributes.Contains(name) && name switch
        {
            _ when Fetched.Contains(name) => Web().IsMatch(value),
            _ when Followed.Contains(name) => Link().IsMatch(value),
            "srcset" => value.Split(", ").All(candidate => Web().IsMatch(candidate.Split(' ')[0])),
            "style" => Style().IsMatch(value),
            "class" => value.Split(' ').All(one => one is "footnotes" or "footnote-ref" or "footnote-back-ref" or "contains-task-list" or "task-list-item" || one.StartsWith("lang", StringComparison.Ordinal)),
            _ => true,
        };
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"^https?://[a-zA-Z0-9:@%._~!$&'()*+,;=\[\]-]+(/[a-zA-Z0-9%/._~!$&'()*+,;=:@?#-]*)?$")]
    private static partial Regex Web();

    [GeneratedRegex(@"^(https?://[a-zA-Z0-9:@%._~!$&'()*+,;=\[\]-]+/|mailto:|tel:)[a-zA-Z0-9%/._~!$&'()*+,;=:@?#\[\]-]*$")]
    private static partial Regex Link();

    [GeneratedRegex(@"^((direction|font-style|font-variant|font-weight|list-style-type|text-align|text-decoration|unicode-bidi|vertical-align|white-space): [a-zA-Z0-9 #%.,-]+(\([0-9, ]+\))?;? ?)+$")]
    private static partial Regex Style();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Forbidden();
}
