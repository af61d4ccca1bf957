namespace Justindustrious.Feeds;

/// <summary>The severity of a finding.</summary>
public enum FeedSeverity
{
    /// <summary>Something was changed or noticed; nothing needs to be done.</summary>
    Info,

    /// <summary>A SHOULD or the RSS Advisory Board's profile is broken, or a reader is known to fail.</summary>
    Warning,

    /// <summary>A MUST is broken. No document is created.</summary>
    Error,
}
