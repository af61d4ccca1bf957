using System.Text;
using CsCheck;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Comparing;

/// <summary>Two feeds as their readers see them.</summary>
public class FeedComparerTests
{
    private static readonly Feed Blog = Some.Feed() with
    {
        Posts = [.. Enumerable.Range(1, 3).Select(i => Some.Post("post-" + i) with { Title = "Post " + i, Published = Some.Morning + Duration.FromDays(i), Content = PostContent.Markdown("Text " + i) })],
    };

    private static readonly Feed Full = Some.Feed() with
    {
        Title = "A & B <blog>",
        Description = "Notes on a <b> & more.",
        Copyright = "© Ann",
        Image = new(new("https://blog.example.org/logo.png")),
        Categories = ["web", new("feeds") { Label = "Feeds" }],
        Links = [new("alternate", new("https://blog.example.org/fr/")) { Language = "fr", MediaType = "text/html" }],
        License = new(new("https://blog.example.org/license/")) { Name = "Ours" },
        Contributors = [new("Cy") { Email = "cy@example.org" }, new("Di & Co")],
        Icon = new(new("https://blog.example.org/icon.png")),
        Ttl = 60,
        SkipHours = [0, 23],
        SkipDays = [DayOfWeek.Sunday],
        Posts =
        [
            Some.Post("é") with
            {
                Title = "1 < 2 & 3", Summary = "Some <b>markup</b> & more", Authors = [new("Ann") { Email = "ann@example.org" }, new("Bob")], Categories = ["b", new("a") { Label = "The A" }],
                Enclosures = [new(new("https://blog.example.org/a.mp3"), "audio/mpeg", 7), new(new("https://blog.example.org/a.ogg"), "audio/ogg", 0)],
                Image = new(new("https://blog.example.org/kettle.jpg")) { AlternativeText = "A <kettle>", Width = 1200, Credit = "Cy" },
                ExternalLink = new("https://kettles.example.org/"),
                Links = [new("alternate", new("https://blog.example.org/fr/é")) { Language = "fr" }, new("via", new("https://blog.example.org/via")) { Title = "A & B" }],
                License = new(new("https://creativecommons.org/licenses/by/4.0/")) { Name = "CC BY 4.0" }, Contributors = [new("Ed <ed>")], Rights = "© Ed & Ann",
                Banner = new(new("https://blog.example.org/banner.jpg")), Source = new() { Title = "Kettles & cups", Feed = new("https://kettles.example.org/rss.xml"), Updated = Some.Morning },
                Comments = new() { Address = new("https://blog.example.org/é#comments"), Count = 3, Feed = new("https://blog.example.org/é/comments.xml") },
                Language = "de", Content = PostContent.Markdown("# Title\n\n* a\n* b\n\n`x < y`"),
            },
            Some.Post("second") with { Id = "tag:blog.example.org,2026:2", Updated = Some.Morning + Duration.FromDays(1) },
        ],
    };

