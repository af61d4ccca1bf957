using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of feeds.yml that say where posts stand, on disk and on the site, and which key dates them.</summary>
internal static class SitePlacesReader
{
    /// <summary>The key of the pattern for sections that the map of patterns does not name.</summary>
    private const string Otherwise = "default";

    public static Choices<SlugStyle> SlugStyles { get; } = new(("as-is", SlugStyle.AsIs), ("lower", SlugStyle.Lower), ("slugify", SlugStyle.Slugify));

    public static Site Permalinks(FieldReader reader, FrontEntry entry, Site site)
    {
        if (entry.Value is not FrontMap map)
            return reader.Text("permalink", entry) is { } pattern && ReadPattern(reader, site, pattern, entry) is { } permalink
                ? site with { Permalink = permalink }
                : site;

        // '{slug}' without quotes is a map of one key without a value.
        if (map.Entries is [{ Value: { IsNull: true } } only])
        {
            reader.Findings.Add(FeedRules.SourceRules.Permalink, entry.Location,
                $"permalink is a map, since YAML takes '{{' for the start of one; write permalink: \"{{{Quoted.Escape(only.Key)}}}\"");
            return site;
        }

        var patterns = new Dictionary<string, Permalink>(site.Rules.Root is null ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var section in map.Entries)
        {
            if (section.Value is not null && reader.Text(section.Value, section.Location, section.Key, "a pattern such as 'notes/{slug}/'") is { } text
                && ReadPattern(reader, site, text, section) is { } permalink)
            {
                patterns.TryAdd(section.Key.Trim('/'), permalink);
            }
        }

        return site with { SectionPermalinks = patterns, Permalink = patterns.GetValueOrDefault(Otherwise) ?? site.Permalink };
    }

    public static Site Slugs(FieldReader reader, FrontEntry entry, Site site) =>
        SlugStyles.TryRead(reader, entry, out var style) ? site with { Slugs = style } : site;

    public static Site DateKey(FieldReader reader, FrontEntry entry, Site site) =>
        reader.Text(entry.Value!, entry.Location, entry.Key, "a key of front matter, such as 'date-key: posted'") is { Length: > 0 } key
            ? site with { Dialect = site.Dialect.DatedBy(key) }
            : site;

    public static Choices<bool> BadPosts { get; } = new(("stop", false), ("skip", true));

    public static Site SkipBadPosts(FieldReader reader, FrontEntry entry, Site site) =>
        BadPosts.TryRead(reader, entry, out var skips) ? site with { SkipsBadPosts = skips } : site;

    public static Site Folders(FieldReader reader, FrontEntry entry, Site site)
    {
        var folders = new List<PostsFolder>();
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (reader.Text(value, location, "posts", "a folder, such as 'posts: posts', or a list of them") is not { } folder)
                continue;
            var segments = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".").ToList();
            var path = string.Join('/', segments);
            var why = folder.Length == 0 ? "is empty"
                : Path.IsPathRooted(folder) ? "is not relative to the site folder"
                : segments.Contains("..") ? "leads out of the site folder"
                : folder.Any(c => c == '\\' || char.IsControl(c)) ? "has a character that folder names can't have; folders are separated by '/'"
                : null;
            var other = folders.Select(each => each.Path).FirstOrDefault(each => IsIn(path, each) || IsIn(each, path));
            if (why is not null)
                reader.Findings.Add(FeedRules.SourceRules.PostsFolder, location,
                    $"posts {Quoted.Of(folder)} {why}; write a folder in it, such as 'posts: posts'");
            else if (other is not null)
                reader.Findings.Add(FeedRules.SourceRules.PostsFolder, location,
                    $"posts names {Quoted.Of(folder)} and {Quoted.Of(other.Length == 0 ? "." : other)}, and one contains the other, "
                        + "so posts would be read twice; remove one");
            else
                folders.Add(new(path, location));
        }

        return site with { PostsFolders = folders };
    }

    public static Site Excluded(FieldReader reader, FrontEntry entry, Site site)
    {
        var globs = new List<Glob>();
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            if (reader.Text(value, location, "exclude", "a pattern of paths, such as 'exclude: drafts/**', or a list of them") is { Length: > 0 } pattern)
                globs.Add(new(pattern));
        }

        return site with { Excluded = globs };
    }

    private static Permalink? ReadPattern(FieldReader reader, Site site, string pattern, FrontEntry entry)
    {
        if (Permalink.TryParse(pattern, site.Rules.Addresses.Placeholders, out var permalink, out var whyNot))
            return permalink;
        reader.Findings.Add(FeedRules.SourceRules.Permalink, entry.Location, $"{entry.Key} {Quoted.Of(pattern)} {whyNot}");
        return null;
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
