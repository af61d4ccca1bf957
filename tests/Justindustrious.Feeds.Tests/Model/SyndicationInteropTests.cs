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
        Links = [new("alternate", new("https://blog.example.org/de/")) { Language = "de" }],
        License = new(new("https://blog.example.org/license/")) { Name = "Ours" },
        Contributors = [new("Di") { Email = "di@example.org" }],
        Icon = new(new("https://blog.example.org/icon.png")),
        Ttl = 60,
        SkipHours = [0, 23],
        SkipDays = [DayOfWeek.Sunday],
        Generator = new("Kettle"),
        Extensions = [FeedExtension.Xml(System.Xml.Linq.XNamespace.Get("http://purl.org/rss/1.0/modules/syndication/") + "updatePeriod", "daily")],
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
                Image = new(new("https://blog.example.org/kettle.jpg"))
                {
                    AlternativeText = "A <kettle> & a cup", Width = 1200, Height = 630, MediaType = "image/jpeg", Length = 48_213, Credit = "Cy",
                },
                ExternalLink = new("https://kettles.example.org/"),
                License = new(new("https://creativecommons.org/licenses/by/4.0/")) { Name = "CC BY 4.0" },
                Contributors = [new("Ed")],
                Rights = "© Ed",
                Comments = new() { Address = new("https://blog.example.org/#comments"), Count = 3, Feed = new("https://blog.example.org/comments.xml") },
                Source = new() { Title = "Kettles", Feed = new("https://kettles.example.org/rss.xml"), Link = new("https://kettles.example.org/"), Id = "tag:kettles.example.org,2026:k", Updated = Some.Morning },
                Extensions = [FeedExtension.Xml(System.Xml.Linq.XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "section", "tea")],
                Links =
                [
                    new("alternate", new("https://blog.example.org/de/hallo/")) { Language = "de", MediaType = "text/html", Title = "Hallo" },
                    new("via", new("https://blog.example.org/via")),
                ],
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

    [Fact]
    public void A_part_that_the_model_has_no_place_for_is_named_once_a_kind()
    {
        var syndication = Full.ToSyndicationFeed();
        syndication.ElementExtensions.Add("leaf", "https://tea.example.org/ns", "Uji");
        syndication.ElementExtensions.Add("duration", "http://www.itunes.com/dtds/podcast-1.0.dtd", "1:00");
        syndication.ToFeed(out var report).ToDocument(FeedFormat.Rss);
        Assert.Equal(["JF7013", "JF7013"], report.Diagnostics.Select(finding => finding.Rule.Id));

        var tea = FeedVocabulary.Of("https://tea.example.org/ns", "tea");
        var feed = syndication.ToFeed(new() { Vocabularies = [tea] }, out report);
        Assert.Single(report.Diagnostics);
        Assert.Contains("<tea:leaf>Uji</tea:leaf>", feed.ToRss(new() { Vocabularies = [tea] }), StringComparison.Ordinal);
        Assert.Contains(feed.ToSyndicationFeed().ElementExtensions, element => element.OuterName == "leaf");
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
        Assert.Equal(Full.Posts[0].Image, post.Image);
        Assert.Equal(Full.Posts[0].ExternalLink, post.ExternalLink);
        Assert.Equal(Full.Posts[0].Links, post.Links);
        Assert.Equal(Full.Links, back.Links);
    }

    [Fact]
    public void Links_and_pictures_that_no_document_can_hold_are_left_out()
    {
        const string Atom = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><id>urn:x:1</id><title>A</title><updated>2026-11-23T09:00:00Z</updated>
            <author><name>Ann</name></author><link href="https://blog.example.org/"/><link rel="self" href="https://blog.example.org/atom.xml"/><link rel="hub" href="https://hub.example.org/"/>
            <entry><id>urn:x:2</id><title>B</title><updated>2026-11-23T09:00:00Z</updated><content>Text</content>
            <link href="https://blog.example.org/b/"/><link rel="alternate" href="https://blog.example.org/c/" type="text/html"/><link rel="replies" href="mailto:ann@example.org"/>
            <link rel="a b" href="https://blog.example.org/d/"/><link rel="via" href="https://blog.example.org/e/" hreflang="en_US" type="html"/>
            <m:content medium="image" url="https://blog.example.org/a.jpg" type="jpg" width="0" height="wide" fileSize="99999999999999999999"/></entry></feed>
            """;
        using var reader = XmlReader.Create(new StringReader(Atom));
        var feed = SyndicationFeed.Load(reader).ToFeed();
        Assert.Empty(feed.Links);
        Assert.Equal([new WebLink("via", new("https://blog.example.org/e/"))], feed.Posts[0].Links.Where(link => link.Relation == "via"));
        Assert.Equal(new Picture(new("https://blog.example.org/a.jpg")), feed.Posts[0].Image);
        Assert.True(feed.ToDocument(FeedFormat.Atom).Report.IsValid);
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

    [Fact]
    public void A_podcast_goes_there_and_back()
    {
        var feed = Podcasts.Shows.Small() with { DeletedPosts = [new("https://kettles.example.org/old/", Some.Morning)] };
        var back = feed.ToSyndicationFeed().ToFeed(out var report);
        Assert.Equal("Leisure", Assert.Single(back.Podcast!.Categories).Name);
        Assert.False(back.Podcast.IsExplicit);
        Assert.Equal((1, NodaTime.Duration.FromSeconds(3750)), (back.Posts[0].Episode!.Number, back.Posts[0].Episode!.Duration));
        Assert.Empty(back.Extensions);
        Assert.Empty(back.Posts[0].Extensions);
        Assert.Empty(report.Diagnostics);
    }
}
