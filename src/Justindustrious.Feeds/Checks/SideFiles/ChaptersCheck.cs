using System.Globalization;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.SideFiles;

/// <summary>Checks a file of chapters.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md, version 1.2.</remarks>
internal sealed class ChaptersCheck
{
    private static readonly Dictionary<string, JsonKind> OfFile = new()
    {
        ["version"] = JsonKind.String, ["chapters"] = JsonKind.Array, ["author"] = JsonKind.String, ["title"] = JsonKind.String,
        ["podcastName"] = JsonKind.String, ["description"] = JsonKind.String, ["fileName"] = JsonKind.String, ["waypoints"] = JsonKind.True,
    };

    private static readonly Dictionary<string, JsonKind> OfChapter = new()
    {
        ["startTime"] = JsonKind.Number, ["title"] = JsonKind.String, ["img"] = JsonKind.String, ["url"] = JsonKind.String, ["toc"] = JsonKind.True,
        ["endTime"] = JsonKind.Number, ["location"] = JsonKind.Object,
    };

    private static readonly Dictionary<string, JsonKind> OfLocation = new()
    {
        ["name"] = JsonKind.String, ["geo"] = JsonKind.String, ["osm"] = JsonKind.String,
    };

    private readonly JsonFile _file;
    private double _last = double.NegativeInfinity;

    private ChaptersCheck(JsonFile file) => _file = file;

    /// <summary>Checks the bytes of a file.</summary>
    public static void Check(ReadOnlyMemory<byte> bytes, Findings findings)
    {
        var file = new JsonFile(bytes, MediaFileRules.Chapters, findings);
        if (file.Read() is { } root)
            new ChaptersCheck(file).CheckFile(root);
    }

    private void CheckFile(JsonPart root)
    {
        _file.CheckMembers(root, "", "the file", OfFile, "version", "chapters");
        if (root["chapters"] is not { Kind: JsonKind.Array } chapters)
            return;
        for (var i = 0; i < chapters.Items.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/chapters/{i}");
            if (chapters.Items[i] is { Kind: JsonKind.Object } chapter)
                CheckChapter(chapter, path);
            else
                _file.Report("a chapter is not an object; write for example { \"startTime\": 0, \"title\": \"Intro\" }", chapters.Items[i].Offset, path);
        }
    }

    private void CheckChapter(JsonPart chapter, string path)
    {
        _file.CheckMembers(chapter, path, "the chapter", OfChapter, "startTime");
        if (chapter["startTime"] is { Kind: JsonKind.Number } start && _file.CheckTime(start, path, "startTime") is { } time)
        {
            if (time < _last)
            {
                _file.Report(
                    $"startTime {start.Text} is earlier than that of the chapter before; write chapters in the order of their times",
                    start.Offset, $"{path}/startTime");
            }

            _last = time;
            if (chapter["endTime"] is { Kind: JsonKind.Number } end && _file.CheckTime(end, path, "endTime") is { } until && until < time)
                _file.Report(
                    $"endTime {end.Text} is earlier than startTime {start.Text}; write the time at which the chapter ends",
                    end.Offset, $"{path}/endTime");
        }

        foreach (var name in (ReadOnlySpan<string>)["img", "url"])
        {
            if (chapter[name] is { Kind: JsonKind.String } address && !PodcastValues.IsWebAddress(address.Text))
                _file.Report($"{name} {Quoted.Of(address.Text)} is not an http or https address; write the whole address", address.Offset, $"{path}/{name}");
        }

        if (chapter["location"] is not { Kind: JsonKind.Object } location)
            return;
        _file.CheckMembers(location, path + "/location", "the location", OfLocation, "name", "geo");
        if (location["geo"] is { Kind: JsonKind.String } geo && !PodcastValues.IsGeoUri(geo.Text))
            _file.Report($"geo {Quoted.Of(geo.Text)} is not a geo URI (RFC 5870); write for example 'geo:59.91,10.75'", geo.Offset, path + "/location/geo");
    }
}
