using System.Globalization;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>What is checked about the elements of RSS, beyond the grammar: values of its own, and what one element has to do with another.</summary>
internal static class RssChecks
{
    /// <summary>Elements of RSS and of modules that say the same.</summary>
    private static readonly (string Core, string Extension)[] SameInChannel =
    [
        ("managingEditor", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("generator", "admin:generatorAgent"),
        ("webMaster", "dc:publisher"), ("language", "dc:language"), ("copyright", "dc:rights"), ("lastBuildDate", "dcterms:modified"),
        ("creativeCommons:license", "cc:license"),
    ];

    private static readonly (string Core, string Extension)[] SameInItem =
    [
        ("author", "dc:creator"), ("category", "dc:subject"), ("pubDate", "dc:date"), ("source", "dc:source"),
        ("guid", "atom:id"), ("pubDate", "atom:published"), ("creativeCommons:license", "cc:license"),
    ];

    /// <summary>What a channel is remembered by while its items pass.</summary>
    private sealed class ChannelState
    {
        public string? Title;
        public string? Link;
        public string? Docs;
        public bool HasSelf;
        public Instant? BuildDate;
        public (int Line, int Column) BuildDatePlace;
        public Instant? NewestItem;
        public HashSet<int>? Hours;
        public HashSet<string>? Days;
    }

    // The document

    public static void Version(string value, in ValueContext context)
    {
        if (value is not ("2.0" or "0.92" or "0.91"))
            context.Report(RssRules.Version, $"version {Quoted.Of(value)} is {(value is "0.93" or "0.94" ? "that of a draft, which RSS 2.0 replaced" : "none of RSS's")}; write version=\"2.0\"");
    }

    public static void EndRss(ElementScope rss)
    {
        if (!rss.Has("channel"))
            rss.Missing(RssRules.Required, "channel", "<rss> has no <channel>; put the feed into one");
        if (rss.Feed.HasRss091Doctype && rss.Attribute("version") is "2.0" or "0.92")
            rss.ReportAttribute("version", RssRules.DoctypeVersion, $"the document type is RSS 0.91's, but the version is {Quoted.Of(rss.Attribute("version")!)}; remove the document type declaration");
    }

    // The channel

    public static void StartChannel(ElementScope channel) => channel.State = new ChannelState();

    public static void ChannelChild(ElementScope channel, ElementScope child)
    {
        PodcastChecks.Notice(channel, child);
        if (child.Name is not "item" && IsMetadata(child) && channel.Has("item") && !IsSuperfluous(channel, child) && channel.SayOnce())
        {
            channel.Missing(RssRules.MisplacedItem, "item", $"<{child.Name}> stands after the first <item>; put all of the channel's own elements before its items");
        }

        ReportSame(channel, child, SameInChannel, RssRules.SameMeaning);
        if (child.Name == "atom:link" && Relation(child) == "self")
            State(channel).HasSelf = true;
    }

    /// <summary>Elements of modules may follow items; what is RSS's own, and the link to itself, may not.</summary>
    private static bool IsMetadata(ElementScope child) =>
        child.Name is "atom:link" || (!child.Name.Contains(':') && child.Name is not "rating" && child.Rule != ElementRule.Skipped);

    public static void EndChannel(ElementScope channel)
    {
        var state = State(channel);
        if (!channel.Has("description"))
            channel.Missing(RssRules.Required, "description", "<channel> has no <description>; write a sentence about the feed", "MissingDescription");
        if (!channel.Has("link"))
            channel.Missing(RssRules.Required, "link", "<channel> has no <link>; write the address of the site", "MissingLink");
        if (!channel.Has("title"))
            channel.Missing(RssRules.Required, "title", "<channel> has no <title>; write the name of the feed", "MissingTitle");
        // Apple requires it of podcasts: JF6020.
        if (!channel.Feed.IsPodcast && !channel.Has("language") && !channel.Has("dc:language") && channel.Language.Length == 0)
            channel.Missing(RssRules.Language, "language", "<channel> names no language; write for example <language>en</language>");
        if (channel.Feed.RssVersion == "2.0" && !state.HasSelf)
            channel.Report(RssRules.SelfLink, "<channel> has no link to itself; write <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"…\"/> with the feed's address");
        if (state.BuildDate is { } built && state.NewestItem is { } newest && newest > built)
        {
            var (line, column) = state.BuildDatePlace;
            (channel.Context(null) with { Line = line, Column = column, Scope = null, Path = () => channel.MakePath() + "/lastBuildDate" }).Report(RssRules.BuildDate, $"lastBuildDate {Rfc822Date.Format(built)} is older than the newest item, of {Rfc822Date.Format(newest)}; write the date of the last change");
        }

        if (state.Docs == "http://www.rssboard.org/rss-specification")
            channel.Feed.Findings.Withdraw(RssRules.ExtensionAttribute);
        PodcastChecks.EndChannel(channel);
    }

    public static void ChannelTitle(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        CheckPadding(value, context);
        Current(context)?.Title ??= value;
    }

    public static void ChannelLink(string value, in ValueContext context)
    {
        ValueChecks.FullUri(value, context);
        Current(context)?.Link ??= value;
    }

    public static void RememberDocs(string value, in ValueContext context) => Current(context)?.Docs = value;

    public static void RememberDate(string value, in ValueContext context)
    {
        if (context.Scope?.Parent?.State is ItemState item)
            item.Date = Rfc822Date.Read(value).Value;
        else if (context.Element == "lastBuildDate" && Current(context) is { } state)
            (state.BuildDate, state.BuildDatePlace) = (Rfc822Date.Read(value).Value, (context.Line, context.Column));
    }

    public static void Blink(string value, in ValueContext context) =>
        context.Report(RssRules.Blink, "<blink> was a joke in the specification of the blogChannel module; remove it");

    public static void CloudPort(string value, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var port, out _) || port <= 0)
            context.Report(RssRules.CloudPort, $"cloud@port {Quoted.Of(value)} is not a port; write a positive number, as '80'");
    }

