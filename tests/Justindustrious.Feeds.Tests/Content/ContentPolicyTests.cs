using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

public class ContentPolicyTests
{
    private static readonly ContentPolicy Standard = ContentPolicy.Default;

    [Fact]
    public void An_element_can_be_added() =>
        Assert.Equal("<font color=\"red\">a</font>", Rendered.Html("<font color=red onclick=x>a</font>",
            Standard with { Elements = Standard.Elements.Add("font"), Attributes = Standard.Attributes.Add("font@color") }).Html);

    [Fact]
    public void An_element_can_be_taken_off_for_Markdown_too() =>
        Assert.Equal("<p>a b</p>", Rendered.Markdown("a *b*", Standard with { Elements = Standard.Elements.Remove("em") }).Html);

    [Fact]
    public void A_scheme_can_be_added() =>
        Assert.Equal("<p><a href=\"gemini://example.org/\">a</a></p>",
            Rendered.Markdown("[a](gemini://example.org/)", Standard with { Schemes = Standard.Schemes.Add("gemini") }).Html);

    [Fact]
    public void With_data_images_may_stand_in_the_text_and_documents_may_not()
    {
        var policy = Standard with { Schemes = Standard.Schemes.Add("data") };
        Assert.Equal("<img src=\"data:image/png;base64,AAAA\">b", Rendered.Html("<img src='data:image/png;base64,AAAA'><img src='data:image/svg+xml,x'><a href='data:text/html,x'>b</a>", policy).Html);
    }

    [Fact]
    public void A_property_can_be_added_but_not_an_address_in_it() =>
        Assert.Equal("<p style=\"color: #f00;\">a</p>", Rendered.Html("<p style='color:#f00;background:url(//example.org)'>a</p>",
            Standard with { CssProperties = Standard.CssProperties.Add("color").Add("background") }).Html);

    [Fact]
    public void A_frame_can_be_added() =>
        Assert.Equal("<iframe src=\"https://example.org/\"></iframe>", Rendered.Html("<iframe src=https://example.org/ srcdoc='<script>'></iframe>",
            Standard with { Elements = Standard.Elements.Add("iframe"), Attributes = Standard.Attributes.Union(["iframe@src", "iframe@srcdoc"]) }).Html);

    [Theory]
    [InlineData("iframe", "<iframe src=//maps.example.org/ width=4 height=3 allowfullscreen onload=x srcdoc=y allow=camera>a</iframe>", "<iframe src=\"https://maps.example.org/\" width=\"4\" height=\"3\" allowfullscreen=\"\"></iframe>")]
    [InlineData("iframe", "<iframe data-src='https://maps.example.org/' title=M></iframe>", "<iframe src=\"https://maps.example.org/\" title=\"M\"></iframe>")]
    [InlineData("iframe", "a<iframe src='javascript:alert(1)'></iframe><iframe></iframe>", "a")]
    [InlineData("font", "<font color=red size=2 style='x:y'>a</font>", "<font color=\"red\" size=\"2\">a</font>")]
    [InlineData("form input label button", "<form action=/find method=get onsubmit=x><label for=q>a</label><input id=q name=q type=text value=b><button type=submit formaction='javascript:x'>c</button></form>",
        "<form action=\"https://blog.example.org/find\" method=\"get\"><label for=\"IDq\">a</label><input name=\"q\" type=\"text\" value=\"b\" id=\"IDq\"><button type=\"submit\">c</button></form>")]
    [InlineData("form", "<form action='javascript:x'>a</form>", "<form>a</form>")]
    [InlineData("input", "<input type=checkbox checked> a", "<input type=\"checkbox\" checked=\"\"> a")]
    [InlineData("map area", "<img src=k.png usemap='#m'><map name=m><area href=/a shape=rect coords=0,0,1,1 alt=A></map>",
        "<img src=\"https://blog.example.org/posts/hello/k.png\" usemap=\"#IDm\"><map name=\"IDm\"><area href=\"https://blog.example.org/a\" shape=\"rect\" coords=\"0,0,1,1\" alt=\"A\"></map>")]
    [InlineData("progress meter", "<progress value=1 max=2></progress><meter min=0 value=1></meter>", "<progress value=\"1\" max=\"2\"></progress><meter min=\"0\" value=\"1\"></meter>")]
    public void An_element_that_is_added_keeps_what_makes_it_work(string elements, string html, string expected) =>
        Assert.Equal(expected.Replace("ID", Rendered.Prefix, StringComparison.Ordinal), Rendered.Html(html, Standard with { Elements = Standard.Elements.Union(elements.Split(' ')) }).Html);

    [Fact]
    public void An_attribute_that_is_taken_off_the_default_stays_off() =>
        Assert.Equal("a", Rendered.Html("<a href=https://example.org/>a</a>", Standard with { Attributes = Standard.Attributes.Remove("a@href"), Elements = Standard.Elements.Add("font") }).Html);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=alert(1)>")]
    [InlineData("<a href=javascript:alert(1)>a</a>")]
    [InlineData("<style>p { position: fixed }</style>")]
    [InlineData("<base href=//example.org/>")]
    [InlineData("<meta http-equiv=refresh content=0>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    public void What_runs_is_never_kept(string html)
    {
        var policy = Standard with
        {
            Elements = Standard.Elements.Union(["script", "style", "base", "meta", "template"]),
            Attributes = Standard.Attributes.Union(["onclick", "http-equiv", "content", "href"]),
            Schemes = Standard.Schemes.Add("javascript"),
        };
        Assert.DoesNotMatch("(?i)alert|position|<base|<meta|refresh", Rendered.Html(html, policy).Html);
        Assert.Equal(["JF5101", "JF5102"], ContentRenderer.FindingsOf(policy).Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_default_policy_has_nothing_to_say() => Assert.Empty(ContentRenderer.FindingsOf(new()));

    [Fact]
    public void What_is_wider_is_named() =>
        Assert.Equal("policy.element: info JF5101: the content policy keeps more than the default: element font, x-poll; readers may remove it",
            Assert.Single(ContentRenderer.FindingsOf(Standard with { Elements = Standard.Elements.Union(["x-poll", "font"]) })).ToString());

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void A_document_under_a_wider_policy_says_so_in_its_report(FeedFormat format)
    {
        var options = new FeedOptions { Policy = Standard with { Elements = Standard.Elements.Add("font"), Schemes = Standard.Schemes.Add("gemini") } };
        var document = Some.Feed(post => post with { Content = PostContent.Html("<font>a</font>") }).ToDocument(format, options);
        Assert.Equal(["element font", "scheme gemini"], document.Report.Diagnostics.Where(d => d.Rule.Id == "JF5101").Select(d => d.Message.Split(": ")[1].Split(';')[0]));
        Assert.Contains("font", System.Text.Encoding.UTF8.GetString(document.Bytes.Span), StringComparison.Ordinal);
    }
}
