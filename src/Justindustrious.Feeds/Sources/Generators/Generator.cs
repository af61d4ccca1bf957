namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>A site generator: recognises its folders and reads its configuration.</summary>
/// <param name="name">Its name in the key <c>generator</c> of feeds.yml.</param>
internal abstract class Generator(string name)
{
    public string Name => name;

    /// <summary>Finds the configuration file by which a folder is recognised, as a path below it; <see langword="null"/> where there is none.</summary>
    public abstract string? FindIn(ConfigurationFiles files);

    /// <summary>Reads the configuration.</summary>
    /// <param name="files">The files, which collect the findings about what can't be read.</param>
    /// <param name="main">
    /// The file that <see cref="FindIn"/> found; <see langword="null"/> where feeds.yml names the generator and there is no configuration.
    /// </param>
    /// <param name="yml">Takes the values, under the keys of feeds.yml.</param>
    /// <returns>The generator's rules for posts.</returns>
    public abstract PostRules Read(ConfigurationFiles files, string? main, DerivedKeys yml);

    /// <summary>Sets the feeds: the generator's own at their paths, and the other formats beside them.</summary>
    protected static void SetFeeds(DerivedKeys yml, TextLocation location, string? rss = null, string? atom = null, string? json = null)
    {
        var paths = new[] { ("rss", rss ?? "rss.xml"), ("atom", atom ?? "atom.xml"), ("json", json ?? "feed.json") };
        yml.Set("feeds", location, paths.Select(path => (path.Item1, path.Item2.TrimStart('/'))));
    }

    /// <summary>Sets the language if it is a language tag. Other values belong to themes.</summary>
    protected static void SetLanguage(DerivedKeys yml, (FrontEntry Entry, string Text)? setting)
    {
        if (setting is var (entry, text) && TagOf(text) is { } tag)
            yml.Set("language", entry.Location, tag);
    }

    /// <summary>Reads a language tag, in which '_' may replace '-'; <see langword="null"/> if the text is not a tag.</summary>
    public static string? TagOf(string text)
    {
        var parts = text.Split('.', '@')[0].Replace('_', '-').Split('-');
        return parts[0].Length is 2 or 3 && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            && parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }

    /// <summary>Sets home: an address, and a path below it.</summary>
    protected static void SetHome(DerivedKeys yml, (FrontEntry Entry, string Text)? address, string path = "")
    {
        if (address is not var (entry, text) || text is "/" || !text.Contains('.', StringComparison.Ordinal)
            && !text.Contains("://", StringComparison.Ordinal))
            return;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        else if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        path = path.Trim('/');
        yml.Set("home", entry.Location, $"{text.TrimEnd('/')}/{path}{(path.Length > 0 ? "/" : "")}");
    }

    /// <summary>Sets the copyright if it is plain text. Placeholders for a year and markup are for themes.</summary>
    protected static void SetCopyright(DerivedKeys yml, (FrontEntry Entry, string Text)? setting)
    {
        if (setting is var (_, text) && !text.AsSpan().ContainsAny('{', '<', '['))
            yml.Set("copyright", setting);
    }

    /// <summary>
    /// Gets a path below the site folder, without '.' parts and with single '/'; <see langword="null"/> where the path leads out of the folder.
    /// </summary>
    public static string? Folder(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToList();
        return parts.Contains("..") ? null : string.Join('/', parts);
    }

    protected static string Join(string folder, string path) => folder.Length == 0 ? path : path.Length == 0 ? folder : $"{folder}/{path}";
}
