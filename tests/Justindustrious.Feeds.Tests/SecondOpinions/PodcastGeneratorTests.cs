using System.Text;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Podcasts that programs of other authors write: each finding is true, and nothing else is found.</summary>
public class PodcastGeneratorTests
{
    /// <summary>
    /// RSS has no author in a channel, managingEditor is an e-mail address, Tech News is a category of before 2019, the summary has a tag, and the show is serial
    /// although the second episode has no number.
    /// </summary>
    [FactThatNeeds(Need.Npm + "podcast")]
    public void Podcast_of_npm_has_five_faults() =>
        Assert.Equal(
            [
                "/rss/channel/author[1] JF2001", "/rss/channel/managingEditor JF1270", "/rss/channel/itunes:category[1]/itunes:category[1] JF6025",
                "/rss/channel/item[1]/itunes:summary JF5300", "/rss/channel/item[2] JF6201",
            ],
            Findings("write-podcast-with-podcast.cjs"));

    /// <summary>itunes:explicit (JF6026) and isDefault of media:content (JF6054) are true or false.</summary>
    [FactThatNeeds(Need.Npm + "feedsmith")]
    public void Feedsmith_writes_yes_and_no_for_true_and_false_and_has_no_other_fault() =>
        Assert.Equal(["JF6026", "JF6026", "JF6054"], Findings("write-podcast-with-feedsmith.cjs").Select(finding => finding[^6..]));

    [FactThatNeeds(Need.Npm + "feedsmith")]
    public void The_podcast_of_feedsmith_is_read_without_a_loss()
    {
        Assert.True(FeedReader.TryRead(Write("write-podcast-with-feedsmith.cjs"), null, out var read, out var report));
        Assert.Empty(report.Diagnostics);
        Assert.Empty(read.Feed.Extensions);
        Assert.IsType<Media.MediaGroup>(Assert.Single(read.Feed.Posts[0].Extensions));
        Assert.Equal(0.00000005m, read.Feed.Podcast!.Value!.Suggested);
    }

    private static IEnumerable<string> Findings(string script) =>
        FeedValidator.Validate(Write(script)).Diagnostics.Where(finding => finding.Severity > FeedSeverity.Info).Select(finding => $"{finding.Path} {finding.Rule.Id}");

    private static byte[] Write(string script) => Encoding.UTF8.GetBytes(Command.Run(
        "node", [Repository.Find("tests/Justindustrious.Feeds.Tests/SecondOpinions/" + script)], environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules }).MustSucceed().Output);
}
