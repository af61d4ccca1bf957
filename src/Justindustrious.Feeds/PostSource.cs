namespace Justindustrious.Feeds;

/// <summary>The feed that a post was copied from.</summary>
/// <remarks>RSS item/source, which has only <see cref="Feed"/> and <see cref="Title"/>; RFC 4287 4.2.11. JSON Feed has no member for it.</remarks>
public sealed record PostSource
{
    /// <summary>Gets the name of the feed that the post was copied from, as plain text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Title { get; init; }

    /// <summary>Gets the address of that feed.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>; RSS then has no source (JF8043).</value>
    public Uri? Feed { get; init; }

    /// <summary>Gets the address of the home page of that feed.</summary>
    /// <value>An absolute http or https address (JF8033). The default is <see langword="null"/>.</value>
    public Uri? Link { get; init; }

    /// <summary>Gets the id of that feed.</summary>
    /// <value>An absolute IRI; Atom leaves any other text out (JF8005). The default is <see langword="null"/>.</value>
    public string? Id { get; init; }

    /// <summary>Gets when that feed changed last.</summary>
    /// <value>The default is <see langword="null"/>: unknown.</value>
    public FeedDate? Updated { get; init; }

    /// <summary>Gets the notice of rights of that feed, as plain text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Rights { get; init; }
}
