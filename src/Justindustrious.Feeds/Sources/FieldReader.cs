using System.Globalization;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of one map, as the kinds of value that they ask for. What is of another kind is a finding.</summary>
/// <param name="map">The map.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class FieldReader(YamlMap map, SourceFindings findings)
{
    /// <summary>Gets where each field was said, by the model's names.</summary>
    public Dictionary<string, TextLocation> Fields { get; } = new(StringComparer.Ordinal);

    public SourceFindings Findings => findings;

    /// <summary>Gets where the map starts.</summary>
    public TextLocation Location => map.Location;

    /// <summary>Gets where a key stands, whatever its value.</summary>
    public TextLocation? LocationOf(string key) => map.Find(key)?.Location;

    /// <summary>Finds a field by its first name that is given; a value of null counts as not given.</summary>
    public YamlEntry? Find(params ReadOnlySpan<string> names)
    {
        YamlEntry? found = null;
        foreach (var name in names)
        {
            if (map.Find(name) is not { Value: { IsNull: false } } entry)
                continue;
            if (found is null)
            {
                found = entry;
                continue;
            }

            findings.Add(FeedRules.SourceRules.OneName, entry.Location,
                $"'{name}' says what '{found.Key}' says on line {found.Location.Line}; '{found.Key}' is read, '{name}' is not: write one of them");
        }

        return found;
    }

    /// <summary>Reads a text, without the white space around it; <see langword="null"/> where none is given, or where it is empty.</summary>
    public string? Text(string field, params ReadOnlySpan<string> names) => Find(names) is { } entry ? Text(field, entry) : null;

    public string? Text(string field, YamlEntry entry)
    {
        Fields[field] = entry.Location;
        if (entry.Value is YamlText { CutOff: { } rest })
        {
            findings.Add(FeedRules.SourceRules.CutOff, entry.Location,
                $"{entry.Key} ends before {FeedDiagnostic.Quote(rest)}, which YAML takes for a comment; put the whole value into quotes");
        }

        return Text(entry.Value!, entry.Location, entry.Key) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads a text that is a value, or an item of a list.</summary>
    public string? Text(YamlNode value, TextLocation location, string key, string write = "a text")
    {
        if (value is YamlText text)
            return text.Text.Trim(' ', '\t', '\r', '\n');
        Refuse(value, location, key, write);
        return null;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>, as YAML 1.2 has them: <c>yes</c> and <c>on</c> are texts.</summary>
    public bool Flag(string name)
    {
        if (Find(name) is not { } entry)
            return false;
        if (Text(entry.Value!, entry.Location, name, "true or false") is not { } text)
            return false;
        if (text is "true" or "True" or "TRUE")
            return true;
        if (text is not ("false" or "False" or "FALSE"))
            findings.Add(FeedRules.SourceRules.ValueKind, entry.Location, $"{name} {FeedDiagnostic.Quote(text)} is neither true nor false; write '{name}: true' or '{name}: false'");
        return false;
    }

    /// <summary>Reads a whole number of 0 or more.</summary>
    public long? Number(YamlEntry entry, string unit)
    {
        if (Text(entry.Value!, entry.Location, entry.Key, $"a number of {unit}") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        findings.Add(FeedRules.SourceRules.ValueKind, entry.Location,
            $"{entry.Key} {FeedDiagnostic.Quote(text)} is not a number of {unit}; write digits alone, such as '{entry.Key}: 1024'");
        return null;
    }

    /// <summary>Reads an address, relative ones against another.</summary>
    public Uri? Address(string text, Uri against, TextLocation location, string key)
    {
        // Controls would be dropped in silence, and differently by every reader.
        if (!text.Any(char.IsControl) && Uri.TryCreate(against, text, out var address))
            return address;
        findings.Add(FeedRules.SourceRules.Address, location,
            $"{key} {FeedDiagnostic.Quote(text)} is not an address; write one such as '{UriText.Of(against)}'");
        return null;
    }

    /// <summary>Reads one value or a list of them, each with where it stands.</summary>
    public static IEnumerable<(YamlNode Value, TextLocation Location)> Items(YamlEntry entry)
    {
        if (entry.Value is not YamlList list)
            return [(entry.Value!, entry.Location)];
        return list.Items.Select(item => (item, item.Location));
    }

    public void Refuse(YamlNode value, TextLocation location, string key, string write)
    {
        if (value is not YamlUnread)
            findings.Add(FeedRules.SourceRules.ValueKind, location, $"{key} is {value.Kind}; write {write}");
    }
}
