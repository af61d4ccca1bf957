using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Justindustrious.Feeds.Media;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>The records of Media RSS in three formats: written, checked by the table, and read back.</summary>
public class MediaTests
{
    private static readonly XNamespace Namespace = "http://search.yahoo.com/mrss/";

    private static readonly Uri Film = new("https://blog.example.org/film.mp4");

    private static readonly MediaThumbnail Frame = new(new("https://blog.example.org/film.jpg")) { Width = 1280, Height = 720, Time = Duration.FromMilliseconds(72_500) };

    private static readonly MediaContent Large = new(Film)
    {
        Length = 1_234_567, MediaType = "video/mp4", Medium = "video", IsDefault = true, Expression = "full", Bitrate = 4800, FrameRate = 29.97m, SamplingRate = 44.1m, Channels = 2,
        Duration = Duration.FromSeconds(185), Height = 1080, Width = 1920, Language = "en",
    };

    private static readonly MediaGroup Full = new()
    {
        Contents = [Large, new(new("https://blog.example.org/film-small.mp4")) { MediaType = "video/mp4", Height = 480, Width = 854 }],
        Title = new("How to boil water"),
        Description = new("Boil <em>it</em>.") { Type = "html" },
        Keywords = new("kettle", "boiling water"),
        Thumbnails = [Frame, new(new("https://blog.example.org/end.jpg"))],
        Categories = [new("science/water") { Label = "Water", Scheme = new("https://blog.example.org/categories/") }],
        Hashes = [new("dfdec888b72151965a34b4b59031290a") { Algorithm = "md5" }],
        Player = new(new("https://blog.example.org/player?film")) { Width = 640, Height = 360 },
        Credits = [new("Ann Example") { Role = "director", Scheme = "urn:ebu" }, new("Bo Example")],
        Copyright = new("2026 Ann Example") { Link = new("https://blog.example.org/terms/") },
        Texts = [new("Water boils.") { Type = "plain", Language = "en", Start = Duration.Zero, End = Duration.FromSeconds(3) }],
        Ratings = [new("nonadult") { Scheme = "urn:simple" }],
        Restrictions = [new(true, "NO SE") { Type = "country" }],
        Community = new() { Average = 4.50m, RatingCount = 12, Least = 1, Most = 5, Views = 3400, Favorites = 7, Tags = "water: 5, kettle" },
        Scenes = new(new MediaScene("Filling", Duration.Zero) { Description = "Cold water", End = Duration.FromSeconds(15) }, new MediaScene("Boiling", Duration.FromSeconds(15))),
        More = [FeedExtension.Xml(Namespace + "status", new XAttribute("state", "active"))],
    };

    public static TheoryData<FeedFormat> Formats => [.. FeedFormats.All];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_full_group_is_written_without_a_finding_and_read_back(FeedFormat format)
    {
        var document = With(Full).ToDocument(format);
        Assert.DoesNotContain(FeedValidator.Validate(document.Bytes).Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);

        Assert.True(FeedReader.TryRead(document.Bytes, null, out var read, out var report));

        Assert.DoesNotContain(report.Diagnostics, finding => finding.Message.Contains("media", StringComparison.Ordinal));
        var group = Assert.IsType<MediaGroup>(Assert.Single(read.Feed.Posts[0].Extensions));
        Assert.Equal(Large, group.Contents[0] with { Thumbnails = Large.Thumbnails, Categories = Large.Categories, Hashes = Large.Hashes, Credits = Large.Credits, Texts = Large.Texts, Ratings = Large.Ratings, Restrictions = Large.Restrictions, More = Large.More });
        Assert.Equal(Full.Thumbnails, group.Thumbnails);
        Assert.Equal((Full.Title, Full.Description, Full.Player, Full.Copyright, Full.Community), (group.Title, group.Description, group.Player, group.Copyright, group.Community));
        Assert.Equal(Full.Keywords!.Words, group.Keywords!.Words);
        Assert.Equal(Full.Credits, group.Credits);
        Assert.Equal(Full.Categories, group.Categories);
        Assert.Equal(Full.Hashes, group.Hashes);
        Assert.Equal(Full.Texts, group.Texts);
        Assert.Equal(Full.Ratings, group.Ratings);
        Assert.Equal(Full.Restrictions, group.Restrictions);
        Assert.Equal(Full.Scenes!.Scenes, group.Scenes!.Scenes);
        Assert.Equal(document.ToString(), read.Feed.ToDocument(format, read.Options).ToString());
    }

