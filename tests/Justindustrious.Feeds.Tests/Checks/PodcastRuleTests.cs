using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The rules of the podcast namespace and of Apple's elements, in the first item and in the last of 300.</summary>
public class PodcastRuleTests
{
    private const string Node = "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52";
    private const string Recipient = $"<podcast:valueRecipient type='node' address='{Node}' split='1'/>";
    private const string Remote = "<podcast:remoteItem feedGuid='917393e3-1b1e-5cef-ace4-edaa54e1f810'/>";

    private static readonly string Long = new('w', 129);

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
        { "<podcast:transcript type='text/vtt'/>", "JF6091", "<podcast:transcript> has no url" },
        { "<podcast:transcript url='1.vtt' type='text/vtt'/>", "JF6092", "podcast:transcript@url" },
        { "<podcast:chapters type='application/json+chapters'/>", "JF6091", "<podcast:chapters> has no url" },
        { "<podcast:chapters url='https://example.org/1.json' type='json'/>", "JF6092", "podcast:chapters@type" },
        { "<podcast:soundbite duration='30'/>", "JF6091", "<podcast:soundbite> has no startTime" },
        { "<podcast:soundbite startTime='1'/>", "JF6091", "<podcast:soundbite> has no duration" },
        { $"<podcast:soundbite startTime='1' duration='30'>{Long}</podcast:soundbite>", "JF6203", "podcast:soundbite has 129 characters" },
        { "<podcast:funding>Give</podcast:funding>", "JF6091", "<podcast:funding> has no url" },
        { "<podcast:funding url='https://example.org/give'/>", "JF6092", "podcast:funding" },
        { $"<podcast:funding url='https://example.org/give'>{Long}</podcast:funding>", "JF6203", "podcast:funding" },
        { "<podcast:funding url='http://example.org/give'>Give</podcast:funding>", "JF6202", "podcast:funding@url" },
        { "<podcast:person group='crew'>Ann</podcast:person>", "JF6092", "podcast:person@group" },
        { "<podcast:person img='ann.jpg'>Ann</podcast:person>", "JF6092", "podcast:person@img" },
        { "<podcast:person href='ann'>Ann</podcast:person>", "JF6092", "podcast:person@href" },
        { $"<podcast:person>{Long}</podcast:person>", "JF6203", "podcast:person" },
        { "<podcast:location/>", "JF6092", "podcast:location" },
        { $"<podcast:location>{Long}</podcast:location>", "JF6203", "podcast:location" },
        { "<podcast:season name='1'>1</podcast:season><podcast:season>2</podcast:season>", "JF6093", "<podcast:season>" },
        { $"<podcast:season name='{Long}'>1</podcast:season>", "JF6203", "podcast:season@name" },
        { "<podcast:episode>1</podcast:episode><podcast:episode>2</podcast:episode>", "JF6093", "<podcast:episode>" },
        { "<podcast:license url='license'>CC-BY-4.0</podcast:license>", "JF6092", "podcast:license@url" },
        { $"<podcast:license url='https://example.org/license'>{Long}</podcast:license>", "JF6203", "podcast:license" },
        { "<podcast:license>ARR</podcast:license><podcast:license>ARR</podcast:license>", "JF6093", "<podcast:license>" },
        { Enclosure("length='-1'"), "JF6092", "podcast:alternateEnclosure@length" },
        { Enclosure("bitrate='fast'"), "JF6092", "podcast:alternateEnclosure@bitrate" },
        { Enclosure("height='1.5'"), "JF6092", "podcast:alternateEnclosure@height" },
        { Enclosure("lang='English language'"), "JF6092", "podcast:alternateEnclosure@lang" },
        { Enclosure($"title='{Long}'"), "JF6203", "podcast:alternateEnclosure@title" },
        { Enclosure($"rel='{Long}'"), "JF6203", "podcast:alternateEnclosure@rel" },
        { Enclosure("default='yes'"), "JF6092", "podcast:alternateEnclosure@default" },
        { Enclosure("", "<podcast:source/>"), "JF6091", "<podcast:source> has no uri" },
        { Enclosure("", "<podcast:source uri='https://example.org/2.opus' contentType='opus'/>"), "JF6092", "podcast:source@contentType" },
        { Enclosure("", "<podcast:integrity value='sha384-x'/>"), "JF6091", "<podcast:integrity> has no type" },
        { Enclosure("", "<podcast:integrity type='sri'/>"), "JF6091", "<podcast:integrity> has no value" },
        { Enclosure("", "<podcast:integrity type='md5' value='x'/>"), "JF6092", "podcast:integrity@type" },
        { Enclosure("", "<podcast:integrity type='pgp-signature' value='x'/><podcast:integrity type='pgp-signature' value='y'/>"), "JF6093", "<podcast:integrity>" },
        { "<podcast:source uri='https://example.org/1.opus'/>", "JF6090", "move it into <podcast:alternateEnclosure>" },
        { $"<podcast:value method='keysend'>{Recipient}</podcast:value>", "JF6091", "<podcast:value> has no type" },
        { $"<podcast:value type='lightning'>{Recipient}</podcast:value>", "JF6091", "<podcast:value> has no method" },
        { $"<podcast:value type='lightning' method='keysend' suggested='some'>{Recipient}</podcast:value>", "JF6092", "podcast:value@suggested" },
        { Value(Recipient.Replace("type='node' ", "", StringComparison.Ordinal)), "JF6091", "<podcast:valueRecipient> has no type" },
        { Value("<podcast:valueRecipient type='node' split='1'/>"), "JF6091", "<podcast:valueRecipient> has no address" },
        { Value(Recipient.Replace(" split='1'", "", StringComparison.Ordinal)), "JF6091", "<podcast:valueRecipient> has no split" },
        { Value(Recipient.Replace("'node'", "'nodes'", StringComparison.Ordinal)), "JF6092", "write 'node'" },
        { Value(Recipient.Replace("split='1'", "split='1' fee='no'", StringComparison.Ordinal)), "JF6092", "podcast:valueRecipient@fee" },
        { Value("<podcast:valueRecipient type='lnaddress' address='ann' split='1'/>"), "JF6092", "podcast:valueRecipient@address" },
        { Value($"{Recipient}<podcast:valueTimeSplit duration='2'>{Remote}</podcast:valueTimeSplit>"), "JF6091", "<podcast:valueTimeSplit> has no startTime" },
        { Value($"{Recipient}<podcast:valueTimeSplit startTime='1'>{Remote}</podcast:valueTimeSplit>"), "JF6091", "<podcast:valueTimeSplit> has no duration" },
        { Value($"{Recipient}<podcast:valueTimeSplit startTime='1' duration='2' remoteStartTime='x'>{Remote}</podcast:valueTimeSplit>"), "JF6092", "remoteStartTime" },
        { Value($"{Recipient}<podcast:valueTimeSplit startTime='1' duration='2'><podcast:remoteItem/></podcast:valueTimeSplit>"), "JF6091", "<podcast:remoteItem> has no feedGuid" },
        { "<podcast:socialInteract uri='https://example.org/@kettle/1'/>", "JF6091", "<podcast:socialInteract> has no protocol" },
        { "<podcast:socialInteract protocol='activitypub' uri='@kettle'/>", "JF6092", "podcast:socialInteract@uri" },
        { "<podcast:socialInteract protocol='activitypub' uri='https://example.org/1' accountUrl='kettle'/>", "JF6092", "podcast:socialInteract@accountUrl" },
        { "<podcast:socialInteract protocol='activitypub' uri='https://example.org/1' priority='first'/>", "JF6092", "podcast:socialInteract@priority" },
        { "<podcast:socialInteract protocol='activitypub' uri='https://example.org/1'/><podcast:socialInteract protocol='matrix' uri='https://example.org/2'/>", "JF6207", "priority" },
        { $"<podcast:txt purpose='{Long}'>x</podcast:txt>", "JF6203", "podcast:txt@purpose" },
        { $"<podcast:txt>{new string('w', 4001)}</podcast:txt>", "JF6203", "podcast:txt" },
        { "<podcast:txt/>", "JF6092", "podcast:txt" },
        { "<podcast:chat protocol='irc'/>", "JF6091", "<podcast:chat> has no server" },
        { "<podcast:chat server='irc.example.org'/>", "JF6091", "<podcast:chat> has no protocol" },
        { "<podcast:chat server='irc.example.org' protocol='irc'/><podcast:chat server='irc.example.org' protocol='irc'/>", "JF6093", "<podcast:chat>" },
        { "<podcast:image/>", "JF6091", "<podcast:image> has no href" },
        { "<podcast:image href='https://example.org/1.jpg' width='wide'/>", "JF6092", "podcast:image@width" },
        { "<podcast:image href='https://example.org/1.jpg' type='jpeg'/>", "JF6092", "podcast:image@type" },
        { $"<podcast:image href='https://example.org/1.jpg' purpose='{Long}'/>", "JF6203", "podcast:image@purpose" },
        { "<podcast:images/>", "JF6091", "<podcast:images> has no srcset" },
        { "<podcast:contentLink href='live'>Live</podcast:contentLink>", "JF6092", "podcast:contentLink@href" },
        { "<podcast:locked>yes</podcast:locked>", "JF6090", "move it to the channel" },
        { "<podcast:trailer url='https://example.org/t.mp3' pubdate='Mon, 23 Nov 2026 09:00:00 +0000'>Soon</podcast:trailer>", "JF6090", "move it to the channel" },
        { "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", "JF6090", "move it to the channel" },
        { "<podcast:podroll/>", "JF6090", "move it to the channel" },
        { "<podcast:publisher/>", "JF6090", "move it to the channel" },
        { "<podcast:updateFrequency>Weekly</podcast:updateFrequency>", "JF6090", "move it to the channel" },
        { "<podcast:podping usesPodping='true'/>", "JF6090", "move it to the channel" },
        { "<podcast:liveItem status='live' start='2026-11-23T09:00:00Z'/>", "JF6090", "move it to the channel" },
        { "<podcast:previousUrl>https://example.org/old.xml</podcast:previousUrl>", "JF6090", "<itunes:new-feed-url>" },
        { "<itunes:episode>0</itunes:episode>", "JF1280", "itunes:episode" },
        { "<itunes:season>two</itunes:season>", "JF1280", "itunes:season" },
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
        { "<podcast:locked>perhaps</podcast:locked>", "JF6092", "podcast:locked" },
        { "<podcast:locked>yes</podcast:locked><podcast:locked>no</podcast:locked>", "JF6093", "<podcast:locked>" },
        { "<podcast:guid>kettle</podcast:guid>", "JF6092", "is not a UUID" },
        { "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>", "JF6093", "<podcast:guid>" },
        { "<podcast:medium>podcast</podcast:medium><podcast:medium>music</podcast:medium>", "JF6093", "<podcast:medium>" },
        { "<podcast:remoteItem/>", "JF6091", "<podcast:remoteItem> has no feedGuid" },
        { "<podcast:remoteItem feedGuid='kettle'/>", "JF6092", "podcast:remoteItem@feedGuid" },
        { Remote.Replace("/>", " feedUrl='rss.xml'/>", StringComparison.Ordinal), "JF6092", "podcast:remoteItem@feedUrl" },
        { Remote.Replace("/>", " medium='radio'/>", StringComparison.Ordinal), "JF6092", "podcast:remoteItem@medium" },
        { "<podcast:medium>publisher</podcast:medium>", "JF6091", "<podcast:guid>" },
        { "<podcast:trailer pubdate='Mon, 23 Nov 2026 09:00:00 +0000'>Soon</podcast:trailer>", "JF6091", "<podcast:trailer> has no url" },
        { "<podcast:trailer url='https://example.org/t.mp3'>Soon</podcast:trailer>", "JF6091", "<podcast:trailer> has no pubdate" },
        { "<podcast:trailer url='https://example.org/t.mp3' pubdate='Mon, 23 Nov 2026 09:00:00 +0000'/>", "JF6092", "podcast:trailer" },
        { "<podcast:trailer url='https://example.org/t.mp3' pubdate='Mon, 23 Nov 2026 09:00:00 +0000' season='one'>Soon</podcast:trailer>", "JF6092", "podcast:trailer@season" },
        { "<podcast:block>sometimes</podcast:block>", "JF6092", "podcast:block" },
        { "<podcast:podping usesPodping='yes'/>", "JF6092", "podcast:podping@usesPodping" },
        { "<podcast:updateFrequency complete='yes'>Weekly</podcast:updateFrequency>", "JF6092", "podcast:updateFrequency@complete" },
        { "<podcast:updateFrequency dtstart='Monday'>Weekly</podcast:updateFrequency>", "JF6092", "podcast:updateFrequency@dtstart" },
        { "<podcast:updateFrequency dtstart='2026-11-23T09:00:00Z' rrule='FREQ=WEEKLY;UNTIL=20271231'>Weekly</podcast:updateFrequency>", "JF6092", "different forms" },
        { "<podcast:updateFrequency/>", "JF6092", "podcast:updateFrequency" },
        { Live("status='live'"), "JF6091", "<podcast:liveItem> has no start" },
        { Live("start='2026-11-23T09:00:00Z'"), "JF6091", "<podcast:liveItem> has no status" },
        { Live("status='live' start='today'"), "JF6092", "podcast:liveItem@start" },
        { Live("status='live' start='2026-11-23T09:00:00Z' end='later'"), "JF6092", "podcast:liveItem@end" },
        { "<podcast:podroll><podcast:remoteItem/></podcast:podroll>", "JF6091", "<podcast:remoteItem> has no feedGuid" },
        { "<podcast:season>1</podcast:season>", "JF6090", "move it to the item" },
        { "<podcast:chapters url='https://example.org/1.json' type='application/json+chapters'/>", "JF6090", "move it to the item" },
        { "<podcast:recommendations/>", "JF6090", "<podcast:podroll>" },
        { "<itunes:category text='Health and Fitness'/>", "JF6024", "write 'Health & Fitness'" },
        { "<itunes:category text='Fitness'/>", "JF6024", "inside of <itunes:category text=\"Health & Fitness\">" },
        { "<itunes:category text='Arts'><itunes:category text='Bookes'/></itunes:category>", "JF6024", "write 'Books'" },
        { "<itunes:type>sequel</itunes:type>", "JF6028", "itunes:type" },
        { "<itunes:complete>perhaps</itunes:complete>", "JF6027", "itunes:complete" },
        { "<itunes:category text='Comedi'/>", "JF6024", "write 'Comedy'" },
    };

    // Without the folder, the theory is skipped, and there are none.
    public static TheoryData<string> Examples() => Directory.Exists(ExampleFolder)
        ? [.. Directory.GetFiles(ExampleFolder, "*.xml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

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

    private static string Enclosure(string attributes, string more = "") =>
        $"<podcast:alternateEnclosure type='audio/opus' {attributes}><podcast:source uri='https://example.org/1.opus'/>{more}</podcast:alternateEnclosure>";

    private static string Value(string recipients) => $"<podcast:value type='lightning' method='keysend'>{recipients}</podcast:value>";

    private static string Live(string attributes) =>
        $"<podcast:liveItem {attributes}><title>Live</title><podcast:contentLink href='https://example.org/live'/></podcast:liveItem>";

    private static string Item(int number, string inside) => $"<item><title>Boiling {number}</title><guid>https://example.org/{number}</guid>{inside}</item>";

    private static IReadOnlyList<FeedDiagnostic> Validate(string feed) => FeedValidator.Validate(Encoding.UTF8.GetBytes(feed)).Diagnostics;
}
