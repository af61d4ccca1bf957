using System.Diagnostics;
using System.Text;
using CsCheck;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Files that mean harm: always a finding, never an exception, a hang, or a read outside of the folder.</summary>
public class HostileFolderTests
{
    /// <summary>All of these take less than a second. What is quadratic takes minutes, so that a busy machine is not mistaken for it.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_link_out_of_the_folder_is_not_read()
    {
        using var secret = new SiteFolder().Write("secret.md", "---\ntitle: secret\ndate: 2026-11-23\n---\n");
        using var site = new SiteFolder();
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "a.md"), Path.Combine(secret.Root, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "posts", "b"), secret.Root);
        Assert.Equal("""
            posts/a.md: error JF9002: is a link that leads out of the site folder, so it is not read; put a copy in its place
            posts/b: error JF9002: is a link that leads out of the site folder, so it is not read; put a copy in its place
            """, site.Findings());
    }

    [Fact]
    public void A_link_that_climbs_out_through_another_is_not_read()
    {
        using var site = new SiteFolder().Write("posts/real.md", "---\ndate: 2026-11-23\n---\n");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "door"), "/");
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "a.md"), Path.Combine(site.Root, "door", "etc", "hostname"));
        Assert.StartsWith("posts/a.md: error JF9002: is a link that leads out", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_the_folder_is_read()
    {
        using var site = new SiteFolder().Write("shared/x.md", "---\ntitle: shared\ndate: 2026-11-23\n---\n");
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "a.md"), "../shared/x.md");
        Assert.Equal("shared", site.Post().Title);
    }

    [Fact]
    public void Links_that_lead_nowhere_or_in_a_circle_are_Errors()
    {
        using var site = new SiteFolder();
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "a.md"), "b.md");
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "b.md"), "a.md");
        File.CreateSymbolicLink(Path.Combine(site.Root, "posts", "c.md"), "gone.md");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "posts", "d"), "..");
        Assert.Equal(["posts/a.md", "posts/b.md", "posts/c.md", "posts/d"], site.Load().Report.Diagnostics.Select(d => d.Location!.Value.File![(site.Root.Length + 1)..]));
        Assert.All(site.Load().Report.Diagnostics, d => Assert.Equal("JF9002", d.Rule.Id));
    }

    [Fact]
    public void A_folder_of_posts_that_is_a_link_out_of_the_site_is_refused()
    {
        using var secret = new SiteFolder();
        using var site = new SiteFolder(SiteFolder.Yml + "posts: linked\n");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "linked"), secret.Root);
        Assert.Equal("feeds.yml(3,1): error JF9019: the folder of posts, '" + "linked', is a link that leads out of the site folder; make it, or write 'posts: FOLDER' for the one that is meant", site.Findings());
    }

    [Fact]
    public void A_site_file_that_is_a_link_out_of_the_site_is_refused()
    {
        using var secret = new SiteFolder();
        using var site = new SiteFolder(yml: null);
        File.CreateSymbolicLink(Path.Combine(site.Root, "feeds.yml"), Path.Combine(secret.Root, "feeds.yml"));
        Assert.Equal("feeds.yml: error JF9002: the file is a link that leads out of the site folder, so it is not read; put a copy in its place", site.Findings());
    }

    [Fact]
    public async Task A_pipe_is_not_opened()
    {
        using var site = new SiteFolder();
        using var made = Process.Start("mkfifo", Path.Combine(site.Root, "posts", "2026-11-23-a.md"));
        await made.WaitForExitAsync();
        var load = Task.Run(() => site.Findings());
        Assert.Same(load, await Task.WhenAny(load, Task.Delay(TimeSpan.FromSeconds(20))));
        Assert.Equal("posts/2026-11-23-a.md: error JF9002: the file is empty (or a pipe or device); write what belongs there, or remove it", await load);
    }

    [Fact]
    public void A_folder_named_like_a_post_is_a_folder()
    {
        using var site = new SiteFolder().Write("posts/a.md/b.md", "---\ntitle: b\ndate: 2026-11-23\n---\n");
        Assert.Equal("https://blog.example.org/posts/b/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void A_name_that_would_break_a_line_is_shown_escaped()
    {
        using var site = SiteFolder.WithPost("title: a", name: "a\nb\u001b[31m\u202e.md");
        Assert.StartsWith("posts/a\\nb\\u001B[31m\\u202E.md(1,1): error JF9012:", site.Findings(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "aliases", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\ntags: [*c,*c,*c,*c,*c,*c]" },
        { "brackets", "tags: " + new string('[', 500_000) },
        { "brackets of another tool", "other: " + new string('[', 500_000) },
        { "braces", "author: " + string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "dashes", "tags:\n" + string.Concat(Enumerable.Repeat("- ", 300_000)) },
        { "questions", string.Concat(Enumerable.Repeat("? ", 300_000)) },
        { "indents", string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n")) },
        { "one key again and again", string.Concat(Enumerable.Repeat("a: 1\n", 150_000)) },
        { "many keys twice", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"k{i}: 1\n")) + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"k{i}: 1\n")) },
        { "many bad tags", "tags: [" + string.Concat(Enumerable.Repeat("[],", 300_000)) + "]" },
        { "a key without end", "\"" + new string('a', 900_000) + "\": b" },
        { "quotes without end", "title: " + new string('"', 900_000) },
        { "lines without end", "title: \"" + new string('\n', 900_000) },
        { "tabs", "title: a\n" + new string('\t', 900_000) + "b: c" },
        { "too much", "title: " + new string('x', 1 << 20) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_a_finding_in_a_bounded_time(string name, string frontMatter)
    {
        Assert.NotEmpty(name);
        using var site = SiteFolder.WithPost(frontMatter);
        var clock = Stopwatch.StartNew();
        var report = site.Load().Report;
        Assert.False(report.IsValid);
        Assert.InRange(report.Diagnostics.Count, 1, 110);
        Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(2000, false)]
    public void Nesting_ends_where_it_is_documented(int depth, bool isRead)
    {
        // The map of front matter is the first level.
        using var site = SiteFolder.WithPost($"date: 2026-11-23\nother: {new string('[', depth - 1)}{new string(']', depth - 1)}");
        Assert.Equal(isRead ? "" : "posts/hello.md(3,39): error JF9009: lists and maps are nested more than 32 deep; nest fewer of them", site.Findings());
    }

    [Fact]
    public void Front_matter_that_is_too_large_says_how_large_it_may_be()
    {
        using var site = SiteFolder.WithPost("title: " + new string('x', 1 << 20));
        Assert.Equal("posts/hello.md(1,1): error JF9009: front matter has 1048584 bytes; at most 1048576 are read", site.Findings());
    }

    [Fact]
    public void A_site_file_that_is_too_large_says_how_large_it_may_be()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "# " + new string('x', 1 << 20));
        Assert.Equal("feeds.yml(1,1): error JF9009: feeds.yml has 1048624 bytes; at most 1048576 are read", site.Findings());
    }

    [Fact]
    public void A_post_of_fifty_megabytes_is_read_in_linear_time()
    {
        using var site = new SiteFolder();
        var line = "A line of text, and another, with ünïcödé in it.\n"u8.ToArray();
        var bytes = new byte[50 << 20];
        "---\ntitle: long\ndate: 2026-11-23\n---\n"u8.CopyTo(bytes);
        for (var at = 40; at < bytes.Length; at += line.Length)
            line.AsSpan(0, Math.Min(line.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
        bytes.AsSpan(36, 4).Fill((byte)'\n');
        // The last line may have been cut within a letter.
        bytes.AsSpan(^100).Fill((byte)'\n');
        site.Write("posts/a.md", bytes);
        var clock = Stopwatch.StartNew();
        Assert.Equal(5, site.Post().Origin!.Line);
        Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");

        bytes[^2] = 0xFF;
        site.Write("posts/a.md", bytes);
        clock.Restart();
        Assert.Contains("JF9003: the byte 0xFF is not UTF-8", site.Findings(), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");
    }

    [Fact]
    public void Any_bytes_at_all_give_a_post_or_a_finding()
    {
        using var site = new SiteFolder();
        Gen.Byte.Array[0, 200].Sample(bytes => IsPostOrFinding(site, bytes), iter: 1_000, threads: 1);
    }

    [Fact]
    public void Any_mixture_of_YAML_gives_a_post_or_a_finding()
    {
        using var site = new SiteFolder();
        var piece = Gen.OneOf(
            "title", "date", "tags", "author", "enclosure", "slug", "draft", "link", "x", ":", ": ", "\n", "\n  ", "\n- ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a",
            "!t ", "!!str ", "|", ">", "|-\n", "\"", "'", "\\", "#", " #", "%", "@", "`", "~", "null", "true", "2026-11-23", "---\n", "...\n", "\t", "\r", "\u0085", "\u2028",
            "\0", "\u0001", "\uFEFF", "é", "日本", "\U0001F600", "<<", "http://[", "..", "/", "%YAML 1.2\n", "!<", "\"\\ud800\"", "\"\\x");
        piece.Array[0, 25].Sample(pieces => IsPostOrFinding(site, Encoding.UTF8.GetBytes($"---\n{string.Concat(pieces)}\n---\nBody")), iter: 2_000, threads: 1);
    }

    [Fact]
    public void Any_mixture_of_YAML_is_a_site_or_a_finding()
    {
        var piece = Gen.OneOf(
            "title: a\n", "home: https://x.example.org\n", "home: ", "timezone: ", "permalink: ", "posts: ", "feeds: ", "by: ", "image: ", "author: ", "max-posts: ", "content: ",
            "language: ", "{slug}", "{yyyy}", "posts", "..", "/", "rss: ", "atom", "[", "]", "{", "}", ", ", "\n", "\n  ", "- ", "~", "category", "UTC", "99999999999", "url: ", "http://[", "\"", "'", "%2e", "?", "*a", "&a ", "!t ");
        piece.Array[0, 20].Sample(pieces =>
        {
            using var site = new SiteFolder(string.Concat(pieces) + "\n");
            var loaded = site.Load();
            _ = loaded.TryCreateFeedSet(out _, out var report);
            return loaded.Feed is not null || !report.IsValid;
        }, iter: 500, threads: 1);
    }

    private static bool IsPostOrFinding(SiteFolder site, byte[] bytes)
    {
        site.Write("posts/a.md", bytes);
        var loaded = site.Load();
        foreach (var finding in loaded.Report.Diagnostics)
        {
            if (finding.Message.AsSpan().ContainsAny('\n', '\r', '\0') || finding.Location is not { Line: >= 0, Column: >= 0 })
                return false;
        }

        return loaded.Feed!.Posts.Count + loaded.Skipped.Count == (loaded.Report.IsValid ? 1 : 0);
    }
}
