using System.Collections;

namespace Justindustrious.Feeds.Tests;

/// <summary>An option is checked where it is set, and the exception names it.</summary>
public class OptionTests
{
    private static readonly (string Name, Action Set)[] Mistakes =
    [
        ("MaxPosts", () => _ = new FeedOptions { MaxPosts = 0 }),
        ("MaxPosts", () => _ = new FeedOptions { MaxPosts = -1 }),
        ("Content", () => _ = new FeedOptions { Content = (ContentAmount)7 }),
        ("Policy", () => _ = new FeedOptions { Policy = null! }),
        ("Hubs", () => _ = new FeedOptions { Hubs = null! }),
        ("Hubs", () => _ = new FeedOptions { Hubs = [null!] }),
        ("Hubs", () => _ = new FeedOptions { Hubs = [new("ftp://hub.example.org/")] }),
        ("Hubs", () => _ = new FeedOptions { Hubs = [new("/hub", UriKind.Relative)] }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("javascript:alert(1)") }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new(" JavaScript:alert(1)", UriKind.RelativeOrAbsolute) }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("java\tscript:alert(1)", UriKind.RelativeOrAbsolute) }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("data:text/css,a") }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("file:///etc/a.css") }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("C:\\a.css", UriKind.RelativeOrAbsolute) }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("ftp://e.org/a.css") }),
        ("Stylesheet", () => _ = new FeedOptions { Stylesheet = new("", UriKind.Relative) }),
        ("Paths", () => _ = new FeedSetOptions { Paths = null! }),
        ("Paths", () => _ = Paths(null!)),
        ("Paths", () => _ = Paths("")),
        ("Paths", () => _ = Paths(" ")),
        ("Paths", () => _ = Paths("../../x.xml")),
        ("Paths", () => _ = Paths("a/../../x.xml")),
        ("Paths", () => _ = Paths("./x.xml")),
        ("Paths", () => _ = Paths("/feed.rss")),
        ("Paths", () => _ = Paths("//e.org/feed.rss")),
        ("Paths", () => _ = Paths("https://e.org/feed.rss")),
        ("Paths", () => _ = Paths("C:/feed.rss")),
        ("Paths", () => _ = Paths("a\\b.xml")),
        ("Paths", () => _ = Paths("feeds/")),
        ("Paths", () => _ = Paths("a//b.xml")),
        ("Paths", () => _ = Paths("a?b")),
        ("Paths", () => _ = Paths("a#b")),
        ("Paths", () => _ = Paths("%2e%2e/a.xml")),
        ("Paths", () => _ = Paths("a\nb.xml")),
        ("Paths", () => _ = Paths("feed.xml", "feed.xml")),
        ("Paths", () => _ = Paths("feed.xml", "FEED.xml")),
        ("Paths", () => _ = Paths("caf\u00e9.xml", "cafe\u0301.xml")),
        ("Paths", () => _ = Paths("feed", "feed/atom.xml")),
        ("Paths", () => _ = Paths("feed.xml", "categories/a/feed.xml")),
        ("Paths", () => _ = new FeedSetOptions { Paths = new Dictionary<FeedFormat, string> { [(FeedFormat)9] = "a.xml" } }),
        ("By", () => _ = new FeedSetOptions { By = (FeedGrouping)64 }),
        ("History", () => _ = new FeedSetOptions { History = (FeedHistory)64 }),
        ("PageSize", () => _ = new FeedSetOptions { PageSize = 0 }),
        ("Document", () => _ = new FeedSetOptions { Document = null! }),
        ("ExpectedFormat", () => _ = new FeedValidatorOptions { ExpectedFormat = (FeedFormat)9 }),
        ("Address", () => _ = new FeedValidatorOptions { Address = new("rss.xml", UriKind.Relative) }),
        ("MaxLength", () => _ = new FeedValidatorOptions { MaxLength = 0 }),
        ("Severities", () => _ = new FeedValidatorOptions { Severities = null! }),
        ("Severities", () => _ = new MarkdownFolderOptions { Severities = null! }),
        ("SiteFile", () => _ = new MarkdownFolderOptions { SiteFile = "" }),
        ("Elements", () => _ = new ContentPolicy { Elements = null! }),
        ("Attributes", () => _ = new ContentPolicy { Attributes = null! }),
        ("Classes", () => _ = new ContentPolicy { Classes = null! }),
        ("Schemes", () => _ = new ContentPolicy { Schemes = null! }),
        ("CssProperties", () => _ = new ContentPolicy { CssProperties = null! }),
    ];

    public static TheoryData<int, string> Numbers
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < Mistakes.Length; i++)
                data.Add(i, Mistakes[i].Name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_value_that_can_not_be_meant_is_refused_with_the_propertys_name(int number, string name) =>
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(Mistakes[number].Set).ParamName);

    [Theory]
    [InlineData("/feed.css", "text/css")]
    [InlineData("feed.css?v=2", "text/css")]
    [InlineData("https://example.org/style", "text/css")]
    [InlineData("//example.org/a.css", "text/css")]
    [InlineData("/feed.xsl", "text/xsl")]
    [InlineData("https://example.org/Feed.XSL?v=2#a", "text/xsl")]
    [InlineData("style/feed.xslt", "text/xsl")]
    [InlineData("/feed.css?from=a.xsl", "text/css")]
    public void A_stylesheet_is_declared_as_what_its_ending_says(string address, string type) =>
        Assert.Contains($"<?xml-stylesheet href=\"{address}\" type=\"{type}\"?>", Some.Feed().ToRss(new() { Stylesheet = new(address, UriKind.RelativeOrAbsolute) }), StringComparison.Ordinal);

    [Fact]
    public void What_was_checked_stays_as_it_was()
    {
        var paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "rss.xml" };
        var hubs = new List<Uri> { new("https://hub.example.org/") };
        var (set, document) = (new FeedSetOptions { Paths = paths }, new FeedOptions { Hubs = hubs });
        paths[FeedFormat.Rss] = "../x.xml";
        hubs[0] = new("ftp://hub.example.org/");
        Assert.Equal("rss.xml", set.Paths[FeedFormat.Rss]);
        Assert.Equal(new("https://hub.example.org/"), Assert.Single(document.Hubs));
    }

    [Fact]
    public void Without_options_a_set_has_no_history_and_a_folder_publishes_posts_of_any_date()
    {
        Assert.Equal((FeedGrouping.None, FeedHistory.None), (FeedSetOptions.Default.By, FeedSetOptions.Default.History));
        Assert.Equal((null, false), (MarkdownFolderOptions.Default.Now, MarkdownFolderOptions.Default.IncludeDrafts));
        Assert.Equal(RuleSeverities.Default, MarkdownFolderOptions.Default.Severities);
    }

    [Fact]
    public void Nobody_can_change_the_defaults()
    {
        Assert.False(FeedSetOptions.Default.Paths is IDictionary<FeedFormat, string> { IsReadOnly: false });
        Assert.False(FeedOptions.Default.Hubs is IList { IsFixedSize: false });
    }

    private static FeedSetOptions Paths(string rss, string? atom = null)
    {
        var paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = rss };
        if (atom is not null)
            paths[FeedFormat.Atom] = atom;
        return new() { Paths = paths };
    }
}
