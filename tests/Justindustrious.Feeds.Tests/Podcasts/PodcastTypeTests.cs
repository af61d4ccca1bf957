using System.Xml.Linq;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>The small types of podcasts, as programs make them.</summary>
public class PodcastTypeTests
{
    private static readonly Uri Link = new("https://kettles.example.org/a");

    /// <summary>Each pair is made by a constructor and by an initializer.</summary>
    public static TheoryData<object, object> Pairs => new()
    {
        { new PodcastOwner("ann@example.org"), new PodcastOwner { Email = "ann@example.org" } },
        { new PodcastCategory("Technology"), new PodcastCategory { Name = "Technology" } },
        { PodcastCategory.FromString("Technology"), (PodcastCategory)"Technology" },
        { new PodcastPerson("Ann"), new PodcastPerson { Name = "Ann" } },
        { new PodcastLocation("Oslo"), new PodcastLocation { Name = "Oslo" } },
        { new PodcastLicense("cc0-1.0"), new PodcastLicense { Name = "cc0-1.0" } },
        { new PodcastChat("irc.example.org", "irc"), new PodcastChat { Server = "irc.example.org", Protocol = "irc" } },
        { new PodcastText("abc"), new PodcastText { Text = "abc" } },
        { new PodcastFunding(Link, "Support us"), new PodcastFunding { Link = Link, Text = "Support us" } },
        { new PodcastImage(Link), new PodcastImage { Link = Link } },
        { new SizedImage(Link), new SizedImage { Link = Link } },
        { new PodcastValue("lightning", "keysend"), new PodcastValue { Type = "lightning", Method = "keysend" } },
        { new ValueRecipient("node", "abc", 1), new ValueRecipient { Type = "node", Address = "abc", Split = 1 } },
        {
            new ValueTimeSplit(Duration.FromSeconds(1), Duration.FromSeconds(2)),
            new ValueTimeSplit { Start = Duration.FromSeconds(1), Duration = Duration.FromSeconds(2), Recipients = [] }
        },
        { new RemoteItem(Shows.OtherFeed), new RemoteItem { FeedGuid = Shows.OtherFeed } },
        { new SocialInteraction("disabled", null), new SocialInteraction { Protocol = "disabled", Link = null } },
        { new PodcastLock(true), new PodcastLock { IsLocked = true } },
        { PodcastLock.FromBoolean(true), (PodcastLock)true },
        { new PodcastBlock(true), new PodcastBlock { IsBlocked = true } },
        { new PodcastTrailer("Soon", Link, Some.Morning), new PodcastTrailer { Title = "Soon", Link = Link, Published = Some.Morning } },
        { new UpdateFrequency("Every week"), new UpdateFrequency { Text = "Every week" } },
        { new LiveItem("Live", "1", LiveStatus.Ended, Some.Morning), new LiveItem { Title = "Live", Id = "1", Status = LiveStatus.Ended, Start = Some.Morning } },
        { new ContentLink(Link, "Listen"), new ContentLink { Link = Link, Text = "Listen" } },
        { new TranscriptLink(Link, "text/vtt"), new TranscriptLink { Link = Link, MediaType = "text/vtt" } },
        { new ChaptersLink(Link, ChapterList.MediaType), new ChaptersLink { Link = Link, MediaType = ChapterList.MediaType } },
        { new Soundbite(Duration.FromSeconds(1), Duration.FromSeconds(30)), new Soundbite { Start = Duration.FromSeconds(1), Duration = Duration.FromSeconds(30) } },
        { new AlternateEnclosure("audio/opus"), new AlternateEnclosure { MediaType = "audio/opus" } },
        { new EnclosureSource(Link), new EnclosureSource { Link = Link } },
        {
            new EnclosureIntegrity(IntegrityType.SubresourceIntegrity, "sha384-abc"),
            new EnclosureIntegrity { Type = IntegrityType.SubresourceIntegrity, Value = "sha384-abc" }
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_type_is_made_by_a_constructor_or_by_an_initializer(object one, object other) => Assert.Equal(one, other);

    [Theory]
    [InlineData(PodcastMedium.Podcast, "podcast")]
    [InlineData(PodcastMedium.Music, "music")]
    [InlineData(PodcastMedium.Video, "video")]
    [InlineData(PodcastMedium.Film, "film")]
    [InlineData(PodcastMedium.Audiobook, "audiobook")]
    [InlineData(PodcastMedium.Newsletter, "newsletter")]
    [InlineData(PodcastMedium.Blog, "blog")]
    [InlineData(PodcastMedium.Publisher, "publisher")]
    [InlineData(PodcastMedium.Course, "course")]
    [InlineData(PodcastMedium.Mixed, "mixed")]
    [InlineData(PodcastMedium.PodcastList, "podcastL")]
    [InlineData(PodcastMedium.MusicList, "musicL")]
    [InlineData(PodcastMedium.VideoList, "videoL")]
    [InlineData(PodcastMedium.FilmList, "filmL")]
    [InlineData(PodcastMedium.AudiobookList, "audiobookL")]
    [InlineData(PodcastMedium.NewsletterList, "newsletterL")]
    [InlineData(PodcastMedium.BlogList, "blogL")]
    [InlineData(PodcastMedium.PublisherList, "publisherL")]
    [InlineData(PodcastMedium.CourseList, "courseL")]
    public void A_medium_is_written_as_its_word(PodcastMedium medium, string word) =>
        Assert.Equal(word, Written(show => show with { Medium = medium }, PodcastVocabulary.Instance, "medium"));

    [Theory]
    [InlineData(PodcastType.Episodic, "episodic")]
    [InlineData(PodcastType.Serial, "serial")]
    public void A_type_is_written_as_its_word(PodcastType type, string word) =>
        Assert.Equal(word, Written(show => show with { Type = type }, ItunesVocabulary.Instance, "type"));

    [Theory]
    [InlineData(EpisodeType.Full, "full")]
    [InlineData(EpisodeType.Trailer, "trailer")]
    [InlineData(EpisodeType.Bonus, "bonus")]
    public void A_type_of_an_episode_is_written_as_its_word(EpisodeType type, string word)
    {
        var feed = Shows.Small();
        var rss = XDocument.Parse((feed with { Posts = [feed.Posts[0] with { Episode = new() { Type = type } }] }).ToRss());
        Assert.Equal(word, rss.Descendants(XNamespace.Get(ItunesVocabulary.Instance.Namespace) + "episodeType").Single().Value);
    }

    [Theory]
    [InlineData(LiveStatus.Pending, "pending")]
    [InlineData(LiveStatus.Live, "live")]
    [InlineData(LiveStatus.Ended, "ended")]
    public void A_status_is_written_as_its_word(LiveStatus status, string word)
    {
        var feed = Shows.Small();
        var live = new LiveItem("Live", "live-1", status, Some.Morning)
        {
            Enclosure = new(Link, "audio/mpeg", 0), Episode = new() { ContentLinks = [new(Link, "Listen")] },
        };
        var rss = XDocument.Parse((feed with { Podcast = feed.Podcast! with { LiveItems = [live] } }).ToRss());
        Assert.Equal(word, rss.Descendants(XNamespace.Get(PodcastVocabulary.Instance.Namespace) + "liveItem").Single().Attribute("status")!.Value);
    }

    private static string Written(Func<Podcast, Podcast> change, FeedVocabulary vocabulary, string element)
    {
        var feed = Shows.Small();
        var rss = XDocument.Parse((feed with { Podcast = change(feed.Podcast!) }).ToRss());
        return rss.Root!.Element("channel")!.Element(XNamespace.Get(vocabulary.Namespace) + element)!.Value;
    }
}
