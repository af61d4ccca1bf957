using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>Checks an entry (RFC 4287 4.1.2): required elements, content or an alternate link, and dates.</summary>
internal static class EntryChecks
{
    public static void Start(ElementScope entry) => entry.EntryMetadata = new();

    public static void Child(ElementScope entry, ElementScope child)
    {
        ItunesChecks.Notice(entry, child);
        if (entry.EntryMetadata is not { } metadata)
            return;
        metadata.AddLink(child);
        if (child.Name != "content")
            return;
        metadata.HasContent = true;
        metadata.ContentHasSource = child.Attribute("src") is not null;
        metadata.ContentIsBinary = AtomTextType.IsBinary(child.Attribute("type") ?? "text");
    }

    /// <summary>Notes an author in the source of an entry, which counts as the entry's author.</summary>
    public static void SourceChild(ElementScope source, ElementScope child)
    {
        AtomFeedChecks.Child(source, child);
        if (child.Name == "author" && source.Parent?.EntryMetadata is { } entry)
            entry.SourceHasAuthor = true;
    }

    public static void End(ElementScope entry)
    {
        if (entry.EntryMetadata is not { } metadata)
            return;
        EntryIdChecks.CheckRevision(entry, metadata);
        foreach (var name in (ReadOnlySpan<string>)["title", "id", "updated"])
        {
            if (!entry.Has(name))
                entry.Missing(AtomRules.Required, name, $"<entry> has no <{name}>; write it");
        }

        if (!entry.Has("author") && !metadata.SourceHasAuthor && entry.Parent?.Has("author") != true)
        {
            entry.Missing(AtomRules.Author, "author",
                "<entry> has no <author>, nor has its feed; write <author><name>…</name></author> in one of them");
        }

        CheckContent(entry, metadata);
        LinkChecks.CheckAlternates(entry, metadata);
        // Two entries with one updated are not reported if they have one id as well: that is JF3020.
        if (metadata is { HasOldId: false, SharedUpdated: { Value: { } shared } context })
        {
            context.Report(AtomRules.UniqueUpdated,
                $"updated {Quoted.Of(shared)} is that of another entry as well, which is right, though readers can't put the two in order");
        }

        if (metadata is { Published: { } published, Updated: { } updated } && updated < published)
        {
            entry.ContextOf("updated", metadata.UpdatedPlace).Report(AtomRules.UpdatedAfterPublished,
                $"the entry was updated {Rfc3339Date.FormatExactly(updated)}, before it was published {Rfc3339Date.FormatExactly(published)}; "
                + "write the same date for both");
        }
    }

    private static void CheckContent(ElementScope entry, EntryMetadata metadata)
    {
        if (!metadata.HasContent)
        {
            if (!entry.Has("summary"))
            {
                entry.Report(AtomRules.TextualContent,
                    "<entry> has neither <summary> nor <content>; write one of them, so that readers have something to show");
            }

            if (!metadata.HasLink("alternate"))
            {
                entry.Report(AtomRules.Alternate,
                    "<entry> has neither <content> nor an alternate link; write <link href=\"…\"/> with the address of the post");
            }
        }
        else if (!entry.Has("summary") && (metadata.ContentHasSource || metadata.ContentIsBinary))
        {
            entry.Report(AtomRules.Summary,
                $"<entry> has content that is {(metadata.ContentHasSource ? "elsewhere" : "not text")}, and no <summary>; write one");
        }
    }

    public static void Published(string value, in ValueContext context)
    {
        ValueChecks.Rfc3339(value, context);
        if (context.Scope?.Parent?.EntryMetadata is { } metadata)
            metadata.Published = Rfc3339Date.Read(value).Value;
    }

    public static void Updated(string value, in ValueContext context)
    {
        ValueChecks.Rfc3339(value, context);
        if (context.Scope is not { Parent: { } entry } scope || entry.EntryMetadata is not { } metadata)
            return;
        if (Rfc3339Date.Read(value).Value is { } updated)
        {
            (metadata.Updated, metadata.UpdatedPlace) = (updated, (context.Line, context.Column));
            if (entry.Parent?.FeedMetadata is { } feed && (feed.Newest is null || updated > feed.Newest))
                feed.Newest = updated;
        }

        if (value.Length > 0 && scope.Position == 1 && !scope.Feed.AddUnique("updated", value))
        {
            var path = scope.MakePath();
            metadata.SharedUpdated = context with { Scope = null, Path = () => path };
        }
    }
}
