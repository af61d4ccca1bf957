using System.Text;
using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>Licenses of RSL 1.0 in feeds.</summary>
public class RslTests
{
    private const string Search = "<rsl:permits type='usage'>search</rsl:permits>";

    public static TheoryData<string> Right =>
    [
        Content(Search),
        Content("<rsl:permits type='usage'>search ai-index</rsl:permits><rsl:permits type='user'>non-commercial education</rsl:permits><rsl:permits type='geo'>NO EU</rsl:permits><rsl:prohibits type='usage'>ai-train</rsl:prohibits>"),
        Content("<rsl:payment type='subscription'><rsl:standard>https://example.org/terms</rsl:standard><rsl:custom>https://example.org/contact</rsl:custom><rsl:amount currency='EUR'>12.50</rsl:amount><rsl:accepts type='application/x402+json'>{\"a\":1}</rsl:accepts></rsl:payment>"),
        Content("<rsl:payment/>"),
        Content("<rsl:legal type='warranty'>ownership authority</rsl:legal><rsl:legal type='disclaimer'>as-is</rsl:legal><rsl:legal type='attestation'>true</rsl:legal><rsl:legal type='contact'>mailto:ann@example.org</rsl:legal><rsl:legal type='proof'>https://example.org/proof</rsl:legal>"),
        Content("<rsl:reporting type='provenance' profile='https://example.org/profile' endpoint='https://example.org/report'/>"),
        Content(Search, "url='' server='https://example.org/olp' encrypted='true' lastmod='2026-11-23T09:00:00Z'"),
        Content(Search, "url='/posts/*'"),
        Content(Search, "url='https://example.org/boiling'"),
        Content(Search).Replace("</rsl:content>", "<rsl:schema>https://example.org/schema</rsl:schema><rsl:alternate type='application/json'>https://example.org/1.json</rsl:alternate><rsl:copyright type='person' contactEmail='ann@example.org'>Ann</rsl:copyright><rsl:terms>https://example.org/terms</rsl:terms></rsl:content>", StringComparison.Ordinal),
        Content("<rsl:permits type='usage'>shop:resell search</rsl:permits>"),
        $"<rsl:rsl max-age='7'>{Content(Search)}</rsl:rsl>",
        "<content xmlns='https://rslstandard.org/rsl' url=''><license><permits type='usage'>search</permits></license></content>",
    ];

    /// <summary>A fault, its rule, and what the message shows.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { Content("<rsl:permit type='usage'>search</rsl:permit>"), "JF6271", "write <rsl:permits>" },
        { $"<rsl:license>{Search}</rsl:license>", "JF6271", "move it into <rsl:content>" },
        { Content(Search, ""), "JF6272", "<rsl:content> has no url" },
        { "<rsl:content url=''/>", "JF6273", "<rsl:content> has no <rsl:license>" },
        { Content("<rsl:permits type='usages'>search</rsl:permits>"), "JF6274", "write 'usage'" },
        { Content("<rsl:prohibits>search</rsl:prohibits>"), "JF6274", "<rsl:prohibits> has no type" },
        { Content("<rsl:permits type='usage'>search</rsl:permits><rsl:permits type='usage'>ai-index</rsl:permits>"), "JF6275", "second <rsl:permits> of the type usage" },
        { Content("<rsl:permits type='usage'>train-ai</rsl:permits>"), "JF6276", "write 'ai-train'" },
        { Content("<rsl:permits type='usage'>search,ai-index</rsl:permits>"), "JF6276", "'search ai-index'" },
        { Content("<rsl:permits type='geo'>Norway</rsl:permits>"), "JF6276", "ISO 3166-1" },
        { Content("<rsl:permits type='user'>students</rsl:permits>"), "JF6276", "commercial" },
        { Content("<rsl:permits type='usage'/>"), "JF6276", "is empty" },
        { Content("<rsl:permits type='usage'>search</rsl:permits><rsl:prohibits type='usage'>search</rsl:prohibits>"), "JF6277", "prohibits 'search'" },
        { Content("<rsl:permits type='user'>education</rsl:permits><rsl:prohibits type='usage'>all</rsl:prohibits>"), "JF6277", "prohibits 'all'" },
        { Content("<rsl:payment type='inference'/>"), "JF6278", "write 'use'" },
        { Content("<rsl:payment type='gift'/>"), "JF6278", "rsl:payment@type 'gift'" },
        { Content("<rsl:payment type='use'><rsl:amount>5</rsl:amount></rsl:payment>"), "JF6279", "<rsl:amount> has no currency" },
        { Content("<rsl:payment type='use'><rsl:amount currency='euro'>5</rsl:amount></rsl:payment>"), "JF6279", "rsl:amount@currency 'euro'" },
        { Content("<rsl:payment type='use'><rsl:amount currency='EUR'>five</rsl:amount></rsl:payment>"), "JF6279", "rsl:amount 'five'" },
        { Content("<rsl:payment type='use'><rsl:accepts type='a/b'/><rsl:accepts type='a/b'/></rsl:payment>"), "JF6280", "more than one <rsl:accepts>" },
        { Content(Search, "url='' encrypted='true'"), "JF6281", "no server" },
        { Content("<rsl:legal type='warranty'>owner</rsl:legal>"), "JF6282", "ownership" },
        { Content("<rsl:legal type='promise'>ownership</rsl:legal>"), "JF6282", "rsl:legal@type 'promise'" },
        { Content(Search, "url='https://other.example.org/1'"), "JF6283", "not of the feed's origin https://example.org" },
        { $"<rsl:rsl max-age='0'>{Content(Search)}</rsl:rsl>", "JF6285", "rsl:rsl@max-age '0'" },
        { Content(Search, "url='' lastmod='2026-11-23'"), "JF6286", "rsl:content@lastmod" },
        { Content("<rsl:reporting type='audit'/>"), "JF6287", "<rsl:reporting> has no profile" },
        { Content(Search, "url='' servers='https://example.org/olp'"), "JF6288", "write server" },
        { Content(Search, "url='' encrypted='TRUE'"), "JF6289", "rsl:content@encrypted 'TRUE'" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void A_license_that_is_right_draws_no_finding(string item) => Assert.Empty(InItem(item));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_fault_draws_one_warning(string item, string rule, string shown)
    {
        var finding = Assert.Single(InItem(item));
        Assert.Equal((rule, FeedSeverity.Warning), (finding.Rule.Id, finding.Severity));
        Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Location!.Value.Line);
    }

