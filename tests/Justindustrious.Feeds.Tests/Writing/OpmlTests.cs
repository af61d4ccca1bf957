using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>A set of feeds is written as a list that readers import.</summary>
public class OpmlTests
{
    [Fact]
    public void Each_feed_is_in_the_list_once_with_its_addresses()
    {
        var feed = Some.Feed(post => post with { Categories = ["tea"] }) with { Title = "Tea & <kettles>", Description = "Notes" };
        var opml = XDocument.Parse(FeedSet.Create(feed, new() { By = FeedGrouping.Category }).ToOpml());
        Assert.Equal(("opml", "2.0"), (opml.Root!.Name.LocalName, opml.Root.Attribute("version")?.Value));
        Assert.Equal("Tea & <kettles>", opml.Root.Element("head")?.Element("title")?.Value);
        Assert.Equal("Mon, 23 Nov 2026 09:00:00 +0000", opml.Root.Element("head")?.Element("dateModified")?.Value);
        Assert.Equal(
            [
                "rss|Tea & <kettles>|https://blog.example.org/rss.xml|https://blog.example.org/|Notes|en",
                "rss|Tea & <kettles>: tea|https://blog.example.org/categories/tea/rss.xml|https://blog.example.org/|Notes|en",
            ],
            opml.Root.Element("body")!.Elements("outline").Select(outline => string.Join(
                '|', ((string[])["type", "text", "xmlUrl", "htmlUrl", "description", "language"]).Select(name => outline.Attribute(name)?.Value))));
    }

    [Fact]
    public void Pages_of_older_posts_are_not_in_the_list_and_other_formats_are_if_there_is_no_RSS()
    {
        var feed = Some.Feed() with { Posts = [Some.Post(), Some.Post("b"), Some.Post("c")] };
        var options = new FeedSetOptions { History = FeedHistory.Pages, PageSize = 1, Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Json] = "feed.json" } };
        var opml = XDocument.Parse(FeedSet.Create(feed, options).ToOpml());
        Assert.Equal("https://blog.example.org/feed.json", Assert.Single(opml.Descendants("outline")).Attribute("xmlUrl")?.Value);
    }
}
