using System.Text.Json;
using System.Xml.Linq;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

public class FeedSetTests
{
    private static readonly FeedSetOptions ByBoth = new() { By = FeedGrouping.Category | FeedGrouping.Author };

    [Fact]
    public void A_site_has_each_format_for_all_posts_and_for_each_category_and_author()
    {
        var feed = Some.Feed() with { Posts = [Some.Post() with { Categories = ["C#", "日本語"] }, Some.Post("other") with { Categories = ["C#"], Authors = [new("Bo")] }] };
        var documents = FeedSet.Create(feed, ByBoth).Documents;
        Assert.Equal(
        [
            "rss.xml", "atom.xml", "feed.json",
            "categories/c_sharp/rss.xml", "categories/c_sharp/atom.xml", "categories/c_sharp/feed.json",
            "categories/日本語/rss.xml", "categories/日本語/atom.xml", "categories/日本語/feed.json",
            "authors/ann/rss.xml", "authors/ann/atom.xml", "authors/ann/feed.json",
            "authors/bo/rss.xml", "authors/bo/atom.xml", "authors/bo/feed.json",
        ], documents.Keys);

        var japanese = JsonDocument.Parse(documents["categories/日本語/feed.json"].Bytes).RootElement;
        Assert.Equal("A blog: 日本語", japanese.GetProperty("title").GetString());
        Assert.Equal("https://blog.example.org/categories/%E6%97%A5%E6%9C%AC%E8%AA%9E/feed.json", japanese.GetProperty("feed_url").GetString());
        Assert.Equal("https://blog.example.org/posts/hello/", Assert.Single(japanese.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public void What_was_packed_is_unpacked_to_the_byte_with_all_that_was_found()
    {
        // Something to find: HTML that is not kept, and a post that Atom would have an author for.
        var feed = Some.Feed(post => post with { Categories = ["feeds"], Content = PostContent.Html("<p onclick=\"x()\">Hello</p><script>x()</script>"), Updated = Instant.FromUtc(1969, 12, 31, 23, 59).PlusNanoseconds(7) });
        var made = FeedSet.Create(feed, ByBoth);
        Assert.NotEmpty(made.Report.Diagnostics);
        Assert.True(FeedSet.TryUnpack(made.Pack(), out var unpacked));
        Assert.Equal(made.Documents.Keys, unpacked.Documents.Keys);
        Assert.Equal(Facts(made.Report), Facts(unpacked.Report));
        foreach (var (path, document) in made.Documents)
        {
            var same = unpacked.Documents[path];
            Assert.Equal((document.Format, document.Updated, document.EntityTag), (same.Format, same.Updated, same.EntityTag));
            Assert.Equal(document.Bytes.ToArray(), same.Bytes.ToArray());
            Assert.Equal(Facts(document.Report), Facts(same.Report));
        }

        static string[] Facts(ValidationReport report) =>
            [$"{report.Format}", .. report.Diagnostics.Select(finding => $"{finding} {finding.Path} {finding.W3CClass} {string.Join(',', finding.W3CParameters)}")];
    }

    [Fact]
    public void Packed_documents_that_are_not_whole_or_not_of_this_build_are_refused()
    {
        var packed = FeedSet.Create(Some.Feed()).Pack();
        Assert.False(FeedSet.TryUnpack([], out _));
        Assert.False(FeedSet.TryUnpack([.. packed, 0], out _));
        foreach (var length in new[] { 1, 22, 54, packed.Length / 2, packed.Length - 1 })
            Assert.False(FeedSet.TryUnpack(packed[..length], out _));
        for (var i = 0; i < packed.Length; i += 1 + (packed.Length / 200))
        {
            var damaged = packed.ToArray();
            damaged[i] ^= 1;
            Assert.False(FeedSet.TryUnpack(damaged, out _), $"byte {i}");
        }
    }

    [Fact]
    public void Each_document_tells_its_own_address_and_each_group_its_own_id()
    {
        var documents = FeedSet.Create(Some.Feed(post => post with { Categories = ["feeds"] }), ByBoth).Documents;
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var main = XDocument.Parse(documents["atom.xml"].ToString()).Root!;
        var group = XDocument.Parse(documents["categories/feeds/atom.xml"].ToString()).Root!;
        Assert.Equal("https://blog.example.org/categories/feeds/atom.xml", (string?)group.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href"));
        Assert.Equal("https://blog.example.org/categories/feeds/", (string?)group.Element(atom + "id"));
        Assert.Equal("https://blog.example.org/", (string?)main.Element(atom + "id"));
    }

    [Fact]
    public void Formats_are_written_where_they_are_asked_for_and_those_left_out_are_not()
    {
        var options = ByBoth with { Paths = new Dictionary<FeedFormat, string> { [FeedFormat.Atom] = "feeds/index.xml" } };
        var documents = FeedSet.Create(Some.Feed(post => post with { Categories = ["feeds"] }), options).Documents;
        Assert.Equal(["feeds/index.xml", "feeds/categories/feeds/index.xml", "feeds/authors/ann/index.xml"], documents.Keys);
        Assert.Contains("href=\"https://blog.example.org/feeds/index.xml\"", documents["feeds/index.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_are_newest_first_with_ties_by_id_and_each_document_holds_the_newest_only()
    {
        Post At(string slug, int hour) => Some.Post(slug) with { Published = Instant.FromUtc(2026, 1, 1, hour, 0), Categories = [slug is "b" or "d" ? "even" : "odd"] };
        var feed = Some.Feed() with { Posts = [At("b", 1), At("d", 3), At("a", 1), At("c", 2)] };
        var documents = FeedSet.Create(feed, ByBoth with { Document = new() { MaxPosts = 3 } }).Documents;
        Assert.Equal(["d", "c", "a"], SlugsIn(documents["feed.json"]));
        Assert.Equal(["d", "b"], SlugsIn(documents["categories/even/feed.json"]));
    }

    [Fact]
    public void Spellings_that_differ_in_case_or_spacing_share_one_feed_with_a_warning()
    {
        var feed = Some.Feed() with
        {
            Posts = [Some.Post("a") with { Categories = ["Web Feeds"] }, Some.Post("b") with { Categories = ["web  feeds", "Web Feeds"] }, Some.Post("c") with { Categories = ["Web Feeds"] }],
        };
        var set = FeedSet.Create(feed, ByBoth);
        Assert.Equal(["a", "b", "c"], SlugsIn(set.Documents["categories/web-feeds/feed.json"]));
        Assert.Contains("<title>A blog: Web Feeds</title>", set.Documents["categories/web-feeds/rss.xml"].ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "posts[1].categories: warning JF8028: 'Web Feeds' and 'web  feeds' differ only in case, spacing or marks and share the feed 'categories/web-feeds/'; spell them alike",
            Assert.Single(set.Report.Diagnostics, finding => finding.Rule.Id == "JF8028").ToString());
    }

    [Fact]
    public void Two_spellings_in_one_post_are_one_category_with_a_warning()
    {
        var set = FeedSet.Create(Some.Feed(post => post with { Categories = ["C#", "c#"] }), ByBoth);
        Assert.Equal(["hello"], SlugsIn(set.Documents["categories/c_sharp/feed.json"]));
        Assert.Equal("JF8028", Assert.Single(set.Report.Diagnostics).Rule.Id);
    }

    [Fact]
    public void The_findings_of_all_posts_are_reported_at_once_and_nothing_is_made()
    {
        var feed = Some.Feed() with { Posts = [Some.Post("a") with { Id = "" }, Some.Post("b") with { Language = "e_n" }, Some.Post("c") with { Id = " " }] };
        Assert.False(FeedSet.TryCreate(feed, ByBoth, out var set, out var report));
        Assert.Null(set);
        Assert.Equal(["posts[0].id", "posts[1].language", "posts[2].id"], report.Diagnostics.Select(finding => finding.Path));
        var exception = Assert.Throws<FeedValidationException>(() => FeedSet.Create(feed, ByBoth));
        Assert.StartsWith("The feed has 3 errors:\nposts[0].id: error JF8030: the post has the id '', which is blank", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_posts_of_one_content_are_both_written()
    {
        var feed = Some.Feed() with { Posts = [Some.Post("a"), Some.Post("b")] };
        Assert.Equal(["a", "b"], SlugsIn(FeedSet.Create(feed).Documents["feed.json"]));
    }

    private static IEnumerable<string> SlugsIn(FeedDocument document) => JsonDocument.Parse(document.Bytes).RootElement
        .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()!.Split('/')[^2]);
}
