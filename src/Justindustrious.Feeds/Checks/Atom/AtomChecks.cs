using System.Globalization;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>What is checked about the elements of Atom, beyond the grammar: values of its own, and what one element has to do with another.</summary>
internal static class AtomChecks
{
    private const string RelationRegistry = "http://www.iana.org/assignments/relation/";

    private static readonly HashSet<string> OldRelations =
    [
        "alternate", "current", "describedby", "edit", "edit-media", "enclosure", "first", "hub", "last", "license", "next", "next-archive",
        "payment", "prev-archive", "previous", "related", "replies", "search", "self", "service", "up", "via",
    ];

    /// <summary>IANA's registry of link relations, https://www.iana.org/assignments/link-relations, as of November 2026, without those above.</summary>
    private static readonly HashSet<string> NewRelations =
    [
        "about", "acl", "amphtml", "appendix", "apple-touch-icon", "apple-touch-startup-image", "archives", "author", "blocked-by", "bookmark", "c2pa-manifest", "canonical", "chapter",
        "cite-as", "collection", "compression-dictionary", "contents", "convertedfrom", "copyright", "create-form", "deprecation", "describes", "disclosure", "dns-prefetch",
        "duplicate", "edit-form", "external", "geofeed", "glossary", "help", "hosts", "http-opportunistic", "icon", "index", "intervalafter",
        "intervalbefore", "intervalcontains", "intervaldisjoint", "intervalduring", "intervalequals", "intervalfinishedby", "intervalfinishes",
        "intervalin", "intervalmeets", "intervalmetby", "intervaloverlappedby", "intervaloverlaps", "intervalstartedby", "intervalstarts", "item",
        "latest-version", "linkset", "lrdd", "manifest", "mask-icon", "me", "media-feed", "memento", "micropub", "modulepreload", "monitor", "monitor-group",
        "nofollow", "noopener", "noreferrer", "opener", "openid2.local_id", "openid2.provider", "original", "p3pv1", "permanent", "pingback",
        "preconnect", "predecessor-version", "prefetch", "preload", "prerender", "prev", "preview", "privacy-policy", "profile", "publication",
        "rdap-active", "rdap-bottom", "rdap-down", "rdap-top", "rdap-up", "restconf", "ruleinput", "ruleoutput", "section", "service-desc", "service-doc", "service-meta",
        "sip-trunking-capability", "sponsored", "start", "status", "stylesheet", "subsection", "successor-version", "sunset", "tag", "terms-of-service",
        "timegate", "timemap", "type", "ugc", "version-history", "webmention", "working-copy", "working-copy-of",
    ];

    private static readonly HashSet<string> Paging = ["current", "first", "last", "next", "next-archive", "prev-archive", "previous"];

    /// <summary>A link, as far as its feed or entry remembers it.</summary>
    private sealed record Link(string Relation, string Type, string Language, string Href, ElementScopePlace Place);

    /// <summary>Where an element stood, after it is gone.</summary>
    internal readonly record struct ElementScopePlace(int Line, int Column);

    private class MetadataState
    {
        public readonly List<Link> Links = [];
    }

    private sealed class FeedMetadataState : MetadataState
    {
        public bool WasChecked;
        public Instant? Updated;
        public ElementScopePlace UpdatedPlace;
        public Instant? Newest;
        public string? OneId;
        public int Entries;
        public bool HasManyIds;
    }

    private sealed class EntryState : MetadataState
    {
        public bool HasContent;
        public bool ContentHasSource;
        public bool ContentIsBinary;
        public bool SourceHasAuthor;
        public bool HasOldId;
        public ValueContext? SharedUpdated;
        public Instant? Published;
        public Instant? Updated;
        public ElementScopePlace UpdatedPlace;
        public (string Id, ElementScopePlace Place)? Id;
    }

    // Feeds and sources

    public static void StartFeed(ElementScope feed) => feed.State = new FeedMetadataState();

    public static void FeedChild(ElementScope feed, ElementScope child)
    {
        PodcastChecks.Notice(feed, child);
        var state = (FeedMetadataState)feed.State!;
        if (child.Name == "entry")
        {
            if (!state.WasChecked)
                CheckMetadata(feed, state);
        }
        else if (feed.Has("entry") && !child.Name.Contains(':') && child.Rule != ElementRule.Skipped && (child.Rule.Repeats || !feed.Has(child.Name)))
        {
            child.Report(AtomRules.Misplaced, $"<{child.Name}> of the feed stands after an <entry>; put all of the feed's own elements before its entries");
        }

        if (child.Name == "author" && feed.Name == "source" && feed.Parent?.State is EntryState entry)
            entry.SourceHasAuthor = true;
        Remember(state, child);
    }

