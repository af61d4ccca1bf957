using System.Globalization;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of feeds.yml that choose documents and what they hold.</summary>
internal static class SiteOptionsReader
{
    public static Choices<ContentAmount> Contents { get; } = new(("full", ContentAmount.Full), ("summary", ContentAmount.Summary));

    public static Choices<FeedHistory> Histories { get; } = new(("none", FeedHistory.None), ("pages", FeedHistory.Pages), ("archives", FeedHistory.Archives));

    public static Choices<FeedGrouping> Groupings { get; } = new(
        ("category", FeedGrouping.Category), ("author", FeedGrouping.Author), ("language", FeedGrouping.Language), ("section", FeedGrouping.Section))
    {
        OtherTools = new Dictionary<string, string>
        {
            ["categories"] = "category", ["tag"] = "category", ["tags"] = "category", ["authors"] = "author", ["languages"] = "language",
            ["sections"] = "section",
        },
    };

    /// <summary>Gets where pictures stand: beside the content alone, or in it as well.</summary>
    public static Choices<bool> LeadImages { get; } = new(("none", false), ("body", true));

    /// <summary>Gets what feeds say of posts that were removed.</summary>
    public static Choices<bool> RemovedPosts { get; } = new(("none", false), ("tombstones", true))
    {
        OtherTools = new Dictionary<string, string> { ["true"] = "tombstones", ["deleted-entry"] = "tombstones", ["false"] = "none" },
    };

    /// <summary>Gets the values of the key <c>subscribe</c>.</summary>
    public static SiteValue SubscribeValue { get; } = new(
        "`true`, `false`, or the path of an HTML file below home",
        """
        { "oneOf": [{ "type": "boolean" }, { "type": "string", "pattern": "^[^/\\\\?#:%*\"<>|][^\\\\?#:%*\"<>|]*\\.html?$" }] }
        """);

    public static Choices<bool> Titles { get; } = new(("required", true), ("optional", false));

    /// <summary>Gets the keys of the map <c>feeds</c>.</summary>
    public static IReadOnlyList<SiteKey> FeedKeys { get; } =
    [
        .. FeedFormats.All.Select(format =>
            new SiteKey(FormatWords.Of(format), SiteValue.FeedPath, $"The path of {format.DisplayName}.") { Examples = [format.FileName] }),
    ];

    public static Site Paths(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Options = site.Options with { Paths = ReadPaths(reader, entry) } };

    public static Site By(FieldReader reader, FrontEntry entry, Site site)
    {
        var by = FeedGrouping.None;
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (Groupings.TryRead(reader, value, location, entry.Key, out var grouping))
                by |= grouping;
        }

