using System.Text;
using CsCheck;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>A finding has the line and column of its cause. Lines end with LF, CR or CR LF, columns count UTF-16 characters, and both start at 1.</summary>
public class PositionTests
{
    private static readonly string[] Filler = ["\n", "\r\n", "\r", "\t", " ", "x", "é", "🫖", "&amp;", "&#10;", "&#x1FAD6;", "<![CDATA[&\n>]]>", "<!-- \r\n -->", "<?x\n?>"];

    /// <summary>Marks the expected place, and is removed from the source.</summary>
    private const char Mark = '▲';

    [Theory]
    [InlineData("JF2003", "<channel>▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel>\n\n  ▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel>\r\n\r\n  ▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel>\r\r  ▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel>\t\t▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel><title>🫖🫖</title>▲<pubDate>x</pubDate>")]
    [InlineData("JF2003", "<channel><!-- \n -->▲<pubDate\n>x</pubDate>")]
    [InlineData("JF2003", "<channel><title>a\u2028\u0085b</title>▲<pubDate>x</pubDate>")]
    [InlineData("JF2005", "<channel><item><guid ▲ispermalink='true'>x</guid></item>")]
    [InlineData("JF2005", "<channel><item><guid\r\n\t▲ispermalink='true'>x</guid></item>")]
    [InlineData("JF1250", "<channel ▲xml:lang='??'>")]
    [InlineData("JF5314", "<channel><item><description>▲&lt;script>x&lt;/script></description></item>")]
    [InlineData("JF5314", "<channel><item><description>a\r\nb ▲&lt;script>x&lt;/script></description></item>")]
    [InlineData("JF5314", "<channel><item><description>\n &amp;amp; &#x1FAD6;&#233;\r\r ▲&lt;script>x&lt;/script></description></item>")]
    [InlineData("JF5314", "<channel><item><description><![CDATA[▲<script>x</script>]]></description></item>")]
    [InlineData("JF5314", "<channel><item><description>\n  <![CDATA[\n &amp; 🫖 ▲<script>x</script>]]>\n</description></item>")]
    [InlineData("JF5314", "<channel><item><description>a &lt; b<![CDATA[ &amp; ]]>c &gt; ▲&lt;script>x&lt;/script></description></item>")]
    [InlineData("JF5300", "<channel><title>see ▲&lt;p>one &lt;b>two&lt;/b>&lt;/p></title>")]
    [InlineData("JF5300", "<channel><title>\n  a &lt; b ▲&lt;a href='x'>two&lt;/a></title>")]
    [InlineData("JF5300", "<channel><title>two▲&lt;/b> &lt;i>three&lt;/i></title>")]
    [InlineData("JF5303", "<channel><title>\n  a &amp; ▲&lt;br>b</title>")]
    [InlineData("JF5313", "<channel><item><description>&lt;!-- &lt;svg> -->é ▲&lt;svg>&lt;/svg></description></item>")]
    [InlineData("JF5313", "<channel><item><description>🫖 &lt;i>x&lt;/i> ▲&lt;MATH>&lt;/MATH></description></item>")]
    [InlineData("JF5310", "<channel><item><description>&lt;table>\n▲&lt;td>1&lt;/td>&lt;/table></description></item>")]
    [InlineData("JF5310", "<channel><item><description>one &lt;p>two ▲&lt;ul class='>'>&lt;li>three&lt;/p></description></item>")]
    [InlineData("JF5310", "<channel><item><description><![CDATA[&amp; <!-- <b> --> ▲<b>one <i>two</i> <br> <p>three]]></description></item>")]
    [InlineData("JF5310", "<channel><item><description><![CDATA[one ▲<!-- two --]]></description></item>")]
    [InlineData("JF5310", "<channel><item><description>one\r\n▲&lt;a href='x\" class=\"y\"></description></item>")]
    [InlineData("JF5310", "<channel><item><description><![CDATA[x ▲<script>if (a <b) c();]]></description></item>")]
    [InlineData("JF5310", "<channel><item><description>é, ▲&amp;nbsp... &amp;amp;</description></item>")]
    [InlineData("JF5310", "<channel><item><description><![CDATA[é ▲&#99999999; x]]></description></item>")]
    [InlineData("JF5310", "<channel><item><description>é ▲&lt; b</description></item>")]
    [InlineData("JF5310", "<channel><item><description>é ▲&lt;?php x ?> y</description></item>")]
    [InlineData("JF5310", "<channel><item><description>é ▲&lt;!x> y</description></item>")]
    [InlineData("JF5310", "<channel><item><description>é ▲&lt;/ x> y</description></item>")]
    [InlineData("JF5310", "<channel><item><description>é ▲&lt;/> y</description></item>")]
    [InlineData("JF2043", "<channel>\n▲<lastBuildDate>Sun, 22 Nov 2026 09:00:00 +0000</lastBuildDate><item><pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate></item>")]
    [InlineData("JF3034", "<channel>\n\t▲<atom:link xmlns:atom='http://www.w3.org/2005/Atom'>https://example.org/</atom:link>")]
    [InlineData("JF5317", "<channel><item><description>&lt;p>▲&lt;b style='position:fixed'>one&lt;p>two&lt;/b></description></item>")]
    [InlineData("JF1018", "<channel><title>ab&amp;c▲\u0092</title>")]
    [InlineData("JF1002", "<channel><title>ab ▲& c</title>")]
    [InlineData("JF1002", "<channel>\r\n<title>🫖 ▲& c</title>")]
    public void The_place_is_exact_in_any_encoding(string rule, string channel)
    {
        var source = "<rss version=\"2.0\">" + channel + (rule == "JF1002" ? "" : "</channel></rss>");
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(PlaceOf(source), Find(rule, source, encoding));
    }

