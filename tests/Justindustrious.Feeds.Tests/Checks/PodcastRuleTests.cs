using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The rules of the podcast namespace and of Apple's elements, in the first item and in the last of 300.</summary>
public class PodcastRuleTests
{
    private const string Node = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52";
    private const string Recipient = $"<podcast:valueRecipient type='node' address='{Node}' split='1'/>";
    private const string Remote = "<podcast:remoteItem feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810'/>";

    /// <summary>A fault of an item, the rule that it breaks, and the name that the message shows.</summary>
    public static TheoryData<string, string, string> InItems => new()
    {
        { "<podcast:chapters url='https://example.org/1.json' type='application/json+chapters'/><podcast:chapters url='https://example.org/2.json' type='application/json+chapters'/>", "JF6093", "<podcast:chapters>" },
        { "<podcast:chapters url='http://example.org/1.json' type='application/json+chapters'/>", "JF6202", "podcast:chapters@url" },
        { "<podcast:chapters url='https://example.org/1.json'/>", "JF6091", "<podcast:chapters> has no type" },
        { "<podcast:transcript url='https://example.org/1.vtt'/>", "JF6091", "<podcast:transcript> has no type" },
        { "<podcast:transcript url='https://example.org/1.vtt' type='text'/>", "JF6092", "podcast:transcript@type" },
        { "<podcast:transcript url='https://example.org/1.vtt' type='text/vtt' language='English language'/>", "JF6092", "podcast:transcript@language" },
        { "<podcast:transcript url='https://example.org/1.vtt' type='text/vtt' rel='caption'/>", "JF6092", "write 'captions'" },
        { "<podcast:transcript url='https://example.org/1.vtt' type='text/vtt' langauge='en'/>", "JF6204", "write language" },
        { "<podcast:transcripts url='https://example.org/1.vtt' type='text/vtt'/>", "JF6090", "write <podcast:transcript>" },
        { "<podcast:comments>https://example.org/1</podcast:comments>", "JF6090", "<podcast:socialInteract>" },
        { "<podcast:medium>music</podcast:medium>", "JF6090", "move it to the channel" },
        { "<podcast:block>yes</podcast:block>", "JF6090", "move it to the channel" },
        { $"{Remote}", "JF6090", "<podcast:remoteItem>" },
        { $"{Recipient}", "JF6090", "move it into <podcast:value>" },
        { "<podcast:soundbite startTime='-1' duration='30'/>", "JF6092", "podcast:soundbite@startTime" },
        { "<podcast:soundbite startTime='1' duration='900'/>", "JF6205", "podcast:soundbite@duration" },
        { "<podcast:person role='hots'>Ann</podcast:person>", "JF6092", "podcast:person@role" },
        { "<podcast:person/>", "JF6092", "podcast:person" },
        { "<podcast:location geo='59.91,10.75'>Oslo</podcast:location>", "JF6092", "podcast:location@geo" },
        { "<podcast:location geo='geo:91,10.75'>Oslo</podcast:location>", "JF6092", "podcast:location@geo" },
        { "<podcast:location osm='406091'>Oslo</podcast:location>", "JF6092", "podcast:location@osm" },
        { "<podcast:location rel='about'>Oslo</podcast:location>", "JF6092", "podcast:location@rel" },
        { "<podcast:location country='Norway'>Oslo</podcast:location>", "JF6092", "podcast:location@country" },
        { "<podcast:season>five</podcast:season>", "JF6092", "podcast:season" },
        { "<podcast:episode>three</podcast:episode>", "JF6092", "podcast:episode" },
        { "<podcast:episode display='The third of the many episodes about boiling'>3</podcast:episode>", "JF6203", "podcast:episode@display" },
        { "<podcast:license>kettle-license-v1</podcast:license>", "JF6091", "<podcast:license>" },
        { "<podcast:alternateEnclosure type='audio/opus'/>", "JF6091", "<podcast:source>" },
        { "<podcast:alternateEnclosure><podcast:source uri='https://example.org/1.opus'/></podcast:alternateEnclosure>", "JF6091", "has no type" },
        { "<podcast:alternateEnclosure type='audio/opus'><podcast:source uri='1.opus'/></podcast:alternateEnclosure>", "JF6092", "podcast:source@uri" },
        { "<podcast:alternateEnclosure type='audio/opus'><podcast:source uri='https://example.org/1.opus'/><podcast:integrity type='sri' value='abc'/></podcast:alternateEnclosure>", "JF6092", "podcast:integrity@value" },
        { "<podcast:value type='lightning' method='keysend'/>", "JF6091", "<podcast:valueRecipient>" },
        { $"<podcast:value type='lightnin' method='keysend'>{Recipient}</podcast:value>", "JF6092", "write 'lightning'" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient.Replace("split='1'", "split='-1'", StringComparison.Ordinal)}</podcast:value>", "JF6092", "podcast:valueRecipient@split" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient.Replace(Node, "02d5", StringComparison.Ordinal)}</podcast:value>", "JF6092", "podcast:valueRecipient@address" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient.Replace("split", "customKey='1' split", StringComparison.Ordinal)}</podcast:value>", "JF6091", "customValue" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient}<podcast:valueTimeSplit startTime='1' duration='2'/></podcast:value>", "JF6091", "<podcast:valueTimeSplit>" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient}<podcast:valueTimeSplit startTime='1' duration='2'>{Remote}{Recipient}</podcast:valueTimeSplit></podcast:value>", "JF6093", "<podcast:valueTimeSplit>" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient}<podcast:valueTimeSplit startTime='1' duration='2'>{Remote}{Remote}</podcast:valueTimeSplit></podcast:value>", "JF6093", "<podcast:valueTimeSplit>" },
        { $"<podcast:value type='lightning' method='keysend'>{Recipient}<podcast:valueTimeSplit startTime='1' duration='2' remotePercentage='120'>{Remote}</podcast:valueTimeSplit></podcast:value>", "JF6092", "remotePercentage" },
        { "<podcast:socialInteract protocol='mastodon' uri='https://example.org/@kettle/1'/>", "JF6092", "podcast:socialInteract@protocol" },
        { "<podcast:socialInteract protocol='activitypub'/>", "JF6091", "<podcast:socialInteract>" },
        { "<podcast:txt purpose='ai-content'>some</podcast:txt>", "JF6092", "<podcast:txt>" },
        { "<podcast:chat server='irc.example.org' protocol='icq'/>", "JF6092", "podcast:chat@protocol" },
        { "<podcast:chat server='https://irc.example.org' protocol='irc'/>", "JF6092", "podcast:chat@server" },
        { "<podcast:image href='https://example.org/1.jpg' aspect-ratio='16:9'/>", "JF6092", "podcast:image@aspect-ratio" },
        { "<podcast:contentLink>Live</podcast:contentLink>", "JF6091", "<podcast:contentLink> has no href" },
        { "<enclosure url='https://example.org/0.mp3' length='9' type='audio/mpeg'/>", "JF6200", "enclosure@url" },
        { "<itunes:explicit>yes</itunes:explicit>", "JF6026", "<itunes:explicit>" },
        { "<itunes:duration>an hour</itunes:duration>", "JF6030", "<itunes:duration>" },
        { "<itunes:episodeType>whole</itunes:episodeType>", "JF6029", "itunes:episodeType" },
    };

    /// <summary>A fault of a channel.</summary>
    public static TheoryData<string, string, string> InChannels => new()
    {
        { "<podcast:guid>4b5c2d1e-8f1a-4e5b-9c3d-2a1b0c9d8e7f</podcast:guid>", "JF6092", "version 4" },
        { "<podcast:locked owner='ann'>yes</podcast:locked>", "JF6092", "podcast:locked@owner" },
        { "<podcast:medium>radio</podcast:medium>", "JF6092", "podcast:medium" },
        { "<podcast:medium>musicL</podcast:medium>", "JF6206", "musicL" },
        { "<podcast:contentLink href='https://example.org/live'>Live</podcast:contentLink>", "JF6090", "move it to the item" },
        { "<podcast:podroll/>", "JF6091", "<podcast:podroll>" },
        { $"<podcast:publisher>{Remote}</podcast:publisher>", "JF6091", "medium=\"publisher\"" },
        { "<podcast:publisher/>", "JF6091", "<podcast:publisher>" },
        { $"<podcast:publisher>{Remote.Replace("/>", " medium='publisher'/>", StringComparison.Ordinal)}{Remote.Replace("/>", " medium='publisher'/>", StringComparison.Ordinal)}</podcast:publisher>", "JF6093", "<podcast:publisher>" },
        { "<podcast:updateFrequency rrule='FREQ=WEEKLY;COUNT=10'>Weekly</podcast:updateFrequency>", "JF6091", "dtstart" },
        { "<podcast:updateFrequency rrule='FREQ=FORTNIGHTLY'>Weekly</podcast:updateFrequency>", "JF6092", "FREQ" },
        { "<podcast:updateFrequency rrule='INTERVAL=2'>Weekly</podcast:updateFrequency>", "JF6092", "FREQ is missing" },
        { "<podcast:updateFrequency rrule='FREQ=WEEKLY;BYDAYS=MO'>Weekly</podcast:updateFrequency>", "JF6092", "BYDAY may be meant" },
        { "<podcast:liveItem status='live' start='2026-11-23T09:00:00Z'><title>Live</title></podcast:liveItem>", "JF6091", "<podcast:contentLink>" },
        { "<podcast:liveItem status='now' start='2026-11-23T09:00:00Z'><title>Live</title><podcast:contentLink href='https://example.org/live'/></podcast:liveItem>", "JF6092", "podcast:liveItem@status" },
        { "<podcast:liveItem status='live' start='2026-11-23T09:00:00Z'><title>Live</title><podcast:contentLink href='https://example.org/live'/><enclosure url='https://example.org/live.mp3' type='audio/mpeg'/></podcast:liveItem>", "JF2007", "<enclosure>" },
        { "<podcast:block id='spotfy'>yes</podcast:block>", "JF6092", "write 'spotify'" },
        { "<podcast:trailer url='https://example.org/t.mp3' pubdate='2026-11-23'>Soon</podcast:trailer>", "JF6092", "podcast:trailer@pubdate" },
        { "<podcast:transcript url='https://example.org/1.vtt' type='text/vtt'/>", "JF6090", "move it to the item" },
        { "<itunes:category text='Comedi'/>", "JF6024", "Comedi" },
    };

    public static TheoryData<string> Examples() =>
        [.. Directory.GetFiles(ExampleFolder, "*.xml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string ExampleFolder => Path.Combine(Repository.Shared, "podcast", "examples");

    [Theory]
    [MemberData(nameof(InItems))]
    public void A_fault_is_found_in_the_first_item_and_in_the_last_of_300(string fault, string rule, string shown)
    {
        foreach (var at in (ReadOnlySpan<int>)[1, 300])
        {
            var finding = Assert.Single(Podcast("", at, fault), finding => finding.Rule.Id == rule);
            Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
            Assert.StartsWith($"/rss/channel/item[{at + 1}]", finding.Path, StringComparison.Ordinal);
            Assert.Equal(at + 3, finding.Location!.Value.Line);
        }
    }

    [Theory]
    [MemberData(nameof(InItems))]
    public void A_fault_draws_one_finding(string fault, string rule, string shown)
    {
        var finding = Assert.Single(Podcast("", 1, fault));
        Assert.Equal(rule, finding.Rule.Id);
        Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InChannels))]
    public void A_fault_of_the_channel_is_found(string fault, string rule, string shown) =>
        Assert.Contains(shown, Assert.Single(Podcast(fault, 1, ""), finding => finding.Rule.Id == rule).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "JF6201")]
    [InlineData("<itunes:episode>1</itunes:episode>", "")]
    [InlineData("<itunes:episodeType>trailer</itunes:episodeType>", "")]
    [InlineData("<itunes:episodeType>Bonus</itunes:episodeType>", "JF6029")]
    public void An_episode_of_a_serial_show_has_a_number_wherever_the_show_says_that_it_is_serial(string number, string rule)
    {
        const string Serial = "<itunes:type>serial</itunes:type>";
        const string File = "<enclosure url='https://example.org/1.mp3' length='9' type='audio/mpeg'/>";
        foreach (var (before, after) in new[] { (Serial, ""), ("", Serial) })
        {
            var found = Validate($"{Head}{before}\n{Item(0, "<itunes:episode>9</itunes:episode>")}\n{Item(1, File + number)}{after}\n</channel></rss>");
            Assert.Equal(rule, string.Join(' ', found.Select(finding => finding.Rule.Id)));
            if (rule == "JF6201")
                Assert.Equal(("/rss/channel/item[2]", 4), (found[0].Path, found[0].Location!.Value.Line));
        }
    }

    [Fact]
    public void A_show_that_is_not_serial_needs_no_numbers() => Assert.Empty(Podcast("<itunes:type>episodic</itunes:type>", 1, ""));

    [Fact]
    public void Two_posts_of_a_blog_may_have_one_file() =>
        Assert.DoesNotContain(
            Validate("<rss version='2.0'><channel><item><enclosure url='https://example.org/a.pdf' length='9' type='application/pdf'/></item><item><enclosure url='https://example.org/a.pdf' length='9' type='application/pdf'/></item></channel></rss>"),
            finding => finding.Rule.Id == "JF6200");

    [TheoryThatNeeds(Need.Shared)]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_specification_is_right(string name)
    {
        // What stands together in one example does not stand together in a feed.
        var allowed = name.StartsWith("update-frequency-", StringComparison.Ordinal) ? "JF6093" : name == "trailer-01-channel" ? "JF6090" : name == "value-00-channel" ? "JF6091" : "";
        Assert.DoesNotContain(
            FeedValidator.Validate(File.ReadAllBytes(Path.Combine(ExampleFolder, name + ".xml"))).Diagnostics,
            finding => (finding.Rule.Id is "JF6090" or "JF6091" or "JF6092" or "JF6093" || finding.Rule.Id.StartsWith("JF62", StringComparison.Ordinal)) && finding.Rule.Id != allowed);
    }

    private const string Head =
        "<?xml version='1.0' encoding='utf-8'?>\n<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:podcast='https://podcastindex.org/namespace/1.0'>" +
        "<channel><title>Kettle</title><link>https://example.org/</link><description>Notes on boiling</description><language>en</language><atom:link rel='self' href='https://example.org/rss.xml'/>" +
        "<itunes:explicit>false</itunes:explicit><itunes:category text='Comedy'/><itunes:image href='https://example.org/kettle.jpg'/><itunes:owner><itunes:email>ann@example.org</itunes:email></itunes:owner>";

    /// <summary>Validates a podcast of 301 items, one of which holds an element more. Item 0 has the file 0.mp3.</summary>
    private static IReadOnlyList<FeedDiagnostic> Podcast(string channel, int at, string fault)
    {
        var feed = new StringBuilder(Head).Append(channel);
        for (var i = 0; i <= 300; i++)
            feed.Append('\n').Append(Item(i, i == 0 ? "<enclosure url='https://example.org/0.mp3' length='9' type='audio/mpeg'/>" : i == at ? fault : ""));
        return Validate(feed.Append("\n</channel></rss>").ToString());
    }

    private static string Item(int number, string inside) => $"<item><title>Boiling {number}</title><guid>https://example.org/{number}</guid>{inside}</item>";

    private static IReadOnlyList<FeedDiagnostic> Validate(string feed) => FeedValidator.Validate(Encoding.UTF8.GetBytes(feed)).Diagnostics;
}
