namespace Justindustrious.Feeds;

/// <summary>How posts are grouped. Each group has its own documents.</summary>
[Flags]
public enum FeedGrouping
{
    /// <summary>No groups: only the main documents.</summary>
    None = 0,

    /// <summary>A document for each category, below <c>categories/</c>.</summary>
    Category = 1,

    /// <summary>A document for each author, below <c>authors/</c>.</summary>
    Author = 2,

    /// <summary>
    /// A document for each language except the feed's own, below <c>languages/</c>. The main documents, and those of other groups, then contain only posts in
    /// the feed's own language.
    /// </summary>
    Language = 4,

    /// <summary>A document for each section, below <c>sections/</c>.</summary>
    Section = 8,
}
