using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>One mistake is one finding. Mistakes that follow from another one, or come after the text that was read, are not reported.</summary>
public class WithdrawnFindingTests
{
    [Fact]
    public void Ten_entries_of_one_id_are_one_mistake()
    {
        var entries = string.Concat(Enumerable.Repeat("<entry><title>x</title><id>tag:example.org,2026:1</id><updated>2026-11-23T09:00:00Z</updated><summary>x</summary></entry>", 10));
        var found = Validate($"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title>{entries}</feed>");
        Assert.Single(found, "DuplicateIds");
        Assert.DoesNotContain("DuplicateEntries", found);
    }

    [Fact]
    public void Entities_beyond_malformed_XML_were_not_read()
    {
        const string Doctype = "<!DOCTYPE rss SYSTEM 'http://example.org/rss.dtd'>";
        Assert.Single(Validate($"{Doctype}<rss version='2.0'><channel><title>&nbsp;</title></b>&nbsp;"), "UndefinedNamedEntity");
        Assert.DoesNotContain("UndefinedNamedEntity", Validate($"{Doctype}<rss version='2.0'></b>\n&nbsp;"));
    }

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("text", false)]
    public void White_space_is_no_Base64(string type, bool isBlank) =>
        Assert.Equal(isBlank, Validate($"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><content type='{type}'>\n</content></entry></feed>").Contains("NotBlank"));

    [Fact]
    public void Unknown_elements_in_a_body_of_RSS_have_the_class_that_the_W3C_validator_gives_there() =>
        Assert.Contains("SecurityRisk", Validate("<rss version='2.0'><channel><item><body xmlns='http://www.w3.org/1999/xhtml'><kettle/></body></item></channel></rss>"));

    private static List<string> Validate(string text) =>
        [.. FeedValidator.Validate(Encoding.UTF8.GetBytes(text)).Diagnostics.Select(finding => finding.W3CClass ?? "")];
}
