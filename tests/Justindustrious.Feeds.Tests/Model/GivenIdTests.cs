using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests;

/// <summary>A given id is written unchanged. Atom requires an IRI, so it has the address if the id is not an IRI.</summary>
public class GivenIdTests
{
    private const string Address = "https://blog.example.org/posts/hello/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("42")]
    [InlineData("https://blog.example.org/?p=42")]
    [InlineData("episode 42 (final)")]
    [InlineData("https://bücher.example/ä b")]
    [InlineData("HTTPS://Blog.Example.org:443/%7eann/")]
    [InlineData("tag:blog.example.org,2026:42")]
    [InlineData("5e3f1c2d9d1b2c3d4e5f6a7b")]
    [InlineData("日本語")]
    [InlineData("a<b>&\"c\"")]
    public void Any_text_is_the_id_in_RSS_and_JSON_Feed(string id)
    {
        var feed = Some.Feed(post => post with { Id = id });

        Assert.Equal(id, XDocument.Parse(feed.ToRss()).Descendants("guid").Single().Value);
        Assert.Equal("false", XDocument.Parse(feed.ToRss()).Descendants("guid").Single().Attribute("isPermaLink")!.Value);
        using var json = JsonDocument.Parse(feed.ToJsonFeed());
        Assert.Equal(id, json.RootElement.GetProperty("items")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("https://bücher.example/ä")]
    [InlineData("HTTPS://Blog.Example.org:443/%7eann/")]
    [InlineData("tag:ann@example.org,2026-11-23:a/b#c")]
    [InlineData("urn:uuid:1225C695-cfb8-4ebb-aaaa-80da344efa6a")]
    [InlineData("urn:isbn:9780141036144")]
    [InlineData("https://[2001:db8::1]/a")]
    [InlineData("x-unknown:anything")]
    [InlineData("mailto:ann@example.org")]
    public void Atom_holds_an_IRI_to_the_letter(string id)
    {
        var document = Some.Feed(post => post with { Id = id }).ToDocument(FeedFormat.Atom);
        Assert.Equal(id, IdInAtom(document));
        Assert.Empty(document.Report.Diagnostics);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("a b:c")]
    [InlineData("tag:blog,x:1")]
    [InlineData("tag:blog.example.org,2026")]
    [InlineData("urn:x:1")]
    [InlineData("urn:uuid:1225c695")]
    [InlineData("http:/blog.example.org/1")]
    [InlineData("https:///1")]
    [InlineData("https://e.org:port/")]
    [InlineData("https://e.org:99999/")]
    [InlineData("https://e.org/100%")]
    [InlineData("https://e.org/?a=[1]")]
    [InlineData("https://[zz]/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp:///x")]
    public void Atom_holds_the_address_in_place_of_an_id_that_it_can_not_hold_and_says_so(string id)
    {
        var document = Some.Feed(post => post with { Id = id }).ToDocument(FeedFormat.Atom);
        Assert.Equal(Address, IdInAtom(document));
        var finding = Assert.Single(document.Report.Diagnostics);
        Assert.Equal(("JF8005", FeedSeverity.Info, "posts[0].id"), (finding.Rule.Id, finding.Severity, finding.Path));
        Assert.Contains($"Atom has the address '{Address}' in its place, and the id stays as it is elsewhere", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Json)]
    public void Nothing_is_said_of_Atom_where_no_Atom_is_written(FeedFormat format) =>
        Assert.Empty((Some.Feed(post => post with { Id = "42", Authors = [] }) with { Authors = [], Id = "my blog" }).ToDocument(format).Report.Diagnostics);

    [Fact]
    public void Nothing_is_said_of_RSS_where_no_RSS_is_written()
    {
        var feed = Some.Feed(post => post with { Enclosures = [new(new("https://e.org/a.mp3"), "audio/mpeg", 1), new(new("https://e.org/b.mp3"), "audio/mpeg", 1)] });
        Assert.Empty(feed.ToDocument(FeedFormat.Atom).Report.Diagnostics);
        Assert.Equal("JF8018", Assert.Single(feed.ToDocument(FeedFormat.Rss).Report.Diagnostics).Rule.Id);
    }

    [Fact]
    public void A_set_says_of_a_format_what_it_holds()
    {
        var feed = Some.Feed(post => post with { Id = "42" });
        Assert.Empty(FeedSet.Create(feed, new() { Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Rss] = "rss.xml" } }).Report.Diagnostics);
        Assert.Equal("JF8005", Assert.Single(FeedSet.Create(feed).Report.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Posts_with_the_same_address_have_different_ids_in_Atom()
    {
        var feed = Some.Feed() with { Posts = [Some.Post() with { Id = "1" }, Some.Post() with { Id = "2 b" }, Some.Post("other") with { Id = "3" }] };
        var document = feed.ToDocument(FeedFormat.Atom);
        Assert.Equal(
            [$"{Address}#1", $"{Address}#2%20b", "https://blog.example.org/posts/other/"],
            XDocument.Parse(document.ToString()).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Streamed_posts_that_share_an_address_and_have_no_id_for_Atom_are_refused()
    {
        var posts = new[] { Some.Post() with { Id = "1" }, Some.Post() with { Id = "2" } };
        var feed = Some.Feed() with { Updated = Some.Morning };
        await FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), FeedFormat.Rss, Stream.Null);
        var thrown = await Assert.ThrowsAsync<FeedValidationException>(() => FeedWriter.WriteAsync(feed, posts.ToAsyncEnumerable(), FeedFormat.Atom, Stream.Null));
        Assert.Contains("posts[1].id: error JF8006", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Atom can't contain '2'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feeds_id_that_is_no_IRI_gives_way_to_its_address_in_Atom()
    {
        var document = (Some.Feed() with { Id = "my blog" }).ToDocument(FeedFormat.Atom);
        Assert.Equal("https://blog.example.org/", XDocument.Parse(document.ToString()).Root!.Element(Atom + "id")!.Value);
        Assert.Equal("id", Assert.Single(document.Report.Diagnostics).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u0001")]
    [InlineData("\u200b")]
    public void A_blank_id_is_an_error(string id)
    {
        Assert.False(FeedDocument.TryCreate(Some.Feed(post => post with { Id = id }), FeedFormat.Rss, null, out _, out var report));
        Assert.Equal("JF8030", Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error).Rule.Id);
    }

    [Fact]
    public void Ids_that_differ_only_in_what_can_not_be_written_are_one_id()
    {
        var feed = Some.Feed() with { Posts = [Some.Post("a") with { Id = "a\u0001b\ud800c" }, Some.Post("b") with { Id = "abc" }] };
        Assert.False(FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report));
        Assert.Contains(report.Diagnostics, finding => finding.Rule.Id == "JF8006");
    }

    [Fact]
    public void Nobody_is_asked_to_change_an_id_that_subscribers_know()
    {
        foreach (var id in (string[])["42", "https://Blog.example.org:443/a", "feed:1"])
        {
            foreach (var format in FeedFormats.All)
            {
                var report = Some.Feed(post => post with { Id = id }).ToDocument(format).Report;
                Assert.DoesNotContain(report.Diagnostics, finding => finding.Severity > FeedSeverity.Info);
                Assert.DoesNotContain("write", report.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Ids_of_any_text_make_valid_documents()
    {
        var random = new Random(1);
        const string Characters = "ab:/?#[]@%2,.-_ é<>\"&\u0301tagurnhttps";
        for (var i = 0; i < 500; i++)
        {
            var id = new StringBuilder("x");
            if (random.Next(3) == 0)
                id.Clear().Append(((string[])["tag:", "urn:", "https://", "http:", "ftp://", "urn:uuid:", "tag:a.b,2026:"])[random.Next(7)]).Append('x');
            for (var j = random.Next(12); j > 0; j--)
                id.Append(Characters[random.Next(Characters.Length)]);
            foreach (var format in FeedFormats.All)
                Some.Feed(post => post with { Id = id.ToString() }).ToDocument(format);
        }
    }

    private static string IdInAtom(FeedDocument document) => XDocument.Parse(document.ToString()).Descendants(Atom + "entry").Single().Element(Atom + "id")!.Value;
}