    public static void EndFeed(ElementScope feed)
    {
        var state = (FeedMetadataState)feed.State!;
        if (!state.WasChecked)
        {
            CheckMetadata(feed, state);
            feed.Report(AtomRules.FeedSize, "<feed> has no <entry>; readers show nothing of it");
        }

        if (state is { HasManyIds: false, Entries: > 9 })
        {
            feed.Feed.Findings.Withdraw(AtomRules.UniqueId);
            feed.Report(AtomRules.ManySameIds, $"all {state.Entries.ToString(CultureInfo.InvariantCulture)} entries have one id; give each its own");
        }

        if (state.Updated is { } updated && state.Newest is { } newest && newest > updated)
            At(feed, "updated", state.UpdatedPlace).Report(AtomRules.FeedUpdated, $"the feed's updated {Rfc3339Date.FormatExactly(updated)} is older than its newest entry's, {Rfc3339Date.FormatExactly(newest)}; write that");
    }

    public static void EndSource(ElementScope source) => CheckMetadata(source, (FeedMetadataState)source.State!);

    private static void CheckMetadata(ElementScope feed, FeedMetadataState state)
    {
        state.WasChecked = true;
        var isSource = feed.Name == "source";
        foreach (var name in (ReadOnlySpan<string>)["title", "id", "updated"])
        {
            if (!feed.Has(name))
                feed.Missing(isSource ? AtomRules.SourceMetadata : AtomRules.Required, name, $"<{feed.Name}> has no <{name}>; write it before the entries");
        }

        if (!isSource && !state.Links.Exists(l => l.Relation == "self"))
            feed.Report(AtomRules.SelfLink, "<feed> has no link to itself; write <link rel=\"self\" href=\"…\"/> with the feed's address");
        PagingChecks(feed, state);
        CheckAlternates(feed, state);
    }

    /// <summary>RFC 5005: complete feeds, pages and archives.</summary>
    private static void PagingChecks(ElementScope feed, FeedMetadataState state)
    {
        var isComplete = feed.Has("fh:complete");
        foreach (var link in state.Links)
        {
            var isSelf = Addresses.AreSame(link.Href, feed.Feed.Address) || state.Links.Exists(l => l.Relation == "self" && l.Href == link.Href);
            if (isComplete && Paging.Contains(link.Relation))
            {
                if (link.Relation != "current")
                    feed.Report(ExtensionRules.PagedComplete, $"the feed says that it is complete, and links to a '{link.Relation}' page; remove one", null, ("rel", link.Relation));
                else if (!isSelf)
                    feed.Report(ExtensionRules.CurrentComplete, "the feed says that it is complete, and that the current document is another; remove one", null, ("rel", link.Relation));
            }

            if (isSelf && (link.Relation is "first" ? "previous" : link.Relation is "last" ? "next" : null) is { } beyond && state.Links.Exists(l => l.Relation == beyond))
                feed.Report(ExtensionRules.PastEnd, $"the feed says that it is the {link.Relation} page, and links to a {beyond} one; remove one", null, ("self", link.Relation), ("rel", beyond));
        }

        if (!feed.Has("fh:archive") || isComplete)
            return;
        if (!state.Links.Exists(l => l.Relation is "prev-archive" or "next-archive"))
            feed.Report(ExtensionRules.ArchiveComplete, "the archive links to no other; write <link rel=\"prev-archive\" href=\"…\"/>, or <fh:complete/>");
        if (!state.Links.Exists(l => l.Relation == "current"))
            feed.Report(ExtensionRules.ArchiveCurrent, "the archive does not say where the current feed is; write <link rel=\"current\" href=\"…\"/>");
    }

    private static void CheckAlternates(ElementScope scope, MetadataState state)
    {
        if (state.Links.Count < 2)
            return;
        HashSet<(string, string)>? seen = null;
        foreach (var link in state.Links)
        {
            if (link.Relation == "alternate" && !(seen ??= []).Add((link.Type, link.Language)))
            {
                (scope.Context(null) with { Line = link.Place.Line, Column = link.Place.Column }).Report(AtomRules.OneAlternate,
                    "two alternate links have one type and one language; give them different ones, or keep one link", null,
                    ("parent", scope.Name), ("element", "link"), ("type", link.Type), ("hreflang", link.Language));
            }
        }
    }

