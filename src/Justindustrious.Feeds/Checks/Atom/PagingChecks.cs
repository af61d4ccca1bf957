using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks complete feeds, pages and archives: RFC 5005.</summary>
internal static class PagingChecks
{
    private static readonly HashSet<string> Relations = ["current", "first", "last", "next", "next-archive", "prev-archive", "previous"];

    /// <summary>Tells whether a link's relation is about the pages of a feed.</summary>
    public static bool IsPaging(string relation) => Relations.Contains(relation);

    public static void Check(ElementScope feed, AtomMetadata metadata)
    {
        var isComplete = feed.Has("fh:complete");
        foreach (var link in metadata.Links)
        {
            var isSelf = Addresses.AreSame(link.Href, feed.Feed.Address) || metadata.Links.Any(other => other.Relation == "self" && other.Href == link.Href);
            if (isComplete && IsPaging(link.Relation))
                ReportPageOfComplete(feed, link, isSelf);
            var beyond = link.Relation switch { "first" => "previous", "last" => "next", _ => null };
            if (isSelf && beyond is not null && metadata.HasLink(beyond))
            {
                feed.Report(ExtensionRules.PastEnd, $"the feed says that it is the {link.Relation} page, and links to a {beyond} one; remove one", null,
                    ("self", link.Relation), ("rel", beyond));
            }
        }

        if (feed.Has("fh:archive") && !isComplete)
            CheckArchive(feed, metadata);
    }

    private static void ReportPageOfComplete(ElementScope feed, AtomLink link, bool isSelf)
    {
        if (link.Relation != "current")
        {
            feed.Report(ExtensionRules.PagedComplete, $"the feed says that it is complete, and links to a '{link.Relation}' page; remove one", null,
                ("rel", link.Relation));
        }
        else if (!isSelf)
        {
            feed.Report(ExtensionRules.CurrentComplete, "the feed says that it is complete, and that the current document is another; remove one", null,
                ("rel", link.Relation));
        }
    }

    private static void CheckArchive(ElementScope feed, AtomMetadata metadata)
    {
        if (!metadata.HasLink("prev-archive") && !metadata.HasLink("next-archive"))
            feed.Report(ExtensionRules.ArchiveComplete, "the archive links to no other; write <link rel=\"prev-archive\" href=\"…\"/>, or <fh:complete/>");
        if (!metadata.HasLink("current"))
            feed.Report(ExtensionRules.ArchiveCurrent, "the archive does not say where the current feed is; write <link rel=\"current\" href=\"…\"/>");
    }
}
