namespace Justindustrious.Feeds;

/// <summary>How grave a finding is.</summary>
public enum FeedSeverity
{
    /// <summary>Something was changed or noticed; nothing needs to be done.</summary>
    Info,

    /// <summary>A SHOULD is broken, the RSS Advisory Board's profile is, or a reader is known to fail.</summary>
    Warning,

    /// <summary>A MUST is broken: no document is made.</summary>
    Error,
}
