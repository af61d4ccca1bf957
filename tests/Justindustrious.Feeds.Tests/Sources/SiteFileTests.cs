using Justindustrious.Feeds.Sources;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources;

/// <summary>What each key of feeds.yml becomes.</summary>
public class SiteFileTests
{
    [Fact]
    public void A_site_with_every_key_becomes_the_feed_and_its_options()
    {
        using var site = new SiteFolder("""
            title: A blog
            home: https://example.org/blog
            description: About feeds.
            language: en-GB
            timezone: Europe/Berlin
            authors: [Ann <ann@example.org>, {name: Bo, url: /bo/}]
            copyright: © 2026 Ann
            image: {url: logo.png, width: 88, height: 31}
            posts: notes/published
            permalink: "{yyyy}/{mm}/{dd}/{slug}.html"
            max-posts: 5
            content: summary
            feeds: {rss: feeds/rss.xml, json: feeds/feed.json}
            by: [category, author]
            rules: {JF5003: none, JF8003: error}
            """).Write("notes/published/2026-11-23-hello.md", "---\ntitle: Hello\n---\n");
        var loaded = site.Load();
        Assert.Empty(loaded.Report.Diagnostics);
        var feed = loaded.Feed!;
        Assert.Equal(("A blog", "https://example.org/blog", "About feeds.", "en-GB", "© 2026 Ann"), (feed.Title, feed.Link.AbsoluteUri, feed.Description, feed.Language, feed.Copyright));
        Assert.Equal([new("Ann") { Email = "ann@example.org" }, new Person("Bo") { Link = new("https://example.org/bo/") }], feed.Authors);
        Assert.Equal(new Picture(new("https://example.org/blog/logo.png")) { Width = 88, Height = 31 }, feed.Image);
        Assert.Equal("https://example.org/blog/2026/11/23/hello.html", Assert.Single(feed.Posts).Link.AbsoluteUri);
        Assert.Equal(Instant.FromUtc(2026, 11, 22, 23, 0), feed.Posts[0].Published);
        Assert.Equal([new(FeedFormat.Rss, "feeds/rss.xml"), new(FeedFormat.Json, "feeds/feed.json")], loaded.Options.Paths);
        Assert.Equal(FeedGrouping.Category | FeedGrouping.Author, loaded.Options.By);
        Assert.Equal("JF5003=none JF8003=error", loaded.Severities.ToString());
        Assert.Equal((5, ContentAmount.Summary), (loaded.Options.Document.MaxPosts, loaded.Options.Document.Content));
    }