    // The image

    public static void ImageTitle(string value, in ValueContext context)
    {
        if (value.Length == 0)
        {
            context.Report(RssRules.NotBlank, "the image's <title> is empty; write the channel's title");
            return;
        }

        ValueChecks.PlainText(value, context);
        if (context.Scope is { Position: 1 } && Current(context)?.Title is { Length: > 0 } title && title != value)
            context.Report(RssRules.ImageTitle, $"the image's title {Quoted.Of(value)} is not the channel's; write {Quoted.Of(title)}");
    }

    public static void ImageLink(string value, in ValueContext context)
    {
        if (UriCheck.Check(value, UriForm.Absolute, "InvalidFullLink", context) && context.Scope is { Position: 1 } && Current(context)?.Link is { Length: > 0 } link && link != value)
            context.Report(RssRules.ImageLink, $"the image's link {Quoted.Of(value)} is not the channel's; write {Quoted.Of(link)}");
    }

    public static void ImageUrl(string value, in ValueContext context)
    {
        var extension = value[(value.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (extension is "jpg" or "jpeg" or "gif" or "png" || extension.Length == 0 || !extension.All(c => char.IsLetterOrDigit(c) || c == '_'))
            return;
        if (extension is "webp" or "avif" or "svg")
            context.Report(RssRules.ImageFormatModern, $"the image is a .{extension}, which is younger than RSS; old readers show a GIF, a JPEG or a PNG only");
        else
            context.Report(RssRules.ImageFormat, $"the image's address {Quoted.Of(value)} does not end as that of a GIF, a JPEG or a PNG does; name such an image");
    }

    public static void ImageWidth(string value, in ValueContext context) => ImageSize(value, 144, RssRules.ImageWidth, context);

    public static void ImageHeight(string value, in ValueContext context) => ImageSize(value, 400, RssRules.ImageHeight, context);

    private static void ImageSize(string value, int most, FeedRule rule, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var size, out _) || size <= 0 || size > most)
            context.Report(rule, $"<{context.Name}> {Quoted.Of(value)} is not a number from 1 to {most}; write the size in pixels, or leave the element out");
    }

    public static void EndImage(ElementScope image)
    {
        if (image.HoldsTextInstead || image.Attributes.Any(a => a.Name == "resource"))
            return;
        if (!image.Has("title"))
            image.Missing(RssRules.Required, "title", "<image> has no <title>; write the channel's title", "MissingTitle");
        if (!image.Has("url"))
            image.Missing(RssRules.Required, "url", "<image> has no <url>; write the address of the picture");
        if (!image.Has("link"))
            image.Missing(RssRules.Required, "link", "<image> has no <link>; write the channel's link", "MissingLink");
    }

