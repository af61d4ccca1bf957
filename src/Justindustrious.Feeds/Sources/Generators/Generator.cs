namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>A site generator: by which files its folders are recognised, and what its configuration says.</summary>
/// <param name="name">Its name in the key <c>generator</c> of feeds.yml.</param>
internal abstract class Generator(string name)
{
    public string Name => name;

    /// <summary>Finds the configuration file by which a folder is recognised, as a path below it; <see langword="null"/> where there is none.</summary>
    public abstract string? FindIn(ConfigurationFiles files);

    /// <summary>Reads the configuration.</summary>
    /// <param name="files">The files; what can't be read is found there.</param>
    /// <param name="main">
    /// The file that <see cref="FindIn"/> found; <see langword="null"/> where feeds.yml names the generator and there is no configuration.
    /// </param>
    /// <param name="words">Where the keys of feeds.yml go.</param>
    /// <returns>What the generator does with posts.</returns>
    public abstract PostRules Read(ConfigurationFiles files, string? main, SiteWords words);

    /// <summary>Says the feeds at the paths that the generator used, with the other formats beside them.</summary>
    protected static void SayFeeds(SiteWords words, TextLocation location, string? rss = null, string? atom = null, string? json = null)
    {
        var paths = new[] { ("rss", rss ?? "rss.xml"), ("atom", atom ?? "atom.xml"), ("json", json ?? "feed.json") };
        words.Say("feeds", location, paths.Select(path => (path.Item1, path.Item2.TrimStart('/'))));
    }

    /// <summary>Says a language, where it is written as a tag; other words are of themes.</summary>
    protected static void SayLanguage(SiteWords words, (FrontEntry Entry, string Text)? setting)
    {
        if (setting is var (entry, text) && TagOf(text) is { } tag)
            words.Say("language", entry.Location, tag);
    }

    /// <summary>Gets the tag that a text is, with '_' for '-'; <see langword="null"/> where it is none.</summary>
    public static string? TagOf(string text)
    {
        var parts = text.Split('.', '@')[0].Replace('_', '-').Split('-');
        return parts[0].Length is 2 or 3 && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            && parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }

    /// <summary>Says home: an address, and a path below it.</summary>
    protected static void SayHome(SiteWords words, (FrontEntry Entry, string Text)? address, string path = "")
    {
        if (address is not var (entry, text) || text is "/" || !text.Contains('.', StringComparison.Ordinal)
            && !text.Contains("://", StringComparison.Ordinal))
            return;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        else if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        path = path.Trim('/');
        words.Say("home", entry.Location, $"{text.TrimEnd('/')}/{path}{(path.Length > 0 ? "/" : "")}");
    }

    /// <summary>Says who holds the rights, where it is plain words: year's placeholders and markup are the theme's.</summary>
    protected static void SayCopyright(SiteWords words, (FrontEntry Entry, string Text)? setting)
    {
        if (setting is var (_, text) && !text.AsSpan().ContainsAny('{', '<', '['))
            words.Say("copyright", setting);
    }

    /// <summary>Gets a path below the site folder, without '.' and with '/' between its parts only; <see langword="null"/> where it leads out.</summary>
    public static string? Folder(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        return parts.Contains("..") ? null : string.Join('/', parts);
    }

    protected static string Join(string folder, string path) => folder.Length == 0 ? path : path.Length == 0 ? folder : $"{folder}/{path}";
}
