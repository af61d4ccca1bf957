using System.Globalization;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Sources;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What is withheld is never published: each key, each spelling, each value.</summary>
public class WithheldTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 12, 0);

    [Theory]
    [InlineData("draft: true", "draft")]
    [InlineData("draft: yes", "draft")]
    [InlineData("draft: On", "draft")]
    [InlineData("draft: 1", "draft")]
    [InlineData("draft: 'true'", "draft")]
    [InlineData("Draft: TRUE", "draft")]
    [InlineData("isDraft: true", "isDraft: true")]
    [InlineData("is_draft: yes", "is_draft: yes")]
    [InlineData("Is-Draft: Yes", "Is-Draft: Yes")]
    [InlineData("published: false", "published: false")]
    [InlineData("Published: No", "Published: No")]
    [InlineData("published: off", "published: off")]
    [InlineData("published: 0", "published: 0")]
    [InlineData("published: \"false\"", "published: false")]
    [InlineData("publish: false", "publish: false")]
    [InlineData("is_published: n\nis-published: no", "is-published: no")]
    [InlineData("isPublished: no", "isPublished: no")]
    [InlineData("unlisted: true", "unlisted: true")]
    [InlineData("hidden: true", "hidden: true")]
    [InlineData("private: yes", "private: yes")]
    [InlineData("PRIVATE: YES", "PRIVATE: YES")]
    [InlineData("excluded: true", "excluded: true")]
    [InlineData("eleventyExcludeFromCollections: true", "eleventyExcludeFromCollections: true")]
    [InlineData("eleventy-exclude-from-collections: on", "eleventy-exclude-from-collections: on")]
    [InlineData("feed: false", "feed: false")]
    [InlineData("rss: no", "rss: no")]
    [InlineData("RSS: Off", "RSS: Off")]
    [InlineData("status: draft", "status: draft")]
    [InlineData("Status: Private", "Status: Private")]
    [InlineData("status: hidden", "status: hidden")]
    [InlineData("status: unlisted", "status: unlisted")]
    [InlineData("status: SCHEDULED", "status: SCHEDULED")]
    [InlineData("visibility: private", "visibility: private")]
    [InlineData("visibility: members", "visibility: members")]
    [InlineData("visibility: false", "visibility: false")]
    [InlineData("publishDate: 2026-06-02", "publishDate: 2026-06-02, later than now")]
    [InlineData("publish_date: 2026-06-01T12:00:01Z", "publish_date: 2026-06-01T12:00:01Z, later than now")]
    [InlineData("embargo: 2027-01-01 09:00", "embargo: 2027-01-01 09:00, later than now")]
    [InlineData("published: 2027-01-01", "published: 2027-01-01, later than now")]
    [InlineData("expiryDate: 2026-05-01", "expiryDate: 2026-05-01, which is past")]
    [InlineData("Expiry-Date: 2026-06-01T12:00:00Z", "Expiry-Date: 2026-06-01T12:00:00Z, which is past")]
    [InlineData("unpublishdate: 2026-05-01", "unpublishdate: 2026-05-01, which is past")]
    [InlineData("build:\n  list: never\n  render: always", "build.list: never")]
    [InlineData("_build: {List: Never}", "_build.List: Never")]
    [InlineData("build: {list: false}", "build.list: false")]
    [InlineData("build.list: never", "build.list: never")]
    [InlineData("draft: false\nDraft: true", "draft")]
    [InlineData("draft: false\nprivate: true\npublished: true", "private: true")]
    [InlineData("draft: maybe\nhidden: true", "hidden: true")]
    [InlineData("embargo: soon\nhidden: true", "hidden: true")]
    public void A_post_that_is_withheld_is_skipped_and_named_with_the_key(string lines, string reason)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-05-01\n" + lines);
        var loaded = site.Load(Now);

        Assert.Empty(loaded.Feed!.Posts);
        Assert.Equal(reason, loaded.Skipped.SingleOrDefault()?.Reason);
        Assert.Equal("", site.Lines(loaded.Report));
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("draft: No")]
    [InlineData("draft: 0")]
    [InlineData("published: true")]
    [InlineData("published: on")]
    [InlineData("published: 2026-05-02")]
    [InlineData("publish: yes")]
    [InlineData("unlisted: off")]
    [InlineData("hidden: false")]
    [InlineData("private: 'no'")]
    [InlineData("feed: true")]
    [InlineData("rss: yes")]
    [InlineData("status: published")]
    [InlineData("status: evergreen")]
    [InlineData("status:")]
    [InlineData("visibility: public")]
    [InlineData("publishDate: 2026-06-01T12:00:00Z")]
    [InlineData("publishDate:")]
    [InlineData("embargo: 2026-01-01")]
    [InlineData("expiryDate: 2026-06-01T12:00:01Z")]
    [InlineData("expiryDate:")]
    [InlineData("build: {list: always}")]
    [InlineData("build: {render: never}")]
    [InlineData("build: 1234")]
    [InlineData("eleventyExcludeFromCollections: false")]
    public void A_post_whose_keys_say_otherwise_is_published(string lines)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-05-01\n" + lines);
        var loaded = site.Load(Now);

        Assert.Equal("", site.Lines(loaded.Report));
        Assert.Equal("2026-05-01T00:00:00Z", Assert.Single(loaded.Feed!.Posts).Published.ToString());
        Assert.Empty(loaded.Skipped);
    }

    [Theory]
    [InlineData("draft: maybe", "JF9010: draft 'maybe' is neither true nor false; write 'draft: true' or 'draft: false'")]
    [InlineData("draft: y", "JF9010: draft 'y' is neither true nor false; write 'draft: true' or 'draft: false'")]
    [InlineData("draft: 2", "JF9010: draft '2' is neither true nor false; write 'draft: true' or 'draft: false'")]
    [InlineData("draft: ''", "JF9010: draft '' is neither true nor false; write 'draft: true' or 'draft: false'")]
    [InlineData("draft:", "JF9010: draft has no value; write 'draft: true' or 'draft: false'")]
    [InlineData("draft: [true]", "JF9010: draft is a list; write true or false")]
    [InlineData("published: soon", "JF9010: published 'soon' is neither true nor false, nor a date; write 'published: true', 'published: false' or a date such as '2026-11-23'")]
    [InlineData("published:", "JF9010: published has no value; write 'published: true', 'published: false' or a date such as '2026-11-23'")]
    [InlineData("published: 23.11.2026", "JF9004: published '23.11.2026' is not written year-month-day; write '2026-11-23'")]
    [InlineData("hidden: {from: home}", "JF9010: hidden is a map; write true or false")]
    [InlineData("feed: atom", "JF9010: feed 'atom' is neither true nor false; write 'feed: true' or 'feed: false'")]
    [InlineData("status: [draft]", "JF9010: status is a list; write a word such as 'draft' or 'published'")]
    [InlineData("embargo: soon", "JF9004: embargo 'soon' is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'")]
    [InlineData("publishDate: true", "JF9004: publishDate 'true' is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'")]
    [InlineData("expiryDate: [2026-11-23]", "JF9010: expiryDate is a list; write a date such as '2026-11-23'")]
    [InlineData("build: {list: sometimes}", "JF9010: build.list 'sometimes' does not say whether the post is listed; write 'always' or 'never'")]
    public void An_unclear_value_is_an_Error_and_the_post_stays_out(string lines, string error)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-05-01\n" + lines);
        var loaded = site.Load(Now);

        Assert.Empty(loaded.Feed!.Posts);
        Assert.EndsWith(": error " + error, site.Lines(loaded.Report), StringComparison.Ordinal);
        Assert.False(loaded.TryCreateFeedSet(out _, out _));
    }

    [Fact]
    public void A_value_that_is_neither_date_nor_flag_is_reported_once_if_it_is_the_only_date()
    {
        using var site = SiteFolder.WithPost("title: Hello\npublished: soon");
        Assert.StartsWith("posts/hello.md(3,1): error JF9010: published 'soon' is neither", Assert.Single(site.Findings().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("isDraft: 1", true)]
    [InlineData("status: draft", true)]
    [InlineData("draft: true\nstatus: draft", true)]
    [InlineData("draft: true\nprivate: true", false)]
    [InlineData("draft: true\nembargo: 2027-01-01", false)]
    [InlineData("draft: true\nexpiryDate: 2026-01-01", false)]
    [InlineData("published: false", false)]
    [InlineData("unlisted: true", false)]
    [InlineData("status: private", false)]
    public void Where_drafts_are_asked_for_drafts_alone_are_added(string lines, bool isThere)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-05-01\n" + lines);
        Assert.Equal(isThere ? 1 : 0, site.Load(Now, drafts: true).Feed!.Posts.Count);
        Assert.Empty(site.Load(Now).Feed!.Posts);
    }

    [Theory]
    [InlineData("publishDate: 2020-01-01")]
    [InlineData("embargo: 2020-01-01")]
    [InlineData("expiryDate: 2099-01-01")]
    public void Without_a_moment_an_embargo_or_an_expiry_is_an_Error(string line)
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2026-05-01\n" + line);
        var (key, value) = (line.Split(": ")[0], line.Split(": ")[1]);
        Assert.Equal($"posts/hello.md(4,1): error JF9028: {key} '{value}' can't be judged, since no moment is given; set MarkdownFolderOptions.Now, or remove the key", site.Findings());
        Assert.Empty(site.Load().Feed!.Posts);
        Assert.Single(site.Load(Now).Feed!.Posts);
    }

    [Fact]
    public void A_withheld_post_may_lack_anything()
    {
        using var site = SiteFolder.WithPost("published: false\ndate: one day\ntags: {}");
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void A_post_under_embargo_is_checked_already_and_due_when_date_and_embargo_have_come()
    {
        using var site = SiteFolder.WithPost("title: Hello\ndate: 2027-03-01\nembargo: 2027-02-01");
        var skipped = Assert.Single(site.Load(Now).Skipped);
        Assert.Equal(("embargo: 2027-02-01, later than now", "embargo"), (skipped.Reason, skipped.Key));
        Assert.Equal(Instant.FromUtc(2027, 3, 1, 0, 0), skipped.Due);
        site.Write("posts/hello.md", "---\ndate: 2026-05-01\nembargo: 2027-02-01\ntags: {}\n---\nText\n");
        Assert.Contains("JF9010", site.Lines(site.Load(Now).Report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_change_is_the_first_moment_at_which_a_post_comes_or_goes()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ntitle: a\ndate: 2026-05-01\n---\nText\n");
        Assert.Null(site.Load(Now).NextChange);
        site.Write("posts/b.md", "---\ntitle: b\ndate: 2026-12-01\n---\nText\n");
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 0, 0), site.Load(Now).NextChange);
        site.Write("posts/c.md", "---\ntitle: c\ndate: 2026-05-01\nexpiryDate: 2026-11-01\n---\nText\n");
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 0, 0), site.Load(Now).NextChange);
    }

    [Fact]
    public void What_a_build_remembers_does_not_decide_whether_a_post_is_withheld_by_the_next_one()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "author: Ann\nmax-posts: all\n");
        for (var i = 0; i < 220; i++)
        {
            var line = (i % 4) switch { 0 => "expiryDate: 2026-07-01", 1 => "embargo: 2026-05-01", 2 => "published: 2026-05-02", _ => "draft: false" };
            site.Write($"posts/{i:000}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Post {i}\ndate: 2026-04-01\n{line}\n---\nText {i}\n"));
        }

        using var folder = new TempFolder();
        var file = folder.Find("cache/blog.posts");
        foreach (var now in (Instant[])[Now, Instant.FromUtc(2026, 8, 1, 0, 0), Now, Instant.FromUtc(2026, 4, 15, 0, 0), Now])
        {
            using var cache = new SiteCache(file);
            var remembered = MarkdownFolder.LoadWith(cache, site.Root, new() { Now = now });
            var fresh = site.Load(now);
            Assert.Equal(fresh.Feed!.Posts.Select(post => post.Title), remembered.Feed!.Posts.Select(post => post.Title));
            Assert.Equal(fresh.Skipped, remembered.Skipped);
            Assert.Equal(fresh.NextChange, remembered.NextChange);
            Assert.True(remembered.TryCreateFeedSet(out var documents, out _));
            Assert.True(fresh.TryCreateFeedSet(out var expected, out _));
            Assert.Equal(expected.Documents["atom.xml"].ToString(), documents.Documents["atom.xml"].ToString());
            cache.Save();
        }

        Assert.True(File.Exists(file));
        using var last = new SiteCache(file);
        Assert.Contains("JF9028", MarkdownFolder.LoadWith(last, site.Root, new()).Report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drafts: true", "(3,1): warning JF9029: 'drafts' is not read; write 'draft' if that is meant")]
    [InlineData("unlistd: true", "(3,1): warning JF9029: 'unlistd' is not read; write 'unlisted' if that is meant")]
    [InlineData("Tilte: Hello", "(3,1): warning JF9029: 'Tilte' is not read; write 'title' if that is meant")]
    public void A_key_with_a_slip_is_a_Warning(string line, string finding)
    {
        using var site = SiteFolder.WithPost("date: 2026-05-01\n" + line);
        Assert.Equal("posts/hello.md" + finding, site.Findings());
    }

    [Theory]
    [InlineData("layout: post")]
    [InlineData("data: x")]
    [InlineData("created_by: x")]
    [InlineData("updated_by: x")]
    [InlineData("author_id: x")]
    [InlineData("image: x")]
    [InlineData("type: x")]
    [InlineData("weight: 1")]
    [InlineData("toc: true")]
    [InlineData("comments: true")]
    [InlineData("category_id: 1")]
    [InlineData("series: x")]
    public void A_key_of_another_tool_is_no_slip(string line)
    {
        using var site = SiteFolder.WithPost("date: 2026-05-01\n" + line);
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void No_key_stands_twice_in_the_table()
    {
        var keys = Dialect.Default.Fields.SelectMany(field => field.Keys).ToList();
        Assert.Equal(keys.Count, keys.Distinct(KeySpelling.Any).Count());
        var withheld = Dialect.Default.Withheld.Select(key => key.Key).ToList();
        Assert.Equal(withheld.Count, withheld.Distinct(KeySpelling.Any).Count());
    }
}
