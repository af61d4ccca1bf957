using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>feeds.yml → <see cref="Site"/>.</summary>
internal static class SiteReader
{
    /// <summary>The posts a feed holds where feeds.yml does not say.</summary>
    private const int MaxPosts = 20;

    private static readonly string[] Keys =
    [
        "title", "home", "description", "language", "timezone", "author", "authors", "copyright", "image", "posts", "exclude", "permalink", "slug", "date-key",
        "max-posts", "content", "feeds", "by", "history", "page-size", "stylesheet", "hub", "rules",
    ];

    /// <summary>Reads the site, or returns <see langword="null"/> where the file is not YAML: posts can't be judged then.</summary>
    public static Site? Read(SourceFile file, SourceFindings findings)
    {
        if (ReadMap(file, findings) is not { } map)
            return null;
        AddUnknownKeys(map, Keys, findings);
        return Read(new FieldReader(map, findings), map);
    }

    /// <summary>Reads the severities of rules alone.</summary>
    public static IReadOnlyDictionary<string, FeedSeverity?>? ReadSeverities(SourceFile file, SourceFindings findings) =>
        ReadMap(file, findings) is { } map ? SeverityReader.Read(new FieldReader(map, findings)) : null;

    private static FrontMap? ReadMap(SourceFile file, SourceFindings findings)
    {
        if (file.Bytes.Length > FrontNode.MaxLength)
        {
            findings.Add(FeedRules.SourceRules.PlainYaml, findings.At(1, 1), $"feeds.yml has {file.Bytes.Length} bytes; at most {FrontNode.MaxLength} are read");
            return null;
        }

        return file.TryDecode(..) is { } text ? YamlReader.ReadMap(text, 1, "feeds.yml", static _ => true, findings) : null;
    }

    private static Site Read(FieldReader reader, FrontMap map)
    {
        var title = reader.Text("title", "title");
        var home = ReadHome(reader, map);
        if (title is null && reader.Find("title") is null or { Value: FrontText })
            AddMissing(reader, map, "title", "title: A blog");

        var site = new Site
        {
            Home = home is null ? new("https://home.invalid/") : WithSlash(home),
            Zone = ReadZone(reader),
            Options = SiteOptionsReader.Read(reader, MaxPosts, home is null ? new("https://home.invalid/") : WithSlash(home)),
            Severities = SeverityReader.Read(reader),
        };
        SeverityReader.AddKeptErrors(reader, site.Severities);
        site = SitePlacesReader.Read(reader, site);

        var authors = PeopleReader.Read(reader, ["authors", "author"], site.Home);
        AddUnknownAuthorKeys(map, reader.Findings);
        if (title is null || home is null)
            return site;
        return site with
        {
            Feed = new()
            {
                Title = title,
                Link = home,
                Description = reader.Text("description", "description"),
                Language = reader.Text("language", "language"),
                Copyright = reader.Text("copyright", "copyright"),
                Authors = authors,
                Image = ReadImage(reader, site.Home),
                Origin = new(reader.Findings.File, reader.Location.Line) { Fields = reader.Fields },
            },
        };
    }

    private static Uri? ReadHome(FieldReader reader, FrontMap map)
    {
        if (reader.Find("home") is not { } entry)
        {
            AddMissing(reader, map, "home", "home: https://example.org/");
            return null;
        }

        if (reader.Text("link", "home") is not { } text)
        {
            if (entry.Value is FrontText)
                AddMissing(reader, map, "home", "home: https://example.org/");
            return null;
        }

        var why = !Uri.TryCreate(text, UriKind.Absolute, out var home) || home.Scheme is not ("http" or "https")
            ? "is not an absolute http or https address"
            : home.Query.Length > 0 || home.Fragment.Length > 0 ? "has more than a path, and posts stand below it" : null;
        if (why is null)
            return home;
        var write = !text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate("https://" + text.TrimStart('/'), UriKind.Absolute, out var meant) && meant.Host.Contains('.', StringComparison.Ordinal)
            ? UriText.Of(meant)
            : "https://example.org/";
        reader.Findings.Add(FeedRules.SourceRules.Home, entry.Location, $"home {Quoted.Of(text)} {why}; write one such as 'home: {write}'");
        return null;
    }

    private static Uri WithSlash(Uri home) => home.AbsoluteUri.EndsWith('/') ? home : new(home.AbsoluteUri + "/");

