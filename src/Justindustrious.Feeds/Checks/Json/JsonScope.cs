using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Json;

/// <summary>An object of a JSON Feed while it is checked: its path, and checks that any object needs.</summary>
internal sealed class JsonScope(JsonFeedReader reader, Findings findings, string path, FeedVersion version)
{
    public FeedVersion Version => version;

    /// <summary>Makes the scope of an object in this one.</summary>
    public JsonScope Into(string name) => new(reader, findings, $"{path}/{name}", version);

    /// <summary>Reports a finding about the object, or about one of its members.</summary>
    public void Report(FeedRule rule, string message, long offset, string? name = null)
    {
        var (line, column) = reader.Locate(offset);
        findings.Add(rule, message, line, column, name is null ? path : $"{path}/{Escape(name)}");
    }

    /// <summary>RFC 6901 3.</summary>
    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Makes the context for a check of a member's value.</summary>
    public ValueContext Context(string name, JsonPart value)
    {
        var (line, column) = reader.Locate(value.Offset);
        return new()
        {
            Findings = findings,
            Value = value.Text,
            Element = name,
            Line = line,
            Column = column,
            Path = () => $"{path}/{name}",
            Locate = value.Kind == JsonKind.String ? character => reader.LocateInString(value.Offset, character) : null,
            Version = version,
        };
    }

    /// <summary>Checks a member's name and its value's kind against those that JSON Feed names.</summary>
    /// <returns>Whether JSON Feed names it and its value has the right kind.</returns>
    public bool CheckMember(JsonMember member, Dictionary<string, JsonKind> members, string owner)
    {
        var name = member.Name;
        if (name.StartsWith('_'))
        {
            if (name.Length < 2 || !char.IsLetter(name[1]) || name.Contains('.', StringComparison.Ordinal))
            {
                Report(JsonRules.Extension,
                    $"{Quoted.Of(name)} is not a name for an extension; write an underscore, a letter, and no period, as '_example'", member.Offset, name);
            }

            return false;
        }

        if (!members.TryGetValue(name, out var kind))
        {
            var remedy = JsonMembers.FindMeant(name, members) is { } meant
                ? $"write '{meant}'"
                : $"write '_{Quoted.Cut(name)}' for an extension, or leave it out";
            Report(JsonRules.Unknown, $"{Quoted.Of(name)} is not a member of {owner} in JSON Feed; {remedy}", member.Offset, name);
            return false;
        }

        var found = member.Value.Kind;
        if (found == kind || (kind == JsonKind.True && found == JsonKind.False) || (name == "id" && found == JsonKind.Number))
            return true;
        var whatToDo = found != JsonKind.Null || JsonMembers.IsRequired(name, members) ? $"write {Describe(kind)}"
            : name is "content_html" or "content_text" ? "write the text, or leave the member out where the other one contains it"
            : "leave the member out";
        Report(JsonRules.Type, $"{name} is {Describe(found)}, where JSON Feed has {Describe(kind)}; {whatToDo}", member.Value.Offset, name);
        return false;
    }

    /// <summary>Checks that a text is not blank.</summary>
    public void CheckNotBlank(string name, JsonPart value, string? what = null)
    {
        if (value.Kind != JsonKind.String || !string.IsNullOrWhiteSpace(value.Text))
            return;
        var alternative = path.Length == 0 && JsonMembers.IsRequired(name, JsonMembers.Feed) ? "" : $", or leave {(what is null ? "the member" : "it")} out";
        Report(JsonRules.Blank, $"{what ?? name} is empty; write a text{alternative}", value.Offset, name);
    }

    /// <summary>Checks an address that readers open.</summary>
    public void CheckAddress(string name, JsonPart value)
    {
        var text = value.Text;
        var scheme = UriCheck.SchemeOf(text).ToLowerInvariant();
        if (text.Length == 0 || scheme.Length == 0)
        {
            Report(JsonRules.Address,
                $"{name} {Quoted.Of(text)} is not an absolute address; write the whole address, as 'https://example.org/'", value.Offset, name);
            return;
        }

        if (scheme is not ("http" or "https") && !UriCheck.IsScript(text))
            Report(JsonRules.Address, $"{name} {Quoted.Of(text)} is not an http or https address, which readers expect; write one", value.Offset, name);
        else
            UriCheck.Check(text, UriForm.Absolute, FeedRule.NoW3CClass, Context(name, value));
    }

    /// <summary>Names a kind of value with its article.</summary>
    public static string Describe(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
        JsonKind.String => "a string",
        JsonKind.Number => "a number",
        JsonKind.Null => "null",
        _ => "true or false",
    };
}
