using NodaTime;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>What becomes of ids when posts change: the ledger's promise.</summary>
public class LedgerTests
{
    private const string Hello = "https://blog.example.org/posts/hello/";
    private const string Moved = "title: A blog\nhome: http://blog.example.org/new/\npermalink: '{yyyy}/{slug}/'\n";

    [Fact]
    public void A_new_post_has_its_address_for_an_id_and_is_remembered()
    {
        using var site = Published("hello");

        Assert.Equal(
            $"# feeds.lock 1: the ids that subscribers know, kept by 'dotnet feeds build'; keep it with your posts\n{Hello}\t{Hello}\t2026-11-23T00:00:00Z\t2a7bd2b2b4a3d51b6f0ff3a91e7df5b0\t2cf24dba5fb0a30e\n",
            Ledger(site).Replace(HashOf(site), "2a7bd2b2b4a3d51b6f0ff3a91e7df5b0", StringComparison.Ordinal));
        Assert.Equal(32, HashOf(site).Length);
        Assert.Equal(IdSource.Ledger, Assert.Single(site.Load().Ledger!.Posts).Source);
    }

    [Fact]
    public void The_ledger_says_of_each_post_where_its_id_comes_from()
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-11-23").Write("posts/own.md", "---\ntitle: Own\ndate: 2026-11-24\nid: urn:own\n---\nIts own id.\n");
        var before = site.Load().Ledger!;
        Assert.Equal([("urn:own", IdSource.Post, null), (Hello, IdSource.Address, null)], before.Posts.OrderByDescending(post => post.Id).Select(Told));
        Assert.True(before.Save());
        Assert.Equal(before.Bytes.ToArray(), File.ReadAllBytes(before.Path));

        File.Move(Path.Combine(site.Root, "posts/hello.md"), Path.Combine(site.Root, "posts/moved.md"));
        Assert.Contains((Hello, IdSource.LedgerByContent, Hello), site.Load().Ledger!.Posts.Select(Told));

