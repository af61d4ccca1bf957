using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Justindustrious.Feeds.Tests;

/// <summary><see cref="SyndicationFeed"/> loads every description of RSS as plain text, but in RSS they are HTML.</summary>
public class LoadedFeedTests
{
    private static Feed Load(string items, string channel = "<title>A blog</title><link>https://e.org/</link><description>About</description>")
    {
        using var xml = XmlReader.Create(new StringReader($"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>{channel}{items}</channel></rss>"));
        return SyndicationFeed.Load(xml).ToFeed();
    }

    private static string Item(string description, string more = "") =>
        $"<item><title>One</title><link>https://e.org/1</link><guid isPermaLink=\"false\">42</guid><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate><description>{description}</description>{more}</item>";

    [Theory]
    [InlineData("&lt;p&gt;Hello &lt;b&gt;you&lt;/b&gt;&lt;/p&gt;", "<p>Hello <b>you</b></p>")]
    [InlineData("<![CDATA[Line<br/>break &amp; more]]>", "Line<br>break &amp; more")]
    [InlineData("Tom &amp;amp; Jerry", "Tom &amp; Jerry")]
    [InlineData("a &lt; b and List&lt;T&gt;", "<p>a &lt; b and List&lt;T&gt;</p>")]
    [InlineData("AT&amp;T", "<p>AT&amp;T</p>")]
    public void A_description_becomes_content_as_readers_show_it(string description, string html) => Assert.Equal(html, Load(Item(description)).Posts[0].ToHtml());

    [Fact]
    public void A_description_beside_content_becomes_a_summary_without_markup()
    {
        var post = Load(Item("&lt;p&gt;In&lt;/p&gt;&lt;p&gt;short&lt;/p&gt;&lt;style&gt;p {}&lt;/style&gt; &amp;amp; sweet", "<content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>")).Posts[0];
        Assert.Equal(("In short & sweet", "<p>Long</p>"), (post.Summary, post.ToHtml()));
    }

    [Fact]
    public void The_channels_description_has_no_markup() =>
        Assert.Equal("About us & you", Load("", "<title>A blog</title><link>https://e.org/</link><description>&lt;p&gt;About &lt;i&gt;us&lt;/i&gt; &amp;amp; you&lt;/p&gt;</description>").Description);

    [Fact]
    public void Items_whose_ids_are_no_IRIs_make_valid_documents()
    {
        var feed = Load(Item("Hello") + Item("Two").Replace("42", "episode 43", StringComparison.Ordinal));
        foreach (var format in FeedFormats.All)
            Assert.True(feed.ToDocument(format).Report.IsValid);
        Assert.Equal(["42", "episode 43"], feed.Posts.Select(post => post.Id));
    }

    [Fact]
    public void Atom_means_what_it_says()
    {
        const string Atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>urn:isbn:1</id><updated>2026-11-23T09:00:00Z</updated>
            <entry><title>One</title><id>urn:isbn:2</id><updated>2026-11-23T09:00:00Z</updated><link rel="alternate" type="text/html" href="https://e.org/1"/>
            <summary>The &lt;p&gt; element</summary></entry></feed>
            """;
        using var xml = XmlReader.Create(new StringReader(Atom));
        Assert.Equal("<p>The &lt;p&gt; element</p>", SyndicationFeed.Load(xml).ToFeed().Posts[0].ToHtml());
    }

    [Theory]
    [InlineData("1 < 2 & so on")]
    [InlineData("Use <b> tags")]
    [InlineData("AT&amp;T is written so")]
    public void A_summary_survives_any_number_of_round_trips_through_RSS(string summary)
    {
        var feed = Some.Feed(post => post with { Summary = summary }) with { Description = summary };
        for (var trip = 0; trip < 3; trip++)
        {
            var text = new StringBuilder();
            using (var xml = XmlWriter.Create(text))
                new Rss20FeedFormatter(feed.ToSyndicationFeed()).WriteTo(xml);
            using var reader = XmlReader.Create(new StringReader(text.ToString()));
            feed = SyndicationFeed.Load(reader).ToFeed();
            Assert.Equal((summary, summary), (feed.Posts[0].Summary, feed.Description));
        }
    }

    [Fact]
    public void Our_own_RSS_survives_any_number_of_round_trips()
    {
        var feed = Some.Feed(post => post with { Summary = "1 < 2, <b> & &amp;", Title = "a < b & <i>" });
        var first = feed.ToRss();
        for (var trip = 0; trip < 3; trip++)
        {
            using var xml = XmlReader.Create(new StringReader(feed.ToRss()));
            feed = SyndicationFeed.Load(xml).ToFeed();
            Assert.Equal(("1 < 2, <b> & &amp;", "a < b & <i>"), (feed.Posts[0].Summary, feed.Posts[0].Title));
        }

        Assert.Equal(first, feed.ToRss());
    }
}
