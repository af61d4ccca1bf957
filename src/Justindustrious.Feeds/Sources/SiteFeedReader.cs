using Justindustrious.Feeds.Scripting;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of feeds.yml that say what the feed is: its title, home, authors and the like.</summary>
internal static class SiteFeedReader
{
    /// <summary>Gets the keys of the map that an image may be.</summary>
    public static IReadOnlyList<SiteKey> ImageKeys { get; } =
    [
        new("url", SiteValue.Address, "Its address.") { IsRequired = true, Examples = ["/logo.png"] },
        new("width", SiteValue.Count, "In pixels.") { Examples = ["88"] },
        new("height", SiteValue.Count, "In pixels.") { Examples = ["31"] },
    ];

    public static Site Title(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Feed = site.Feed with { Title = reader.Text("title", entry) ?? "" } };

    public static Site Description(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Feed = site.Feed with { Description = reader.Text("description", entry) } };

    public static Site Language(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Feed = site.Feed with { Language = reader.Text("language", entry) } };

    public static Site Copyright(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Feed = site.Feed with { Copyright = reader.Text("copyright", entry) } };

    public static Site License(FieldReader reader, FrontEntry entry, Site site)
    {
        reader.Fields["license"] = entry.Location;
        return LicenseReader.Read(reader, entry, site.Home) is { } license ? site with { Feed = site.Feed with { License = license } } : site;
    }

    public static Site Home(FieldReader reader, FrontEntry entry, Site site)
    {
        if (reader.Text("link", entry) is not { } text)
            return site;
        var why = !Uri.TryCreate(text, UriKind.Absolute, out var home) || home.Scheme is not ("http" or "https")
            ? "is not an absolute http or https address"
            : home.Query.Length > 0 || home.Fragment.Length > 0 ? "has more than a path, and posts are below it" : null;
        if (why is null)
            return site with { Home = home!.AbsoluteUri.EndsWith('/') ? home : new(home.AbsoluteUri + "/"), Feed = site.Feed with { Link = home } };
        var write = !text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate("https://" + text.TrimStart('/'), UriKind.Absolute, out var meant)
            && meant.Host.Contains('.', StringComparison.Ordinal)
            ? UriText.Of(meant)
            : "https://example.org/";
        reader.Findings.Add(FeedRules.SourceRules.Home, entry.Location, $"home {Quoted.Of(text)} {why}; write one such as 'home: {write}'");
        return site;
    }

    public static Site TimeZone(FieldReader reader, FrontEntry entry, Site site)
    {
        if (reader.Text("timezone", entry) is not { } name)
            return site;
        var zones = DateTimeZoneProviders.Tzdb;
        if (zones.Ids.Contains(name))
            return site with { Zone = zones[name] };

        var meant = zones.Ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? zones.Ids.FirstOrDefault(id => id.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
            ?? Suggestion.For(name, zones.Ids);
        reader.Findings.Add(FeedRules.SourceRules.TimeZone, entry.Location,
            $"timezone {Quoted.Of(name)} is not in the IANA database; write {(meant is null ? "a name such as 'Europe/Berlin'" : $"'timezone: {meant}'")}");
        return site;
    }

    public static Site People(FieldReader reader, FrontEntry entry, Site site)
    {
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "people", "a map from ids to people, such as 'people: {ann: Ann <ann@example.org>}'");
            return site;
        }

        foreach (var person in map.Entries.Select(each => each.Value).OfType<FrontMap>())
            SiteReader.AddUnknown(person, PeopleReader.Keys, reader.Findings);
        return site with { People = site.People.With(map, reader.Findings, site.Home) };
    }

    public static Site Authors(FieldReader reader, FrontEntry entry, Site site)
    {
        foreach (var (author, _) in FieldReader.Items(entry))
        {
            if (author is FrontMap person)
                SiteReader.AddUnknown(person, PeopleReader.Keys, reader.Findings);
        }

        return site with { Feed = site.Feed with { Authors = PeopleReader.Read(reader, entry, site.Home, site.People) } };
    }

    public static Site Image(FieldReader reader, FrontEntry entry, Site site) =>
        site with { Feed = site.Feed with { Image = ReadImage(reader, entry, site.Home) } };

    public static Site Icon(FieldReader reader, FrontEntry entry, Site site) =>
        reader.Text("icon", entry) is { Length: > 0 } text && reader.Address(text, site.Home, entry.Location, "icon") is { } link
            ? site with { Feed = site.Feed with { Icon = new(link) } }
            : site;

    public static Site Blogroll(FieldReader reader, FrontEntry entry, Site site) =>
        reader.Text("blogroll", entry) is { Length: > 0 } text && reader.Address(text, site.Home, entry.Location, "blogroll") is { } link
            ? site with { Feed = site.Feed with { Extensions = [.. site.Feed.Extensions, new SourceBlogroll(link)] } }
            : site;

    private static Picture? ReadImage(FieldReader reader, FrontEntry entry, Uri home)
    {
        reader.Fields["image"] = entry.Location;
        if (entry.Value is not FrontMap map)
        {
            return reader.Text(entry.Value!, entry.Location, "image", "an address, or a map of url, width and height") is { Length: > 0 } text
                && reader.Address(text, home, entry.Location, "image") is { } link ? new(link) : null;
        }

        SiteReader.AddUnknown(map, ImageKeys, reader.Findings);
        var inner = new FieldReader(map, reader.Findings);
        var url = inner.Text("link", "url");
        var (width, height) = (ReadPixels(inner, "width"), ReadPixels(inner, "height"));
        reader.TakeFields(inner, "image");
        if (url is not null)
            return inner.Address(url, home, inner.Fields["link"], "url") is { } address ? new(address) { Width = width, Height = height } : null;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, "image has no url; write one such as 'url: https://example.org/logo.png'");
        return null;
    }

    private static int? ReadPixels(FieldReader reader, string key) =>
        reader.Find(key) is { } entry && reader.Number(key, entry, "pixels") is { } pixels ? (int)Math.Min(pixels, int.MaxValue) : null;
}
