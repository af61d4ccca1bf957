using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>Files that hold many posts, which <c>posts</c> in feeds.yml may name beside folders: a changelog in Markdown, or releases in JSON.</summary>
internal static class ReleaseFiles
{
    private static readonly string[] Markdown = [".md", ".markdown"];

    // In the last hours of the year 9999 a zone to the east has no day that could be named.
    private static readonly Instant LastDay = Instant.FromUtc(9999, 12, 31, 0, 0);
    private static readonly string[] Json = [".json", ".jsonl", ".ndjson"];

    /// <summary>Whether a name in <c>posts</c> is that of such a file.</summary>
    public static bool IsOne(SourceFolder folder, string path) => EndsWith(path, [.. Markdown, .. Json]) && File.Exists(folder.PathOf(path));

    /// <summary>Reads the posts of all such files, in the order in which feeds.yml names them.</summary>
    public static List<PostResult> Read(SourceFolder folder, Site site, MarkdownFolderOptions options, List<FeedDiagnostic> findings)
    {
        var results = new List<PostResult>();
        foreach (var (path, _) in site.PostsFolders.Where(posts => IsOne(folder, posts.Path)))
        {
            if (!folder.IsInside(folder.PathOf(path)))
                FolderWalk.Add(folder, path, FolderWalk.LeadsOut, findings);
            else
            {
                results.AddRange(EndsWith(path, Markdown)
                    ? Changelog.Read(folder, path, site, options)
                    : new ReleaseReader(folder, path, site, options).Read());
            }
        }

        return results;
    }

    /// <summary>Gets the address of a version: by the pattern that feeds.yml gives, or else the heading's on the page that is home.</summary>
    /// <param name="site">The site.</param>
    /// <param name="slug">The version, which stands for <c>{slug}</c>.</param>
    /// <param name="anchor">The heading's anchor.</param>
    /// <param name="published">When it was published.</param>
    public static Uri AddressOf(Site site, string slug, string anchor, Instant published) => site.Permalink == Permalink.Default
        ? new($"{UriText.Of(site.Feed.Link)}#{Uri.EscapeDataString(anchor)}")
        : new(site.Permalink.Of(UriText.Of(site.Home), new(slug, LocalOf(published, site)) { File = slug }));

    private static LocalDateTime LocalOf(Instant published, Site site) => published.InZone(published < LastDay ? site.Zone : DateTimeZone.Utc).LocalDateTime;

    /// <summary>Leaves a post out while its date lies ahead.</summary>
    public static PostResult Dated(Post post, MarkdownFolderOptions options, Files.SourceFindings findings) =>
        options.Now is { } now && Withholding.UntilDue(findings.File, post.Published.ToInstant(), now) is { } ahead
            ? new(null, ahead, findings) { Withheld = post }
            : new(post, null, findings);

    private static bool EndsWith(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
