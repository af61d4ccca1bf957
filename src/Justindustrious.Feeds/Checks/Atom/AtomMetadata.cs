using Justindustrious.Feeds.Checks.Walk;
using NodaTime;

namespace Justindustrious.Feeds.Checks.Atom;

/// <summary>What the checks remember about a feed, an entry or a source while it is open.</summary>
internal class AtomMetadata
{
    /// <summary>A feed with more links repeats itself.</summary>
    private const int MostLinks = 1000;

    private readonly List<AtomLink> _links = [];

    /// <summary>Gets the links so far.</summary>
    public IReadOnlyList<AtomLink> Links => _links;

    public Instant? Updated { get; set; }

    public (int Line, int Column) UpdatedPlace { get; set; }

    public bool HasLink(string relation) => _links.Exists(link => link.Relation == relation);

    /// <summary>Remembers a child if it is a link.</summary>
    public void AddLink(ElementScope child)
    {
        if (child.Name != "link" || _links.Count >= MostLinks)
            return;
        _links.Add(new(LinkChecks.RelationOf(child), child.Attribute("type") ?? "", child.Attribute("hreflang") ?? "", child.Attribute("href") ?? "",
            (child.Line, child.Column)));
    }
}

/// <summary>A link of a feed, an entry or a source.</summary>
/// <param name="Relation">Its relation.</param>
/// <param name="Type">Its media type; empty if it has none.</param>
/// <param name="Language">Its language; empty if it has none.</param>
/// <param name="Href">Its address; empty if it has none.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record AtomLink(string Relation, string Type, string Language, string Href, (int Line, int Column) Place);

/// <summary>What the checks remember about a feed or a source.</summary>
internal sealed class FeedMetadata : AtomMetadata
{
    /// <summary>Gets or sets whether the metadata was checked, which is done at the first entry.</summary>
    public bool WasChecked { get; set; }

    /// <summary>Gets or sets the latest updated of an entry so far.</summary>
    public Instant? Newest { get; set; }

    /// <summary>Gets or sets the first id of an entry.</summary>
    public string? FirstId { get; set; }

    /// <summary>Gets or sets the number of entries with an id.</summary>
    public int EntriesWithId { get; set; }

    /// <summary>Gets or sets whether two entries have different ids.</summary>
    public bool HasManyIds { get; set; }
}

/// <summary>What the checks remember about an entry.</summary>
internal sealed class EntryMetadata : AtomMetadata
{
    public bool HasContent { get; set; }

    public bool ContentHasSource { get; set; }

    public bool ContentIsBinary { get; set; }

    public bool SourceHasAuthor { get; set; }

    /// <summary>Gets or sets whether an earlier entry has the same id.</summary>
    public bool HasOldId { get; set; }

    public Instant? Published { get; set; }

    /// <summary>Gets or sets the updated element, if an earlier entry has the same updated.</summary>
    public ValueContext? SharedUpdated { get; set; }

    public (string Id, int Line, int Column)? Id { get; set; }
}
