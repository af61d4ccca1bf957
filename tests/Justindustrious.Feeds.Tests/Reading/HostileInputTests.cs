using System.Text;
using CsCheck;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>With any bytes, there is a report: no crash, no hang, nothing loaded.</summary>
public class HostileInputTests
{
    private static readonly UTF8Encoding Utf8 = new(false);

    private const string Rss =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:media=\"http://search.yahoo.com/mrss/\">" +
        "<channel><title>Kettle</title><link>https://example.org/</link><description>Notes &amp; more</description><language>en</language><itunes:category text=\"Arts\"/>" +
        "<item><title>Boiling</title><link>https://example.org/1/</link><guid isPermaLink=\"false\">tag:example.org,2026:1</guid><pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate>" +
        "<description><![CDATA[<p style=\"color: red\">Boil <img src=\"a.png\" onclick=\"x()\"> it &eacute;</p>]]></description><dc:date>2026-11-23T09:00:00Z</dc:date>" +
        "<enclosure url=\"https://example.org/1.mp3\" length=\"12\" type=\"audio/mpeg\"/><media:content url=\"https://example.org/1.mp4\" bitrate=\"12\"/><itunes:duration>1:02</itunes:duration></item></channel></rss>\n";

    private const string Atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" xml:base=\"https://example.org/\"><title type=\"html\">A &lt;b>feed&lt;/b></title><id>tag:example.org,2026:kettle</id><updated>2026-11-23T09:00:00Z</updated>" +
        "<author><name>Ann</name><email>ann@example.org</email><uri>/ann</uri></author><link rel=\"self\" href=\"atom.xml\"/>" +
        "<entry><title>Boiling</title><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><updated>2026-11-23T09:00:00Z</updated>" +
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Boil <em>it</em></p></div></content></entry></feed>";

    private const string Json =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Kettle\", \"items\": [{\"id\": \"1\", \"content_html\": \"<p>Boil</p>\", \"date_published\": \"2026-11-23T09:00:00Z\"}]}";

    public static TheoryData<string> Names() => [.. Documents.Keys];

