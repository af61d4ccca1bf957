namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>feeds.lock, as <c>build</c>, <c>ids</c> and <c>adopt</c> treat it.</summary>
public class LedgerTests
{
    [Fact]
    public void A_first_build_writes_the_ledger_beside_feeds_yml_and_a_second_leaves_it_alone()
    {
        using var blog = new Blog();
        var first = blog.Build();
        var ledger = Path.Combine(blog.Folder, "feeds.lock");
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(ledger, longAgo);

        var second = blog.Build();

        Assert.Contains($"wrote {ledger}: the ids that subscribers know; keep it with your posts\n", first.Error, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(ledger).Length);
        Assert.Equal("wrote nothing, 9 files unchanged\n", second.Error);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(ledger));
        Assert.DoesNotContain(Directory.EnumerateFiles(blog.Folder), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_shown_with_the_addresses_that_documents_hold()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "posts"));
        File.WriteAllText(Path.Combine(folder.Path, "feeds.yml"), "title: A\nhome: https://b\u00fccher.example/\n");
        File.WriteAllText(Path.Combine(folder.Path, "posts", "a.md"), "---\ntitle: A\ndate: 2026-11-23\n---\nText\n");

        Assert.Contains("\"address\":\"https://xn--bcher-kva.example/posts/a/\"", InProcess.Run(["ids", folder.Path, "--report", "json"]).Output, StringComparison.Ordinal);
        Assert.Contains("https://xn--bcher-kva.example/posts/a/ (new: its address)", InProcess.Run(["ids", folder.Path]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", new string[0])]
    [InlineData("1", new string[0])]
    [InlineData(null, new[] { "--frozen" })]
    public void A_frozen_build_writes_no_ledger(string? ci, string[] words)
    {
        using var blog = new Blog();
        var variables = new Dictionary<string, string>();
        if (ci is not null)
            variables["CI"] = ci;

        var outcome = InProcess.Run(variables, ["build", blog.Folder, "--now", "2027-01-01", .. words]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.False(File.Exists(Path.Combine(blog.Folder, "feeds.lock")));
        Assert.Equal(9, blog.ReadOutput().Count);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("")]
    public void A_known_id_that_would_change_stops_every_build(string ci)
    {
        using var blog = new Blog();
        blog.Build();
        blog.WritePost("hello", "title: Hello, feeds\ndate: 2026-11-23T09:00:00Z\nid: tag:blog.example.org,2026:1", "The *first* post.");

        var outcome = InProcess.Run(new Dictionary<string, string> { ["CI"] = ci }, "build", blog.Folder, "--now", "2027-01-01");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("hello.md(4,1): error JF7006: the post 'Hello, feeds' has the id 'tag:blog.example.org,2026:1', but was published with 'https://blog.example.org/posts/hello/': every subscriber would see it as new", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_with_a_merge_conflict_stops_the_build_and_is_left_as_it_is()
    {
        using var blog = new Blog();
        blog.Build();
        var ledger = blog.Write("feeds.lock", File.ReadAllText(Path.Combine(blog.Folder, "feeds.lock")) + "<<<<<<< HEAD\n");
        var before = File.ReadAllText(ledger);
        blog.WritePost("new", "title: New\ndate: 2026-11-25", "New.");

        var outcome = blog.Build("--report", "msbuild");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"{blog.Folder}/feeds.lock(4,1): error JF7003: '<<<<<<< HEAD' is a mark of a merge conflict", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(ledger));
    }

    [Fact]
    public void A_post_with_an_error_leaves_the_ledger_as_it_is()
    {
        using var blog = new Blog();
        blog.WritePost("bad", "title: Bad\ndate: someday", "Text.");

        Assert.Equal(1, blog.Build().ExitCode);
        Assert.False(File.Exists(Path.Combine(blog.Folder, "feeds.lock")));
    }

    [Fact]
    public void Feeds_are_built_with_a_warning_where_the_ledger_can_not_be_written()
    {
        using var blog = new Blog();
        // A folder where the ledger's next text would be prepared: that stops even root, whom no permissions do.
        Directory.CreateDirectory(Path.Combine(blog.Folder, $".feeds.lock.{Environment.ProcessId}.tmp"));
        using var output = new TempFolder();

        var outcome = blog.Build("--out", output.Path);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("feeds.lock: warning JF7009: the ids of new posts can't be saved: ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("wrote 9 files, 0 unchanged; 1 warning", outcome.LastErrorLine);
        Assert.Equal(1, blog.Build("--strict").ExitCode);
    }

    [Fact]
    public void Drafts_that_were_looked_at_are_not_remembered()
    {
        using var blog = new Blog();
        blog.WritePost("draft", "title: Draft\ndate: 2026-11-23\ndraft: true", "Not yet.");

        blog.Build("--drafts");

        Assert.DoesNotContain("draft", File.ReadAllText(Path.Combine(blog.Folder, "feeds.lock")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_says_where_each_id_comes_from()
    {
        using var blog = new Blog();
        blog.Build();
        File.Move(Path.Combine(blog.Folder, "posts/more.md"), Path.Combine(blog.Folder, "posts/less.md"));
        blog.WritePost("own", "title: Own\ndate: 2026-11-20\nid: tag:blog.example.org,2026:own", "Own.");
        blog.WritePost("new", "title: New\ndate: 2026-11-19", "New.");

        var outcome = InProcess.Run(new Dictionary<string, string> { [Clock.Variable] = "1800000000" }, "ids", blog.Folder);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                $"{blog.Folder}/posts/hello.md: https://blog.example.org/posts/hello/ (feeds.lock has its address)",
                $"{blog.Folder}/posts/less.md: https://blog.example.org/posts/more/ (feeds.lock has its text; it was published at https://blog.example.org/posts/more/)",
                $"{blog.Folder}/posts/new.md: https://blog.example.org/posts/new/ (new: its address)",
                $"{blog.Folder}/posts/own.md: tag:blog.example.org,2026:own (from its front matter)",
            ],
            outcome.OutputLines);
    }

    [Fact]
    public void The_JSON_report_of_ids_has_one_line_for_each_post()
    {
        using var blog = new Blog();

        var outcome = InProcess.Run(new Dictionary<string, string> { [Clock.Variable] = "1800000000" }, "ids", blog.Folder, "--report", "json");

        Assert.Equal(
            $$"""{"file":"{{blog.Folder}}/posts/hello.md","id":"https://blog.example.org/posts/hello/","source":"address","address":"https://blog.example.org/posts/hello/","known":null}""",
            outcome.OutputLines[0]);
    }

    [Fact]
    public void Adopt_takes_over_the_ids_of_an_old_feed_and_names_the_posts_that_are_not_there()
    {
        using var blog = new Blog();
        var old = blog.Write("old.xml", """
            <rss version="2.0"><channel>
              <item><guid isPermaLink="false">123</guid><link>http://blog.example.org/posts/hello/</link></item>
              <item><guid isPermaLink="false">124</guid><title>Gone</title></item>
            </channel></rss>
            """);

        var outcome = InProcess.Run(new Dictionary<string, string> { [Clock.Variable] = "1800000000" }, "adopt", old, blog.Folder, "--report", "msbuild");
        blog.Build();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal($"{old}(3,3): warning JF7011: the post 'Gone' at '124' is not in the folder: no post has its address, or its title and date; if it is in the folder, write 'guid: 124' into it\n", outcome.Output);
        Assert.EndsWith("feeds.lock: 1 post with a new id, 1 with the same id as before", outcome.LastErrorLine, StringComparison.Ordinal);
        Assert.Contains("<guid isPermaLink=\"false\">123</guid>", blog.ReadText("rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no.xml", "there is no file")]
    [InlineData("https://blog.example.org/rss.xml", "is an address, and this tool uses no network; save the feed, and write the file's path")]
    public void A_feed_that_is_not_there_can_not_be_adopted(string feed, string reason)
    {
        using var blog = new Blog();

        var outcome = InProcess.Run("adopt", feed, blog.Folder);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_none_is_a_finding_and_nothing_is_adopted()
    {
        using var blog = new Blog();
        var old = blog.Write("old.xml", "<html>");

        var outcome = InProcess.Run("adopt", old, blog.Folder, "--report", "msbuild");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("old.xml(1,", outcome.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(blog.Folder, "feeds.lock")));
    }
}
