namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>
/// <c>fields</c> in feeds.yml: which keys of a JSON object say what of a post. The defaults are the keys of GitHub's and GitLab's releases, and of JSON Feed's
/// items.
/// </summary>
internal sealed class ReleaseFields
{
    private static readonly (string Field, string Meaning, string[] Keys)[] Table =
    [
        ("title", "The title.", ["name", "title", "tag_name", "tagName"]),
        ("date", "When it was published.", ["published_at", "publishedAt", "released_at", "releasedAt", "date_published", "date", "created_at", "createdAt"]),
        ("updated", "When it was changed last.", ["date_modified"]),
        ("content", "The text, in Markdown.", ["body", "description", "content", "content_text"]),
        ("html", "The text, in HTML, before content.", ["content_html", "body_html"]),
        ("summary", "A summary.", ["summary"]),
        ("link", "The address.", ["html_url", "_links.self", "url", "link"]),
        ("id", "The id, instead of the address: any text that never changes.", []),
        ("slug", "What {slug} stands for in the permalink, where there is no link.", ["tag_name", "tagName", "slug", "version"]),
        ("author", "Who wrote it.", ["author.name", "author.login", "author"]),
        ("category", "What it is about.", ["tags", "categories", "labels"]),
        ("draft", "The key that withholds a post if it is true.", ["draft", "isDraft", "upcoming_release"]),
    ];

    private readonly Dictionary<string, IReadOnlyList<string>> _keys;

    private ReleaseFields(Dictionary<string, IReadOnlyList<string>> keys)
    {
        _keys = keys;
        Roots = keys.Values.SelectMany(names => names).Select(name => name.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
    }

    public static ReleaseFields Default { get; } = new(Table.ToDictionary(row => row.Field, row => (IReadOnlyList<string>)row.Keys, StringComparer.Ordinal));

    private static SiteValue Value { get; } = new SiteValue("a key, or a path such as author.name", SiteValue.Text.Schema).OrList();

    /// <summary>Gets the keys of the map in feeds.yml.</summary>
    public static IReadOnlyList<SiteKey> Keys { get; } =
        [.. Table.Select(row => new SiteKey(row.Field, Value, row.Meaning) { Examples = [row.Keys.FirstOrDefault() ?? "tag_name"] })];

    /// <summary>Gets the keys of an object whose values are read.</summary>
    public IReadOnlySet<string> Roots { get; }

    /// <summary>Gets the keys of a field, in the order in which they count.</summary>
    public IReadOnlyList<string> this[string field] => _keys[field];

    /// <summary>Reads the map. What it does not name keeps its default.</summary>
    public static ReleaseFields Read(FieldReader reader, FrontEntry entry)
    {
        if (entry.Value is not FrontMap map)
        {
            reader.Refuse(entry.Value!, entry.Location, "fields", "a map such as 'fields: {title: name, date: published_at}'");
            return Default;
        }

        SiteReader.AddUnknown(map, Keys, reader.Findings);
        var keys = new Dictionary<string, IReadOnlyList<string>>(Default._keys, StringComparer.Ordinal);
        foreach (var each in map.Entries.Where(each => each.Value is { IsNull: false } && keys.ContainsKey(each.Key)))
        {
            var names = FieldReader.Items(each)
                .Select(item => reader.Text(item.Value, item.Location, each.Key, "a key such as 'title: name', or a list of them"))
                .OfType<string>().Where(name => name.Length > 0).ToList();
            if (names.Count > 0)
                keys[each.Key] = names;
        }

        // Markdown that feeds.yml names counts before HTML that it does not name.
        if (map.Find("content") is not null && map.Find("html") is null)
            keys["html"] = [];
        return new(keys);
    }
}
