using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Sources.Generators;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>What a site folder holds.</summary>
/// <param name="Feed">The feed of the posts that have no Error, or <see langword="null"/> where feeds.yml lacks what a feed must have.</param>
/// <param name="Options">Which documents are asked for.</param>
/// <param name="Findings">What was found, by file, line and column.</param>
/// <param name="Skipped">What was left out on purpose.</param>
internal sealed record LoadedSite(Feed? Feed, FeedSetOptions Options, IEnumerable<FeedDiagnostic> Findings, IReadOnlyList<SkippedPost> Skipped)
{
    /// <summary>Gets the posts of <see cref="Skipped"/> that could be read: readers may know them from before.</summary>
    public IReadOnlyList<Post> Withheld { get; init; } = [];

    /// <summary>Gets whether the feed lists the posts that were removed.</summary>
    public bool ListsDeletedPosts { get; init; }

    /// <summary>Gets the path of the page for people who want to subscribe; <see langword="null"/> for none.</summary>
    public string? SubscribePath { get; init; }

    /// <summary>Gets the next moment at which a post becomes due, or expires.</summary>
    public Instant? NextChange { get; init; }

    /// <summary>Gets the drafts among the feed's posts.</summary>
    public IReadOnlyList<Post> Drafts { get; init; } = [];

    /// <summary>Gets the posts that have an Error. Their findings are not among <see cref="Findings"/>.</summary>
    public BadPosts Bad { get; init; } = BadPosts.None;

    /// <summary>Gets how many files in the folders of posts were not read, by ending.</summary>
    public IReadOnlyDictionary<string, int> Unread { get; init; } = new Dictionary<string, int>();

    /// <summary>Gets what rules count as instead of their own severity, by id.</summary>
    public RuleSeverities Severities { get; init; } = RuleSeverities.Default;

    /// <summary>Gets what earlier builds remember of the posts; <see langword="null"/> where nothing is remembered.</summary>
    public PostCache? Cache { get; init; }

    /// <summary>Gets how many files are no posts, by what they are.</summary>
    public IReadOnlyDictionary<string, int> PassedOver { get; init; } = new Dictionary<string, int>();

    /// <summary>Gets what the site was read by; <see langword="null"/> where there is neither feeds.yml nor a generator's configuration.</summary>
    public SiteConfiguration? Configuration { get; init; }

    /// <summary>Gets where feeds.yml stands, and how findings show it; <see langword="null"/> where it could not be read.</summary>
    public (string FullPath, string Shown)? SiteFile { get; init; }
}
