namespace Justindustrious.Feeds;

/// <summary>Where a post's id comes from.</summary>
public enum IdSource
{
    /// <summary>The post is new, and its address is its id.</summary>
    Address,

    /// <summary>The post says its id itself, as <c>id</c> in front matter.</summary>
    Post,

    /// <summary>The ledger knows the post's address.</summary>
    Ledger,

    /// <summary>The ledger knows the post's body with its title or date, published at another address, and the post there is gone.</summary>
    LedgerByContent,

    /// <summary>The ledger knows a post of the same title and date, published at another address, and the post there is gone; the body is new.</summary>
    LedgerByDate,
}
