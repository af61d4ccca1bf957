using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks the links of a post or a feed: addresses, relations, languages, media types, and that alternates differ.</summary>
internal static class LinkChecks
{
    public static void Check(IReadOnlyList<WebLink> links, in ModelSubject subject)
    {
        HashSet<(string Type, string Language)>? alternates = null;
        for (var i = 0; i < links.Count; i++)
        {
            var (field, link) = (new FieldPath("links", i), links[i]);
            subject.CheckLink(ModelRules.LinkAddress, field.With("address"), link.Address);
            if (BlankText.Is(link.Relation) || !ModelValues.IsRelation(link.Relation))
            {
                subject.Report(ModelRules.LinkRelation, field.With("relation"),
                    $"relation {Quoted.Of(link.Relation ?? "")} is neither a name nor an absolute IRI; write one such as 'alternate', 'via' or 'replies'");
            }

            subject.CheckLanguage(link.Language, field.With("language"));
            if (link.MediaType is { } type && !ModelValues.IsMediaType(type))
            {
                subject.Report(ModelRules.MediaType, field.With("mediaType"),
                    $"type {Quoted.Of(type)} is not a media type; write one such as 'text/html', or none");
            }

            subject.CheckText(field.With("title"), link.Title);
            // The address of the post or feed is an alternate link as well.
            if (link.IsAlternate && !(alternates ??= [("text/html", "")]).Add((Folded(link.MediaType), Folded(link.Language))))
            {
                subject.Report(ModelRules.AlternateLink, field,
                    $"the alternate link {Quoted.Of(link.Address.OriginalString)} has the language and the type of another; "
                    + "give it a language of its own, or another relation");
            }
        }
    }

    /// <summary>Checks that no link of a feed has the relation 'self', since each document writes its own.</summary>
    public static void CheckNoSelf(IReadOnlyList<WebLink> links, in ModelSubject subject)
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (string.Equals(links[i].Relation, "self", StringComparison.OrdinalIgnoreCase))
            {
                subject.Report(ModelRules.SelfRelation, new FieldPath("links", i).With("relation"),
                    "relation 'self' is the document's own address, which is in it once; write it as the option SelfLink, and take the link out");
            }
        }
    }

    private static string Folded(string? text) => (text ?? "").ToLowerInvariant();
}
