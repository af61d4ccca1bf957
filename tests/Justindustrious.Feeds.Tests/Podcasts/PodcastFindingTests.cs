using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>A wrong value of a podcast or an episode is found when a document is created, once, with the path of the property.</summary>
public class PodcastFindingTests
{
    private static readonly Podcast Show = Shows.Small().Podcast! with { Image = new("https://kettles.example.org/artwork.jpg") };

    private const string Node = "03ae9f91a0cb8ff43840e3c322c4c61f019d8c1c3cea15a25cfc425ac605e61a4a";

    private static readonly PodcastValue Value = new("lightning", "keysend") { Recipients = [new("node", Node, 1)] };

    private static readonly Dictionary<string, Func<Podcast, Podcast>> WrongShows = new()
    {
        ["podcast.isExplicit"] = show => show with { IsExplicit = null },
        ["podcast.categories"] = show => show with { Categories = [] },
        ["podcast.categories[0].name"] = show => show with { Categories = ["Kettles"] },
        ["podcast.categories[0].subcategories[0]"] = show => show with { Categories = [new("Leisure") { Subcategories = ["Kettles"] }] },
        ["podcast.author"] = show => show with { Author = new('a', 256) },
        ["podcast.image"] = show => show with { Image = new("https://kettles.example.org/artwork.webp") },
        ["podcast.newFeedUrl"] = show => show with { NewFeedUrl = new("new.xml", UriKind.Relative) },
        ["podcast.owner.email"] = show => show with { Owner = new("ann") },
        ["podcast.value.recipients[0].split"] = show => show with { Value = Value with { Recipients = [new("node", Node, -1)] } },
        ["podcast.value.recipients[1].address"] = show => show with { Value = Value with { Recipients = [new("node", Node, 1), new("node", "", 1)] } },
        ["podcast.value"] = show => show with { Value = new("lightning", "keysend") },
        ["podcast.people[1].role"] = show => show with { People = [new("Ann"), new("Bo") { Role = "kettle boiler" }] },
        ["podcast.people[0].group"] = show => show with { People = [new("Ann") { Group = "kettles" }] },
        ["podcast.people[0].name"] = show => show with { People = [new(" ")] },
        ["podcast.people[0].link"] = show => show with { People = [new("Ann") { Link = new("mailto:ann@example.org") }] },
        ["podcast.locations[0].geo"] = show => show with { Locations = [new("Oslo") { Geo = "59.91,10.75" }] },
        ["podcast.locations[0].osm"] = show => show with { Locations = [new("Oslo") { Osm = "406091" }] },
        ["podcast.funding[0].link"] = show => show with { Funding = [new(new("support", UriKind.Relative), "Support us")] },
        ["podcast.images[0].width"] = show => show with { Images = [new(new("https://kettles.example.org/wide.jpg")) { Width = -1 }] },
        ["podcast.trailers[0].mediaType"] = show => show with { Trailers = [new("Soon", new("https://kettles.example.org/t.mp3"), Some.Morning) { MediaType = "mp3" }] },
        ["podcast.socialInteractions[0].priority"] = show => show with { SocialInteractions = [new("activitypub", new("https://social.example.org/1")) { Priority = -1 }] },
        ["podcast.texts[0].text"] = show => show with { Texts = [new("")] },
        ["podcast.license.link"] = show => show with { License = new("cc-by-4.0") { Link = new("by", UriKind.Relative) } },
    };

