using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Tests.Sources;
using Justindustrious.Feeds.Tests.Testing;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>A podcast from a folder: <c>podcast</c> in feeds.yml, <c>episode</c> in front matter, and the files that they name.</summary>
public class PodcastFolderTests
{
    private const string Yml = """
        title: Kettles
        home: https://kettles.example.org/
        language: en
        author: Ann Example
        image: /artwork.png
        podcast:
          explicit: false
          categories: [Technology]

        """;

    private const string Front = "title: Water\ndate: 2026-11-23\nenclosure: /audio/1.mp3\n";

    [Fact]
    public void A_folder_with_what_Apple_requires_is_a_podcast_without_a_finding()
    {
        using var folder = Show(Front + "episode: 1");
        Assert.Equal("", Findings(folder));
        var feed = folder.Load().Feed!;
        Assert.False(feed.Podcast!.IsExplicit);
        Assert.Equal("Technology", Assert.Single(feed.Podcast.Categories).Name);
        Assert.Equal(1, feed.Posts[0].Episode!.Number);
    }

    [Fact]
    public void Length_type_and_duration_are_those_of_the_file()
    {
        using var folder = Show(Front);
        var post = folder.Post();
        var file = Path.Combine(folder.Root, "audio/1.mp3");
        Assert.Equal(new Enclosure(new("https://kettles.example.org/audio/1.mp3"), "audio/mpeg", new FileInfo(file).Length), post.Enclosures[0]);
        Assert.Equal(MediaFacts.TryRead(file, out _)!.Duration, post.Episode!.Duration);
        Assert.NotNull(post.Episode.Duration);
    }

    [Fact]
    public void A_given_duration_counts_before_that_of_the_file()
    {
        using var folder = Show(Front + "episode: {duration: 1:02:30}");
        Assert.Equal(Duration.FromSeconds(3750), folder.Post().Episode!.Duration);
    }

