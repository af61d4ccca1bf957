namespace Justindustrious.Feeds;

/// <summary>How much of each post a document contains.</summary>
public enum ContentAmount
{
    /// <summary>The summary and the whole content.</summary>
    Full,

    /// <summary>Only the summary.</summary>
    Summary,
}
