namespace Justindustrious.Feeds;

/// <summary>Where a post's id comes from.</summary>
public enum IdSource
{
    /// <summary>The post is new, and its address is its id.</summary>
    Address,

    /// <summary>The post has an id of its own, such as <c>id</c> in front matter.</summary>
    Post,

    /// <summary>The ledger has an entry with the post's address.</summary>
    Ledger,

    /// <summary>The ledger has an entry with the same body, and the same title or date, at another address where no post is now.</summary>
    LedgerByContent,

    /// <summary>The ledger has an entry with the same title and date, and another body, at another address where no post is now.</summary>
    LedgerByDate,
}
