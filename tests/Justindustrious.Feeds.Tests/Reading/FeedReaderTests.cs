using System.Text;
using Justindustrious.Feeds.Tests.Content;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>A feed that is read and written in its own format loses nothing, and what the model has no place for is named.</summary>
public class FeedReaderTests
{
    private static readonly Dictionary<string, Func<Feed>> Feeds = new()
    {
        ["full"] = () => Some.FullFeed(),
        ["provenance"] = Some.FeedWithProvenance,
        ["picture and links"] = () => Some.Feed(Some.WithPictureAndLinks),
        ["least"] = () => new Feed { Title = "A blog", Link = new("https://blog.example.org"), Posts = [Some.Post()] },
        ["no posts"] = () => Some.Feed() with { Posts = [] },
    };

    public static TheoryData<string, FeedFormat> Documents
    {
        get
        {
            var data = new TheoryData<string, FeedFormat>();
            foreach (var name in Feeds.Keys)
            {
                foreach (var format in FeedFormats.All)
                    data.Add(name, format);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_of_ours_is_read_and_written_again_byte_for_byte(string name, FeedFormat format)
    {
        var options = new FeedOptions { SelfLink = new("https://blog.example.org/own"), Hubs = [new("https://hub.example.org/")] };
        var document = Feeds[name]().ToDocument(format, options);
        Assert.True(FeedReader.TryRead(document.Bytes, null, out var read, out var report));
        Assert.Empty(report.Diagnostics);
        Assert.Equal(format, read.Format);
        Assert.Equal(document.ToString(), read.Feed.ToDocument(format, read.Options).ToString());
    }

    [Fact]
    public void Any_document_of_ours_is_read_and_written_again_without_a_change() => AnyPost.Feeds(20).CheckEach(8, feed =>
    {
        // In RSS, texts of the channel that look like HTML are read as HTML, because most feeds have HTML there.
        feed = feed with { Description = "Notes", Copyright = "2026", Posts = [.. feed.Posts.Select(post => post with { Rights = "2026" })] };
        foreach (var format in FeedFormats.All)
        {
            var document = feed.ToDocument(format);
            Assert.True(FeedReader.TryRead(document.Bytes, null, out var read, out var report));
            Assert.Empty(report.Diagnostics);
            var comparison = FeedComparer.Compare(document.Bytes, read.Feed.ToDocument(format, read.Options).Bytes);
            var changes = comparison.Feed.Concat(comparison.Changed.SelectMany(post => post.Fields))
                // In RSS, a description without content is the content.
                .Where(change => Shown(change.Before) != Shown(change.After) && !(format == FeedFormat.Rss && change is { Field: "content", Before: null }));
            Assert.Empty(comparison.Added.Concat(comparison.Removed));
            Assert.True(!changes.Any(), string.Join("\n", changes));
        }
    });

    [Fact]
    public void A_feed_has_the_values_of_its_document()
    {
        var feed = Read("""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
              <channel>
                <title>A blog</title><link>https://blog.example.org/</link><description>Notes &amp; news</description>
                <pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate><managingEditor>ann@example.org (Ann)</managingEditor>
                <ttl>60</ttl><skipHours><hour>1</hour></skipHours><skipDays><day>Monday</day></skipDays><generator>Kettle 1</generator>
                <item>
                  <title>One</title><guid>https://blog.example.org/1</guid><description>&lt;p&gt;The &lt;b&gt;first&lt;/b&gt;.</description>
                  <pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate><source url="https://kettles.example.org/rss.xml">Kettles</source>
                  <comments>/1#comments</comments><enclosure url="/1.mp3" type="audio/mpeg" length="7"/><enclosure url="/1.ogg" type="audio/ogg" length="8"/>
                </item>
              </channel>
            </rss>
            """);
        var post = Assert.Single(feed.Posts);
        Assert.Equal(("A blog", "Notes & news", 60, "Ann", "ann@example.org"), (feed.Title, feed.Description, feed.Ttl, feed.Authors[0].Name, feed.Authors[0].Email));
        Assert.Equal((1, DayOfWeek.Monday, "Kettle 1"), (Assert.Single(feed.SkipHours), Assert.Single(feed.SkipDays), feed.Generator?.Name));
        Assert.Equal(Some.Morning, feed.Updated?.ToInstant());
        Assert.Equal(("https://blog.example.org/1", "https://blog.example.org/1", ContentFormat.Html), (post.Link.AbsoluteUri, post.Id, post.Content.Format));
        Assert.Equal(("Kettles", "https://kettles.example.org/rss.xml"), (post.Source?.Title, post.Source?.Feed?.AbsoluteUri));
        Assert.Equal("https://blog.example.org/1#comments", post.Comments?.Address?.AbsoluteUri);
        Assert.Equal(["https://blog.example.org/1.mp3", "https://blog.example.org/1.ogg"], post.Enclosures.Select(file => file.Link.AbsoluteUri));
    }

    [Fact]
    public void Addresses_of_Atom_are_resolved_against_the_base_around_them()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example.org/a/">
              <id>tag:blog.example.org,2026:a</id><title type="html">A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><updated>2026-11-23T09:00:00Z</updated><link href="/"/>
              <entry xml:base="b/"><id>tag:blog.example.org,2026:1</id><title>1</title><updated>2026-11-23T09:00:00Z</updated><link href="c"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One<br/><b>two</b><i/></div></content></entry>
            </feed>
            """);
        Assert.Equal("A & B", feed.Title);
        Assert.Equal("https://blog.example.org/a/b/c", feed.Posts[0].Link.AbsoluteUri);
        Assert.Equal("One<br /><b>two</b><i></i>", feed.Posts[0].Content.Source);
    }

    [Fact]
    public void Elements_of_vocabularies_are_extensions_and_unknown_ones_are_registered()
    {
        const string Text = """
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:tea="https://tea.example.org/ns" xmlns:trackback="http://madskills.com/public/xml/rss/module/trackback/">
              <channel>
                <title>A blog</title><link>https://blog.example.org/</link><description>Notes</description>
                <itunes:explicit>false</itunes:explicit><tea:leaf kind="green"><tea:origin>Uji</tea:origin></tea:leaf>
                <item><title>1</title><link>https://blog.example.org/1</link><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate><trackback:ping>https://blog.example.org/ping</trackback:ping></item>
              </channel>
            </rss>
            """;
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(Text), null, out var read, out var report));
        Assert.Empty(report.Diagnostics);
        Assert.Equal("tea", Assert.Single(read.Options.Vocabularies).Prefix);
        var written = read.Feed.ToRss(read.Options);
        Assert.Contains("<itunes:explicit>false</itunes:explicit>", written, StringComparison.Ordinal);
        Assert.Contains("<tea:leaf kind=\"green\">", written, StringComparison.Ordinal);
        Assert.Contains("<trackback:ping>https://blog.example.org/ping</trackback:ping>", written, StringComparison.Ordinal);
        var atom = read.Feed.ToAtom(read.Options);
        Assert.Equal(atom, FeedReader.Read(Encoding.UTF8.GetBytes(atom)).ToAtom(read.Options));
    }

    [Fact]
    public void Objects_of_vocabularies_in_JSON_Feed_are_extensions()
    {
        var feed = Some.Feed(post => post with { Extensions = [FeedExtension.Xml(System.Xml.Linq.XNamespace.Get("http://www.itunes.com/dtds/podcast-1.0.dtd") + "title", "Four")] });
        var json = feed.ToJsonFeed();
        Assert.Equal(json, FeedReader.Read(Encoding.UTF8.GetBytes(json)).ToJsonFeed());
    }

    [Fact]
    public void What_the_model_has_no_place_for_is_named_once_a_kind_at_its_line()
    {
        const string Text = """
            <rss version="2.0">
              <channel><title>A blog</title><link>https://blog.example.org/</link><description>Notes</description>
                <webMaster>ann@example.org</webMaster>
                <item><title>1</title><link>https://blog.example.org/1</link><rating>x</rating></item>
                <item><title>2</title><link>https://blog.example.org/2</link><rating>x</rating></item>
              </channel>
            </rss>
            """;
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(Text), new() { FileName = "rss.xml" }, out _, out var report));
        Assert.Equal(
            [
                "rss.xml(3,5): info JF7013: <webMaster> has no place in the model and is left out; write it anew if readers need it",
                "rss.xml(4,66): info JF7013: <rating> of <item> has no place in the model and is left out; write it anew if readers need it (2 times, of which this is the first)",
                "rss.xml(4,5): info JF7013: date of <item> is not there, so no document can be made of the post; write the date of the post (2 times, of which this is the first)",
            ],
            report.Diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_vocabulary_of_an_app_is_read_by_its_table()
    {
        var tea = FeedVocabulary.Of("https://tea.example.org/ns", "cha");
        const string Text = """
            <rss version="2.0" xmlns:tea="https://tea.example.org/ns"><channel><title>A blog</title><link>https://blog.example.org/</link><description>Notes</description><tea:leaf>Uji</tea:leaf></channel></rss>
            """;
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(Text), new() { Vocabularies = [tea] });
        Assert.Contains("<cha:leaf>Uji</cha:leaf>", feed.ToRss(new() { Vocabularies = [tea] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_a_feed_is_reported()
    {
        var e = Assert.Throws<FeedValidationException>(() => FeedReader.Read("<html/>"u8.ToArray()));
        Assert.Equal("JF7010", Assert.Single(e.Report.Diagnostics).Rule.Id);
        Assert.Throws<FeedValidationException>(() => FeedReader.Read(new MemoryStream("{}"u8.ToArray())));
    }

    [Fact]
    public void Relative_addresses_are_resolved_against_the_address_of_the_document()
    {
        const string Text = """{"version":"https://jsonfeed.org/version/1","title":"A","home_page_url":"/","items":[{"id":"1","url":"/1","content_text":"1"}]}""";
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(Text), new() { Address = new("https://blog.example.org/feed.json") });
        Assert.Equal("https://blog.example.org/1", feed.Posts[0].Link.AbsoluteUri);
        Assert.Throws<ArgumentException>(() => new FeedReaderOptions { Address = new("/feed.json", UriKind.Relative) });
    }

    [Theory]
    [InlineData("")]
    [InlineData("<rss/>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>")]
    [InlineData("<rss><channel><item><guid/><link>x</link><enclosure/><category/><source/><pubDate>never</pubDate></item></channel></rss>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[1,{},{\"authors\":[{}],\"attachments\":[{}],\"tags\":[1]}],\"_x\":{},\"_dc\":{\"rights\":null}}")]
    public void No_document_throws_anything_else(string text)
    {
        FeedReader.TryRead(Encoding.UTF8.GetBytes(text), null, out var read, out var report);
        Assert.Equal(read is null, !report.IsValid);
        if (read is not null)
            FeedSet.TryCreate(read.Feed, new() { Document = read.Options }, out _, out _);
    }

    /// <summary>Markdown is rendered as XHTML, and HTML is cleaned to HTML. White space around a text is indentation.</summary>
    private static string? Shown(string? text) => text is null ? null : string.Concat(text.Replace(" />", ">", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c)));

    private static Feed Read(string text)
    {
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(text), null, out var read, out var report));
        Assert.Empty(report.Diagnostics);
        return read.Feed;
    }

    [Fact]
    public void Of_several_versions_of_an_Atom_entry_the_newest_is_read()
    {
        static string Entry(string id, string title, string updated) => $"<entry><id>https://blog.example.org/{id}</id><title>{title}</title><link href='https://blog.example.org/{id}'/><updated>{updated}</updated><content>x</content></entry>";
        var atom = "<feed xmlns='http://www.w3.org/2005/Atom'><id>https://blog.example.org/</id><title>A blog</title><link href='https://blog.example.org/'/><updated>2026-11-23T09:00:00Z</updated>"
            + Entry("a", "First", "2026-11-21T09:00:00Z") + Entry("b", "Other", "2026-11-20T09:00:00Z") + Entry("a", "Third", "2026-11-23T09:00:00Z") + Entry("a", "Second", "2026-11-22T09:00:00Z")
            + Entry("b", "Other again", "2026-11-20T09:00:00Z") + "</feed>";
        Assert.True(FeedReader.TryRead(System.Text.Encoding.UTF8.GetBytes(atom), null, out var read, out var report));
        Assert.Equal(["Other", "Third"], read.Feed.Posts.Select(post => post.Title));
        var finding = Assert.Single(report.Diagnostics);
        Assert.Equal("JF7013", finding.Rule.Id);
        Assert.StartsWith("older version of <entry> has the id 'https://blog.example.org/", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("(3 times, of which this is the first)", finding.Message, StringComparison.Ordinal);
        Assert.True(FeedDocument.TryCreate(read.Feed, FeedFormat.Atom, read.Options, out _, out _));
    }
}
