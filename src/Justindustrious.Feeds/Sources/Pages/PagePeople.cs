using Justindustrious.Feeds.Text;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Who wrote a page.</summary>
internal static class PagePeople
{
    /// <summary>A list of more people than this is no list of authors.</summary>
    private const int Most = 20;

    public static IReadOnlyList<Person> Read(Page page, PageFacts facts, PageSelectors selectors, Uri link, Dictionary<FieldPath, TextLocation> fields)
    {
        var people = new List<Person>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, email, url, location) in Find(page, facts, selectors))
        {
            // Facebook's article:author is the address of a profile, which is no name.
            if (string.IsNullOrWhiteSpace(name) || name.Contains("://", StringComparison.Ordinal) || people.Count == Most || !names.Add(name))
                continue;
            fields.TryAdd("authors", location);
            fields[new("authors", people.Count)] = location;
            people.Add(new(name)
            {
                Email = MailOf(email),
                Link = url is { Length: > 0 } && Uri.TryCreate(link, url, out var address) && address.Scheme is "http" or "https" ? address : null,
            });
        }

        return people;
    }

    private static IEnumerable<(string? Name, string? Email, string? Url, TextLocation Location)> Find(Page page, PageFacts facts, PageSelectors selectors)
    {
        if (selectors.Find(page.Document, PageField.Author) is not null)
            return facts.FirstOf(PageField.Author).Select(fact => ((string?)WithoutWord(fact.Text), (string?)null, (string?)null, fact.Location));
        if (page.Shape.Entry is { } entry && Markup.Properties(entry, "p-author").ToList() is { Count: > 0 } authors)
            return authors.Select(author => OfCard(page, author));
        if (page.Data.PeopleOf("author").ToList() is { Count: > 0 } nodes)
            return nodes;
        return facts.FirstOf(PageField.Author).Select(fact => ((string?)WithoutWord(fact.Text), (string?)null, (string?)null, fact.Location));
    }

    /// <summary>Reads an h-card: a name, and an address or a mail where it has them.</summary>
    private static (string? Name, string? Email, string? Url, TextLocation Location) OfCard(Page page, IElement card)
    {
        var name = card.QuerySelector(".p-name, .fn") ?? card;
        var url = card.LocalName == "a" ? card : card.QuerySelector("a.u-url[href], a.url[href]") ?? card.QuerySelector("a[href]:not([href^='mailto:'])");
        var mail = card.QuerySelector("a.u-email[href], a.email[href]")?.GetAttribute("href");
        return (WithoutWord(Page.Spaced(Markup.ValueOf(name, "p-"))), mail, url?.GetAttribute("href"), page.PlaceOf(card));
    }

    private static string WithoutWord(string text) => text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..].Trim() : text;

    private static string? MailOf(string? text)
    {
        const string Scheme = "mailto:";
        var isLink = text is not null && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var mail = isLink ? Uri.UnescapeDataString(text![Scheme.Length..].Split('?')[0]) : text;
        return mail is not null && mail.IndexOf('@', StringComparison.Ordinal) > 0 ? mail : null;
    }
}
