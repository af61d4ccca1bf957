using System.Globalization;
using CsCheck;
using Justindustrious.Feeds.Benchmarks;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Caching;

/// <summary>What builds remember saves time, and changes nothing else.</summary>
public sealed class PostCacheTests : IDisposable
{
    private const int Posts = 210;

    private static readonly string[] Bodies =
    [
        "A *plain* post with [a link](/about/) and `code`.", "<div onclick=\"x()\">Raw <b>HTML</b></div><script>gone()</script>", "Notes[^1]\n\n[^1]: below",
        "A control \u0001 character", "| a | b |\n|---|---|\n| 1 | 2 |", "![image](pic.png)\n\n# A heading\n\nمرحبا 日本語 🎉", "", "<p hidden>x</p><iframe src=\"https://video.example.org/1\"></iframe>",
        "See [it](./2026-02-02-post-1.md), [[post-7]] and [that]({% post_url 2026-04-04-post-3 %}).\n\n<!--more-->\n\n{{< youtube abcdefghijk >}} {{ left }}",
    ];

    private static readonly string[] Fields =
    [
        "", "tags: [feeds, C#]\n", "author: Ben <ben@example.org>\n", "summary: \"One & <two> \\uD800\"\n", "language: de\n", "updated: 2026-06-01\n", "id: \"tag:blog.example.org,2026:{0}\"\n",
        "enclosure: { url: /a.mp3, type: audio/mpeg, length: 0 }\n", "link: https://elsewhere.example.org/{0}\n", "draft: true\n", "categories: [feeds]\nauthors: [Ann, Ben]\n",
    ];

    private static readonly string[] Sites =
    [
        "title: A blog\nhome: https://blog.example.org/\nauthor: Ann\nmax-posts: all\nby: [category, author]\n",
        "title: Another\nhome: https://blog.example.org/\nmax-posts: all\nby: [category]\nlanguage: en\n",
        "title: A blog\nhome: http://moved.example.org/\nauthor: Ann\nmax-posts: 204\npermalink: '{yyyy}/{slug}/'\n",
        "title: A blog\nhome: https://blog.example.org/\nauthor: Ann\nhistory: archives\npage-size: 20\ncontent: summary\n",
    ];

    private readonly SiteFolder _site = new(Sites[0]);
    private readonly TempFolder _folder = new();

    /// <summary>No test changes a file twice within the step of the clock, so no time is too recent to be trusted.</summary>
    private static readonly DateTime AfterEachChange = new(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private bool _trustsTimes;

    private string CacheFile => _folder.Find("cache/blog.posts");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_happens_to_a_site_documents_and_findings_are_those_of_a_build_that_remembers_nothing(bool trustsTimes)
    {
        _trustsTimes = trustsTimes;
        var random = new Random(26);
        for (var number = 0; number < Posts; number++)
            WritePost(number, random);
        for (var step = 0; step < 15; step++)
        {
            AssertSame(string.Create(CultureInfo.InvariantCulture, $"step {step}"));
            for (var change = random.Next(3); change >= 0; change--)
                Change(random);
        }
    }

    [Fact]
    public void One_post_that_has_changed_is_added_to_what_is_remembered_of_the_others()
    {
        Corpus.Write(_site.Root, Posts);
        var documents = Build().Documents.Values.Sum(document => document.Length);
        var remembered = new FileInfo(CacheFile).Length;

        var changed = Directory.GetFiles(Path.Combine(_site.Root, "posts"))[0];
        File.AppendAllText(changed, "\nMore.\n");
        AssertSame("one changed");

        // Bodies once, where documents have them three times.
        Assert.InRange(remembered, documents / 4, documents / 2);
        Assert.InRange(new FileInfo(CacheFile).Length - remembered, 3000, 100_000);
    }

    [Fact]
    public void What_is_of_no_use_any_more_does_not_pile_up()
    {
        Corpus.Write(_site.Root, Posts);
        for (var round = 0; round < 8; round++)
        {
            foreach (var post in Directory.GetFiles(Path.Combine(_site.Root, "posts")).Where((_, i) => i % 2 == round % 2))
                File.AppendAllText(post, "\nMore.\n");
            AssertSame("half changed");
        }

        Assert.InRange(new FileInfo(CacheFile).Length, 1, 5 * Build().Documents.Values.Sum(document => document.Length) / 2);
    }

    [Fact]
    public void A_file_that_was_damaged_or_cut_short_is_done_without()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        var whole = File.ReadAllBytes(CacheFile);
        Gen.Int[0, whole.Length - 1].Select(Gen.Bool).CheckEach(8, damage =>
        {
            var (position, isCut) = damage;
            var damaged = isCut ? whole[..position] : [.. whole];
            if (!isCut)
                damaged[position] ^= 0x55;
            var file = _folder.Find(Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(file, damaged);

            AssertSame(string.Create(CultureInfo.InvariantCulture, $"{(isCut ? "cut" : "damaged")} at {position}"), file);
        });
    }

    [Fact]
    public void Another_program_that_is_about_the_file_is_not_disturbed()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        var before = File.ReadAllBytes(CacheFile);
        File.AppendAllText(Directory.GetFiles(Path.Combine(_site.Root, "posts"))[0], "\nMore.\n");

        using (new FileStream(CacheFile + ".lock", FileMode.CreateNew, FileAccess.Write, FileShare.None))
            AssertSame("locked");

        Assert.Equal(before, File.ReadAllBytes(CacheFile));
    }

