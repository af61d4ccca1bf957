using System.Globalization;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The keys of one map, as the kinds of value that they ask for. What is of another kind is a finding.</summary>
/// <param name="map">The map.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="spelling">Which keys are one; <see langword="null"/> where they are spelled in one way.</param>
internal sealed class FieldReader(FrontMap map, SourceFindings findings, IEqualityComparer<string>? spelling = null)
{
    private static readonly List<FrontEntry> None = [];

    private readonly IEqualityComparer<string> _spelling = spelling ?? StringComparer.Ordinal;

    /// <summary>Gets where each field was said, by the model's names. Each post keeps this table, which has room for the fields of most posts.</summary>
    public Dictionary<FieldPath, TextLocation> Fields { get; } = new(11);

    public SourceFindings Findings => findings;

    /// <summary>Gets where the map starts.</summary>
    public TextLocation Location => map.Location;

    /// <summary>Gets where a key stands, whatever its value.</summary>
    public TextLocation? LocationOf(string key) => map.Entries.FirstOrDefault(entry => _spelling.Equals(entry.Key, key))?.Location;

    /// <summary>Returns whether two keys are spelled alike.</summary>
    public bool IsSameKey(string one, string other) => _spelling.Equals(one, other);

    /// <summary>Gets a reader of a map in this one, whose keys are spelled alike.</summary>
    public FieldReader Inner(FrontMap inner) => new(inner, findings, spelling);

    /// <summary>Notes where the fields of a map in this one were said.</summary>
    /// <param name="inner">The reader of that map, which has read them.</param>
    /// <param name="path">The member of the model that the map is.</param>
    public void TakeFields(FieldReader inner, FieldPath path)
    {
        foreach (var (field, location) in inner.Fields)
            Fields[path.With(field.Field)] = location;
    }

    /// <summary>Reads one value or a list of them as a list of the model, and notes where each was said.</summary>
    /// <param name="entry">The key and its value.</param>
    /// <param name="list">The list's name in the model.</param>
    /// <param name="read">Reads an item of a path; <see langword="null"/> for one that is left out.</param>
    public IReadOnlyList<T> List<T>(FrontEntry entry, string list, Func<FrontNode, TextLocation, FieldPath, T?> read)
        where T : class
    {
        Fields[list] = entry.Location;
        var items = new List<T>();
        foreach (var (value, location) in Items(entry))
        {
            var path = new FieldPath(list, items.Count);
            Fields[path] = location;
            if (read(value, location, path) is { } item)
                items.Add(item);
        }

        return items;
    }

    /// <summary>Gets a reader of the same map whose findings go elsewhere.</summary>
    public FieldReader With(SourceFindings others) => new(map, others, spelling);

    /// <summary>Gets all keys of the map that are not read.</summary>
    public IEnumerable<FrontEntry> Unread => map.Entries.Where(entry => entry.Value is null);

    /// <summary>Finds a key in each of its spellings, in the file's order; a value of null counts as not given.</summary>
    public IReadOnlyList<FrontEntry> All(string name) => Named(name, isNullRead: false);

    /// <summary>Finds a key as <see cref="All"/> does, or as <see cref="Anywhere"/> where the name has a dot.</summary>
    public IEnumerable<FrontEntry> Given(string name) =>
        name.Contains('.', StringComparison.Ordinal) ? Anywhere(name).Where(entry => !entry.Value!.IsNull) : All(name);

    /// <summary>Finds every entry whose key has a name, whatever its value: of a map in the map where the name has a dot.</summary>
    /// <param name="name">The name: <c>draft</c>, <c>build.list</c>, or <c>taxonomies.*</c> for every key of a map.</param>
    public IEnumerable<FrontEntry> Anywhere(string name)
    {
        var entries = Named(name, isNullRead: true);
        return name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && Named(name[..dot], isNullRead: true) is { Count: > 0 } outer ? entries.Concat(Within(outer, name[(dot + 1)..])) : entries;
    }

    private IEnumerable<FrontEntry> Within(IEnumerable<FrontEntry> outer, string name) =>
        from entry in outer
        where entry.Value is FrontMap
        from inner in ((FrontMap)entry.Value!).Entries
        where name == "*" || _spelling.Equals(inner.Key, name)
        select inner with { Key = $"{entry.Key}.{inner.Key}" };

    private const uint NoLetter = 1u << 31;

    /// <summary>The first letters of all keys, one bit for each: most keys that are asked for can't be there.</summary>
    private uint FirstLetters => field != 0 ? field : field = map.Entries.Aggregate(1u << 30, (letters, entry) => letters | FirstLetter(entry.Key));

