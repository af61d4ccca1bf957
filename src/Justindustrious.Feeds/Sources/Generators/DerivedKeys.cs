namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// The values of a generator's configuration under the keys of feeds.yml, each with its place in the generator's file.
/// </summary>
internal sealed class DerivedKeys
{
    private readonly List<FrontEntry> _entries = [];

    /// <summary>Gets the map of keys.</summary>
    public FrontMap Map => new(_entries.Count > 0 ? _entries[0].Location : default, [.. _entries]);

    /// <summary>Sets a key to a setting's value.</summary>
    public void Set(string key, (FrontEntry Entry, string Text)? setting)
    {
        if (setting is var (entry, text))
            Set(key, entry.Location, text);
    }

    /// <summary>Sets a key to a text, with the place in the configuration that it comes from.</summary>
    public void Set(string key, TextLocation location, string text) => Set(key, location, Text(location, text));

    /// <summary>Sets a key to a list of texts; a list of one becomes a text.</summary>
    public void Set(string key, TextLocation location, IReadOnlyList<string> texts)
    {
        if (texts is [var only])
            Set(key, location, only);
        else if (texts.Count > 0)
            Set(key, location, new FrontList(location, [.. texts.Select(text => Text(location, text))]));
    }

    public void Set(string key, TextLocation location, IEnumerable<(string Key, string Text)> texts) =>
        Set(key, location, new FrontMap(location, [.. texts.Select(each => new FrontEntry(each.Key, location, Text(location, each.Text)))]));

    /// <summary>Sets a key that is not set.</summary>
    public void Set(string key, TextLocation location, FrontNode value)
    {
        if (_entries.All(entry => entry.Key != key))
            _entries.Add(new(key, location, value));
    }

    /// <summary>Sets the author: name, e-mail address and home page.</summary>
    public void SetAuthor((FrontEntry Entry, string Text)? name, (FrontEntry Entry, string Text)? mail = null, (FrontEntry Entry, string Text)? url = null)
    {
        if (name is not var (entry, text))
            return;
        if (mail is null && url is null)
        {
            Set("author", entry.Location, text);
            return;
        }

        var parts = new List<FrontEntry> { new("name", entry.Location, Text(entry.Location, text)) };
        if (mail is var (mailEntry, address))
            parts.Add(new("email", mailEntry.Location, Text(mailEntry.Location, address)));
        if (url is var (urlEntry, page))
            parts.Add(new("url", urlEntry.Location, Text(urlEntry.Location, page)));
        Set("author", entry.Location, new FrontMap(entry.Location, parts));
    }

    private static FrontText Text(TextLocation location, string text) => new(location, text, IsPlain: false);
}
