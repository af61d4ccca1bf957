using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// A site's configuration: that of feeds.yml, if the file exists, and that of the generator whose site the folder is. A key in feeds.yml comes before the
/// generator's.
/// </summary>
/// <param name="Keys">The keys of feeds.yml with their values, from either file.</param>
internal sealed record SiteConfiguration(FrontMap Keys)
{
    /// <summary>Gets the generator's rules for posts.</summary>
    public PostRules Rules { get; init; } = PostRules.Default;

    /// <summary>Gets the name of the generator; <see langword="null"/> for none.</summary>
    public string? Generator { get; init; }

    /// <summary>Gets the file by which the generator is recognised, as findings show it; <see langword="null"/> for none.</summary>
    public string? File { get; init; }

    /// <summary>Gets the values of the generator's configuration, under the keys of feeds.yml.</summary>
    public FrontMap Derived { get; init; } = new(default, []);

    /// <summary>Gets a checksum of the generator's configuration. If it changes, remembered posts are not used.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>
    /// Gets whether the generator decides where feeds are written. With a feeds.yml that does not name the generator, the feeds stay at the default paths of
    /// feeds.yml, where earlier versions wrote them.
    /// </summary>
    private bool DecidesOutput { get; init; }

    /// <summary>Gets whether the files have no mistakes, so that the site can be read.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Finds the generator and reads its configuration.</summary>
    /// <param name="folder">The blog's folder.</param>
    /// <param name="own">The contents of feeds.yml; <see langword="null"/> if there is no such file.</param>
    /// <param name="siteFindings">Takes the findings about feeds.yml.</param>
    /// <param name="findings">Takes the findings about the generator's files.</param>
    /// <returns>The configuration; <see langword="null"/> without feeds.yml and without a generator's configuration.</returns>
    public static SiteConfiguration? Read(SourceFolder folder, FrontMap? own, SourceFindings siteFindings, List<FeedDiagnostic> findings)
    {
        var files = new ConfigurationFiles(folder);
        if (!TryChoose(files, own, siteFindings, findings, out var generator, out var main))
            return own is null ? new(new FrontMap(default, [])) { IsReadable = false } : new(own);
        if (generator is null)
            return own is null ? null : new(own);

        var yml = new DerivedKeys();
        var rules = generator.Read(files, main, yml);
        rules = rules with { IsRecognised = true, Dialect = rules.Dialect with { ReadsEmptyFlags = true, AcceptsUnclearFlags = !rules.ChecksFlags } };
        SiteAddress.SetHome(files, yml);
        findings.AddRange(files.Findings(own));
        // Earlier versions wrote the feeds of a feeds.yml without 'generator' to the default paths. They stay there.
        var said = own is null || NamesGenerator(own) ? yml.Map : yml.Map with { Entries = [.. yml.Map.Entries.Where(entry => entry.Key != "feeds")] };
        return new(own is null ? said : Merge(own, said))
        {
            Rules = rules,
            Generator = generator.Name,
            File = main is null ? null : folder.Show(main),
            Derived = yml.Map,
            Hash = files.Hash,
            IsReadable = !files.HasError,
        };
    }

    /// <summary>
    /// Gets the folder that feeds are written to, below the site folder: <c>public</c>, or <c>_feeds</c> where the recognised generator
    /// writes its own site there.
    /// </summary>
    public static string OutputOf(string folder)
    {
        const string Default = "public";
        return TryRead(folder) is { Rules.Output: Default, DecidesOutput: true } ? "_feeds" : Default;
    }

    /// <summary>Gets the folder that the generator writes its own site to, below the site folder; <see langword="null"/> where none is known.</summary>
    public static string? GeneratedIn(string folder) => TryRead(folder)?.Rules.Output;

    private static SiteConfiguration? TryRead(string folder)
    {
        try
        {
            var source = new SourceFolder(folder);
            using var file = System.IO.File.Exists(source.PathOf("feeds.yml")) ? SourceFile.TryRead(source.PathOf("feeds.yml"), new("")) : null;
            var own = file is null ? null : SiteReader.ReadMap(file, new(""));
            return Read(source, own, new(""), []) is { } read ? read with { DecidesOutput = own is null || NamesGenerator(own) } : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // The reader of the folder reports it.
            return null;
        }
    }

