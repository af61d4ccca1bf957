using System.Xml.Linq;
using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Conversion;

/// <summary>What the head of RSS or Atom says in elements that both formats use: links of Atom and elements of vocabularies.</summary>
internal sealed class FeedParts(ReadParts parts)
{
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    private const string CreativeCommons = "http://backend.userland.com/creativeCommonsRssModule", WebFeeds = "http://webfeeds.org/rss/1.0";

    /// <summary>What happens to a link to another document of the feed, and what to write.</summary>
    public const string OtherDocument = "leads to another document of the feed and is left out; read that document too, and write FeedSetOptions.History";

    public List<Person> Authors { get; } = [];

    public List<Person> Contributors { get; } = [];

    public List<Category> Categories { get; } = [];

    public List<WebLink> Links { get; } = [];

    public List<FeedExtension> Extensions { get; } = [];

    public List<DeletedPost> DeletedPosts { get; } = [];

    public List<Uri> Hubs { get; } = [];

    public Uri? Self { get; private set; }

    public License? License { get; private set; }

    public Picture? Icon { get; set; }

    /// <summary>Reads an element of a vocabulary.</summary>
    public void AddElement(XElement element, Uri? around)
    {
        switch (element.Name.NamespaceName, element.Name.LocalName)
        {
            case (CreativeCommons, "license") when License is null || License.Address == ReadValues.ToAddress(element.Value, around):
                License ??= ReadValues.ToAddress(element.Value, around, parts, "<creativeCommons:license>", element) is { } license ? new(license) : null;
                break;
            case (WebFeeds, "icon") when Icon is null && ReadValues.ToAddress(element.Value, around) is { } icon:
                Icon = new(icon);
                break;
            case (Tombstones, "deleted-entry"):
                AddDeletedPost(element);
                break;
            default:
                parts.AddExtension(Extensions, element, VocabularyPlaces.Feed);
                break;
        }
    }

    /// <summary>Adds a post that was removed: RFC 6721 3.</summary>
    private void AddDeletedPost(XElement element)
    {
        const string Kind = "<at:deleted-entry>";
        if (ReadValues.NullIfBlank(element.Attribute("ref")?.Value) is not { } id)
            parts.Note(Kind, "has no ref and is left out; write the id of the removed post", element);
        else if (ReadValues.ToDate(element.Attribute("when")?.Value ?? "", parts, $"when of {Kind}", element) is { } when)
        {
            var comment = element.Elements().FirstOrDefault(child => child.Name.LocalName == "comment");
            DeletedPosts.Add(new(id, when) { Comment = ReadValues.ToText(comment?.Value) });
        }

        foreach (var child in element.Elements().Where(child => child.Name.LocalName != "comment"))
            parts.Lose($"<{ReadParts.NameOf(child)}> of {Kind}", child);
    }

    /// <summary>Adds a link of Atom that is not the main one.</summary>
    public void AddLink(XElement link, Uri? around, Uri? own)
    {
        if (ReadLink.Of(link, around, parts) is not { } found)
            return;
        switch (found.Relation)
        {
            case "self" when Self is null:
                Self = found.Address;
                break;
            case "hub":
                Hubs.Add(found.Address);
                break;
            case "license" when License is null || (License.Address == found.Address && License.Name is null):
                License = new(found.Address) { Name = found.Title };
                break;
            case "alternate" when found.Address == own:
                break;
            case "self" or "first" or "last" or "previous" or "next" or "current" or "prev-archive" or "next-archive":
                parts.Note(ReadLink.KindOf(link), OtherDocument, link);
                break;
            default:
                Links.Add(found);
                break;
        }
    }

    /// <summary>Completes a feed, and creates the options with which it is written.</summary>
    public ReadFeed Complete(Feed feed, FeedFormat format)
    {
        feed = feed with
        {
            Authors = Authors,
            Contributors = Contributors,
            Categories = Categories,
            Links = Links,
            Podcast = WrittenExtensions.TakePodcast(Extensions),
            Extensions = Extensions,
            License = License,
            Icon = Icon,
            DeletedPosts = DeletedPosts,
        };
        return new(feed, format, new() { SelfLink = Self, Hubs = Hubs, Vocabularies = parts.Vocabularies });
    }
}
