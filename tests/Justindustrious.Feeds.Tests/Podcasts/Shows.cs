using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>Podcasts for tests.</summary>
internal static class Shows
{
    public static readonly Guid OtherFeed = Guid.Parse("917393e3-1b1e-5cef-ace4-edaa54e1f810");

    /// <summary>A podcast that has what Apple requires, and one episode.</summary>
    public static Feed Small() => new()
    {
        Title = "Kettles & tea",
        Link = new("https://kettles.example.org/"),
        Description = "Two friends talk about kettles.",
        Language = "en",
        Authors = [new("Ann Example"), new("Bo Example")],
        Image = new Uri("https://kettles.example.org/artwork.jpg"),
        Podcast = new() { IsExplicit = false, Categories = [new("Leisure") { Subcategories = ["Hobbies"] }] },
        Posts = [SmallEpisode()],
    };

    public static Post SmallEpisode(int number = 1) => new()
    {
        Title = $"Episode {number}",
        Link = new($"https://kettles.example.org/{number}/"),
        Published = Some.Morning + Duration.FromDays(number),
        Content = PostContent.Markdown("We boil *water*."),
        Enclosures = [new(new($"https://kettles.example.org/{number}.mp3"), "audio/mpeg", 1_234_567)],
        Episode = new() { Duration = Duration.FromSeconds(3750), Number = number, Season = 1 },
    };

