using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.SideFiles;

/// <summary>Checks a transcript: WebVTT, SubRip, or the podcast namespace's JSON.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md, https://www.w3.org/TR/webvtt1/.</remarks>
internal sealed partial class TranscriptCheck
{
    private static readonly Dictionary<string, JsonKind> OfFile = new() { ["version"] = JsonKind.String, ["segments"] = JsonKind.Array };

    private static readonly Dictionary<string, JsonKind> OfSegment = new()
    {
        ["speaker"] = JsonKind.String, ["startTime"] = JsonKind.Number, ["endTime"] = JsonKind.Number, ["body"] = JsonKind.String,
    };

    private readonly string[] _lines;
    private readonly bool _isVtt;
    private readonly Findings _findings;
    private double _last;
    private (int Line, int Length, int Count) _long;

    private TranscriptCheck(string text, bool isVtt, Findings findings)
    {
        _lines = text.Split('\n');
        (_isVtt, _findings) = (isVtt, findings);
    }

    /// <summary>Checks the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="type">The media type that the feed says. Texts and pages have no form to check.</param>
    /// <param name="findings">Takes the findings.</param>
    public static void Check(ReadOnlyMemory<byte> bytes, string type, Findings findings)
    {
        if (type == "application/json")
        {
            CheckJson(new(bytes, MediaFileRules.Transcript, findings));
            return;
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            findings.Add(MediaFileRules.Transcript, "the file is not UTF-8; save it as UTF-8", 1, 1, null);
            return;
        }

        var isVtt = type == "text/vtt";
        if (!isVtt && type is not ("application/x-subrip" or "application/srt" or "text/srt"))
            return;
        var text = new UTF8Encoding(false).GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        new TranscriptCheck(text, isVtt, findings).CheckCues();
    }

    private static void CheckJson(JsonFile file)
    {
        if (file.Read() is not { } root)
            return;
        file.CheckMembers(root, "", "the file", OfFile, "version", "segments");
        if (root["segments"] is not { Kind: JsonKind.Array } segments)
            return;
        for (var i = 0; i < segments.Items.Count; i++)
        {
            var (segment, path) = (segments.Items[i], string.Create(CultureInfo.InvariantCulture, $"/segments/{i}"));
            if (segment.Kind != JsonKind.Object)
            {
                file.Report("a segment is not an object; write for example { \"startTime\": 0.5, \"body\": \"Hello\" }", segment.Offset, path);
                continue;
            }

            file.CheckMembers(segment, path, "the segment", OfSegment, "startTime", "body");
            if (segment["startTime"] is { Kind: JsonKind.Number } start && file.CheckTime(start, path, "startTime") is { } time
                && segment["endTime"] is { Kind: JsonKind.Number } end && file.CheckTime(end, path, "endTime") is { } until && until < time)
            {
                file.Report(
                    $"endTime {end.Text} is earlier than startTime {start.Text}; write the time at which the segment ends",
                    end.Offset, $"{path}/endTime");
            }
        }
    }

    private void CheckCues()
    {
        var at = 0;
        if (_isVtt)
        {
            if (_lines[0] != "WEBVTT" && !_lines[0].StartsWith("WEBVTT ", StringComparison.Ordinal)
                && !_lines[0].StartsWith("WEBVTT\t", StringComparison.Ordinal))
                Report(0, 0, $"the file starts with {Quoted.Of(_lines[0])}; write WEBVTT as its first line, or apps don't read it");
            else
                at = SkipBlock(0);
        }

        var cues = 0;
        while (at < _lines.Length)
        {
            if (IsBlank(at))
            {
                at++;
            }
            else if (_isVtt && NotCue().IsMatch(_lines[at]))
            {
                at = SkipBlock(at);
            }
            else
            {
                at = CheckCue(at);
                cues++;
            }
        }

        if (cues == 0)
            Report(_lines.Length - 1, 0, "the file has no line of speech; write cues with times and texts");
        if (_long.Count > 0)
        {
            var most = _isVtt ? 65 : 32;
            _findings.Add(MediaFileRules.TranscriptLines, string.Create(CultureInfo.InvariantCulture,
                $"the line has {_long.Length} characters, and apps have space for about {most}"
                    + $"{(_long.Count > 1 ? $" ({_long.Count} such lines, of which this is the first)" : "")}; break it"),
                _long.Line + 1, most + 1, null);
        }
    }

