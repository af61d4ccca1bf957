using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The hash or the signature of a file.</summary>
/// <remarks><c>podcast:integrity</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/integrity.md.</remarks>
public sealed record EnclosureIntegrity
{
    /// <summary>Creates an integrity. Set its properties in an initializer.</summary>
    public EnclosureIntegrity() { }

    /// <summary>Creates an integrity from its required values.</summary>
    /// <param name="type">How the value must be read.</param>
    /// <param name="value">The hash or the signature.</param>
    [SetsRequiredMembers]
    public EnclosureIntegrity(IntegrityType type, string value) => (Type, Value) = (type, value);

    /// <summary>Gets how the value must be read.</summary>
    /// <remarks><c>type</c>.</remarks>
    public required IntegrityType Type { get; init; }

    /// <summary>Gets the hash or the signature.</summary>
    /// <value>Not blank.</value>
    /// <remarks><c>value</c>.</remarks>
    public required string Value { get; init; }
}