    private static void Remember(MetadataState state, ElementScope child)
    {
        // A feed with more links than that repeats itself.
        if (child.Name != "link" || state.Links.Count >= 1000)
            return;
        state.Links.Add(new(RelationOf(child), child.Attribute("type") ?? "", child.Attribute("hreflang") ?? "", child.Attribute("href") ?? "", new(child.Line, child.Column)));
    }

    public static void FeedUpdated(string value, in ValueContext context)
    {
        if (context.Scope?.Parent?.State is not FeedMetadataState { Updated: null } state)
            return;
        (state.Updated, state.UpdatedPlace) = (Rfc3339Date.Read(value).Value, new(context.Line, context.Column));
    }

    // Entries

    public static void StartEntry(ElementScope entry) => entry.State = new EntryState();

    public static void EntryChild(ElementScope entry, ElementScope child)
    {
        PodcastChecks.Notice(entry, child);
        var state = (EntryState)entry.State!;
        Remember(state, child);
        if (child.Name != "content")
            return;
        state.HasContent = true;
        var type = child.Attribute("type") ?? "text";
        state.ContentHasSource = child.Attribute("src") is not null;
        state.ContentIsBinary = AtomContent.IsBinaryType(type);
    }

    public static void EndEntry(ElementScope entry)
    {
        var state = (EntryState)entry.State!;
        CheckRevision(entry, state);
        foreach (var name in (ReadOnlySpan<string>)["title", "id", "updated"])
        {
            if (!entry.Has(name))
                entry.Missing(AtomRules.Required, name, $"<entry> has no <{name}>; write it");
        }

        if (!entry.Has("author") && !state.SourceHasAuthor && entry.Parent?.Has("author") != true)
            entry.Missing(AtomRules.Author, "author", "<entry> has no <author>, nor has its feed; write <author><name>…</name></author> in one of them");
        if (!state.HasContent)
        {
            if (!entry.Has("summary"))
                entry.Report(AtomRules.TextualContent, "<entry> has neither <summary> nor <content>; write one of them, so that readers have something to show");
            if (!state.Links.Exists(l => l.Relation == "alternate"))
                entry.Report(AtomRules.Alternate, "<entry> has neither <content> nor an alternate link; write <link href=\"…\"/> with the address of the post");
        }
        else if (!entry.Has("summary") && (state.ContentHasSource || state.ContentIsBinary))
        {
            entry.Report(AtomRules.Summary, $"<entry> has content that is {(state.ContentHasSource ? "elsewhere" : "not text")}, and no <summary>; write one");
        }

        CheckAlternates(entry, state);
        CheckSharedUpdated(state);
        if (state is { Published: { } published, Updated: { } updated } && updated < published)
            At(entry, "updated", state.UpdatedPlace).Report(AtomRules.UpdatedAfterPublished, $"the entry was updated {Rfc3339Date.FormatExactly(updated)}, before it was published {Rfc3339Date.FormatExactly(published)}; write the same date for both");
    }

    public static void EntryPublished(string value, in ValueContext context)
    {
        if (context.Scope?.Parent?.State is EntryState state)
            state.Published = Rfc3339Date.Read(value).Value;
    }

    public static void EntryUpdated(string value, in ValueContext context)
    {
        if (context.Scope is not { Parent: { } entry } scope)
            return;
        if (entry.State is EntryState state && Rfc3339Date.Read(value).Value is { } updated)
        {
            (state.Updated, state.UpdatedPlace) = (updated, new(context.Line, context.Column));
            if (entry.Parent?.State is FeedMetadataState feed && (feed.Newest is null || updated > feed.Newest))
                feed.Newest = updated;
        }

        if (value.Length > 0 && scope.Position == 1 && !scope.Feed.AddUnique("updated", value) && entry.State is EntryState shared)
        {
            var path = scope.MakePath();
            shared.SharedUpdated = context with { Scope = null, Path = () => path };
        }
    }

    /// <summary>Two entries of one date are reported, unless they have one id as well, which is JF3020.</summary>
    private static void CheckSharedUpdated(EntryState state)
    {
        if (state is { HasOldId: false, SharedUpdated: { Value: { } value } context })
            context.Report(AtomRules.UniqueUpdated, $"updated {Quoted.Of(value)} is that of another entry as well, which is right, though readers can't put the two in order");
    }

    public static void UniqueId(string value, in ValueContext context)
    {
        // A second id of one entry is JF3002.
        if (value.Length == 0 || context.Scope is not { Position: 1 } scope)
            return;
        if (scope.Parent?.Parent?.State is FeedMetadataState feed)
        {
            feed.Entries++;
            feed.HasManyIds |= (feed.OneId ??= value) != value;
        }

        if (scope.Parent?.State is EntryState entry)
            entry.Id ??= (value, new(scope.Line, scope.Column));
    }

