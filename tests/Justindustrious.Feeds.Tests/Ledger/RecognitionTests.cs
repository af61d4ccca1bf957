using System.Globalization;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>Posts that get the id of a removed post, and posts that do not: docs/ids.md.</summary>
public class RecognitionTests
{
    private const string Short = "We are closed today.";

    private const string Long =
        "The shop stays closed while the new oven is built in. Bread is sold from the van at the corner, from seven to eleven, as long as there is some. "
        + "Orders for the weekend are taken there as well, and by telephone in the afternoon. We open again as soon as the oven has been fired twice.";

    [Theory]
    [InlineData("title: Closed on Monday\ndate: 2026-01-05", Short, "title: Closed on Friday\ndate: 2026-01-09", Short)]
    [InlineData("title: Closed on Monday\ndate: 2026-01-05", Short, "title: Closed on Friday\ndate: 2026-01-05", Short)]
    [InlineData("title: Closed\ndate: 2026-01-05", Short, "title: Closed\ndate: 2026-01-09", Short)]
    [InlineData("title: Closed on Monday\ndate: 2026-01-05", Long, "title: Closed on Friday\ndate: 2026-01-09", Long)]
    [InlineData("title: Monday\ndate: 2026-01-05", Short, "title: Friday\ndate: 2026-01-05", Long)]
    [InlineData("title: Open thread\ndate: 2026-01-05", Short, "title: Open thread\ndate: 2026-01-09", Long)]
    [InlineData("date: 2026-01-05", Short, "date: 2026-01-09", Short)]
    [InlineData("date: 2026-01-05", Short, "date: 2026-01-05", Long)]
    public void A_new_post_does_not_take_the_id_of_a_deleted_one(string monday, string mondayText, string friday, string fridayText)
    {
        using var site = Published(monday, mondayText);
        site.Delete("monday").Write("posts/friday.md", $"---\n{friday}\n---\n{fridayText}\n");

        Assert.Equal("https://blog.example.org/posts/friday/", IdOf(site, "friday"));
        Assert.DoesNotContain("error", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Closed\ndate: 2026-01-05", Short, "title: Closed\ndate: 2026-01-05", Short)]
    [InlineData("date: 2026-01-05", Short, "date: 2026-01-05", Short)]
    [InlineData("title: Closed\ndate: 2026-01-05", Short, "title: 'Closed  '\ndate: 2026-01-05", Long)]
    [InlineData("title: Closed\ndate: 2026-01-05", Long, "title: Closed for now\ndate: 2026-01-05", Long)]
    [InlineData("title: Closed\ndate: 2026-01-05", Long, "title: Closed\ndate: 2026-01-06", Long)]
    [InlineData("date: 2026-01-05", Long, "title: Closed\ndate: 2026-01-05", Long)]
    public void A_post_that_moved_keeps_its_id(string monday, string mondayText, string moved, string movedText)
    {
        using var site = Published(monday, mondayText);
        site.Delete("monday").Write("posts/friday.md", $"---\n{moved}\n---\n{movedText}\n");

        Assert.Equal("https://blog.example.org/posts/monday/", IdOf(site, "friday"));
    }

    [Theory]
    [InlineData("title: Closed on Friday\ndate: 2026-01-09", Short, "text")]
    [InlineData("title: Closed on Monday\ndate: 2026-01-09", Long, "title")]
    [InlineData("title: Closed on Friday\ndate: 2026-01-05", Long, "date")]
    public void In_doubt_an_Info_shows_the_line_that_keeps_the_id(string friday, string text, string sign)
    {
        using var site = Published("title: Closed on Monday\ndate: 2026-01-05", Short);
        site.Delete("monday").Write("posts/friday.md", $"---\n{friday}\n---\n{text}\n");
        var title = friday.Split('\n')[0][7..];

        Assert.Contains(
            $"posts/friday.md(1,1): info JF7012: the post '{title}' is new; it has the {sign} of 'https://blog.example.org/posts/monday/', which was published and is gone: "
            + "if it is that post, write 'id: https://blog.example.org/posts/monday/' into its front matter before it is published, and no subscriber sees it again",
            site.Findings(), StringComparison.Ordinal);

        site.Write("posts/friday.md", $"---\n{friday}\nid: https://blog.example.org/posts/monday/\n---\n{text}\n");
        Assert.Equal("https://blog.example.org/posts/monday/", IdOf(site, "friday"));
        Assert.DoesNotContain("JF7012", site.Findings(), StringComparison.Ordinal);
        site.Publish();
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void Of_200_posts_that_move_none_is_seen_again()
    {
        using var site = new SiteFolder();
        for (var i = 0; i < 200; i++)
            site.Write($"posts/old-{i}.md", PostOf(i));
        site.Publish();
        var before = site.Load().Ledger!.Posts.Select(post => post.Id).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 200; i++)
            site.Delete($"old-{i}").Write($"posts/new-{i}.md", PostOf(i));
        site.Write("feeds.yml", "title: A blog\nhome: https://new.example.org/\npermalink: '{yyyy}/{slug}/'\n");

        Assert.Equal(before, site.Load().Ledger!.Posts.Select(post => post.Id).Order(StringComparer.Ordinal));

        static string PostOf(int i) => string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Open thread {i / 2}\ndate: 2026-{1 + (i % 12):00}-{1 + (i / 12):00}\n---\nTalk here.\n");
    }

    [Fact]
    public void An_event_that_comes_every_week_is_new_every_week()
    {
        using var site = new SiteFolder();
        foreach (var day in (int[])[5, 12, 19])
            site.Write($"posts/meeting-{day}.md", $"---\ntitle: Meeting\ndate: 2026-01-{day:00}\n---\n{Long}\n");
        site.Publish();
        site.Delete("meeting-5").Write("posts/meeting-26.md", $"---\ntitle: Meeting\ndate: 2026-01-26\n---\n{Long}\n");

        Assert.Equal("https://blog.example.org/posts/meeting-26/", IdOf(site, "meeting-26"));
    }

    [Fact]
    public void A_copy_does_not_take_the_id_of_a_post_that_is_still_there()
    {
        using var site = Published("title: Closed\ndate: 2026-01-05", Long);
        site.Write("posts/copy.md", $"---\ntitle: Closed\ndate: 2026-01-05\n---\n{Long}\n").Write("posts/monday.md", "---\ntitle: Closed\ndate: 2026-01-05\n---\nEdited.\n");

        Assert.Equal("https://blog.example.org/posts/monday/", IdOf(site, "monday"));
        Assert.Equal("https://blog.example.org/posts/copy/", IdOf(site, "copy"));
    }

    [Fact]
    public void A_post_that_comes_after_the_build_that_missed_the_old_one_is_new()
    {
        using var site = Published("title: Closed\ndate: 2026-01-05", Long);
        site.Delete("monday").Publish();
        site.Write("posts/friday.md", $"---\ntitle: Closed\ndate: 2026-01-05\n---\n{Long}\n");

        Assert.Equal("https://blog.example.org/posts/friday/", IdOf(site, "friday"));
        Assert.Contains("info JF7012", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_post_at_the_address_of_one_that_is_gone_for_good_has_an_id_of_its_own()
    {
        using var site = Published("title: Closed on Monday\ndate: 2026-01-05", Short);
        site.Delete("monday").Publish();
        site.Write("posts/monday.md", $"---\ntitle: Mondays are off\ndate: 2026-03-02\n---\n{Long}\n");

        Assert.Equal("https://blog.example.org/posts/monday/#2026-03-02T00:00:00Z", IdOf(site, "monday"));
        site.Publish();
        Assert.Equal("https://blog.example.org/posts/monday/#2026-03-02T00:00:00Z", IdOf(site, "monday"));
    }

    [Fact]
    public void A_ledger_without_titles_knows_posts_that_moved_and_gains_titles()
    {
        using var site = Published("title: Closed\ndate: 2026-01-05", Short);
        var path = Path.Combine(site.Root, "feeds.lock");
        File.WriteAllLines(path, File.ReadAllLines(path).Select(line => line.StartsWith('#') ? line : line[..line.LastIndexOf('\t')]));
        site.Write("feeds.yml", "title: A blog\nhome: https://new.example.org/\n");

        Assert.Equal("https://blog.example.org/posts/monday/", IdOf(site, "monday"));
        site.Publish();
        Assert.Equal(5, File.ReadAllLines(path)[1].Split('\t').Length);
    }

    [Fact]
    public void A_post_that_is_withheld_is_not_gone()
    {
        using var site = Published("title: Closed\ndate: 2026-01-05", Long);
        site.Write("posts/monday.md", $"---\ntitle: Closed\ndate: 2026-01-05\nprivate: true\n---\n{Long}\n");
        site.Write("posts/friday.md", $"---\ntitle: Closed\ndate: 2026-01-09\n---\n{Long}\n");

        Assert.Equal("https://blog.example.org/posts/friday/", IdOf(site, "friday"));
    }

    private static SiteFolder Published(string frontMatter, string text)
    {
        var site = new SiteFolder().Write("posts/monday.md", $"---\n{frontMatter}\n---\n{text}\n");
        site.Publish();
        return site;
    }

    private static string IdOf(SiteFolder site, string slug) => site.Load().Ledger!.Posts.Single(post => post.Post.Link.AbsolutePath == $"/posts/{slug}/").Id;
}
