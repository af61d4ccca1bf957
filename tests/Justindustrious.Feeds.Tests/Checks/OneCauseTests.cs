using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>One cause is one finding: where two rules could fire, the more general one yields, whether the other is silenced or not.</summary>
public class OneCauseTests
{
    private const string Podcast = "<itunes:author xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>x</itunes:author>";

    public static TheoryData<string, string, string> Channels => new()
    {
        { "JF2014", "JF2042", "<item><title>x</title></item>" },
        { "JF5310", "JF1018", "<item><description>&lt;p&gt;x&#150;y&lt;/p&gt;</description></item>" },
        { "JF5301", "JF5300", "<item><title>&lt;b&gt;x&lt;/b&gt;</title><media:title xmlns:media='http://search.yahoo.com/mrss/'>&lt;b&gt;x&lt;/b&gt;</media:title></item>" },
        { "JF2015", "JF2002", "<item><guid>https://example.org/1</guid><guid>https://example.org/1</guid></item>" },
        { "JF2017", "JF2002", "<title>x</title><item/><title>x</title>" },
        { "JF2008", "JF1238", "<item><guid/></item>" },
        { "JF2008", "JF1280", "<ttl/>" },
        { "JF2024", "JF2008", "<title>x</title><image><title/></image>" },
        { "JF2025", "JF1223", "<link>https://example.org/</link><image><link>x.png</link></image>" },
        { "JF2006", "JF2004", "<title>x</title><link>https://example.org/</link><description>x</description><image>https://example.org/a.png</image>" },
        { "JF2023", "JF6020", Podcast },
        { "JF6003", "JF6006", "<itunes:image xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>https://example.org/a.png</itunes:image>" },
        { "JF1273", "JF1277", "<webMaster>.ann@example.org</webMaster>" },
        { "JF5319", "JF5314", "<item><description>&lt;script src='/a.js'&gt;&lt;/script&gt;</description></item>" },
        { "JF5316", "JF5314", "<item><description>&lt;object onclick='x'&gt;&lt;/object&gt;</description></item>" },
    };

