using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>The first lines of a .NET developer work, or fail with a message that explains what to write.</summary>
public class FirstLinesTests
{
    private static readonly DateTimeOffset Date = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Feed Feed { get; } = new("A blog", "https://blog.example.org/")
    {
        Authors = [new("Ann")],
        Image = new Uri("https://blog.example.org/logo.png"),
        Posts = [new("Why feeds?", "https://blog.example.org/why/", Date, PostContent.Markdown("Because *you* choose.")) { Categories = ["feeds"] }],
    };

    [Fact]
    public void Texts_and_addresses_make_the_same_feed()
    {
        var home = new Uri("https://blog.example.org/");
        var other = new Feed(Feed.Title, home)
        {
            Authors = [new() { Name = "Ann" }],
            Image = Picture.FromUri(new(home, "logo.png")),
            Posts = [new("Why feeds?", new Uri(home, "why/"), Date, PostContent.Markdown("Because *you* choose.")) { Categories = [new() { Term = "feeds" }] }],
        };
        Assert.Equal(Feed.ToRss(), other.ToRss());
    }

    [Fact]
    public void A_translation_is_a_link_with_its_language()
    {
        var german = new WebLink { Relation = "alternate", Address = new("https://blog.example.org/de/warum/"), Language = "de" };
        var feed = Feed with { Posts = [Feed.Posts[0] with { Links = [german] }] };
        Assert.Contains(
            "<link rel=\"alternate\" hreflang=\"de\" href=\"https://blog.example.org/de/warum/\"/>", feed.ToAtom(), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_of_a_section_have_documents_of_their_own()
    {
        var feed = Feed with { Posts = [Feed.Posts[0] with { Section = "News" }] };
        var set = FeedSet.Create(feed, new() { By = FeedGrouping.Section });
        Assert.Contains("sections/news/rss.xml", set.Documents.Keys);
    }

    [Fact]
    public void The_moment_of_a_build_is_a_date_of_the_framework_or_of_NodaTime()
    {
        var date = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));
        var options = new MarkdownFolderOptions { Now = date };
        Assert.Equal(options.Now, new MarkdownFolderOptions { Now = date.UtcDateTime }.Now);
        Assert.Equal(options.Now, new MarkdownFolderOptions { Now = Instant.FromUtc(2026, 11, 23, 9, 0) }.Now);
    }

