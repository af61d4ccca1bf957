using System.Collections.Concurrent;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime.Text;
using static System.FormattableString;

namespace Justindustrious.Feeds.Sources;

/// <summary>The files of a blog that posts refer to: other posts, pictures, includes. Files outside of the folder are never read.</summary>
internal sealed class BlogFiles
{
    /// <summary>The largest file that is included, in bytes.</summary>
    private const int MostIncluded = 1 << 20;

    /// <summary>Folders whose content the site has at its root.</summary>
    private static readonly string[] StaticFolders = ["static", "public"];

    /// <summary>Folders that a site's paths start below.</summary>
    private static readonly string[] ContentFolders = ["content", "source", "src"];

    private readonly ConcurrentDictionary<string, (string? Text, string? WhyNot)> _includes = new(StringComparer.Ordinal);
    private readonly Lazy<List<string>> _layouts;
    private readonly Lazy<List<string>> _partials;
    private readonly Lazy<Dictionary<string, string?>> _names;
    private readonly SourceFolder _folder;
    private readonly Site _site;
    private readonly Lazy<Dictionary<string, PostIndex.Entry>> _references;
    private Lazy<PostIndex> _posts;

    public BlogFiles(SourceFolder folder, Site site)
    {
        (_folder, _site) = (folder, site);
        _layouts = new(() => FindLayouts("_shortcodes", "shortcodes"));
        _partials = new(() => FindLayouts("_partials", "partials"));
        _names = new(FindNames);
        _posts = new(() => new([]));
        _references = new(FindReferences);
    }

    public Site Site => _site;

    /// <summary>Gets the values that templates may name.</summary>
    public SiteData Data => field ??= new(_folder, _site);

    /// <summary>Gets the posts as other posts refer to them. Most blogs never ask.</summary>
    public PostIndex Posts => _posts.Value;

    /// <summary>Takes over what was read from each file. Posts without an address are withheld, for the reason given.</summary>
    public void SetPosts(IReadOnlyList<PostFile> files, PostResult[] results)
    {
        // The rest of a result, such as its findings, is not kept.
        var posts = new ReadPost[results.Length];
        for (var i = 0; i < posts.Length; i++)
            posts[i] = new(files[i].RelativePath, results[i].Post, results[i].Skipped?.Reason ?? "has an Error");
        _posts = new(() => new(posts));
    }

    /// <summary>Finds a post by its id for links.</summary>
    public PostIndex.Entry? PostOfReference(string id) => _references.Value.GetValueOrDefault(id);

    /// <summary>The id is in the key <c>Xref</c>, or it is the title with other characters for spaces: statiq.dev, "Settings".</summary>
    private Dictionary<string, PostIndex.Entry> FindReferences()
    {
        var found = new Dictionary<string, PostIndex.Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var post in Posts.All)
        {
            var own = Data.Answer($"page{ValueAnswer.Separator}Xref", post.Path) is { } answer ? ValueAnswer.Text(answer) : null;
            var title = post.Title.Trim();
            foreach (var id in own is { Length: > 0 } ? (string[])[own.Trim()] : [title.Replace(' ', '-'), title.Replace(' ', '_')])
                found.TryAdd(id, post);
        }

