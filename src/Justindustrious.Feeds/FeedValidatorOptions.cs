namespace Justindustrious.Feeds;

/// <summary>What a validator is told about a feed besides its bytes.</summary>
public sealed record FeedValidatorOptions
{
    /// <summary>Gets the format that the feed must be in.</summary>
    /// <value>The default, <see langword="null"/>, takes any.</value>
    public FeedFormat? ExpectedFormat { get; init; }

    /// <summary>Gets the address at which the feed is published, which its link to itself must name.</summary>
    /// <value>The default, <see langword="null"/>, compares nothing.</value>
    public Uri? Address { get; init; }

    /// <summary>Gets the file's path as findings shall show it.</summary>
    /// <value>The default is none.</value>
    public string? FileName { get; init; }

    /// <summary>Gets where reading stops, with an Error.</summary>
    /// <value>In bytes; the default is 256 MiB.</value>
    public long MaxLength { get; init; } = 256L * 1024 * 1024;

    /// <summary>Gets what rules count as instead of their own severity, by rule id; <see langword="null"/> as a value silences a rule.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, FeedSeverity?> Severities { get; init; } = new Dictionary<string, FeedSeverity?>();
}