    private static DateTimeZone ReadZone(FieldReader reader)
    {
        if (reader.Find("timezone") is not { } entry || reader.Text("timezone", entry) is not { } name)
            return DateTimeZone.Utc;
        var zones = DateTimeZoneProviders.Tzdb;
        if (zones.Ids.Contains(name))
            return zones[name];

        var meant = zones.Ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? zones.Ids.FirstOrDefault(id => id.EndsWith("/" + name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
            ?? Suggestion.For(name, zones.Ids);
        reader.Findings.Add(FeedRules.SourceRules.TimeZone, entry.Location,
            $"timezone {Quoted.Of(name)} is not in the IANA database; write {(meant is null ? "a name such as 'Europe/Berlin'" : $"'timezone: {meant}'")}");
        return DateTimeZone.Utc;
    }

    private static FeedImage? ReadImage(FieldReader reader, Uri home)
    {
        if (reader.Find("image") is not { } entry)
            return null;
        reader.Fields["image"] = entry.Location;
        if (entry.Value is not FrontMap map)
        {
            return reader.Text(entry.Value!, entry.Location, "image", "an address, or a map of url, width and height") is { Length: > 0 } text
                && reader.Address(text, home, entry.Location, "image") is { } link ? new(link) : null;
        }

        AddUnknownKeys(map, ["url", "width", "height"], reader.Findings);
        var inner = new FieldReader(map, reader.Findings);
        var url = inner.Text("link", "url");
        var (width, height) = (ReadPixels(inner, "width"), ReadPixels(inner, "height"));
        foreach (var (key, location) in inner.Fields)
            reader.Fields[new FieldPath("image").With(key.Field)] = location;
        if (url is not null)
            return inner.Address(url, home, inner.Fields["link"], "url") is { } address ? new(address, width, height) : null;
        reader.Findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, "image has no url; write one such as 'url: https://example.org/logo.png'");
        return null;
    }

    private static int? ReadPixels(FieldReader reader, string key)
    {
        if (reader.Find(key) is not { } entry || reader.Number(entry, "pixels") is not { } pixels)
            return null;
        reader.Fields[key] = entry.Location;
        return (int)Math.Min(pixels, int.MaxValue);
    }

    private static void AddMissing(FieldReader reader, FrontMap map, string key, string write)
    {
        var other = map.Entries.FirstOrDefault(entry => !Keys.Contains(entry.Key) && Meaning(entry.Key) == key);
        reader.Findings.Add(FeedRules.SourceRules.RequiredKey, other?.Location ?? map.Find(key)?.Location ?? reader.Findings.At(1, 1),
            other is null ? $"feeds.yml names no {key}; write one such as '{write}'" : $"feeds.yml names no {key}, but {Quoted.Of(other.Key)}; write '{key}' instead");
    }

    private static void AddUnknownKeys(FrontMap map, IReadOnlyList<string> known, SourceFindings findings)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            var meant = ReferenceEquals(known, Keys) ? Meaning(entry.Key) : Suggestion.For(entry.Key, known);
            // What must be there is missed elsewhere, with the same advice.
            if (ReferenceEquals(known, Keys) && meant is "title" or "home" && map.Find(meant) is null)
                continue;
            findings.Add(FeedRules.SourceRules.KnownKey, entry.Location,
                $"{Quoted.Of(entry.Key)} is not a key that is read; write {(meant is null ? $"one of {string.Join(", ", known)}, or remove it" : $"'{meant}'")}");
        }
    }

    private static void AddUnknownAuthorKeys(FrontMap map, SourceFindings findings)
    {
        foreach (var entry in map.Entries.Where(entry => entry.Key is "author" or "authors"))
        {
            foreach (var (author, _) in FieldReader.Items(entry))
            {
                if (author is FrontMap person)
                    AddUnknownKeys(person, PeopleReader.Keys, findings);
            }
        }
    }

    /// <summary>What other tools call a key of ours, or what a slip of the finger makes of it.</summary>
    private static string? Meaning(string key) => key.ToLowerInvariant() switch
    {
        "url" or "link" or "baseurl" or "base_url" or "site" or "siteurl" or "site_url" or "root" => "home",
        "name" or "site-name" or "sitename" => "title",
        "subtitle" or "tagline" => "description",
        "lang" or "locale" or "languagecode" => "language",
        "tz" => "timezone",
        "logo" or "icon" => "image",
        "rights" => "copyright",
        "limit" or "max" or "count" => "max-posts",
        "formats" or "outputs" => "feeds",
        "folder" or "folders" or "dir" or "source" => "posts",
        "ignore" or "excluded" or "excludes" or "ignore-files" or "ignorefiles" => "exclude",
        "permalinks" => "permalink",
        "slugs" or "slugify" => "slug",
        "date" or "datekey" or "date_key" => "date-key",
        "groups" or "group-by" => "by",
        "hubs" or "websub" => "hub",
        "css" or "style" => "stylesheet",
        "archive" or "archives" => "history",
        _ => Suggestion.For(key, Keys),
    };
}
