using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Tests.Testing;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Files beside a feed: chapters, transcripts, artwork and recordings, where the folder that is published is known.</summary>
public partial class SideFileTests
{
    private const string Chapters = "<podcast:chapters url='https://example.org/shows/1.json' type='application/json+chapters'/>";

    public static TheoryData<string> Rules => [.. FeedRules.MediaFileRules.Rows.Select(rule => rule.Id)];

    [Theory]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"Water\"},{\"startTime\":60.5,\"toc\":false,\"img\":\"https://example.org/a.jpg\",\"location\":{\"name\":\"Oslo\",\"geo\":\"geo:59.91,10.75\"}}]}", "")]
    [InlineData("{\"version\":\"1.2.0\",\n\"chapters\":[{\"title\":\"Water\"}]}", "2:13 the chapter has no startTime; write it")]
    [InlineData("{\"chapters\":[]}", "1:1 the file has no version; write it")]
    [InlineData("{\"version\":\"1.2.0\"}", "1:1 the file has no chapters; write it")]
    [InlineData("{\"version\":1.2,\"chapters\":[]}", "1:12 version is a number; write a string")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":{}}", "1:31 chapters is an object; write an array")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[5]}", "1:32 a chapter is not an object; write for example { \"startTime\": 0, \"title\": \"Intro\" }")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":\"60\"}]}", "1:45 startTime is a string; write a number")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":60},{\"startTime\":5}]}", "1:62 startTime 5 is earlier than that of the chapter before; write chapters in the order of their times")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":-1}]}", "1:45 startTime '-1' is not a time from 0; write seconds from the start of the recording")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":9,\"endTime\":5}]}", "1:57 endTime 5 is earlier than startTime 9; write the time at which the chapter ends")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":9,\"img\":\"a.jpg\"}]}", "1:53 img 'a.jpg' is not an http or https address; write the whole address")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":9,\"titel\":\"Tea\"}]}", "1:47 the chapter has a member 'titel', which apps don't know; write 'title', if that is meant")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":9},]}", "1:47 there is a comma after the last value; remove it")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[", "1:32 the file ends before its last bracket; write the rest")]
    [InlineData("[]", "1:1 the file is not a JSON object; write one between '{' and '}'")]
    [InlineData("chapters", "1:1 the file is not JSON at 'chapters'; check commas, quotes and brackets before it")]
    public void Chapters_are_checked(string file, string expected) => AssertFound(expected, "1.json", file, Chapters);

    [Theory]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:05.000\n<v Ann>Water boils.\n\nNOTE nobody says this\n\nsecond\n01:00:05.000 --> 01:00:10.000 align:start\nYes.\n", "")]
    [InlineData("WEBVTT - a title\r\n\r\n00:00:00.000 --> 00:00:05.000\r\nWater boils.", "")]
    [InlineData("00:00:00.000 --> 00:00:05.000\nWater boils.", "1:1 the file starts with '00:00:00.000 --> 00:00:05.000'; write WEBVTT as its first line, or apps don't read it")]
    [InlineData("WEBVTT\n\n00:00:00,000 --> 00:00:05.000\nWater boils.", "3:1 the time '00:00:00,000' has ',' before its thousandths; write '.'")]
    [InlineData("WEBVTT\n\n0:00:00.000 --> 00:00:05.000\nWater boils.", "3:1 '0:00:00.000' is not a time; write for example '00:00:05.000'")]
    [InlineData("WEBVTT\n\n00:00:05.000 --> 00:00:05.000\nWater boils.", "3:18 the cue ends at '00:00:05.000', which is not after its start; write when it ends")]
    [InlineData("WEBVTT\n\n00:00:05.000 --> 00:00:06.000\nOne.\n\n00:00:01.000 --> 00:00:09.000\nTwo.", "6:1 the cue starts at '00:00:01.000', before the cue above; write cues in the order of their times")]
    [InlineData("WEBVTT\n\n00:00:05.000 --> 00:00:06.000\n\n", "3:1 the cue has no text; write what is said, or remove the cue")]
    [InlineData("WEBVTT\n\nWater boils.\n", "3:1 the cue 'Water boils.' has no line with its times; write for example '00:00:05.000 --> 00:00:10.000'")]
    [InlineData("WEBVTT\n", "2:1 the file has no line of speech; write cues with times and texts")]
    public void Transcripts_of_WebVTT_are_checked(string file, string expected) => AssertFound(expected, "1.vtt", file, Transcript("1.vtt", "text/vtt"));

    [Theory]
    [InlineData("1\n00:00:00,000 --> 00:00:05,000\nAnn: Water boils.\n\n2\n00:00:05,000 --> 00:00:10,000\nYes.\n", "")]
    [InlineData("1\n00:00:00.000 --> 00:00:05,000\nWater boils.", "2:1 the time '00:00:00.000' has '.' before its thousandths; write ','")]
    [InlineData("00:00:00,000 --> 00:00:05,000\nWater boils.", "1:1 the cue has no number before its times; write one in a line of its own")]
    [InlineData("one\n00:00:00,000 --> 00:00:05,000\nWater boils.", "1:1 'one' is not the number of a cue; write a number, then a line with the times")]
    public void Transcripts_of_SubRip_are_checked(string file, string expected) => AssertFound(expected, "1.srt", file, Transcript("1.srt", "application/x-subrip"));

    [Theory]
    [InlineData("{\"version\":\"1.0.0\",\"segments\":[{\"speaker\":\"Ann\",\"startTime\":0.5,\"endTime\":0.75,\"body\":\"Water\"}]}", "")]
    [InlineData("{\"version\":\"1.0.0\",\"segments\":[{\"startTime\":0.5}]}", "1:32 the segment has no body; write it")]
    [InlineData("{\"version\":\"1.0.0\",\"segments\":[{\"startTime\":0.5,\"endTime\":0.25,\"body\":\"Water\"}]}", "1:59 endTime 0.25 is earlier than startTime 0.5; write the time at which the segment ends")]
    public void Transcripts_of_JSON_are_checked(string file, string expected) => AssertFound(expected, "1.json", file, Transcript("1.json", "application/json"));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_found()
    {
        using var folder = new TempFolder();
        folder.Write("1.vtt", (byte[])[.. "WEBVTT\n\n"u8, 0xE9]);
        Assert.Equal("the file is not UTF-8; save it as UTF-8", Assert.Single(InFiles(Validate(folder, Transcript("1.vtt", "text/vtt")))).Message);
    }

    [Fact]
    public void A_file_elsewhere_is_not_looked_for()
    {
        using var folder = new TempFolder();
        foreach (var address in (ReadOnlySpan<string>)["https://media.example.org/shows/1.json", "https://example.org/1.json", "https://example.org/shows/%2e%2e/%2e%2e/etc/passwd", "https://example.org/shows/..%2F..%2Fetc%2Fpasswd"])
            Assert.DoesNotContain(Validate(folder, Chapters.Replace("https://example.org/shows/1.json", address, StringComparison.Ordinal)), finding => IsOfFiles(finding));
    }

    [Fact]
    public void Artwork_and_recordings_are_compared_with_what_the_feed_says()
    {
        using var folder = new TempFolder();
        folder.Write("small.jpg", MediaBytes.Jpeg(640, 640));
        folder.Write("wide.png", MediaBytes.Png(1600, 1400));
        folder.Write("print.jpg", MediaBytes.Jpeg(1400, 1400, 4));
        folder.Write("named.png", MediaBytes.Jpeg(1400, 1400));
        folder.Write("right%20one.jpg".Replace("%20", " ", StringComparison.Ordinal), MediaBytes.Jpeg(3000, 3000));
        folder.Write("1.mp3", MediaBytes.Mp3(MediaBytes.Frame128, 10));
        Assert.Contains("640×640", Of("<itunes:image href='https://example.org/shows/small.jpg'/>", "JF6224"), StringComparison.Ordinal);
        Assert.Contains("1600×1400", Of("<itunes:image href='https://example.org/shows/wide.png'/>", "JF6224"), StringComparison.Ordinal);
        Assert.Contains("CMYK", Of("<itunes:image href='https://example.org/shows/print.jpg'/>", "JF6224"), StringComparison.Ordinal);
        Assert.Contains("is image/jpeg", Of("<itunes:image href='https://example.org/shows/named.png'/>", "JF6225"), StringComparison.Ordinal);
        Assert.Contains("is not there", Of("<itunes:image href='https://example.org/shows/none.png'/>", "JF6220"), StringComparison.Ordinal);
        Assert.Contains("write 4170", Of("<enclosure url='https://example.org/shows/1.mp3?from=feed' length='9' type='audio/mpeg'/>", "JF6226"), StringComparison.Ordinal);
        Assert.Contains("is audio/mpeg", Of("<enclosure url='https://example.org/shows/1.mp3' length='4170' type='audio/mp4'/>", "JF6225"), StringComparison.Ordinal);
        Assert.DoesNotContain(Validate(folder, "<itunes:image href='https://example.org/shows/right%20one.jpg'/><enclosure url='https://example.org/shows/1.mp3' length='4170' type='audio/mp3'/>"), IsOfFiles);

        string Of(string element, string rule) => Assert.Single(Validate(folder, element), finding => IsOfFiles(finding) && finding.Rule.Id == rule).Message;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_a_rule_shows_wrong_and_right(string id)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{id}.md"));
        var right = page.IndexOf("## Right", StringComparison.Ordinal);
        foreach (var (section, isWrong) in new[] { (page[page.IndexOf("## Wrong", StringComparison.Ordinal)..right], true), (page[right..], false) })
        {
            using var folder = new TempFolder();
            var blocks = Block().Matches(section);
            foreach (var file in blocks.Skip(1))
                folder.Write(file.Groups["place"].Value, BytesOf(file.Groups["text"].Value));
            Assert.Equal(isWrong, Validate(folder, blocks[0].Groups["text"].Value, "https://example.org/").Any(finding => finding.Rule.Id == id));
        }
    }

    private static byte[] BytesOf(string text) => text switch
    {
        "PNG of 640×480" => MediaBytes.Png(640, 480),
        "PNG of 1400×1400" => MediaBytes.Png(1400, 1400),
        "M4A of 32 bytes" => MediaBytes.Box("ftyp", [.. "M4A "u8, .. new byte[20]]),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Transcript(string name, string type) => $"<podcast:transcript url='https://example.org/shows/{name}' type='{type}'/>";

    private static void AssertFound(string expected, string name, string file, string element)
    {
        using var folder = new TempFolder();
        folder.Write(name, file);
        var found = InFiles(Validate(folder, element)).ToList();
        Assert.Equal(expected, string.Join('\n', found.Select(finding => $"{finding.Location!.Value.Line}:{finding.Location.Value.Column} {finding.Message}")));
        Assert.All(found, finding => Assert.EndsWith(name, finding.Location!.Value.File, StringComparison.Ordinal));
    }

    private static IEnumerable<FeedDiagnostic> InFiles(IEnumerable<FeedDiagnostic> found) => found.Where(finding => finding.Rule.Id is "JF6221" or "JF6222");

    private static bool IsOfFiles(FeedDiagnostic finding) => finding.Rule.Id.StartsWith("JF622", StringComparison.Ordinal);

    private static IReadOnlyList<FeedDiagnostic> Validate(TempFolder folder, string inItem, string address = "https://example.org/shows") => FeedValidator.Validate(
        Encoding.UTF8.GetBytes(
            "<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>Kettle</title>"
            + $"<item><title>Boiling</title>{inItem}</item></channel></rss>"),
        new() { FileName = "rss.xml", Root = folder.Path, RootAddress = new(address) }).Diagnostics;

    [GeneratedRegex("```(?<lang>\\w+) (?<place>[^\\n]+)\\n(?<text>.*?)\\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
