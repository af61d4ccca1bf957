using System.Xml.Linq;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Conversion;

/// <summary>What a post of RSS or Atom says in elements that both formats use: links of Atom, pictures of Media RSS, comments and licenses.</summary>
internal sealed class PostParts(ReadParts parts)
{
    private const string Slash = "http://purl.org/rss/1.0/modules/slash/", Thread = "http://purl.org/syndication/thread/1.0";
    private const string CommentApi = "http://wellformedweb.org/CommentAPI/", CreativeCommons = "http://backend.userland.com/creativeCommonsRssModule";

    public List<Person> Authors { get; } = [];

    public List<Person> Contributors { get; } = [];

    public List<Category> Categories { get; } = [];

    public List<Enclosure> Enclosures { get; } = [];

    public List<WebLink> Links { get; } = [];

    public List<FeedExtension> Extensions { get; } = [];

    public Uri? ExternalLink { get; private set; }

    public License? License { get; set; }

    public PostComments? Comments { get; set; }

    public Picture? Image { get; private set; }

    /// <summary>Reads an element of a vocabulary.</summary>
    public void AddElement(XElement element, Uri? around, bool isAtom)
    {
        switch (element.Name.NamespaceName, element.Name.LocalName)
        {
            case (CreativeCommons, "license") when License is null || License.Address == ReadValues.ToAddress(element.Value, around):
                License ??= ReadValues.ToAddress(element.Value, around, parts, "<creativeCommons:license>", element) is { } license ? new(license) : null;
                break;
            case (Slash, "comments") when !isAtom && Comments?.Count is null:
                Comments = (Comments ?? new()) with { Count = ReadValues.ToNumber(element.Value, parts, "<slash:comments>", element) };
                break;
            case (CommentApi, "commentRss" or "commentRSS") when !isAtom && Comments?.Feed is null:
                Comments = (Comments ?? new()) with { Feed = ReadValues.ToAddress(element.Value, around, parts, "<wfw:commentRss>", element) };
                break;
            case (Thread, "total") when isAtom && Comments?.Count is null:
                Comments = (Comments ?? new()) with { Count = ReadValues.ToNumber(element.Value, parts, "<thr:total>", element) };
                break;
            case (KnownNamespaces.MediaRss, "content") when Image is null && ReadPicture.Of(element, around, parts) is { } picture:
                Image = picture;
                break;
            default:
                parts.AddExtension(Extensions, element, VocabularyPlaces.Post);
                break;
        }
    }

    /// <summary>Adds a link of Atom that is not the main one.</summary>
    public void AddLink(XElement link, Uri? around, Uri? own)
    {
        if (ReadLink.Of(link, around, parts) is not { } found)
            return;
        switch (found.Relation)
        {
            case "related" when ExternalLink is null && found is { Title: null, Language: null, MediaType: null }:
                ExternalLink = found.Address;
                break;
            case "license" when License is null || (License.Address == found.Address && License.Name is null):
                License = new(found.Address) { Name = found.Title };
                break;
            case "replies" when found is { MediaType: "text/html", Title: null, Language: null } && Comments?.Address is null:
                Comments = (Comments ?? new()) with { Address = found.Address };
                break;
            case "replies" when found is { MediaType: null, Title: null, Language: null } && Comments?.Feed is null:
                Comments = (Comments ?? new()) with { Feed = found.Address };
                break;
            case "alternate" when found.Address == own:
                break;
            case "self":
                parts.Note("<link rel=\"self\"> of a post", "has no place in the model and is left out; readers use the alternate link", link);
                break;
            default:
                Links.Add(found);
                break;
        }
    }

    public Post Complete(Post post) => post with
    {
        Authors = Authors,
        Contributors = Contributors,
        Categories = Categories,
        Enclosures = Enclosures,
        Links = Links,
        Episode = WrittenExtensions.TakeEpisode(Extensions),
        Extensions = Extensions,
        ExternalLink = ExternalLink,
        License = License,
        Comments = Comments,
        Image = Image,
    };
}
