using System.Text;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>Vocabularies of single programs, and tombstones, are checked in feeds of others by their tables.</summary>
public class ProgramVocabularyTests
{
    private const string Namespaces =
        "xmlns:webfeeds='http://webfeeds.org/rss/1.0' xmlns:source='http://source.scripting.com/' xmlns:psc='http://podlove.org/simple-chapters'" +
        " xmlns:googleplay='http://www.google.com/schemas/play-podcasts/1.0' xmlns:at='http://purl.org/atompub/tombstones/1.0'";

    public static TheoryData<string, string> Right => new()
    {
        { "<webfeeds:cover image='https://example.org/cover.jpg'/><webfeeds:icon>https://example.org/icon.svg</webfeeds:icon><webfeeds:accentColor>#00FF00</webfeeds:accentColor><webfeeds:related layout='card' target='browser'/><webfeeds:analytics id='UA-1' engine='GoogleAnalytics'/>", "" },
        { "<source:account service='github'>ann</source:account><source:blogroll>https://example.org/roll.opml</source:blogroll><source:self>https://example.org/rss.xml</source:self><source:localTime>Mon, November 23, 2026 9:00 AM</source:localTime><source:cloud>https://example.org/ping</source:cloud>", "<source:markdown>*Boiling*</source:markdown><source:outline text='Boiling' type='idea'><source:outline text='More'/></source:outline>" },
        { "", "<psc:chapters version='1.2'><psc:chapter start='0' title='Start'/><psc:chapter start='00:01:12.500' title='Water' href='http://example.org/' image='https://example.org/1.jpg'/></psc:chapters>" },
        { "<googleplay:author>Ann</googleplay:author><googleplay:email>ann@example.org</googleplay:email><googleplay:explicit>No</googleplay:explicit><googleplay:category text='News &amp; Politics'/><googleplay:image href='https://example.org/cover.jpg'/>", "<googleplay:description>Boiling</googleplay:description><googleplay:block>no</googleplay:block>" },
    };

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "<webfeeds:cover/>", "JF6096", "<webfeeds:cover> has no image" },
        { "<webfeeds:accentColor>green</webfeeds:accentColor>", "JF6097", "webfeeds:accentColor 'green' is not six hexadecimal digits" },
        { "<webfeeds:icon>icon.svg</webfeeds:icon>", "JF6097", "webfeeds:icon" },
        { "<webfeeds:logos>https://example.org/logo.svg</webfeeds:logos>", "JF6095", "write <webfeeds:logo>" },
        { "<webfeeds:mood>fine</webfeeds:mood>", "JF6095", "check its name in the program's documentation" },
        { "<source:account>ann</source:account>", "JF6096", "<source:account> has no service" },
        { "<source:markdown>*Boiling*</source:markdown>", "JF6095", "move it to the item" },
        { "<psc:chapters version='1.2'><psc:chapter start='0' title='a'/></psc:chapters>", "JF6095", "move it to the item" },
        { "<psc:chapter start='0' title='a'/>", "JF6095", "move it into <psc:chapters>" },
        { "<googleplay:explicit>maybe</googleplay:explicit>", "JF6097", "write one of these" },
        { "<googleplay:author>Ann</googleplay:author><googleplay:author>Ben</googleplay:author>", "JF6098", "<googleplay:author>" },
        { "<googleplay:image src='https://example.org/cover.jpg'/>", "JF6096", "<googleplay:image> has no href" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void Elements_as_programs_write_them_draw_no_finding(string channel, string item) =>
        Assert.DoesNotContain(Validate(channel, item), finding => finding.Rule.Id.StartsWith("JF60", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_fault_is_found_once(string channel, string rule, string shown)
    {
        var finding = Assert.Single(Validate(channel, ""), finding => finding.Rule.Id == rule);
        Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
        Assert.NotEqual(FeedSeverity.Error, finding.Severity);
        Assert.Equal(3, finding.Location!.Value.Line);
    }

    [Theory]
    [InlineData("<at:deleted-entry when='2026-11-23T09:00:00Z'/>", "JF6006")]
    [InlineData("<at:deleted-entry ref='tag:example.org,2026:1' when='yesterday'/>", "JF6094")]
    [InlineData("<at:deleted-entry ref='tag:example.org,2026:1' when='2026-11-23T09:00:00Z'><at:by><name>Ann</name></at:by><at:comment>Spam</at:comment><link rel='alternate' href='https://example.org/1'/></at:deleted-entry>", "")]
    public void A_tombstone_of_Atom_is_checked(string tombstone, string rule)
    {
        var feed = $"<feed xmlns='http://www.w3.org/2005/Atom' {Namespaces}><title>Kettle</title><id>https://example.org/</id><updated>2026-11-23T09:00:00Z</updated><author><name>Ann</name></author><link rel='self' href='https://example.org/atom.xml'/>\n{tombstone}</feed>";
        var found = FeedValidator.Validate(Encoding.UTF8.GetBytes(feed)).Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error);
        Assert.Equal(rule, string.Join(' ', found.Select(finding => finding.Rule.Id)));
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string channel, string item) => FeedValidator.Validate(Encoding.UTF8.GetBytes(
        $"<?xml version='1.0' encoding='utf-8'?>\n<rss version='2.0' {Namespaces}><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description>\n{channel}<item><title>Boiling</title>{item}</item></channel></rss>")).Diagnostics;
}
