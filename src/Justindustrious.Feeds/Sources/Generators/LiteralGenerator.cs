namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>A generator whose configuration is a program. Literal values are read; feeds.yml must have the rest.</summary>
internal abstract class LiteralGenerator(string name, string package, params string[] configurations) : Generator(name)
{
    public override string? FindIn(ConfigurationFiles files) =>
        files.First(configurations) ?? (package.Length > 0 && DependsOn(files, package) ? "package.json" : null);

    public override PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml)
    {
        var at = main is null ? default : new TextLocation(files.Folder.Show(main), 1, 1);
        var text = main is null or "package.json" ? null : files.Text(main);
        if (main == "package.json")
            files.Text(main);
        return Read(files, new(text ?? "", ProgramLanguage.JavaScript, main is null ? "" : files.Folder.Show(main)), at, yml);
    }

    /// <summary>Reads the literal values of the program.</summary>
    protected abstract PostRules Read(ConfigurationFiles files, ProgramText program, TextLocation at, DerivedKeys yml);

    /// <summary>Reads another program of the site, without findings.</summary>
    protected static ProgramText Program(ConfigurationFiles files, string path) =>
        new(files.QuietText(path) ?? "", ProgramLanguage.JavaScript, files.Folder.Show(path));

    protected static bool DependsOn(ConfigurationFiles files, string package) =>
        files.QuietMap("package.json") is { } map && ((string[])["dependencies", "devDependencies"])
            .Any(key => (map.Find(key)?.Value as FrontMap)?.Find(package) is not null);

    /// <summary>Sets the folder of posts: the first of several that has Markdown files, or the one with the most dated files.</summary>
    protected static string SetPosts(ConfigurationFiles files, DerivedKeys yml, TextLocation at, params string[] folders)
    {
        var posts = folders.FirstOrDefault(folder => DatedFiles.HasPages(files, folder)) ?? Blog(files, DatedFiles.MostDated(files));
        if (posts is not null)
            yml.Set("posts", at, posts);
        return posts ?? "";
    }

    /// <summary>The folder with the most posts may be a category of the blog: <c>pages/blog/release</c>.</summary>
    private static string? Blog(ConfigurationFiles files, string? folder) =>
        folder is not null && folder.Split('/') is [.., "blog" or "posts" or "articles" or "writing", _]
        && folder[..folder.LastIndexOf('/')] is var parent && DatedFiles.FoldersWithDates(files, parent).Count > 1 ? parent : folder;
}
