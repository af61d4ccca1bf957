using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary><c>author</c> and <c>authors</c>: a text, <c>Name &lt;mail&gt;</c>, a map of name, email and url, or a list of these.</summary>
internal static class PeopleReader
{
    private const string Write = "a text such as 'Ann <ann@example.org>', or a map of name, email and url";

    /// <summary>Gets the keys of an author's map.</summary>
    public static IReadOnlyList<SiteKey> Keys { get; } =
    [
        new("name", SiteValue.Text, "The name.") { Examples = ["Ann"] },
        new("email", SiteValue.Email, "The e-mail address.") { Examples = ["ann@example.org"] },
        new("url", SiteValue.Address, "The person's page.") { Examples = ["/about/"] },
    ];

    /// <summary>Gets what one author may be.</summary>
    public static SiteValue Value { get; } = new SiteValue("a name, or `Name <mail>`", SiteValue.Text.Schema).Or(SiteValue.Map(static () => Keys));

    /// <summary>Reads all authors.</summary>
    /// <param name="reader">The map that names them.</param>
    /// <param name="entry">The key that does.</param>
    /// <param name="home">What an author's relative url is resolved against.</param>
    /// <param name="people">The people who may be named by their ids.</param>
    /// <param name="passesOverEmpty">Whether an author without a name is a Warning and is left out.</param>
    public static IReadOnlyList<Person> Read(FieldReader reader, FrontEntry entry, Uri home, People people, bool passesOverEmpty = false) =>
        reader.List(WithIds(entry, people), "authors", (value, location, path) =>
        {
            var author = ReadOne(reader, value, location, entry.Key, path, home, people);
            if (author is null || !passesOverEmpty || !BlankText.Is(author.Name))
                return author;
            reader.Findings.Warn(FeedRules.ModelRules.PersonName, location, "an author has no name, and is left out; write the name to show in readers");
            return null;
        });

    /// <summary>A text with commas names several people if each part is the id of one.</summary>
    private static FrontEntry WithIds(FrontEntry entry, People people)
    {
        if (entry.Value is not FrontText { Text: var text } value || !text.Contains(',', StringComparison.Ordinal))
            return entry;
        var ids = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids.All(id => people.Find(id) is not null)
            ? entry with { Value = new FrontList(value.Location, [.. ids.Select(id => value with { Text = id })]) } : entry;
    }

    /// <summary>Reads one person.</summary>
    public static Person? ReadOne(FieldReader reader, FrontEntry entry, Uri home) =>
        ReadOne(reader, entry.Value!, entry.Location, entry.Key, entry.Key, home, People.None);

    private static Person? ReadOne(FieldReader reader, FrontNode value, TextLocation location, string key, FieldPath path, Uri home, People people)
    {
        switch (value)
        {
            case FrontText text:
                return Find(reader, text.IsNull ? "" : text.Text.Trim(), location, people);
            case FrontMap map:
                return FromMap(map, path, reader, home, people);
            default:
                reader.Refuse(value, location, key, Write);
                return null;
        }
    }

    private static Person Find(FieldReader reader, string text, TextLocation location, People people)
    {
        if (people.Find(text) is { } known)
            return known;
        if (people.WhyUnknown(text) is { } why)
            reader.Findings.Add(FeedRules.SourceRules.AuthorId, location, why);
        return FromText(text);
    }

    /// <summary>Takes <c>Name &lt;mail&gt;</c> apart. What is not of this form is a name as it stands.</summary>
    private static Person FromText(string text)
    {
        if (!text.EndsWith('>') || text.LastIndexOf('<') is not (>= 0 and var open))
            return new(text);
        var mail = text[(open + 1)..^1].Trim();
        var name = text[..open].Trim().Trim('"').Trim();
        return new(name.Length > 0 ? name : mail) { Email = mail };
    }

    private static Person FromMap(FrontMap map, FieldPath path, FieldReader reader, Uri home, People people)
    {
        var inner = reader.Inner(map);
        // Docusaurus names a person of authors.yml by 'key', beside what differs in this post.
        var known = inner.Find("key") is { Value: FrontText { Text: var id } } ? people.Find(id.Trim()) : null;
        var name = inner.Text("name", "name");
        var email = inner.Text("email", "email");
        var url = inner.Text("link", "url");
        reader.TakeFields(inner, path);
        var link = url is null ? known?.Link : inner.Address(url, home, inner.Fields["link"], "url");
        return new(name ?? known?.Name ?? email ?? "") { Email = email ?? known?.Email, Link = link };
    }
}
