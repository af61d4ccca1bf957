namespace Justindustrious.Feeds;

/// <summary>By what a reader knows a post again. Readers differ, and most of them go by the id.</summary>
[Flags]
public enum ReaderKey
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>By the id: RSS guid, or the link of an item without one; Atom id; JSON Feed <c>id</c>.</summary>
    Id = 1,

    /// <summary>By the link.</summary>
    Link = 2,

    /// <summary>By the id and the date of publication: what changes its date is shown again.</summary>
    IdAndDate = 4,
}
