using System.Reflection;
using System.Text;
using System.Text.Json;
using Justindustrious.Feeds;
using NodaTime;

namespace Justindustrious.DocsSite;

/// <summary>The pages of the repository as a static site: each page at its own path, so that links between pages stay as they are.</summary>
/// <param name="root">The repository.</param>
/// <param name="output">The folder of the site. Its earlier content is replaced.</param>
internal sealed class Site(string root, string output)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] FrontPages =
        ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "SUPPORT.md", "ROADMAP.md", "CODE_OF_CONDUCT.md"];

    private readonly List<string> _problems = [];

    public int PageCount { get; private set; }

    /// <summary>Writes the site, and returns what is wrong with it: dead links, and findings of its feeds.</summary>
    public IReadOnlyList<string> Write()
    {
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        Directory.CreateDirectory(output);
        var api = new ApiReference([typeof(Feed).Assembly, typeof(Feeds.AspNetCore.FeedPublisher).Assembly]);
        var pages = FindPages().Select(path => SitePage.Read(root, path)).Concat(api.Pages().Select(page => new SitePage(page.Path, page.Text))).ToDictionary(page => page.Source, StringComparer.Ordinal);
        PageCount = pages.Count;
        foreach (var page in pages.Values)
        {
            var html = page.ToHtml(pages, path => File.Exists(Path.Combine(root, path)) || Directory.Exists(Path.Combine(root, path)), _problems);
            WriteFile(page.Target, html);
        }

        foreach (var picture in Directory.EnumerateFiles(Path.Combine(root, "docs", "pictures")))
            WriteFile($"docs/pictures/{Path.GetFileName(picture)}", File.ReadAllText(picture));
        WriteFile("site.css", Resource("site.css"));
        WriteFile("search.js", Resource("search.js"));
        WriteFile("search-index.js", $"const index = {JsonSerializer.Serialize(pages.Values.Select(page => page.ForSearch()), SearchJson.Default.IEnumerableStringArray)};\n");
        WriteFeeds();
        return _problems;
    }

    private IEnumerable<string> FindPages()
    {
        var folders = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateDirectories(Path.Combine(root, "src")).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "tests"), "README.md", SearchOption.AllDirectories).Where(IsSource));
        return FrontPages.Concat(folders.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    private static bool IsSource(string file) => !file.Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj");

    /// <summary>Makes the feeds of the news as <c>dotnet feeds build</c> does.</summary>
    private void WriteFeeds()
    {
        // A fixed moment: all news are published, whenever the site is built.
        var folder = MarkdownFolder.Load(Path.Combine(root, "docs", "site"), new() { Now = Instant.FromUtc(2100, 1, 1, 0, 0) });
        if (folder.TryCreateFeedSet(out var feeds, out var report))
            feeds.Save(output);
        _problems.AddRange(report.Diagnostics.Where(finding => finding.Severity != FeedSeverity.Info).Select(finding => finding.ToString()));
    }

    private void WriteFile(string path, string text)
    {
        var file = Path.Combine(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, Utf8);
    }

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
