using System.Text;
using Justindustrious.Feeds.Podcasts;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>The files of chapters and transcripts, and that the checks of such files are content with them.</summary>
public class PodcastFileTests
{
    private static readonly ChapterList Chapters = new()
    {
        Title = "Boiling",
        PodcastName = "Kettle & friends",
        Author = "Ann",
        Description = "How water boils",
        FileName = "1.mp3",
        Chapters =
        [
            new() { Start = Duration.Zero, Title = "Water" },
            new() { Start = Duration.FromMilliseconds(60_500), End = Duration.FromSeconds(90), Title = "\"Tea\"", Link = new("https://example.org/tee/ä"), Image = new("https://example.org/tea.jpg") },
            new() { Start = Duration.FromSeconds(90), IsListed = false },
        ],
    };

    private static readonly Transcript Spoken = new()
    {
        Cues =
        [
            new() { Start = Duration.Zero, End = Duration.FromSeconds(4), Speaker = "Ann <host>", Text = "Water boils at 100 °C & less than that\n\non mountains, where nobody can cook an egg in four minutes." },
            new() { Start = Duration.FromSeconds(4), End = Duration.FromSeconds(5), Speaker = "Ann <host>", Text = "Try." },
            new() { Start = Duration.FromSeconds(3605), End = Duration.FromMilliseconds(3_606_250), Speaker = "Bob", Text = "Yes --> no." },
        ],
    };

    [Fact]
    public void Chapters_are_written_as_JSON() => Assert.Equal(
        """
        {
          "version": "1.2.0",
          "author": "Ann",
          "title": "Boiling",
          "podcastName": "Kettle & friends",
          "description": "How water boils",
          "fileName": "1.mp3",
          "chapters": [
            {
              "startTime": 0,
              "title": "Water"
            },
            {
              "startTime": 60.5,
              "title": "\"Tea\"",
              "img": "https://example.org/tea.jpg",
              "url": "https://example.org/tee/%C3%A4",
              "endTime": 90
            },
            {
              "startTime": 90,
              "toc": false
            }
          ]
        }

        """.ReplaceLineEndings("\n"),
        Text(Chapters.ToJson()));

    [Fact]
    public void A_transcript_is_written_as_WebVTT() => Assert.Equal(
        """
        WEBVTT

        00:00:00.000 --> 00:00:04.000
        <v Ann &lt;host&gt;>Water boils at 100 °C &amp; less than that on mountains, where nobody
        can cook an egg in four minutes.

        00:00:04.000 --> 00:00:05.000
        Try.

        01:00:05.000 --> 01:00:06.250
        <v Bob>Yes --&gt; no.

        """.ReplaceLineEndings("\n"),
        Text(Spoken.ToWebVtt()));

    [Fact]
    public void A_transcript_is_written_as_SubRip() => Assert.Equal(
        """
        1
        00:00:00,000 --> 00:00:02,000
        Ann <host>: Water boils at 100
        °C & less than that on

        2
        00:00:02,000 --> 00:00:04,000
        mountains, where nobody can cook
        an egg in four minutes.

        3
        00:00:04,000 --> 00:00:05,000
        Try.

        4
        01:00:05,000 --> 01:00:06,250
        Bob: Yes --> no.

        """.ReplaceLineEndings("\n"),
        Text(Spoken.ToSubRip()));

    [Fact]
    public void What_is_written_is_right_by_the_checks()
    {
        var spoken = new Transcript { Cues = [.. Spoken.Cues.Take(2)] };
        using var folder = new TempFolder();
        folder.Write("chapters.json", Chapters.ToJson());
        folder.Write("1.vtt", spoken.ToWebVtt());
        folder.Write("1.srt", spoken.ToSubRip());
        folder.Write("1.json", spoken.ToJson());
        var feed = "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><item>"
            + "<podcast:chapters url='https://example.org/chapters.json' type='" + ChapterList.MediaType + "'/><podcast:transcript url='https://example.org/1.vtt' type='text/vtt'/>"
            + "<podcast:transcript url='https://example.org/1.srt' type='application/x-subrip'/><podcast:transcript url='https://example.org/1.json' type='application/json'/></item></channel></rss>";
        var found = FeedValidator.Validate(Encoding.UTF8.GetBytes(feed), new() { Root = folder.Path, RootAddress = new("https://example.org/") }).Diagnostics;
        Assert.DoesNotContain(found, finding => finding.Rule.Id.StartsWith("JF62", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_value_is_named_by_its_path()
    {
        Assert.StartsWith("chapters[1].start ", Message(() => (Chapters with { Chapters = [Chapters.Chapters[2], Chapters.Chapters[0]] }).ToJson()), StringComparison.Ordinal);
        Assert.StartsWith("chapters[0].start ", Message(() => (Chapters with { Chapters = [new() { Start = Duration.FromSeconds(-1) }] }).ToJson()), StringComparison.Ordinal);
        Assert.StartsWith("chapters[0].image ", Message(() => (Chapters with { Chapters = [new() { Start = Duration.Zero, Image = new("a.jpg", UriKind.Relative) }] }).ToJson()), StringComparison.Ordinal);
        Assert.StartsWith("cues[0].end ", Message(() => (Spoken with { Cues = [Spoken.Cues[0] with { End = Duration.Zero }] }).ToWebVtt()), StringComparison.Ordinal);
        Assert.StartsWith("cues[0].text ", Message(() => (Spoken with { Cues = [Spoken.Cues[0] with { Text = " \n" }] }).ToSubRip()), StringComparison.Ordinal);
        Assert.StartsWith("cues[1].start ", Message(() => (Spoken with { Cues = [Spoken.Cues[1], Spoken.Cues[0]] }).ToJson()), StringComparison.Ordinal);
    }

    private static string Message(Func<byte[]> write) => Assert.Throws<ArgumentException>(write).Message;

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
