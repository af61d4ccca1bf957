using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>The result of reading one file.</summary>
/// <param name="Post">The post; <see langword="null"/> if it is skipped or has an Error.</param>
/// <param name="Skipped">Why it is skipped; <see langword="null"/> if it is not.</param>
/// <param name="Findings">The findings in the file.</param>
internal sealed record PostResult(Post? Post, SkippedPost? Skipped, SourceFindings Findings)
{
    /// <summary>Gets whether the author gave the post's address, instead of a slug for it.</summary>
    public bool HasOwnLink { get; init; }

    /// <summary>Gets what front matter says that the post has in common with its translations; <see langword="null"/> for nothing.</summary>
    public string? TranslationKey { get; init; }

    /// <summary>Gets the post's address, as it is compared with others.</summary>
    public string? Address { get; } = Post is null ? null : UriText.Of(Post.Link);

    /// <summary>Gets the post that was skipped, or has an Error, as far as it can be read: readers may know it from before.</summary>
    public Post? Withheld { get; init; }

    /// <summary>
    /// Gets the date of a post with an Error; <see langword="null"/> where it is not known, or where a key that may withhold the post can't be read.
    /// </summary>
    public Instant? Published { get; init; }

    /// <summary>Gets whether the post has an Error.</summary>
    public bool IsBad => (Findings.HasError || HasRaised) && Skipped is null;

    /// <summary>Gets whether the post has a finding that counts as an Error because <c>rules</c> says so.</summary>
    private bool HasRaised { get; init; }

    /// <summary>Gets the same result, as it counts with the severities that a site gives to rules.</summary>
    public PostResult Weighed(RuleSeverities severities) =>
        Findings.All.Count > 0 && severities.ApplyToMade(Findings.All).Any(finding => finding.Severity == FeedSeverity.Error)
            ? this with { HasRaised = true }
            : this;

    public BadPost ToBadPost() => new(Findings.File, Findings.All) { Published = Published ?? Post?.Published.ToInstant(), Read = Withheld ?? Post };

    /// <summary>Gets whether the post is a draft that was asked for.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets when the post may be published, besides its date.</summary>
    public PublicationWindow Window { get; init; }
}
