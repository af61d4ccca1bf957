using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post of a feed that was compared.</summary>
/// <param name="Id">The id, or the link of an RSS item without a guid; <see langword="null"/> where it has neither.</param>
/// <param name="Title">The title, as plain text.</param>
/// <param name="Link">The address.</param>
/// <param name="Published">The date of publication, or of the last change where there is no other.</param>
public sealed record ComparedPost(string? Id, string? Title, string? Link, Instant? Published);
