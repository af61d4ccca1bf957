namespace Justindustrious.Feeds.Tests.Model;

public class HubAndStylesheetTests
{
    private static readonly FeedOptions Options = new() { Hubs = [new("https://hub.example.org/?a=1&b=2"), new("https://second.example.org/")], Stylesheet = new("/feed.css?a=1&b=2", UriKind.Relative) };

    [Fact]
    public void Hubs_stand_in_every_format_beside_the_self_link()
    {
        var feed = new Feed { Title = "A blog", Link = new("https://blog.example.org/"), Authors = [new Person("Ann")] };
        Assert.Contains(
            "<atom:link href=\"https://blog.example.org/rss.xml\" rel=\"self\" type=\"application/rss+xml\"/>\n    <atom:link href=\"https://hub.example.org/?a=1&amp;b=2\" rel=\"hub\"/>\n    <atom:link href=\"https://second.example.org/\" rel=\"hub\"/>",
            FeedDocument.Create(feed, FeedFormat.Rss, Options).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"hub\" href=\"https://hub.example.org/?a=1&amp;b=2\"/>\n  <link rel=\"hub\" href=\"https://second.example.org/\"/>",
            FeedDocument.Create(feed, FeedFormat.Atom, Options).ToString(), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(FeedDocument.Create(feed, FeedFormat.Json, Options).Bytes);
        Assert.Equal(
            ["WebSub https://hub.example.org/?a=1&b=2", "WebSub https://second.example.org/"],
            json.RootElement.GetProperty("hubs").EnumerateArray().Select(hub => $"{hub.GetProperty("type").GetString()} {hub.GetProperty("url").GetString()}"));
    }

    [Theory]
    [InlineData(FeedFormat.Rss, "rss")]
    [InlineData(FeedFormat.Atom, "feed")]
    public void A_stylesheet_stands_before_the_root(FeedFormat format, string root)
    {
        var feed = new Feed { Title = "A blog", Link = new("https://blog.example.org/"), Authors = [new Person("Ann")] };
        Assert.StartsWith(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet href=\"/feed.css?a=1&amp;b=2\" type=\"text/css\"?>\n<{root} ",
            FeedDocument.Create(feed, format, Options).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed.css?>", "/feed.css?%3E")]
    [InlineData("styles/\"a\".css", "styles/%22a%22.css")]
    public void No_address_ends_the_instruction(string address, string written)
    {
        var feed = new Feed { Title = "A blog", Link = new("https://blog.example.org/"), Authors = [new Person("Ann")] };
        var text = FeedDocument.Create(feed, FeedFormat.Rss, new() { Stylesheet = new(address, UriKind.Relative) }).ToString();
        Assert.Contains($"<?xml-stylesheet href=\"{written}\" type=\"text/css\"?>\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("?>").Length - 1);
    }

    [Theory]
    [InlineData("hub")]
    [InlineData("ftp://hub.example.org/")]
    public void A_hub_that_can_not_be_asked_is_refused_at_once(string hub) =>
        Assert.Contains($"'{hub}'", Assert.Throws<ArgumentException>(() => new FeedOptions { Hubs = [new(hub, UriKind.RelativeOrAbsolute)] }).Message, StringComparison.Ordinal);
}