        return site with { Options = site.Options with { By = by } };
    }

    public static Site History(FieldReader reader, FrontEntry entry, Site site) =>
        Histories.TryRead(reader, entry, out var history) ? site with { Options = site.Options with { History = history } } : site;

    public static Site PageSize(FieldReader reader, FrontEntry entry, Site site) =>
        ReadCount(reader, entry, "a number", $"'page-size: {site.Options.PageSize}'") is { } number
            ? site with { Options = site.Options with { PageSize = number } }
            : site;

    public static Site MaxPosts(FieldReader reader, FrontEntry entry, Site site)
    {
        if (entry.Value is FrontText { Text: var text } && text.Trim() == "all")
            return site with { Document = site.Document with { MaxPosts = null } };
        return ReadCount(reader, entry, "a number, or 'all'", $"'max-posts: {site.Document.MaxPosts}' or 'max-posts: all'") is { } number
            ? site with { Document = site.Document with { MaxPosts = number } }
            : site;
    }

    public static Site PostTitles(FieldReader reader, FrontEntry entry, Site site) =>
        Titles.TryRead(reader, entry, out var areRequired) && !areRequired
            ? site with { Severities = site.Severities.Off(FeedRules.ModelRules.PostTitle) }
            : site;

    public static Site Footer(FieldReader reader, FrontEntry entry, Site site) => site with { Footer = reader.Text("footer", entry) };

    public static Site ReadMore(FieldReader reader, FrontEntry entry, Site site) => site with { ReadMore = reader.Text("read-more", entry) };

    public static Site LeadImage(FieldReader reader, FrontEntry entry, Site site) =>
        LeadImages.TryRead(reader, entry, out var leads) ? site with { LeadsWithImage = leads } : site;

    public static Site DeletedPosts(FieldReader reader, FrontEntry entry, Site site) =>
        RemovedPosts.TryRead(reader, entry, out var lists) ? site with { ListsDeletedPosts = lists } : site;

    public static Site Content(FieldReader reader, FrontEntry entry, Site site) =>
        Contents.TryRead(reader, entry, out var content) ? site with { Document = site.Document with { Content = content } } : site;

    public static Site Stylesheet(FieldReader reader, FrontEntry entry, Site site)
    {
        if (reader.Text(entry.Value!, entry.Location, entry.Key, "an address, such as '/feed.css'") is not { Length: > 0 } text
            || reader.Address(text, site.Home, entry.Location, "stylesheet") is null)
        {
            return site;
        }

        var address = new Uri(text, UriKind.RelativeOrAbsolute);
        if (FeedOptions.WhyNotAStylesheet(address) is not { } whyNot)
            return site with { Document = site.Document with { Stylesheet = address } };
        reader.Findings.Add(FeedRules.SourceRules.Address, entry.Location, $"stylesheet {Quoted.Of(text)} {whyNot}");
        return site;
    }

    public static Site Subscribe(FieldReader reader, FrontEntry entry, Site site)
    {
        const string Write = "write 'subscribe: true' for the page subscribe/index.html, or a path such as 'subscribe: feeds/index.html'";
        if (reader.Text(entry.Value!, entry.Location, entry.Key, "'true', or a path such as 'feeds/index.html'") is not { } text)
            return site;
        if (text.Equals("false", StringComparison.OrdinalIgnoreCase))
            return site with { SubscribePath = null };
        var path = text.Equals("true", StringComparison.OrdinalIgnoreCase) ? "subscribe/index.html" : text;
        if (!path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
            reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"subscribe {Quoted.Of(text)} is not the path of an HTML file; {Write}");
        else if (FeedSetOptions.WhyNotAPath(path, "feeds/index.html") is { } whyNot)
            reader.Findings.Add(FeedRules.SourceRules.FeedPath, entry.Location, $"subscribe {Quoted.Of(text)} {whyNot}");
        else if (site.Options.Paths.FirstOrDefault(feed => FeedSetOptions.Collide(feed.Value, path)) is { Value: not null } feed)
            reader.Findings.Add(
                FeedRules.SourceRules.FeedPath, entry.Location,
                $"subscribe {Quoted.Of(text)} is in the way of the path of {FormatWords.Of(feed.Key)}; write another path");
        else
            return site with { SubscribePath = path };
        return site;
    }

    public static Site Hubs(FieldReader reader, FrontEntry entry, Site site)
    {
        var hubs = new List<Uri>();
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (reader.Text(value, location, "hub", "an address, or a list of them") is not { Length: > 0 } text)
                continue;
            if (Uri.TryCreate(text, UriKind.Absolute, out var hub) && hub is { Scheme: "http" or "https", Host.Length: > 0 })
                hubs.Add(hub);
            else
                reader.Findings.Add(FeedRules.SourceRules.ValueKind, location,
                    $"hub {Quoted.Of(text)} is not an absolute http or https address; write one such as 'hub: https://hub.example.org/'");
        }

        return site with { Document = site.Document with { Hubs = hubs } };
    }

    private static IReadOnlyDictionary<FeedFormat, string> ReadPaths(FieldReader reader, FrontEntry entry)
    {
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "feeds", "a map of formats and paths, such as 'feeds: {rss: rss.xml, atom: atom.xml}'");
            return FeedSetOptions.Default.Paths;
        }

        var paths = new Dictionary<FeedFormat, string>();
        foreach (var feed in map.Entries)
        {
            if (FormatWords.Find(feed.Key) is not { } format)
            {
                reader.Findings.Add(FeedRules.SourceRules.FeedPath, feed.Location,
                    $"{Quoted.Of(feed.Key)} is not a format; write one of {string.Join(", ", FormatWords.All)}");
            }
            else if (feed.Value is { IsNull: false } && reader.Text(feed.Value, feed.Location, feed.Key, "a path such as 'feeds/rss.xml'") is { } path)
            {
                if (WhyNot(path, paths) is { } why)
                    reader.Findings.Add(FeedRules.SourceRules.FeedPath, feed.Location, $"{feed.Key} {Quoted.Of(path)} {why}");
                else
                    paths[format] = path;
            }
        }

        if (paths.Count > 0)
            return paths;
        if (map.Entries.All(feed => feed.Value is { IsNull: true }))
            reader.Findings.Add(FeedRules.SourceRules.FeedPath, entry.Location,
                "feeds names no path, so nothing would be written; write one such as 'feeds: {rss: rss.xml}'");
        return FeedSetOptions.Default.Paths;
    }

    private static string? WhyNot(string path, Dictionary<FeedFormat, string> others)
    {
        if (FeedSetOptions.WhyNotAPath(path) is { } why)
            return why;
        foreach (var (format, other) in others)
        {
            if (path.Equals(other, StringComparison.OrdinalIgnoreCase))
                return $"is the path of {FormatWords.Of(format)} as well; write another";
            if (FeedSetOptions.Collide(other, path))
                return $"is in the way of the path of {FormatWords.Of(format)}; write another";
        }

        return null;
    }

    private static int? ReadCount(FieldReader reader, FrontEntry entry, string kind, string write)
    {
        if (reader.Text(entry.Value!, entry.Location, entry.Key, kind) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"{entry.Key} {Quoted.Of(text)} is not a number of 1 or more; write {write}");
        return null;
    }
}
