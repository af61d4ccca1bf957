using System.Text.Json;
using System.Text.Json.Nodes;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Readers of other authors find every field of every post in our documents.</summary>
public class ReaderTests
{
    private static readonly string[] EveryField =
        ["title", "link", "id", "published", "updated", "summary", "content", "language", "authors", "categories", "enclosures"];

    private static readonly string[] RssFields = [.. EveryField.Except(["updated"])];

    [TheoryThatNeeds(Need.Python + "feedparser")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Feedparser_reads_every_field_of_RSS(string name) =>
        Check(name, FeedFormat.Rss, ReadWithFeedparser, [.. RssFields.Except(["language"])]);

    [TheoryThatNeeds(Need.Python + "feedparser")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Feedparser_reads_every_field_of_Atom(string name) =>
        Check(name, FeedFormat.Atom, ReadWithFeedparser, EveryField);

    [TheoryThatNeeds(Need.Npm + "rss-parser")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Rss_parser_reads_every_field_of_RSS(string name) =>
        Check(name, FeedFormat.Rss, ReadWithRssParser, RssFields);

    [TheoryThatNeeds(Need.Npm + "rss-parser")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Rss_parser_reads_every_field_of_Atom(string name) =>
        Check(name, FeedFormat.Atom, ReadWithRssParser, EveryField);

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Feedsmith_reads_every_field_of_RSS(string name) =>
        Check(name, FeedFormat.Rss, ReadWithFeedsmith, [.. RssFields, "isPermaLink"]);

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Feedsmith_reads_every_field_of_Atom(string name) =>
        Check(name, FeedFormat.Atom, ReadWithFeedsmith, EveryField);

    [TheoryThatNeeds(Need.Npm + "feedsmith")]
    [MemberData(nameof(SampleFeeds.Names), MemberType = typeof(SampleFeeds))]
    public void Feedsmith_reads_every_field_of_JSON_Feed(string name) =>
        Check(name, FeedFormat.Json, ReadWithFeedsmith, EveryField);

    private static void Check(string name, FeedFormat format, Func<string, CommandResult> reader, string[] fields)
    {
        using var folder = new TempFolder();
        var (feed, options) = SampleFeeds.Get(name);
        var documents = FeedSet.Create(feed, options).Documents;
        var file = folder.Write(format.FileName, documents[options.Paths[format]].Bytes.Span);

        var read = JsonNode.Parse(reader(file).MustSucceed().Output)!;

        CheckFeed(feed, format, read);
        var expected = new ExpectedPosts(feed, format, Excerpts(documents[options.Paths[FeedFormat.Json]])).Of(options.Document.MaxPosts);
        var posts = read["posts"]!.AsArray();
        Assert.Equal(expected.Count, posts.Count);
        foreach (var (wanted, found) in expected.Zip(posts))
        {
            foreach (var field in fields)
                Assert.Equal((wanted!["id"], field, Text(wanted[field])).ToString(), (wanted["id"], field, Text(found![field])).ToString());
        }
    }

    private static void CheckFeed(Feed feed, FeedFormat format, JsonNode read)
    {
        var description = CarriedText.Of(feed.Description ?? (format == FeedFormat.Rss ? feed.Title : ""));
        Assert.Equal("", Text(read["complaint"]));
        Assert.Equal(CarriedText.Of(feed.Title).Trim(), Text(read["title"]));
        Assert.Equal(UriText.Of(feed.Link), Text(read["link"]));
        Assert.Equal(description.Trim(), Text(read["description"]));
    }

    /// <summary>Texts lose the white space around them, which some readers drop.</summary>
    private static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>().Trim(),
        _ => node.ToJsonString(),
    };

    /// <summary>The summaries as JSON Feed has them: a summary that is not given is an excerpt, the same in every format.</summary>
    private static Dictionary<string, string> Excerpts(FeedDocument json) =>
        JsonNode.Parse(json.Bytes.Span)!["items"]!.AsArray().ToDictionary(
            item => (string)item!["id"]!, item => (string?)item!["summary"] ?? "");

    private static CommandResult ReadWithFeedparser(string file) =>
        Command.Run(Need.PythonProgram, [Script("read-with-feedparser.py"), file]);

    private static CommandResult ReadWithRssParser(string file) => RunNode("read-with-rss-parser.cjs", file);

    private static CommandResult ReadWithFeedsmith(string file) => RunNode("read-with-feedsmith.cjs", file);

    private static CommandResult RunNode(string script, string file) =>
        Command.Run("node", [Script(script), file], environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules });

    private static string Script(string name) => Repository.Find("tests/Justindustrious.Feeds.Tests/SecondOpinions/" + name);
}