    public static void EndTextInput(ElementScope input)
    {
        (string Name, string Class)[] required = [("title", "MissingTitle"), ("link", "MissingLink"), ("description", "MissingDescription"), ("name", "MissingElement")];
        foreach (var (name, w3c) in required)
        {
            if (!input.Has(name))
                input.Missing(RssRules.Required, name, $"<textInput> has no <{name}>; write it, or remove <textInput>", w3c);
        }
    }

    public static void FormName(string value, in ValueContext context)
    {
        var startsRight = value.Length > 0 && (char.IsAsciiLetter(value[0]) || value[0] == '_');
        if (!startsRight || !value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.'))
            context.Report(RssRules.FormName, $"the name {Quoted.Of(value)} is not one of a form's field; write a letter first, then letters, digits, '-', '_', ':' and '.'", startsRight ? FeedRule.NoW3CClass : null);
    }

    // Hours and days

    public static void SkipHour(string value, in ValueContext context)
    {
        if (NumberCheck.TryInteger(value, out var number, out _) && number is >= 0 and <= 24)
        {
            var hours = (Current(context)?.Hours ??= []) ?? [];
            var isTwice = hours.Contains((int)number) || (number is 0 or 24 && hours.Contains(24 - (int)number));
            if (isTwice)
                context.Report(RssRules.SkipHoursOnce, $"hour {Quoted.Of(value)} stands twice; write it once");
            if (number == 24)
                context.Report(value == "24" ? RssRules.Midnight : RssRules.SkipHour, "hour 24 is not what readers know; write 0 for midnight");
            else
                hours.Add((int)number);
            return;
        }

        context.Report(RssRules.SkipHour, $"hour {Quoted.Of(value)} is not a number from 0 to 23; write an hour of the day, in GMT");
    }

    public static void SkipDay(string value, in ValueContext context)
    {
        if (value is not ("Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"))
            context.Report(RssRules.SkipDay, $"day {Quoted.Of(value)} is not a day of the week; write Monday, Tuesday, Wednesday, Thursday, Friday, Saturday or Sunday");
        else if (Current(context) is { } state && !(state.Days ??= []).Add(value))
            context.Report(RssRules.SkipDaysOnce, $"day {Quoted.Of(value)} stands twice; write it once");
    }

    public static void EndSkips(ElementScope skips, string child, int most, FeedRule rule)
    {
        if (!skips.Has(child))
            skips.Missing(RssRules.Required, child, $"<{skips.Name}> has no <{child}>; write one, or remove it");
        if (skips.ChildCount > most)
            skips.Report(rule, $"<{skips.Name}> holds {skips.ChildCount.ToString(CultureInfo.InvariantCulture)} elements; there are {most} of them at the most");
        if (skips.Parent?.State is ChannelState state)
        {
            state.Hours = null;
            state.Days = null;
        }
    }

    // Items

    public static void StartItem(ElementScope item) => item.State = new ItemState();

    /// <summary>What an item is remembered by until it ends.</summary>
    internal sealed class ItemState
    {
        public List<(string Url, int Line, int Column)>? Enclosures;
        public bool IsEpisode;
        public Instant? Date;
    }

    public static void ItemChild(ElementScope item, ElementScope child)
    {
        PodcastChecks.Notice(item, child);
        ReportSame(item, child, SameInItem, RssRules.SameMeaningInItem);
        if (child.Name == "content:encoded" && !item.Has("description"))
            child.Report(RssRules.DescriptionFirst, "<content:encoded> stands before <description>, which some readers then take for the whole text; write description, a summary, first");
        else if (child.Name == "xhtml:body")
            child.Report(RssRules.SameDescription, "<xhtml:body> says what content:encoded says, and few readers know it; write content:encoded");
    }

    public static void EndItem(ElementScope item)
    {
        var feed = item.Feed;
        if (!item.Has("title") && !item.Has("description"))
            item.Report(RssRules.ItemContent, "<item> has neither <title> nor <description>; write one of them");
        if (!item.Has("guid") && feed.RssVersion.StartsWith("2.", StringComparison.Ordinal))
        {
            if (item.Has("link") || item.Has("atom:id"))
                item.Missing(RssRules.Guid, "guid", "<item> has no <guid>; write the address of the post, or an id that never changes with isPermaLink=\"false\"");
            else
                item.Missing(RssRules.Identity, "guid", "<item> has neither <guid> nor <link>, so readers can't tell it from others, and show it again when it changes; write a guid", RssRules.Guid.W3CClass);
        }

        if (item.Has("slash:comments") && item.Parent?.Has("lastBuildDate") == false)
            item.Report(ExtensionRules.SlashDate, "<slash:comments> counts as of a date that the channel does not give; write <lastBuildDate> before the items");
        if (item.State is ItemState { Date: { } date } && item.Parent?.State is ChannelState channel && (channel.NewestItem is null || date > channel.NewestItem))
            channel.NewestItem = date;
    }

    public static void ItemTitle(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        CheckPadding(value, context);
    }

    private static void CheckPadding(string value, in ValueContext context)
    {
        if (value.Length > 0 && context.Scope?.IsPadded == true)
            context.Report(RssRules.PaddedTitle, $"the title {Quoted.Of(value)} has white space around it in a CDATA section, which some readers show; remove it");
    }

    public static void ItemDescription(string value, in ValueContext context)
    {
        if (context.Version == FeedVersion.Rss091)
            ValueChecks.PlainText(value, context);
        else
            ValueChecks.HtmlText(value, context);
    }

    public static void IsPermaLink(string value, in ValueContext context)
    {
        if (value is not ("true" or "false"))
            context.Report(ValueRules.Truth, $"guid@isPermaLink {Quoted.Of(value)} is neither true nor false; write isPermaLink=\"{(value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true" : "false")}\"");
    }

    public static void Guid(string value, in ValueContext context)
    {
        var isPermaLink = context.Scope?.Attribute("isPermaLink") is null or "true";
        GuidCheck.Check(value, isPermaLink, context);
        if (!isPermaLink)
            ValueChecks.NotBlank(value, context);
        // A second guid of one item is JF2002.
        if (value.Length > 0 && context.Scope is { Position: 1 } scope && !scope.Feed.AddUnique($"guid of channel {scope.Parent?.Parent?.Position}", value))
            context.Report(RssRules.UniqueGuid, $"guid {Quoted.Of(value)} is that of another item; give each its own, or readers show one of them only");
    }

    public static void EnclosureLength(string value, in ValueContext context)
    {
        if (!NumberCheck.TryInteger(value, out var length, out _))
            context.Report(RssRules.EnclosureLength, $"enclosure@length {Quoted.Of(value)} is not a number; write the file's size in bytes");
        else if (length == -1)
            context.Report(RssRules.UnknownLength, "enclosure@length -1 is no size; write 0 where it is unknown", null, ("parent", "enclosure"), ("element", "length"));
        else if (length < 0)
            context.Report(RssRules.EnclosureLength, $"enclosure@length {Quoted.Of(value)} is below 0; write the file's size in bytes", "InvalidNonNegativeInteger", ("parent", "enclosure"), ("element", "length"));
        else if (length == 0)
            context.Report(RssRules.ZeroLength, "enclosure@length is 0, which says that the size is unknown; write the file's size in bytes where it is known, so that readers can show it");
    }

    public static void StartEnclosure(ElementScope enclosure)
    {
        if (enclosure.Attribute("url") is { } url && enclosure.Parent is { } item)
            PodcastChecks.NoticeEnclosure(item, url, enclosure);
    }

    private static void ReportSame(ElementScope parent, ElementScope child, (string Core, string Extension)[] pairs, FeedRule rule)
    {
        foreach (var (core, extension) in pairs)
        {
            var other = child.Name == core ? extension : child.Name == extension ? core : null;
            // Once for all: an item with many categories and many dc:subject has one mistake.
            if (other is not null && parent.Has(other) && !parent.Has(child.Name))
            {
                var kept = core == "author" ? "<author> if it holds an e-mail address, and <dc:creator> if it does not" : $"<{core}>";
                child.Report(rule, $"<{core}> and <{extension}> say the same; keep {kept}", null, ("core", core), ("ext", extension));
            }
        }
    }

    /// <summary>Whether an element stands a second time where it may stand once, which is reported as that (JF2002).</summary>
    private static bool IsSuperfluous(ElementScope parent, ElementScope child) => !child.Rule.Repeats && parent.Has(child.Name);

    /// <summary>The relation of an atom:link.</summary>
    public static string Relation(ElementScope link) => link.Attribute("rel") ?? "alternate";

    private static ChannelState State(ElementScope channel) => (ChannelState)channel.State!;

    /// <summary>The channel around a value.</summary>
    private static ChannelState? Current(in ValueContext context)
    {
        for (var scope = context.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.State is ChannelState state)
                return state;
        }

        return null;
    }
}
