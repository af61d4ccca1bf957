using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks a link: RFC 4287 4.2.7, and 4685 for links to replies.</summary>
internal static class LinkChecks
{
    /// <summary>Gets a link's relation by its name in the registry.</summary>
    public static string RelationOf(ElementScope link) => LinkRelations.NameOf(link.Attribute("rel") ?? "alternate");

    public static void Start(ElementScope link)
    {
        var relation = RelationOf(link);
        if (link.Parent is { Name: "entry" } && PagingChecks.IsPaging(relation))
            link.Report(ExtensionRules.EntryPaging, $"a link '{relation}' is about the pages of a feed; put it into <feed>", null, ("rel", relation));
        foreach (var attribute in link.Attributes)
        {
            if (attribute.Prefix.Length == 0 || KnownNamespaces.NearPrefixOf(attribute.Namespace) != "thr")
                continue;
            var name = "thr:" + attribute.Name;
            if (attribute.Name == "when")
            {
                link.AttributeContext(attribute, name).Report(ExtensionRules.ThreadWhen,
                    "thr:when was in a draft; write thr:updated", null, ("attribute", name));
            }
            else if (relation != "replies" && attribute.Name is "count" or "updated")
            {
                link.AttributeContext(attribute, name).Report(ExtensionRules.ThreadReplies,
                    $"{name} is on a link '{relation}'; it says something about rel=\"replies\" only", null, ("attribute", name));
            }
        }
    }

    public static void End(ElementScope link)
    {
        if (link.Attribute("href") is not null)
            return;
        if (link.HoldsTextInstead)
        {
            link.ReportAttribute("href", AtomRules.LinkHref, "<link> has its address as text, and no href; write the address as href=\"…\"",
                AtomRules.LinkEmpty.W3CClass);
        }
        else
        {
            link.ReportAttribute("href", AtomRules.LinkHref, "<link> has no href; write the address");
        }
    }

    /// <summary>Checks that two alternate links differ in type or language: RFC 4287 4.1.1.</summary>
    public static void CheckAlternates(ElementScope scope, AtomMetadata metadata)
    {
        if (metadata.Links.Count < 2)
            return;
        HashSet<(string, string)>? seen = null;
        foreach (var link in metadata.Links)
        {
            if (link.Relation != "alternate" || (seen ??= []).Add((link.Type, link.Language)))
                continue;
            (scope.Context(null) with { Line = link.Place.Line, Column = link.Place.Column }).Report(AtomRules.OneAlternate,
                "two alternate links have one type and one language; give them different ones, or keep one link", null,
                ("parent", scope.Name), ("element", "link"), ("type", link.Type), ("hreflang", link.Language));
        }
    }

    public static void Href(string value, in ValueContext context)
    {
        var isRight = UriCheck.Check(value, UriForm.Iri, "InvalidIRI", context with { Label = context.Name, Element = "href" });
        SameDocument(value, context with { Label = context.Name, Element = "href", Attribute = null });
        if (context.Scope is not { } link || link.Parent is not { } parent || RelationOf(link) != "self" || parent.Name is not ("feed" or "channel"))
            return;
        CheckSelf(value, isRight, link, context);
    }

    private static void CheckSelf(string value, bool isRight, ElementScope link, in ValueContext context)
    {
        if (isRight && !Addresses.NamesHost(value) && PublicHost.WhyClosed(value) is null
            && !(link.HasXmlBase && link.BaseUri is { } root && Addresses.NamesHost(root)))
        {
            var what = UriCheck.IsAbsolute(value) ? "names no host" : "is relative";
            context.Report(AtomRules.RelativeSelf,
                $"the link to itself is {Quoted.Of(value)}, which {what}; write the whole address, as a saved feed has no other");
        }

        if (link.Feed.Address is not { } address)
            return;
        var resolved = Addresses.Resolve(link.BaseUri, value);
        if (!Addresses.AreSame(resolved is null ? null : Addresses.WithoutFragment(resolved), Addresses.WithoutFragment(address)))
        {
            context.Report(AtomRules.SelfLocation,
                $"the link to itself is {Quoted.Of(value)}, but the document is at {Quoted.Of(address)}; write that, or move the feed",
                null, ("element", "href"));
        }
    }

    /// <summary>Reports an address that equals its xml:base. RFC 3986 4.4 takes it for the document at the base, RFC 2396 took it for this document.</summary>
    public static void SameDocument(string value, in ValueContext context)
    {
        if (context.Scope is { HasXmlBase: true, BaseUri: { } root } && Addresses.Resolve(root, value) is { } resolved
            && Addresses.AreSame(Addresses.WithoutFragment(resolved), Addresses.WithoutFragment(root))
            && !Addresses.AreSame(Addresses.WithoutFragment(root), context.Scope.Feed.Address))
        {
            context.Report(AtomRules.SameDocument,
                $"{context.Name} {Quoted.Of(value)} is the xml:base itself, which some programs take for this document; "
                + "nothing needs to be done where that page is meant");
        }
    }

    public static void Relation(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(AtomRules.AttributeNotBlank, "link@rel is empty; write a relation, or leave the attribute out");
            return;
        }

        var relation = LinkRelations.NameOf(value);
        if (LinkRelations.IsOld(relation)
            || (UriCheck.IsAbsolute(relation) && !relation.EndsWith(':') && relation.All(c => c > ' ' && c is not ('<' or '>' or '"'))))
        {
            return;
        }

        if (LinkRelations.IsNew(relation))
        {
            context.Report(AtomRules.RecentRelation, $"the relation {Quoted.Of(value)} is registered, but younger than some validators");
        }
        else
        {
            context.Report(AtomRules.LinkRelation,
                $"the relation {Quoted.Of(value)} is neither registered with IANA nor an IRI; write a registered one, or an address of your own");
        }
    }

    public static void Type(string value, in ValueContext context)
    {
        if (!MediaTypeCheck.Check(value, "InvalidMIMEType", context) || context.Scope is not { } link || RelationOf(link) != "self")
            return;
        var type = value.Split(';')[0].Trim();
        if (type is "application/atom+xml" or "application/rss+xml" or "application/rdf+xml")
            return;
        var meant = link.Feed.IsRss ? "application/rss+xml" : "application/atom+xml";
        context.Report(AtomRules.SelfType, $"the link to itself has the type {Quoted.Of(value)}; write {meant}");
    }

    public static void Language(string value, in ValueContext context) =>
        ValueChecks.Language(value, context with { Label = context.Name, Element = "hreflang", Attribute = null });

    public static void Title(string value, in ValueContext context)
    {
        if (value.Length == 0)
            context.Report(AtomRules.AttributeNotBlank, "link@title is empty; write a title, or leave the attribute out");
        ValueChecks.PlainText(value, context);
    }

    public static void Length(string value, in ValueContext context)
    {
        var renamed = context with { Label = context.Name, Element = "length", Attribute = null };
        ValueChecks.NonNegativeInteger(value, renamed);
        if (NumberCheck.TryInteger(value, out var length, out _) && length == 0 && context.Scope is { } link && RelationOf(link) == "enclosure")
        {
            context.Report(AtomRules.ZeroLength,
                "link@length is 0, so readers can't say how much there is to load; write the file's size in bytes, or leave the attribute out");
        }
    }
}
