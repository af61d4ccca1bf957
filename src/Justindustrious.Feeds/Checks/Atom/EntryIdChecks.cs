using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks the ids of entries (RFC 4287 4.2.6): entries with one id are revisions of one entry, and readers show one of them.</summary>
internal static class EntryIdChecks
{
    public static void Id(string value, in ValueContext context)
    {
        ValueChecks.Id(value, context);
        // A second id of one entry is JF3002.
        if (value.Length == 0 || context.Scope is not { Position: 1 } scope)
            return;
        if (scope.Parent?.Parent?.FeedMetadata is { } feed)
        {
            feed.EntriesWithId++;
            feed.HasManyIds |= (feed.FirstId ??= value) != value;
        }

        if (scope.Parent?.EntryMetadata is { } entry)
            entry.Id ??= (value, scope.Line, scope.Column);
    }

    /// <summary>Reports an entry whose id an earlier entry has: revisions should have different updated dates (RFC 4287 4.1.1).</summary>
    public static void CheckRevision(ElementScope entry, EntryMetadata metadata)
    {
        if (metadata.Id is not var (id, line, column))
            return;
        var isNewId = entry.Feed.AddUnique("id", id);
        var isNewRevision = metadata.Updated is { } updated && entry.Feed.AddUnique("revision of an id", $"{updated.ToUnixTimeTicks()} {id}");
        if (isNewId)
            return;
        metadata.HasOldId = true;
        var context = entry.Context(id) with
        {
            Element = "id",
            Parent = entry.W3CName,
            Line = line,
            Column = column,
            Scope = null,
            Path = () => entry.MakePath() + "/id",
            Severity = isNewRevision ? FeedSeverity.Info : null,
        };
        context.Report(AtomRules.UniqueId, isNewRevision
            ? $"id {Quoted.Of(id)} is that of another entry with another updated date, so the two are revisions of one entry, and readers show one of them; "
                + "give each its own id if they are two posts"
            : $"id {Quoted.Of(id)} is that of another entry with the same updated date; give each its own, or readers show one of them only");
    }
}
