namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>The values of a generator's configuration. Where several files have a value, the first counts.</summary>
/// <param name="maps">The contents of the files.</param>
/// <param name="keys">How the generator compares keys.</param>
internal sealed class Settings(IReadOnlyList<FrontMap> maps, StringComparer keys)
{
    /// <summary>Finds a value by its path of keys, such as <c>params.author.name</c>.</summary>
    /// <returns>The entry; <see langword="null"/> where it is missing or empty.</returns>
    public FrontEntry? Find(string path)
    {
        foreach (var map in maps)
        {
            if (Find(map, path) is { Value: { IsNull: false } } entry)
                return entry;
        }

        return null;
    }

    /// <summary>Finds the first of several values that is a text and not empty.</summary>
    public (FrontEntry Entry, string Text)? Text(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Find(path) is { Value: FrontText text } entry && text.Text.Trim() is { Length: > 0 } trimmed)
                return (entry, trimmed);
        }

        return null;
    }

    /// <summary>Finds the texts of a value or of a list of them.</summary>
    public IReadOnlyList<string> Texts(string path) =>
        Find(path) is { } entry ? [.. FieldReader.Items(entry).Select(item => item.Value).OfType<FrontText>().Select(text => text.Text.Trim())] : [];

    public bool IsTrue(string path) => Text(path) is { Text: var text } && text.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds a map. Where several files have it, it has the keys of all.</summary>
    public FrontMap? Map(string path)
    {
        var found = maps.Select(map => Find(map, path)?.Value).OfType<FrontMap>().ToList();
        return found.Count < 2 ? found.FirstOrDefault() : found[0] with { Entries = [.. found.SelectMany(map => map.Entries)
            .DistinctBy(entry => entry.Key, keys)] };
    }

    /// <summary>Gets the settings in a map.</summary>
    public Settings In(string path) => new([.. maps.Select(map => Find(map, path)?.Value).OfType<FrontMap>()], keys);

    private FrontEntry? Find(FrontMap map, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = dot < 0 ? path : path[..dot];
        var entry = map.Entries.FirstOrDefault(each => keys.Equals(each.Key, key));
        return dot < 0 || entry is null ? entry : entry.Value is FrontMap inner ? Find(inner, path[(dot + 1)..]) : null;
    }
}
