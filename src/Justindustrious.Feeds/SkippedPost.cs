using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post of a folder that was left out on purpose.</summary>
public sealed record SkippedPost
{
    internal SkippedPost(string file, string reason) => (File, Reason) = (file, reason);

    /// <summary>Gets the post's file, as findings show it.</summary>
    public string File { get; }

    /// <summary>Gets the reason, as a text for people.</summary>
    /// <value><c>draft</c>, <c>published: false</c>, or <c>dated 2027-01-01T00:00:00Z, later than now</c>.</value>
    public string Reason { get; }

    /// <summary>Gets the moment at which the post will be published.</summary>
    /// <value><see langword="null"/> if the reason is not a date.</value>
    public Instant? Due { get; internal init; }

    /// <summary>Gets the key of front matter that withholds the post, as the file spells it: <c>published</c>, or <c>build.list</c>.</summary>
    /// <value><see langword="null"/> if no key does: the post's date is later than now, or the file is a README.</value>
    public string? Key { get; internal init; }
}
