using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post of a feed that was compared.</summary>
public sealed record ComparedPost
{
    internal ComparedPost(string? id, string? title, string? link, Instant? published) =>
        (Id, Title, Link, Published) = (id, title, link, published);

    /// <summary>Gets the id.</summary>
    /// <value>The link of an RSS item without a guid; <see langword="null"/> if the post has neither.</value>
    public string? Id { get; internal init; }

    /// <summary>Gets the title, as plain text.</summary>
    /// <value><see langword="null"/> if the post has none.</value>
    public string? Title { get; internal init; }

    /// <summary>Gets the address.</summary>
    /// <value><see langword="null"/> if the post has none.</value>
    public string? Link { get; internal init; }

    /// <summary>Gets the date of publication.</summary>
    /// <value>The date of the last change if the post has no date of publication; <see langword="null"/> if the post has neither.</value>
    public Instant? Published { get; internal init; }
}
