namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>Statiq: a project that references it, and its settings. Posts are in <c>input/posts</c>.</summary>
internal sealed class StatiqGenerator() : Generator("statiq")
{
    private static readonly string[] SettingFiles = ["appsettings.json", "settings.json", "settings.yml", "settings.yaml", "statiq.json", "statiq.yml"];

    public override string? FindIn(ConfigurationFiles files) =>
        files.FilesIn("").FirstOrDefault(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
            && files.QuietText(name)?.Contains("\"Statiq", StringComparison.OrdinalIgnoreCase) == true);

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        if (main is not null)
            files.Text(main);
        var settings = new Settings([.. SettingFiles.Where(files.Has).Select(path => files.Map(path, static _ => true)).OfType<FrontMap>()],
            StringComparer.OrdinalIgnoreCase);
        yml.Set("title", settings.Text("SiteTitle", "Title"));
        SetHome(yml, settings.Text("Host"), settings.Text("LinkRoot")?.Text ?? "");
        if (files.Has("Program.cs") && files.Text("Program.cs") is { } text)
        {
            var program = new ProgramText(text, ProgramLanguage.CSharp, files.Folder.Show("Program.cs"));
            yml.Set("title", program.Text("SiteTitle", "Title"));
            SetHome(yml, program.Text("Host"), program.Text("LinkRoot")?.Text ?? "");
        }

        yml.Set("description", settings.Text("Description", "SiteDescription"));
        SetLanguage(yml, settings.Text("Language"));
        yml.SetAuthor(settings.Text("Author"));
        SetCopyright(yml, settings.Text("Copyright"));
        return StatiqPosts.Set(files, yml, at, "output");
    }
}

/// <summary>Wyam: <c>config.wyam</c>, whose C# is never run. Posts are in <c>input/posts</c>.</summary>
internal sealed class WyamGenerator() : Generator("wyam")
{
    public override string? FindIn(ConfigurationFiles files) => files.First("config.wyam");

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        var program = new ProgramText(main is null ? "" : files.Text(main) ?? "", ProgramLanguage.CSharp, main is null ? "" : files.Folder.Show(main));
        yml.Set("title", program.Text("Title"));
        SetHome(yml, program.Text("Host"), program.Text("LinkRoot")?.Text ?? "");
        yml.Set("description", program.Text("Description"));
        SetCopyright(yml, program.Text("Copyright"));
        return StatiqPosts.Set(files, yml, at, "output");
    }
}

/// <summary>Where the posts of Statiq and Wyam are, in the folder and on the site.</summary>
internal static class StatiqPosts
{
    public static PostRules Set(ConfigurationFiles files, DerivedKeys yml, TextLocation at, string output)
    {
        var posts = ((string[])["input/posts", "input/blog", "input"]).FirstOrDefault(folder => DatedFiles.HasPages(files, folder)) ?? "input/posts";
        yml.Set("posts", at, posts);
        yml.Set("feeds", at, [("rss", "feed.rss"), ("atom", "feed.atom"), ("json", "feed.json")]);
        return new()
        {
            Dialect = new()
            {
                HasHeaders = true, HasMonthFirst = true, Address = Dialect.Default.Address with { Keys = [] }, Link = Dialect.Default.Link with { Keys = [] },
            },
            Root = "input",
            AcceptsUndated = true,
            Output = output,
            Addresses = new() { Name = Spellings.Statiq, Pattern = Permalink.Of("{path}"), HasDeepSlugs = true },
        };
    }
}
