using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Zola: <c>config.toml</c> (or <c>zola.toml</c>) with <c>base_url</c>. Pages are in <c>content/</c>.</summary>
internal sealed partial class ZolaGenerator() : Generator("zola")
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "base_url", "title", "description", "default_language", "generate_feed", "generate_feeds", "feed_filename", "feed_filenames", "feed_limit", "slugify",
        "languages", "author", "extra", "output_dir", "ignored_content", "markdown",
    };

    private static readonly Dialect Keyed = new()
    {
        HasAddressInLink = false,
        Address = Dialect.Default.Address with { Keys = ["path"] },
        // Zola has keys of themes only below 'extra'.
        Picture = Dialect.Default.Picture with { Keys = [.. Dialect.Default.Picture.Keys, .. Dialect.Default.Picture.Keys.Select(key => "extra." + key)] },
        Withheld = [.. Dialect.Default.Withheld.Where(key => key.Key is not ("permalink" or "url")), new("render", HoldsBack.WhenFalse)],
    };

    public override string? FindIn(ConfigurationFiles files) =>
        ((string[])["config.toml", "zola.toml"]).FirstOrDefault(path => files.QuietMap(path)?.Find("base_url") is not null);

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var map = main is null ? null : files.Map(main, Keys.Contains);
        var at = map is null ? default : new TextLocation(files.Folder.Show(main!), 1, 1);
        var settings = new Settings(map is null ? [] : [map], StringComparer.Ordinal);
        yml.Set("title", settings.Text("title", "extra.title") ?? TitleOfIndex(files));
        SetHome(yml, settings.Text("base_url"));
        yml.Set("description", settings.Text("description"));
        SetLanguage(yml, settings.Text("default_language"));
        yml.SetAuthor(settings.Text("author", "extra.author", "extra.author.name"));
        yml.Set("posts", at, PostFolders(files));
        if (settings.Find("ignored_content") is { } ignored && settings.Texts("ignored_content") is { Count: > 0 } globs)
            yml.Set("exclude", ignored.Location, globs);
        if (settings.Text("feed_limit") is { } limit)
            yml.Set("max-posts", limit);
        SetFeed(files, yml, settings, at);
        return Rules(settings);
    }

    private static PostRules Rules(Settings settings)
    {
        Func<string, string> spell = settings.Text("slugify.paths", "slugify")?.Text switch
        {
            "safe" => Spellings.ZolaSafe,
            "off" or "false" => static name => name,
            _ => Spellings.Zola,
        };
        var keepsDates = settings.IsTrue("slugify.paths_keep_dates");
        var others = (settings.Map("languages")?.Entries ?? [])
            .Where(entry => TagOf(entry.Key) is not null && entry.Key != settings.Text("default_language")?.Text)
            .DistinctBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(entry => entry.Key, entry => entry.Key, StringComparer.OrdinalIgnoreCase);
        return new()
        {
            ChecksFlags = true,
            HasEmoji = settings.IsTrue("markdown.render_emoji"),
            // pulldown-cmark sets quotes, dashes and dots nearly as goldmark does.
            Typography = settings.IsTrue("markdown.smart_punctuation") ? BodySyntax.GoldmarkTypography : BodySyntax.None,
            Dialect = Keyed,
            Root = "content",
            HasBundles = true,
            AcceptsUndated = true,
            HasDatedAddresses = true,
            DatedName = file => DatedName(file) is var (slug, date) && keepsDates ? (NormalForm.Of(file.Name), date) : (slug, date),
            Languages = others.Count == 0 ? Languages.None : new(settings.Text("default_language")?.Text ?? "en", others)
            {
                Titles = others.Keys.Select(tag => (tag, settings.In("languages." + tag).Text("title")?.Text)).Where(each => each.Item2 is { Length: > 0 })
                    .ToDictionary(each => each.tag, each => each.Item2!, StringComparer.OrdinalIgnoreCase),
            },
            Output = Folder(settings.Text("output_dir")?.Text ?? "public"),
            Addresses = new()
            {
                Name = spell, Folder = static name => name, Slug = spell, Title = spell, Category = spell, HasDeepSlugs = true, HasRootedSlugs = false,
                StartsAtHome = static _ => true,
                LatinBy = spell == Spellings.Zola ? "Zola" : null,
                Pattern = Permalink.Of("{path}/"),
                Own = static path => path.Length == 0 || path.EndsWith('/') ? path : path + "/",
            },
        };
    }

    /// <summary>Zola's feed has every page with a date. If content/ has folders, its own pages are ones such as "about", and no posts.</summary>
    private static List<string> PostFolders(ConfigurationFiles files)
    {
        var dated = DatedFiles.FoldersWithDates(files, "content");
        return dated.Count > 0 ? dated : ["content"];
    }

    /// <summary>The title of the site's first page, for a configuration without one.</summary>
    private static (FrontEntry, string)? TitleOfIndex(ConfigurationFiles files) =>
        files.QuietFrontMatter("content/_index.md") is { } map ? new Settings([map], StringComparer.Ordinal).Text("title") : null;

    private static void SetFeed(ConfigurationFiles files, DerivedKeys yml, Settings settings, TextLocation at)
    {
        var names = settings.Texts("feed_filenames") is { Count: > 0 } several ? several : settings.Texts("feed_filename");
        var setting = settings.Find("feed_filenames") ?? settings.Find("feed_filename");
        var paths = names.Select(name => name.TrimStart('/')).Where(name => FeedSetOptions.WhyNotAPath(name) is null).ToList();
        // A feed with another name has a template of its own.
        bool IsRss(string name) => name.Contains("rss", StringComparison.OrdinalIgnoreCase)
            || files.QuietText("templates/" + name)?.Contains("<rss", StringComparison.Ordinal) == true;
        var atom = paths.FirstOrDefault(name => name.EndsWith(".xml", StringComparison.Ordinal) && !IsRss(name));
        var rss = paths.FirstOrDefault(IsRss);
        SetFeeds(yml, setting?.Location ?? at, rss, atom);
    }

    private static (string Slug, LocalDate? Date) DatedName(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (FileName().Match(name) is not { Success: true } match)
            return (name, null);
        var parts = match.Groups["date"].Value.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0] == 0 || parts[1] is 0 or > 12 || parts[2] == 0 || parts[2] > CalendarSystem.Iso.GetDaysInMonth(parts[0], parts[1]))
            return (name, null);
        return (match.Groups["slug"].Value, new LocalDate(parts[0], parts[1], parts[2]));
    }

    // components/content/src/file_info.rs: a date, optionally a time, then '-' or '_'.
    [GeneratedRegex(@"^(?<date>\d{4}-(1[0-2]|0[1-9])-(3[0-1]|[1-2]\d|0[1-9]))(T\d{2}[:_]?\d{2}[:_]?\d{2}(Z|[+-]\d{2}[:_]?\d{2})?)?\s?(_|-)(?<slug>.+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
