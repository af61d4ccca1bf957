using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>A site folder on disk, for the length of a test.</summary>
internal sealed class SiteFolder : IDisposable
{
    public const string Yml = "title: A blog\nhome: https://blog.example.org/\n";

    public SiteFolder(string? yml = Yml)
    {
        Directory.CreateDirectory(Path.Combine(Root, "posts"));
        if (yml is not null)
            Write("feeds.yml", yml);
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("feeds-site-").FullName;

    /// <summary>A site of one post, whose front matter is given without its '---' lines.</summary>
    public static SiteFolder WithPost(string frontMatter, string yml = Yml, string name = "hello.md") =>
        new SiteFolder(yml).Write("posts/" + name, $"---\n{frontMatter}\n---\nThe *first* post.\n");

    public SiteFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public SiteFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllBytes(Path.Combine(Root, path), bytes);
        return this;
    }

    /// <summary>Reads the site: from the pages in <c>_site</c>, where it has that folder.</summary>
    public MarkdownFolder Load(Instant? now = null, bool drafts = false, string? siteFile = null) =>
        MarkdownFolder.Load(Root, new() { Now = now, IncludeDrafts = drafts, SiteFile = siteFile, HtmlFolder = Directory.Exists(Path.Combine(Root, "_site")) ? Path.Combine(Root, "_site") : null });

    /// <summary>The one post of the site, which must have no Error.</summary>
    public Post Post()
    {
        var site = Load();
        Assert.True(site.Report.IsValid, site.Report.ToString());
        return Assert.Single(site.Feed!.Posts);
    }

    /// <summary>The feed, which must have no finding.</summary>
    public Feed Feed()
    {
        var site = Load();
        Assert.Empty(site.Report.Diagnostics);
        return site.Feed!;
    }

    /// <summary>The findings in the files, one a line, with paths below the folder.</summary>
    public string Findings(bool drafts = false) => Lines(Load(drafts: drafts).Report);

    /// <summary>The findings in the files and in the model.</summary>
    public string AllFindings()
    {
        Load().TryCreateFeedSet(out _, out var report);
        return Lines(report);
    }

    public string Lines(ValidationReport report) => report.ToString().Replace(Root + "/", "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
