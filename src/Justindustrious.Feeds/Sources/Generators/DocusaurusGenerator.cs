using System.Globalization;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Docusaurus: <c>docusaurus.config.js</c> and its blog. File names give dates and addresses. Slugs are relative to the blog's address.</summary>
internal sealed partial class DocusaurusGenerator() : LiteralGenerator("docusaurus", "@docusaurus/core", "docusaurus.config.js", "docusaurus.config.ts",
    "docusaurus.config.mjs", "docusaurus.config.cjs")
{
    private static readonly Dialect Keyed = new()
    {
        Address = Dialect.Default.Address with { Keys = [] }, Link = Dialect.Default.Link with { Keys = [] }, HasLooseYaml = true, RollsDaysOver = true,
    };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        yml.Set("title", program.Text("title"));
        SetHome(yml, program.Text("url"), program.Text("baseUrl")?.Text ?? "");
        yml.Set("description", program.Text("tagline"));
        SetLanguage(yml, program.Text("i18n.defaultLocale", "defaultLocale"));
        SetCopyright(yml, program.Text("themeConfig.footer.copyright"));
        var posts = Folder(program.Text("presets.blog.path", "blog.path")?.Text ?? "blog") ?? "blog";
        var route = (program.Text("presets.blog.routeBasePath", "blog.routeBasePath")?.Text ?? "blog").Trim('/');
        var languages = LanguagesOf(files, program);
        var translated = languages.Others.ToDictionary(language => TranslationsIn(language.Value), language => language.Key, StringComparer.Ordinal);
        if (translated.Count > 0 && files.HasFolder(posts))
            yml.Set("posts", at, [posts, .. translated.Keys.Order(StringComparer.Ordinal)]);
        SetPosts(files, yml, at, posts);
        var hasSlash = program.Flag("trailingSlash");
        var end = hasSlash == true ? "/" : "";
        var start = route.Length > 0 ? route + "/" : "";
        yml.Set("permalink", at, $"{start}{{path}}{end}");
        var labels = Labels(files, posts);
        SetFeeds(yml, at, rss: Join(route, "rss.xml"), atom: Join(route, "atom.xml"), json: Join(route, "feed.json"));
        return new()
        {
            ChecksFlags = true,
            Dialect = Keyed,
            AcceptsUndated = true,
            DatedName = DatedName,
            Languages = languages,
            LanguageOf = path => translated.FirstOrDefault(folder => path.StartsWith(folder.Key + "/", StringComparison.Ordinal)).Value,
            Output = "build",
            Complete = (front, _) => WithLabels(front, labels),
            Addresses = new() { HasDeepSlugs = true, SlugRoot = route.Length > 0 ? "/" + route : "", SlugPattern = Permalink.Of($"{start}{{slug}}{end}"),
                PatternOf = file => PatternOf(file, start, end),
                // The setting also holds for slugs: @docusaurus/utils-common, applyTrailingSlash.
                Own = path => path.Length == 0 || path.AsSpan().ContainsAny('?', '#') || hasSlash is null ? path : path.TrimEnd('/') + end },
        };
    }

    /// <summary>Gets the languages of the site that have translated posts: docusaurus.io/docs/i18n/introduction, "Translation files location".</summary>
    private static Languages LanguagesOf(ConfigurationFiles files, ProgramText program)
    {
        var main = program.Text("i18n.defaultLocale", "defaultLocale")?.Text ?? "en";
        var others = program.Texts("i18n.locales").Where(locale => locale != main && TagOf(locale) is not null && files.HasFolder(TranslationsIn(locale)))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(locale => locale, StringComparer.OrdinalIgnoreCase);
        return others.Count == 0 ? Languages.None : new(main, others);
    }

    private static string TranslationsIn(string locale) => $"i18n/{locale}/docusaurus-plugin-content-blog";

    /// <summary>Reads <c>tags.yml</c>, which has the labels of tags: docusaurus.io/docs/blog, "Global tags".</summary>
    private static Dictionary<string, string> Labels(ConfigurationFiles files, string posts)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in files.QuietMap(Join(posts, "tags.yml"))?.Entries ?? [])
        {
            if (entry.Value is FrontMap tag && tag.Find("label")?.Value is FrontText { Text.Length: > 0 } label)
                labels[entry.Key] = label.Text.Trim();
        }

        return labels;
    }

    private static FrontMap WithLabels(FrontMap front, Dictionary<string, string> labels)
    {
        if (front.Find("tags") is not { Value: FrontList tags } entry)
            return front;
        FrontNode Labelled(FrontNode tag) => tag switch
        {
            FrontText { Text: var key } text when labels.TryGetValue(key.Trim(), out var label) => text with { Text = label },
            // A tag of one post: '{label: Beans, permalink: /beans}'.
            FrontMap map when map.Find("label")?.Value is FrontText own => own,
            _ => tag,
        };
        return front with { Entries = [.. front.Entries.Select(each => ReferenceEquals(each, entry)
            ? each with { Value = tags with { Items = [.. tags.Items.Select(Labelled)] } } : each)] };
    }

    /// <summary>The date in a file name becomes folders: the address of <c>2026-05-01-beans.md</c> is <c>2026/05/01/beans</c>.</summary>
    private static Permalink? PatternOf(PostFile file, string start, string end)
    {
        if (Dated().Match(PathOf(file)) is not { Success: true } match)
            return null;
        var path = $"{match.Groups["date"].Value.Replace('-', '/')}/{match.Groups["folder"].Value}{match.Groups["text"].Value}";
        return Permalink.TryParse($"{start}{path.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).TrimEnd('/')}{end}",
            AddressStyle.Default.Placeholders, out var pattern, out _) ? pattern : null;
    }

    private static (string Slug, LocalDate? Date) DatedName(PostFile file)
    {
        var name = NormalForm.Of(file.Name);
        if (Dated().Match(PathOf(file)) is not { Success: true } match)
            return (name, null);
        var parts = match.Groups["date"].Value.Split('-', '/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var isDay = parts[0] > 0 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= CalendarSystem.Iso.GetDaysInMonth(parts[0], parts[1]);
        return (match.Groups["text"].Value.TrimEnd('/') is { Length: > 0 } text ? text[(text.LastIndexOf('/') + 1)..] : name,
            isDay ? new LocalDate(parts[0], parts[1], parts[2]) : null);
    }

    private static string PathOf(PostFile file) => NormalForm.Of(file.Folders.Length == 0 ? file.Name : $"{file.Folders}/{file.Name}");

    // packages/docusaurus-plugin-content-blog/src/blogUtils.ts, DATE_FILENAME_REGEX.
    [GeneratedRegex(@"^(?<folder>.*?)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Dated();
}
