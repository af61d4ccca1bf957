using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary><c>author</c> and <c>authors</c>: a text, <c>Name &lt;mail&gt;</c>, a map of name, email and url, or a list of these.</summary>
internal static class PeopleReader
{
    private const string Write = "a text such as 'Ann <ann@example.org>', or a map of name, email and url";

    /// <summary>Gets the keys of an author's map.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["name", "email", "url"];

    /// <summary>Reads all authors.</summary>
    /// <param name="reader">The map that names them.</param>
    /// <param name="names">The keys that do.</param>
    /// <param name="home">What an author's relative url is resolved against.</param>
    public static IReadOnlyList<Person> Read(FieldReader reader, string[] names, Uri home)
    {
        if (reader.Find(names) is not { } entry)
            return [];
        reader.Fields["authors"] = entry.Location;
        var people = new List<Person>();
        foreach (var (value, location) in FieldReader.Items(entry))
        {
            var field = new FieldPath("authors", people.Count);
            reader.Fields[field] = location;
            switch (value)
            {
                case FrontText text:
                    people.Add(FromText(text.IsNull ? "" : text.Text.Trim()));
                    break;
                case FrontMap map:
                    people.Add(FromMap(map, field, reader, home));
                    break;
                default:
                    reader.Refuse(value, location, entry.Key, Write);
                    break;
            }
        }

        return people;
    }

    /// <summary>Takes <c>Name &lt;mail&gt;</c> apart. What is not of this form is a name as it stands.</summary>
    private static Person FromText(string text)
    {
        if (!text.EndsWith('>') || text.LastIndexOf('<') is not (>= 0 and var open))
            return new(text);
        var mail = text[(open + 1)..^1].Trim();
        var name = text[..open].Trim().Trim('"').Trim();
        return new(name.Length > 0 ? name : mail, mail);
    }

    private static Person FromMap(FrontMap map, FieldPath field, FieldReader reader, Uri home)
    {
        var inner = reader.Inner(map);
        var name = inner.Text("name", "name");
        var email = inner.Text("email", "email");
        var url = inner.Text("link", "url");
        foreach (var (key, location) in inner.Fields)
            reader.Fields[field.With(key.Field)] = location;
        var link = url is null ? null : inner.Address(url, home, inner.Fields["link"], "url");
        return new(name ?? email ?? "", email, link);
    }
}