    [Fact]
    public void A_length_that_is_not_that_of_the_file_is_found_at_its_line()
    {
        using var folder = Show("title: Water\ndate: 2026-11-23\nenclosure:\n  url: /audio/1.mp3\n  length: 12\n");
        var line = Assert.Single(Findings(folder).Split('\n'));
        Assert.StartsWith("posts/hello.md(4,1): enclosure@length is 12", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, 600)]
    [InlineData(1600, 1500)]
    public void Artwork_of_a_wrong_size_is_found_when_the_folder_is_built(int width, int height)
    {
        using var folder = Show(Front).Write("artwork.png", MediaBytes.Png(width, height));
        Assert.StartsWith($"feeds.yml(5,1): the artwork 'https://kettles.example.org/artwork.png' has {width}×{height} pixels", Assert.Single(Findings(folder).Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_and_transcripts_of_the_folder_are_checked()
    {
        using var folder = Show(Front + "episode:\n  chapters: /audio/1.json\n  transcripts: /audio/1.vtt\n")
            .Write("audio/1.json", "{ \"version\": \"1.2.0\" }").Write("audio/1.vtt", "WEBVTT\n\n00:01 --> 00:02\nHello\n");
        var episode = folder.Load().Feed!.Posts[0].Episode!;
        Assert.Equal(new ChaptersLink(new("https://kettles.example.org/audio/1.json"), ChapterList.MediaType), episode.Chapters);
        Assert.Equal(new TranscriptLink(new("https://kettles.example.org/audio/1.vtt"), "text/vtt"), Assert.Single(episode.Transcripts));
        Assert.Equal(["audio/1.json(1,1)", "audio/1.vtt(3,1)"], Findings(folder).Split('\n').Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Chapters_that_are_a_list_are_in_the_feed()
    {
        using var folder = Show(Front + "episode:\n  chapters:\n    - {start: 0, title: Welcome}\n    - {start: 1:15.25, title: Which water?, link: /water/, image: /water.jpg}\n");
        Assert.Equal("", Findings(folder));
        var post = folder.Post();
        Assert.Null(post.Episode!.Chapters);
        Assert.Equal([(0, "Welcome"), (75.25, "Which water?")], post.Episode.ChapterMarks.Select(chapter => (chapter.Start.TotalSeconds, chapter.Title)));
        var rss = folder.Load().ToFeedSet().Documents["rss.xml"];
        Assert.Contains(
            """<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Welcome"/><psc:chapter start="00:01:15.250" title="Which water?" href="https://kettles.example.org/water/" image="https://kettles.example.org/water.jpg"/></psc:chapters>""",
            string.Concat(rss.ToString().Split('\n').Select(line => line.Trim())), StringComparison.Ordinal);
        Assert.DoesNotContain(FeedValidator.Validate(rss.Bytes).Diagnostics, finding => finding.Severity > FeedSeverity.Info);
        foreach (var document in folder.Load().ToFeedSet().Documents.Values)
        {
            var read = FeedReader.Read(document.Bytes).Posts[0];
            Assert.Equal(post.Episode.ChapterMarks, read.Episode!.ChapterMarks);
            Assert.Empty(read.Extensions);
        }
    }

    [Theory]
    [InlineData("[{start: 0}]", "posts/hello.md(6,14): chapters has no title; write one such as 'title: some text'")]
    [InlineData("[{title: Welcome}]", "posts/hello.md(6,14): chapters has no start; write one such as 'start: 1:02:30'")]
    [InlineData("[/1.json]", "posts/hello.md(6,14): chapters '/1.json' is not a map of start, title, link, image; write 'chapters: {start: …, title: …}'")]
    [InlineData("[{start: soon, title: Welcome}]", "posts/hello.md(6,15): start 'soon' is not a time in seconds, or hours:minutes:seconds; write 'start: 1:02:30'")]
    public void A_wrong_list_of_chapters_is_one_finding(string chapters, string finding)
    {
        using var folder = Show(Front + $"episode:\n  chapters: {chapters}\n");
        Assert.Equal(finding, Findings(folder));
    }

    [Theory]
    [InlineData("seson: 2", "posts/hello.md(6,3): 'seson' is not a key of episode that is read; write 'season'")]
    [InlineData("season: two", "posts/hello.md(6,3): season 'two' is not a whole number; write 'season: 3'")]
    [InlineData("type: bonnus", "posts/hello.md(6,3): type 'bonnus' is not one of full, trailer, bonus; write 'type: bonus'")]
    [InlineData("duration: long", "posts/hello.md(6,3): duration 'long' is not a time in seconds, or hours:minutes:seconds; write 'duration: 1:02:30'")]
    [InlineData("people: [{role: guest}]", "posts/hello.md(6,12): people has no name; write one such as 'name: some text'")]
    [InlineData("transcripts: /audio/1.xyz", "posts/hello.md(6,3): transcripts has no type; write one such as 'type: some text'")]
    [InlineData("explicit: perhaps", "posts/hello.md(6,3): explicit 'perhaps' is not true or false; write 'explicit: true'")]
    public void A_wrong_key_or_value_of_an_episode_is_found_at_its_place(string line, string finding)
    {
        using var folder = Show(Front + "episode:\n  " + line);
        Assert.Equal(finding, Findings(folder));
    }

    [Theory]
    [InlineData("  exlpicit: false", "feeds.yml(9,3): 'exlpicit' is not a key of podcast that is read; write 'explicit'")]
    [InlineData("  type: serially", "feeds.yml(9,3): type 'serially' is not one of episodic, serial; write 'type: serial'")]
    [InlineData("  owner: {name: Ann}", "feeds.yml(9,3): owner has no email; write one such as 'email: some text'")]
    [InlineData("  guid: abc", "feeds.yml(9,3): guid 'abc' is not a UUID; write 'guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810'")]
    [InlineData("  author: {}", "feeds.yml(9,3): author is a map; write a text, such as 'author: some text'")]
    public void A_wrong_key_or_value_of_a_podcast_is_found_at_its_place(string line, string finding)
    {
        using var folder = Show(Front, Yml + line + "\n");
        Assert.Equal(finding, Findings(folder));
    }

    [Fact]
    public void A_finding_in_the_model_has_the_line_of_its_key()
    {
        using var folder = Show(Front + "episode:\n  people:\n    - name: Ann\n      role: kettle boiler\n");
        Assert.StartsWith("posts/hello.md(8,7): ", Assert.Single(Findings(folder).Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void An_episode_may_have_keys_in_any_spelling()
    {
        using var folder = Show(Front + "episode:\n  episodeType: trailer\n  SeasonName: First\n  season: 1\n  alternate_enclosures:\n    - sources: /audio/1.opus\n");
        var episode = folder.Post().Episode!;
        Assert.Equal((EpisodeType.Trailer, "First"), (episode.Type, episode.SeasonName));
        Assert.Equal("audio/ogg", Assert.Single(episode.AlternateEnclosures).MediaType);
    }

    [Fact]
    public void A_text_of_a_theme_under_the_key_episode_is_a_warning()
    {
        using var folder = Show(Front + "episode: S01E02");
        var finding = Assert.Single(folder.Load().Report.Diagnostics);
        Assert.Equal((FeedSeverity.Warning, 5), (finding.Severity, finding.Location!.Value.Line));
    }

    [Fact]
    public void The_guid_is_kept_when_the_feed_moves()
    {
        using var folder = Show(Front);
        var first = PodcastGuid.Of("https://kettles.example.org/rss.xml");
        var site = folder.Load();
        Assert.Equal(first, site.Feed!.Podcast!.Guid);
        Assert.True(site.Ledger!.Save());
        Assert.Contains($"# feeds.lock 2", File.ReadAllText(Path.Combine(folder.Root, "feeds.lock")), StringComparison.Ordinal);
        Assert.Contains($"\npodcast:guid\t{first}\n", File.ReadAllText(Path.Combine(folder.Root, "feeds.lock")), StringComparison.Ordinal);

        folder.Write("feeds.yml", Yml.Replace("https://kettles", "https://tea", StringComparison.Ordinal));

        Assert.Equal(first, folder.Load().Feed!.Podcast!.Guid);
        Assert.Equal(first, folder.Load().Ledger!.PodcastGuid);
    }

    [Fact]
    public void An_adopted_feed_gives_its_guid()
    {
        using var folder = Show(Front);
        var published = Shows.Small() with { Podcast = Shows.Small().Podcast! with { Guid = Shows.OtherFeed }, Posts = [] };
        var adopted = folder.Load().Ledger!.Adopt(published.ToDocument(FeedFormat.Rss).Bytes, "old.xml", out var report);
        Assert.True(report.IsValid, report.ToString());
        Assert.Equal(Shows.OtherFeed, adopted.PodcastGuid);
        Assert.True(adopted.Save());
        Assert.Equal(Shows.OtherFeed, folder.Load().Feed!.Podcast!.Guid);
    }

    [Fact]
    public void An_adopted_feed_with_another_guid_than_feeds_yml_is_an_error()
    {
        using var folder = Show(Front, Yml + $"  guid: {Guid.Parse("0c1f2b64-25b6-5b6b-8c4b-0b2f5a1f4b6a")}\n");
        var published = Shows.Small() with { Podcast = Shows.Small().Podcast! with { Guid = Shows.OtherFeed }, Posts = [] };
        folder.Load().Ledger!.Adopt(published.ToDocument(FeedFormat.Rss).Bytes, "old.xml", out var report);
        var finding = Assert.Single(report.Diagnostics);
        Assert.Equal(("JF7006", 9), (finding.Rule.Id, finding.Location!.Value.Line));
        Assert.Contains($"write 'guid: {Shows.OtherFeed}'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_guid_counts_before_that_of_the_ledger()
    {
        using var folder = Show(Front);
        folder.Load().Ledger!.Save();
        folder.Write("feeds.yml", Yml + $"  guid: {Shows.OtherFeed}\n");
        Assert.Equal(Shows.OtherFeed, folder.Load().Feed!.Podcast!.Guid);
    }

    [Fact]
    public void The_ledger_of_a_blog_that_is_no_podcast_has_no_guid()
    {
        using var folder = SiteFolder.WithPost("title: A\ndate: 2026-11-23");
        Assert.Null(folder.Load().Ledger!.PodcastGuid);
        Assert.StartsWith("# feeds.lock 1:", System.Text.Encoding.UTF8.GetString(folder.Load().Ledger!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_show_says_the_same_from_a_folder_and_from_the_model()
    {
        var fromFolder = System.Text.Encoding.UTF8.GetString(FullFolder.Rss().Span);
        Assert.Equal(Elements(Shows.Full().ToRss()), Elements(fromFolder));

        static IEnumerable<string> Elements(string rss) => System.Xml.Linq.XDocument.Parse(rss).Descendants()
            .Where(element => element.GetPrefixOfNamespace(element.Name.Namespace) is "itunes" or "podcast").Select(element => element.ToString());
    }

    private static string Findings(SiteFolder folder)
    {
        folder.Load().TryCreateFeedSet(out _, out var report);
        return string.Join('\n', report.Diagnostics.Select(finding => $"{finding.Location}: {finding.Message}".Replace(folder.Root + "/", "", StringComparison.Ordinal)));
    }

    private static SiteFolder Show(string front, string yml = Yml) => SiteFolder.WithPost(front, yml)
        .Write("artwork.png", MediaBytes.Png(1400, 1400)).Write("audio/1.mp3", [.. MediaBytes.XingFrame(200, 417 * 200), .. MediaBytes.Mp3(MediaBytes.Frame128, 200)]);
}
