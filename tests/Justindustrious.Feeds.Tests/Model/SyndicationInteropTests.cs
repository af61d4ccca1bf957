using System.ServiceModel.Syndication;
using System.Xml;
using Justindustrious.Feeds.Fields;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

public class SyndicationInteropTests
{
    private static readonly Feed Full = new()
    {
        Title = "A blog <i>",
        Link = new("https://blog.example.org/"),
        Id = "tag:blog.example.org,2026:blog",
        Description = "About & around",
        Language = "en",
        Copyright = "© 2026",
        Updated = Instant.FromUtc(2026, 11, 24, 0, 0),
        Authors = [new("Ann") { Email = "ann@example.org", Link = new("https://ann.example.org/") }],
        Categories = [new("feeds") { Label = "Web feeds", Scheme = new("https://blog.example.org/tags/") }],
        Image = new(new("https://blog.example.org/logo.png")),
        Posts =
        [
            Some.Post() with
            {
                Id = "tag:blog.example.org,2026:1",
                Updated = Some.Morning + Duration.FromHours(1),
                Content = PostContent.Html("<p>Hello</p>"),
                Summary = "In short",
                Language = "ja",
                Authors = [new("Bo"), new("Cy") { Email = "cy@example.org" }],
                Categories = [new("a") { Label = "A" }, "b"],
                Enclosures = [new(new("https://blog.example.org/a.mp3"), "audio/mpeg", 42)],
            },
        ],
    };

    [Fact]
    public void There_and_back_loses_nothing_that_both_models_hold()
    {
        var back = Full.ToSyndicationFeed().ToFeed();
        var post = Assert.Single(back.Posts);
        Assert.Equal("<p>Hello</p>", post.Content.Source.Trim());
        Assert.Equal(FeedFields.Hash(Full), FeedFields.Hash(back with { Posts = [post with { Content = Full.Posts[0].Content }] }));
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Our_documents_are_read_back_by_SyndicationFeed(FeedFormat format)
    {
        using var reader = XmlReader.Create(new MemoryStream(Full.ToDocument(format).Bytes.ToArray()));
        var back = SyndicationFeed.Load(reader).ToFeed();
        var post = Assert.Single(back.Posts);
        Assert.Equal((Full.Title, Full.Link, Full.Copyright), (back.Title, back.Link, back.Copyright));
        Assert.Equal((Full.Posts[0].Id, Full.Posts[0].Title, Full.Posts[0].Link, Full.Posts[0].Published), (post.Id, post.Title, post.Link, post.Published));
        Assert.Equal(["Bo", "Cy"], post.Authors.Select(author => author.Name));
        Assert.Equal(["A", "b"], post.Categories.Select(category => category.Label ?? category.Term));
        Assert.Equal("<p>Hello</p>", post.Content.Source.Trim());
        Assert.Equal("In short", post.Summary);
        Assert.Equal(Full.Posts[0].Enclosures, post.Enclosures);
    }

    [Fact]
    public void A_SyndicationFeed_makes_a_valid_document_in_one_line()
    {
        var item = new SyndicationItem("Title", "Text & more", new("https://blog.example.org/1"), "urn:x:1", new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(2)));
        var feed = new SyndicationFeed("A blog", "About", new("https://blog.example.org/"), [item]);
        var document = feed.ToFeed().ToDocument(FeedFormat.Rss);
        Assert.Contains("Text &amp;amp; more", document.ToString(), StringComparison.Ordinal);
        Assert.Contains("<pubDate>Mon, 23 Nov 2026 07:00:00 +0000</pubDate>", document.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_SyndicationFeed_lacks_is_not_made_up_but_found()
    {
        var feed = new SyndicationFeed { Items = [new SyndicationItem { Title = new("No link, no date") }] };
        Assert.False(FeedDocument.TryCreate(feed.ToFeed(), FeedFormat.Rss, null, out _, out var report));
        Assert.Equal(
            ["title JF8001", "link JF8002", "posts[0].link JF8004", "posts[0].published JF8008"],
            report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error).Select(finding => $"{finding.Path} {finding.Rule.Id}"));
    }

    [Fact]
    public void A_title_in_HTML_becomes_plain_text()
    {
        var feed = new SyndicationFeed { Title = new("A <b>bold</b> &amp; brave blog", TextSyndicationContentKind.Html) };
        Assert.Equal("A bold & brave blog", feed.ToFeed().Title);
    }
}
