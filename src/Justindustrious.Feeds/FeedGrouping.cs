namespace Justindustrious.Feeds;

/// <summary>What posts are grouped by into documents of their own.</summary>
[Flags]
public enum FeedGrouping
{
    /// <summary>No groups: the main documents alone.</summary>
    None = 0,

    /// <summary>A document for each category, below <c>categories/</c>.</summary>
    Category = 1,

    /// <summary>A document for each author, below <c>authors/</c>.</summary>
    Author = 2,

    /// <summary>
    /// A document for each language but the feed's own, below <c>languages/</c>. The main documents, and those of other groups, then hold the feed's own
    /// language alone.
    /// </summary>
    Language = 4,

    /// <summary>A document for each section, below <c>sections/</c>.</summary>
    Section = 8,
}
