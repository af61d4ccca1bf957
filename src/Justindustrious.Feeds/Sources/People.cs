using System.Collections.Immutable;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The people whose ids posts may name as authors.</summary>
internal sealed class People
{
    private readonly ImmutableSortedDictionary<string, Person> _byId;
    private readonly HashSet<string> _names;

    private People(ImmutableSortedDictionary<string, Person> byId)
    {
        _byId = byId;
        _names = byId.Values.Select(person => person.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public static People None { get; } = new(ImmutableSortedDictionary.Create<string, Person>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Adds the people of a map from ids to people. An id that is there already keeps its person.</summary>
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

    /// <summary>Finds the person of an id, in any letter case.</summary>
    public Person? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns why a text is an unknown id: there are people with ids, and the text is one word in lower case, or nearly a known id.</summary>
    /// <returns>The message; <see langword="null"/> if the text is a name.</returns>
    public string? WhyUnknown(string text)
    {
        if (_byId.IsEmpty || _names.Contains(text))
            return null;
        var meant = Suggestion.For(text, _byId.Keys);
        var isId = text.Length > 0 && (char.IsAsciiLetterLower(text[0]) || char.IsAsciiDigit(text[0]))
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (!isId && (meant is null || text.Contains(' ', StringComparison.Ordinal)))
            return null;
        var write = $"'people: {{{Quoted.Escape(text)}: Name}}' in feeds.yml";
        return $"the author {Quoted.Of(text)} is not an id in 'people' of feeds.yml or in authors.yml, so it is used as the name; "
            + $"write {(meant is null ? write : $"'{Quoted.Escape(meant)}', or {write}")}";
    }
}
