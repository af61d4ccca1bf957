using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Conversion;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <content>Links and pictures.</content>
public static partial class SyndicationInterop
{
    private static readonly XmlQualifiedName LinkLanguage = new("hreflang", "");

    private static readonly XNamespace Media = KnownNamespaces.MediaRss;

    /// <summary>
    /// Relations of links to documents of the same feed, to hubs and to enclosures. The model has other properties for them.
    /// </summary>
    private static readonly HashSet<string> OtherPlaces = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "enclosure", "hub", "first", "last", "previous", "next", "current", "prev-archive", "next-archive",
    };

    private static SyndicationLink ToLink(WebLink link)
    {
        var result = new SyndicationLink(UriText.Spelled(link.Address)) { RelationshipType = link.Relation, MediaType = link.MediaType, Title = link.Title };
        if (link.Language is { } language)
            result.AttributeExtensions.Add(LinkLanguage, language);
        return result;
    }

    /// <summary>Converts the links that a document can contain. Any other link would be an Error in a feed that is otherwise valid.</summary>
    private static List<WebLink> ToLinks(IEnumerable<SyndicationLink> links, Uri own, Uri? baseUri, ReadParts parts)
    {
        var result = new List<WebLink>();
        HashSet<(string Type, string Language)> alternates = [("text/html", "")];
        foreach (var link in links)
        {
            var relation = link.RelationshipType ?? "alternate";
            if (link.Uri is null || OtherPlaces.Contains(relation))
                continue;
            if (!ModelValues.IsRelation(relation) || Absolute(link.Uri, link.BaseUri ?? baseUri) is not { IsAbsoluteUri: true } address || !IsWeb(address))
            {
                if (relation != "alternate")
                {
                    parts.Note(
                        $"<link rel={Quoted.Of(relation)}>",
                        "has an address or a relation that feeds can't contain, and is left out; write a whole http address");
                }

                continue;
            }

            var found = new WebLink(relation, address)
            {
                Language = link.AttributeExtensions.TryGetValue(LinkLanguage, out var language) && Text.LanguageTag.IsOne(language) ? language : null,
                MediaType = link.MediaType is { } type && ModelValues.IsMediaType(type) ? type : null,
                Title = NullIfBlank(link.Title),
            };
            // The main address becomes Post.Link or Feed.Link. The feed may repeat it.
            var form = ((found.MediaType ?? "").ToLowerInvariant(), (found.Language ?? "").ToLowerInvariant());
            if (!found.IsAlternate || (address != own && alternates.Add(form)))
                result.Add(found);
        }

        return result;
    }

    private static XElement ToElement(Picture picture) => new(
        Media + "content",
        new XAttribute(XNamespace.Xmlns + "media", Media.NamespaceName),
        new XAttribute("url", UriText.Of(picture.Link)),
        new XAttribute("medium", "image"),
        AttributeOf("type", picture.MediaType),
        AttributeOf("width", picture.Width),
        AttributeOf("height", picture.Height),
        AttributeOf("fileSize", picture.Length),
        TextElementOf("description", picture.AlternativeText, new XAttribute("type", "plain")),
        TextElementOf("credit", picture.Credit, new XAttribute("role", "photographer"), new XAttribute("scheme", "urn:ebu")));

    private static XElement ToElement(FeedExtension.Node node)
    {
        var element = new XElement(XName.Get(node.Name, node.Namespace));
        foreach (var attribute in node.Attributes)
            element.SetAttributeValue(XName.Get(attribute.Name, attribute.Namespace), ModelValues.WithoutUnwritable(attribute.Value.ToString()));
        if (node.Value.Text is { } text)
            element.Add(ModelValues.WithoutUnwritable(text));
        if (node.HasChildren)
            element.Add(node.Children.Select(ToElement));
        return element;
    }

    private static XElement? TextElementOf(string name, string? text, params XAttribute[] attributes) =>
        BlankText.Is(text) ? null : new(Media + name, attributes, ModelValues.WithoutUnwritable(text));

    private static XAttribute? AttributeOf(string name, object? value) =>
        value is null ? null : new(name, string.Create(CultureInfo.InvariantCulture, $"{value}"));

    private static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0 && UriText.TryOf(address, out _);
}