    [Fact]
    public void A_site_with_only_title_and_home_has_the_documented_defaults()
    {
        using var site = new SiteFolder().Write("posts/hello.md", "---\ndate: 2026-11-23\n---\n");
        var loaded = site.Load();
        Assert.Empty(loaded.Report.Diagnostics);
        Assert.Equal("https://blog.example.org/posts/hello/", Assert.Single(loaded.Feed!.Posts).Link.AbsoluteUri);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 0, 0), loaded.Feed.Posts[0].Published);
        Assert.Equal([new(FeedFormat.Rss, "rss.xml"), new(FeedFormat.Atom, "atom.xml"), new(FeedFormat.Json, "feed.json")], loaded.Options.Paths.OrderBy(path => path.Key));
        Assert.Equal((FeedGrouping.None, (int?)20, ContentAmount.Full), (loaded.Options.By, loaded.Options.Document.MaxPosts, loaded.Options.Document.Content));
        Assert.Equal((null, null, null, null), (loaded.Feed.Description, loaded.Feed.Language, loaded.Feed.Copyright, loaded.Feed.Image));
        Assert.Empty(loaded.Feed.Authors);
    }

    [Theory]
    [InlineData("max-posts: all", null)]
    [InlineData("max-posts: 1", 1)]
    [InlineData("max-posts:", 20)]
    public void Max_posts_is_a_number_or_all(string line, int? expected)
    {
        using var site = new SiteFolder(SiteFolder.Yml + line);
        Assert.Equal(expected, site.Load().Options.Document.MaxPosts);
    }

    [Theory]
    [InlineData("by: category", FeedGrouping.Category)]
    [InlineData("by: author", FeedGrouping.Author)]
    [InlineData("by: [author, category]", FeedGrouping.Category | FeedGrouping.Author)]
    [InlineData("by: []", FeedGrouping.None)]
    [InlineData("by:", FeedGrouping.None)]
    public void Groups_are_named_alone_or_in_a_list(string line, FeedGrouping expected)
    {
        using var site = new SiteFolder(SiteFolder.Yml + line);
        Assert.Equal("", site.Findings());
        Assert.Equal(expected, site.Load().Options.By);
    }

    [Theory]
    [InlineData("feeds: {rss: ~, atom: a.xml}", "Atom=a.xml")]
    [InlineData("feeds:\n  json: feed.json", "Json=feed.json")]
    public void A_format_that_is_left_out_is_not_written(string lines, string expected)
    {
        using var site = new SiteFolder(SiteFolder.Yml + lines);
        Assert.Equal(expected, string.Join(' ', site.Load().Options.Paths.Select(path => $"{path.Key}={path.Value}")));
    }

    [Theory]
    [InlineData("posts/{slug}/", "https://blog.example.org/posts/hello/")]
    [InlineData("/{slug}", "https://blog.example.org/hello")]
    [InlineData("{yyyy}-{mm}-{dd}-{slug}.html", "https://blog.example.org/2026-11-24-hello.html")]
    [InlineData("?p={slug}", "https://blog.example.org/?p=hello")]
    [InlineData("beiträge/{slug}", "https://blog.example.org/beitr%C3%A4ge/hello")]
    public void A_permalink_is_filled_with_slug_and_local_day(string pattern, string expected)
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23T23:30:00Z", $"{SiteFolder.Yml}timezone: Europe/Berlin\npermalink: \"{pattern}\"\n");
        Assert.Equal(expected, site.Post().Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("image: logo.png", "https://blog.example.org/logo.png")]
    [InlineData("image: {url: https://cdn.example.org/logo.png}", "https://cdn.example.org/logo.png")]
    public void An_image_is_an_address_or_a_map(string line, string expected)
    {
        using var site = new SiteFolder(SiteFolder.Yml + line);
        Assert.Equal(expected, site.Feed().Image!.Link.AbsoluteUri);
    }

    [Fact]
    public void A_site_file_may_stand_elsewhere_and_the_posts_are_those_of_the_folder()
    {
        using var site = SiteFolder.WithPost("date: 2026-11-23").Write("conf/other.yml", "title: Other\nhome: https://other.example.org\n");
        var loaded = site.Load(siteFile: Path.Combine(site.Root, "conf", "other.yml"));
        Assert.Equal(("Other", "https://other.example.org/posts/hello/"), (loaded.Feed!.Title, loaded.Feed.Posts[0].Link.AbsoluteUri));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("notes/")]
    [InlineData("./notes")]
    [InlineData("notes//deep/..x/")]
    public void The_folder_of_posts_is_any_below_the_site_or_the_site_itself(string folder)
    {
        using var site = new SiteFolder($"{SiteFolder.Yml}posts: \"{folder}\"\n").Write($"{folder}/hello.md", "---\ntitle: a\ndate: 2026-11-23\n---\n");
        Assert.Equal("https://blog.example.org/posts/hello/", site.Post().Link.AbsoluteUri);
    }

    [Fact]
    public void A_folder_of_posts_that_is_not_there_is_an_Error_of_the_site_file()
    {
        using var site = new SiteFolder();
        Directory.Delete(Path.Combine(site.Root, "posts"));
        Assert.Equal("feeds.yml: error JF9019: the folder of posts, 'posts', is not there; make it, or write 'posts: FOLDER' for the one that is meant",
            site.Findings().Replace(site.Root + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Older_posts_a_stylesheet_and_hubs_are_asked_for()
    {
        using var site = new SiteFolder(SiteFolder.Yml + "history: archives\npage-size: 30\nstylesheet: /feed.css\nhub: [https://hub.example.org/, https://other.example.org/]\n");
        var options = site.Load().Options;
        Assert.Equal((FeedHistory.Archives, 30, "/feed.css"), (options.History, options.PageSize, options.Document.Stylesheet!.OriginalString));
        Assert.Equal(["https://hub.example.org/", "https://other.example.org/"], options.Document.Hubs.Select(hub => hub.AbsoluteUri));
    }

    private static readonly string KnownKeys = string.Join(", ", SiteKeys.All.SelectMany(key => key.Names.Reverse()));

    [Theory]
    [InlineData("# nothing", "feeds.yml(1,1): error JF9011: feeds.yml names no title; write one such as 'title: A blog'\nfeeds.yml(1,1): error JF9011: feeds.yml names no home; write one such as 'home: https://example.org/'")]
    [InlineData("title:\nhome: https://x.example.org", "feeds.yml(1,1): error JF9011: feeds.yml names no title; write one such as 'title: A blog'")]
    [InlineData("name: a\nhome: https://x.example.org", "feeds.yml(1,1): error JF9011: feeds.yml names no title, but 'name'; write 'title' instead")]
    [InlineData("title: a\nbaseURL: https://x.example.org", "feeds.yml(2,1): error JF9011: feeds.yml names no home, but 'baseURL'; write 'home' instead")]
    [InlineData("title: a\nhome: blog.example.org", "feeds.yml(2,1): error JF9017: home 'blog.example.org' is not an absolute http or https address; write one such as 'home: https://blog.example.org/'")]
    [InlineData("title: a\nhome: /blog", "feeds.yml(2,1): error JF9017: home '/blog' is not an absolute http or https address; write one such as 'home: https://example.org/'")]
    [InlineData("title: a\nhome: ftp://x.example.org/", "feeds.yml(2,1): error JF9017: home 'ftp://x.example.org/' is not an absolute http or https address; write one such as 'home: https://example.org/'")]
    [InlineData("title: a\nhome: https://x.example.org/#top", "feeds.yml(2,1): error JF9017: home 'https://x.example.org/#top' has more than a path, and posts are below it; write one such as 'home: https://example.org/'")]
    [InlineData("title: [a]\nhome: {b: c}", "feeds.yml(1,1): error JF9010: title is a list; write a text\nfeeds.yml(2,1): error JF9010: home is a map; write a text")]
    [InlineData("- title", "feeds.yml(1,1): error JF9007: feeds.yml is a list, not a map; write keys with values, such as 'title: Hello'")]
    [InlineData("title", "feeds.yml(1,1): error JF9007: feeds.yml is a text, not a map; write keys with values, such as 'title: Hello'")]
    [InlineData("title: a\n---\nhome: b", "feeds.yml(2,1): error JF9007: feeds.yml contains a second YAML document; remove the '---' between them")]
    [InlineData("title: a: b", "feeds.yml(1,8): error JF9006: the value of 'title' contains ': ', which starts a map; write title: 'a: b'")]
    [InlineData("{title: a, home: https://x.example.org, title: b}", "feeds.yml(1,41): error JF9008: 'title' is here again, after line 1; write it once")]
    [InlineData(SiteFolder.Yml + "authour: Ann", "feeds.yml(3,1): warning JF9016: 'authour' is not a key that is read; write 'author'")]
    [InlineData(SiteFolder.Yml + "maxPosts: 5", "feeds.yml(3,1): warning JF9016: 'maxPosts' is not a key that is read; write 'max-posts'")]
    [InlineData(SiteFolder.Yml + "theme: dark", "feeds.yml(3,1): warning JF9016: 'theme' is not a key that is read; write one of {KnownKeys}, or remove it")]
    [InlineData(SiteFolder.Yml + "author: {name: Ann, mail: x}", "feeds.yml(3,21): warning JF9016: 'mail' is not a key that is read; write 'email'")]
    [InlineData(SiteFolder.Yml + "timezone: europe/berlin", "feeds.yml(3,1): error JF9018: timezone 'europe/berlin' is not in the IANA database; write 'timezone: Europe/Berlin'")]
    [InlineData(SiteFolder.Yml + "timezone: New York", "feeds.yml(3,1): error JF9018: timezone 'New York' is not in the IANA database; write 'timezone: America/New_York'")]
    [InlineData(SiteFolder.Yml + "timezone: Middle of Nowhere", "feeds.yml(3,1): error JF9018: timezone 'Middle of Nowhere' is not in the IANA database; write a name such as 'Europe/Berlin'")]
    [InlineData(SiteFolder.Yml + "timezone: +01:00", "feeds.yml(3,1): error JF9018: timezone '+01:00' is not in the IANA database; write a name such as 'Europe/Berlin'")]
    [InlineData(SiteFolder.Yml + "posts: nope", "feeds.yml(3,1): error JF9019: the folder of posts, 'nope', is not there; make it, or write 'posts: FOLDER' for the one that is meant")]
    [InlineData(SiteFolder.Yml + "posts: feeds.yml", "feeds.yml(3,1): error JF9019: the folder of posts, 'feeds.yml', is a file; make it, or write 'posts: FOLDER' for the one that is meant")]
    [InlineData(SiteFolder.Yml + "posts: ../posts", "feeds.yml(3,1): error JF9019: posts '../posts' leads out of the site folder; write a folder in it, such as 'posts: posts'")]
    [InlineData(SiteFolder.Yml + "posts: ''", "feeds.yml(3,1): error JF9019: posts '' is empty; write a folder in it, such as 'posts: posts'")]
    [InlineData(SiteFolder.Yml + "posts: [a]", "feeds.yml(3,9): error JF9019: the folder of posts, 'a', is not there; make it, or write 'posts: FOLDER' for the one that is meant")]
    [InlineData(SiteFolder.Yml + "posts: /etc", "feeds.yml(3,1): error JF9019: posts '/etc' is not relative to the site folder; write a folder in it, such as 'posts: posts'")]
    [InlineData(SiteFolder.Yml + "posts: a\\b", "feeds.yml(3,1): error JF9019: posts 'a\\b' has a character that folder names can't have; folders are separated by '/'; write a folder in it, such as 'posts: posts'")]
    [InlineData(SiteFolder.Yml + "permalink: '{slug'", "feeds.yml(3,1): error JF9020: permalink '{slug' has a brace without its other half; write placeholders such as '{slug}'")]
    [InlineData(SiteFolder.Yml + "permalink: '{year}/{slug}'", "feeds.yml(3,1): error JF9020: permalink '{year}/{slug}' has the placeholder '{year}', which is unknown; write \"{yyyy}/{slug}\"")]
    [InlineData(SiteFolder.Yml + "permalink: ../{slug}", "feeds.yml(3,1): error JF9020: permalink '../{slug}' does not stay below home; write a path such as 'posts/{slug}/'")]
    [InlineData(SiteFolder.Yml + "permalink: a/%2E%2e/{slug}", "feeds.yml(3,1): error JF9020: permalink 'a/%2E%2e/{slug}' does not stay below home; write a path such as 'posts/{slug}/'")]
    [InlineData(SiteFolder.Yml + "permalink: //other.example.org/{slug}", "feeds.yml(3,1): error JF9020: permalink '//other.example.org/{slug}' does not stay below home; write a path such as 'posts/{slug}/'")]
    [InlineData(SiteFolder.Yml + "permalink: https://x.example.org/{slug}", "feeds.yml(3,1): error JF9020: permalink 'https://x.example.org/{slug}' is an address of its own; write a path below home, such as 'posts/{slug}/'")]
    [InlineData(SiteFolder.Yml + "permalink: '/:year/:lunch/'", "feeds.yml(3,1): error JF9020: permalink '/:year/:lunch/' has the placeholder ':lunch', which is unknown; write one of :year, :month, :day, :title, :slug, :filename, :category, :categories, :section, :sections, :path, :lang, :hour, :minute, :second")]
    [InlineData(SiteFolder.Yml + "permalink: {yyyy}/{mm}/{slug}/", "feeds.yml(3,12): error JF9006: the value of 'permalink' starts with '{', which starts a map; write permalink: '{yyyy}/{mm}/{slug}/'")]
    [InlineData(SiteFolder.Yml + "permalink: {slug}", "feeds.yml(3,1): error JF9020: permalink is a map, since YAML takes '{' for the start of one; write permalink: \"{slug}\"")]
    [InlineData(SiteFolder.Yml + "permalink: {notes: '{titel}'}", "feeds.yml(3,13): error JF9020: notes '{titel}' has the placeholder '{titel}', which is unknown; write \"{slug}\"")]
    [InlineData(SiteFolder.Yml + "slug: snake", "feeds.yml(3,1): error JF9010: slug 'snake' is unknown; write 'slug: as-is', 'slug: lower' or 'slug: slugify'")]
    [InlineData(SiteFolder.Yml + "posts: [posts, posts/x]", "feeds.yml(3,16): error JF9019: posts names 'posts/x' and 'posts', and one contains the other, so posts would be read twice; remove one")]
    [InlineData(SiteFolder.Yml + "history: years", "feeds.yml(3,1): error JF9010: history 'years' is unknown; write 'history: none', 'history: pages' or 'history: archives'")]
    [InlineData(SiteFolder.Yml + "page-size: 0", "feeds.yml(3,1): error JF9010: page-size '0' is not a number of 1 or more; write 'page-size: 50'")]
    [InlineData(SiteFolder.Yml + "hub: hub.example.org", "feeds.yml(3,1): error JF9010: hub 'hub.example.org' is not an absolute http or https address; write one such as 'hub: https://hub.example.org/'")]
    [InlineData(SiteFolder.Yml + "max-posts: many", "feeds.yml(3,1): error JF9010: max-posts 'many' is not a number of 1 or more; write 'max-posts: 20' or 'max-posts: all'")]
    [InlineData(SiteFolder.Yml + "max-posts: 0", "feeds.yml(3,1): error JF9010: max-posts '0' is not a number of 1 or more; write 'max-posts: 20' or 'max-posts: all'")]
    [InlineData(SiteFolder.Yml + "max-posts: -3", "feeds.yml(3,1): error JF9010: max-posts '-3' is not a number of 1 or more; write 'max-posts: 20' or 'max-posts: all'")]
    [InlineData(SiteFolder.Yml + "content: most", "feeds.yml(3,1): error JF9010: content 'most' is unknown; write 'content: full' or 'content: summary'")]
    [InlineData(SiteFolder.Yml + "by: [categories, autor]", "feeds.yml(3,6): error JF9010: by 'categories' is unknown; write 'by: category'\nfeeds.yml(3,18): error JF9010: by 'autor' is unknown; write 'by: author'")]
    [InlineData(SiteFolder.Yml + "by: {category: true}", "feeds.yml(3,1): error JF9010: by is a map; write 'category', 'author', 'language' or 'section'")]
    [InlineData(SiteFolder.Yml + "feeds: [rss]", "feeds.yml(3,1): error JF9010: feeds is a list; write a map of formats and paths, such as 'feeds: {rss: rss.xml, atom: atom.xml}'")]
    [InlineData(SiteFolder.Yml + "feeds: {}", "feeds.yml(3,1): error JF9021: feeds names no path, so nothing would be written; write one such as 'feeds: {rss: rss.xml}'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: ../rss.xml", "feeds.yml(4,3): error JF9021: rss '../rss.xml' does not stay below home; write a path such as 'feeds/rss.xml'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: /rss.xml", "feeds.yml(4,3): error JF9021: rss '/rss.xml' starts with '/', but paths are relative to home; write a path such as 'rss.xml'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: C:\\rss.xml", "feeds.yml(4,3): error JF9021: rss 'C:\\rss.xml' has a character that some systems do not allow in file names; write letters, digits, '-', '.' and '/'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: feeds/", "feeds.yml(4,3): error JF9021: rss 'feeds/' is a folder; add the file's name, such as 'feeds/rss.xml'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: a.xml\n  atom: A.xml", "feeds.yml(5,3): error JF9021: atom 'A.xml' is the path of rss as well; write another")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rss: feed\n  atom: feed/atom.xml", "feeds.yml(5,3): error JF9021: atom 'feed/atom.xml' is in the way of the path of rss; write another")]
    [InlineData(SiteFolder.Yml + "stylesheet: javascript:alert(1)", "feeds.yml(3,1): error JF9022: stylesheet 'javascript:alert(1)' has the scheme 'javascript'; write an http or https address, or one relative to the document such as '/feed.css'")]
    [InlineData(SiteFolder.Yml + "feeds:\n  rdf: a.xml\n  rss: b.xml", "feeds.yml(4,3): error JF9021: 'rdf' is not a format; write one of rss, atom, json")]
    [InlineData(SiteFolder.Yml + "image: {width: 88}", "feeds.yml(3,1): error JF9010: image has no url; write one such as 'url: https://example.org/logo.png'")]
    [InlineData(SiteFolder.Yml + "image: {url: a.png, width: wide}", "feeds.yml(3,21): error JF9010: width 'wide' is not a number of pixels; write digits alone, such as 'width: 1024'")]
    [InlineData(SiteFolder.Yml + "description: Issue #5 and more", "feeds.yml(3,1): warning JF9025: description ends before '#5 and more', which YAML takes for a comment; put the whole value into quotes")]
    [InlineData(SiteFolder.Yml + "rules: [JF5003]", "feeds.yml(3,1): error JF9010: rules is a list; write a map of rules and severities, such as 'rules: {JF2016: none}'")]
    [InlineData(SiteFolder.Yml + "rules:\n  JF5003: off", "feeds.yml(4,3): error JF9026: JF5003 'off' is not a severity; write 'JF5003: none'")]
    [InlineData(SiteFolder.Yml + "rules:\n  JF5003: warn", "feeds.yml(4,3): error JF9026: JF5003 'warn' is not a severity; write 'JF5003: warning'")]
    [InlineData(SiteFolder.Yml + "rules:\n  JF5003: 3", "feeds.yml(4,3): error JF9026: JF5003 '3' is not a severity; write 'JF5003: none', or error, warning or info")]
    [InlineData(SiteFolder.Yml + "rules:\n  JF5003:", "feeds.yml(4,3): error JF9026: JF5003 names no severity; write 'JF5003: none', or error, warning or info")]
    [InlineData(SiteFolder.Yml + "rules:\n  JF5003: [none]", "feeds.yml(4,3): error JF9026: JF5003 is a list; write 'JF5003: none', or error, warning or info")]
    [InlineData(SiteFolder.Yml + "rules: {JF5003: none, JF5099: none, SA1200: error}", "feeds.yml(3,23): error JF9026: there is no rule 'JF5099'; did you mean 'JF5009'?\nfeeds.yml(3,37): error JF9026: there is no rule 'SA1200'; write an id as findings show it, such as 'JF2016'")]
    [InlineData(SiteFolder.Yml + "rules: {JF5003: none, jf5003: error}", "feeds.yml(3,23): error JF9026: rules names JF5003 twice; keep one of the two")]
    [InlineData(SiteFolder.Yml + "rules: {JF2003: none}", "feeds.yml(3,9): info JF9027: JF2003 stays an error in the documents that are made here; it counts as none where feeds are validated")]
    [InlineData(SiteFolder.Yml + "base: 1\nauthor: *x", "feeds.yml(3,1): warning JF9016: 'base' is not a key that is read; write one of {KnownKeys}, or remove it\nfeeds.yml(4,9): error JF9009: the alias '*x' is not read, since a few lines of aliases can stand for gigabytes; write the value out, or in quotes where '*' is text")]
    public void A_mistake_is_named_with_its_place_and_its_remedy(string yml, string expected)
    {
        using var site = new SiteFolder(yml);
        Assert.Equal(expected.Replace("{KnownKeys}", KnownKeys, StringComparison.Ordinal), site.Findings());
    }

    [Theory]
    [InlineData("# nothing")]
    [InlineData("title: a")]
    [InlineData("title: a: b")]
    public void Without_title_and_home_there_is_no_feed(string yml)
    {
        using var site = new SiteFolder(yml);
        var loaded = site.Load();
        Assert.Null(loaded.Feed);
        Assert.False(loaded.TryCreateFeedSet(out var documents, out var report));
        Assert.Null(documents);
        Assert.Same(loaded.Report, report);
    }

    [Fact]
    public void A_bad_site_file_does_not_hide_what_is_wrong_with_posts()
    {
        using var site = SiteFolder.WithPost("date: 2026-13-01", "titel: a\nhome: https://x.example.org");
        Assert.Equal("feeds.yml(1,1): error JF9011: feeds.yml names no title, but 'titel'; write 'title' instead\n"
            + "posts/hello.md(2,1): error JF9004: date '2026-13-01' has month 13; write a month from 01 to 12", site.Findings());
    }

    [Fact]
    public void A_folder_without_a_site_file_says_which_is_missing()
    {
        using var site = new SiteFolder(yml: null);
        Assert.Equal("feeds.yml: error JF9001: there is no such file; write one with 'title: A blog' and 'home: https://example.org/', or run 'dotnet feeds init'", site.Findings());
        site.Write("feeds.yaml", SiteFolder.Yml);
        Assert.Equal("feeds.yml: error JF9001: there is no such file, but 'feeds.yaml'; rename that one", site.Findings());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_Error_that_names_it()
    {
        var report = MarkdownFolder.Load("no/such/folder").Report;
        Assert.Equal("no/such/folder: error JF9001: the folder 'no/such/folder' is not there; name the folder that contains feeds.yml", report.ToString());
    }

    [Fact]
    public void A_folder_that_is_a_file_is_an_Error_that_names_it()
    {
        using var site = new SiteFolder();
        Assert.Equal("feeds.yml: error JF9001: the folder 'feeds.yml' is a file; name the folder that contains feeds.yml",
            site.Lines(MarkdownFolder.Load(Path.Combine(site.Root, "feeds.yml")).Report));
    }

    [Fact]
    public void No_folder_is_a_mistake_in_code() => Assert.Throws<ArgumentNullException>(() => MarkdownFolder.Load(null!));

    [Theory]
    [InlineData("", true)]
    [InlineData("generator: jekyll\n", false)]
    [InlineData("generator: none\n", false)]
    public void A_folder_of_two_generators_is_a_Warning_where_the_file_has_title_and_home_and_names_neither(string line, bool isNamed)
    {
        using var site = new SiteFolder(SiteFolder.Yml + line).Write("hugo.toml", "title = 'A'\n").Write("_config.yml", "title: A\n").Write("_posts/2026-05-01-a.md", "Text.\n");
        Assert.Equal(
            isNamed
                ? "feeds.yml(1,1): warning JF9056: the folder is one of hugo ('hugo.toml') and jekyll ('_config.yml'), so the configuration of neither is read; "
                    + "write 'generator: jekyll' for the one that makes the site, or 'generator: none'"
                : "",
            site.Findings());
    }
}
