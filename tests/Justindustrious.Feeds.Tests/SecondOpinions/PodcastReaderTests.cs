using System.Text.Json.Nodes;
using Justindustrious.Feeds.Tests.Podcasts;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Readers of podcasts by other authors find what our documents say, from the model and from a folder.</summary>
public class PodcastReaderTests
{
    public static TheoryData<string> Shows => ["model", "folder"];

    [TheoryThatNeeds(Need.Npm + "podcast-partytime")]
    [MemberData(nameof(Shows))]
    public void Partytime_reads_every_element_of_the_podcast_namespace_that_it_knows(string show)
    {
        var feed = Read(show, file => RunNode("read-podcast-with-partytime.cjs", file));
        var item = feed["items"]![0]!;
        Assert.Equal(
            ["Kettles & tea", "en", "false", "serial", "true", "https://kettles.example.org/new/rss.xml", "Ann and Bo", "ann@example.org", "true", "podcast"],
            Texts(feed, "title", "language", "explicit", "itunesType", "itunesComplete", "itunesNewFeedUrl", "author", "podcastOwner", "locked", "medium"));
        Assert.Equal("c24d6b1e-34ab-5a3e-9a2c-0f6c2a1f1f4b", Text(feed["guid"]));
        Assert.Equal("https://kettles.example.org/support", Text(feed["podcastFunding"]![0]!["url"]));
        Assert.Equal("geo:59.91,10.75", Text(feed["podcastLocation"]!["geo"]));
        Assert.Equal("12345", Text(feed["trailers"]![0]!["length"]));
        Assert.Equal("my-license-v1", Text(feed["license"]!["identifier"]));
        Assert.Equal("keysend", Text(feed["value"]!["method"]));
        Assert.Equal(2, feed["value"]!["recipients"]!.AsArray().Count);
        Assert.Equal("600", Text(feed["podcastImages"]![1]!["parsed"]!["width"]));
        Assert.Single(feed["podcastLiveItems"]!.AsArray());
        Assert.Equal("true", Text(feed["podcastBlockedPlatforms"]!["spotify"]));
        Assert.Equal("verify", Text(feed["podcastTxt"]![0]!["purpose"]));
        Assert.Equal(Podcasts.Shows.OtherFeed.ToString(), Text(feed["podroll"]![0]!["feedGuid"]));
        Assert.Equal("episode-7", Text(feed["podcastRemoteItems"]![0]!["itemGuid"]));
        Assert.Equal("#kettles", Text(feed["chat"]!["space"]));
        Assert.NotNull(feed["podcastPublisher"]);
        Assert.Equal(["3750", "true", "1", "2", "full"], Texts(item, "duration", "explicit", "itunesEpisode", "itunesSeason", "itunesEpisodeType"));
        Assert.Equal(2, item["podcastTranscripts"]!.AsArray().Count);
        Assert.Equal("application/json+chapters", Text(item["podcastChapters"]!["type"]));
        Assert.Equal("73.5", Text(item["podcastSoundbites"]![0]!["startTime"]));
        Assert.Equal("The second season", Text(item["podcastSeason"]!["name"]));
        Assert.Equal("Ch. 1", Text(item["podcastEpisode"]!["display"]));
        Assert.Equal("Guest", Text(item["podcastPeople"]![0]!["role"]));
        Assert.Equal(2, item["alternativeEnclosures"]![0]!["source"]!.AsArray().Count);
        Assert.Equal("https://social.example.org/@ann/1", Text(item["podcastSocialInteraction"]![0]!["url"]));
    }

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [MemberData(nameof(Shows))]
    public void Feedsmith_reads_every_element(string show)
    {
        var feed = Read(show, file => RunNode("read-podcast-with-feedsmith.cjs", file));
        string[] ofShow =
        [
            "locked", "fundings", "persons", "locations", "trailers", "license", "guid", "values", "medium", "images", "liveItems", "blocks", "txts", "remoteItems",
            "podroll", "updateFrequency", "podping", "chat", "publisher",
        ];
        string[] ofEpisode =
        [
            "transcripts", "chapters", "soundbites", "persons", "locations", "season", "episode", "license", "alternateEnclosures", "values", "images",
            "socialInteracts", "txts", "chat",
        ];
        var (podcast, episode) = (feed["podcast"]!.AsObject(), feed["items"]![0]!["podcast"]!.AsObject());
        Assert.Empty(ofShow.Except(podcast.Select(member => member.Key)));
        Assert.Empty(ofEpisode.Except(episode.Select(member => member.Key)));
        Assert.Equal("FREQ=WEEKLY;BYDAY=MO", Text(podcast["updateFrequency"]!["rrule"]));
        Assert.Equal("16/9", Text(podcast["images"]![0]!["aspectRatio"]));
        Assert.Equal("true", Text(podcast["podping"]!["usesPodping"]));
        Assert.Equal("sri", Text(episode["alternateEnclosures"]![0]!["integrity"]!["type"]));
        Assert.Equal("95", Text(episode["values"]![0]!["valueTimeSplits"]![0]!["remotePercentage"]));
        Assert.Equal(["Kettles", "abc123", "true"], Texts(feed["itunes"]!, "title", "applePodcastsVerify", "block"));
        Assert.Equal("Places & Travel", Text(feed["itunes"]!["categories"]![0]!["categories"]![1]!["text"]));
        Assert.Equal(["Water", "3750", "1", "2"], Texts(feed["items"]![0]!["itunes"]!, "title", "duration", "episode", "season"));
    }

    [TheoryThatNeeds(Need.Python + "podcastparser", Need.Python + "feedparser")]
    [MemberData(nameof(Shows))]
    public void Readers_in_Python_read_Apples_elements(string show)
    {
        var read = Read(show, file => Command.Run(Need.PythonProgram, [Script("read-podcast.py"), file]));
        var podcast = read["podcastparser"]!;
        var episode = podcast["episodes"]![0]!;
        Assert.Equal(["https://kettles.example.org/artwork.png", "Ann and Bo", "false", "serial", "https://kettles.example.org/new/rss.xml"],
            Texts(podcast, "cover_url", "itunes_author", "explicit", "type", "new_url"));
        Assert.Equal(["3750", "1", "2", "full", "https://kettles.example.org/1.jpg"], Texts(episode, "total_time", "number", "season", "type", "episode_art_url"));
        Assert.Equal("false", Text(read["bozo"]));
        Assert.Equal("c24d6b1e-34ab-5a3e-9a2c-0f6c2a1f1f4b", Text(read["guid"]));
        // feedparser has elements that it does not know by their names in lower case.
        var names = read["feed"]!.AsArray().Concat(read["entry"]!.AsArray()).Select(Text).ToHashSet();
        var elements = PodcastVocabulary.Instance.Elements.Select(element => $"podcast_{element.Name.ToLowerInvariant()}");
        Assert.Empty(elements.Except(names));
    }

    private static JsonNode Read(string show, Func<string, CommandResult> reader)
    {
        using var folder = new TempFolder();
        var file = folder.Write("rss.xml", show == "model" ? Podcasts.Shows.Full().ToDocument(FeedFormat.Rss).Bytes.Span : FullFolder.Rss().Span);
        return JsonNode.Parse(reader(file).MustSucceed().Output)!;
    }

    private static string[] Texts(JsonNode node, params string[] names) => [.. names.Select(name => Text(node[name]))];

    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private static CommandResult RunNode(string script, string file) =>
        Command.Run("node", [Script(script), file], environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules });

    private static string Script(string name) => Repository.Find("tests/Justindustrious.Feeds.Tests/SecondOpinions/" + name);
}
