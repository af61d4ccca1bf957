using Justindustrious.Feeds.Fields;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What each key of a post's front matter becomes.</summary>
public class FrontMatterTests
{
    [Fact]
    public void A_post_with_every_key_becomes_the_model_with_nothing_lost()
    {
        using var site = SiteFolder.WithPost("""
            title: Hello, feeds
            date: 2026-11-23 09:00
            updated: 2026-11-24T10:30:00+01:00
            slug: hello-feeds
            id: tag:blog.example.org,2026:hello
            summary: What this is about.
            authors:
              - Ann <ann@example.org>
              - name: Bo
                email: bo@example.org
                url: /people/bo/
              - Cy
            categories: [Writing, C#]
            tags: [".NET", 日本語, C#]
            language: de
            enclosures:
              - url: talk.mp3
                type: audio/mpeg
                length: 1234567
            layout: post
            """);
        var post = site.Post();
        Assert.Equal("Hello, feeds", post.Title);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 9, 0), post.Published);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 9, 30), post.Updated);
        Assert.Equal("https://blog.example.org/posts/hello-feeds/", post.Link.AbsoluteUri);
        Assert.Equal("tag:blog.example.org,2026:hello", post.Id);
        Assert.Equal("What this is about.", post.Summary);
        Assert.Equal([new("Ann") { Email = "ann@example.org" }, new("Bo") { Email = "bo@example.org", Link = new("https://blog.example.org/people/bo/") }, new Person("Cy")], post.Authors);
        Assert.Equal(["Writing", "C#", ".NET", "日本語"], post.Categories);
        Assert.Equal("de", post.Language);
        var enclosure = Assert.Single(post.Enclosures);
        Assert.Equal(("https://blog.example.org/posts/hello-feeds/talk.mp3", "audio/mpeg", 1234567L), (enclosure.Link.AbsoluteUri, enclosure.MediaType, enclosure.Length));
        Assert.Equal("The *first* post.\n", post.Content.Source);
        Assert.Equal(ContentFormat.Markdown, post.Content.Format);
    }

    [Theory]
    [InlineData("lastmod: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("updated: 2026-11-25\nlastmod: 2026-11-24", "2026-11-25T00:00:00Z")]
    [InlineData("modified: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("last_modified_at: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("LastModifiedAt: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("dateModified: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("modDatetime: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("updatedDate: 2026-11-24", "2026-11-24T00:00:00Z")]
    [InlineData("last_modified_at: 2026-11-26\nmodified: 2026-11-24\nupdated: 2026-11-25", "2026-11-25T00:00:00Z")]
    [InlineData("", "2026-11-23T00:00:00Z")]
    public void Updated_has_several_names(string line, string expected) => Assert.Equal(expected, PostOf(line).LastChange.ToString());

    [Theory]
    [InlineData("pubDate: 2026-05-01")]
    [InlineData("pubDatetime: 2026-05-01")]
    [InlineData("published: 2026-05-01")]
    [InlineData("Published: 2026-05-01")]
    [InlineData("publishDate: 2026-05-01")]
    [InlineData("date_published: 2026-05-01")]
    [InlineData("datePublished: 2026-05-01")]
    [InlineData("created: 2026-05-01")]
    [InlineData("created_at: 2026-05-01")]
    [InlineData("createdAt: 2026-05-01")]
    [InlineData("added: 2026-05-01")]
    [InlineData("DATE: 2026-05-01")]
    [InlineData("date:\ncreated: 2026-05-01")]
    [InlineData("date: 2026-05-01\npublished: true")]
    [InlineData("published: true\ncreated: 2026-05-01")]
    [InlineData("date: 2026-05-01\npublished: 2026-05-02\npublishDate: 2026-05-03")]
    [InlineData("added: 2026-05-03\npublishDate: 2026-05-01")]
    [InlineData("publishDate: 2026-05-02\npubDate: 2026-05-01")]
    public void A_date_has_several_names_of_which_the_first_that_is_there_counts(string lines)
    {
        using var site = SiteFolder.WithPost("title: Hello\n" + lines, name: "2020-01-01-hello.md");
        var loaded = site.Load(Instant.FromUtc(2026, 12, 1, 0, 0));
        Assert.Equal("2026-05-01T00:00:00Z", Assert.Single(loaded.Feed!.Posts).Published.ToString());
        Assert.DoesNotContain(loaded.Report.Diagnostics, finding => finding.Severity > FeedSeverity.Info);
    }

    [Fact]
    public void A_second_date_is_named_where_it_says_nothing_and_not_where_it_is_an_embargo()
    {
        using var site = SiteFolder.WithPost("date: 2026-05-01\npublishDate: 2026-05-02\npublished: 2026-05-03\ncreated: 2026-04-01");
        Assert.Equal(
            "posts/hello.md(5,1): info JF9024: 'created' says what 'date' says on line 2; 'date' is read, 'created' is not: write one of them",
            site.Lines(site.Load(Instant.FromUtc(2026, 12, 1, 0, 0)).Report));
    }

    [Fact]
    public void Keys_are_read_in_any_letter_case_with_hyphens_underscores_or_neither()
    {
        using var site = SiteFolder.WithPost("""
            TITLE: Hello
            Pub-Date: 2026-11-23
            Last-Mod: 2026-11-24
            Tags: [feeds]
            DESCRIPTION: What this is about.
            Author: {Name: Ann, EMail: ann@example.org}
            Enclosure: {URL: a.mp3, Length: 5}
            """);
        var post = site.Post();
        Assert.Equal(("Hello", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z", "What this is about."), (post.Title, post.Published.ToString(), post.Updated.ToString(), post.Summary));
        Assert.Equal(["feeds"], post.Categories);
        Assert.Equal([new("Ann") { Email = "ann@example.org" }], post.Authors);
        Assert.Equal(5, Assert.Single(post.Enclosures).Length);
    }

    [Fact]
    public void Of_two_spellings_of_a_key_the_first_is_read_and_the_other_named()
    {
        using var site = SiteFolder.WithPost("Title: one\ndate: 2026-11-23\ntitle: two");
        Assert.Equal("one", site.Post().Title);
        Assert.Equal("posts/hello.md(4,1): info JF9024: 'title' says what 'Title' says on line 2; 'Title' is read, 'title' is not: write one of them", site.Findings());
    }

    [Theory]
    [InlineData("summary: a", "a")]
    [InlineData("description: b", "b")]
    [InlineData("excerpt: c", "c")]
    [InlineData("excerpt: c\ndescription: b\nsummary: a", "a")]
    [InlineData("summary: |\n  a\n  b", "a\nb")]
    [InlineData("summary:", null)]
    [InlineData("summary: ''", null)]
    public void A_summary_has_three_names(string lines, string? expected) => Assert.Equal(expected, PostOf(lines).Summary);

    [Theory]
    [InlineData("title: 1984", "1984")]
    [InlineData("title: 1.10", "1.10")]
    [InlineData("title: true", "true")]
    [InlineData("title: 2026-11-23", "2026-11-23")]
    [InlineData("title: 'null'", "null")]
    [InlineData("title: 0x1F", "0x1F")]
    [InlineData("title: !!str null", "null")]
    [InlineData("title: null", "")]
    [InlineData("title: ~", "")]
    [InlineData("title:", "")]
    [InlineData("title: \"  spaced  \"", "spaced")]
    [InlineData("title: '\u00A0kept\u00A0'", "\u00A0kept\u00A0")]
    [InlineData("title: \"\\u2028 \\x01 \\\"\"", "\u2028 \u0001 \"")]
    [InlineData("title: one\u2028line\u0085still", "one\u2028line\u0085still")]
    [InlineData("title: C#", "C#")]
    [InlineData("title: \"\\ud83d\\ude00\"", "\U0001F600")]
    [InlineData("title: 日本語 “quoted” — dashed", "日本語 “quoted” — dashed")]
    [InlineData("title: >\n  folded\n  text", "folded text")]
    public void A_title_is_the_text_that_was_written(string lines, string expected) => Assert.Equal(expected, PostOf(lines).Title);

    [Fact]
    public void Half_a_character_is_for_the_model_to_judge()
    {
        // Not in InlineData: half a character does not survive the way there.
        var post = PostOf("title: \"a\\uD800b\\udc00 \\ud83d\\ude00\"\nsummary: '\\ud800'\nguid: \"tag:a,2026:\\\"\\ud900\"");
        Assert.Equal("a\ud800b\ud800 \U0001F600", post.Title);
        Assert.Equal("\\ud800", post.Summary);
        Assert.Equal("tag:a,2026:\"\ud800", post.Id);
    }

    [Theory]
    [InlineData("author: Ann", "Ann||")]
    [InlineData("author: Ann Li <ann@example.org>", "Ann Li|ann@example.org|")]
    [InlineData("author: '\"Li, Ann\" <ann@example.org>'", "Li, Ann|ann@example.org|")]
    [InlineData("author: <ann@example.org>", "ann@example.org|ann@example.org|")]
    [InlineData("author: Ann < Bo", "Ann < Bo||")]
    [InlineData("author: {name: Ann, url: https://ann.example.org}", "Ann||https://ann.example.org/")]
    [InlineData("author: {email: ann@example.org}", "ann@example.org|ann@example.org|")]
    [InlineData("author: [Ann, Bo <bo@example.org>]", "Ann||;Bo|bo@example.org|")]
    [InlineData("authors: Ann", "Ann||")]
    [InlineData("authors: []", "")]
    [InlineData("author:", "")]
    public void An_author_is_a_text_or_a_map_or_a_list(string lines, string expected) =>
        Assert.Equal(expected, string.Join(';', PostOf(lines).Authors.Select(a => $"{a.Name}|{a.Email}|{a.Link}")));

    [Theory]
    [InlineData("tags: feeds", "feeds")]
    [InlineData("tags: feeds, C++ ,", "feeds;C++")]
    [InlineData("tags: [\"a, b\", c]", "a, b;c")]
    [InlineData("tags: [t]\ncategories: [c]", "c;t")]
    [InlineData("tags: [t, t]\ncategories: t", "t")]
    [InlineData("tags: [2026, 1.0, true]", "2026;1.0;true")]
    [InlineData("tags:\n- a\n- b", "a;b")]
    [InlineData("tags:\ncategories: []", "")]
    [InlineData("tags: [C#, C++, .NET, c, 日本語]", "C#;C++;.NET;c;日本語")]
    [InlineData("category: Beds\ntags: [beans]", "Beds;beans")]
    [InlineData("tag: a\ntags: b\ncategory: c\ncategories: d", "d;c;b;a")]
    [InlineData("Tags: a\ntags: b", "a;b")]
    [InlineData("categories: [[Beds, North], Peas]", "Beds;North;Peas")]
    [InlineData("categories: [[Beds, North], [Beds, South]]", "Beds;North;South")]
    [InlineData("taxonomies:\n  tags: [beans]\n  topics: [[a], b]", "beans;a;b")]
    [InlineData("keywords: [beans, peas]", "beans;peas")]
    [InlineData("keywords: beans, peas", "beans;peas")]
    [InlineData("keywords: [beans]\ntags: [peas]", "peas")]
    [InlineData("keywords: [beans]\ntags:", "beans")]
    public void Categories_come_before_tags_and_each_once(string lines, string expected) =>
        Assert.Equal(expected, string.Join(';', PostOf(lines).Categories.Select(category => category.Term)));

    [Theory]
    [InlineData("tags: [a, '', c]", "a;c", "(3,11): info JF8029: tags names a category without a term, which is left out; write what it is about, or take it out")]
    [InlineData("tags:\n  - a\n  -", "a", "(5,4): info JF8029: tags names a category without a term, which is left out; write what it is about, or take it out")]
    [InlineData("category: a,,b", "a;b", "(3,1): info JF8029: category names a category without a term, which is left out; write what it is about, or take it out")]
    public void A_category_without_a_term_is_left_out_with_a_finding(string lines, string expected, string finding)
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23\n" + lines);
        Assert.Equal(expected, string.Join(';', site.Post().Categories.Select(category => category.Term)));
        Assert.Equal("posts/hello.md" + finding, site.Findings());
        Assert.True(site.Load().TryCreateFeedSet(out _, out _));
    }

    [Theory]
    [InlineData("enclosure: {url: /talk.mp3, type: audio/x-own, length: 5}", "https://blog.example.org/talk.mp3 audio/x-own 5")]
    [InlineData("enclosure: {url: https://cdn.example.org/talk.M4A?x=1}", "https://cdn.example.org/talk.M4A?x=1 audio/mp4 0")]
    [InlineData("enclosure: talk.ogg", "https://blog.example.org/posts/hello/talk.ogg audio/ogg 0")]
    [InlineData("enclosures: [{url: a.pdf}, {url: b.epub, length: 7}]", "https://blog.example.org/posts/hello/a.pdf application/pdf 0;https://blog.example.org/posts/hello/b.epub application/epub+zip 7")]
    [InlineData("enclosure: {url: a.mp3, type: ''}", "https://blog.example.org/posts/hello/a.mp3 audio/mpeg 0")]
    public void An_enclosure_is_a_map_a_list_or_an_address(string lines, string expected) =>
        Assert.Equal(expected, string.Join(';', PostOf(lines).Enclosures.Select(e => $"{e.Link.AbsoluteUri} {e.MediaType} {e.Length}")));

    [Theory]
    [InlineData("talk.mp3", "hello/index.md", 5)]
    [InlineData("talk.mp3", "hello.md", 5)]
    [InlineData("other.mp3", "hello/index.md", 0)]
    [InlineData("../talk.mp3", "hello/index.md", 5)]
    [InlineData("https://blog.example.org/talk.mp3", "hello/index.md", 0)]
    public void An_enclosure_has_the_length_of_the_file_at_its_address(string url, string name, long expected)
    {
        using var site = SiteFolder.WithPost($"date: 2026-11-23\nenclosure: {url}", name: name).Write("posts/hello/talk.mp3", "12345").Write("posts/talk.mp3", "12345");
        Assert.Equal(expected, Assert.Single(site.Post().Enclosures).Length);
    }

    [Fact]
    public void The_last_moment_of_all_has_an_address_in_every_zone()
    {
        using var site = SiteFolder.WithPost("date: 9999-12-31T23:59:59Z", SiteFolder.Yml + "timezone: Pacific/Kiritimati\npermalink: '{yyyy}/{slug}'\n");
        Assert.Equal("https://blog.example.org/9999/hello", site.Post().Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("link: https://elsewhere.example.org/a", "https://blog.example.org/posts/hello/")]
    [InlineData("url: https://elsewhere.example.org/a", "https://elsewhere.example.org/a")]
    [InlineData("link: /a/b", "https://blog.example.org/a/b")]
    [InlineData("slug: other", "https://blog.example.org/posts/other/")]
    [InlineData("slug: 2026", "https://blog.example.org/posts/2026/")]
    [InlineData("slug: 日本語", "https://blog.example.org/posts/%E6%97%A5%E6%9C%AC%E8%AA%9E/")]
    [InlineData("slug: c++ & 50%?#x", "https://blog.example.org/posts/c++%20&%2050%25%3F%23x/")]
    [InlineData("slug: \"%2e%2e\"", "https://blog.example.org/posts/%252e%252e/")]
    [InlineData("", "https://blog.example.org/posts/hello/")]
    public void An_address_comes_from_link_or_slug_or_the_file(string lines, string expected) =>
        Assert.Equal(expected, PostOf(lines).Link.AbsoluteUri);

    [Theory]
    [InlineData("2026-11-23-hello.md", "hello", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23.md", "2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23-日本語.md", "%E6%97%A5%E6%9C%AC%E8%AA%9E", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23-hello.markdown", "hello", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23-Hello.World.MD", "Hello.World", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23-hello/index.md", "hello", "2026-11-23T00:00:00Z")]
    [InlineData("2026/11/2026-11-23-hello.md", "hello", "2026-11-23T00:00:00Z")]
    public void Slug_and_date_come_from_the_file_or_its_folder(string name, string slug, string published)
    {
        using var site = SiteFolder.WithPost("title: Hello", name: name);
        var post = site.Post();
        Assert.Equal($"https://blog.example.org/posts/{slug}/", post.Link.AbsoluteUri);
        Assert.Equal(published, post.Published.ToString());
    }

    [Fact]
    public void A_date_in_front_matter_wins_over_that_of_the_file()
    {
        using var site = SiteFolder.WithPost("date: 2026-12-24", name: "2026-11-23-hello.md");
        Assert.Equal("2026-12-24T00:00:00Z", site.Post().Published.ToString());
    }

    [Fact]
    public void A_name_that_only_looks_like_a_date_is_a_slug()
    {
        using var site = SiteFolder.WithPost("date: 2026-12-24", name: "2026-13-45-hello.md");
        Assert.Equal("https://blog.example.org/posts/2026-13-45-hello/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void Keys_of_other_tools_are_ignored_with_any_value()
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23\nlayout: post\nbase: &x {a: [1, !own 2]}\ncopy: *x\n? [a, b]\n: c\ndeep: [[[[1]]]]");
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void A_post_without_front_matter_is_dated_by_its_file()
    {
        using var site = new SiteFolder().Write("posts/2026-11-23-hello.md", "Just *text*.\n");
        var post = site.Post();
        Assert.Equal(("", "Just *text*.\n", 1), (post.Title, post.Content.Source, post.Origin!.Line));
        Assert.Contains("posts/2026-11-23-hello.md(1,1): warning JF8003: post 'https://blog.example.org/posts/hello/' has no title", site.AllFindings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: a\n---\nBody\n", "Body\n", 4)]
    [InlineData("---\r\ntitle: a\r\n---\r\nBody\r\nmore\r\n", "Body\nmore\n", 4)]
    [InlineData("---\rtitle: a\r---\rBody\r", "Body\n", 4)]
    [InlineData("\uFEFF---\ntitle: a\n---\nBody", "Body", 4)]
    [InlineData("--- \t\ntitle: a\n---  \n\n\nBody", "\n\nBody", 4)]
    [InlineData("---\ntitle: a\n...\nBody", "Body", 4)]
    [InlineData("---\ntitle: a\n---", "", 4)]
    [InlineData("\n\n---\ntitle: a\n---\nBody", "Body", 6)]
    [InlineData("---\ntitle: a\nsummary: |\n  ---\n  b\n---\n---\nBody", "---\nBody", 7)]
    [InlineData("---\ntitle: a\n---\nBody\u2028and\fmore", "Body\u2028and\fmore", 4)]
    public void The_body_starts_after_the_closing_line(string text, string body, int line)
    {
        using var site = new SiteFolder().Write("posts/2026-11-23-a.md", text);
        var post = site.Post();
        Assert.Equal(("a", body, line), (post.Title, post.Content.Source, post.Origin!.Line));
    }

    [Fact]
    public void Line_ends_do_not_change_a_post()
    {
        const string Text = "---\ntitle: a\nsummary: |\n  one\n  two\n---\nBody\n\n```\ncode\n```\n";
        using var lf = new SiteFolder().Write("posts/2026-11-23-a.md", Text);
        using var crlf = new SiteFolder(SiteFolder.Yml.Replace("\n", "\r\n", StringComparison.Ordinal))
            .Write("posts/2026-11-23-a.md", Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(PostFields.All.Hash(lf.Post()), PostFields.All.Hash(crlf.Post()));
    }

    private static Post PostOf(string lines)
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23\n" + lines);
        return site.Post();
    }
}
