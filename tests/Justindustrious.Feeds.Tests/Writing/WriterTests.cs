using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Writing;

public class WriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Content = "http://purl.org/rss/1.0/modules/content/",
        DublinCore = "http://purl.org/dc/elements/1.1/";

    private static XElement RssItem(Func<Post, Post> change) => XDocument.Parse(Some.Feed(change).ToRss()).Root!.Element("channel")!.Element("item")!;

    private static XElement AtomEntry(Func<Post, Post> change) => XDocument.Parse(Some.Feed(change).ToAtom()).Root!.Element(Atom + "entry")!;

    private static JsonElement JsonItem(Func<Post, Post> change) => JsonDocument.Parse(Some.Feed(change).ToJsonFeed()).RootElement.GetProperty("items")[0];

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void A_document_is_UTF_8_without_BOM_with_LF_and_one_final_newline(FeedFormat format)
    {
        var bytes = Some.Feed().ToDocument(format).Bytes.Span;
        Assert.Equal(format == FeedFormat.Json ? (byte)'{' : (byte)'<', bytes[0]);
        Assert.Equal(-1, bytes.IndexOf((byte)'\r'));
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.NotEqual((byte)'\n', bytes[^2]);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void Indenting_changes_nothing_but_white_space_between_elements(FeedFormat format)
    {
        var feed = Some.Feed(post => post with { Content = PostContent.Text(" a\n\n b "), Summary = "  a  b\nc " });
        var indented = feed.ToDocument(format).ToString();
        var compact = feed.ToDocument(format, new() { Indented = false }).ToString();
        Assert.True(compact.Length < indented.Length);
        if (format == FeedFormat.Json)
            Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(indented).RootElement, JsonDocument.Parse(compact).RootElement));
        else
            Assert.True(XNode.DeepEquals(XDocument.Parse(indented), XDocument.Parse(compact)));
    }

    [Fact]
    public void Any_text_in_any_field_is_read_back_as_it_was_less_what_XML_cant_carry() =>
        Gen.Select(Gen.String, Gen.String[Gen.Char[" <>&\"'\t\r\n]\u0001\uD800\uDC00\uFFFE\u0085é日"], 0, 40], Gen.String).Sample((title, summary, term) =>
        {
            Post Change(Post post) => post with { Title = "t" + title, Summary = "s" + summary, Categories = ["c" + term] };
            var (cleanTitle, cleanSummary, cleanTerm) = (Clean("t" + title), Clean("s" + summary), Clean("c" + term));

            var rss = RssItem(Change);
            Assert.Equal(cleanTitle, (string?)rss.Element("title"));
            Assert.Equal(cleanSummary, System.Net.WebUtility.HtmlDecode((string?)rss.Element("description")));
            Assert.Equal(cleanTerm, (string?)rss.Element("category"));

            var atom = AtomEntry(Change);
            Assert.Equal(cleanTitle, (string?)atom.Element(Atom + "title"));
            Assert.Equal(cleanSummary, (string?)atom.Element(Atom + "summary"));
            Assert.Equal(cleanTerm, (string?)atom.Element(Atom + "category")!.Attribute("term"));

            var json = JsonItem(Change);
            Assert.Equal(cleanTitle, json.GetProperty("title").GetString());
            Assert.Equal(cleanSummary, json.GetProperty("summary").GetString());
            Assert.Equal(cleanTerm, json.GetProperty("tags")[0].GetString());
        });

    [Theory]
    [InlineData("https://blog.example.org/posts/hello/", "true")]
    [InlineData("https://blog.example.org/?p=1", "false")]
    [InlineData("tag:blog.example.org,2026:1", "false")]
    public void A_guid_is_a_permalink_exactly_when_the_id_is_the_link(string id, string isPermaLink)
    {
        var guid = RssItem(post => post with { Id = id }).Element("guid")!;
        Assert.Equal(id, guid.Value);
        Assert.Equal(isPermaLink, (string?)guid.Attribute("isPermaLink"));
    }

    [Fact]
    public void In_RSS_a_sole_author_with_an_e_mail_goes_to_author_and_others_to_creator()
    {
        Assert.Equal("ann@example.org (Ann)", (string?)RssItem(post => post with { Authors = [new("Ann") { Email = "ann@example.org" }] }).Element("author"));
        Assert.Equal("Ann", (string?)RssItem(post => post with { Authors = [new("Ann")] }).Element(DublinCore + "creator"));

        var two = RssItem(post => post with { Authors = [new("Ann") { Email = "ann@example.org" }, new("Bo")] });
        Assert.Null(two.Element("author"));
        Assert.Equal(["Ann", "Bo"], two.Elements(DublinCore + "creator").Select(creator => creator.Value));
    }

    [Fact]
    public void In_RSS_the_summary_is_escaped_as_HTML_and_stands_before_the_content()
    {
        var item = RssItem(post => post with { Summary = "a < b & c", Content = PostContent.Text("x") });
        Assert.Equal("a &lt; b &amp; c", (string?)item.Element("description"));
        Assert.Equal(["title", "link", "description", "encoded", "creator", "guid", "pubDate"], item.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void An_entry_always_names_authors_its_own_or_the_feeds_or_the_feeds_title()
    {
        static IEnumerable<string?> Names(Feed feed) => XDocument.Parse(feed.ToAtom()).Root!.Element(Atom + "entry")!
            .Elements(Atom + "author").Select(author => (string?)author.Element(Atom + "name"));

        Assert.Equal(["Bo"], Names(Some.Feed(post => post with { Authors = [new("Bo")] })));
        Assert.Equal(["Ann"], Names(Some.Feed()));
        Assert.Equal(["A blog"], Names(Some.Feed() with { Authors = [] }));
    }

    [Fact]
    public void A_post_without_authors_names_the_feeds_in_every_format()
    {
        Assert.Equal("Ann", (string?)RssItem(post => post).Element(DublinCore + "creator"));
        Assert.Equal("Ann", (string?)AtomEntry(post => post).Element(Atom + "author")!.Element(Atom + "name"));
        Assert.Equal("Ann", JsonItem(post => post).GetProperty("authors")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_label_is_what_RSS_and_JSON_Feed_show_of_a_category()
    {
        static Post Change(Post post) => post with { Categories = [new("feeds") { Label = "Web feeds", Scheme = new("https://blog.example.org/tags/") }] };
        var rss = RssItem(Change).Element("category")!;
        Assert.Equal(("Web feeds", "https://blog.example.org/tags/"), (rss.Value, (string?)rss.Attribute("domain")));
        var atom = AtomEntry(Change).Element(Atom + "category")!;
        Assert.Equal("term=feeds scheme=https://blog.example.org/tags/ label=Web feeds", string.Join(' ', atom.Attributes().Select(a => $"{a.Name}={a.Value}")));
        Assert.Equal("Web feeds", JsonItem(Change).GetProperty("tags")[0].GetString());
    }

    [Fact]
    public void Every_enclosure_is_in_Atom_and_JSON_Feed_and_the_first_in_RSS()
    {
        static Post Change(Post post) => post with
        {
            Enclosures = [new(new("https://x.example.org/a.mp3"), "audio/mpeg", 10), new(new("https://x.example.org/b.ogg"), "audio/ogg", 0)],
        };
        var enclosure = Assert.Single(RssItem(Change).Elements("enclosure"));
        Assert.Equal("<enclosure url=\"https://x.example.org/a.mp3\" length=\"10\" type=\"audio/mpeg\" />", enclosure.ToString());
        Assert.Equal(["10", null], AtomEntry(Change).Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == "enclosure")
            .Select(link => (string?)link.Attribute("length")));
        Assert.Equal("audio/ogg", JsonItem(Change).GetProperty("attachments")[1].GetProperty("mime_type").GetString());
        Assert.False(JsonItem(Change).GetProperty("attachments")[1].TryGetProperty("size_in_bytes", out _));
    }

    [Fact]
    public void A_post_without_a_title_has_none_in_RSS_and_JSON_Feed_and_its_summary_for_one_in_Atom()
    {
        static Post Change(Post post) => post with { Title = " ", Summary = "What it says" };
        Assert.Null(RssItem(Change).Element("title"));
        Assert.False(JsonItem(Change).TryGetProperty("title", out _));
        Assert.Equal("What it says", (string?)AtomEntry(Change).Element(Atom + "title"));
    }

    [Fact]
    public void Summaries_alone_are_written_on_request()
    {
        var options = new FeedOptions { Content = ContentAmount.Summary };
        var feed = Some.Feed(post => post with { Summary = "Short" });
        Assert.Empty(XDocument.Parse(feed.ToRss(options)).Descendants(Content + "encoded"));
        Assert.Empty(XDocument.Parse(feed.ToAtom(options)).Descendants(Atom + "content"));
        var item = JsonDocument.Parse(feed.ToJsonFeed(options)).RootElement.GetProperty("items")[0];
        Assert.False(item.TryGetProperty("content_html", out _));
        Assert.Equal("Short", item.GetProperty("content_text").GetString());
    }

    [Fact]
    public void A_post_in_another_language_says_so_in_each_format()
    {
        static Post Change(Post post) => post with { Language = "ja" };
        Assert.Equal("ja", (string?)RssItem(Change).Element(DublinCore + "language"));
        Assert.Equal("ja", (string?)AtomEntry(Change).Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("ja", JsonItem(Change).GetProperty("language").GetString());
    }

    [Fact]
    public void A_feed_without_posts_is_valid_and_takes_no_date_from_a_clock()
    {
        var feed = Some.Feed() with { Posts = [] };
        Assert.Equal("1990-01-01T00:00:00Z", (string?)XDocument.Parse(feed.ToAtom()).Root!.Element(Atom + "updated"));
        Assert.Empty(XDocument.Parse(feed.ToRss()).Descendants("lastBuildDate"));
        Assert.Equal(0, JsonDocument.Parse(feed.ToJsonFeed()).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void The_feed_was_updated_when_its_newest_post_was()
    {
        var later = Some.Morning + Duration.FromDays(2);
        var feed = Some.Feed(post => post with { Updated = later });
        Assert.Equal("2026-11-25T09:00:00Z", (string?)XDocument.Parse(feed.ToAtom()).Root!.Element(Atom + "updated"));
        Assert.Equal("Wed, 25 Nov 2026 09:00:00 +0000", (string?)XDocument.Parse(feed.ToRss()).Root!.Element("channel")!.Element("lastBuildDate"));
        Assert.Equal(later, feed.ToDocument(FeedFormat.Json).Updated);
    }

    /// <summary>Returns a text without the characters that no feed can contain. It is written independently of the writers, rune by rune.</summary>
    private static string Clean(string text)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                continue;
            i += rune.Utf16SequenceLength - 1;
            var isControl = Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r');
            if (!isControl && rune.Value is not (>= 0xFDD0 and <= 0xFDEF) && (rune.Value & 0xFFFE) != 0xFFFE)
                builder.Append(rune);
        }

        return builder.ToString();
    }
}
