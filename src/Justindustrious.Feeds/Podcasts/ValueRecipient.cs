using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>Someone who receives a share of the payments.</summary>
/// <remarks><c>podcast:valueRecipient</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/value-recipient.md.</remarks>
public sealed record ValueRecipient
{
    /// <summary>Creates a recipient. Set its properties in an initializer.</summary>
    public ValueRecipient() { }

    /// <summary>Creates a recipient from its required values.</summary>
    /// <param name="type">The kind of the address.</param>
    /// <param name="address">The address in the network.</param>
    /// <param name="split">The share.</param>
    [SetsRequiredMembers]
    public ValueRecipient(string type, string address, int split) => (Type, Address, Split) = (type, address, split);

    /// <summary>Gets the kind of the address.</summary>
    /// <value>For example <c>node</c>.</value>
    /// <remarks><c>type</c>.</remarks>
    public required string Type { get; init; }

    /// <summary>Gets the address in the network.</summary>
    /// <value>Not blank.</value>
    /// <remarks><c>address</c>.</remarks>
    public required string Address { get; init; }

    /// <summary>Gets the share.</summary>
    /// <value>0 or more. The shares of all recipients add up to the whole.</value>
    /// <remarks><c>split</c>.</remarks>
    public required int Split { get; init; }

    /// <summary>Gets the name.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>Gets the key of a custom record.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>customKey</c>.</remarks>
    public string? CustomKey { get; init; }

    /// <summary>Gets the value of the custom record.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>customValue</c>.</remarks>
    public string? CustomValue { get; init; }

    /// <summary>Gets whether the share is a fee, which is subtracted before the other shares are computed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks><c>fee</c>.</remarks>
    public bool IsFee { get; init; }
}
