namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>IANA's registry of link relations, https://www.iana.org/assignments/link-relations, as of November 2026.</summary>
internal static class LinkRelations
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    /// <summary>The relations that the W3C validator knows.</summary>
    private static readonly HashSet<string> Old =
    [
        "alternate", "current", "describedby", "edit", "edit-media", "enclosure", "first", "hub", "last", "license", "next", "next-archive",
        "payment", "prev-archive", "previous", "related", "replies", "search", "self", "service", "up", "via",
    ];

    /// <summary>The other relations of the registry.</summary>
    private static readonly HashSet<string> New =
    [
        "about", "acl", "amphtml", "appendix", "apple-touch-icon", "apple-touch-startup-image", "archives", "author", "blocked-by", "bookmark",
        "c2pa-manifest", "canonical", "chapter", "cite-as", "collection", "compression-dictionary", "contents", "convertedfrom", "copyright",
        "create-form", "deprecation", "describes", "disclosure", "dns-prefetch", "duplicate", "edit-form", "external", "geofeed", "glossary", "help",
        "hosts", "http-opportunistic", "icon", "index", "intervalafter", "intervalbefore", "intervalcontains", "intervaldisjoint", "intervalduring",
        "intervalequals", "intervalfinishedby", "intervalfinishes", "intervalin", "intervalmeets", "intervalmetby", "intervaloverlappedby",
        "intervaloverlaps", "intervalstartedby", "intervalstarts", "item", "latest-version", "linkset", "lrdd", "manifest", "mask-icon", "me",
        "media-feed", "memento", "micropub", "modulepreload", "monitor", "monitor-group", "nofollow", "noopener", "noreferrer", "opener",
        "openid2.local_id", "openid2.provider", "original", "p3pv1", "permanent", "pingback", "preconnect", "predecessor-version", "prefetch",
        "preload", "prerender", "prev", "preview", "privacy-policy", "profile", "publication", "rdap-active", "rdap-bottom", "rdap-down", "rdap-top",
        "rdap-up", "restconf", "ruleinput", "ruleoutput", "section", "service-desc", "service-doc", "service-meta", "sip-trunking-capability",
        "sponsored", "start", "status", "stylesheet", "subsection", "successor-version", "sunset", "tag", "terms-of-service", "timegate", "timemap",
        "type", "ugc", "version-history", "webmention", "working-copy", "working-copy-of",
    ];

    /// <summary>Gets the name in the registry of a relation, which may be written as an address in the registry.</summary>
    public static string NameOf(string relation) => relation.StartsWith(Registry, StringComparison.Ordinal) ? relation[Registry.Length..] : relation;

    /// <summary>Tells whether the W3C validator knows a relation.</summary>
    public static bool IsOld(string name) => Old.Contains(name);

    /// <summary>Tells whether a relation is registered, but not known to the W3C validator; its case does not matter.</summary>
    public static bool IsNew(string name) => New.Contains(name.ToLowerInvariant());
}
