using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>The embargo and the expiry in a post's front matter. They are remembered, and every build compares them with its own present.</summary>
/// <param name="From">The first moment; <see langword="null"/> where there is no embargo.</param>
/// <param name="Until">The moment of expiry; <see langword="null"/> where there is none.</param>
internal readonly record struct PublicationWindow(Instant? From, Instant? Until)
{
    /// <summary>Says whether a post may be published at a moment. With an embargo or an expiry it may not where no moment is given.</summary>
    public bool IsOpen(Instant? now) => this == default || (now is { } moment && !(From > moment) && !(Until <= moment));
}
