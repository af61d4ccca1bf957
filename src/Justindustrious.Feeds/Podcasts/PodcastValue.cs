using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A way in which listeners can pay the podcast or an episode.</summary>
/// <remarks><c>podcast:value</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value.md.</remarks>
public sealed record PodcastValue
{
    /// <summary>Creates a value. Set its properties in an initializer.</summary>
    public PodcastValue() { }

    /// <summary>Creates a value from its required values.</summary>
    /// <param name="type">The network or currency.</param>
    /// <param name="method">How the network is used.</param>
    [SetsRequiredMembers]
    public PodcastValue(string type, string method) => (Type, Method) = (type, method);

    /// <summary>Gets the network or currency.</summary>
    /// <value>For example <c>lightning</c>.</value>
    /// <remarks><c>type</c>.</remarks>
    public required string Type { get; init; }

    /// <summary>Gets how the network is used.</summary>
    /// <value>For example <c>keysend</c>.</value>
    /// <remarks><c>method</c>.</remarks>
    public required string Method { get; init; }

    /// <summary>Gets the suggested amount.</summary>
    /// <value>In the unit of the network. The default is <see langword="null"/>.</value>
    /// <remarks><c>suggested</c>.</remarks>
    public decimal? Suggested { get; init; }

    /// <summary>Gets who receives the payments.</summary>
    /// <value>At least one. The default is empty.</value>
    /// <remarks><c>podcast:valueRecipient</c>.</remarks>
    public IReadOnlyList<ValueRecipient> Recipients { get; init; } = [];

    /// <summary>Gets the times of the recording that have other recipients.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:valueTimeSplit</c>.</remarks>
    public IReadOnlyList<ValueTimeSplit> TimeSplits { get; init; } = [];
}
