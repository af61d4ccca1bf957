using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Profiles add what a platform requires, and nothing else.</summary>
public class ProfileTests
{
    private const string Root =
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:podcast='https://podcastindex.org/namespace/1.0'>";

    /// <summary>What Apple and PSP-1 require of a channel.</summary>
    private static readonly string[] Channel =
    [
        "<title>Kettle</title>", "<link>https://example.org/</link>", "<description>Notes on boiling</description>", "<language>en</language>",
        "<atom:link rel='self' type='application/rss+xml' href='https://example.org/rss.xml'/>", "<itunes:explicit>false</itunes:explicit>", "<itunes:category text='Comedy'/>",
        "<itunes:image href='https://example.org/kettle.jpg'/>",
    ];

    /// <summary>What they require of an item.</summary>
    private static readonly string[] Item =
        ["<title>Boiling</title>", "<guid isPermaLink='false'>tag:example.org,2026:1</guid>", "<enclosure url='https://example.org/1.mp3' length='9876543' type='audio/mpeg'/>"];

    public static TheoryData<string> Names => [.. FeedProfile.All.Select(profile => profile.Name)];

    public static TheoryData<string, string, string> Required => new()
    {
        { "apple", "<title>Kettle", "JF2006" },
        { "apple", "<description>", "JF2006" },
        { "apple", "<language>", "JF6020" },
        { "apple", "<itunes:explicit>", "JF6020" },
        { "apple", "<itunes:category", "JF6020" },
        { "apple", "<itunes:image", "JF6034" },
        { "apple", "<enclosure", "JF6234" },
        { "apple", "<guid", "JF2042" },
        { "psp1", "<title>Kettle", "JF2006" },
        { "psp1", "<link>", "JF2006" },
        { "psp1", "<description>", "JF2006" },
        { "psp1", "<language>", "JF6020" },
        { "psp1", "<atom:link", "JF2016" },
        { "psp1", "<itunes:explicit>", "JF6020" },
        { "psp1", "<itunes:category", "JF6020" },
        { "psp1", "<itunes:image", "JF6034" },
        { "psp1", "<enclosure", "JF6234" },
        { "psp1", "<guid", "JF2042" },
        { "psp1", " xmlns:podcast='https://podcastindex.org/namespace/1.0'", "JF6231" },
        { "spotify", "<itunes:image", "JF6034" },
        { "spotify", "<enclosure", "JF6234" },
    };

    [Theory]
    [InlineData("apple")]
    [InlineData("psp1")]
    [InlineData("spotify")]
    public void A_podcast_with_what_is_required_has_no_error(string name) => Assert.Empty(Errors(name, Feed("")));

    [Theory]
    [MemberData(nameof(Required))]
    public void A_required_part_that_is_left_out_is_one_error(string name, string part, string rule) =>
        Assert.Equal(rule, string.Join(' ', Errors(name, Feed(part)).Select(finding => finding.Rule.Id)));

    [Theory]
    [InlineData("apple")]
    [InlineData("psp1")]
    public void An_episode_without_a_title_is_one_error(string name) =>
        Assert.Equal("JF6233", string.Join(' ', Errors(name, Feed("<title>Boiling", "<description>Notes</description>")).Select(finding => finding.Rule.Id)));

    [Theory]
    [InlineData("<enclosure url='https://example.org/1.mp3' length='9876543' type='audio/ogg'/>", "JF6235")]
    [InlineData("<enclosure url='https://example.org/grüße.mp3' length='9876543' type='audio/mpeg'/>", "JF6243")]
    [InlineData("<enclosure url='http://example.org/1.mp3' length='9876543' type='audio/mpeg'/>", "JF6249")]
    [InlineData("<title>S1E2 Boiling</title>", "JF6246")]
    [InlineData("<title>12 | Boiling</title>", "JF6246")]
    [InlineData("<title>12 kettles and a cup</title>", "")]
    [InlineData("<title>Episode of a kettle</title>", "")]
    [InlineData("<itunes:block>no</itunes:block>", "JF6247")]
    [InlineData("<itunes:block>yes</itunes:block>", "")]
    [InlineData("<description>&lt;p>Boil&lt;/p>&lt;h2>it&lt;/h2></description>", "JF6237")]
    [InlineData("<description>&lt;p>2 &lt; 3&lt;/p></description>", "")]
    public void Apple_finds(string part, string rule)
    {
        var name = part[1..part.IndexOfAny([' ', '>'])];
        var found = Validate("apple", Feed(Item.FirstOrDefault(each => each.StartsWith($"<{name}", StringComparison.Ordinal)) ?? "", part));
        Assert.Equal(rule, string.Join(' ', found.Where(finding => finding.Rule.Id.StartsWith("JF62", StringComparison.Ordinal) && finding.Severity != FeedSeverity.Info)
            .Select(finding => finding.Rule.Id).Where(id => id is not ("JF6239" or "JF6244"))));
    }