    /// <summary>RFC 4287 4.1.1: entries of one id are revisions of one entry, and their updated dates should differ.</summary>
    private static void CheckRevision(ElementScope entry, EntryState state)
    {
        if (state.Id is not var (id, place))
            return;
        var isNewId = entry.Feed.AddUnique("id", id);
        var isNewRevision = state.Updated is { } updated && entry.Feed.AddUnique("revision of an id", $"{updated.ToUnixTimeTicks()} {id}");
        if (isNewId)
            return;
        state.HasOldId = true;
        (entry.Context(id) with
        {
            Element = "id",
            Parent = entry.W3CName,
            Line = place.Line,
            Column = place.Column,
            Scope = null,
            Path = () => entry.MakePath() + "/id",
            Severity = isNewRevision ? FeedSeverity.Info : null,
        }).Report(AtomRules.UniqueId, isNewRevision
            ? $"id {Quoted.Of(id)} is that of another entry with another updated date, so the two are revisions of one entry, of which readers show one; give each its own id if they are two posts"
            : $"id {Quoted.Of(id)} is that of another entry with the same updated date; give each its own, or readers show one of them only");
    }

    /// <summary>What is said at the end of an element about one that it held.</summary>
    private static ValueContext At(ElementScope scope, string child, ElementScopePlace place) =>
        scope.Context(null) with { Line = place.Line, Column = place.Column, Scope = null, Path = () => $"{scope.MakePath()}/{child}" };

    // People, and what holds no text

    public static void EndPerson(ElementScope person)
    {
        if (!person.HoldsTextInstead && !person.Has("name") && !person.Has("atom:name"))
            person.Missing(AtomRules.Required, "name", $"<{person.Name}> has no <name>; write it");
    }

    public static void NoText(ElementScope scope, string text)
    {
        // Text of a category without term was meant for that, and text of a link without href likewise: EndLink reports it.
        if (text.AsSpan().Trim().IsEmpty || scope.Rule.IsMisread(scope) || !scope.SayOnce() || (scope.LocalName == "link" && scope.Attribute("href") is null))
            return;
        scope.Report(AtomRules.LinkEmpty, $"<{scope.Name}> holds the text {Quoted.Of(text.Trim())}, which says nothing to readers; remove it",
            scope.LocalName == "link" ? null : "UnexpectedText");
    }

    /// <summary>The same, of a value that is reported as empty where it is nothing but white space.</summary>
    public static void NoSpaceAround(ElementScope scope)
    {
        if (scope.Text.Length > 0)
            NoSpace(scope);
    }

    public static void NoSpace(ElementScope scope)
    {
        var text = scope.RawText;
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            scope.Report(AtomRules.WhiteSpace, $"<{scope.Name}> has white space around its value, which Atom does not take away; write {Quoted.Of(text.Trim())} alone");
    }

    // Links

    private static string RelationOf(ElementScope link)
    {
        var relation = link.Attribute("rel") ?? "alternate";
        return relation.StartsWith(RelationRegistry, StringComparison.Ordinal) ? relation[RelationRegistry.Length..] : relation;
    }

    public static void EndLink(ElementScope link)
    {
        if (link.Attribute("href") is not null)
            return;
        if (link.HoldsTextInstead)
            link.ReportAttribute("href", AtomRules.LinkHref, "<link> has its address as text, and no href; write the address as href=\"…\"", AtomRules.LinkEmpty.W3CClass);
        else
            link.ReportAttribute("href", AtomRules.LinkHref, "<link> has no href; write the address");
    }

    public static void StartLink(ElementScope link)
    {
        var relation = RelationOf(link);
        if (link.Parent is { Name: "entry" } && Paging.Contains(relation))
            link.Report(ExtensionRules.EntryPaging, $"a link '{relation}' is about the pages of a feed; put it into <feed>", null, ("rel", relation));
        foreach (var attribute in link.Attributes)
        {
            if (attribute.Prefix.Length == 0 || KnownNamespaces.NearPrefixOf(attribute.Namespace) != "thr")
                continue;
            var name = "thr:" + attribute.Name;
            if (attribute.Name == "when")
                link.AttributeContext(attribute, name).Report(ExtensionRules.ThreadWhen, "thr:when was in a draft; write thr:updated", null, ("attribute", name));
            else if (relation != "replies" && attribute.Name is "count" or "updated")
                link.AttributeContext(attribute, name).Report(ExtensionRules.ThreadReplies, $"{name} stands on a link '{relation}'; it says something about rel=\"replies\" only", null, ("attribute", name));
        }
    }

