using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Switching a rule off changes nothing else, because checks depend on values and not on reported findings.</summary>
public class SilencedRuleTests
{
    public static TheoryData<string> Feeds =>
    [
        // Two rules could fire at each of these, and one yields to the other.
        Item("<guid>HTTP://Example.org:99999/</guid><title>x</title>"),
        Item("<guid>tag:example.org</guid><title>x</title>"),
        Item("<guid>urn:x</guid><title>x</title>"),
        Item("<guid>mailto:%zz</guid><title>x</title>"),
        Item("<guid>x y</guid><guid>x y</guid><title>x</title>"),
        Item("<title>&lt;p&gt;&lt;b&gt;x&lt;/b&gt;</title>"),
        Item("<title>x&#150;y</title><description>&lt;p&gt;x&#150;y&lt;/p&gt;</description>"),
        Item("<author>nobody@</author><title>x</title>"),
        Item("<enclosure length='0'>x</enclosure>"),
        Item("<description>&lt;img src='/a.png' srcset='/b.png 2x'&gt;&lt;script src='/x'&gt;&lt;/script&gt;</description>"),
        "<rss version='2.0'><channel xmlns:a='tag:x' xmlns:b='http://example.org/%zz' xmlns:c='x y' xmlns:d='http://purl.org/atom/ns#'><d:title>x</d:title></channel></rss>",
        Entry("<id>HTTP://Example.org</id>"),
        Entry("<id>http://Example.org/%zz</id>"),
        Entry("<id>HTTP://Example.org/é</id>"),
        Entry("<link rel='self' type='x'/><link rel='self' type='text/x-y' href='javascript:x'/>"),
        Entry("<link rel=''/>"),
        Entry("<author>Ann</author><id/><updated> </updated>"),
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><modified>x</modified></feed>",
    ];

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Silencing_a_rule_takes_its_findings_away_and_adds_no_others(string feed)
    {
        Assert.NotEmpty(Validate(feed, null));
        SilenceEach(feed);
    }

    [Fact]
    public void Every_fixture_says_the_same_of_all_other_rules_when_one_is_silenced() =>
        Assert.All(Directory.GetFiles(Repository.Find("tests/Justindustrious.Feeds.Tests/Fixtures"), "*.xml", SearchOption.AllDirectories), file => SilenceEach(File.ReadAllText(file)));

    private static void SilenceEach(string feed)
    {
        var all = Validate(feed, null);
        Assert.All(all.Select(finding => finding.Rule.Id).Distinct(), id => Assert.Equal(
            all.Where(finding => finding.Rule.Id != id).Select(finding => finding.ToString()),
            Validate(feed, id).Select(finding => finding.ToString())));
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string feed, string? silenced) => FeedValidator.Validate(Encoding.UTF8.GetBytes(feed),
        silenced is null ? null : new() { Severities = RuleSeverities.Default.Off(silenced) }).Diagnostics;

    private static string Item(string inner) => $"<rss version='2.0'><channel><item>{inner}</item></channel></rss>";

    private static string Entry(string inner) => $"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{inner}</entry></feed>";
}
