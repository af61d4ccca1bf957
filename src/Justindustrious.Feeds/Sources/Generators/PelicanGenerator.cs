using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Pelican: <c>pelicanconf.py</c>, and <c>publishconf.py</c> with the settings of the published site.</summary>
internal sealed partial class PelicanGenerator() : Generator("pelican")
{
    private static readonly Dialect Keyed = new()
    {
        HasHeaders = true,
        Address = Dialect.Default.Address with { Keys = ["url"] },
        Link = Dialect.Default.Link with { Keys = [] },
        Withheld = [.. Dialect.Default.Withheld.Where(key => key.Key is not ("permalink" or "url"))],
    };

    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal);

    public override string? FindIn(ConfigurationFiles files) => files.First("pelicanconf.py");

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var programs = ((string[])["publishconf.py", "pelicanconf.py"]).Where(files.Has)
            .Select(path => files.Text(path) is { } text ? new ProgramText(text, ProgramLanguage.Python, files.Folder.Show(path)) : null)
            .OfType<ProgramText>().ToList();
        (FrontEntry, string)? Setting(string key) => programs.Select(program => program.Text(key)).FirstOrDefault(value => value is not null);
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        yml.Set("title", Setting("SITENAME"));
        SetHome(yml, Setting("SITEURL"));
        yml.Set("description", Setting("SITESUBTITLE") ?? Setting("SITEDESCRIPTION"));
        SetLanguage(yml, Setting("DEFAULT_LANG"));
        yml.Set("timezone", Setting("TIMEZONE"));
        yml.SetAuthor(Setting("AUTHOR"));
        var content = Folder(Setting("PATH")?.Item2 ?? "content") ?? "content";
        yml.Set("posts", at, files.HasFolder(content) ? content : DatedFiles.MostDated(files) ?? content);
        if (files.HasFolder(content + "/pages"))
            yml.Set("exclude", at, "pages/**");
        bool? Flag(string key) => programs.Select(program => program.Flag(key)).FirstOrDefault(value => value is not null);
        string Spell(string text) => Spellings.Pelican(text, Flag("SLUGIFY_USE_UNICODE") == true, Flag("SLUGIFY_PRESERVE_CASE") == true);
        var isOfName = Setting("SLUGIFY_SOURCE")?.Item2 == "basename";
        yml.Set("permalink", at, AsPattern(Setting("ARTICLE_URL")?.Item2 ?? "{slug}.html"));
        SetFeeds(yml, at, rss: PathOf(Setting("FEED_ALL_RSS") ?? Setting("FEED_RSS")),
            atom: PathOf(Setting("FEED_ALL_ATOM") ?? Setting("FEED_ATOM")) ?? "feeds/all.atom.xml");
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            // FILENAME_METADATA's default: a date at the start of the name.
            DatedName = file => (isOfName ? NormalForm.Of(file.Name) : PostSlug.FromName(file.Name).Slug,
                file.Name.Length >= 10 ? PostSlug.FromName(file.Name[..10]).Date : null),
            Complete = Flag("USE_FOLDER_AS_CATEGORY") == false
                ? static (front, _) => WithLists(front) : static (front, file) => WithFolder(WithLists(front), file),
            Output = Folder(Setting("OUTPUT_PATH")?.Item2 ?? "output"),
            Addresses = new()
            {
                Name = isOfName ? Spell : static name => name,
                Title = Spell,
                Category = Spell,
                NoCategory = Spell(Setting("DEFAULT_CATEGORY")?.Item2 ?? "misc"),
                HasTitleSlugs = !isOfName,
                LatinBy = Flag("SLUGIFY_USE_UNICODE") == true ? null : "Pelican",
                LanguagePattern = PatternOf(Setting("ARTICLE_LANG_URL")?.Item2 ?? "{slug}-{lang}.html"),
                Pattern = Permalink.Of("{slug}.html"),
                Placeholders = Placeholders,
            },
        };
    }

    /// <summary>Several authors or tags have ';' between them, or commas if there is none: pelican/readers.py, ensure_metadata_list.</summary>
    private static FrontMap WithLists(FrontMap front)
    {
        if (!front.Entries.Any(IsSeveral))
            return front;
        return front with { Entries = [.. front.Entries.Select(entry => IsSeveral(entry) ? entry with { Value = ListOf((FrontText)entry.Value!) } : entry)] };

        static bool IsSeveral(FrontEntry entry) => entry.Value is FrontText { Text: var text } && (KeySpelling.Any.Equals(entry.Key, "authors")
            ? text.AsSpan().ContainsAny(';', ',') : KeySpelling.Any.Equals(entry.Key, "tags") && text.Contains(';', StringComparison.Ordinal));

        static FrontList ListOf(FrontText text)
        {
            var mark = text.Text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var parts = text.Text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return new(text.Location, [.. parts.Select(part => text with { Text = part })]);
        }
    }

    private static Permalink? PatternOf(string url) => Permalink.TryParse(AsPattern(url), Placeholders, out var pattern, out _) ? pattern : null;

    /// <summary>The folder is the category of a post without one: pelican/readers.py, parse_path_metadata.</summary>
    private static FrontMap WithFolder(FrontMap front, PostFile file) =>
        file.Folders.Length == 0 || front.Entries.Any(entry => KeySpelling.Any.Equals(entry.Key, "category")) ? front
            : front with { Entries = [.. front.Entries, new("category", front.Location,
                new FrontText(front.Location, file.Folders[(file.Folders.LastIndexOf('/') + 1)..], IsPlain: false))] };

    private static string? PathOf((FrontEntry, string)? setting) =>
        setting is var (_, text) && !text.Contains('{', StringComparison.Ordinal) && FeedSetOptions.WhyNotAPath(text.TrimStart('/')) is null
            ? text.TrimStart('/') : null;

    /// <summary>Turns ARTICLE_URL into a pattern: <c>{date:%Y}</c> becomes <c>{yyyy}</c>.</summary>
    private static string AsPattern(string url)
    {
        var pattern = DateFormat().Replace(url, match => match.Groups["format"].Value
            .Replace("%Y", "{yyyy}", StringComparison.Ordinal).Replace("%m", "{mm}", StringComparison.Ordinal).Replace("%d", "{dd}", StringComparison.Ordinal)
                .Replace("%-m", "{m}", StringComparison.Ordinal)
            .Replace("%-d", "{d}", StringComparison.Ordinal).Replace("%y", "{yy}", StringComparison.Ordinal)
                .Replace("%B", "{monthname}", StringComparison.Ordinal).Replace("%b", "{shortmonth}", StringComparison.Ordinal));
        return pattern.EndsWith("/index.html", StringComparison.Ordinal) ? pattern[..^10] : pattern;
    }

    [GeneratedRegex(@"\{date:(?<format>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateFormat();
}
