namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>Where a post stands on the site: what front matter says, or the site's pattern.</summary>
public class AddressTests
{
    private const string Below = "title: A blog\nhome: https://example.org/blog\n";

    [Theory]
    [InlineData("permalink: /2026/beans-at-last/", "https://example.org/blog/2026/beans-at-last/")]
    [InlineData("permalink: 2026/beans", "https://example.org/blog/2026/beans")]
    [InlineData("url: /peas/", "https://example.org/blog/peas/")]
    [InlineData("path: peas", "https://example.org/blog/peas")]
    [InlineData("slug: /kale-and-more", "https://example.org/blog/kale-and-more")]
    [InlineData("slug: /garden/kale", "https://example.org/blog/garden/kale")]
    [InlineData("slug: /", "https://example.org/blog/")]
    [InlineData("link: /kale", "https://example.org/kale")]
    [InlineData("url: https://other.example.org/kale", "https://other.example.org/kale")]
    [InlineData("url: https://example.org/elsewhere/", "https://example.org/elsewhere/")]
    [InlineData("url: //other.example.org/x", "https://example.org/blog/other.example.org/x")]
    [InlineData("permalink: a:b/c", "https://example.org/blog/a:b/c")]
    [InlineData("permalink: /:year/:i_month/:title.html", "https://example.org/blog/2026/5/hello.html")]
    [InlineData("permalink: '/{yy}/{d}/{slug}/'", "https://example.org/blog/26/3/hello/")]
    [InlineData("Permalink: /豆/", "https://example.org/blog/%E8%B1%86/")]
    public void Front_matter_gives_an_address_below_home(string line, string expected)
    {
        using var site = SiteFolder.WithPost("title: A\ndate: 2026-05-03\n" + line, Below);
        Assert.Equal(expected, site.Post().Link.AbsoluteUri);
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void Two_posts_at_one_permalink_are_an_Error_that_names_both()
    {
        using var site = new SiteFolder().Write("posts/a.md", "---\ndate: 2026-05-01\npermalink: /x/\n---\n").Write("posts/b.md", "---\ndate: 2026-05-01\nurl: x/\n---\n");
        Assert.StartsWith("posts/b.md(3,1): error JF9015: the address 'https://blog.example.org/x/' is that of posts/a.md(3,1) as well", site.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("posts/notes/x.md", "posts/howto/x.md", true)]
    [InlineData("posts/x.md", "posts/2026-01-01-x.md", false)]
    public void Files_of_one_name_in_two_folders_may_have_their_folders_in_the_address(string one, string other, bool isNamed)
    {
        using var site = new SiteFolder().Write(one, "---\ndate: 2026-05-01\n---\n").Write(other, "---\ndate: 2026-05-01\n---\n");
        Assert.Equal(isNamed, site.Findings().EndsWith("write another 'slug' in one of the two, or 'permalink: \"{path}/\"' in feeds.yml, which has the folders in it", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_of_posts_may_be_two_sites()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "posts: [content/en, content/de]\n").Write("content/en/x.md", "---\ndate: 2026-05-01\n---\n").Write("content/de/x.md", "---\ndate: 2026-05-01\n---\n");
        Assert.EndsWith("write another 'slug' in one of the two, or give each folder of 'posts' a site file of its own, which 'build --site FILE' reads", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_without_a_page_is_withheld()
    {
        using var site = SiteFolder.WithPost("date: 2026-05-03\npermalink: false");
        Assert.Equal("permalink: false", Assert.Single(site.Load().Skipped).Reason);
    }

    [Theory]
    [InlineData("{yyyy}/{m}/{d}/{slug}", "notes/2026-05-03-a.md", "2026/5/3/a")]
    [InlineData("{section}/{slug}/", "notes/2026-05-03-a.md", "notes/a/")]
    [InlineData("{section}/{slug}/", "2026-05-03-a.md", "a/")]
    [InlineData("{section}/{slug}/", "essays/long/2026-05-03-b.md", "essays/b/")]
    [InlineData("{path}/", "essays/long/2026-05-03-b.md", "essays/long/b/")]
    [InlineData("{path}/", "essays/2026-05-03-b/index.md", "essays/b/")]
    [InlineData("{path}", "2026-05-03-b.md", "b")]
    [InlineData("{file}.html", "notes/2026-05-03-a.md", "2026-05-03-a.html")]
    [InlineData("{category}/{slug}/", "2026-05-03-a.md", "Beds/a/")]
    [InlineData("{lang}/{slug}/", "2026-05-03-a.md", "de/a/")]
    [InlineData("/:sections/:slug/", "essays/long/2026-05-03-b.md", "essays/long/b/")]
    [InlineData("/:categories/:year/:month/:day/:title:output_ext", "2026-05-03-a.md", "Beds/2026/05/03/a.html")]
    public void A_pattern_is_filled_with_what_the_post_has(string pattern, string file, string expected)
    {
        using var site = new SiteFolder($"{SiteFolder.Yml}permalink: '{pattern}'\n").Write("posts/" + file, "---\ndate: 2026-05-03\ntags: [x]\ncategories: [Beds, Peas]\nlang: de\n---\n");
        Assert.Equal("https://blog.example.org/" + expected, site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void A_section_may_have_a_pattern_of_its_own()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "permalink:\n  notes: n/{slug}\n  default: '{yyyy}/{slug}'\n")
            .Write("posts/notes/a.md", "---\ndate: 2026-05-03\n---\n").Write("posts/b.md", "---\ndate: 2026-05-03\n---\n");
        Assert.Equal(["https://blog.example.org/2026/b", "https://blog.example.org/n/a"], site.Feed().Posts.Select(post => post.Link.AbsoluteUri).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("as-is", "Some%20Notes/My%20Post_No.1/")]
    [InlineData("lower", "some%20notes/my%20post_no.1/")]
    [InlineData("slugify", "some-notes/my-post-no-1/")]
    public void Names_of_files_are_spelled_in_a_style(string style, string expected)
    {
        using var site = new SiteFolder($"{SiteFolder.Yml}slug: {style}\npermalink: '{{path}}/'\n").Write("posts/Some Notes/My Post_No.1.md", "---\ndate: 2026-05-03\n---\n");
        Assert.Equal("https://blog.example.org/" + expected, site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Posts_stand_in_several_folders_and_globs_leave_files_out()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "posts: [content/en, notes]\nexclude: ['*.draft.md', 'old/**', notes/private/]\npermalink: '{path}'\n");
        foreach (var file in (string[])["content/en/a.md", "content/de/b.md", "notes/x/c.md", "notes/x/d.draft.md", "notes/old/e.md", "notes/x/old/f.md", "notes/private/x/g.md"])
            site.Write(file, "---\ndate: 2026-05-03\n---\n");
        Assert.Equal(["a", "x/c", "x/old/f"], site.Feed().Posts.Select(post => post.Link.AbsolutePath[1..]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("posted: 2026-05-03\ndate: 2020-01-01", "posted")]
    [InlineData("Posted: 3 May 2026", "posted")]
    [InlineData("meta:\n  posted: 2026-05-03", "meta.posted")]
    [InlineData("date: 2026-05-03", "posted")]
    public void The_key_of_dates_can_be_chosen(string lines, string key)
    {
        using var site = SiteFolder.WithPost(lines, $"{SiteFolder.Yml}date-key: {key}\n");
        Assert.Equal("2026-05-03T00:00:00Z", site.Post().Published.ToString());
    }

    [Theory]
    [InlineData("# Hello *you*\n\nText.\n", "Hello you", "")]
    [InlineData("Hello\n=====\n\nText.\n", "Hello", "")]
    [InlineData("Text.\n\n## No\n\n# Yes\n", "Yes", "")]
    [InlineData("```\n# no\n```\n", "", "")]
    [InlineData("Text.\n\n<h1 align=center>Hello <em>you</em></h1>\n", "Hello you", "")]
    [InlineData("`<h1>no</h1>`\n", "", "")]
    public void A_post_without_a_title_has_that_of_its_first_heading(string body, string expected, string title)
    {
        using var site = new SiteFolder().Write("posts/a.md", $"---\ndate: 2026-05-03{title}\n---\n{body}");
        Assert.Equal(expected, site.Post().Title);
    }

    [Theory]
    [InlineData("<p>Text.</p>\n<h1>Hello\n <em>you</em></h1>\n", "Hello you")]
    [InlineData("<h1></h1><h2>No</h2>", "")]
    public void A_post_of_HTML_without_a_title_has_that_of_its_first_heading(string body, string expected)
    {
        using var site = new SiteFolder().Write("posts/a.html", $"---\ndate: 2026-05-03\n---\n{body}");
        Assert.Equal(expected, site.Post().Title);
    }

    [Theory]
    [InlineData("lang: de", "de")]
    [InlineData("locale: pt_BR.UTF-8", "pt-BR")]
    [InlineData("language: en\nlang: en", "en")]
    public void A_language_has_several_names(string line, string expected)
    {
        using var site = SiteFolder.WithPost("date: 2026-05-03\n" + line);
        Assert.Equal(expected, site.Post().Language);
    }

    [Fact]
    public void Header_lines_that_end_with_a_fence_are_front_matter()
    {
        using var site = new SiteFolder().Write("posts/a.md", "\uFEFFTitle: Beans\nPublished: 2026-05-03\nTags:\n  - beds\n---\nUp.\n");
        var post = site.Post();
        Assert.Equal(("Beans", "2026-05-03T00:00:00Z", "beds", "Up.\n"), (post.Title, post.Published.ToString(), Assert.Single(post.Categories).Term, post.Content.Source));
    }

    [Theory]
    [InlineData("Title: Beans\nDraft: true\n---\nUp.\n", "")]
    [InlineData("Title: Beans\nDraft: true\n\nUp.\n", "JF9005")]
    public void A_draft_whose_fence_is_missing_is_not_published(string text, string finding)
    {
        using var site = new SiteFolder().Write("posts/2026-05-03-a.md", text);
        var loaded = site.Load();
        Assert.Empty(loaded.Feed!.Posts);
        Assert.Equal(finding, string.Join(' ', loaded.Report.Diagnostics.Select(found => found.Rule.Id)));
    }
}
