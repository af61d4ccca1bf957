using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>When a post may be published, as its front matter says besides its date. It is remembered, and judged anew by every build.</summary>
/// <param name="From">The first moment; <see langword="null"/> where there is no embargo.</param>
/// <param name="Until">The moment of expiry; <see langword="null"/> where there is none.</param>
internal readonly record struct PublicationWindow(Instant? From, Instant? Until)
{
    /// <summary>Says whether a post may be published at a moment. Without one that can't be known where there is an embargo or an expiry.</summary>
    public bool IsOpen(Instant? now) => this == default || (now is { } moment && !(From > moment) && !(Until <= moment));
}
