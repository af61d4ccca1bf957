using System.Globalization;
using Justindustrious.Feeds.Checks.Json;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.SideFiles;

/// <summary>A JSON file beside a feed while it is checked: what is found is reported with line and column.</summary>
internal sealed class JsonFile
{
    private readonly FeedRule _rule;
    private readonly Findings _findings;
    private readonly JsonFeedReader _reader;

    public JsonFile(ReadOnlyMemory<byte> bytes, FeedRule rule, Findings findings)
    {
        (_rule, _findings) = (rule, findings);
        var faults = new List<(JsonFault Fault, long Offset, string Word)>();
        _reader = new(bytes, (fault, offset, word) => faults.Add((fault, offset, word)));
        Faults = faults;
    }

    private List<(JsonFault Fault, long Offset, string Word)> Faults { get; }

    /// <summary>Reads the file.</summary>
    /// <returns>Its object; <see langword="null"/> if it is something else or malformed, which is reported.</returns>
    public JsonPart? Read()
    {
        var root = new JsonPart { Kind = JsonKind.Object, Offset = 0 };
        JsonPart? items = null;
        var kind = _reader.Read(
            member =>
            {
                root.Members.Add(member);
                items = member.Value;
            },
            (_, item) => items?.Items.Add(item));
        foreach (var (fault, offset, word) in Faults)
            Report(Describe(fault, word), offset, "");
        if (Faults.Exists(fault => JsonFaults.StopsReading(fault.Fault)))
            return null;
        if (kind is JsonKind.Object)
            return root;
        Report("the file is not a JSON object; write one between '{' and '}'", 0, "");
        return null;
    }

    /// <summary>Checks which members an object has, and of what kind.</summary>
    public void CheckMembers(JsonPart part, string path, string owner, Dictionary<string, JsonKind> known, params ReadOnlySpan<string> required)
    {
        foreach (var name in required)
        {
            if (part[name] is null)
                Report($"{owner} has no {name}; write it", part.Offset, path);
        }

        foreach (var member in part.Members)
        {
            if (!known.TryGetValue(member.Name, out var kind))
            {
                if (Suggestion.ForOneSlip(member.Name, known.Keys) is { } meant)
                    Report(
                        $"{owner} has a member {Quoted.Of(member.Name)}, which apps don't know; write {Quoted.Of(meant)}, if that is meant",
                        member.Offset, $"{path}/{member.Name}");
            }
            else if (member.Value.Kind != kind && !(kind == JsonKind.True && member.Value.Kind == JsonKind.False))
            {
                Report(
                    $"{member.Name} is {JsonScope.Describe(member.Value.Kind)}; write {JsonScope.Describe(kind)}",
                    member.Value.Offset, $"{path}/{member.Name}");
            }
        }
    }

    /// <summary>Checks a time in seconds.</summary>
    /// <returns>The time, if it is right.</returns>
    public double? CheckTime(JsonPart number, string path, string name)
    {
        var time = double.Parse(number.Text, CultureInfo.InvariantCulture);
        if (time >= 0 && double.IsFinite(time))
            return time;
        Report($"{name} {Quoted.Of(number.Text)} is not a time from 0; write seconds from the start of the recording", number.Offset, $"{path}/{name}");
        return null;
    }

    public void Report(string message, long offset, string path)
    {
        var (line, column) = _reader.Locate(offset);
        _findings.Add(_rule, message, line, column, path);
    }

    private static string Describe(JsonFault fault, string word) => fault switch
    {
        JsonFault.Malformed when word.Length == 0 => "the file ends before its last bracket; write the rest",
        JsonFault.Malformed => $"the file is not JSON at {Quoted.Of(word)}; check commas, quotes and brackets before it",
        JsonFault.ControlCharacter => "a line break, a tab or another control character is in a string; write its escape, such as \\n",
        JsonFault.TooDeep => "the file is nested too deep",
        JsonFault.ByteOrderMark => "the file starts with a byte order mark, at which some apps fail; save it as UTF-8 without BOM",
        JsonFault.Encoding => "the file is not UTF-8; save it as UTF-8",
        JsonFault.Comment => "the file contains a comment, and JSON has none; remove it",
        JsonFault.TrailingComma => "there is a comma after the last value; remove it",
        JsonFault.Duplicate => $"{Quoted.Of(word)} occurs twice in one object; remove one",
        _ => "a string contains half of a character; write the whole character",
    };
}
