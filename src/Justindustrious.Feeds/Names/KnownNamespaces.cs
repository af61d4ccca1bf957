namespace Justindustrious.Feeds.Names;

/// <summary>The namespaces that feeds use, each with the prefix that its specification uses.</summary>
internal static class KnownNamespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Declarations = "http://www.w3.org/2000/xmlns/";
    public const string MediaRss = "http://search.yahoo.com/mrss/";
    public const string AtomDraft = "http://purl.org/atom/ns#";
    public const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Rsl = "https://rslstandard.org/rsl";
    public const string Podcast = "https://podcastindex.org/namespace/1.0";
    public const string SimpleChapters = "http://podlove.org/simple-chapters";

    private static readonly (string Uri, string Prefix)[] Table =
    [
        (FeedNames.Atom, "atom"),
        (FeedNames.Content, "content"),
        (FeedNames.DublinCore, "dc"),
        (FeedNames.Xhtml, "xhtml"),
        (Xml, "xml"),
        (MediaRss, "media"),
        ("http://purl.org/dc/terms/", "dcterms"),
        (Itunes, "itunes"),
        ("http://purl.org/syndication/history/1.0", "fh"),
        ("http://purl.org/syndication/thread/1.0", "thr"),
        ("http://purl.org/rss/1.0/modules/threading/", "thr"),
        ("http://www.w3.org/2007/app", "app"),
        ("http://purl.org/rss/1.0/modules/slash/", "slash"),
        ("http://purl.org/rss/1.0/modules/syndication/", "sy"),
        ("http://wellformedweb.org/CommentAPI/", "wfw"),
        ("http://www.georss.org/georss", "georss"),
        ("http://www.opengis.net/gml", "gml"),
        ("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo"),
        ("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons"),
        ("http://web.resource.org/cc/", "cc"),
        ("http://backend.userland.com/blogChannelModule", "blogChannel"),
        ("http://madskills.com/public/xml/rss/module/trackback/", "trackback"),
        ("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
        ("http://webns.net/mvcb/", "admin"),
        ("http://a9.com/-/spec/opensearch/1.1/", "opensearch"),
        ("http://a9.com/-/spec/opensearchrss/1.0/", "opensearch10"),
        ("http://www.bloglines.com/about/specs/fac-1.0", "access"),
        ("urn:atom-extension:indexing", "indexing"),
        ("http://base.google.com/ns/1.0", "g"),
        ("http://feedsync.org/2007/feedsync", "sx"),
        ("http://www.microsoft.com/schemas/rss/core/2005", "cf"),
        ("http://conversationsnetwork.org/rssNamespace-1.0/", "conversationsNetwork"),
        ("http://purl.org/rss/1.0/modules/aggregation/", "ag"),
        ("http://purl.org/rss/1.0/modules/annotate/", "annotate"),
        ("http://media.tangent.org/rss/1.0/", "audio"),
        ("http://purl.org/rss/1.0/modules/company", "company"),
        ("http://my.theinfo.org/changed/1.0/rss/", "cp"),
        ("http://purl.org/rss/1.0/modules/email/", "email"),
        ("http://purl.org/rss/1.0/modules/event/", "ev"),
        ("http://geourl.org/rss/module/", "geourl"),
        ("http://postneo.com/icbm", "icbm"),
        ("http://purl.org/rss/1.0/modules/image/", "image"),
        ("http://xmlns.com/foaf/0.1/", "foaf"),
        ("http://purl.org/rss/1.0/modules/link/", "l"),
        ("http://www.w3.org/1998/Math/MathML", "mathml"),
        ("http://www.w3.org/2000/svg", "svg"),
        ("http://www.opml.org/spec2", "opml"),
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
        ("http://www.w3.org/2000/01/rdf-schema#", "rdfs"),
        ("http://purl.org/rss/1.0/modules/reference/", "ref"),
        ("http://purl.org/rss/1.0/modules/richequiv/", "reqv"),
        ("http://purl.org/rss/1.0/modules/rss091#", "rss091"),
        ("http://purl.org/rss/1.0/modules/search/", "search"),
        ("http://purl.org/rss/1.0/modules/servicestatus/", "ss"),
        ("http://hacks.benhammersley.com/rss/streaming/", "str"),
        ("http://purl.org/rss/1.0/modules/subscription/", "sub"),
        ("http://purl.org/rss/1.0/modules/taxonomy/", "taxo"),
        ("http://purl.org/rss/1.0/modules/wiki/", "wiki"),
        ("http://www.usemod.com/cgi-bin/mb.pl?ModWiki", "wiki"),
        ("http://schemas.xmlsoap.org/soap/envelope/", "soap"),
        ("http://my.netscape.com/rdf/simple/0.9/", "rss090"),
        ("http://purl.org/rss/1.0/", "rss1"),
        ("http://purl.org/net/rss1.1#", "rss11"),
        ("http://openid.net/xmlns/1.0", "openid"),
        ("http://earth.google.com/kml/2.0", "kml20"),
        ("http://earth.google.com/kml/2.1", "kml21"),
        ("http://www.opengis.net/kml/2.2", "kml22"),
        ("http://www.w3.org/1999/xlink", "xlink"),
        ("xri://$xrd*($v*2.0)", "xrd"),
        ("xri://$xrds", "xrds"),
    ];

    /// <summary>Namespaces that the W3C validator knows by name and does not check. The podcast namespace is checked here.</summary>
    private static readonly Dictionary<string, (string Name, string Prefix)> Unchecked = new()
    {
        ["http://schemas.google.com/g/2005"] = ("Google Data", "gd"),
        ["http://www.rawvoice.com/rawvoiceRssModule/"] = ("RawVoice", "rawvoice"),
        ["https://schema.org/"] = ("Schema.org", "schema"),
        ["http://schema.org/"] = ("Schema.org", "schema"),
        [Podcast] = ("Podcasting 2.0", "podcast"),
        ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = ("Podcasting 2.0", "podcast"),
    };

    /// <summary>Vocabularies of programs and directories, which the W3C validator does not know.</summary>
    private static readonly Dictionary<string, (string Name, string Prefix)> Vendors = new()
    {
        ["http://www.google.com/schemas/play-podcasts/1.0"] = ("Google Podcasts", "googleplay"),
        ["http://www.spotify.com/ns/rss"] = ("Spotify", "spotify"),
        ["http://www.youtube.com/xml/schemas/2015"] = ("YouTube", "yt"),
        ["http://gdata.youtube.com/schemas/2007"] = ("YouTube", "yt"),
        ["http://schemas.google.com/blogger/2008"] = ("Blogger", "blogger"),
        ["http://schemas.google.com/blogger/2018"] = ("Blogger", "blogger"),
        ["http://wordpress.org/export/1.0"] = ("WordPress", "wp"),
        ["http://wordpress.org/export/1.1"] = ("WordPress", "wp"),
        ["http://wordpress.org/export/1.2"] = ("WordPress", "wp"),
        ["http://wordpress.org/export/1.0/excerpt"] = ("WordPress", "excerpt"),
        ["http://wordpress.org/export/1.1/excerpt"] = ("WordPress", "excerpt"),
        ["http://wordpress.org/export/1.2/excerpt"] = ("WordPress", "excerpt"),
        ["http://rslstandard.org/rsl"] = ("RSL", "rsl"),
        ["http://webfeeds.org/rss/1.0"] = ("webfeeds", "webfeeds"),
        ["http://source.scripting.com"] = ("the source namespace", "source"),
        ["http://purl.org/atompub/tombstones/1.0"] = ("Atom's tombstones (RFC 6721)", "at"),
        ["http://podlove.org/simple-chapters"] = ("Podlove Simple Chapters", "psc"),
        ["http://podlove.de/simple-chapters"] = ("Podlove Simple Chapters", "psc"),
    };

    /// <summary>Prefixes that specifications and programs use for a namespace instead of that in <see cref="Table"/>. The first is advised.</summary>
    private static readonly Dictionary<string, string[]> Customary = new()
    {
        ["http://a9.com/-/spec/opensearchrss/1.0/"] = ["openSearch", "opensearch"],
        ["http://a9.com/-/spec/opensearch/1.1/"] = ["opensearch", "openSearch"],
        // Creative Commons moved its vocabulary from web.resource.org.
        ["http://creativecommons.org/ns#"] = ["cc"],
    };

    /// <summary>Prefixes of modules that programs do not search for. Another namespace may use them.</summary>
    private static readonly HashSet<string> Obscure =
    [
        "access", "ag", "annotate", "audio", "company", "conversationsNetwork", "cp", "email", "ev", "geourl", "icbm", "image", "indexing", "l",
        "mathml", "opml", "rdfs", "ref", "reqv", "rss090", "rss091", "rss1", "rss11", "search", "soap", "ss", "str", "sub", "sx", "taxo", "wiki",
        "xrd", "xrds", "kml20", "kml21", "kml22", "openid",
    ];

    private static readonly Dictionary<string, string> Exact = [];
    private static readonly Dictionary<string, string> Near = [];
    private static readonly Dictionary<string, string> Preferred = [];

    static KnownNamespaces()
    {
        foreach (var (uri, prefix) in Table)
        {
            Exact.Add(uri, prefix);
            // The first of several is the usual one.
            Near.TryAdd(Normalise(uri), prefix);
            Preferred.TryAdd(prefix, uri);
        }
    }

    /// <summary>Gets the namespaces with their usual prefixes.</summary>
    public static IEnumerable<(string Uri, string Prefix)> All => Table;

    /// <summary>Finds the prefix of a namespace that is written as it should be.</summary>
    public static string? PrefixOf(string uri) => Exact.GetValueOrDefault(uri);

    /// <summary>Returns whether a prefix is usual for a namespace, besides that of <see cref="PrefixOf"/>.</summary>
    public static bool IsCustomary(string uri, string prefix) => Customary.TryGetValue(uri, out var prefixes) && prefixes.Contains(prefix);

    /// <summary>Returns whether programs may search for a prefix instead of its namespace.</summary>
    public static bool IsReadByPrefix(string prefix) => !Obscure.Contains(prefix);

    /// <summary>Finds the prefix to advise for a namespace that is written as it should be.</summary>
    public static string? AdvisedPrefixOf(string uri) => Customary.TryGetValue(uri, out var prefixes) ? prefixes[0] : PrefixOf(uri);

    /// <summary>Finds the prefix of a namespace that may differ in letter case and in signs at its end: <c>…/Atom/</c>.</summary>
    public static string? NearPrefixOf(string uri) => Exact.GetValueOrDefault(uri) ?? Near.GetValueOrDefault(Normalise(uri));

    /// <summary>Finds the namespace that a prefix usually stands for.</summary>
    public static string? UriOf(string prefix) => Preferred.GetValueOrDefault(prefix);

    /// <summary>Finds the name of a vocabulary that the W3C validator does not check.</summary>
    public static string? UncheckedName(string uri) => Unchecked.GetValueOrDefault(uri).Name;

    /// <summary>Finds the name of a vocabulary of a program or a directory, written with http or https, with or without its last slash.</summary>
    public static string? VendorName(string uri) => FindVendor(uri).Name;

    /// <summary>Finds the prefix of a namespace for messages; <see langword="null"/> for an unknown namespace.</summary>
    public static string? ShownPrefixOf(string uri) => NearPrefixOf(uri) ?? Unchecked.GetValueOrDefault(uri).Prefix ?? FindVendor(uri).Prefix;

    private static (string? Name, string? Prefix) FindVendor(string uri)
    {
        var trimmed = uri.TrimEnd('/');
        return Vendors.GetValueOrDefault(trimmed.StartsWith("https:", StringComparison.Ordinal) ? string.Concat("http:", trimmed.AsSpan(6)) : trimmed);
    }

    private static string Normalise(string uri)
    {
        var end = uri.Length;
        while (end > 0 && !char.IsLetterOrDigit(uri[end - 1]) && uri[end - 1] != '_')
            end--;
        return end == 0 ? uri : uri[..end].ToLowerInvariant();
    }
}
