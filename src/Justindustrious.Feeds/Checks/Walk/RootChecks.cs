using Justindustrious.Feeds.Checks.Atom;
using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Recognises the format and the version of a document by its first element.</summary>
internal static class RootChecks
{
    public const string HtmlPage = "an HTML page";

    /// <summary>Documents that are not checked here, by their root element.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RDF"] = "RDF",
        ["channel"] = "RSS 1.1, or an RSS channel without its <rss>",
        ["opml"] = "OPML, a list of feeds",
        ["html"] = HtmlPage,
        ["head"] = "a part of an HTML page",
        ["body"] = "a part of an HTML page",
        ["urlset"] = "a sitemap",
        ["sitemapindex"] = "an index of sitemaps",
        ["service"] = "an AtomPub service document",
        ["categories"] = "an AtomPub category document",
        ["OpenSearchDescription"] = "an OpenSearch description",
        ["kml"] = "KML",
        ["Envelope"] = "a SOAP message",
    };

    /// <summary>Finds the version. It is needed before anything else is checked.</summary>
    public static void Recognise(FeedState feed, FeedXmlReader root)
    {
        switch (root.Name)
        {
            case "rss":
                var version = root.Attributes.FirstOrDefault(a => a.Name == "version" && a.Namespace.Length == 0).Value;
                feed.RssVersion = version ?? "2.0";
                feed.Version = version switch { "0.91" => FeedVersion.Rss091, "0.92" => FeedVersion.Rss092, _ => FeedVersion.Rss20 };
                feed.OwnNamespace = root.Namespace.Length > 0 ? root.Namespace : null;
                break;
            case "feed" or "entry":
                feed.Version = root.Name == "feed" ? FeedVersion.AtomFeed : FeedVersion.AtomEntry;
                feed.OwnNamespace = root.Namespace != FeedNames.Atom ? root.Namespace : null;
                break;
        }
    }

    /// <summary>Finds the row of the grammar for the root element.</summary>
    public static ElementRule RuleOf(ElementScope root, IReadOnlyList<FeedAttribute> namespaces)
    {
        switch (root.LocalName)
        {
            case "rss":
                if (root.Namespace.Length > 0)
                {
                    root.Report(RssRules.Namespace, $"<rss> is in the namespace {Quoted.Of(root.Namespace)}, but RSS has none; remove xmlns=\"…\"", null,
                        ("namespace", root.Namespace));
                }

                return RssGrammar.Rss;
            case "feed" or "entry":
                CheckAtomNamespace(root);
                return root.Feed.IsDraft ? ElementRule.Skipped : root.LocalName == "feed" ? AtomGrammar.Feed : AtomGrammar.RootEntry;
        }

        var what = Others.GetValueOrDefault(root.LocalName) ?? (root.Feed.IsHtml ? HtmlPage : null);
        if (root.LocalName == "RDF")
            what = OldRss(namespaces) ?? what;
        if (what is not null)
        {
            root.Report(XmlRules.OtherFormat, NotChecked($"<{root.LocalName}> starts {what}"), null, ("parent", "root"));
        }
        else
        {
            root.Report(XmlRules.NotAFeed,
                $"<{root.LocalName}> does not start a feed; a feed starts with <rss version=\"2.0\"> or <feed xmlns=\"{FeedNames.Atom}\">",
                null, ("parent", "root"));
        }

        return ElementRule.Skipped;
    }

    /// <summary>Makes the message for a document that is not checked here.</summary>
    public static string NotChecked(string finding) =>
        $"{finding}, which is not checked here; give the address of an RSS 2.0, Atom 1.0 or JSON feed";

    /// <summary>Recognises RSS 1.0 and 0.90, which are RDF, by the namespaces that they declare.</summary>
    private static string? OldRss(IReadOnlyList<FeedAttribute> declarations)
    {
        foreach (var declaration in declarations)
        {
            switch (declaration.Value)
            {
                case "http://purl.org/rss/1.0/":
                    return "RSS 1.0";
                case "http://my.netscape.com/rdf/simple/0.9/" or "http://channel.netscape.com/rdf/simple/0.9/":
                    return "RSS 0.90";
            }
        }

        return null;
    }

    /// <summary>Reports an element of Atom's draft.</summary>
    public static void ReportDraft(ElementScope element) =>
        element.Report(AtomRules.ObsoleteNamespace, $"<{element.LocalName}> is of Atom 0.3, a draft of 2003; write Atom 1.0's {FeedNames.Atom}");

    private static void CheckAtomNamespace(ElementScope root)
    {
        switch (root.Namespace)
        {
            case FeedNames.Atom:
                break;
            case KnownNamespaces.AtomDraft:
                root.Feed.IsDraft = true;
                ReportDraft(root);
                break;
            case "":
                root.Report(AtomRules.NoNamespace, $"<{root.LocalName}> has no namespace; write <{root.LocalName} xmlns=\"{FeedNames.Atom}\">");
                break;
            default:
                root.Report(AtomRules.Namespace,
                    $"<{root.LocalName}> is in the namespace {Quoted.Of(root.Namespace)}; write <{root.LocalName} xmlns=\"{FeedNames.Atom}\">",
                    null, ("namespace", root.Namespace));
                break;
        }
    }
}
