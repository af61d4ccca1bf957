using System.Globalization;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks a feed (RFC 4287 4.1.1) or the source of an entry (4.2.11): required elements, their order, links and dates.</summary>
internal static class AtomFeedChecks
{
    public static void Start(ElementScope feed) => feed.FeedMetadata = new();

    public static void Child(ElementScope feed, ElementScope child)
    {
        ItunesChecks.Notice(feed, child);
        if (feed.FeedMetadata is not { } metadata)
            return;
        if (child.Name == "entry")
        {
            if (!metadata.WasChecked)
                CheckMetadata(feed, metadata);
        }
        else if (feed.Has("entry") && !child.Name.Contains(':') && child.Rule != ElementRule.Skipped && (child.Rule.Repeats || !feed.Has(child.Name)))
        {
            child.Report(AtomRules.Misplaced, $"<{child.Name}> of the feed is after an <entry>; put all of the feed's own elements before its entries");
        }

        metadata.AddLink(child);
    }

    public static void End(ElementScope feed)
    {
        if (feed.FeedMetadata is not { } metadata)
            return;
        if (!metadata.WasChecked)
        {
            CheckMetadata(feed, metadata);
            feed.Report(AtomRules.FeedSize, "<feed> has no <entry>; readers show nothing of it");
        }

        if (metadata is { HasManyIds: false, EntriesWithId: > 9 })
        {
            feed.Feed.Findings.Withdraw(AtomRules.UniqueId);
            feed.Report(AtomRules.ManySameIds, $"all {metadata.EntriesWithId.ToString(CultureInfo.InvariantCulture)} entries have one id; give each its own");
        }

        if (metadata.Updated is { } updated && metadata.Newest is { } newest && newest > updated)
        {
            feed.ContextOf("updated", metadata.UpdatedPlace).Report(AtomRules.FeedUpdated,
                $"the feed's updated {Rfc3339Date.FormatExactly(updated)} is older than its newest entry's, {Rfc3339Date.FormatExactly(newest)}; write that");
        }
    }

    public static void EndSource(ElementScope source)
    {
        if (source.FeedMetadata is { } metadata)
            CheckMetadata(source, metadata);
    }

    private static void CheckMetadata(ElementScope feed, FeedMetadata metadata)
    {
        metadata.WasChecked = true;
        var isSource = feed.Name == "source";
        foreach (var name in (ReadOnlySpan<string>)["title", "id", "updated"])
        {
            if (!feed.Has(name))
                feed.Missing(isSource ? AtomRules.SourceMetadata : AtomRules.Required, name, $"<{feed.Name}> has no <{name}>; write it before the entries");
        }

        if (!isSource && !metadata.HasLink("self"))
            feed.Report(AtomRules.SelfLink, "<feed> has no link to itself; write <link rel=\"self\" href=\"…\"/> with the feed's address");
        PagingChecks.Check(feed, metadata);
        LinkChecks.CheckAlternates(feed, metadata);
    }

    public static void Updated(string value, in ValueContext context)
    {
        ValueChecks.Rfc3339(value, context);
        if (context.Scope?.Parent?.FeedMetadata is { Updated: null } metadata)
            (metadata.Updated, metadata.UpdatedPlace) = (Rfc3339Date.Read(value).Value, (context.Line, context.Column));
    }
}
