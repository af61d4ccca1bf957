using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources.Pages;

/// <summary>What posts get from their pages.</summary>
public class PageFactTests
{
    private const string Article = "<article><h1>Hello</h1><p>The kettle boils.</p></article>";

    [Theory]
    [InlineData("<meta property=article:published_time content=2026-11-23T09:00:00+01:00>")]
    [InlineData("<meta name=date content='2026-11-23T09:00:00+01:00'>")]
    [InlineData("<meta name=DC.date.issued content='23 Nov 2026 09:00 +0100'>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"datePublished\":\"2026-11-23T09:00:00+01:00\"}</script>")]
    [InlineData("<script type=application/ld+json>[{\"@type\":\"WebSite\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"datePublished\":\"2026-11-23T08:00:00Z\"}]</script>")]
    [InlineData("<script type='application/ld+json; charset=utf-8'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"https://schema.org/Article\",\"datePublished\":\"2026-11-23T08:00:00Z\"}]}</script>")]
    public void The_head_of_a_page_dates_it(string head)
    {
        using var pages = new PagesOnDisk();
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 8, 0), pages.Write("hello/index.html", $"<html><head>{head}</head><body>{Article}").Only().Published);
    }

    [Theory]
    [InlineData("<article><h1>Hello</h1><time datetime='2026-11-23T08:00Z'>x</time><p>Text.</p></article>")]
    [InlineData("<header><h1>Hello</h1><time datetime='2026-11-23 08:00'>x</time></header><main><header><time datetime='2026-11-23T08:00Z'>x</time></header><article><p>Text.</p></article></main>")]
    [InlineData("<article><h1>Hello</h1><span class=post-date>Published on November 23, 2026 08:00</span><p>Text.</p></article>")]
    [InlineData("<article class=h-entry><h1 class=p-name>Hello</h1><span class=dt-published><span class=value>2026-11-23</span> at <span class=value>08:00</span></span><p class=e-content>Text.</p></article>")]
    [InlineData("<div class=hentry><h1 class=entry-title>Hello</h1><abbr class=published title='2026-11-23T08:00:00Z'>Monday</abbr><div class=entry-content>Text.</div></div>")]
    [InlineData("<div itemscope itemtype='https://schema.org/BlogPosting'><h1 itemprop=headline>Hello</h1><meta itemprop=datePublished content='2026-11-23T08:00:00Z'><div itemprop=articleBody>Text.</div></div>")]
    [InlineData("<article><h1>Hello</h1><time class=updated datetime='2026-12-24'>x</time><time datetime='2026-11-23T08:00Z'>x</time><p>Text.</p></article>")]
    [InlineData("<article><h1>Hello</h1><p>Text.</p><footer><time datetime='2026-11-23T08:00Z'>x</time></footer><section class=comments><article class=comment><time datetime='2026-12-01'>x</time>Nice.</article></section></article>")]
    public void The_body_of_a_page_dates_it(string body)
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("hello/index.html", $"<html><body>{body}").Only();
        Assert.Equal((Instant.FromUtc(2026, 11, 23, 8, 0), "Hello"), (post.Published, post.Title));
    }

    [Fact]
    public void A_date_of_the_year_1_is_none()
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("a.html", PagesOnDisk.Post("<meta property=article:published_time content=0001-01-01T00:00:00Z>")).Only();
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 0, 0), post.Published);
    }

    [Theory]
    [InlineData("<title>Hello | A blog</title>", "", "Hello")]
    [InlineData("<title>A blog - Hello</title>", "", "Hello")]
    [InlineData("<title>x</title><meta property=og:title content='Hello - Kettle'><meta property=og:site_name content=Kettle>", "", "Hello")]
    [InlineData("<title>x</title>", "<h1>Hello <a href='#hello' class=anchor>#</a><span class=sr-only>Link</span></h1>", "Hello")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Hello, this is…\"}</script>", "<h1>Hello, this is the whole title</h1>", "Hello, this is the whole title")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"A &amp; B\"}</script>", "<h1>A &amp; B</h1>", "A &amp; B")]
    public void A_title_stands_without_the_sites_name_and_links_to_itself(string head, string heading, string title)
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("a.html", $"<html><head>{head}</head><body><article>{heading}<time datetime=2026-11-23>x</time><p>Text.</p></article>").Only();
        Assert.Equal(title, post.Title);
    }

    [Fact]
    public void A_page_with_everything_gives_everything()
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("hello/index.html", """
            <html lang="de"><head>
            <link rel="canonical" href="https://blog.example.org/notes/hello/#top">
            <meta name="description" content="About kettles.">
            <meta property="article:tag" content="tea"><meta property="article:tag" content="water">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Person", "@id": "#ann", "name": "Ann", "url": "/about/"},
              {"@type": "BlogPosting", "headline": "Hello", "datePublished": "2026-11-23", "dateModified": "2026-11-24", "author": [{"@id": "#ann"}, "Bea"]}]}
            </script></head>
            <body><article><h1>Hello</h1><p>The kettle boils.</p></article></body></html>
            """).Only();
        Assert.Equal("https://blog.example.org/notes/hello/", post.Link.AbsoluteUri);
        Assert.Equal("https://blog.example.org/notes/hello/", post.Id);
        Assert.Equal("About kettles.", post.Summary);
        Assert.Equal("de", post.Language);
        Assert.Equal(["tea", "water"], post.Categories.Select(category => category.Term));
        Assert.Equal(["Ann https://blog.example.org/about/", "Bea "], post.Authors.Select(author => $"{author.Name} {author.Link}"));
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 0, 0), post.Updated);
    }

    [Fact]
    public void An_h_entry_gives_its_own_properties_and_not_those_of_entries_in_it()
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("hello.html", """
            <html><body><div class="h-entry">
            <p class="p-author h-card">by <a class="p-name u-url" href="https://ann.example.org/">Ann</a></p>
            <h1 class="p-name">Hello</h1><a class="u-url" href="/hello.html"><time class="dt-published" datetime="2026-11-23">x</time></a>
            <div class="e-content"><p>The kettle boils.</p></div>
            <a class="p-category" href="/tags/tea">tea</a>
            <div class="u-comment h-cite"><span class="p-author h-card">Bob</span><p class="p-name e-content">Nice.</p><time class="dt-published" datetime="2026-12-01">y</time></div>
            </div></body></html>
            """).Only();
        Assert.Equal(("Hello", "Ann", "https://ann.example.org/"), (post.Title, Assert.Single(post.Authors).Name, post.Authors[0].Link?.AbsoluteUri));
        Assert.Equal("tea", Assert.Single(post.Categories).Term);
        Assert.Equal("<p>The kettle boils.</p>", post.Content.Source);
    }

    [Fact]
    public void Selectors_of_feeds_yml_count_before_all_else()
    {
        using var pages = new PagesOnDisk(SiteFolder.Yml + """
            selectors:
              posts: "blog/**"
              title: .t
              content: "#text"
              date: .when
              updated: .again
              summary: .lead
              author: .who
              category: .about li

            """);
        var post = pages
            .Write("blog/hello.html", """
                <title>no</title><meta property=article:published_time content=2020-01-01>
                <p class=t>Hello</p><p class=when>23 Nov 2026</p><p class=again>24 Nov 2026</p><p class=lead>In short.</p><p class=who>By Ann</p>
                <ul class=about><li>tea<li>water</ul><div id=text>The kettle boils.</div><article>no</article>
                """)
            .Write("other.html", PagesOnDisk.Post())
            .Only();
        Assert.Equal(("Hello", "In short.", "Ann", "The kettle boils."), (post.Title, post.Summary, Assert.Single(post.Authors).Name, post.Content.Source));
        Assert.Equal((Instant.FromUtc(2026, 11, 23, 0, 0), Instant.FromUtc(2026, 11, 24, 0, 0)), (post.Published, post.Updated));
        Assert.Equal(["tea", "water"], post.Categories.Select(category => category.Term));
    }

    [Theory]
    [InlineData("selectors: {content: 'div['}", "feeds.yml(3,13): error JF9010: content 'div[' is not a CSS selector; write one such as '.post-body'")]
    [InlineData("selectors: {contents: .a}", "feeds.yml(3,13): warning JF9016: 'contents' is not a key that is read; write 'content'")]
    [InlineData("selectors: .a", "feeds.yml(3,1): error JF9010: selectors is a text; write a map such as 'selectors: {content: .post-body}'")]
    public void A_selector_that_is_none_is_a_finding(string line, string finding)
    {
        using var pages = new PagesOnDisk(SiteFolder.Yml + line + "\n");
        Assert.Contains(finding, pages.Write("a.html", PagesOnDisk.Post()).Findings(), StringComparison.Ordinal);
    }

    private const string Bean = "https://blog.example.org/bean.jpg";

    [Theory]
    [InlineData("<meta property=og:image content='https://blog.example.org/bean.jpg'><meta property=og:image:alt content='A bean'><meta property=og:image:width content=40><meta property=og:image:height content=30>", "", Bean, "A bean", 40)]
    [InlineData("<meta property=og:image content='/bean.jpg'>", "<img src='../bean.jpg' alt='In the text'>", Bean, "In the text", null)]
    [InlineData("<meta name=twitter:image content='/bean.jpg'><meta name=twitter:image:alt content='A bean'>", "", Bean, "A bean", null)]
    [InlineData("<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"image\":\"/bean.jpg\"}</script>", "", Bean, null, null)]
    [InlineData("<script type=application/ld+json>{\"@type\":\"BlogPosting\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"/bean.jpg\",\"caption\":\"A bean\",\"width\":40}]}</script><meta property=og:image content='/other.jpg'>", "", Bean, "A bean", 40)]
    [InlineData("<meta property=og:image content='data:image/png;base64,AAAA'><meta name=twitter:image content='/bean.jpg'>", "", Bean, null, null)]
    [InlineData("", "<p>x</p>", null, null, null)]
    public void A_page_names_its_picture(string head, string text, string? address, string? alternative, int? width)
    {
        using var pages = new PagesOnDisk();
        var image = pages.Write("hello/index.html", PagesOnDisk.Post(head, text: text + "<p>The kettle boils.</p>")).Only().Image;
        Assert.Equal((address, alternative, width), (image?.Link.AbsoluteUri, image?.AlternativeText, image?.Width));
    }

    [Fact]
    public void The_photo_of_an_entry_is_its_picture()
    {
        using var pages = new PagesOnDisk();
        var post = pages.Write("a.html", "<article class=h-entry><h1 class=p-name>Hello</h1><time class=dt-published datetime=2026-11-23>x</time><div class=e-content>Text.</div><img class=u-photo src=/bean.jpg alt='A bean'></article>").Only();
        Assert.Equal((Bean, "A bean"), (post.Image!.Link.AbsoluteUri, post.Image.AlternativeText));
    }

    [Fact]
    public void The_picture_of_the_home_page_is_the_sites_and_not_the_posts()
    {
        using var pages = new PagesOnDisk();
        pages.Write("index.html", "<html><head><meta property=og:image content='/card.png'></head><body><h1>A blog</h1></body></html>");
        Assert.Null(pages.Write("hello/index.html", PagesOnDisk.Post("<meta property=og:image content='https://blog.example.org/card.png'>")).Only().Image);
    }

    [Fact]
    public void A_page_names_its_translations()
    {
        using var pages = new PagesOnDisk();
        const string Links = "<link rel=alternate hreflang=en href=/hello/><link rel=alternate hreflang=de href=/de/hello/><link rel=alternate hreflang=x-default href=/hello/>"
            + "<link rel=alternate hreflang=fr type=application/rss+xml href=/fr/rss.xml>";
        Assert.Equal([("de", "https://blog.example.org/de/hello/")], pages.Write("hello/index.html", PagesOnDisk.Post(Links)).Only().Links.Select(link => (link.Language, link.Address.AbsoluteUri)));
    }
}
