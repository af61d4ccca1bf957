using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of feeds.yml that choose documents: <c>feeds</c>, <c>by</c>, <c>max-posts</c>, <c>content</c>, <c>history</c>, <c>page-size</c>, <c>stylesheet</c>, <c>hub</c>.</summary>
internal static class SiteOptionsReader
{
    private static readonly (string Key, FeedFormat Format)[] Formats = [("rss", FeedFormat.Rss), ("atom", FeedFormat.Atom), ("json", FeedFormat.Json)];

    public static FeedSetOptions Read(FieldReader reader, int maxPosts, Uri home) => new()
    {
        Paths = ReadPaths(reader),
        By = ReadGrouping(reader),
        History = ReadHistory(reader),
        PageSize = ReadPageSize(reader),
        Document = new() { MaxPosts = ReadMaxPosts(reader, maxPosts), Content = ReadContent(reader), Stylesheet = ReadStylesheet(reader, home), Hubs = ReadHubs(reader) },
    };

    private static IReadOnlyDictionary<FeedFormat, string> ReadPaths(FieldReader reader)
    {
        if (reader.Find("feeds") is not { } entry)
            return FeedSetOptions.Default.Paths;
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "feeds", "a map of formats and paths, such as 'feeds: {rss: rss.xml, atom: atom.xml}'");
            return FeedSetOptions.Default.Paths;
        }

        var paths = new SortedDictionary<FeedFormat, string>();
        foreach (var feed in map.Entries)
        {
            var format = Array.FindIndex(Formats, known => known.Key == feed.Key);
            if (format < 0)
            {
                reader.Findings.Add(FeedRules.SourceRules.FeedPath, feed.Location,
                    $"{Quoted.Of(feed.Key)} is not a format; write one of {string.Join(", ", Formats.Select(known => known.Key))}");
            }
            else if (feed.Value is { IsNull: false } && reader.Text(feed.Value, feed.Location, feed.Key, "a path such as 'feeds/rss.xml'") is { } path)
            {
                var same = paths.Where(other => FeedSetOptions.Collide(other.Value, path)).Select(other => Formats[(int)other.Key].Key).FirstOrDefault();
                var why = FeedSetOptions.WhyNotAPath(path) ?? (same is null ? null : paths.Values.Contains(path, StringComparer.OrdinalIgnoreCase) ? $"is the path of {same} as well; write another" : $"is in the way of the path of {same}; write another");
                if (why is null)
                    paths[Formats[format].Format] = path;
                else
                    reader.Findings.Add(FeedRules.SourceRules.FeedPath, feed.Location, $"{feed.Key} {Quoted.Of(path)} {why}");
            }
        }

        if (paths.Count > 0)
            return paths;
        if (map.Entries.All(feed => feed.Value is { IsNull: true }))
            reader.Findings.Add(FeedRules.SourceRules.FeedPath, entry.Location, "feeds names no path, so nothing would be written; write one such as 'feeds: {rss: rss.xml}'");
        return FeedSetOptions.Default.Paths;
    }

    private static FeedGrouping ReadGrouping(FieldReader reader)
    {
        if (reader.Find("by") is not { } entry)
            return FeedGrouping.None;
        var by = FeedGrouping.None;
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            switch (reader.Text(value, location, "by", "category, author, or a list of both"))
            {
                case "category":
                    by |= FeedGrouping.Category;
                    break;
                case "author":
                    by |= FeedGrouping.Author;
                    break;
                case { } other when other.Length > 0 || value is FrontText:
                    var meant = other switch { "categories" or "tag" or "tags" => "category", _ => Suggestion.For(other, ["category", "author"]) };
                    reader.Findings.Add(FeedRules.SourceRules.ValueKind, location,
                        $"by {Quoted.Of(other)} is nothing that posts are grouped by; write {(meant is null ? "'category' or 'author'" : $"'{meant}'")}");
                    break;
            }
        }

        return by;
    }

    private static int? ReadMaxPosts(FieldReader reader, int otherwise)
    {
        if (reader.Find("max-posts") is not { } entry || reader.Text(entry.Value!, entry.Location, entry.Key, "a number, or 'all'") is not { } text)
            return otherwise;
        if (text == "all")
            return null;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location,
            $"max-posts {Quoted.Of(text)} is not a number of 1 or more; write 'max-posts: {otherwise}' or 'max-posts: all'");
        return otherwise;
    }

    private static FeedHistory ReadHistory(FieldReader reader)
    {
        if (reader.Find("history") is not { } entry || reader.Text(entry.Value!, entry.Location, entry.Key, "'none', 'pages' or 'archives'") is not { } text)
            return FeedHistory.None;
        if (text is not ("none" or "pages" or "archives"))
            reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"history {Quoted.Of(text)} is no way to keep older posts; write 'history: archives', 'pages' or 'none'");
        return text switch { "pages" => FeedHistory.Pages, "archives" => FeedHistory.Archives, _ => FeedHistory.None };
    }

    private static int ReadPageSize(FieldReader reader)
    {
        var otherwise = FeedSetOptions.Default.PageSize;
        if (reader.Find("page-size") is not { } entry || reader.Text(entry.Value!, entry.Location, entry.Key, "a number") is not { } text)
            return otherwise;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"page-size {Quoted.Of(text)} is not a number of 1 or more; write 'page-size: {otherwise}'");
        return otherwise;
    }

    private static Uri? ReadStylesheet(FieldReader reader, Uri home)
    {
        if (reader.Find("stylesheet") is not { } entry || reader.Text(entry.Value!, entry.Location, entry.Key, "an address, such as '/feed.css'") is not { Length: > 0 } text)
            return null;
        if (reader.Address(text, home, entry.Location, "stylesheet") is null)
            return null;
        var address = new Uri(text, UriKind.RelativeOrAbsolute);
        if (FeedOptions.WhyNotAStylesheet(address) is not { } whyNot)
            return address;
        reader.Findings.Add(FeedRules.SourceRules.Address, entry.Location, $"stylesheet {Quoted.Of(text)} {whyNot}");
        return null;
    }

    private static List<Uri> ReadHubs(FieldReader reader)
    {
        var hubs = new List<Uri>();
        if (reader.Find("hub") is not { } entry)
            return hubs;
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (reader.Text(value, location, "hub", "an address, or a list of them") is not { Length: > 0 } text)
                continue;
            if (Uri.TryCreate(text, UriKind.Absolute, out var hub) && hub is { Scheme: "http" or "https", Host.Length: > 0 })
                hubs.Add(hub);
            else
                reader.Findings.Add(FeedRules.SourceRules.ValueKind, location, $"hub {Quoted.Of(text)} is not an absolute http or https address; write one such as 'hub: https://hub.example.org/'");
        }

        return hubs;
    }

    private static ContentAmount ReadContent(FieldReader reader)
    {
        if (reader.Find("content") is not { } entry || reader.Text(entry.Value!, entry.Location, entry.Key, "'full' or 'summary'") is not { } text)
            return ContentAmount.Full;
        if (text is not ("full" or "summary"))
            reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"content {Quoted.Of(text)} is neither; write 'content: full' or 'content: summary'");
        return text == "summary" ? ContentAmount.Summary : ContentAmount.Full;
    }
}
