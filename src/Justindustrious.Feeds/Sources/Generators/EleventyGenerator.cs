using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Eleventy: its configuration is JavaScript. The site's title and address are in <c>_data/</c>.</summary>
internal sealed partial class EleventyGenerator() : LiteralGenerator(
    "eleventy", "@11ty/eleventy", ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts", ".eleventy.cjs",
    ".eleventy.mjs")
{
    private static readonly string[] DataNames = ["metadata", "site", "meta", "siteConfig", "config", "global", "siteData", "siteInfo"];

    private static readonly Dialect Keyed = new()
    {
        HasAddressInLink = false,
        Address = Dialect.Default.Address with { Keys = ["permalink"] },
        Slug = Dialect.Default.Slug with { Keys = [] },
        HasLooseYaml = true,
        // 11ty.dev/docs/dates
        DatesOfFiles = ["Created", "Last Modified", "git Created", "git Last Modified"],
        RollsDaysOver = true,
        StructuralTerms = ["post", "posts", "all", "blog", "article", "articles", "note", "notes", "page", "nav"],
        Withheld = [.. Dialect.Default.Withheld.Where(key => key.Key != "url")],
    };

    protected override PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml)
    {
        var input = Folder(program.Text("dir.input", "input")?.Text ?? "") ?? "";
        var data = Folder(Join(input, program.Text("dir.data", "data")?.Text ?? "_data")) ?? "_data";
        var prefix = program.Text("pathPrefix")?.Text.Trim('/') ?? "";
        foreach (var name in DataNames)
            SetData(files, yml, Join(data, name), prefix);
        // Some sites have title and address in the configuration itself, or in package.json.
        SetHome(yml, program.Text("url", "siteUrl", "baseUrl"), prefix);
        yml.Set("title", program.Text("siteTitle", "metadata.title"));
        var posts = SetPosts(files, yml, at, [.. ((string[])["posts", "blog", "content/blog", "content/posts", "articles", "content/articles", "content"])
            .Select(folder => Join(input, folder))]);
        SetPattern(files, yml, posts);
        SetFeed(yml, program, at);
        var hasPattern = yml.Map.Find("permalink") is not null;
        return new()
        {
            Dialect = Keyed,
            Root = input,
            AcceptsUndated = true,
            Complete = EleventyData.Of(files, input, posts).Complete,
            Output = Folder(program.Text("dir.output", "output")?.Text ?? "_site"),
            Addresses = new()
            {
                Name = static name => name, Title = Spellings.Eleventy, Category = Spellings.Eleventy, Pattern = Permalink.Of("{path}/"),
                Own = static address => address.EndsWith("index.html", StringComparison.Ordinal) ? address[..^10] : address,
                Template = AsPattern,
                // A file with the name of its folder is the folder's page: src/TemplatePermalink.js, _hasDuplicateFolder.
                PatternOf = file => !hasPattern && (file.Folders == file.Name || file.Folders.EndsWith("/" + file.Name, StringComparison.Ordinal))
                    ? Permalink.Of("{sections}/") : null,
            },
        };
    }

    /// <summary>Reads the site's data: all of JSON and YAML, and the literal values of JavaScript.</summary>
    private static void SetData(ConfigurationFiles files, DerivedKeys yml, string path, string prefix)
    {
        foreach (var ending in (string[])[".json", ".yaml", ".yml"])
        {
            if (!files.Has(path + ending) || files.Map(path + ending, static _ => true) is not { } map)
                continue;
            var settings = new Settings([map], StringComparer.Ordinal);
            yml.Set("title", settings.Text("title", "name", "siteName", "site_name"));
            SetHome(yml, settings.Text("url", "siteUrl", "site_url", "domain", "host", "baseUrl", "base_url", "baseURL", "home"), prefix);
            yml.Set("description", settings.Text("description"));
            SetLanguage(yml, settings.Text("language", "lang", "locale"));
            yml.Set("timezone", settings.Text("timezone"));
            var mail = settings.Text("author.email", "authorEmail");
            yml.SetAuthor(settings.Text("author.name", "author", "authorName"), mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null,
                settings.Text("author.url"));
        }

        foreach (var ending in (string[])[".js", ".cjs", ".mjs", ".ts"])
        {
            if (!files.Has(path + ending) || files.Text(path + ending) is not { } text)
                continue;
            var program = new ProgramText(text, ProgramLanguage.JavaScript, files.Folder.Show(path + ending));
            yml.Set("title", program.Text("title", "name", "siteName"));
            SetHome(yml, program.Text("url", "siteUrl", "domain", "host", "baseUrl", "baseURL", "site"), prefix);
            yml.Set("description", program.Text("description"));
            SetLanguage(yml, program.Text("language", "lang", "locale"));
            var mail = program.Text("author.email", "authorEmail");
            yml.SetAuthor(program.Text("author.name", "author", "authorName"), mail?.Text.Contains('@', StringComparison.Ordinal) == true ? mail : null,
                program.Text("author.url"));
        }
    }

    /// <summary>Sets home. The path prefix stands in the place of the address's own path: @11ty/eleventy-plugin-rss, <c>htmlBaseUrl</c>.</summary>
    private static new void SetHome(DerivedKeys yml, (FrontEntry Entry, string Text)? address, string prefix)
    {
        if (prefix.Length > 0 && address is var (entry, text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            address = (entry, uri.GetLeftPart(UriPartial.Authority));
        Generator.SetHome(yml, address, prefix);
    }

    /// <summary>Reads the permalink that a folder's data file sets for all its posts.</summary>
    private static void SetPattern(ConfigurationFiles files, DerivedKeys yml, string posts)
    {
        if (posts.Length == 0)
            return;
        var path = Join(posts, posts[(posts.LastIndexOf('/') + 1)..]);
        var setting = EleventyData.Read(files, path) is { } map ? new Settings([map], StringComparer.Ordinal).Text("permalink") : null;
        if (setting is var (entry, text) && IsPattern(AsPattern(text)))
            yml.Set("permalink", entry.Location, AsPattern(text)!);
        foreach (var program in ((string[])[".11tydata.js", ".11tydata.cjs", ".11tydata.mjs"]).Select(ending => path + ending).Where(files.Has))
            SetPattern(files, yml, program, files.QuietText(program) ?? "");
    }

    /// <summary>Reads the permalink in a program: a text, or a function that returns only a text with values in it.</summary>
    private static void SetPattern(ConfigurationFiles files, DerivedKeys yml, string path, string program)
    {
        if (PermalinkKey().Match(program) is not { Success: true } key)
            return;
        var at = new TextLocation(files.Folder.Show(path), program.AsSpan(0, key.Index).Count('\n') + 1, key.Index - program.LastIndexOf('\n', key.Index));
        var literal = Program(files, path);
        var template = literal.Text("permalink")?.Text ?? (TemplateText().Match(program) is { Success: true } match
            ? Values().Replace(match.Groups["text"].Value, value => $"{{{{ {Value(value.Groups["value"].Value)} }}}}") : null);
        if (template is not null && AsPattern(template) is { } pattern && IsPattern(pattern))
            yml.Set("permalink", at, pattern);
        else if (literal.Flag("permalink") is null)
            files.AnnounceUnread("permalink", at,
                "the permalink is made by a program, which is never run, so each post has the address of its file; "
                    + "write the pattern of addresses into feeds.yml, such as 'permalink: posts/{slug}/'");
    }

    private static bool IsPattern(string? pattern) =>
        pattern is not null && Permalink.TryParse(pattern, AddressStyle.Default.Placeholders, out _, out _);

    /// <summary>Writes a value of JavaScript as templates write it: <c>data.page.fileSlug</c> as <c>page.fileSlug</c>.</summary>
    private static string Value(string value) => Slugified().Replace(value, "${value} | slugify").Replace("data.", "", StringComparison.Ordinal).Trim();

    private static void SetFeed(DerivedKeys yml, ProgramText program, TextLocation at)
    {
        var path = program.Text("outputPath")?.Text.TrimStart('/');
        if (path is null || FeedSetOptions.WhyNotAPath(path) is not null)
            path = null;
        var type = path?.EndsWith(".json", StringComparison.Ordinal) == true ? "json" : program.Text("type")?.Text is "rss" ? "rss" : "atom";
        SetFeeds(yml, at, rss: type == "rss" ? path : null, atom: type == "atom" ? path : null, json: type == "json" ? path : null);
    }

    /// <summary>Turns a permalink with template code into a pattern; <see langword="null"/> where it has code that is not known.</summary>
    public static string? AsPattern(string template)
    {
        var pattern = Braces().Replace(template, match => Meaning(match.Groups["name"].Value.Replace(" ", "", StringComparison.Ordinal)) ?? match.Value);
        return pattern.Contains("{{", StringComparison.Ordinal) || pattern.Contains("{%", StringComparison.Ordinal) ? null
            : pattern.EndsWith("/index.html", StringComparison.Ordinal) ? pattern[..^10] : pattern;
    }

    private static string? Meaning(string name) => name switch
    {
        "page.fileSlug" or "page.fileSlug|slug" or "page.fileSlug|slugify" => "{slug}",
        "page.filePathStem" => "{path}",
        "title|slug" or "title|slugify" => "{title}",
        "page.date|date:'%Y'" or "page.date|date:\"%Y\"" => "{yyyy}",
        "page.date|date:'%m'" or "page.date|date:\"%m\"" => "{mm}",
        "page.date|date:'%d'" or "page.date|date:\"%d\"" => "{dd}",
        "page.date|date:'%Y/%m/%d'" or "page.date|date:\"%Y/%m/%d\"" => "{yyyy}/{mm}/{dd}",
        "page.date|date:'%Y/%m'" or "page.date|date:\"%Y/%m\"" => "{yyyy}/{mm}",
        _ => null,
    };

    [GeneratedRegex(@"\{\{-?\s*(?<name>[^{}]+?)\s*-?\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\bpermalink\s*[:(]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PermalinkKey();

    [GeneratedRegex(@"\bpermalink\s*(:\s*(function\b\s*\w*\s*)?)?(\([^()]*\)|\w+)\s*(=>\s*)?(\{\s*return\s*)?`(?<text>[^`]*)`",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TemplateText();

    [GeneratedRegex(@"\$\{\s*(?<value>[^{}]*?)\s*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@"^(this\.)?slugify\((?<value>[\w.\s]+)\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slugified();
}