    [Theory]
    [InlineData("JF5314", "<content type='html'>\n\n   ▲&lt;script>x&lt;/script></content>")]
    [InlineData("JF5314", "<content type='html'>\r\n <![CDATA[ \t▲<script>x</script>]]></content>")]
    [InlineData("JF5301", "<title>\n  one &amp; ▲&lt;b>two&lt;/b></title>")]
    [InlineData("JF5301", "<summary><![CDATA[\n  ▲<p>two</p>]]></summary>")]
    [InlineData("JF3028", "<content type='xhtml'>\n <div xmlns='http://www.w3.org/1999/xhtml'>\n  one ▲&lt;b>two&lt;/b></div></content>")]
    [InlineData("JF3028", "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><![CDATA[one & ]]>&amp; ▲&lt;b>two&lt;/b></div></content>")]
    [InlineData("JF5314", "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;\n▲<script>x</script></div></content>")]
    [InlineData("JF3044", "<published>2026-11-24T09:00:00Z</published>\n ▲<updated>2026-11-23T09:00:00Z</updated>")]
    [InlineData("JF3026", "<content type='xhtml'>\r\n\t▲<div><p>x</p></div></content>")]
    public void So_it_is_in_Atom(string rule, string entry)
    {
        var source = $"<feed xmlns='http://www.w3.org/2005/Atom'>\n<entry>{entry}</entry></feed>";
        Assert.Equal(PlaceOf(source), Find(rule, source, new UTF8Encoding(false)));
    }

    [Fact]
    public void A_date_of_the_feed_that_is_older_than_an_entry_has_its_own_place()
    {
        var source = "<feed xmlns='http://www.w3.org/2005/Atom'>\n <title>x</title>▲<updated>2026-11-22T09:00:00Z</updated>\n<entry><updated>2026-11-23T09:00:00Z</updated></entry></feed>";
        Assert.Equal(PlaceOf(source), Find("JF3045", source, new UTF8Encoding(false)));
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(32 * 1024)]
    [InlineData(8_000_000)]
    public void A_feed_on_one_line_has_columns_to_its_end(int length)
    {
        var source = "<rss version=\"2.0\"><channel><description>" + new string('x', length) + "</description><item><description>&lt;p>▲&lt;script>x&lt;/script></description></item></channel></rss>";
        Assert.Equal(PlaceOf(source), Find("JF5314", source, new UTF8Encoding(false)));
    }

    [Fact]
    public void A_line_end_that_two_blocks_share_is_one()
    {
        // Blocks have 32 KiB; each round moves the pair of CR and LF over their border by one byte.
        for (var before = 32 * 1024 - 60; before < 32 * 1024 - 20; before++)
        {
            var source = "<rss version=\"2.0\"><channel><title>" + new string('x', before) + "\r\n</title><item><description>a▲&lt;script>x&lt;/script></description></item></channel></rss>";
            Assert.Equal(PlaceOf(source), Find("JF5314", source, new UTF8Encoding(false)));
        }
    }

    [Fact]
    public void Whatever_stands_before_it_a_finding_keeps_its_place() =>
        Gen.Int[0, Filler.Length - 1].Select(i => Filler[i]).Array[0, 12].Sample(
            filler =>
            {
                var source = $"<rss version=\"2.0\"><channel><title>{string.Concat(filler)}</title><item><description>y{string.Concat(filler)}▲&lt;script>x&lt;/script></description></item></channel></rss>";
                return PlaceOf(source) == Find("JF5314", source, new UTF8Encoding(false));
            },
            iter: 3000);

    [Theory]
    [InlineData("JF4015", "{\"version\": \"https://jsonfeed.org/version/1.1\",\r\n\t\"title\": ▲1, \"items\": []}")]
    [InlineData("JF4015", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"description\": \"🫖é\", \"title\": ▲1, \"items\": []}")]
    [InlineData("JF4006", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": [],\n ▲\"title\": \"b\"}")]
    [InlineData("JF4004", "{\"version\": \"https://jsonfeed.org/version/1.1\", ▲/* no */ \"title\": \"a\", \"items\": []}")]
    [InlineData("JF4005", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": []▲,}")]
    [InlineData("JF4001", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": [▲}")]
    [InlineData("JF5314", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": [{\"id\": \"1\",\n \"content_html\": \"é🫖\\\\ \\n\\u00e9\\uD83E\\uDED6\\\"▲<script>x</script>\"}]}")]
    [InlineData("JF5300", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": [{\"id\": \"1\", \"title\": \"one ▲<i>two</i>\"}]}")]
    [InlineData("JF4038", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": [{\"id\": \"1\", \"content_text\": \"\\t▲\\u003Cp>two<\\/p>\"}]}")]
    public void So_it_is_in_JSON(string rule, string source) => Assert.Equal(PlaceOf(source), Find(rule, source, new UTF8Encoding(false)));

    private static TextLocation? Find(string rule, string source, Encoding encoding) =>
        FeedValidator.Validate((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(source.Replace(Mark.ToString(), "", StringComparison.Ordinal))])
            .Diagnostics.FirstOrDefault(finding => finding.Rule.Id == rule)?.Location;

    private static TextLocation? PlaceOf(string source)
    {
        var before = source[..source.IndexOf(Mark, StringComparison.Ordinal)].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new(null, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