    [Fact]
    public void Without_a_profile_none_of_its_rules_is_checked() =>
        Assert.DoesNotContain(FeedValidator.Validate(Bytes(Feed("<enclosure", "<title>S1E2</title>"))).Diagnostics, finding => FeedRules.ProfileRules.Rows.Contains(finding.Rule));

    [Fact]
    public void Severities_of_the_caller_override_those_of_a_profile() =>
        Assert.DoesNotContain(
            FeedValidator.Validate(Bytes(Feed("<enclosure")), new() { Profiles = [FeedProfile.Apple], Severities = RuleSeverities.Default.Off("JF6234") }).Diagnostics,
            finding => finding.Rule.Id == "JF6234");

    [Fact]
    public void Of_two_profiles_the_greater_severity_counts()
    {
        var report = FeedValidator.Validate(Bytes(Feed("<atom:link")), new() { Profiles = [FeedProfile.Psp1, FeedProfile.Apple] });
        Assert.Equal(FeedSeverity.Error, Assert.Single(report.Diagnostics, finding => finding.Rule.Id == "JF2016").Severity);
    }

    [Theory]
    [InlineData("apple", FeedFormat.Atom, true)]
    [InlineData("json-readers", FeedFormat.Rss, true)]
    [InlineData("msn", FeedFormat.Atom, false)]
    [InlineData("email", FeedFormat.Json, false)]
    public void A_document_of_another_format_is_an_error(string name, FeedFormat format, bool isError)
    {
        var report = FeedValidator.Validate(Some.Feed().ToDocument(format).Bytes, new() { Profiles = [FeedProfile.Find(name)!] });
        Assert.Equal(isError, report.Diagnostics.Any(finding => finding.Rule.Id == "JF6230" && finding.Severity == FeedSeverity.Error));
    }

    [Theory]
    [InlineData("flipboard", "JF6251 JF6252 JF6253 JF6250")]
    [InlineData("msn", "JF6251 JF6254 JF6255")]
    [InlineData("mailchimp", "JF6258")]
    [InlineData("email", "JF6261 JF6262")]
    public void Platforms_for_articles_find(string name, string rules)
    {
        const string Article = "<title>Boiling</title><link>https://example.org/1</link><guid>https://example.org/1</guid><description>{0}</description>";
        var body = name == "email" ? "&lt;video src='https://example.org/1.mp4'>&lt;/video>&lt;img src='https://example.org/1.jpg'>" : "Notes";
        var feed = $"<rss version='2.0'><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description><item>{string.Format(System.Globalization.CultureInfo.InvariantCulture, Article, body)}</item></channel></rss>";
        var found = Validate(name, feed).Select(finding => finding.Rule).Where(FeedRules.ProfileRules.Rows.Contains).Select(rule => rule.Id);
        Assert.Equal(rules.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_profiles_are_these() =>
        Assert.Equal(
            [
                FeedProfile.Apple, FeedProfile.Psp1, FeedProfile.Spotify, FeedProfile.Flipboard, FeedProfile.Msn, FeedProfile.Mailchimp, FeedProfile.Email,
                FeedProfile.JsonReaders,
            ],
            FeedProfile.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_is_found_by_its_name_and_lists_its_rules(string name)
    {
        var profile = FeedProfile.Find(name.ToUpperInvariant())!;
        Assert.Equal(name, profile.ToString());
        Assert.NotEmpty(profile.Title);
        Assert.NotEmpty(profile.Rules);
        Assert.NotEmpty(profile.Formats);
        Assert.Null(FeedProfile.Find(name + "s"));
    }

    [Fact]
    public void Each_rule_of_platforms_is_in_a_profile_and_its_page_names_the_profile()
    {
        foreach (var rule in FeedRules.ProfileRules.Rows)
        {
            var profiles = FeedProfile.All.Where(profile => profile.Rules.Contains(rule)).ToList();
            Assert.True(profiles.Count > 0 || rule.Id == "JF6257", rule.Id);
            var page = File.ReadAllText(Repository.Find($"docs/rules/{rule.Id}.md"));
            Assert.All(profiles, profile => Assert.True(page.Contains($"`{profile.Name}`", StringComparison.Ordinal), $"{rule.Id} {profile.Name}"));
        }
    }

    private static string Feed(string without, string itemPart = "")
    {
        var root = without.StartsWith(" xmlns", StringComparison.Ordinal) ? Root.Replace(without, "", StringComparison.Ordinal) : Root;
        bool IsThere(string part) => without.Length == 0 || !part.StartsWith(without, StringComparison.Ordinal);
        return $"{root}<channel>{string.Concat(Channel.Where(IsThere))}<item>{string.Concat(Item.Where(IsThere))}{itemPart}</item></channel></rss>";
    }

    private static IEnumerable<FeedDiagnostic> Errors(string name, string feed) => Validate(name, feed).Where(finding => finding.Severity == FeedSeverity.Error);

    private static IReadOnlyList<FeedDiagnostic> Validate(string name, string feed) =>
        FeedValidator.Validate(Bytes(feed), new() { Profiles = [FeedProfile.Find(name)!] }).Diagnostics;

    private static byte[] Bytes(string feed) => Encoding.UTF8.GetBytes(feed);
}