        return found;
    }

    /// <summary>Whether a file is there, and in the folder when all links are followed.</summary>
    public bool Exists(string path)
    {
        var full = _folder.PathOf(path);
        return File.Exists(full) && _folder.IsInside(full);
    }

    /// <summary>Gets the address of a file by the folders it stands in; <see langword="null"/> if only the generator knows the address.</summary>
    public string? AddressOf(string path)
    {
        var segments = path.Split('/');
        // Generators build the files below 'src', and name them by their content.
        if (segments[0] == "src" || segments.Any(segment => segment.StartsWith('_') || segment.StartsWith('.')))
            return null;
        var skipped = StaticFolders.Contains(segments[0]) || ContentFolders.Contains(segments[0]) ? 1 : 0;
        // Quartz spells the names of all files as those of notes.
        Func<string, string> spell = (_site.Syntax & BodySyntax.WikiLinks) != 0 ? _site.Rules.Addresses.Name : static name => name;
        return UriText.Of(_site.Home) + Encode(string.Join('/', segments.Skip(skipped).Select(spell)));
    }

    /// <summary>Finds the file that a note of Obsidian names: by its path below the folder of notes, or by its name alone wherever it stands.</summary>
    /// <returns>The path of the file; <see langword="null"/> if no file, or more than one file, has the name.</returns>
    public string? FileOfNotes(string name) => !name.Contains('/', StringComparison.Ordinal) && _names.Value.TryGetValue(name, out var only) && only is not null
        ? only
        : _site.PostsFolders.Select(posts => $"{posts.Path}/{name}").FirstOrDefault(path => !path.Contains("..", StringComparison.Ordinal) && Exists(path));

    private Dictionary<string, string?> FindNames()
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in _site.PostsFolders.SelectMany(posts => FolderWalk.Find(_folder, posts.Path, static listing => listing.Entries
            .Where(static entry => !entry.Name.StartsWith('.')), [])))
        {
            names[entry.Name] = names.ContainsKey(entry.Name) ? null : entry.Path;
        }

        return names;
    }

    /// <summary>Gets the address of a file whose path starts at the folder of content, as Pelican has it.</summary>
    public string? AddressFromRoot(string path)
    {
        foreach (var root in _site.PostsFolders.Select(posts => posts.Path).Append("content").Append("static").Append("public"))
        {
            for (var folder = root; folder.Length > 0; folder = PostIndex.FolderOf(folder))
            {
                if (Exists(folder + path))
                    return UriText.Of(_site.Home) + Encode(path[1..]);
            }
        }

        return null;
    }

    /// <summary>Reads a file that is put into a post.</summary>
    /// <param name="name">Its name below the folder.</param>
    /// <param name="below">The folder; <see langword="null"/> for those of the site's includes.</param>
    /// <param name="whyNot">Why there is no text.</param>
    public string? Include(string name, string? below, out string? whyNot)
    {
        whyNot = null;
        if (name.Length is 0 or > 300 || name.StartsWith('/') || name.AsSpan().ContainsAny('\\', '\0', ':')
            || name.Split('/').Any(segment => segment is ".." or "." or ""))
        {
            whyNot = $"{Quoted.Of(name)} is not the name of a file below the folder of includes";
            return null;
        }

        var parents = _site.PostsFolders.Select(posts => PostIndex.FolderOf(posts.Path)).Append("").Distinct();
        IEnumerable<string> folders = below is not null ? [below] : parents.Select(parent => parent.Length == 0 ? "_includes" : parent + "/_includes");
        foreach (var includes in folders)
        {
            var path = includes.Length == 0 ? name : $"{includes}/{name}";
            if (!File.Exists(_folder.PathOf(path)))
                continue;
            (var text, whyNot) = _includes.GetOrAdd(path, Read);
            return text;
        }

        whyNot = $"there is no file {Quoted.Of(below is null ? "_includes/" + name : name)}";
        return null;
    }

    /// <summary>Reads the template of a shortcode: that of the site, or of one of its themes.</summary>
    public string? Shortcode(string name)
    {
        if (name.Length is 0 or > 100 || name.AsSpan().ContainsAny('\\', '\0', ':') || name.Split('/').Any(segment => segment is ".." or "." or ""))
            return null;
        return _layouts.Value.Select(layouts => $"{layouts}/{name}.html").FirstOrDefault(Exists) is { } path ? _includes.GetOrAdd(path, Read).Text : null;
    }

    /// <summary>Reads the template that other templates call: that of the site, or of one of its themes.</summary>
    public string? Partial(string name)
    {
        if (name.Length is 0 or > 200 || name.AsSpan().ContainsAny('\\', '\0', ':') || name.Split('/').Any(segment => segment is ".." or "." or ""))
            return null;
        return _partials.Value.SelectMany(layouts => (string[])[$"{layouts}/{name}", $"{layouts}/{name}.html"]).FirstOrDefault(Exists) is { } path
            ? _includes.GetOrAdd(path, Read).Text : null;
    }

    /// <summary>Finds a file in a folder whose path below it fits a glob; the first by its path.</summary>
    public string? FileLike(string below, string pattern)
    {
        var full = _folder.PathOf(below);
        if (pattern.Length is 0 or > 200 || !Directory.Exists(full) || !_folder.IsInside(full) || pattern.Split('/') is not [.. var parents, var last]
            || parents.Any(segment => segment is ".." || segment.AsSpan().ContainsAny("*?[{")))
            return null;
        var folder = string.Join('/', parents);
        var place = folder.Length == 0 ? full : Path.Join(full, folder);
        if (!Directory.Exists(place) || !_folder.IsInside(place) || last.AsSpan().ContainsAny('[', '{', '\0'))
            return null;
        var options = new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive };
        return Directory.EnumerateFiles(place, last, options).Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal).FirstOrDefault() is { } name ? folder.Length == 0 ? name : $"{folder}/{name}" : null;
    }

    private List<string> FindLayouts(params string[] names)
    {
        var themes = _folder.PathOf("themes");
        IEnumerable<string> roots = Directory.Exists(themes) && _folder.Holds(themes)
            ? Directory.EnumerateDirectories(themes).Select(theme => $"themes/{Path.GetFileName(theme)}/layouts").Order(StringComparer.Ordinal) : [];
        return [.. roots.Prepend("layouts").SelectMany(root => names.Select(name => $"{root}/{name}"))
            .Where(path => Directory.Exists(_folder.PathOf(path)))];
    }

    public string? SiteValue(string name) => name switch
    {
        "baseurl" => _site.Home.AbsolutePath.TrimEnd('/'),
        "url" => _site.Home.GetLeftPart(UriPartial.Authority),
        "title" => _site.Feed.Title,
        "description" => _site.Feed.Description,
        "lang" => _site.Feed.Language,
        _ when name.StartsWith("time:", StringComparison.Ordinal) => TimeOf(name["time:".Length..]),
        _ => null,
    };

    /// <summary>Writes a moment in the site's time zone as Ruby prints it: <c>2026-05-01 09:30:00 +0200</c>.</summary>
    private string? TimeOf(string moment) => InstantPattern.ExtendedIso.Parse(moment) is { Success: true, Value: var instant }
        ? ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss o<+HHmm>", null).Format(instant.InZone(_site.Zone)) : null;

    /// <summary>Writes a path as an address has it.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private (string? Text, string? WhyNot) Read(string path)
    {
        if (!Exists(path))
            return (null, $"{Quoted.Of(path)} is a link that leads out of the site folder");
        var findings = new SourceFindings(_folder.Show(path));
        using var file = SourceFile.TryRead(_folder.PathOf(path), findings);
        if (file is not null && file.Bytes.Length > MostIncluded)
            return (null, Invariant($"{Quoted.Of(path)} has {file.Bytes.Length} bytes; at most {MostIncluded} are included"));
        return file?.TryDecode(..) is { } text ? (text, null) : (null, findings.All is [var first, ..] ? first.Message : "it can't be read");
    }
}