    [Fact]
    public void Documents_stay_readable_when_the_next_build_has_replaced_what_they_are_made_of()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        var documents = Build();
        foreach (var post in Directory.GetFiles(Path.Combine(_site.Root, "posts")))
            File.AppendAllText(post, "\nMore.\n");
        var expected = Load(null);
        Build();
        File.Delete(CacheFile);

        using var stream = new MemoryStream();
        documents.Documents["rss.xml"].Write(stream);
        Assert.Equal(documents.Documents["rss.xml"].Bytes.ToArray(), stream.ToArray());
        Assert.DoesNotContain("More.", documents.Documents["rss.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains("More.", expected.Documents!.Documents["rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_put_together_knows_its_length_and_whether_a_file_holds_it()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        foreach (var document in Build().Documents.Values)
        {
            using var stream = new MemoryStream();
            document.Write(stream);
            var bytes = stream.ToArray();

            Assert.Equal(bytes.Length, document.Length);
            Assert.True(document.Checked.Bytes.Matches(new MemoryStream(bytes)));
            Assert.False(document.Checked.Bytes.Matches(new MemoryStream([.. bytes, 0])));
            Assert.False(document.Checked.Bytes.Matches(new MemoryStream(bytes[..^1])));
            bytes[bytes.Length / 2] ^= 1;
            Assert.False(document.Checked.Bytes.Matches(new MemoryStream(bytes)));
        }
    }

    [Fact]
    public void A_post_whose_id_the_ledger_gives_today_is_written_with_that_id()
    {
        Corpus.Write(_site.Root, Posts);
        using var cache = new SiteCache(CacheFile);
        var folder = MarkdownFolder.LoadWith(cache, _site.Root, new());
        Assert.True(folder.TryCreateFeedSet(out _, out _));
        cache.Save();
        folder.Ledger!.Save();
        var ledger = Path.Combine(_site.Root, "feeds.lock");
        var lines = File.ReadAllLines(ledger);
        lines[5] = "tag:blog.example.org,2001:five" + lines[5][lines[5].IndexOf('\t', StringComparison.Ordinal)..];
        File.WriteAllText(ledger, string.Join('\n', lines) + "\n");

        AssertSame("ledger");
        Assert.Contains("tag:blog.example.org,2001:five", Build().Documents["rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_sets_can_be_made_of_a_folder_and_the_last_one_is_remembered()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        File.AppendAllText(Directory.GetFiles(Path.Combine(_site.Root, "posts"))[0], "\nMore.\n");
        var (expected, _) = Load(null);
        using var cache = new SiteCache(CacheFile);
        var folder = MarkdownFolder.LoadWith(cache, _site.Root, new());
        Assert.True(folder.TryCreateFeedSet(folder.Options with { Document = folder.Options.Document with { Indented = false } }, out var small, out _));
        var first = folder.ToFeedSet();
        var second = folder.ToFeedSet();
        cache.Save();

        foreach (var (path, document) in expected!.Documents)
        {
            Assert.Equal(document.ToString(), first.Documents[path].ToString());
            Assert.Equal(document.ToString(), second.Documents[path].ToString());
            Assert.True(small.Documents[path].Length < document.Length);
        }

        AssertSame("several sets");
    }

    [Fact]
    public void A_folder_whose_cache_was_disposed_before_still_makes_the_same_documents()
    {
        Corpus.Write(_site.Root, Posts);
        Build();
        var (expected, _) = Load(null);
        var cache = new SiteCache(CacheFile);
        var folder = MarkdownFolder.LoadWith(cache, _site.Root, new());
        cache.Dispose();
        cache.Save();
        Assert.Equal(expected!.Documents["atom.xml"].ToString(), folder.ToFeedSet().Documents["atom.xml"].ToString());
    }

    [Fact]
    public void Few_posts_are_not_remembered()
    {
        Corpus.Write(_site.Root, 199);
        AssertSame("few");
        Assert.False(File.Exists(CacheFile));
    }

    [Fact]
    public void The_file_is_its_users_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        Corpus.Write(_site.Root, Posts);
        Build();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(CacheFile));
    }

    [Fact]
    public void A_place_where_nothing_can_be_kept_is_done_without()
    {
        Corpus.Write(_site.Root, Posts);
        File.WriteAllText(_folder.Find("file"), "");
        AssertSame("no folder", _folder.Find("file/cache.posts"));
    }

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    private FeedSet Build() => Load(CacheFile).Documents!;

    private (FeedSet? Documents, ValidationReport Report) Load(string? cache)
    {
        using var siteCache = cache is null ? null : new SiteCache(cache) { Began = AfterEachChange, TrustsTimes = _trustsTimes };
        var folder = MarkdownFolder.LoadWith(siteCache, _site.Root, new() { KeepsContent = cache is null });
        folder.TryCreateFeedSet(out var documents, out var report);
        siteCache?.Save();
        return (documents, report);
    }

    private void AssertSame(string when, string? cache = null)
    {
        var (expected, expectedReport) = Load(null);
        var (documents, report) = Load(cache ?? CacheFile);
        Assert.Equal($"{when}\n{expectedReport}", $"{when}\n{report}");
        Assert.Equal(expected?.Documents.Keys, documents?.Documents.Keys);
        foreach (var (path, document) in expected?.Documents ?? new Dictionary<string, FeedDocument>())
        {
            Assert.True(document.Bytes.Span.SequenceEqual(documents!.Documents[path].Bytes.Span), $"{when}: {path} differs");
            Assert.Equal(document.Report.ToString(), documents.Documents[path].Report.ToString());
        }
    }

    private void Change(Random random)
    {
        var posts = Directory.GetFiles(Path.Combine(_site.Root, "posts"));
        Array.Sort(posts, StringComparer.Ordinal);
        var post = posts[random.Next(posts.Length)];
        switch (random.Next(8))
        {
            case 0:
                _site.Write("feeds.yml", Sites[random.Next(Sites.Length)]);
                break;
            case 1 when posts.Length > Posts - 5:
                File.Delete(post);
                break;
            case 2:
                File.Move(post, post[..^3] + "-moved.md", overwrite: true);
                break;
            case 3:
                var folder = MarkdownFolder.Load(_site.Root);
                if (folder.TryCreateFeedSet(out _, out _))
                    folder.Ledger!.Save();
                break;
            case 4:
                WritePost(Posts + random.Next(50), random);
                break;
            default:
                WritePost(random.Next(Posts), random);
                break;
        }
    }

    private void WritePost(int number, Random random)
    {
        var title = random.Next(20) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"title: Post {number}\n");
        var field = string.Format(CultureInfo.InvariantCulture, Fields[random.Next(Fields.Length)].Replace("{ ", "{{ ", StringComparison.Ordinal).Replace(" }", " }}", StringComparison.Ordinal), number);
        _site.Write(
            string.Create(CultureInfo.InvariantCulture, $"posts/2026-{1 + (number % 12):00}-{1 + (number % 28):00}-post-{number}.md"),
            $"---\n{title}{field}---\n{Bodies[random.Next(Bodies.Length)]}\n");
    }
}
