using System.Collections.Immutable;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The people whom posts name by an id.</summary>
internal sealed class People
{
    private readonly ImmutableSortedDictionary<string, Person> _byId;
    private readonly HashSet<string> _names;

    private People(ImmutableSortedDictionary<string, Person> byId)
    {
        _byId = byId;
        _names = byId.Values.Select(person => person.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static People None { get; } = new(ImmutableSortedDictionary.Create<string, Person>(StringComparer.Ordinal));

    /// <summary>Adds the people of a map from ids to people. Those who are known already stay who they are.</summary>
    /// <param name="map">The map.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="home">What relative addresses are resolved against.</param>
    public People With(FrontMap map, SourceFindings findings, Uri home)
    {
        var all = _byId.ToBuilder();
        var reader = new FieldReader(map, findings, KeySpelling.Any);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is { IsNull: false } && !all.ContainsKey(entry.Key) && PeopleReader.ReadOne(reader, entry, home) is { Name.Length: > 0 } person)
                all[entry.Key] = person;
        }

        return new(all.ToImmutable());
    }

    /// <summary>Finds the person of an id.</summary>
    public Person? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Says that a text looks like an id and is nobody's: a word in small letters, or almost a known id, where people are known by ids at all.</summary>
    /// <returns>What to write; <see langword="null"/> where the text is a name.</returns>
    public string? WhyUnknown(string text)
    {
        if (_byId.IsEmpty || _names.Contains(text))
            return null;
        var meant = Suggestion.For(text, _byId.Keys);
        var isId = text.Length > 0 && (char.IsAsciiLetterLower(text[0]) || char.IsAsciiDigit(text[0])) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (!isId && (meant is null || text.Contains(' ', StringComparison.Ordinal)))
            return null;
        var write = $"'people: {{{Quoted.Escape(text)}: Name}}' in feeds.yml";
        return $"the author {Quoted.Of(text)} is no id of 'people' in feeds.yml or of authors.yml, so it is taken for a name; write {(meant is null ? write : $"'{Quoted.Escape(meant)}', or {write}")}";
    }
}