    /// <summary>Checks a cue: perhaps its name or number, its times, its lines.</summary>
    /// <returns>The line after it.</returns>
    private int CheckCue(int at)
    {
        var start = at;
        if (!_lines[at].Contains("-->", StringComparison.Ordinal))
        {
            if (!_isVtt && !int.TryParse(_lines[at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                Report(at, 0, $"{Quoted.Of(_lines[at].Trim())} is not the number of a cue; write a number, then a line with the times");
            at++;
        }
        else if (!_isVtt)
        {
            Report(at, 0, "the cue has no number before its times; write one in a line of its own");
        }

        if (at >= _lines.Length || !_lines[at].Contains("-->", StringComparison.Ordinal))
        {
            Report(start, 0, $"the cue {Quoted.Of(_lines[start].Trim())} has no line with its times; write for example '{Example}'");
            return SkipBlock(start);
        }

        CheckTimes(at++);
        var first = at;
        for (; at < _lines.Length && !IsBlank(at); at++)
        {
            if (_lines[at].Contains("-->", StringComparison.Ordinal))
                Report(at, _lines[at].IndexOf("-->", StringComparison.Ordinal), "times are in the text of a cue; write an empty line between two cues");
            var length = new StringInfo(WebUtility.HtmlDecode(Tags().Replace(_lines[at], ""))).LengthInTextElements;
            if (length > (_isVtt ? 65 : 32))
                _long = _long.Count == 0 ? (at, length, 1) : _long with { Count = _long.Count + 1 };
        }

        if (at == first)
            Report(first - 1, 0, "the cue has no text; write what is said, or remove the cue");
        return at;
    }

    private string Example => _isVtt ? "00:00:05.000 --> 00:00:10.000" : "00:00:05,000 --> 00:00:10,000";

    private void CheckTimes(int at)
    {
        var line = _lines[at];
        var arrow = line.IndexOf("-->", StringComparison.Ordinal);
        var rest = line[(arrow + 3)..].TrimStart();
        var end = rest.Split(' ', '\t')[0];
        if (ReadTime(line[..arrow].Trim(), at, 0) is not { } from || ReadTime(end, at, line.Length - rest.Length) is not { } until)
            return;
        if (until <= from)
            Report(at, line.Length - rest.Length, $"the cue ends at {Quoted.Of(end)}, which is not after its start; write when it ends");
        if (from < _last)
            Report(at, 0, $"the cue starts at {Quoted.Of(line[..arrow].Trim())}, before the cue above; write cues in the order of their times");
        _last = Math.Max(_last, from);
    }

    private double? ReadTime(string text, int at, int column)
    {
        var mark = _isVtt ? "." : ",";
        if (Time().Match(text) is { Success: true } parts && (parts.Groups["hours"].Success || _isVtt))
        {
            if (parts.Groups["mark"].Value != mark)
                Report(at, column, $"the time {Quoted.Of(text)} has '{parts.Groups["mark"].Value}' before its thousandths; write '{mark}'");
            double Number(string name) => parts.Groups[name].Success ? double.Parse(parts.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
            return (Number("hours") * 60 + Number("minutes")) * 60 + Number("seconds") + Number("thousandths") / 1000;
        }

        Report(at, column, $"{Quoted.Of(text)} is not a time; write for example '{Example[..12]}'");
        return null;
    }

    private int SkipBlock(int at)
    {
        while (at < _lines.Length && !IsBlank(at))
            at++;
        return at;
    }

    private bool IsBlank(int at) => string.IsNullOrWhiteSpace(_lines[at]);

    private void Report(int line, int column, string message) => _findings.Add(MediaFileRules.Transcript, message, line + 1, column + 1, null);

    [GeneratedRegex(@"^((?<hours>[0-9]{2,4}):)?(?<minutes>[0-5][0-9]):(?<seconds>[0-5][0-9])(?<mark>[.,])(?<thousandths>[0-9]{3})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(NOTE|STYLE|REGION)(\s|\z)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NotCue();

    /// <summary>Marks of speakers and of styles, which apps don't show.</summary>
    [GeneratedRegex("</?[a-zA-Z0-9.:]*( [^>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
