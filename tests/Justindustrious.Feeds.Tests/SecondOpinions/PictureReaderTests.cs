using System.Text.Json.Nodes;
using System.Xml.Linq;
using System.Xml.XPath;
using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Readers of other authors, and queries that stand for platforms, find the picture of a post at one address in each format.</summary>
public class PictureReaderTests
{
    private const string Address = "https://blog.example.org/kettle.jpg";

    private static readonly Picture Kettle = new(new(Address))
    {
        AlternativeText = "A kettle on a fire", Width = 1200, Height = 630, MediaType = "image/jpeg", Length = 123_456, Credit = "Ann Example",
    };

    /// <summary>The places where platforms look for the picture of an item: the newsletter services, magazine views and themes of Media RSS, mail programs.</summary>
    public static TheoryData<string> Selectors =>
    [
        "item/media:content/@url", "item/media:content[@medium='image']/@url", "item//media:thumbnail/@url", "item/media:content[contains(@type, 'image/')]/@url",
        "item/media:content[@width >= 720]/@url", "item/enclosure[starts-with(@type, 'image/')]/@url", "item/image", "item/itunes:image/@href",
    ];

    public static TheoryData<FeedFormat> Xml => [FeedFormat.Rss, FeedFormat.Atom];

    public static TheoryData<FeedFormat> All => [.. FeedFormats.All];

    [TheoryThatNeeds(Need.Python + "feedparser")]
    [MemberData(nameof(Xml))]
    public void Feedparser_finds_the_picture_at_one_address(FeedFormat format) =>
        Check(format, file => Command.Run(Need.PythonProgram, [Script("read-with-feedparser.py"), file]));

    [TheoryThatNeeds(Need.Npm + "rss-parser")]
    [MemberData(nameof(Xml))]
    public void Rss_parser_finds_the_picture_at_one_address(FeedFormat format) => Check(format, file => RunNode("read-with-rss-parser.cjs", file));

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [MemberData(nameof(All))]
    public void Feedsmith_finds_the_picture_at_one_address(FeedFormat format) => Check(format, file => RunNode("read-with-feedsmith.cjs", file));

    [TheoryThatNeeds(Need.Npm + "feedparser")]
    [MemberData(nameof(Xml))]
    public void Feedparser_of_npm_finds_the_picture_at_one_address(FeedFormat format) => Check(format, file => RunNode("find-picture-with-feedparser.cjs", file));

    [TheoryThatNeeds(Need.Npm + "@extractus/feed-extractor")]
    [MemberData(nameof(All))]
    public void Feed_extractor_finds_the_picture_at_one_address(FeedFormat format) => Check(format, file => RunNode("find-picture-with-feed-extractor.cjs", file));

    [Theory]
    [MemberData(nameof(Selectors))]
    public void A_place_of_a_platform_has_the_picture_or_nothing(string selector)
    {
        var names = new System.Xml.XmlNamespaceManager(new System.Xml.NameTable());
        names.AddNamespace("media", "http://search.yahoo.com/mrss/");
        names.AddNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
        var channel = XDocument.Parse(Feed().ToRss()).Root!.Element("channel")!;
        var found = ((System.Collections.IEnumerable)channel.XPathEvaluate(selector, names)).Cast<XObject>().Select(node => node is XAttribute attribute ? attribute.Value : ((XElement)node).Value);
        // An enclosure and an image of an item would have the picture a second time, with a length that is not known or where RSS has no such element.
        var expected = selector.Contains("media:", StringComparison.Ordinal) ? [Address] : Array.Empty<string>();
        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_first_image_of_the_content_is_the_picture_in_every_format()
    {
        var feed = Feed();
        var item = XDocument.Parse(feed.ToRss()).Descendants("item").Single();
        var entry = XDocument.Parse(feed.ToAtom()).Descendants(XNamespace.Get("http://www.w3.org/2005/Atom") + "content").Single();
        var json = JsonNode.Parse(feed.ToJsonFeed())!["items"]![0]!;
        string[] bodies = [item.Element(XNamespace.Get("http://purl.org/rss/1.0/modules/content/") + "encoded")!.Value, entry.Value, (string)json["content_html"]!];
        foreach (var body in bodies)
        {
            var images = new HtmlParser().ParseDocument(body).QuerySelectorAll("img");
            Assert.Equal((Address, "A kettle on a fire"), (images[0].GetAttribute("src"), images[0].GetAttribute("alt")));
            Assert.Single(images, image => image.GetAttribute("src") == Address);
        }

        Assert.Equal(Address, (string?)json["image"]);
        // The description is plain text, so the first image of a mail is the one of the content.
        Assert.DoesNotContain("<img", item.Element("description")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_with_a_picture_has_no_finding_in_any_format()
    {
        foreach (var format in FeedFormats.All)
            Assert.DoesNotContain(FeedValidator.Validate(Feed().ToDocument(format).Bytes).Diagnostics, finding => finding.Severity > FeedSeverity.Info);
    }

    private static void Check(FeedFormat format, Func<string, CommandResult> reader)
    {
        using var folder = new TempFolder();
        var file = folder.Write(format.FileName, Feed().ToDocument(format).Bytes.Span);
        var pictures = JsonNode.Parse(reader(file).MustSucceed().Output)!["posts"]![0]!["pictures"]!.AsArray();
        Assert.Equal(Address, (string?)Assert.Single(pictures));
    }

    private static Feed Feed() =>
        Some.Feed(post => post with { Image = Kettle, Content = PostContent.Html("<p>We boil.</p><img src=\"/steam.jpg\" alt=\"Steam\">") with { LeadsWithImage = true } });

    private static CommandResult RunNode(string script, string file) =>
        Command.Run("node", [Script(script), file], environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules });

    private static string Script(string name) => Repository.Find("tests/Justindustrious.Feeds.Tests/SecondOpinions/" + name);
}
