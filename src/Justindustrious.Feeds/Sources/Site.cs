using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>What feeds.yml says, with what is meant where it says nothing.</summary>
internal sealed record Site
{
    /// <summary>Gets the feed without its posts, or <see langword="null"/> where title or home are not known.</summary>
    public Feed? Feed { get; init; }

    /// <summary>Gets the address below which posts stand; it ends with '/'.</summary>
    public required Uri Home { get; init; }

    /// <summary>Gets the zone of dates that name none.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public Permalink Permalink { get; init; } = Permalink.Default;

    /// <summary>Gets the folder of posts, below the site folder, with '/' and none at its end; empty for the site folder itself.</summary>
    public string PostsFolder { get; init; } = "posts";

    /// <summary>Gets whether the folder of posts can be looked for.</summary>
    public bool HasPostsFolder { get; init; } = true;

    /// <summary>Gets where feeds.yml names the folder of posts.</summary>
    public TextLocation PostsLocation { get; init; }

    public FeedSetOptions Options { get; init; } = FeedSetOptions.Default;

    /// <summary>Gets what rules count as instead of their own severity, by id.</summary>
    public IReadOnlyDictionary<string, FeedSeverity?> Severities { get; init; } = new Dictionary<string, FeedSeverity?>();
}