    public static void LinkRelation(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(AtomRules.AttributeNotBlank, "link@rel is empty; write a relation, or leave the attribute out");
            return;
        }

        var relation = value.StartsWith(RelationRegistry, StringComparison.Ordinal) ? value[RelationRegistry.Length..] : value;
        if (OldRelations.Contains(relation) || (UriCheck.IsAbsolute(relation) && !relation.EndsWith(':') && relation.All(c => c > ' ' && c is not ('<' or '>' or '"'))))
            return;
        var isRegistered = NewRelations.Contains(relation.ToLowerInvariant());
        context.Report(isRegistered ? AtomRules.RecentRelation : AtomRules.LinkRelation, isRegistered
            ? $"the relation {Quoted.Of(value)} is registered, but younger than some validators"
            : $"the relation {Quoted.Of(value)} is neither registered with IANA nor an IRI; write a registered one, or an address of your own");
    }

    public static void LinkType(string value, in ValueContext context)
    {
        if (!MediaTypeCheck.Check(value, "InvalidMIMEType", context) || context.Scope is not { } link || RelationOf(link) != "self")
            return;
        var type = value.Split(';')[0].Trim();
        if (type is not ("application/atom+xml" or "application/rss+xml" or "application/rdf+xml"))
            context.Report(AtomRules.SelfType, $"the link to itself has the type {Quoted.Of(value)}; write {(context.Scope.Feed.IsRss ? "application/rss+xml" : "application/atom+xml")}");
    }

    public static void LinkTitle(string value, in ValueContext context)
    {
        if (value.Length == 0)
            context.Report(AtomRules.AttributeNotBlank, "link@title is empty; write a title, or leave the attribute out");
        ValueChecks.PlainText(value, context);
    }

    public static void LinkLength(string value, in ValueContext context)
    {
        var renamed = context with { Label = context.Name, Element = "length", Attribute = null };
        ValueChecks.NonNegativeInteger(value, renamed);
        if (NumberCheck.TryInteger(value, out var length, out _) && length == 0 && context.Scope is { } link && RelationOf(link) == "enclosure")
            context.Report(AtomRules.ZeroLength, "link@length is 0, so readers can't say how much there is to load; write the file's size in bytes, or leave the attribute out");
    }

    public static void LinkLanguage(string value, in ValueContext context) =>
        ValueChecks.Language(value, context with { Label = context.Name, Element = "hreflang", Attribute = null });

    /// <summary>RFC 3986 4.4 has such an address mean the document that is at the base; RFC 2396 had it mean the one in hand.</summary>
    public static void SameDocument(string value, in ValueContext context)
    {
        if (context.Scope is { HasXmlBase: true, BaseUri: { } root } && Addresses.Resolve(root, value) is { } resolved
            && Addresses.AreSame(Addresses.WithoutFragment(resolved), Addresses.WithoutFragment(root)) && !Addresses.AreSame(Addresses.WithoutFragment(root), context.Scope.Feed.Address))
            context.Report(AtomRules.SameDocument, $"{context.Name} {Quoted.Of(value)} is the xml:base itself, which some programs take for this document; nothing needs to be done where that page is meant");
    }

    public static void LinkHref(string value, in ValueContext context)
    {
        var isRight = UriCheck.Check(value, UriForm.Iri, "InvalidIRI", context with { Label = context.Name, Element = "href" });
        SameDocument(value, context with { Label = context.Name, Element = "href", Attribute = null });
        if (context.Scope is not { } link || link.Parent is not { } parent || RelationOf(link) != "self" || parent.Name is not ("feed" or "channel"))
            return;
        if (isRight && !Addresses.NamesHost(value) && PublicHost.WhyClosed(value) is null && !(link.HasXmlBase && link.BaseUri is { } root && Addresses.NamesHost(root)))
            context.Report(AtomRules.RelativeSelf, $"the link to itself is {Quoted.Of(value)}, which {(UriCheck.IsAbsolute(value) ? "names no host" : "is relative")}; write the whole address, as a saved feed has no other");
        if (link.Feed.Address is not { } address)
            return;
        var resolved = Addresses.Resolve(link.BaseUri, value);
        if (!Addresses.AreSame(resolved is null ? null : Addresses.WithoutFragment(resolved), Addresses.WithoutFragment(address)))
            context.Report(AtomRules.SelfLocation, $"the link to itself is {Quoted.Of(value)}, but the document is at {Quoted.Of(address)}; write that, or move the feed", null, ("element", "href"));
    }
}
