namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>What a generator's configuration says. Where several files say something, the first counts.</summary>
/// <param name="maps">What stands in the files.</param>
/// <param name="keys">How the generator spells keys.</param>
internal sealed class Settings(IReadOnlyList<FrontMap> maps, StringComparer keys)
{
    /// <summary>Finds a value by the keys that lead to it, with '.' between them: <c>params.author.name</c>.</summary>
    /// <returns>The entry; <see langword="null"/> where it is not there, or says nothing.</returns>
    public FrontEntry? Find(string path)
    {
        foreach (var map in maps)
        {
            if (Find(map, path) is { Value: { IsNull: false } } entry)
                return entry;
        }

        return null;
    }

    /// <summary>Finds the first of several values that is a text with something in it.</summary>
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

    /// <summary>Finds a map; where several files hold it, with the keys of all of them.</summary>
    public FrontMap? Map(string path)
    {
        var found = maps.Select(map => Find(map, path)?.Value).OfType<FrontMap>().ToList();
        return found.Count < 2 ? found.FirstOrDefault() : found[0] with { Entries = [.. found.SelectMany(map => map.Entries)
            .DistinctBy(entry => entry.Key, keys)] };
    }

    /// <summary>Gets the settings of a map in these.</summary>
    public Settings In(string path) => new([.. maps.Select(map => Find(map, path)?.Value).OfType<FrontMap>()], keys);

    private FrontEntry? Find(FrontMap map, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = dot < 0 ? path : path[..dot];
        var entry = map.Entries.FirstOrDefault(each => keys.Equals(each.Key, key));
        return dot < 0 || entry is null ? entry : entry.Value is FrontMap inner ? Find(inner, path[(dot + 1)..]) : null;
    }
}
