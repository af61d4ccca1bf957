using System.Globalization;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The spoken text of an episode, as a file that <c>podcast:transcript</c> names.</summary>
/// <remarks>
/// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md. Most apps read WebVTT.
/// </remarks>
public sealed record Transcript
{
    /// <summary>The greatest length of a line in WebVTT for which apps have space.</summary>
    private const int LineOfWebVtt = 65;

    /// <summary>The greatest length of a line in SubRip, which shows two lines at a time.</summary>
    private const int LineOfSubRip = 32;

    /// <summary>Gets the spoken parts, in the order of their times.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public required IReadOnlyList<TranscriptCue> Cues { get; init => field = value ?? throw new ArgumentNullException(nameof(Cues)); }

    /// <summary>Writes the transcript as WebVTT: <c>text/vtt</c>. Speakers are named where they change, and long lines are broken.</summary>
    /// <returns>UTF-8 without BOM, with LF and a final newline.</returns>
    /// <exception cref="ArgumentException">A value is wrong. The message has its path, such as <c>cues[2].end</c>.</exception>
    public byte[] ToWebVtt()
    {
        Check();
        var text = new StringBuilder("WEBVTT\n");
        string? last = null;
        foreach (var cue in Cues)
        {
            text.Append('\n').Append(Time(cue.Start, '.')).Append(" --> ").Append(Time(cue.End, '.')).Append('\n');
            if (cue.Speaker is { } speaker && speaker != last)
                text.Append("<v ").Append(Escaped(string.Join(' ', Words(speaker)))).Append('>');
            last = cue.Speaker;
            foreach (var line in Lines(Words(cue.Text), LineOfWebVtt))
                text.Append(Escaped(line)).Append('\n');
        }

        return Bytes(text);
    }

    /// <summary>
    /// Writes the transcript as SubRip: <c>application/x-subrip</c>, in cues of two lines. A longer cue becomes several cues, each with its part of the time.
    /// </summary>
    /// <inheritdoc cref="ToWebVtt"/>
    public byte[] ToSubRip()
    {
        Check();
        var text = new StringBuilder();
        var number = 0;
        string? last = null;
        foreach (var cue in Cues)
        {
            var words = Words(cue.Text).ToList();
            if (cue.Speaker is { } speaker && speaker != last)
                words.InsertRange(0, Words(speaker + ":"));
            last = cue.Speaker;
            var lines = Lines(words, LineOfSubRip).ToList();
            var start = cue.Start;
            for (var i = 0; i < lines.Count; i += 2)
            {
                var end = cue.Start + (cue.End - cue.Start) * Math.Min(i + 2, lines.Count) / lines.Count;
                text.Append(number == 0 ? "" : "\n").Append((++number).ToString(CultureInfo.InvariantCulture)).Append('\n')
                    .Append(Time(start, ',')).Append(" --> ").Append(Time(end, ',')).Append('\n')
                    .AppendJoin('\n', lines.Skip(i).Take(2)).Append('\n');
                start = end;
            }
        }

        return Bytes(text);
    }

    /// <summary>Writes the transcript as JSON: <c>application/json</c>.</summary>
    /// <inheritdoc cref="ToWebVtt"/>
    public byte[] ToJson()
    {
        Check();
        return PodcastJson.Write(json =>
        {
            json.WriteString("version", "1.0.0");
            json.WriteStartArray("segments");
            foreach (var cue in Cues)
            {
                json.WriteStartObject();
                PodcastJson.WriteText(json, "speaker", cue.Speaker);
                PodcastJson.WriteSeconds(json, "startTime", cue.Start);
                PodcastJson.WriteSeconds(json, "endTime", cue.End);
                json.WriteString("body", cue.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private void Check()
    {
        var last = Duration.Zero;
        for (var i = 0; i < Cues.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"cues[{i}]");
            if (Cues[i] is not { } cue)
                throw new ArgumentException($"{path} is null, and must be there");
            if (cue.Start < last)
            {
                var before = i == 0 ? "before the recording" : "before the cue before it";
                throw new ArgumentException($"{path}.start is {PodcastJson.Seconds(cue.Start)} seconds, {before}; write cues in the order of their times");
            }

            if (cue.End <= cue.Start)
                throw new ArgumentException($"{path}.end is {PodcastJson.Seconds(cue.End)} seconds, not after its start; write the time at which the cue ends");
            if (Words(cue.Text).Length == 0)
                throw new ArgumentException($"{path}.text is blank; write what is said, or leave the cue out");
            last = cue.Start;
        }
    }

    /// <summary>Breaks a text into words. Line breaks are removed, because an empty line would end a cue.</summary>
    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines(IEnumerable<string> words, int most)
    {
        var line = "";
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        if (line.Length > 0)
            yield return line;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Time(Duration time, char mark)
    {
        var thousandths = (long)Math.Round(time.TotalMilliseconds);
        return string.Create(CultureInfo.InvariantCulture,
            $"{thousandths / 3_600_000:00}:{thousandths / 60_000 % 60:00}:{thousandths / 1000 % 60:00}{mark}{thousandths % 1000:000}");
    }

    private static byte[] Bytes(StringBuilder text) => new UTF8Encoding(false).GetBytes(text.ToString());
}