    /// <summary>
    /// Finds the values for a new feeds.yml: those of the generator's configuration, with empty values for required keys that it does not have, or only the
    /// folder of posts.
    /// </summary>
    /// <param name="folder">The folder, which may be missing.</param>
    /// <param name="problem">Why the configuration can't be read, or <see langword="null"/>.</param>
    public static FrontMap Find(string folder, out FeedDiagnostic? problem)
    {
        problem = null;
        if (!Directory.Exists(folder))
            return new(default, []);
        var source = new SourceFolder(folder);
        var (siteFindings, findings) = (new SourceFindings(source.Show("feeds.yml")), new List<FeedDiagnostic>());
        var configuration = Read(source, null, siteFindings, findings);
        problem = findings.Concat(siteFindings.All).FirstOrDefault(finding => finding.Severity == FeedSeverity.Error);
        if (configuration is null)
        {
            return DatedFiles.MostDated(new(source)) is { Length: > 0 } dated and not "posts"
                ? new(default, [new("posts", default, new FrontText(default, dated, IsPlain: false))])
                : new(default, []);
        }

        FrontEntry Empty(string key) => new(key, default, new FrontText(default, "", IsPlain: true));
        return new(default,
        [
            .. ((string[])["title", "home"]).Where(key => configuration.Derived.Find(key) is null).Select(Empty),
            .. configuration.Derived.Entries.Select(entry => entry with { Location = Below(source, entry.Location) }),
            .. configuration.Generator is { } name ? [new FrontEntry("generator", default, new FrontText(default, name, IsPlain: false))] : (FrontEntry[])[],
        ]);
    }

    /// <summary>Gets the first folder of posts that keys of feeds.yml name.</summary>
    public static string? PostsOf(FrontMap keys) => keys.Find("posts")?.Value switch
    {
        FrontText text => text.Text,
        FrontList { Items: [FrontText first, ..] } => first.Text,
        _ => null,
    };

    // The new file is in the folder, so its comments name files relative to it.
    private static TextLocation Below(SourceFolder source, TextLocation location) =>
        location.File is { } file && file.StartsWith(source.Show(""), StringComparison.Ordinal)
            ? location with { File = file[source.Show("").Length..] } : location;

    private static bool NamesGenerator(FrontMap own) => own.Find("generator")?.Value is { IsNull: false };

    /// <summary>
    /// Gets the lines that say which file gave which keys: <c>hugo.toml (hugo) says: title, home; posts in content/posts</c>. Without a file, a line starts
    /// with the generator.
    /// </summary>
    public IEnumerable<string> Describe()
    {
        foreach (var file in Derived.Entries.Where(entry => Keys.Entries.Contains(entry)).GroupBy(entry => entry.Location.File))
        {
            var keys = file.Select(entry => entry.Key).Where(key => key is not ("posts" or "feeds")).ToList();
            var hasPosts = file.Any(entry => entry.Key == "posts");
            string?[] parts =
            [
                keys.Count > 0 ? $"says: {string.Join(", ", keys)}" : null,
                hasPosts ? $"posts in {Quoted.Cut(string.Join(", ", FoldersOfPosts))}" : null,
            ];
            var source = file.Key is not { Length: > 0 } path ? Generator : Generator is null ? path : $"{path} ({Generator})";
            yield return $"{source} {string.Join("; ", parts.Where(part => part is not null))}";
        }

        if (Rules.LeftOut.Count > 0 && Derived.Find("posts") is { } posts && Keys.Entries.Contains(posts))
        {
            yield return $"not in the feeds: {Quoted.Cut(string.Join(", ", Rules.LeftOut))}; to add all of them, write "
                + $"'posts: [{string.Join(", ", FoldersOfPosts.Concat(Rules.LeftOut))}]' into feeds.yml";
        }
    }

    private IEnumerable<string> FoldersOfPosts => Derived.Find("posts")?.Value switch
    {
        FrontText text => [text.Text],
        FrontList list => list.Items.OfType<FrontText>().Select(text => text.Text),
        _ => [],
    };

    /// <summary>Says which files were read, and what to write, where a required key is missing.</summary>
    public string WhyMissing(string key, string write)
    {
        var said = Derived.Entries.Where(entry => entry.Key != "feeds").Select(entry => entry.Key).ToList();
        var read = File is null ? $"feeds.yml says 'generator: {Generator}'"
            : $"the folder is one of {Generator}, whose configuration says {(said.Count == 0 ? "nothing that is read" : string.Join(", ", said))}";
        return $"no {key} is known: {read}; write '{write}' into feeds.yml, which 'dotnet feeds init' makes"
            + (key == "home" ? ", or build with '--home https://example.org/'" : "");
    }

