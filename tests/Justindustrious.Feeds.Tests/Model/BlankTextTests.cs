using System.Text.Json;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests;

/// <summary>A text without visible characters counts as missing.</summary>
public class BlankTextTests
{
    public static TheoryData<string> Blanks => ["", " \t\n", "\u0001", "\u0001 \uFFFE", "\u200B\u2060", "\uFEFF", "\u00AD"];

    [Theory]
    [MemberData(nameof(Blanks))]
    public void A_name_or_a_title_that_must_be_there_is_missed(string blank)
    {
        Assert.Contains("JF8001", ErrorsOf(Some.Feed() with { Title = blank }));
        Assert.Contains("JF8015", ErrorsOf(Some.Feed(post => post with { Authors = [new(blank)] })));
        Assert.Contains("JF8015", ErrorsOf(Some.Feed() with { Authors = [new(blank) { Email = "ann@example.org" }] }));
    }

    [Theory]
    [MemberData(nameof(Blanks))]
    public void What_may_be_missing_is_not_written(string blank)
    {
        var feed = Some.Feed(post => post with { Title = blank, Summary = blank, Categories = [new("feeds") { Label = blank }] }) with { Description = blank, Copyright = blank };

        var rss = XDocument.Parse(feed.ToRss());
        Assert.Equal("A blog", rss.Root!.Element("channel")!.Element("description")!.Value);
        Assert.Empty(rss.Descendants("copyright"));
        var item = rss.Descendants("item").Single();
        Assert.Null(item.Element("title"));
        Assert.Equal("The first post.", item.Element("description")!.Value);
        Assert.Equal("feeds", item.Element("category")!.Value);

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var document = XDocument.Parse(feed.ToAtom());
        Assert.Empty(document.Descendants(atom + "subtitle").Concat(document.Descendants(atom + "rights")));
        var entry = document.Descendants(atom + "entry").Single();
        Assert.Equal(("The first post.", "The first post."), (entry.Element(atom + "title")!.Value, entry.Element(atom + "summary")!.Value));
        Assert.Null(entry.Element(atom + "category")!.Attribute("label"));

        using var json = JsonDocument.Parse(feed.ToJsonFeed());
        Assert.False(json.RootElement.TryGetProperty("description", out _));
        var first = json.RootElement.GetProperty("items")[0];
        Assert.False(first.TryGetProperty("title", out _));
        Assert.Equal(("The first post.", "feeds"), (first.GetProperty("summary").GetString(), first.GetProperty("tags")[0].GetString()));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u200Ba")]
    [InlineData("👍🏽")]
    [InlineData("\u0301")]
    public void A_text_that_shows_something_is_none_of_these(string text) => Assert.Equal(text, XDocument.Parse((Some.Feed() with { Title = text }).ToRss()).Descendants("title").First().Value);

    private static IEnumerable<string> ErrorsOf(Feed feed)
    {
        FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report);
        return report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error).Select(finding => finding.Rule.Id);
    }
}
