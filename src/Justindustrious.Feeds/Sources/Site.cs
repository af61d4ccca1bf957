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

    /// <summary>Gets the patterns of sections that have one of their own.</summary>
    public IReadOnlyDictionary<string, Permalink> SectionPermalinks { get; init; } = new Dictionary<string, Permalink>();

    /// <summary>Gets how names are spelled in addresses.</summary>
    public SlugStyle Slugs { get; init; }

    /// <summary>Gets the keys of posts' front matter.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>Gets which template code the posts may hold.</summary>
    public BodySyntax Syntax { get; init; } = BodySyntax.Unknown;

    /// <summary>Gets the folders of posts, below the site folder, with '/' and none at their end (empty for the site folder itself), and where feeds.yml names each. None where they can't be looked for.</summary>
    public IReadOnlyList<(string Path, TextLocation Location)> PostsFolders { get; init; } = [];

    /// <summary>Gets the globs of what is no post.</summary>
    public IReadOnlyList<Glob> Excluded { get; init; } = [];

    /// <summary>Gets the pattern of a section's posts.</summary>
    public Permalink PermalinkOf(string section) => SectionPermalinks.GetValueOrDefault(section) ?? Permalink;

    public FeedSetOptions Options { get; init; } = FeedSetOptions.Default;

    /// <summary>Gets what rules count as instead of their own severity, by id.</summary>
    public IReadOnlyDictionary<string, FeedSeverity?> Severities { get; init; } = new Dictionary<string, FeedSeverity?>();
}
