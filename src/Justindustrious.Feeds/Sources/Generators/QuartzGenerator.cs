using System.Text.RegularExpressions;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Quartz: <c>quartz.config.ts</c>, notes in <c>content/</c>, and links between them by name.</summary>
internal sealed partial class QuartzGenerator() : LiteralGenerator("quartz", "", "quartz.config.ts", "quartz.config.js")
{
    private const string Content = "content";

    private static readonly Dialect Keyed = new()
    {
        Address = Dialect.Default.Address with { Keys = ["permalink"] },
        Published = Dialect.Default.Published with { Keys = ["date", "created", "published", "publishDate"] },
        HasAddressInLink = false,
        HasLooseYaml = true,
        RollsDaysOver = true,
        HasNoUnreadDates = true,
    };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        yml.Set("title", program.Text("configuration.pageTitle", "pageTitle"));
        SetHome(yml, program.Text("configuration.baseUrl", "baseUrl"));
        SetLanguage(yml, program.Text("configuration.locale", "locale"));
        yml.Set("posts", at, Content);
        yml.Set("permalink", at, "{path}");
        var text = FindIn(files) is { } main ? files.QuietText(main) ?? "" : "";
        if (Ignored().Match(text) is { Success: true } ignored)
        {
            yml.Set("exclude", at, [.. Texts().Matches(ignored.Groups["list"].Value)
                .SelectMany(match => (string[])[$"{Content}/{match.Groups["text"].Value}", $"{Content}/{match.Groups["text"].Value}/**"])]);
        }

        SetFeeds(yml, at, rss: "index.xml");
        // The plugin shows only notes with the key publish.
        var isExplicit = Plugin().IsMatch(text);
        return new()
        {
            Dialect = Keyed,
            Root = Content,
            AcceptsUndated = true,
            DatedName = static file => (NormalForm.Of(file.Name), PostSlug.FromName(file.Name).Date),
            TitleOfName = static file => file.Name,
            Complete = (front, _) => isExplicit && !IsPublished(front) ? Unpublished(front) : front,
            Output = "public",
            Addresses = new() { Name = Spellings.Quartz, HasDeepSlugs = true, HasRootedSlugs = false, Pattern = Permalink.Of("{path}") },
        };
    }

    private static bool IsPublished(FrontMap front) =>
        front.Entries.Any(entry => KeySpelling.Any.Equals(entry.Key, "publish") && entry.Value is FrontText { Text: var text }
            && text.Trim().ToUpperInvariant() is "TRUE" or "YES" or "ON" or "1");

    private static FrontMap Unpublished(FrontMap front) =>
        front with { Entries = [.. front.Entries, new FrontEntry("private", front.Location, new FrontText(front.Location, "true", IsPlain: true))] };

    [GeneratedRegex(@"ignorePatterns\s*:\s*\[(?<list>[^\]]*)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ignored();

    [GeneratedRegex("""["'](?<text>[^"']+)["']""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Texts();

    [GeneratedRegex(@"^\s*(Plugin\.)?ExplicitPublish\(", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Plugin();
}
