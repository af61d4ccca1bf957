using System.Reflection;
using System.Xml.Linq;
using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Fields;

/// <summary>Values for any property of the model. They differ from the defaults.</summary>
internal static class SampleValues
{
    private static readonly Dictionary<Type, Func<object>> Values = new()
    {
        [typeof(string)] = () => "sample",
        [typeof(Uri)] = () => new Uri("https://blog.example.org/sample#part"),
        [typeof(int)] = () => 48,
        [typeof(long)] = () => 481L,
        [typeof(FeedDate)] = () => (FeedDate)(Some.Morning + Duration.FromDays(2) + Duration.FromNanoseconds(1_000_000_001)),
        [typeof(PostContent)] = () => PostContent.Markdown("A *sample*."),
        [typeof(Post)] = () => Some.Post("sample"),
        [typeof(Person)] = () => new Person("Sam"),
        [typeof(Category)] = () => new Category("tag"),
        [typeof(Enclosure)] = () => new Enclosure(new("https://blog.example.org/sample.mp3"), "audio/mpeg", 7),
        [typeof(WebLink)] = () => new WebLink("via", new("https://blog.example.org/source/")),
        [typeof(FeedExtension)] = () => FeedExtension.Xml(XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "section", "sample"),
        [typeof(bool)] = () => true,
        [typeof(decimal)] = () => 4.5m,
        [typeof(Duration)] = () => Duration.FromSeconds(62) + Duration.FromNanoseconds(1),
        [typeof(Guid)] = () => Guid.Parse("917393e3-1b1e-5cef-ace4-edaa54e1f810"),
        [typeof(PodcastType)] = () => PodcastType.Serial,
        [typeof(EpisodeType)] = () => EpisodeType.Bonus,
        [typeof(PodcastMedium)] = () => PodcastMedium.Music,
        [typeof(LiveStatus)] = () => LiveStatus.Live,
        [typeof(IntegrityType)] = () => IntegrityType.PgpSignature,
        [typeof(Podcast)] = () => new Podcast { Author = "Sam" },
        [typeof(Episode)] = () => new Episode { Author = "Sam" },
        [typeof(PodcastOwner)] = () => new PodcastOwner("sam@example.org"),
        [typeof(PodcastCategory)] = () => new PodcastCategory("Technology"),
        [typeof(PodcastLock)] = () => new PodcastLock(false),
        [typeof(PodcastBlock)] = () => new PodcastBlock(false),
        [typeof(PodcastTrailer)] = () => new PodcastTrailer("Soon", new("https://blog.example.org/trailer.mp3"), Some.Morning),
        [typeof(UpdateFrequency)] = () => new UpdateFrequency("Every week"),
        [typeof(LiveItem)] = () => new LiveItem("Live", "live-1", LiveStatus.Pending, Some.Morning),
        [typeof(PodcastPerson)] = () => new PodcastPerson("Ann"),
        [typeof(PodcastImage)] = () => new PodcastImage(new("https://blog.example.org/wide.png")),
        [typeof(SizedImage)] = () => new SizedImage(new("https://blog.example.org/600.png")),
        [typeof(PodcastLocation)] = () => new PodcastLocation("Oslo"),
        [typeof(PodcastLicense)] = () => new PodcastLicense("cc0-1.0"),
        [typeof(PodcastChat)] = () => new PodcastChat("irc.example.org", "irc"),
        [typeof(PodcastText)] = () => new PodcastText("a text"),
        [typeof(PodcastFunding)] = () => new PodcastFunding(new("https://blog.example.org/support"), "Support us"),
        [typeof(SocialInteraction)] = () => new SocialInteraction("disabled", null),
        [typeof(RemoteItem)] = () => new RemoteItem(Guid.Parse("0c1f2b64-25b6-5b6b-8c4b-0b2f5a1f4b6a")),
        [typeof(PodcastValue)] = () => new PodcastValue("lightning", "keysend"),
        [typeof(ValueRecipient)] = () => new ValueRecipient("node", "abc", 1),
        [typeof(ValueTimeSplit)] = () => new ValueTimeSplit(Duration.FromSeconds(1), Duration.FromSeconds(2)),
        [typeof(TranscriptLink)] = () => new TranscriptLink(new("https://blog.example.org/a.vtt"), "text/vtt"),
        [typeof(ChaptersLink)] = () => new ChaptersLink(new("https://blog.example.org/a.json"), ChapterList.MediaType),
        [typeof(Chapter)] = () => new Chapter { Start = Duration.FromSeconds(3), Title = "Water" },
        [typeof(Soundbite)] = () => new Soundbite(Duration.FromSeconds(1), Duration.FromSeconds(30)),
        [typeof(AlternateEnclosure)] = () => new AlternateEnclosure("audio/opus"),
        [typeof(EnclosureSource)] = () => new EnclosureSource(new("https://blog.example.org/a.opus")),
        [typeof(EnclosureIntegrity)] = () => new EnclosureIntegrity(IntegrityType.SubresourceIntegrity, "sha256-abc"),
        [typeof(ContentLink)] = () => new ContentLink(new("https://blog.example.org/a/"), "Listen"),
        [typeof(DayOfWeek)] = () => DayOfWeek.Saturday,
        [typeof(License)] = () => new License(new("https://blog.example.org/license/")),
        [typeof(FeedGenerator)] = () => new FeedGenerator("Kettle"),
        [typeof(PostComments)] = () => new PostComments { Address = new("https://blog.example.org/sample#comments"), Count = 7 },
        [typeof(PostSource)] = () => new PostSource { Title = "Kettles", Feed = new("https://kettles.example.org/rss.xml") },
        [typeof(DeletedPost)] = () => new DeletedPost("tag:blog.example.org,2026:gone", Some.Morning),
        [typeof(Picture)] = () => new Picture(new("https://blog.example.org/sample.png")),
    };

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsGenericType)
            return Values[type]();
        var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
        list.SetValue(Of(type.GetGenericArguments()[0]), 0);
        return list;
    }

    /// <summary>Copies an object of the model with another value of one property, as <c>with</c> does.</summary>
    public static object With(object owner, PropertyInfo property)
    {
        var copy = owner.GetType().GetMethod("<Clone>$")!.Invoke(owner, null)!;
        property.SetValue(copy, property.Name switch
        {
            nameof(Post.Id) => "tag:blog.example.org,2026:sample",
            nameof(Post.Language) => "de",
            nameof(Feed.SkipHours) => (int[])[23],
            nameof(Chapter.IsListed) => false,
            nameof(Picture.MediaType) => "image/webp",
            _ => Of(property.PropertyType),
        });
        return copy;
    }
}
