using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post of a folder that was left out on purpose.</summary>
/// <param name="File">The post's file, as findings show it.</param>
/// <param name="Reason">Why, for a person to read: <c>draft</c>, or <c>dated 2027-01-01T00:00:00Z, later than now</c>.</param>
public sealed record SkippedPost(string File, string Reason)
{
    /// <summary>Gets the moment from which the post is published.</summary>
    /// <value><see langword="null"/> where no date keeps it back.</value>
    public Instant? Due { get; init; }
}