    /// <summary>The bit of a key's first letter. A key that starts otherwise may be spelled with any, since '-' and '_' may not count.</summary>
    private static uint FirstLetter(string key) => key is [var first, ..] && char.IsAsciiLetter(first) ? 1u << ((first | 0x20) - 'a') : NoLetter;

    /// <summary>Finds the entries that are read and have a key. Posts have few keys and are asked for many, so nothing is allocated for the others.</summary>
    private List<FrontEntry> Named(string name, bool isNullRead)
    {
        if (FirstLetter(name) is var letter && letter != NoLetter && (FirstLetters & (letter | NoLetter)) == 0)
            return None;
        List<FrontEntry>? found = null;
        var entries = map.Entries;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { Value: { } value } entry && (isNullRead || !value.IsNull) && _spelling.Equals(entry.Key, name))
                (found ??= []).Add(entry);
        }

        return found ?? None;
    }

    /// <summary>Finds a field by its first name that is given; a value of null counts as not given.</summary>
    public FrontEntry? Find(params ReadOnlySpan<string> names)
    {
        FrontEntry? found = null;
        foreach (var name in names)
        {
            foreach (var entry in All(name))
            {
                if (found is null)
                    found = entry;
                else
                    AddSecond(found, entry);
            }
        }

        return found;
    }

    /// <summary>Says that a second name of a field is not read. The same name twice is an Error already.</summary>
    public void AddSecond(FrontEntry found, FrontEntry entry)
    {
        if (entry.Key != found.Key)
        {
            findings.Add(FeedRules.SourceRules.OneName, entry.Location,
                $"'{entry.Key}' says what '{found.Key}' says on line {found.Location.Line}; '{found.Key}' is read, '{entry.Key}' is not: write one of them");
        }
    }

    /// <summary>Reads a text, without the white space around it; <see langword="null"/> where none is given, or where it is empty.</summary>
    public string? Text(string field, params ReadOnlySpan<string> names) => Find(names) is { } entry ? Text(field, entry) : null;

    public string? Text(string field, FrontMatterField names) => Text(field, names.Keys);

    public string? Text(string field, FrontEntry entry)
    {
        Fields[field] = entry.Location;
        if (entry.Value is FrontText { CutOff: { } rest })
        {
            findings.Add(FeedRules.SourceRules.CutOff, entry.Location,
                $"{entry.Key} ends before {Quoted.Of(rest)}, which YAML takes for a comment; put the whole value into quotes");
        }

        return Text(entry.Value!, entry.Location, entry.Key) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Reads a text that is a value, or an item of a list.</summary>
    public string? Text(FrontNode value, TextLocation location, string key, string write = "a text")
    {
        if (value is FrontText text)
            return text.Text.Trim(' ', '\t', '\r', '\n');
        Refuse(value, location, key, write);
        return null;
    }

    /// <summary>Reads a whole number of 0 or more.</summary>
    public long? Number(string field, FrontEntry entry, string unit)
    {
        Fields[field] = entry.Location;
        if (Text(entry.Value!, entry.Location, entry.Key, $"a number of {unit}") is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        findings.Add(FeedRules.SourceRules.ValueKind, entry.Location,
            $"{entry.Key} {Quoted.Of(text)} is not a number of {unit}; write digits alone, such as '{entry.Key}: 1024'");
        return null;
    }

    /// <summary>Reads an address, relative ones against another.</summary>
    public Uri? Address(string text, Uri against, TextLocation location, string key)
    {
        // Controls would be dropped in silence, and differently by every reader.
        if (!text.Any(char.IsControl) && Uri.TryCreate(against, text, out var address))
            return address;
        findings.Add(FeedRules.SourceRules.Address, location,
            $"{key} {Quoted.Of(text)} is not an address; write one such as '{UriText.Of(against)}'");
        return null;
    }

    /// <summary>Reads one value or a list of them, each with where it stands.</summary>
    public static IEnumerable<(FrontNode Value, TextLocation Location)> Items(FrontEntry entry)
    {
        if (entry.Value is not FrontList list)
            return [(entry.Value!, entry.Location)];
        return list.Items.Select(item => (item, item.Location));
    }

    public void Refuse(FrontNode value, TextLocation location, string key, string write)
    {
        if (value is not FrontUnread)
            findings.Add(FeedRules.SourceRules.ValueKind, location, $"{key} is {value.Kind}; write {write}");
    }
}
