using System.Xml.Linq;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads links of Atom, which RSS has as <c>atom:link</c>.</summary>
internal static class ReadLink
{
    private const string Registry = "http://www.iana.org/assignments/relation/";

    /// <summary>Reads a link that a document can contain, or notes why it can't.</summary>
    public static WebLink? Of(XElement link, Uri? around, ReadParts parts)
    {
        var (relation, kind) = (RelationOf(link), KindOf(link));
        if (ReadValues.ToAddress(link.Attribute("href")?.Value, around, parts, kind, link) is not { } address)
            return null;
        foreach (var attribute in link.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName
            is not ("href" or "rel" or "type" or "hreflang" or "title" or "lang" or "base")))
            parts.Lose($"{attribute.Name.LocalName} of {kind}", attribute);
        if (!ModelValues.IsRelation(relation))
        {
            parts.Note(kind, "has a relation that is neither a name nor an IRI, and is left out; write one such as 'via'", link);
            return null;
        }

        return new(relation, address)
        {
            Language = Value("hreflang", LanguageTag.IsOne),
            MediaType = Value("type", ModelValues.IsMediaType),
            Title = ReadValues.ToText(link.Attribute("title")?.Value),
        };

        string? Value(string name, Func<string, bool> isValid) =>
            ReadValues.NullIfBlank(link.Attribute(name)?.Value) is { } value && isValid(value) ? value : null;
    }

    /// <summary>Gets the relation: RFC 4287 4.2.7.2 allows a registered name as an IRI.</summary>
    public static string RelationOf(XElement link)
    {
        var relation = ReadValues.NullIfBlank(link.Attribute("rel")?.Value) ?? "alternate";
        relation = relation.StartsWith(Registry, StringComparison.Ordinal) ? relation[Registry.Length..] : relation;
        return relation.Contains(':', StringComparison.Ordinal) ? relation : relation.ToLowerInvariant();
    }

    public static string KindOf(XElement link) => $"<link rel=\"{RelationOf(link)}\">";
}
