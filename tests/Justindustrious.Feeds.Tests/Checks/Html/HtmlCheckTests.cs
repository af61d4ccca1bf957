using Justindustrious.Feeds.Checks.Html;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks.Html;

public class HtmlCheckTests
{
    [Theory]
    [InlineData("A plain text", "")]
    [InlineData("<p>One <em>two</em></p><ul><li>three</ul>", "")]
    [InlineData("<p>One<p>two", "")]
    [InlineData("salt & pepper", "")]
    [InlineData("R&D", "JF5311 NotHtml")]
    [InlineData("&nonsense;", "JF5310 NotHtml")]
    [InlineData("<b>one", "JF5310 NotHtml")]
    [InlineData("<div/>", "JF5310 NotHtml")]
    [InlineData("<p><ul><li>x</ul></p>", "JF5310 NotHtml")]
    [InlineData("<table><td>1</td></table>", "JF5310 NotHtml")]
    [InlineData("<table><tr>x<td>1</td></tr></table>", "JF5310")]
    [InlineData("<p class=a class=b>x", "JF5310 NotHtml")]
    [InlineData("<a href='https://example.org/'>one <a href='https://example.org/2'>two</a></a>", "JF5310 NotHtml, JF5310")]
    [InlineData("one\u0085two", "JF5310 NotHtml")]
    [InlineData("<svg><path d='M0 0'/></svg>", "JF5313 NotHtml")]
    [InlineData("<my-map>x</my-map>", "JF5313 NotHtml")]
    [InlineData("<foo>x</foo>", "JF5312 NotHtml")]
    [InlineData("<iframe src='https://example.org/'></iframe>", "JF5315 SecurityRisk")]
    [InlineData("<script>alert(1)</script>", "JF5314 SecurityRisk")]
    [InlineData("<p onclick='x()'>x</p>", "JF5316 SecurityRiskAttr")]
    [InlineData("<p style='color: red; margin: 0 auto'>x</p>", "")]
    [InlineData("<p style='position: fixed'>x</p>", "JF5317 DangerousStyleAttr")]
    [InlineData("<p style='position: relative'>x</p>", "")]
    [InlineData("<p style='display: grid; gap: 1em'>x</p>", "JF5318 DangerousStyleAttr")]
    [InlineData("<p style='background: url(https://example.org/a.png)'>x</p>", "JF5317 DangerousStyleAttr")]
    [InlineData("<a href='../other'>x</a>", "JF5319 ContainsRelRef")]
    [InlineData("<a href='#note'>x</a>", "JF5320 ContainsRelRef")]
    [InlineData("<img alt='' srcset='a.png 1x, https://example.org/b.png 2x'>", "JF5319")]
    [InlineData("<video src='a.mp4' poster='https://example.org/p.png'></video>", "JF5319")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "JF5321")]
    [InlineData("<a href=' java\tscript:alert(1)'>x</a>", "JF5321")]
    public void HTML_in_a_description_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(HtmlCheck.Fragment, value, element: "description")));

    [Fact]
    public void What_stands_after_the_first_error_is_found_as_well()
    {
        var found = Found.By(HtmlCheck.Fragment, "<b>one<p>two</div><script>x</script>", element: "description");
        Assert.Contains(found, d => d.Rule.Id == "JF5314");
        Assert.True(found.Count(d => d.Rule.Id == "JF5310") >= 2);
        Assert.Single(found, d => d.W3CClass is not null);
    }

    [Fact]
    public void A_relative_address_in_Atom_is_found_where_the_W3C_validator_is_silent()
    {
        var finding = Assert.Single(Found.By(HtmlCheck.Fragment, "<a href='/other'>x</a>", FeedVersion.AtomFeed, "content", "https://example.org/posts/1"));
        Assert.Null(finding.W3CClass);
        Assert.EndsWith("write 'https://example.org/other'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_a_hundred_thousand_deep_are_survived() =>
        Assert.NotEmpty(Found.By(HtmlCheck.Fragment, string.Concat(Enumerable.Repeat("<b>", 100_000)), element: "description"));

    private static void Rss2(string value, in ValueContext context) => PlainTextCheck.Check(value, FeedRules.HtmlRules.PlainText, isRss2: true, hasHexReference: false, context);

    [Theory]
    [InlineData("Salt & pepper", "")]
    [InlineData("AT&T", "")]
    [InlineData("1 < 2", "")]
    [InlineData("A <b>bold</b> title", "JF5300 ContainsHTML")]
    [InlineData("A <b>bold title", "JF5303 CharacterData")]
    [InlineData("List<T>", "JF5304 CharacterData")]
    [InlineData("1&1", "JF5304 ContainsHTML")]
    [InlineData("Salt &amp; pepper", "JF5305 ContainsHTML")]
    [InlineData("A dash &#8211; here", "JF5305 ContainsHTML")]
    public void Markup_in_a_title_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(Rss2, value, element: "title")));

    private static void Base64(string value, in ValueContext context) => Base64Check.Check(value, context);

    [Theory]
    [InlineData("QUJD", "")]
    [InlineData("QUI=\n", "")]
    [InlineData("QUI", "JF3029 NotBase64")]
    [InlineData("<p>fours</p>", "JF3029")]
    public void Base64_is_judged(string value, string expected) =>
        Assert.Equal(expected, Found.Text(Found.By(Base64, value, FeedVersion.AtomFeed, "content")));
}
