using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>The examples on the source rules' pages do what the pages say. What is no one file's text stands here, and is shown there.</summary>
public class SourceRulePageTests
{
    private const string Hello = "---\ntitle: Hello, feeds\ndate: 2026-11-23\n---\nThe first post.";

    /// <summary>Examples that show a folder or bytes.</summary>
    private static readonly Dictionary<string, (Func<SiteFolder> Wrong, Func<SiteFolder> Right)> Folders = new()
    {
        ["JF9001"] = (() => new SiteFolder(yml: null).Write("posts/2026-11-23-hello.md", Hello), () => new SiteFolder().Write("posts/2026-11-23-hello.md", Hello)),
        ["JF9002"] = (() => WithLink("/etc/hostname"), () => new SiteFolder().Write("posts/hello.md", Hello)),
        ["JF9003"] = (() => WithBytes("636166E9"), () => WithBytes("636166C3A9")),
        ["JF9015"] = (() => new SiteFolder().Write("posts/2025/hello.md", Hello).Write("posts/2026/hello.md", Hello),
            () => new SiteFolder().Write("posts/2025/hello.md", Hello).Write("posts/2026/hello-again.md", Hello)),
        ["JF9049"] = (() => TwoGenerators(), () => TwoGenerators().Write("feeds.yml", SiteFolder.Yml + "generator: jekyll\n")),
        ["JF9050"] = (() => Hugo().Write("content/posts/hello.md", "---\ntitle: Hello, feeds\n---\nThe first post."), () => Hugo().Write("content/posts/hello.md", Hello)),
        ["JF9051"] = (() => Hugo(Mount).Write("content/posts/hello.md", Hello).Write("docs/setup.md", Hello),
            () => Hugo(Mount).Write("content/posts/hello.md", Hello).Write("docs/setup.md", Hello).Write("feeds.yml", SiteFolder.Yml + "posts: [content/posts, docs]\n")),
        ["JF9052"] = (() => Zola("日本", ""), () => Zola("日本", "slug = \"ri-ben\"\n")),
        ["JF9056"] = (() => TwoGenerators().Write("posts/hello.md", Hello).Write("feeds.yml", SiteFolder.Yml),
            () => TwoGenerators().Write("feeds.yml", SiteFolder.Yml + "generator: jekyll\n")),
        ["JF9062"] = (() => WithPages("https://blog.example.org/posts/", "https://blog.example.org/posts/"), () => WithPages("https://blog.example.org/a/", "https://blog.example.org/b/")),
        ["JF9064"] = (() => WithPage(string.Concat(Enumerable.Repeat("<div>", 2000))), () => WithPage("<div><div></div></div>")),
        ["JF9065"] = (() => new SiteFolder().Write("_site/hello/index.html", "<h1>Hello</h1><p>The first post.</p>"),
            () => new SiteFolder().Write("_site/hello/index.html", "<article><h1>Hello</h1><time datetime=\"2026-11-23\">today</time><p>The first post.</p></article>")),
        ["JF9066"] = (() => WithPostsFile("CHANGELOG.md", "# Changes\nWe mended the whistle.\n"), () => WithPostsFile("CHANGELOG.md", "# Changes\n## [1.2.0] - 2026-11-23\nWe mended the whistle.\n")),
        ["JF9067"] = (() => WithPostsFile("releases.json", "[]"),
            () => WithPostsFile("releases.json", """[{"name": "1.2.0", "published_at": "2026-11-23", "html_url": "https://example.org/1.2.0", "body": "The whistle works."}]""")),
    };

    private static SiteFolder Zola(string name, string more) => new SiteFolder(yml: null).Write("config.toml", "base_url = \"https://blog.example.org/\"\ntitle = \"A blog\"\n")
        .Write($"content/blog/{name}.md", $"+++\ntitle = \"Hello, feeds\"\ndate = 2026-11-23\n{more}+++\nThe first post.\n");

    private const string Mount = "[[module.mounts]]\nsource = \"docs\"\ntarget = \"content/docs\"\n";

    private static SiteFolder Hugo(string more = "") => new SiteFolder(yml: null).Write("hugo.toml", "baseURL = \"https://blog.example.org/\"\ntitle = \"A blog\"\n" + more);

    private static SiteFolder TwoGenerators() =>
        Hugo().Write("_config.yml", "title: A blog\nurl: https://blog.example.org\n").Write("_posts/2026-11-23-hello.md", Hello);

    public static TheoryData<string> Rules => [.. FeedRules.All.Where(rule => rule.Id.StartsWith("JF9", StringComparison.Ordinal)).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_the_page_calls_wrong_draws_the_finding(string rule)
    {
        using var site = Example(rule, "Wrong");
        var finding = Assert.Single(site.Load().Report.Diagnostics);
        Assert.Equal((rule, FeedRules.Find(rule)!.Severity), (finding.Rule.Id, finding.Severity));
        Assert.StartsWith(site.Root, finding.Location!.Value.File, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_the_page_calls_right_draws_no_finding_at_all(string rule)
    {
        using var site = Example(rule, "Right");
        Assert.Equal("", site.Findings());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_has_the_rules_title_severity_and_specification(string id)
    {
        var rule = FeedRules.Find(id)!;
        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.Severity}\nSpecification: {rule.Specification.OriginalString}\n\n## What\n", Page(id), StringComparison.Ordinal);
    }

    private static SiteFolder Example(string rule, string heading)
    {
        if (Folders.TryGetValue(rule, out var folders))
            return heading == "Wrong" ? folders.Wrong() : folders.Right();
        var page = Page(rule);
        var start = page.IndexOf($"## {heading}\n```", StringComparison.Ordinal) + heading.Length + 7;
        var lines = page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n', 2);
        return lines[0] switch
        {
            "yaml" => new SiteFolder(lines[1]),
            // The people whom posts may name by an id.
            "markdown" when rule == "JF9046" => new SiteFolder(SiteFolder.Yml + "people: {ann: Ann}\n").Write("posts/hello.md", lines[1]),
            "html" => WithPage(lines[1]),
            "markdown" => new SiteFolder().Write("posts/hello.md", lines[1]),
            var other => throw new InvalidOperationException($"{rule} has an example in {other}"),
        };
    }

    /// <summary>A site of two pages, of which one is a post without a finding.</summary>
    private static SiteFolder WithPage(string html) => new SiteFolder().Write("_site/hello/index.html", html).Write("_site/first/index.html", PageWith(""));

    private static SiteFolder WithPages(string canonical, string otherCanonical) =>
        new SiteFolder().Write("_site/a/index.html", PageWith(canonical)).Write("_site/b/index.html", PageWith(otherCanonical));

    private static string PageWith(string canonical) =>
        $"<title>Hello</title>{(canonical.Length == 0 ? "" : $"<link rel=canonical href=\"{canonical}\">")}<article><h1>Hello</h1><time datetime=\"2026-11-22\">yesterday</time><p>Text.</p></article>";

    private static SiteFolder WithPostsFile(string name, string text) => new SiteFolder(SiteFolder.Yml + $"posts: {name}\n").Write(name, text);

    private static SiteFolder WithLink(string target)
    {
        var site = new SiteFolder();
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "hello.md"), target);
        return site;
    }

    private static SiteFolder WithBytes(string hex) =>
        new SiteFolder().Write("posts/hello.md", [.. "---\ndate: 2026-11-23\n---\n"u8, .. Convert.FromHexString(hex)]);

    private static string Page(string rule) => File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "rules", rule + ".md"));

    private static string RepositoryRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(file, "../../../.."));
}