    [Fact]
    public void An_image_takes_its_size_beside_its_address()
    {
        Picture image = new Uri("https://blog.example.org/logo.png");
        image = image with { Width = 88, Height = 31 };
        Assert.Equal((88, 31), (image.Width, image.Height));
        Assert.Contains("<width>88</width>", (Feed with { Image = image }).ToRss(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_a_category_by_conversion_and_by_method()
    {
        Category converted = "feeds";
        Assert.Equal(Category.FromString("feeds"), converted);
    }

    [Fact]
    public async Task A_stream_is_validated_and_what_is_wrong_ends_the_program()
    {
        using var stream = new MemoryStream("<rss version='2.0'><channel/></rss>"u8.ToArray());
        var report = await FeedValidator.ValidateAsync(stream, new() { FileName = "feed.xml" }, CancellationToken.None);
        Assert.StartsWith("feed.xml(1,", report.ToString(), StringComparison.Ordinal);
        var e = Assert.Throws<FeedValidationException>(report.EnsureValid);
        Assert.Same(report, e.Report);
        Assert.Equal(new FeedValidationException(report).Message, e.Message);
    }

    [Fact]
    public void A_finding_has_the_W3C_class_of_its_rule()
    {
        var rule = FeedRules.All.First(rule => rule.W3CClass is { Length: > 0 });
        Assert.Equal(rule.W3CClass, new FeedDiagnostic { Rule = rule, Message = "a" }.W3CClass);
    }

    [Fact]
    public void An_address_that_is_none_is_a_finding_that_names_it()
    {
        var wrong = new Feed("A blog", "blog.example.org") { Posts = [new("A", "a/", Date, PostContent.Text("A"))] };
        Assert.False(FeedDocument.TryCreate(wrong, FeedFormat.Rss, null, out _, out var report));
        Assert.Contains(report.Diagnostics, finding => finding.Message.StartsWith("link 'blog.example.org' is not an absolute http or https address", StringComparison.Ordinal));
        Assert.Contains(report.Diagnostics, finding => finding.Message.StartsWith("link 'a/' is not an absolute http or https address", StringComparison.Ordinal));
    }

    [Fact]
    public void An_enclosure_is_made_of_named_properties_or_of_its_three_parts()
    {
        var link = new Uri("https://blog.example.org/a.mp3");
        Assert.Equal(new Enclosure { Link = link, MediaType = "audio/mpeg", Length = 12 }, new Enclosure(link, "audio/mpeg", 12));
        Assert.Equal("Link", Assert.Throws<ArgumentNullException>(() => new Enclosure { Link = null!, MediaType = "audio/mpeg" }).ParamName);
        Assert.Equal("MediaType", Assert.Throws<ArgumentNullException>(() => new Enclosure { Link = link, MediaType = null! }).ParamName);
        Assert.Equal("Length", Assert.Throws<ArgumentOutOfRangeException>(() => new Enclosure { Link = link, MediaType = "audio/mpeg", Length = -1 }).ParamName);
    }

    [Fact]
    public void Findings_name_the_file_that_a_post_says_it_comes_from()
    {
        var feed = Feed with { Posts = [Feed.Posts[0] with { Title = "", Origin = new("posts/why.txt", 3) }] };
        Assert.Contains("posts/why.txt(3,1): warning JF8003: ", feed.ToDocument(FeedFormat.Rss).Report.ToString(), StringComparison.Ordinal);
        var origin = new Origin { File = "a.txt" };
        Assert.Equal(("a.txt", 1), (origin.File, origin.Line));
    }

    [Theory]
    [InlineData("rss.xml", FeedFormat.Rss)]
    [InlineData("out/news.rss", FeedFormat.Rss)]
    [InlineData("blog-RSS.xml", FeedFormat.Rss)]
    [InlineData("atom.xml", FeedFormat.Atom)]
    [InlineData("feed.atom", FeedFormat.Atom)]
    [InlineData("rss/feed.atom.xml", FeedFormat.Atom)]
    [InlineData("FEED.JSON", FeedFormat.Json)]
    [InlineData("atom.json", FeedFormat.Json)]
    [InlineData("feed.xml", null)]
    [InlineData("index.xml", null)]
    [InlineData("rss.atom", null)]
    [InlineData("rss.txt", null)]
    [InlineData("anatomy.xml", null)]
    [InlineData("", null)]
    public void A_files_name_says_its_format_where_it_can_mean_only_one(string path, FeedFormat? format) => Assert.Equal(format, FeedFormats.FromFileName(path));

    [Fact]
    public void What_is_known_of_a_format_is_the_same_by_property_and_by_method() =>
        Assert.All(FeedFormats.All, format =>
        {
            Assert.Equal(format.MediaType, FeedFormats.MediaTypeOf(format));
            Assert.Equal(format.FileName, FeedFormats.FileNameOf(format));
            Assert.Equal(format.DisplayName, FeedFormats.DisplayNameOf(format));
            Assert.Equal(format, FeedFormats.FromFileName(format.FileName));
        });

    [Fact]
    public void A_feed_is_saved_in_the_format_that_the_name_says()
    {
        using var folder = new TempFolder();
        foreach (var format in FeedFormats.All)
        {
            var path = folder.Find("new/folder/" + format.FileName);
            Assert.True(Feed.Save(path));
            Assert.Equal(Feed.ToDocument(format).Bytes.ToArray(), File.ReadAllBytes(path));
            Assert.False(Feed.Save(path), "The file contains the same bytes already.");
        }
    }

    [Fact]
    public void A_name_that_says_no_format_is_refused_with_what_to_write()
    {
        using var folder = new TempFolder();
        var message = Assert.Throws<ArgumentException>(() => Feed.Save(folder.Find("feed.xml"))).Message;
        Assert.Equal("the file name 'feed.xml' does not name a format; write a name such as 'rss.xml', 'atom.xml' or 'feed.json', or ToDocument(FeedFormat.Rss).Save(path) (Parameter 'path')", message);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_set_of_which_one_file_cannot_be_written_changes_no_file()
    {
        using var folder = new TempFolder();
        var atom = folder.Write("public/atom.xml", "old");
        folder.Write("public/rss.xml/in-the-way", "");

        Assert.ThrowsAny<SystemException>(() => FeedSet.Create(Feed, new() { By = FeedGrouping.Category }).Save(folder.Find("public")));

        Assert.Equal("old", File.ReadAllText(atom));
        Assert.Equal(["atom.xml", "rss.xml"], Directory.EnumerateFileSystemEntries(folder.Find("public")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_set_is_saved_whole_and_the_second_time_only_what_has_changed()
    {
        using var folder = new TempFolder();
        var options = new FeedSetOptions { By = FeedGrouping.Category };
        var set = FeedSet.Create(Feed, options);
        Assert.Equal(set.Documents.Keys, set.Save(folder.Find("public")));
        Assert.All(set.Documents, document => Assert.Equal(document.Value.Bytes.ToArray(), File.ReadAllBytes(folder.Find("public/" + document.Key))));
        Assert.Empty(set.Save(folder.Find("public")));
        Assert.Equal(["rss.xml", "categories/feeds/rss.xml"], FeedSet.Create(Feed with { Copyright = "2026" }, options with { Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "rss.xml" } }).Save(folder.Find("public")));
    }
}