    private static readonly Dictionary<string, Func<Episode, Episode>> WrongEpisodes = new()
    {
        ["posts[1].episode.season"] = episode => episode with { Season = 0 },
        ["posts[1].episode.seasonName"] = episode => episode with { Season = null, SeasonName = "The first" },
        ["posts[1].episode.numberText"] = episode => episode with { Number = null, NumberText = "Ch. 1" },
        ["posts[1].episode.duration"] = episode => episode with { Duration = -Duration.FromSeconds(1) },
        ["posts[1].episode.image"] = episode => episode with { Image = new("https://kettles.example.org/1.gif") },
        ["posts[1].episode.transcripts[0].mediaType"] = episode => episode with { Transcripts = [new(new("https://kettles.example.org/1.vtt"), "vtt")] },
        ["posts[1].episode.chapters.link"] = episode => episode with { Chapters = new(new("1.json", UriKind.Relative), ChapterList.MediaType) },
        ["posts[1].episode.soundbites[0].start"] = episode => episode with { Soundbites = [new(-Duration.FromSeconds(1), Duration.FromSeconds(30))] },
        ["posts[1].episode.alternateEnclosures[0]"] = episode => episode with { AlternateEnclosures = [new("audio/opus")] },
        ["posts[1].episode.alternateEnclosures[0].length"] = episode => episode with { AlternateEnclosures = [new("audio/opus") { Length = -1, Sources = [new(new("https://kettles.example.org/1.opus"))] }] },
        ["posts[1].episode.alternateEnclosures[0].integrity.value"] = episode => episode with
        {
            AlternateEnclosures = [new("audio/opus") { Sources = [new(new("https://kettles.example.org/1.opus"))], Integrity = new(IntegrityType.SubresourceIntegrity, "") }],
        },
        ["posts[1].episode.contentLinks[0].link"] = episode => episode with { ContentLinks = [new(new("a", UriKind.Relative), "Listen")] },
    };

    public static TheoryData<string> Paths => [.. WrongShows.Keys, .. WrongEpisodes.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_wrong_value_is_found_once_at_its_path(string path)
    {
        var show = WrongShows.GetValueOrDefault(path) is { } changeShow ? changeShow(Show) : Show;
        var second = Shows.SmallEpisode(2);
        if (WrongEpisodes.GetValueOrDefault(path) is { } changeEpisode)
            second = second with { Episode = changeEpisode(second.Episode!) };
        var feed = Shows.Small() with { Podcast = show, Posts = [Shows.SmallEpisode(), second] };

        FeedSet.TryCreate(feed, null, out _, out var report);

        var finding = Assert.Single(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
        Assert.Equal(path, finding.Path);
    }

    [Fact]
    public void A_podcast_without_a_language_is_found_once()
    {
        FeedSet.TryCreate(Shows.Small() with { Language = null }, null, out _, out var report);
        Assert.Equal("language", Assert.Single(report.Diagnostics).Path);
    }

    [Fact]
    public void A_podcast_without_artwork_is_found_once()
    {
        FeedSet.TryCreate(Shows.Small() with { Image = null }, null, out _, out var report);
        Assert.Equal("podcast.image", Assert.Single(report.Diagnostics).Path);
    }

    [Fact]
    public void A_required_value_that_is_null_is_named_by_its_path()
    {
        var feed = Shows.Small() with { Podcast = Show with { People = [new("Ann"), new(null!)] } };
        Assert.Contains("podcast.people[1].name is null", Assert.Throws<ArgumentException>(() => feed.ToRss()).Message, StringComparison.Ordinal);
        var episode = Shows.SmallEpisode() with { Episode = new() { AlternateEnclosures = [new("audio/opus") { Sources = [new(null!)] }] } };
        Assert.Contains(
            "posts[0].episode.alternateEnclosures[0].sources[0].link is null",
            Assert.Throws<ArgumentException>(() => (feed with { Podcast = Show, Posts = [episode] }).ToRss()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_the_podcast_has_already_is_not_repeated_by_an_extension()
    {
        var feed = Shows.Small() with
        {
            Podcast = Show with { Medium = PodcastMedium.Audiobook },
            Extensions = [FeedExtension.Xml(System.Xml.Linq.XNamespace.Get("https://podcastindex.org/namespace/1.0") + "medium", "music")],
        };
        FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report);
        Assert.Equal("extensions[0]", Assert.Single(report.Diagnostics).Path);
    }
}
