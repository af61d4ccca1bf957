using AngleSharp.Dom;
using Justindustrious.Feeds.Files;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Reads a page as browsers do, in bounded time.</summary>
/// <param name="html">The page.</param>
/// <returns>The page; or <see langword="null"/> where its elements are nested too deep.</returns>
internal delegate IDocument? PageParser(string html);

/// <summary>A folder of HTML that a generator wrote: its pages, in the order of their paths.</summary>
internal sealed class PageFolder(SourceFolder folder, PageParser parse)
{
    /// <summary>In bytes. No post is as long, and the tree of a page takes many times its size.</summary>
    public const int MaxLength = 8 << 20;

    private const string HomeName = "index.html";

    /// <summary>Gets the address that stands for home while it is not known.</summary>
    private static readonly Uri Nowhere = new("https://home.invalid/");

    /// <summary>Reads what the home page says of the site.</summary>
    public HomePage ReadHome()
    {
        var path = folder.PathOf(HomeName);
        return File.Exists(path) && folder.IsInside(path) && Open(HomeName, Nowhere, new(folder.Show(HomeName)), out _) is { } page
            ? HomePage.Read(page)
            : HomePage.None;
    }

    /// <summary>Reads the posts among the pages.</summary>
    /// <param name="site">The site.</param>
    /// <param name="home">What the home page says.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="findings">Where findings about the folder go.</param>
    /// <param name="kinds">How many pages are no posts, by what they are.</param>
    public IReadOnlyList<PostResult> Read(
        Site site, HomePage home, MarkdownFolderOptions options, List<FeedDiagnostic> findings, IDictionary<string, int> kinds)
    {
        string[] paths = [.. FolderWalk.Find(folder, "", listing => listing.Entries.Where(entry => IsWanted(entry, site)), findings)
            .Select(entry => entry.Path).Order(StringComparer.Ordinal)];
        var reader = new PageReader(site, home, options.Now?.ToInstant());
        var outcomes = new PageOutcome[paths.Length];
        options.ReadingBegins?.Invoke(paths.Length);
        Parallel.For(0, paths.Length, index =>
        {
            var found = new SourceFindings(folder.Show(paths[index]));
            var page = Open(paths[index], site.Home, found, out var kind);
            outcomes[index] = page is null ? new(new(null, null, found), kind) : reader.Read(page);
            options.FileIsRead?.Invoke();
        });
        AddUndated(paths, outcomes);
        var results = PageCopies.Settle(outcomes);
        foreach (var kind in outcomes.Where(outcome => outcome.Kind is not null).Select(outcome => outcome.Kind!))
            kinds[kind] = kinds.TryGetValue(kind, out var count) ? count + 1 : 1;
        if (results.All(result => result.Post is null && result.Skipped is null) && !results.Any(result => result.Findings.HasError))
            findings.Add(WithoutPosts(paths.Length, kinds));
        return results;
    }

    private Page? Open(string path, Uri home, SourceFindings found, out string? kind)
    {
        kind = null;
        var fullPath = folder.PathOf(path);
        if (new FileInfo(fullPath) is { Exists: true, Length: 0 })
        {
            kind = "empty";
            return null;
        }

        var encoding = new SourceFindings(found.File);
        using var file = SourceFile.TryRead(fullPath, encoding);
        if (file is null)
        {
            found.AddAll(encoding);
            return null;
        }

        if (file.Bytes.Length > MaxLength)
        {
            found.Add(FeedRules.SourceRules.PageSize, found.At(1, 1),
                $"the page has {file.Bytes.Length} bytes, and at most {MaxLength} are read, so it is left out; name it under 'exclude' in feeds.yml");
            kind = "too large";
            return null;
        }

        file.UnifyLineEndsFrom(0);
        var html = SourceFile.Lenient.GetString(file.Bytes);
        if (parse(html) is not { } document)
        {
            found.Add(FeedRules.SourceRules.PageSize, found.At(1, 1),
                "the page's elements are nested deeper than can be followed, so it is left out; name it under 'exclude' in feeds.yml");
            kind = "too deep";
            return null;
        }

        // Findings about a page that is no post are of no use.
        file.IsUtf8From(0);
        return new(document, html, path, home, found) { Encoding = encoding };
    }

    /// <summary>Names pages without a date that stand among posts.</summary>
    private static void AddUndated(string[] paths, PageOutcome[] outcomes)
    {
        var families = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            if (outcomes[i].Result.Post is not null && FamilyOf(paths[i]) is { Length: > 0 } family)
                families.Add(family);
        }

        for (var i = 0; i < paths.Length; i++)
        {
            if (outcomes[i].Undated is { } place && families.Contains(FamilyOf(paths[i])))
                outcomes[i].Result.Findings.Add(FeedRules.SourceRules.PageDate, place, PageReader.MessageWithoutDate(null, null));
        }
    }

    /// <summary>Gets the folder in which a page and its neighbours stand, as files or as folders with an index.html.</summary>
    private static string FamilyOf(string path)
    {
        var folders = path.Split('/')[..^1];
        return string.Join('/', path.EndsWith("/" + HomeName, StringComparison.OrdinalIgnoreCase) ? folders[..^1] : folders);
    }

    private FeedDiagnostic WithoutPosts(int pages, IDictionary<string, int> kinds) => new()
    {
        Rule = FeedRules.SourceRules.PagesWithPosts,
        Location = new(folder.Show("").TrimEnd('/'), 0, 0),
        Message = pages == 0
            ? "the folder has no .html file; name the folder that the generator writes its pages to, such as _site or public"
            : $"none of its {pages} pages is a post: {string.Join(", ", kinds.Select(kind => $"{kind.Key} ({kind.Value})"))}; "
                + "a post has an article and a date, so say where the theme has them, "
                + "with 'selectors: {posts: blog/**, content: .text, date: .when}' in feeds.yml",
    };

    private static bool IsWanted(FolderEntry entry, Site site) =>
        entry.Name[0] != '.' && (entry.IsFolder ? entry.Name != "node_modules" : IsPage(entry.Name)) && !site.Excluded.Any(glob => glob.Matches(entry.Path));

    private static bool IsPage(string name) => Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";
}
