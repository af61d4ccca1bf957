using System.Text;
using System.Xml.Linq;
using CsCheck;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>A post's picture and links, in three formats.</summary>
public class PictureAndLinkTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Media = "http://search.yahoo.com/mrss/";

    private static readonly Feed Linked = Some.Feed(Some.WithPictureAndLinks) with { Updated = Some.Morning + Duration.FromDays(2) };

    public static TheoryData<FeedFormat> Formats => [.. FeedFormats.All];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_validator_has_nothing_to_say_of_them(FeedFormat format)
    {
        var document = Linked.ToDocument(format);
        Assert.Empty(document.Report.Diagnostics);
        Assert.Empty(FeedValidator.Validate(document.Bytes).Diagnostics);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void The_prefix_of_pictures_is_declared_only_where_there_is_one(FeedFormat format)
    {
        Assert.Contains("xmlns:media", Linked.ToDocument(format).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("media", Some.Feed().ToDocument(format).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_streamed_document_differs_from_a_whole_one_in_the_place_of_the_declaration_alone(FeedFormat format)
    {
        const string Declaration = " xmlns:media=\"http://search.yahoo.com/mrss/\"";
        var feed = Linked with { Posts = [Some.Post("plain") with { Published = Some.Morning + Duration.FromDays(1) }, .. Linked.Posts] };
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), format, stream);
        var (streamed, whole) = (Encoding.UTF8.GetString(stream.ToArray()), feed.ToDocument(format).ToString());
        Assert.Equal(whole.Replace(Declaration, "", StringComparison.Ordinal), streamed.Replace(Declaration, "", StringComparison.Ordinal));
        Assert.Empty(FeedValidator.Validate(stream.ToArray()).Diagnostics);
    }

    [Fact]
    public void Any_alternative_text_credit_and_title_is_read_back() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((text, credit, title) =>
        {
            var feed = Some.Feed(post => post with
            {
                Image = new(new("https://blog.example.org/a.jpg")) { AlternativeText = "a" + text, Credit = "c" + credit }, Links = [new("via", new("https://blog.example.org/via")) { Title = "t" + title }],
            });
            foreach (var written in new[] { feed.ToRss(), feed.ToAtom() })
            {
                var root = XDocument.Parse(written).Root!;
                Assert.Equal(Clean("a" + text), (string?)root.Descendants(Media + "description").Single());
                Assert.Equal(Clean("c" + credit), (string?)root.Descendants(Media + "credit").Single());
                Assert.Equal(Clean("t" + title), (string?)root.Descendants(Atom + "link").Single(link => (string?)link.Attribute("rel") == "via").Attribute("title"));
            }
        });

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Markup_in_a_links_title_draws_a_Warning_and_in_alternative_text_it_is_escaped(FeedFormat format)
    {
        var feed = Some.Feed(post => post with
        {
            Image = new(new("https://blog.example.org/a.jpg")) { AlternativeText = "<b>bold</b>" },
            Links = [new("via", new("https://blog.example.org/via")) { Title = "<b>bold</b>" }],
        });
        Assert.Equal([("JF5300", "posts[0].links")], feed.ToDocument(format).Report.Diagnostics.Select(finding => (finding.Rule.Id, finding.Path!)));
    }

    [Fact]
    public void In_Atom_the_posts_own_address_is_the_first_alternate_link_and_with_its_language_the_last()
    {
        var entry = XDocument.Parse(Linked.ToAtom()).Root!.Element(Atom + "entry")!;
        Assert.Equal(
            [("https://blog.example.org/posts/hello/", null), ("https://blog.example.org/de/hallo/", "de"), ("https://blog.example.org/posts/hello/", "en")],
            Alternates(entry));
    }

    [Fact]
    public void A_language_that_an_alternate_link_has_is_not_written_twice()
    {
        var own = new WebLink("alternate", new("https://blog.example.org/posts/hello/")) { Language = "en" };
        var entry = XDocument.Parse(Some.Feed(post => post with { Links = [own, new("alternate", new("https://blog.example.org/de/")) { Language = "de" }] }).ToAtom()).Root!.Element(Atom + "entry")!;
        Assert.Equal(
            [("https://blog.example.org/posts/hello/", null), ("https://blog.example.org/de/", "de"), ("https://blog.example.org/posts/hello/", "en")],
            Alternates(entry));
    }

    [Fact]
    public void In_RSS_translations_stand_between_the_two_forms_of_the_posts_own_address()
    {
        var item = XDocument.Parse(Linked.ToRss()).Root!.Element("channel")!.Element("item")!;
        Assert.Equal([("https://blog.example.org/posts/hello/", null), ("https://blog.example.org/de/hallo/", "de")], Alternates(item));
        Assert.DoesNotContain(item.Element("link")!.ElementsAfterSelf(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
    }

    [Fact]
    public void Each_mistake_is_found_at_its_property()
    {
        var feed = Some.Feed(post => post with
        {
            Image = new(new("a.jpg", UriKind.Relative)) { Width = 0, Height = -1, Length = 0, MediaType = "audio/mpeg" },
            ExternalLink = new("ftp://example.org/"),
            Links = [new(" ", new("mailto:ann@example.org")) { Language = "en_US", MediaType = "html" }, new("alternate", post.Link) { MediaType = "TEXT/HTML" }],
        });
        FeedDocument.TryCreate(feed, FeedFormat.Json, null, out var document, out var report);
        Assert.Null(document);
        Assert.Equal(
            [
                ("JF8009", "posts[0].links[0].language"), ("JF8013", "posts[0].image.link"), ("JF8031", "posts[0].image.height"), ("JF8031", "posts[0].image.length"),
                ("JF8031", "posts[0].image.width"), ("JF8032", "posts[0].image.mediaType"), ("JF8032", "posts[0].links[0].mediaType"), ("JF8033", "posts[0].externalLink"),
                ("JF8033", "posts[0].links[0].address"), ("JF8034", "posts[0].links[0].relation"), ("JF8035", "posts[0].links[1]"),
            ],
            report.Diagnostics.Select(finding => (finding.Rule.Id, finding.Path!)).Order());
    }

    [Fact]
    public void An_unregistered_relation_is_a_Warning_at_the_posts_links()
    {
        var report = Some.Feed(post => post with { Links = [new("kettle", new("https://blog.example.org/kettle"))] }).ToDocument(FeedFormat.Atom).Report;
        Assert.Equal([("JF3035", "posts[0].links")], report.Diagnostics.Select(finding => (finding.Rule.Id, finding.Path!)));
    }

    [Fact]
    public void An_address_is_a_picture()
    {
        Assert.Equal(new Picture(new("https://blog.example.org/a.jpg")), (Some.Post() with { Image = new Uri("https://blog.example.org/a.jpg") }).Image);
        Assert.Null((Some.Post() with { Image = (Uri?)null }).Image);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_post_without_a_title_draws_one_Warning_and_its_document_is_valid(FeedFormat format)
    {
        var report = Some.Feed(post => post with { Title = "" }).ToDocument(format).Report;
        Assert.Equal(["JF8003"], report.Diagnostics.Select(finding => finding.Rule.Id));
    }

    private static IEnumerable<(string?, string?)> Alternates(XElement post) =>
        post.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "alternate").Select(link => ((string?)link.Attribute("href"), (string?)link.Attribute("hreflang")));

    private static string Clean(string text) => Justindustrious.Feeds.Checks.Model.ModelValues.WithoutUnwritable(text);
}
