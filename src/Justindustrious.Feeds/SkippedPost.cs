using NodaTime;

namespace Justindustrious.Feeds;

/// <summary>A post of a folder that was left out on purpose.</summary>
public sealed record SkippedPost
{
    internal SkippedPost(string file, string reason) => (File, Reason) = (file, reason);

    /// <summary>Gets the post's file, as findings show it.</summary>
    public string File { get; }

    /// <summary>Gets why the post was left out, for a person to read.</summary>
    /// <value><c>draft</c>, <c>published: false</c>, or <c>dated 2027-01-01T00:00:00Z, later than now</c>.</value>
    public string Reason { get; }

    /// <summary>Gets the moment from which the post is published.</summary>
    /// <value><see langword="null"/> where no date keeps it back.</value>
    public Instant? Due { get; internal init; }

    /// <summary>Gets the key of front matter that withholds the post, as it is written there: <c>published</c>, or <c>build.list</c>.</summary>
    /// <value><see langword="null"/> where no key does: the post's date lies ahead, or the file is a README.</value>
    public string? Key { get; internal init; }
}