        static (string, IdSource, string?) Told(IdentifiedPost post) => (post.Id, post.Source, post.KnownAddress?.AbsoluteUri);
    }

    [Fact]
    public void A_post_whose_id_is_no_IRI_keeps_its_id_in_Atom_when_it_moves()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23\nguid: episode 42");
        site.Publish();
        Assert.Contains($"episode 42\t{Hello}\t", Ledger(site), StringComparison.Ordinal);
        Assert.DoesNotContain("atom=", Ledger(site), StringComparison.Ordinal);

        foreach (var slug in (string[])["welcome", "again", "once-more"])
        {
            File.Delete(Path.Combine(site.Root, "posts/hello.md"));
            site.Write("posts/hello.md", $"---\ntitle: Hello, feeds\ndate: 2026-11-23\nguid: episode 42\nslug: {slug}\n---\nText\n");
            site.Publish();
            var feed = site.Load().Feed!;
            Assert.Contains($"<id>{Hello}</id>", feed.ToAtom(), StringComparison.Ordinal);
            Assert.Contains("<guid isPermaLink=\"false\">episode 42</guid>", feed.ToRss(), StringComparison.Ordinal);
            Assert.Contains($"\tatom={Hello}\n", Ledger(site), StringComparison.Ordinal);
        }

        Assert.False(site.Load().Ledger!.HasChanged);
        File.Delete(Path.Combine(site.Root, "posts/hello.md"));
        site.Publish();
        Assert.EndsWith($"\tatom={Hello}\tremoved\n", Ledger(site), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_belongs_to_the_generator_is_left_alone()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23\nid: 42");
        Assert.Equal(Hello, site.Post().Id);
        Assert.Contains("(4,1): info JF9040: id '42' is not an absolute IRI, so it is read as the generator's own value, not as the id of the post; if readers know it, write it as 'guid'", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guid_stands_where_an_id_is_the_generators()
    {
        using var site = SiteFolder.WithPost("title: Hello, feeds\ndate: 2026-11-23\nid: 42\nguid: https://old.example.org/?p=42");
        Assert.Equal("https://old.example.org/?p=42", site.Post().Id);
    }

    [Fact]
    public void A_ledger_is_left_alone_where_nothing_new_was_published()
    {
        using var site = Published("hello");

        var ledger = site.Load().Ledger!;

        Assert.False(ledger.HasChanged);
        Assert.False(ledger.Save());
    }

    [Fact]
    public void Line_ends_of_a_checkout_do_not_make_a_ledger_another()
    {
        using var site = Published("hello");
        site.Write("feeds.lock", Ledger(site).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.False(site.Load().Ledger!.HasChanged);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_was_published()
    {
        using var site = new SiteFolder();

        Assert.False(site.Load().Ledger!.Save());
        Assert.False(File.Exists(Path.Combine(site.Root, "feeds.lock")));
    }

    [Fact]
    public void A_renamed_post_keeps_its_id()
    {
        using var site = Published("hello", "other");
        site.Move("hello", "welcome");

        Assert.Equal(Hello, IdAt(site, "https://blog.example.org/posts/welcome/"));
        Assert.Equal("posts/welcome.md(1,1): info JF7008: the post was published at 'https://blog.example.org/posts/hello/' and moved to 'https://blog.example.org/posts/welcome/'; it keeps the id 'https://blog.example.org/posts/hello/', by its text, so no subscriber sees it again", site.Findings());
    }

    [Fact]
    public void Posts_keep_their_ids_when_home_and_permalink_change()
    {
        using var site = Published("hello", "other");
        site.Write("feeds.yml", Moved);

        Assert.Equal(Hello, IdAt(site, "http://blog.example.org/new/2026/hello/"));
        Assert.Equal("https://blog.example.org/posts/other/", IdAt(site, "http://blog.example.org/new/2026/other/"));
    }

    [Fact]
    public void A_post_keeps_its_id_through_any_number_of_moves()
    {
        using var site = Published("hello", "other");
        foreach (var (from, to) in new[] { ("hello", "a"), ("a", "b"), ("b", "c") })
        {
            site.Move(from, to);
            site.Publish();
        }

        site.WritePost("c", "Now with another text, too.");

        Assert.Equal(Hello, IdAt(site, "https://blog.example.org/posts/c/"));
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void An_edited_post_that_moved_is_known_by_its_title_and_date()
    {
        using var site = Published("hello", "other");
        site.Delete("hello").Write("posts/welcome.md", "---\ntitle: hello\ndate: 2026-11-23\n---\nAnother text.\n");

        Assert.Equal(Hello, IdAt(site, "https://blog.example.org/posts/welcome/"));
        Assert.Equal(IdSource.LedgerByDate, site.Load().Ledger!.Posts.Single(post => post.Id == Hello).Source);
        Assert.EndsWith("it keeps the id 'https://blog.example.org/posts/hello/', by its title and date, so no subscriber sees it again", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_post_at_an_old_address_does_not_take_the_id_of_the_post_that_moved_away()
    {
        using var site = Published("hello");
        site.Move("hello", "welcome");
        site.WritePost("hello", "A new post.", "2026-12-01");

        Assert.Equal(Hello, IdAt(site, "https://blog.example.org/posts/welcome/"));
        Assert.Equal(Hello + "#2026-12-01T00:00:00Z", IdAt(site, Hello));
        Assert.DoesNotContain("error", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_posts_that_change_places_keep_their_ids()
    {
        using var site = Published("one", "two");
        site.Move("one", "three").Move("two", "one").Move("three", "two");

        Assert.Equal("https://blog.example.org/posts/two/", IdAt(site, "https://blog.example.org/posts/one/"));
        Assert.Equal("https://blog.example.org/posts/one/", IdAt(site, "https://blog.example.org/posts/two/"));
    }

    [Fact]
    public void A_text_that_several_posts_share_is_no_sign_of_any_of_them()
    {
        using var site = new SiteFolder();
        site.WritePost("thread-1", "Open thread.", "2026-01-01").WritePost("thread-2", "Open thread.", "2026-01-02").Publish();
        site.Delete("thread-1").WritePost("thread-3", "Open thread.", "2026-01-03");

        Assert.Equal("https://blog.example.org/posts/thread-3/", IdAt(site, "https://blog.example.org/posts/thread-3/"));
    }

    [Fact]
    public void An_id_in_front_matter_is_remembered_when_it_goes()
    {
        using var site = new SiteFolder();
        site.Write("posts/hello.md", "---\ntitle: Hello\ndate: 2026-11-23\nid: tag:blog.example.org,2026:1\n---\nText.\n").Publish();
        site.Write("posts/hello.md", "---\ntitle: Hello\ndate: 2026-11-23\n---\nText.\n");

        Assert.Equal("tag:blog.example.org,2026:1", IdAt(site, Hello));
    }

    [Fact]
    public void An_id_in_front_matter_that_is_not_the_known_one_is_an_error_that_names_post_and_consequence()
    {
        using var site = Published("hello");
        site.Write("posts/hello.md", "---\ntitle: Hello\ndate: 2026-11-23\nid: tag:blog.example.org,2026:1\n---\nText of hello.\n");

        Assert.Equal(
            $"posts/hello.md(4,1): error JF7006: the post 'Hello' has the id 'tag:blog.example.org,2026:1', but was published with '{Hello}': every subscriber would see it as new; "
            + $"write 'id: {Hello}', or, if the change is intended, remove line 2 of feeds.lock",
            site.Findings());
    }

    [Fact]
    public void Posts_that_are_alike_are_new_until_one_has_an_id()
    {
        using var site = Published("one", "two");
        site.Delete("one").Delete("two").WritePost("three", "Another text.").WritePost("four", "Yet another.");
        Assert.Contains(
            "posts/four.md(1,1): info JF7012: the post 'four' is new; it has the date of 'https://blog.example.org/posts/one/', which was published and is gone: "
            + "if it is that post, write 'id: https://blog.example.org/posts/one/' into its front matter before it is published, and no subscriber sees it again",
            site.Findings(), StringComparison.Ordinal);

        site.Write("posts/four.md", "---\ntitle: four\ndate: 2026-11-23\nid: https://blog.example.org/posts/one/\n---\nYet another.\n");

        Assert.True(site.Load().Report.IsValid, site.Findings());
        Assert.Equal("https://blog.example.org/posts/one/", IdAt(site, "https://blog.example.org/posts/four/"));
        Assert.Equal("https://blog.example.org/posts/three/", IdAt(site, "https://blog.example.org/posts/three/"));
    }

    [Fact]
    public void A_removed_post_is_reported_once_and_has_its_id_again_when_it_comes_back()
    {
        using var site = Published("hello", "other");
        site.Move("hello", "welcome").Publish();
        site.Delete("welcome");
        Assert.Equal("feeds.lock(2,1): info JF7007: the post 'https://blog.example.org/posts/welcome/' was published on 2026-11-23 and is gone; subscribers keep what they have received; its id 'https://blog.example.org/posts/hello/' is kept in case it comes back", site.Findings());
        site.Publish();
        Assert.Equal("", site.Findings());
        Assert.False(site.Load().Ledger!.HasChanged);

        site.WritePost("welcome", "Text of hello.");

        Assert.Equal(Hello, IdAt(site, "https://blog.example.org/posts/welcome/"));
    }

    [Fact]
    public void Drafts_and_posts_of_tomorrow_are_not_entered_and_do_not_lose_their_ids()
    {
        using var site = Published("hello", "other");
        site.Move("hello", "welcome").Publish();
        var before = Ledger(site);

        site.Write("posts/welcome.md", "---\ntitle: Hello\ndate: 2026-11-23\ndraft: true\n---\nText of hello.\n");
        site.Write("posts/new.md", "---\ntitle: New\ndate: 2026-11-25\ndraft: true\n---\nNew.\n");
        var early = site.Load(now: Instant.FromUtc(2026, 1, 1, 0, 0));

        Assert.Equal("", site.Findings());
        Assert.False(site.Load(drafts: true).Ledger!.HasChanged);
        Assert.False(early.Ledger!.HasChanged);
        Assert.Equal(before, Ledger(site));
    }

    [Fact]
    public void What_is_known_of_posts_that_could_not_be_read_is_not_called_gone()
    {
        using var site = Published("hello", "other");
        site.Write("posts/hello.md", "---\ntitle: Hello\ndate: someday\n---\nText.\n");

        Assert.DoesNotContain("JF7007", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_serves_the_ids_that_the_ledger_has()
    {
        using var site = Published("hello");
        site.Move("hello", "welcome");

        Assert.Contains($"<guid isPermaLink=\"false\">{Hello}</guid>", site.Load().Feed!.ToRss(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_stands_beside_the_site_file_wherever_that_is()
    {
        using var site = new SiteFolder(yml: null);
        using var elsewhere = new SiteFolder();
        site.WritePost("hello", "Text.");

        var ledger = site.Load(siteFile: Path.Combine(elsewhere.Root, "feeds.yml")).Ledger!;

        Assert.Equal(Path.Combine(elsewhere.Root, "feeds.lock"), ledger.Path);
    }

    [Fact]
    public void Ten_thousand_posts_that_all_moved_and_changed_are_known_again_in_a_moment()
    {
        var posts = Enumerable.Range(0, 10_000).Select(i => new Feeds.Ledger.Candidate(
            Some.Post("new-" + i) with { Published = Some.Morning + Duration.FromMinutes(i), Content = PostContent.Text("New text " + i) }, isPublished: true)).ToList();
        var entries = Enumerable.Range(0, 10_000).Select(i => new Feeds.Ledger.LedgerEntry(
            "old-" + i, "https://old.example.org/" + i, Feeds.Comparing.PublishedText.DateOf(Some.Morning + Duration.FromMinutes(i)), null)
            {
                Title = Feeds.Ledger.LedgerEntry.HashOf(posts[i].Post.Title),
            }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Feeds.Ledger.Recognition.Recognise(posts, entries);

        Assert.All(posts.Zip(entries), pair => Assert.Same(pair.Second, pair.First.Entry));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static SiteFolder Published(params string[] slugs)
    {
        var site = new SiteFolder();
        foreach (var slug in slugs)
            site.WritePost(slug, $"Text of {slug}.");
        site.Publish();
        return site;
    }

    private static string IdAt(SiteFolder site, string address) => site.Load().Ledger!.Posts.Single(post => post.Post.Link.AbsoluteUri == address).Id;

    private static string Ledger(SiteFolder site) => File.ReadAllText(Path.Combine(site.Root, "feeds.lock"));

    private static string HashOf(SiteFolder site) => Ledger(site).TrimEnd('\n').Split('\t')[3];
}