    [Theory]
    [InlineData("http://rslstandard.org/rsl")]
    [InlineData("https://rslstandard.org/rsl/")]
    public void A_namespace_that_is_almost_right_is_reported_and_its_elements_are_checked(string name)
    {
        var found = Validate(Rss("", Content("<rsl:payment type='inference'/>")).Replace("https://rslstandard.org/rsl", name, StringComparison.Ordinal));
        Assert.Equal(["JF6270", "JF6278"], found.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void In_a_channel_it_has_no_effect() =>
        Assert.Equal("JF6284", Assert.Single(Validate(Rss(Content(Search), ""))).Rule.Id);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void In_Atom_it_has_no_effect(bool isInEntry)
    {
        var rsl = Content(Search);
        var atom = $"<feed xmlns='http://www.w3.org/2005/Atom' xmlns:rsl='https://rslstandard.org/rsl'><title>Kettle</title><id>https://example.org/</id><updated>2026-11-23T09:00:00Z</updated><author><name>Ann</name></author>{(isInEntry ? "" : rsl)}<entry><title>Boiling</title><id>https://example.org/1</id><updated>2026-11-23T09:00:00Z</updated><content>Boil it.</content>{(isInEntry ? rsl : "")}</entry></feed>";
        Assert.Equal("JF6284", Assert.Single(Validate(atom)).Rule.Id);
    }

    [Fact]
    public void A_post_is_written_with_its_license()
    {
        XNamespace rsl = "https://rslstandard.org/rsl";
        var license = FeedExtension.Xml(rsl + "content", new XAttribute("url", ""), new XElement(rsl + "license", new XElement(rsl + "permits", new XAttribute("type", "usage"), "search")));
        var rss = Some.Feed(post => post with { Extensions = [license] }).ToRss();
        Assert.Contains("xmlns:rsl=\"https://rslstandard.org/rsl\"", rss, StringComparison.Ordinal);
        Assert.Contains("<rsl:content url=\"\">", rss, StringComparison.Ordinal);
        Assert.DoesNotContain("rsl", Some.Feed().ToRss(), StringComparison.Ordinal);
        Assert.Empty(Validate(rss));
    }

    private static string Content(string license, string attributes = "url=''") => $"<rsl:content {attributes}><rsl:license>{license}</rsl:license></rsl:content>";

    private static IReadOnlyList<FeedDiagnostic> InItem(string item) => Validate(Rss("", item));

    private static string Rss(string channel, string item) =>
        $"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:rsl='https://rslstandard.org/rsl'><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description>\n{channel}<item><title>Boiling</title><guid>https://example.org/1</guid>{item}</item></channel></rss>";

    /// <summary>Gets the findings about RSL.</summary>
    private static IReadOnlyList<FeedDiagnostic> Validate(string feed) =>
        [.. FeedValidator.Validate(Encoding.UTF8.GetBytes(feed)).Diagnostics.Where(finding => finding.Rule.Id.StartsWith("JF6", StringComparison.Ordinal))];
}
