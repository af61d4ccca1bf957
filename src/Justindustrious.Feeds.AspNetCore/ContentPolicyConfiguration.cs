using System.Collections.Immutable;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// <see cref="ContentPolicy"/> with sets that can change, so that configuration can bind them. Configuration adds to the default. Code can also remove:
/// <c>policy.Elements.Remove("img")</c>.
/// </summary>
public sealed record ContentPolicyConfiguration
{
    /// <summary>Creates the default configuration.</summary>
    public ContentPolicyConfiguration()
        : this(ContentPolicy.Default)
    {
    }

    /// <summary>Creates a configuration with the values of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is <see langword="null"/>.</exception>
    public ContentPolicyConfiguration(ContentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Elements = policy.Elements.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Attributes = policy.Attributes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Classes = policy.Classes.ToHashSet(StringComparer.Ordinal);
        Schemes = policy.Schemes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        CssProperties = policy.CssProperties.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private ContentPolicyConfiguration(ContentPolicyConfiguration other)
    {
        Elements = other.Elements.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Attributes = other.Attributes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Classes = other.Classes.ToHashSet(StringComparer.Ordinal);
        Schemes = other.Schemes.ToHashSet(StringComparer.OrdinalIgnoreCase);
        CssProperties = other.CssProperties.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the elements that are kept: <see cref="ContentPolicy.Elements"/>.</summary>
    public ISet<string> Elements { get; }

    /// <summary>Gets the attributes that are kept: <see cref="ContentPolicy.Attributes"/>.</summary>
    public ISet<string> Attributes { get; }

    /// <summary>Gets the classes that are kept: <see cref="ContentPolicy.Classes"/>.</summary>
    public ISet<string> Classes { get; }

    /// <summary>Gets the schemes that addresses may have: <see cref="ContentPolicy.Schemes"/>.</summary>
    public ISet<string> Schemes { get; }

    /// <summary>Gets the CSS properties that <c>style</c> attributes may have: <see cref="ContentPolicy.CssProperties"/>.</summary>
    public ISet<string> CssProperties { get; }

    /// <summary>Creates a configuration with the values of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The configuration.</returns>
    public static implicit operator ContentPolicyConfiguration(ContentPolicy policy) => new(policy);

    /// <summary>Copies the current values into a policy, which never changes.</summary>
    /// <returns>The policy; <see cref="ContentPolicy.Default"/> itself if nothing differs from it.</returns>
    public ContentPolicy ToContentPolicy()
    {
        var standard = ContentPolicy.Default;
        var policy = new ContentPolicy
        {
            Elements = SameOr(standard.Elements, Elements),
            Attributes = SameOr(standard.Attributes, Attributes),
            Classes = SameOr(standard.Classes, Classes),
            Schemes = SameOr(standard.Schemes, Schemes),
            CssProperties = SameOr(standard.CssProperties, CssProperties),
        };
        // Renderings are cached by the instance of the default policy.
        return policy == standard ? standard : policy;
    }

    private static ImmutableHashSet<string> SameOr(ImmutableHashSet<string> standard, ISet<string> set) =>
        standard.SetEquals(set) ? standard : set.ToImmutableHashSet(standard.KeyComparer);
}