    private static readonly Dictionary<string, byte[]> Documents = new()
    {
        { "nothing", [] },
        { "one byte", [0x3C] },
        { "NULs", new byte[1000] },
        { "byte order marks alone", [0xFF, 0xFE] },
        { "an odd byte of UTF-16", [0xFF, 0xFE, 0x3C, 0x00, 0x61] },
        { "an entity bomb", Utf8.GetBytes("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><title>&c;</title></channel></rss>") },
        { "an entity that contains itself", Utf8.GetBytes("<!DOCTYPE rss [<!ENTITY a \"&a;\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>") },
        { "an external entity", Utf8.GetBytes("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>") },
        { "a document type without end", Utf8.GetBytes("<!DOCTYPE rss [<!ENTITY") },
        { "100,000 nested elements", Utf8.GetBytes("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000))) },
        { "100,000 attributes", Utf8.GetBytes("<rss version=\"2.0\" " + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\" ")) + "/>") },
        { "100,000 names of elements", Utf8.GetBytes("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a{i}/>")) + "</channel></rss>") },
        { "100,000 namespaces", Utf8.GetBytes("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x:a xmlns:x=\"https://example.org/{i}\"/>")) + "</channel></rss>") },
        { "100,000 items without anything", Utf8.GetBytes("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<item/>", 100_000)) + "</channel></rss>") },
        { "100,000 links", Utf8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + string.Concat(Enumerable.Repeat("<link href=\"x\"/>", 100_000)) + "</feed>") },
        { "an attribute of 10 MB", Utf8.GetBytes("<rss version=\"" + new string('2', 10_000_000) + "\"/>") },
        { "a title of 10 MB", Utf8.GetBytes("<rss version=\"2.0\"><channel><title>" + new string('&', 1).Replace("&", "&amp;", StringComparison.Ordinal) + new string('x', 10_000_000) + "</title></channel></rss>") },
        { "a title in 100,000 pieces", Utf8.GetBytes("<rss version=\"2.0\"><channel><title>" + string.Concat(Enumerable.Repeat("<![CDATA[x]]>y", 100_000)) + "</title></channel></rss>") },
        { "a gigantic number", Utf8.GetBytes("<rss version=\"2.0\"><channel><ttl>" + new string('9', 100_000) + "</ttl></channel></rss>") },
        { "a date of digits", Utf8.GetBytes("<rss version=\"2.0\"><channel><pubDate>" + new string('1', 100_000) + "</pubDate></channel></rss>") },
        { "HTML that nests", Utf8.GetBytes("<rss version=\"2.0\"><channel><item><description>" + string.Concat(Enumerable.Repeat("&lt;b>", 50_000)) + "</description></item></channel></rss>") },
        { "text of angle brackets", Utf8.GetBytes("<rss version=\"2.0\"><channel><title>" + string.Concat(Enumerable.Repeat("&lt;/", 100_000)) + "</title></channel></rss>") },
        { "text of Ã", Utf8.GetBytes("<rss version=\"2.0\"><channel><title>" + string.Concat(Enumerable.Repeat("Ã ", 100_000)) + "</title></channel></rss>") },
        { "an element whose name has a million letters", Utf8.GetBytes("<" + new string('a', 1_000_000) + "/>") },
        { "half a feed", Utf8.GetBytes(Rss[..(Rss.Length / 2)]) },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_the_bytes_are_there_is_an_Error_and_an_end(string name)
    {
        var report = FeedValidator.Validate(Documents[name]);
        Assert.False(report.IsValid, name);
        Assert.All(report.Diagnostics, finding =>
        {
            Assert.InRange(finding.Message.Length, 1, 1000);
            Assert.InRange(finding.Path?.Length ?? 0, 0, 1000);
            Assert.All(finding.W3CParameters.Values, value => Assert.InRange(value.Length, 0, 1000));
        });
    }

    [Fact]
    public void What_stands_before_malformed_XML_is_still_reported()
    {
        var report = FeedValidator.Validate(Utf8.GetBytes("<rss version=\"2.0\">\n<channel>\n<pubDate>yesterday</pubDate>\n<title>a & b</title>"));
        Assert.Equal(["JF2003", "JF1002"], report.Diagnostics.Where(d => d.Severity == FeedSeverity.Error).Select(d => d.Rule.Id));
        Assert.Equal(new(null, 4, 10), report.Diagnostics.Single(d => d.Rule.Id == "JF1002").Location);
    }

    [Fact]
    public void A_feed_that_is_cut_anywhere_is_reported_as_such()
    {
        for (var length = 1; length < Rss.Length - 8; length += 7)
            Assert.False(FeedValidator.Validate(Utf8.GetBytes(Rss[..length])).IsValid);
    }

    [Theory]
    [InlineData(Rss)]
    [InlineData(Atom)]
    [InlineData(Json)]
    public void Any_change_of_bytes_leaves_a_report(string feed) =>
        Gen.Select(Gen.Int[0, feed.Length - 1], Gen.Byte, Gen.Int[0, 4]).Array[1, 6].Sample(
            changes =>
            {
                var bytes = Utf8.GetBytes(feed).ToList();
                foreach (var (at, value, kind) in changes)
                {
                    var index = at % bytes.Count;
                    if (kind == 0)
                        bytes[index] = value;
                    else if (kind == 1)
                        bytes.Insert(index, value);
                    else if (kind == 2 && bytes.Count > 1)
                        bytes.RemoveAt(index);
                    else if (kind == 3)
                        bytes.InsertRange(index, bytes.GetRange(at % bytes.Count, Math.Min(value, bytes.Count - (at % bytes.Count))));
                    else
                        bytes[index] = (byte)"<>&\"'/!-]?;#{}[],:"[value % 18];
                }

                return FeedValidator.Validate(bytes.ToArray()).Diagnostics.All(d => d.Message.Length > 0);
            },
            iter: 500);
}