    /// <summary>Replaces the site's address.</summary>
    /// <param name="home">The address; <see langword="null"/> changes nothing.</param>
    /// <param name="location">Where findings about it are.</param>
    public SiteConfiguration WithHome(Uri? home, TextLocation location = default) => home is null ? this : this with
    {
        Keys = Keys with
        {
            Entries =
            [
                .. Keys.Entries.Where(entry => entry.Key != "home"),
                new("home", location, new FrontText(location, home.OriginalString, IsPlain: false)),
            ],
        },
    };

    /// <summary>Adds the generator's values for keys that feeds.yml does not have.</summary>
    public static FrontMap Merge(FrontMap own, FrontMap said)
    {
        bool IsSaid(string key) => own.Entries.Any(entry => entry.Value is { IsNull: false }
            && (entry.Key == key || (key == "author" && entry.Key == "authors")));
        return own with { Entries = [.. own.Entries.Where(entry => entry.Value is not { IsNull: true } || said.Find(entry.Key) is null),
            .. said.Entries.Where(entry => !IsSaid(entry.Key))] };
    }

    /// <summary>Chooses the generator, or reports why it can't be chosen.</summary>
    private static bool TryChoose(ConfigurationFiles files, FrontMap? own, SourceFindings siteFindings, List<FeedDiagnostic> findings,
        out Generator? generator, out string? main)
    {
        (generator, main) = (null, null);
        if (own?.Find("generator") is { Value: { IsNull: false } } entry)
            return TryName(files, entry, siteFindings, out generator, out main);

        var found = new List<(Generator Generator, string File)>();
        foreach (var each in GeneratorTable.All)
        {
            if (each.FindIn(files) is { } file)
                found.Add((each, file));
        }

        // A folder of posts says less than any file.
        if (found.Count > 1)
            found.RemoveAll(each => each.File == JekyllGenerator.Bare);
        // A configuration file is better evidence than a package, which another tool of the site may need.
        if (found.Count > 1 && found.Any(each => each.File != "package.json"))
            found.RemoveAll(each => each.File == "package.json");
        if (found.Count > 1)
        {
            var names = string.Join(" and ", found.Select(each => $"{each.Generator.Name} ('{each.File}')"));
            // Earlier versions read a feeds.yml with title and home and no generator's configuration. That stays so.
            if (own?.Find("title") is not null && own.Find("home") is not null)
            {
                siteFindings.Add(FeedRules.SourceRules.ChosenGenerator, siteFindings.At(1, 1),
                    $"the folder is one of {names}, so the configuration of neither is read; "
                        + $"write 'generator: {found[^1].Generator.Name}' for the one that makes the site, or 'generator: none'");
                return false;
            }

            var at = new SourceFindings(own is null ? files.Folder.Show(found[0].File) : siteFindings.File);
            at.Add(FeedRules.SourceRules.OneGenerator,
                $"the folder is one of {names}; write 'generator: {found[^1].Generator.Name}' into feeds.yml for the one that is meant, or 'generator: none'");
            findings.AddRange(at.All);
            return false;
        }

        if (found.Count > 0)
            (generator, main) = found[0];
        return true;
    }

    private static bool TryName(ConfigurationFiles files, FrontEntry entry, SourceFindings siteFindings, out Generator? generator, out string? main)
    {
        (generator, main) = (null, null);
        var name = (entry.Value as FrontText)?.Text.Trim() ?? "";
        if (name == GeneratorTable.None)
            return true;
        generator = GeneratorTable.All.FirstOrDefault(each => each.Name == name);
        main = generator?.FindIn(files);
        if (generator is not null)
            return true;
        siteFindings.Add(FeedRules.SourceRules.ValueKind, entry.Location,
            $"generator {(entry.Value is FrontText ? Quoted.Of(name) + " is not a known generator" : "is " + entry.Value!.Kind)}; "
            + $"write {(Suggestion.For(name, GeneratorTable.Names) is { } meant ? $"'generator: {meant}'"
                : $"one of {string.Join(", ", GeneratorTable.Names)}")}");
        return true;
    }
}
