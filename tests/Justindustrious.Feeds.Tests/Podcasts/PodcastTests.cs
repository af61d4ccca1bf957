using System.Xml.Linq;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>What <see cref="Feed.Podcast"/> and <see cref="Post.Episode"/> write.</summary>
public class PodcastTests
{
    private static readonly XNamespace Itunes = ItunesVocabulary.Instance.Namespace;
    private static readonly XNamespace Namespace = PodcastVocabulary.Instance.Namespace;

    // pubDate of a channel is an element of other programs, which Apple never described.
    private static readonly string[] NotWritten = ["itunes:pubDate"];

    public static TheoryData<FeedFormat> Xml => [FeedFormat.Rss, FeedFormat.Atom];

    [Theory]
    [MemberData(nameof(Xml))]
    public void A_full_show_has_every_element_of_both_tables(FeedFormat format)
    {
        var document = XDocument.Parse(Shows.Full().ToDocument(format).ToString());
        var written = document.Descendants().Where(element => element.Name.Namespace == Itunes || element.Name.Namespace == Namespace)
            .Select(element => (element.Name.Namespace == Itunes ? "itunes:" : "podcast:") + element.Name.LocalName).ToHashSet();
        var known = All(ItunesVocabulary.Instance).Concat(All(PodcastVocabulary.Instance)).ToHashSet();
        Assert.Equal(known.Except(NotWritten).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_full_show_has_every_attribute_of_both_tables()
    {
        var document = XDocument.Parse(Shows.Full().ToRss());
        foreach (var element in ItunesVocabulary.Instance.Elements.Concat(PodcastVocabulary.Instance.Elements).SelectMany(WithChildren).Where(each => each.Name != "pubDate"))
        {
            var name = XNamespace.Get(element.Vocabulary!.Namespace) + element.Name;
            var written = document.Descendants(name).Attributes().Select(attribute => attribute.Name.LocalName).ToHashSet();
            Assert.All(element.Attributes, attribute => Assert.True(written.Contains(attribute.Name), $"{element.Name}/@{attribute.Name}"));
        }
    }

    [Fact]
    public void A_small_show_is_created_without_a_finding()
    {
        Assert.True(FeedDocument.TryCreate(Shows.Small(), FeedFormat.Rss, null, out _, out var report));
        Assert.Empty(report.Diagnostics);
    }

    [Fact]
    public void A_full_show_is_created_without_an_error_in_every_format()
    {
        foreach (var format in FeedFormats.All)
        {
            FeedDocument.TryCreate(Shows.Full(), format, null, out var document, out var report);
            Assert.DoesNotContain(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
            Assert.NotNull(document);
        }
    }

    [Fact]
    public void Author_and_artwork_are_those_of_the_feed_unless_the_podcast_has_its_own()
    {
        var channel = XDocument.Parse(Shows.Small().ToRss()).Root!.Element("channel")!;
        Assert.Equal("Ann Example, Bo Example", channel.Element(Itunes + "author")!.Value);
        Assert.Equal("https://kettles.example.org/artwork.jpg", channel.Element(Itunes + "image")!.Attribute("href")!.Value);
        Assert.Null(channel.Element(Itunes + "owner"));
    }

    [Fact]
    public void The_guid_is_computed_from_the_address_of_the_RSS_document_in_every_format_of_a_set()
    {
        var documents = FeedSet.Create(Shows.Small(), FeedSetOptions.Default).Documents;
        var expected = PodcastGuid.Of("https://kettles.example.org/rss.xml").ToString();
        Assert.All(documents.Values, document => Assert.Contains(expected, document.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_guid_of_one_document_is_computed_from_its_own_address()
    {
        var rss = Shows.Small().ToRss(FeedOptions.Default with { SelfLink = new("https://feeds.example.org/kettles") });
        Assert.Contains(PodcastGuid.Of("https://feeds.example.org/kettles").ToString(), rss, StringComparison.Ordinal);
        Assert.DoesNotContain("podcast:guid", Shows.Small().ToAtom(), StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_of_a_category_are_not_the_podcast()
    {
        var feed = Shows.Full();
        feed = feed with { Posts = [feed.Posts[0] with { Categories = ["water"] }] };
        var documents = FeedSet.Create(feed, FeedSetOptions.Default with { By = FeedGrouping.Category }).Documents;
        var main = documents["rss.xml"].ToString();
        var group = documents["categories/water/rss.xml"].ToString();
        string[] ofTheShow = ["podcast:guid", "itunes:new-feed-url", "podcast:liveItem", "podcast:podping", "itunes:complete", "podcast:trailer", "itunes:applepodcastsverify"];
        Assert.All(ofTheShow, element => Assert.Contains("<" + element, main, StringComparison.Ordinal));
        Assert.All(ofTheShow, element => Assert.DoesNotContain("<" + element, group, StringComparison.Ordinal));
        Assert.Contains("<itunes:category", group, StringComparison.Ordinal);
        Assert.Contains("<podcast:episode", group, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_whole_is_only_in_the_podcast_namespace()
    {
        var feed = Shows.Small();
        var post = feed.Posts[0];
        var item = XDocument.Parse((feed with { Posts = [post with { Episode = post.Episode! with { Number = 3.5m } }] }).ToRss()).Descendants("item").Single();
        Assert.Null(item.Element(Itunes + "episode"));
        Assert.Equal("3.5", item.Element(Namespace + "episode")!.Value);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void A_podcast_is_read_back_from_its_documents(FeedFormat format)
    {
        var written = Shows.Full();
        var read = FeedReader.Read(written.ToDocument(format).Bytes.ToArray());
        Assert.Empty(read.Extensions);
        Assert.Empty(read.Posts[0].Extensions);
        Assert.Equal(
            Elements(written.ToRss()),
            Elements((written with { Podcast = read.Podcast, Posts = [written.Posts[0] with { Episode = read.Posts[0].Episode }] }).ToRss()));

        static string Elements(string rss) => string.Join('\n', XDocument.Parse(rss).Descendants()
            .Where(element => element.Name.Namespace == Itunes || element.Name.Namespace == Namespace).Select(element => element.ToString()));
    }

    private static IEnumerable<string> All(FeedVocabulary vocabulary) =>
        vocabulary.Elements.SelectMany(WithChildren).Select(element => $"{element.Vocabulary!.Prefix}:{element.Name}");

    private static IEnumerable<VocabularyElement> WithChildren(VocabularyElement element) => element.Children.SelectMany(WithChildren).Prepend(element);
}
