namespace Justindustrious.Feeds;

/// <summary>The values by which a reader decides whether it has seen a post before. Readers differ; most use the id.</summary>
[Flags]
public enum ReaderKey
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>The id: RSS guid, or the link of an item without one; Atom id; JSON Feed <c>id</c>.</summary>
    Id = 1,

    /// <summary>The link.</summary>
    Link = 2,

    /// <summary>The id and the date of publication: a post with a new date is shown again.</summary>
    IdAndDate = 4,
}