    [Fact]
    public void Each_record_may_stand_in_a_post_by_itself()
    {
        FeedExtension[] all =
        [
            Large, Frame, Full.Title!, Full.Description!, Full.Keywords!, Full.Categories[0], Full.Hashes[0], Full.Player!, Full.Credits[0], Full.Copyright!, Full.Texts[0], Full.Ratings[0],
            Full.Restrictions[0], Full.Community!, Full.Scenes!,
        ];
        var document = With(all).ToDocument(FeedFormat.Rss);
        Assert.DoesNotContain(FeedValidator.Validate(document.Bytes).Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
        var read = FeedReader.Read(document.Bytes).Posts[0].Extensions;
        Assert.Equal(all.Select(each => each.GetType()), read.Select(each => each.GetType()));
    }

    [Fact]
    public void A_group_that_was_read_says_what_was_written()
    {
        var group = (MediaGroup)FeedReader.Read(With(Full).ToDocument(FeedFormat.Atom).Bytes).Posts[0].Extensions[0];
        Assert.Equal((Film, "video/mp4", Duration.FromSeconds(185)), (group.Contents[0].Link, group.Contents[0].MediaType, group.Contents[0].Duration));
        Assert.Equal(("science/water", "Water"), (group.Categories[0].Term, group.Categories[0].Label));
        Assert.Equal("2026 Ann Example", group.Copyright!.Text);
        Assert.Equal(["Ann Example", "Bo Example"], group.Credits.Select(credit => credit.Name));
        Assert.Equal("dfdec888b72151965a34b4b59031290a", group.Hashes[0].Value);
        Assert.Equal("https://blog.example.org/player?film", group.Player!.Link.AbsoluteUri);
        Assert.Equal("nonadult", group.Ratings[0].Name);
        Assert.Equal((true, "NO SE"), (group.Restrictions[0].IsAllowed, group.Restrictions[0].Text));
        Assert.Equal([("Filling", Duration.Zero), ("Boiling", Duration.FromSeconds(15))], group.Scenes!.Scenes.Select(scene => (scene.Title, scene.Start!.Value)));
        Assert.Equal(("Water boils.", "en"), (group.Texts[0].Text, group.Texts[0].Language));
    }

    [Fact]
    public void A_group_of_YouTube_is_read_as_records()
    {
        const string Feed = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>A channel</title><id>yt:channel:1</id><link href="https://video.example.org/"/><updated>2026-11-23T09:00:00Z</updated>
            <entry><id>yt:video:1</id><title>Boiling</title><link rel="alternate" href="https://video.example.org/1"/><published>2026-11-23T09:00:00Z</published><updated>2026-11-23T09:00:00Z</updated>
            <media:group><media:title>Boiling</media:title><media:content url="https://video.example.org/v/1?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
            <media:thumbnail url="https://img.example.org/1/hq.jpg" width="480" height="360"/><media:description>We boil.</media:description>
            <media:community><media:starRating count="12" average="5.00" min="1" max="5"/><media:statistics views="3400"/></media:community></media:group></entry></feed>
            """;
        var group = Assert.IsType<MediaGroup>(Assert.Single(FeedReader.Read(Encoding.UTF8.GetBytes(Feed)).Posts[0].Extensions));
        Assert.Equal(("Boiling", "We boil.", 640), (group.Title!.Text, group.Description!.Text, group.Contents[0].Width));
        Assert.Equal((3400, 5.00m), (group.Community!.Views, group.Community.Average));
        Assert.Equal("https://img.example.org/1/hq.jpg", group.Thumbnails[0].Link.AbsoluteUri);
    }

    [Theory]
    [InlineData("<media:thumbnail url='https://blog.example.org/a.jpg' width='wide'/>")]
    [InlineData("<media:thumbnail url='https://blog.example.org/a.jpg' depth='3'/>")]
    [InlineData("<media:rating scheme='urn:simple'>adult</media:rating><!-- --><media:price type='rent'/>")]
    [InlineData("<media:restriction relationship='maybe'>all</media:restriction>")]
    public void An_element_that_says_more_than_its_record_can_stays_XML(string element)
    {
        var rss = $"<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>t</title><link>https://blog.example.org/</link><description>d</description><item><title>a</title>{element}</item></channel></rss>";
        var read = FeedReader.Read(Encoding.UTF8.GetBytes(rss)).Posts[0].Extensions;
        Assert.DoesNotContain(read[^1].GetType(), (Type[])[typeof(MediaThumbnail), typeof(MediaRestriction)]);
        var item = XDocument.Parse(rss).Descendants("item").Single();
        Assert.Equal(item.Elements().Last().Attributes().Select(attribute => attribute.Value), read[^1].Written.Attributes.Select(attribute => attribute.Value.Text));
    }


    [Theory]
    [InlineData("width")]
    [InlineData("rating")]
    [InlineData("hash")]
    [InlineData("role")]
    [InlineData("medium")]
    [InlineData("time")]
    public void A_wrong_value_is_one_finding_at_its_path(string what)
    {
        FeedExtension wrong = what switch
        {
            "width" => Frame with { Width = 0 },
            "rating" => new MediaRating("mild"),
            "hash" => new MediaHash("123"),
            "role" => new MediaCredit("Ann") { Role = "kettle boiler" },
            "medium" => Large with { Medium = "film" },
            _ => Frame with { Time = -Duration.FromSeconds(1) },
        };
        FeedDocument.TryCreate(With(Frame, new MediaGroup { Contents = [Large, Large], More = [wrong] }), FeedFormat.Rss, null, out _, out var report);
        Assert.Equal("posts[0].extensions[1]", Assert.Single(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning).Path);
    }

    [Fact]
    public void What_a_value_means_depends_on_the_attributes_beside_it()
    {
        FeedExtension[] right =
        [
            new MediaHash("2fd4e1c67a2d28fced849ee1bb76e7391b93eb12") { Algorithm = "sha-1" }, new MediaRating("pg-13") { Scheme = "urn:mpaa" }, new MediaRestriction(false, "https://other.example.org/") { Type = "uri" },
            new MediaCredit("Ann") { Role = "owner", Scheme = "urn:yvs" }, new MediaTitle("Boil <em>it</em>") { Type = "html" },
        ];
        Assert.True(FeedDocument.TryCreate(With(right), FeedFormat.Rss, null, out _, out var report), report.ToString());
        Assert.DoesNotContain(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
        FeedDocument.TryCreate(With(new MediaHash("2fd4e1c67a2d28fced849ee1bb76e7391b93eb12")), FeedFormat.Rss, null, out var wrong, out _);
        Assert.Null(wrong);
    }

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    public void Feedsmith_reads_the_group(FeedFormat format)
    {
        using var folder = new TempFolder();
        var file = folder.Write(format.FileName, With(Full).ToDocument(format).Bytes.Span);
        const string Script = "const { parseFeed } = require('feedsmith'); const { feed } = parseFeed(require('fs').readFileSync(process.argv[1], 'utf8')); process.stdout.write(JSON.stringify((feed.items ?? feed.entries)[0].media));";
        var read = JsonNode.Parse(Command.Run("node", ["-e", Script, file], environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules }).MustSucceed().Output)!;
        var group = read["groups"]?[0] ?? read["group"]!;
        Assert.Equal("https://blog.example.org/film.mp4", (string?)group["contents"]![0]!["url"]);
        Assert.Equal("https://blog.example.org/film-small.mp4", (string?)group["contents"]![1]!["url"]);
        Assert.Equal("How to boil water", (string?)group["title"]!["value"]);
        Assert.Equal("00:01:12.5", (string?)group["thumbnails"]![0]!["time"]);
        Assert.Equal(["kettle", "boiling water"], group["keywords"]!.AsArray().Select(word => (string)word!));
        Assert.Equal("director", (string?)group["credits"]![0]!["role"]);
        Assert.Equal("nonadult", (string?)group["ratings"]![0]!["value"]);
        Assert.Equal("allow", (string?)group["restrictions"]![0]!["relationship"]);
        Assert.Equal(3400, (int)group["community"]!["statistics"]!["views"]!);
        Assert.Equal("https://blog.example.org/player?film", (string?)(group["player"] ?? group["players"]?[0])!["url"]);
        Assert.Equal("dfdec888b72151965a34b4b59031290a", (string?)(group["hashes"]?[0] ?? group["hash"])!["value"]);
    }

    private static Feed With(params FeedExtension[] extensions) => Some.Feed(post => post with { Extensions = extensions });
}