    /// <summary>A podcast with every element of Apple's and of the podcast namespace.</summary>
    public static Feed Full() => Small() with
    {
        Podcast = new()
        {
            Author = "Ann and Bo",
            Title = "Kettles",
            Subtitle = "About kettles",
            Summary = "Two friends talk about kettles, week by week.",
            Keywords = ["kettles", "tea"],
            IsExplicit = false,
            Image = new("https://kettles.example.org/artwork.png"),
            IsBlocked = true,
            Owner = new("ann@example.org") { Name = "Ann Example" },
            Categories = [new("Society & Culture") { Subcategories = ["Documentary", "Places & Travel"] }, "Technology"],
            Type = PodcastType.Serial,
            NewFeedUrl = new("https://kettles.example.org/new/rss.xml"),
            IsComplete = true,
            Verification = "abc123",
            Guid = Guid.Parse("c24d6b1e-34ab-5a3e-9a2c-0f6c2a1f1f4b"),
            Locked = new(true) { Owner = "ann@example.org" },
            Medium = PodcastMedium.Podcast,
            Blocks = [new(true) { Service = "spotify" }, new(false)],
            People = [new("Ann Example") { Role = "host", Group = "cast", Image = new("https://kettles.example.org/ann.jpg"), Link = new("https://ann.example.org/") }],
            Images = [new(new("https://kettles.example.org/wide.jpg")) { AlternativeText = "A kettle", AspectRatio = "16/9", Width = 1600, Height = 900, MediaType = "image/jpeg", Purposes = ["banner", "social"] }],
            ImageSizes = [new(new("https://kettles.example.org/1500.jpg")) { Width = 1500 }, new(new("https://kettles.example.org/600.jpg")) { Width = 600 }],
            Locations = [new("Oslo, Norway") { Relation = "creator", Geo = "geo:59.91,10.75", Osm = "R406091", Country = "NO" }],
            License = new("my-license-v1") { Link = new("https://kettles.example.org/license") },
            Chat = new("irc.example.org", "irc") { AccountId = "@ann", Space = "#kettles", EmbedLink = new("https://irc.example.org/embed") },
            Texts = [new("abc 123") { Purpose = "verify" }],
            Value = FullValue(),
            Funding = [new(new("https://kettles.example.org/support"), "Support the show")],
            SocialInteractions = [Discussion()],
            Trailers = [new("Season one is coming", new("https://kettles.example.org/trailer.mp3"), Some.Morning) { Length = 12345, MediaType = "audio/mpeg", Season = 1 }],
            UpdateFrequency = new("Every Monday") { IsComplete = true, Start = Some.Morning, Rule = "FREQ=WEEKLY;BYDAY=MO" },
            UsesPodping = true,
            Publisher = Remote() with { Medium = PodcastMedium.Publisher },
            Podroll = [Remote()],
            RemoteItems = [Remote() with { ItemGuid = "episode-7" }],
            LiveItems =
            [
                new("Live from the kitchen", "live-1", LiveStatus.Pending, Some.Morning)
                {
                    End = Some.Morning + Duration.FromHours(2),
                    Description = "We boil water, live.",
                    Link = new("https://kettles.example.org/live/"),
                    Enclosure = new(new("https://kettles.example.org/live.mp3"), "audio/mpeg", 0),
                    Episode = new() { IsExplicit = false, ContentLinks = [Page()] },
                },
            ],
        },
        Posts =
        [
            SmallEpisode() with
            {
                Episode = new()
                {
                    Author = "Ann",
                    Title = "Water",
                    Subtitle = "About water",
                    Summary = "We boil water.",
                    Keywords = ["water"],
                    IsExplicit = true,
                    Image = new("https://kettles.example.org/1.jpg"),
                    IsBlocked = true,
                    Duration = Duration.FromSeconds(3750),
                    Number = 1,
                    NumberText = "Ch. 1",
                    Season = 2,
                    SeasonName = "The second season",
                    Type = EpisodeType.Full,
                    Order = 4,
                    IsClosedCaptioned = true,
                    Transcripts = [new(new("https://kettles.example.org/1.vtt"), "text/vtt") { Language = "en", IsCaptions = true }, new(new("https://kettles.example.org/1.html"), "text/html")],
                    Chapters = new(new("https://kettles.example.org/1.json"), ChapterList.MediaType),
                    Soundbites = [new(Duration.FromMilliseconds(73_500), Duration.FromSeconds(60)) { Title = "The whistle" }],
                    People = [new("Cy Example") { Role = "guest" }],
                    Images = [new(new("https://kettles.example.org/1-wide.jpg"))],
                    Locations = [new("Bergen")],
                    License = new("cc-by-4.0"),
                    Chat = new("irc.example.org", "irc"),
                    Texts = [new("text")],
                    Value = FullValue(),
                    Funding = [new(new("https://kettles.example.org/support"), "Support this episode")],
                    SocialInteractions = [Discussion()],
                    AlternateEnclosures =
                    [
                        new("audio/opus")
                        {
                            Length = 43_200_000, Bitrate = 128_000, Height = 1080, Language = "en", Title = "Standard", Relation = "hd", Codecs = "opus", IsDefault = true,
                            Sources = [new(new("https://kettles.example.org/1.opus")), new(new("ipfs://QmX33FYehk6ckGQ6g1D9D3FqZPix5JpKstKQKbaS8quUFb")) { ContentType = "audio/opus" }],
                            Integrity = new(IntegrityType.SubresourceIntegrity, "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"),
                        },
                    ],
                    ContentLinks = [Page()],
                },
            },
        ],
    };

    private static PodcastValue FullValue() => new("lightning", "keysend")
    {
        Suggested = 0.00000005m,
        Recipients =
        [
            new("node", "03ae9f91a0cb8ff43840e3c322c4c61f019d8c1c3cea15a25cfc425ac605e61a4a", 90) { Name = "Ann", CustomKey = "696969", CustomValue = "abc" },
            new("node", "032f4ffbbafffbe51726ad3c164a3d0d37ec27bc67b29a159b0f49ae8ac21b8508", 10) { Name = "Host", IsFee = true },
        ],
        TimeSplits = [new(Duration.FromSeconds(60), Duration.FromSeconds(237)) { RemoteStart = Duration.FromSeconds(174), RemotePercentage = 95, RemoteItem = Remote() with { ItemGuid = "episode-7", Medium = PodcastMedium.Music } }],
    };

    private static RemoteItem Remote() => new(OtherFeed) { FeedLink = new("https://other.example.org/rss.xml"), Title = "Another show" };

    private static ContentLink Page() => new(new("https://video.example.org/live"), "Watch it");

    private static SocialInteraction Discussion() => new("activitypub", new("https://social.example.org/@ann/1"))
    {
        AccountId = "@ann@social.example.org", AccountLink = new("https://social.example.org/@ann"), Priority = 1,
    };
}
