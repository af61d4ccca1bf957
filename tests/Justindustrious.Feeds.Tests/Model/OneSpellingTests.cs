using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests;

/// <summary>An address is spelled in one way, wherever it leaves the library: as a URI, with the host in punycode.</summary>
public class OneSpellingTests
{
    private static readonly Uri Home = new("https://B\u00fccher.example/\u00e4/");

    private static readonly Feed Feed = new()
    {
        Title = "B\u00fccher",
        Link = Home,
        Authors = [new("Ann") { Link = new("https://ann.b\u00fccher.example/") }],
        Image = new(new("https://b\u00fccher.example/logo.png")),
        Posts =
        [
            Some.Post() with
            {
                Link = new(Home, "p\u00f6st"),
                Content = PostContent.Html("<a href='/x'>x</a> <a href='https://b\u00fccher.example/y'>y</a>"),
                Enclosures = [new(new("https://b\u00fccher.example/a.mp3"), "audio/mpeg", 1)],
                Categories = [new("a") { Scheme = new("https://b\u00fccher.example/tags/") }],
            },
        ],
    };

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void No_document_holds_a_host_beyond_ASCII(FeedFormat format)
    {
        var document = Feed.ToDocument(format, new() { Hubs = [new("https://hub.b\u00fccher.example/")], Stylesheet = new("https://b\u00fccher.example/a.css") }).ToString();
        Assert.DoesNotContain("//b\u00fccher", document, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(".b\u00fccher", document, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("https://xn--bcher-kva.example/%C3%A4/p%C3%B6st", document, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SyndicationFeed_holds_addresses_that_its_formatters_write_so()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text))
            new Atom10FeedFormatter(Feed.ToSyndicationFeed()).WriteTo(xml);
        Assert.DoesNotContain("//b\u00fccher", text.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://B\u00dcCHER.example", "https://xn--bcher-kva.example/")]
    [InlineData("https://bu\u0308cher.example/", "https://xn--bcher-kva.example/")]
    public void Hosts_that_are_one_host_are_spelled_alike(string address, string expected) => Assert.Equal(expected, UriText.Of(new(address)));

    [Fact]
    public void A_host_that_has_no_form_in_ASCII_is_found_and_nothing_fails()
    {
        var link = new Uri("https://xn--a.b\u0300\u00fc\u200d.example/");
        if (UriText.TryOf(link, out _))
            return;
        Assert.False(FeedDocument.TryCreate(Some.Feed(post => post with { Link = link }), FeedFormat.Rss, null, out _, out var report));
        Assert.Contains(report.Diagnostics, finding => finding.Rule.Id == "JF8004");
    }
}
