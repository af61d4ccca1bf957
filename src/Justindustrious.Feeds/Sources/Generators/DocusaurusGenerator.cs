using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Docusaurus: <c>docusaurus.config.js</c> and its blog. Names of files give days and addresses; slugs begin at the blog's own address.</summary>
internal sealed partial class DocusaurusGenerator() : LiteralGenerator("docusaurus", "@docusaurus/core", "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs")
{
    private static readonly Dialect Keyed = new() { Address = Dialect.Default.Address with { Keys = [] }, Link = Dialect.Default.Link with { Keys = [] } };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, SiteWords words)
    {
        words.Say("title", program.Text("title"));
        SayHome(words, program.Text("url"), program.Text("baseUrl")?.Text ?? "");
        words.Say("description", program.Text("tagline"));
        SayLanguage(words, program.Text("i18n.defaultLocale", "defaultLocale"));
        SayCopyright(words, program.Text("themeConfig.footer.copyright"));
        var posts = Folder(program.Text("presets.blog.path", "blog.path")?.Text ?? "blog") ?? "blog";
        var route = (program.Text("presets.blog.routeBasePath", "blog.routeBasePath")?.Text ?? "blog").Trim('/');
        SayPosts(files, words, at, posts);
        var pattern = $"{(route.Length > 0 ? route + "/" : "")}{{path}}";
        words.Say("permalink", at, pattern);
        SayFeeds(words, at, rss: Join(route, "rss.xml"), atom: Join(route, "atom.xml"), json: Join(route, "feed.json"));
        return new()
        {
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = DatedName,
            Output = "build",
            Addresses = new() { HasDeepSlugs = true, SlugRoot = route.Length > 0 ? "/" + route : "", SlugPattern = Permalink.Of(route.Length > 0 ? route + "/{slug}" : "{slug}"), PatternOf = file => PatternOf(file, route) },
        };
    }

    /// <summary>The day of a file's path is a path: <c>2026-05-01-beans.md</c> stands at <c>2026/05/01/beans</c>.</summary>
    private static Permalink? PatternOf(PostFile file, string route)
    {
        if (Dated().Match(PathOf(file)) is not { Success: true } match)
            return null;
        var path = $"{match.Groups["date"].Value.Replace('-', '/')}/{match.Groups["folder"].Value}{match.Groups["text"].Value}";
        return Permalink.TryParse($"{(route.Length > 0 ? route + "/" : "")}{path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}", AddressStyle.Default.Placeholders, out var pattern, out _) ? pattern : null;
    }

    private static (string Slug, LocalDate? Date) DatedName(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (Dated().Match(PathOf(file)) is not { Success: true } match)
            return (name, null);
        var parts = match.Groups["date"].Value.Split('-', '/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var isDay = parts[0] > 0 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= CalendarSystem.Iso.GetDaysInMonth(parts[0], parts[1]);
        return (match.Groups["text"].Value.TrimEnd('/') is { Length: > 0 } text ? text[(text.LastIndexOf('/') + 1)..] : name, isDay ? new LocalDate(parts[0], parts[1], parts[2]) : null);
    }

    private static string PathOf(PostFile file) => NormalForm.Of(file.Folders.Length == 0 ? file.Name : $"{file.Folders}/{file.Name}");

    // packages/docusaurus-plugin-content-blog/src/blogUtils.ts, DATE_FILENAME_REGEX.
    [GeneratedRegex(@"^(?<folder>.*?)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dated();
}