    public static TheoryData<string, string, string> Entries => new()
    {
        { "JF3020", "JF3002", "<entry><id>tag:example.org,2026:1</id><id>tag:example.org,2026:1</id></entry>" },
        { "JF3022", "JF3002", "<entry><updated>2026-11-23T09:00:00Z</updated><updated>2026-11-23T09:00:00Z</updated></entry>" },
        {
            "JF3022", "JF3020",
            "<entry><updated>2026-11-23T09:00:00Z</updated><id>tag:example.org,2026:1</id></entry><entry><updated>2026-11-23T09:00:00Z</updated><id>tag:example.org,2026:1</id></entry>"
        },
        { "JF3005", "JF3003", "<title>x</title><id>tag:example.org,2026:1</id><updated>2026-11-23T09:00:00Z</updated><author>Ann</author>" },
        { "JF3007", "JF1223", "<entry><id/></entry>" },
        { "JF3007", "JF1205", "<entry><updated/></entry>" },
        { "JF3009", "JF1205", "<entry><updated> </updated></entry>" },
        { "JF3013", "JF3002", "<generator>x</generator><entry/><generator>x</generator>" },
        { "JF3035", "JF3008", "<link rel='' href='https://example.org/'/>" },
        { "JF3037", "JF3006", "<category>tea</category>" },
        { "JF3040", "JF1230", "<link rel='self' href='javascript:x'/>" },
        { "JF3003", "JF3025", "<entry><summary type='xhtml'><b/>x</summary></entry>" },
        { "JF3003", "JF3001", "<entry><summary type='html'>a <b>b</b> c</summary></entry>" },
        { "JF3037", "JF3034", "<link>https://example.org/</link>" },
        { "JF5310", "JF5312", "<entry><title type='html'>Boiling &lt;tea></title></entry>" },
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void In_RSS_the_more_general_rule_yields(string general, string rule, string channel) => AssertYields(general, rule, $"<rss version='2.0'><channel>{channel}</channel></rss>");

    [Theory]
    [MemberData(nameof(Entries))]
    public void In_Atom_the_more_general_rule_yields(string general, string rule, string feed) => AssertYields(general, rule, $"<feed xmlns='http://www.w3.org/2005/Atom'>{feed}</feed>");

    [Theory]
    [InlineData("JF1101", "JF1108", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>")]
    [InlineData("JF2011", "JF2009", "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://www.rssboard.org/rss-0.91.dtd'><rss version='2.1'/>")]
    [InlineData("JF1008", "JF1020", "<!DOCTYPE html><html><body><p>x</p></body></html>")]
    [InlineData("JF1010", "JF1020", "<!DOCTYPE html><html><body><p>x</p></body></html>")]
    [InlineData("JF1008", "JF1019", "<kettle/>")]
    [InlineData("JF1008", "JF1002", "<?xml encoding='utf-8' version='1.0'?><rss/>")]
    public void A_rule_about_the_document_yields(string general, string rule, string document) => AssertYields(general, rule, document);

    [Fact]
    public void A_byte_that_is_no_character_is_not_reported_again_as_the_character_that_stands_for_it()
    {
        var found = FeedValidator.Validate(Encoding.Latin1.GetBytes("<rss version='2.0'><channel><title a='\u00E9'>caf\u00E9</title><link>caf\u00E9</link></channel></rss>")).Diagnostics;
        Assert.Single(found, finding => finding.Rule.Id == "JF1003");
        Assert.DoesNotContain(found, finding => finding.Rule.Id == "JF1018");
    }

    [Fact]
    public void A_replacement_character_before_that_byte_is_reported()
    {
        var found = FeedValidator.Validate((byte[])[.. Encoding.UTF8.GetBytes("<rss version='2.0'><channel><title>\uFFFD</title><link>"), 0xE9, .. "</link></channel></rss>"u8]).Diagnostics;
        Assert.Single(found, finding => finding.Rule.Id == "JF1018");
    }

    [Theory]
    [InlineData("JF2001", "<rss version='2.0'><channel><description>a <b>b</b> <i>c</i> <b>d</b></description></channel></rss>")]
    [InlineData("JF2001", "<rss version='2.0'><channel><item><description><p><b>b</b></p><p/></description></item></channel></rss>")]
    [InlineData("JF3001", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary>a <b>b</b> <i>c</i></summary></entry></feed>")]
    [InlineData("JF3025", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><p/><p/><p/></content></entry></feed>")]
    [InlineData("JF5319", "<rss version='2.0'><channel><item><description>&lt;img src='/1.png' srcset='/2.png 2x, /3.png 3x'&gt;</description></item></channel></rss>")]
    [InlineData("JF5319", "<rss version='2.0'><channel><item><description>&lt;picture&gt;&lt;source srcset='/1.webp'&gt;&lt;source srcset='/2.avif'&gt;&lt;img src='/3.png'&gt;&lt;/picture&gt;</description></item></channel></rss>")]
    [InlineData("JF5319", "<rss version='2.0'><channel><item><description>&lt;video poster='/1.png'&gt;&lt;source src='/2.mp4'&gt;&lt;source src='/3.webm'&gt;&lt;/video&gt;</description></item></channel></rss>")]
    [InlineData("JF5319", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><picture><source srcset='/1.webp'/><img src='/3.png' srcset='/4.png 2x'/></picture></div></content></entry></feed>")]
    [InlineData("JF1103", "<rss version='2.0'><channel><item><a xmlns='https://example.org/kettle'/></item><item><k:a xmlns:k='https://example.org/kettle'/></item></channel></rss>")]
    [InlineData("JF1101", "<rss version='2.0'><channel><item><d:date xmlns:d='http://purl.org/dc/elements/1.1/'/></item><item><d:date xmlns:d='http://purl.org/dc/elements/1.1/'/></item></channel></rss>")]
    [InlineData("JF2019", "<rss version='2.0'><channel><item><category>a</category><category>b</category><d:subject xmlns:d='http://purl.org/dc/elements/1.1/'>a</d:subject><d:subject xmlns:d='http://purl.org/dc/elements/1.1/'>b</d:subject></item></channel></rss>")]
    [InlineData("JF2019", "<rss version='2.0'><channel><item><d:date xmlns:d='http://purl.org/dc/elements/1.1/'/><pubDate/><pubDate/></item></channel></rss>")]
    [InlineData("JF1103", "<rss version='2.0'><channel><item><site xmlns='com-wordpress:feed-additions:1'>1</site></item><item><site xmlns='com-wordpress:feed-additions:1'>1</site></item></channel></rss>")]
    [InlineData("JF5310", "<rss version='2.0'><channel><item><description>a &lt;iframe src='https://example.org/' /&gt; b&lt;/p&gt;</description></item></channel></rss>")]
    [InlineData("JF5310", "<rss version='2.0'><channel><item><description>a&lt;/br /&gt;b</description></item></channel></rss>")]
    public void What_has_one_cause_is_reported_once(string rule, string feed) =>
        Assert.Single(Validate(feed), finding => finding.Rule.Id == rule);

    [Theory]
    [InlineData("JF1270", "<item><author><name>Ann</name></author></item>")]
    [InlineData("JF2003", "<pubDate><date>2026</date></pubDate>")]
    [InlineData("JF2008", "<item><title><b>x</b></title></item>")]
    [InlineData("JF1250", "<language><en/></language>")]
    public void An_element_that_holds_markup_alone_is_not_reported_as_empty(string rule, string channel)
    {
        var found = Validate($"<rss version='2.0'><channel>{channel}</channel></rss>");
        Assert.Contains(found, finding => finding.Rule.Id == "JF2001");
        Assert.DoesNotContain(found, finding => finding.Rule.Id == rule);
    }

    [Fact]
    public void Of_an_author_and_a_creator_that_is_advised_which_holds_what_it_may() => Assert.Contains(
        "keep <author> if it contains an e-mail address, and <dc:creator> if it does not",
        Assert.Single(Validate("<rss version='2.0'><channel><item><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Ann</dc:creator><author>Ann</author></item></channel></rss>"), finding => finding.Rule.Id == "JF2019").Message,
        StringComparison.Ordinal);

    [Fact]
    public void Two_pictures_are_two_causes() => Assert.Equal(2, Validate(
        "<rss version='2.0'><channel><item><description>&lt;picture&gt;&lt;source srcset='/1.webp'&gt;&lt;img src='/1.png'&gt;&lt;/picture&gt;&lt;img src='/2.png'&gt;</description></item></channel></rss>")
        .Count(finding => finding.Rule.Id == "JF5319"));

    [Theory]
    [InlineData("""<img src="/i.png" alt="x" />""", "ContainsRelRef")]
    [InlineData("""<img src="/i.png" alt="x">""", "ContainsRelRef")]
    [InlineData("""<img alt='x' src='/i.png' />""", "ContainsRelRef")]
    [InlineData("""<img srcset="/i.png 2x" src="/i.png" />""", "ContainsRelRef")]
    [InlineData("""<picture><source srcset="/i.webp"/><img src="/i.png" /></picture>""", "ContainsRelRef")]
    // The W3C validator's pattern misses these.
    [InlineData("""<img src="/i.png"/>""", null)]
    [InlineData("""<video src="/i.mp4"></video>""", null)]
    public void A_relative_picture_has_the_class_that_the_W3C_validator_gives_it(string html, string? w3cClass) => Assert.Equal(w3cClass, Assert.Single(
        Validate($"<rss version='2.0'><channel><item><description><![CDATA[{html}]]></description></item></channel></rss>"), finding => finding.Rule.Id == "JF5319").W3CClass);

    [Fact]
    public void Atom_0_3_is_named_once_and_nothing_below_it_is_looked_at()
    {
        var feed = "<feed version='0.3' xmlns='http://purl.org/atom/ns#' xmlns:k='https://example.org/kettle' k:a='\u0092'><modified>x\u0092</modified><author>Ann</author>" +
            "<entry><content mode='escaped'>&lt;script&gt;</content><d:date xmlns:d='http://purl.org/dc/elements/1.1/'/></entry></feed>";
        Assert.Equal(["JF3012", "JF1008"], Validate(feed).Select(finding => finding.Rule.Id).Order().Reverse());
        Assert.Single(Validate("<rss version='2.0' xmlns:a='http://purl.org/atom/ns#'><channel><a:link/><item><a:summary/></item></channel></rss>"), finding => finding.Rule.Id == "JF3012");
    }

    [Theory]
    [InlineData("http://www.google.com/schemas/play-podcasts/1.0")]
    [InlineData("http://www.spotify.com/ns/rss")]
    [InlineData("https://www.spotify.com/ns/rss/")]
    [InlineData("http://www.youtube.com/xml/schemas/2015")]
    [InlineData("http://schemas.google.com/blogger/2008")]
    [InlineData("http://wordpress.org/export/1.2")]
    [InlineData("http://wordpress.org/export/1.2/")]
    [InlineData("http://podlove.org/simple-chapters")]
    public void The_namespaces_of_well_known_programs_are_known(string uri) =>
        Assert.DoesNotContain(Validate($"<rss version='2.0' xmlns:x='{uri}'><channel><x:y/></channel></rss>"), finding => finding.Rule.Id is "JF1103" or "JF1111");

    [Fact]
    public void What_is_left_out_of_a_thousand_findings_is_said()
    {
        var feed = $"<rss version='2.0'><channel>{string.Concat(Enumerable.Repeat("<item><link>https://example.org/</link></item>\n", 1200))}</channel></rss>";
        var found = Validate(feed);
        Assert.Equal(1000, found.Count(finding => finding.Rule.Id == "JF2014"));
        Assert.Equal(["JF2013", "JF2014"], found.Where(finding => finding.Rule.Id == "JF1022").Select(finding => finding.Message[..6]));
        Assert.All(found.Where(finding => finding.Rule.Id == "JF1022"), finding => Assert.Contains("1200 times: the first 1000 findings are listed, 200 more were left out", finding.Message, StringComparison.Ordinal));
        Assert.Single(Validate(feed, "JF2013"), finding => finding.Rule.Id == "JF1022");
        Assert.DoesNotContain(Validate($"<rss version='2.0'><channel>{string.Concat(Enumerable.Repeat("<item/>\n", 1000))}</channel></rss>"), finding => finding.Rule.Id == "JF1022");
    }

    [Fact]
    public void Findings_that_are_taken_back_are_not_counted_as_left_out() => Assert.DoesNotContain(
        Validate($"<feed xmlns='http://www.w3.org/2005/Atom'>{string.Concat(Enumerable.Repeat("<entry><id>tag:example.org,2026:1</id></entry>", 1200))}</feed>"),
        finding => finding.Rule.Id == "JF1022" && finding.Message.StartsWith("JF3020", StringComparison.Ordinal));

    [Fact]
    public void A_rule_yields_to_rules_that_exist() =>
        Assert.All(FeedRules.All, rule => Assert.All(rule.YieldsTo, other => Assert.NotNull(FeedRules.Find(other))));

    [Theory]
    [MemberData(nameof(Channels))]
    [MemberData(nameof(Entries))]
    public void The_row_of_the_more_general_rule_says_to_which_it_yields(string general, string rule, string feed)
    {
        Assert.NotEmpty(feed);
        // A number that is empty is not checked for being empty.
        if (rule != "JF1280")
            Assert.Contains(rule, FeedRules.Find(general)!.YieldsTo);
    }

    private static void AssertYields(string general, string rule, string feed)
    {
        var found = Validate(feed);
        Assert.Contains(found, finding => finding.Rule.Id == rule);
        Assert.DoesNotContain(found, finding => finding.Rule.Id == general);
        Assert.DoesNotContain(Validate(feed, rule), finding => finding.Rule.Id == general);
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string feed, string? silenced = null) => FeedValidator.Validate(Encoding.UTF8.GetBytes(feed),
        silenced is null ? null : new() { Severities = RuleSeverities.Default.Off(silenced) }).Diagnostics;
}
