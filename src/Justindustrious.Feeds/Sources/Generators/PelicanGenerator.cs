using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Pelican: <c>pelicanconf.py</c>, and <c>publishconf.py</c> for what holds on the site itself.</summary>
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

    public override PostRules Read(ConfigurationFiles files, string? main, SiteWords words)
    {
        var programs = ((string[])["publishconf.py", "pelicanconf.py"]).Where(files.Has).Select(path => files.Text(path) is { } text ? new ProgramText(text, ProgramLanguage.Python, files.Folder.Show(path)) : null).OfType<ProgramText>().ToList();
        (FrontEntry, string)? Setting(string key) => programs.Select(program => program.Text(key)).FirstOrDefault(value => value is not null);
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        words.Say("title", Setting("SITENAME"));
        SayHome(words, Setting("SITEURL"));
        words.Say("description", Setting("SITESUBTITLE") ?? Setting("SITEDESCRIPTION"));
        SayLanguage(words, Setting("DEFAULT_LANG"));
        words.Say("timezone", Setting("TIMEZONE"));
        words.SayAuthor(Setting("AUTHOR"));
        var content = Folder(Setting("PATH")?.Item2 ?? "content") ?? "content";
        words.Say("posts", at, files.HasFolder(content) ? content : DatedFiles.MostDated(files) ?? content);
        if (files.HasFolder(content + "/pages"))
            words.Say("exclude", at, "pages/**");
        var source = Setting("SLUGIFY_SOURCE")?.Item2;
        words.Say("permalink", at, AsPattern(Setting("ARTICLE_URL")?.Item2 ?? "{slug}.html"));
        SayFeeds(words, at, rss: PathOf(Setting("FEED_ALL_RSS") ?? Setting("FEED_RSS")), atom: PathOf(Setting("FEED_ALL_ATOM") ?? Setting("FEED_ATOM")) ?? "feeds/all.atom.xml");
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            Output = Folder(Setting("OUTPUT_PATH")?.Item2 ?? "output"),
            Addresses = new()
            {
                Name = static name => name,
                Title = Spellings.Pelican,
                Category = Spellings.Pelican,
                NoCategory = Spellings.Pelican(Setting("DEFAULT_CATEGORY")?.Item2 ?? "misc"),
                HasTitleSlugs = source is null or "title",
                Pattern = Permalink.Of("{slug}.html"),
                Placeholders = Placeholders,
            },
        };
    }

    private static string? PathOf((FrontEntry, string)? setting) =>
        setting is var (_, text) && !text.Contains('{', StringComparison.Ordinal) && FeedSetOptions.WhyNotAPath(text.TrimStart('/')) is null ? text.TrimStart('/') : null;

    /// <summary>Writes ARTICLE_URL as a pattern: <c>{date:%Y}</c> is <c>{yyyy}</c>.</summary>
    private static string AsPattern(string url)
    {
        var pattern = DateFormat().Replace(url, match => match.Groups["format"].Value
            .Replace("%Y", "{yyyy}", StringComparison.Ordinal).Replace("%m", "{mm}", StringComparison.Ordinal).Replace("%d", "{dd}", StringComparison.Ordinal).Replace("%-m", "{m}", StringComparison.Ordinal)
            .Replace("%-d", "{d}", StringComparison.Ordinal).Replace("%y", "{yy}", StringComparison.Ordinal).Replace("%B", "{monthname}", StringComparison.Ordinal).Replace("%b", "{shortmonth}", StringComparison.Ordinal));
        return pattern.EndsWith("/index.html", StringComparison.Ordinal) ? pattern[..^10] : pattern;
    }

    [GeneratedRegex(@"\{date:(?<format>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DateFormat();
}