    public static TheoryData<FeedFormat, FeedFormat> Pairs
    {
        get
        {
            var pairs = new TheoryData<FeedFormat, FeedFormat>();
            foreach (var one in FeedFormats.All)
            {
                foreach (var other in FeedFormats.All)
                    pairs.Add(one, other);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_feed_means_the_same_in_every_format(FeedFormat before, FeedFormat after)
    {
        var comparison = Compare(Full, before, Full, after);

        Assert.True(comparison.AreSame, Told(comparison));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Posts_are_added_removed_changed_and_shown_again_in_every_pair_of_formats(FeedFormat before, FeedFormat after)
    {
        var next = Blog with
        {
            Posts = [Blog.Posts[0] with { Title = "Mended" }, Blog.Posts[1] with { Id = "tag:blog.example.org,2026:x" }, Some.Post("new") with { Title = "New", Content = PostContent.Text("New") }],
        };

        var comparison = Compare(Blog, before, next, after);

        Assert.Equal("Post 3", Assert.Single(comparison.Removed).Title);
        Assert.Equal("New", Assert.Single(comparison.Added).Title);
        Assert.Equal(2, comparison.Changed.Count);
        Assert.Contains(comparison.Changed, change => change.Fields.Any(field => field == new FieldChange("title", "Post 1", "Mended")));
        var mended = comparison.Changed.Single(change => change.ReappearsBy == ReaderKey.None);
        Assert.Equal(("Post 1", "Mended"), (mended.Before.Title, mended.Fields.Single(field => field.Field == "title").After));
        Assert.Equal((Blog.Posts[0].Id, Blog.Posts[0].Link.AbsoluteUri), (mended.Before.Id, mended.Before.Link));
        Assert.Equal(Blog.Posts[0].Published.ToInstant(), mended.Before.Published);
        var again = Assert.Single(comparison.Reappearing);
        Assert.Equal("Post 2", again.After.Title);
        Assert.Equal(ReaderKey.Id | ReaderKey.IdAndDate, again.ReappearsBy);
    }

    [Fact]
    public void A_post_that_moves_and_keeps_its_id_is_shown_again_only_by_readers_that_go_by_the_link()
    {
        var next = Blog with { Posts = [Blog.Posts[0] with { Link = new("https://blog.example.org/moved/"), Id = Blog.Posts[0].Id }, .. Blog.Posts.Skip(1)] };

        var comparison = Compare(Blog, FeedFormat.Rss, next, FeedFormat.Rss);

        Assert.Equal(ReaderKey.Link, Assert.Single(comparison.Changed).ReappearsBy);
        Assert.Empty(comparison.Reappearing);
    }

    [Fact]
    public void A_post_with_another_date_is_shown_again_by_readers_that_go_by_id_and_date()
    {
        var next = Blog with { Posts = [Blog.Posts[0] with { Published = Some.Morning }, .. Blog.Posts.Skip(1)] };

        Assert.Equal(ReaderKey.IdAndDate, Assert.Single(Compare(Blog, FeedFormat.Atom, next, FeedFormat.Atom).Reappearing).ReappearsBy);
    }

    [Fact]
    public void An_item_without_a_guid_that_moves_is_shown_again_by_all()
    {
        const string Item = "<rss version='2.0'><channel><item><title>A</title><link>https://blog.example.org/{0}/</link><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>";

        var comparison = FeedComparer.Compare(Bytes(Item.Replace("{0}", "a", StringComparison.Ordinal)), Bytes(Item.Replace("{0}", "b", StringComparison.Ordinal)));

        Assert.Equal(ReaderKey.Id | ReaderKey.Link | ReaderKey.IdAndDate, Assert.Single(comparison.Reappearing).ReappearsBy);
    }

    [Fact]
    public void A_post_that_made_room_for_a_newer_one_is_not_removed()
    {
        var newer = Some.Post("newer") with { Published = Some.Morning + Duration.FromDays(9), Content = PostContent.Text("Newer"), Title = "Newer" };

        var comparison = Compare(Blog, FeedFormat.Rss, Blog with { Posts = [newer, .. Blog.Posts.Skip(1)] }, FeedFormat.Rss);

        Assert.Equal("Post 1", Assert.Single(comparison.AgedOut).Title);
        Assert.Empty(comparison.Removed);
        Assert.Single(comparison.Added);
    }

    [Fact]
    public void Elements_that_no_format_has_are_compared_without_prefixes_and_the_order_of_attributes()
    {
        const string One = "<rss version='2.0' xmlns:m='urn:media'><channel><item><guid>a</guid><m:thumb width='1' url='u'/></item></channel></rss>";

        Assert.True(FeedComparer.Compare(Bytes(One), Bytes("<rss version='2.0'><channel><item>\n  <thumb xmlns='urn:media' url='u' width='1'></thumb><guid>a</guid>\n</item></channel></rss>")).AreSame);
        Assert.Equal("thumb of urn:media", Assert.Single(Assert.Single(FeedComparer.Compare(Bytes(One), Bytes(One.Replace("'1'", "'2'", StringComparison.Ordinal))).Changed).Fields).Field);
    }

    [Fact]
    public void XHTML_content_is_the_HTML_that_it_stands_for()
    {
        const string Entry = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:a</id>{0}</entry></feed>";

        Assert.True(FeedComparer.Compare(
            Bytes(Entry.Replace("{0}", "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:p>a<h:br/>b &amp; c</h:p></h:div></content>", StringComparison.Ordinal)),
            Bytes(Entry.Replace("{0}", "<content type='html'>&lt;p>a&lt;br>b &amp;amp; c&lt;/p></content>", StringComparison.Ordinal))).AreSame);
    }

    [Fact]
    public void Both_unreadable_feeds_are_reported()
    {
        var e = Assert.Throws<FeedValidationException>(() => FeedComparer.Compare(Bytes("<a"), "old.xml", Bytes("{"), "new.json"));

        Assert.Equal(["old.xml", "new.json"], e.Report.Diagnostics.Select(finding => finding.Location!.Value.File));
        Assert.All(e.Report.Diagnostics, finding => Assert.Equal("JF7010", finding.Rule.Id));
    }

    [Theory]
    [InlineData("elements without end", "DEEP")]
    [InlineData("brackets without end", "JSON")]
    public void A_hostile_feed_ends_with_a_finding(string what, string feed)
    {
        feed = feed switch { "DEEP" => string.Concat(Enumerable.Repeat("<a>", 100_000)), "JSON" => "{\"a\":" + new string('[', 100_000), _ => feed };

        var e = Assert.Throws<FeedValidationException>(() => FeedComparer.Compare(Bytes(feed), Bytes(feed)));

        Assert.True(e.Report.Diagnostics.All(finding => finding.Rule.Id == "JF7010" && finding.Location!.Value.Line > 0), what);
    }

    [Fact]
    public void What_a_document_type_declares_is_not_expanded()
    {
        const string Bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>";

        Assert.DoesNotContain("aaaa", Assert.Single(FeedComparer.Compare(Bytes(Bomb), Bytes("<rss><channel><title>A</title></channel></rss>")).Feed).Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0xE9 })]
    [InlineData("iso-8859-1", new byte[] { 0xE9 })]
    [InlineData("utf-8", new byte[] { 0xC3, 0xA9 })]
    public void A_feed_is_read_in_the_encoding_that_it_names(string encoding, byte[] letter)
    {
        byte[] feed = [.. Bytes($"<?xml version='1.0' encoding='{encoding}'?><rss><channel><title>"), .. letter, .. "</title></channel></rss>"u8];

        Assert.True(FeedComparer.Compare(feed, Bytes("<rss><channel><title>é</title></channel></rss>")).AreSame);
    }

    [Fact]
    public void Any_bytes_at_all_are_compared_or_refused() =>
        Gen.OneOf(Gen.Byte.Array, Gen.String.Select(Bytes), Gen.Select(Gen.Int[0, 2000], Gen.Byte).Select((at, value) => Broken(at, value))).Sample(bytes =>
        {
            try
            {
                FeedComparer.Compare(bytes, bytes);
            }
            catch (FeedValidationException e)
            {
                Assert.Contains(e.Report.Diagnostics, finding => finding.Rule.Id == "JF7010");
            }
        });

    private static byte[] Broken(int at, byte value)
    {
        var bytes = Full.ToDocument((FeedFormat)(at % 3)).Bytes.ToArray();
        bytes[at % bytes.Length] = value;
        return bytes;
    }

    private static FeedComparison Compare(Feed before, FeedFormat beforeFormat, Feed after, FeedFormat afterFormat) =>
        FeedComparer.Compare(before.ToDocument(beforeFormat).Bytes, after.ToDocument(afterFormat).Bytes);

    private static string Told(FeedComparison comparison) =>
        string.Join('\n', comparison.Feed.Concat(comparison.Changed.SelectMany(change => change.Fields)).Select(field => field.ToString()));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
