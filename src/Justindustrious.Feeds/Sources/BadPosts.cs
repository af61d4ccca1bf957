using System.Globalization;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post with an Error.</summary>
/// <param name="File">Its file, as findings show it.</param>
/// <param name="Findings">What was found in it.</param>
internal sealed record BadPost(string File, IReadOnlyList<FeedDiagnostic> Findings)
{
    /// <summary>Gets the post's date; <see langword="null"/> where it is not known, or where a key that may withhold the post can't be read.</summary>
    public Instant? Published { get; init; }

    /// <summary>Gets the post as far as it can be read.</summary>
    public Post? Read { get; init; }
}

/// <summary>Which posts with Errors stop a build, and what their findings count as.</summary>
/// <param name="all">The posts with Errors.</param>
/// <param name="feed">The feed, with the posts that have none.</param>
/// <param name="areAccepted">Whether feeds.yml says that such posts are left out, and are no failure.</param>
/// <param name="areSkipped">Whether such posts are left out, and a failure all the same.</param>
internal sealed class BadPosts(IReadOnlyList<BadPost> all, Feed? feed, bool areAccepted, bool areSkipped)
{
    /// <summary>What stands for a post's reason in <see cref="SkippedPost.Reason"/>.</summary>
    private const string Reason = "with errors";

    public static BadPosts None { get; } = new([], null, areAccepted: false, areSkipped: false);

    /// <summary>Gets whether there is a post with an Error.</summary>
    public bool AreThere => all.Count > 0;

    /// <summary>Gets whether each of the posts could be read far enough to be recognised.</summary>
    public bool AreKnown => all.All(post => post.Read is not null);

    /// <summary>Gets the same posts with other severities of their Warnings and Infos.</summary>
    public BadPosts Weighed(Func<IEnumerable<FeedDiagnostic>, IEnumerable<FeedDiagnostic>> weigh) =>
        new([.. all.Select(post => post with { Findings = [.. weigh(post.Findings)] })], feed, areAccepted, areSkipped);

    /// <summary>Finds the posts that are left out of a set of documents.</summary>
    public IEnumerable<BadPost> LeftOut(FeedSetOptions options)
    {
        if (areAccepted || areSkipped)
            return all;
        var room = new Room(feed, options);
        return all.Where(post => !room.Holds(post.Published, post.Read));
    }

    /// <summary>Finds the posts with an Error that was found as documents were made, and that can be left out of them.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="findings">What was found as the documents were made.</param>
    /// <param name="options">Which documents are made.</param>
    public IReadOnlyList<BadPost> LeftOut(IReadOnlyList<Post> posts, IReadOnlyList<FeedDiagnostic> findings, FeedSetOptions options)
    {
        // One file may hold many posts, so that the place of a finding does not say which one it is about.
        var byPost = findings.Where(finding => IndexOf(finding.Path) < posts.Count)
            .ToLookup(finding => posts[IndexOf(finding.Path)], ReferenceEqualityComparer.Instance);
        var bad = posts.Where(post => post.Origin is not null && byPost[post].Any(IsError)).ToList();
        var others = new HashSet<Post>(posts, ReferenceEqualityComparer.Instance);
        others.ExceptWith(bad);
        var room = new Room(feed! with { Posts = [.. others] }, options);
        return
        [
            .. bad.Where(post => areAccepted || areSkipped || !room.Holds(post.Published.ToInstant(), post))
                .Select(post => new BadPost(post.Origin!.File, [.. byPost[post]]) { Published = post.Published.ToInstant(), Read = post }),
        ];
    }

    /// <summary>Gets the findings of posts that are left out, as they count: an Error is a Warning, unless the build fails for it.</summary>
    public IEnumerable<FeedDiagnostic> FindingsOf(IEnumerable<BadPost> leftOut)
    {
        foreach (var finding in leftOut.SelectMany(post => post.Findings))
        {
            if (finding.Severity != FeedSeverity.Error)
                yield return finding;
            else if (areAccepted)
                yield return AsWarning(finding, "as 'bad-posts: skip' says");
            else if (areSkipped)
                yield return finding;
            else
                yield return AsWarning(finding, "and no feed would contain one of its age");
        }
    }

    /// <summary>Gets all findings as they count for a set of documents, and those Errors that stop it.</summary>
    public (IEnumerable<FeedDiagnostic> Findings, bool StopsBuild) Judge(FeedSetOptions options)
    {
        var leftOut = LeftOut(options).ToHashSet(ReferenceEqualityComparer.Instance);
        var others = all.Where(post => !leftOut.Contains(post)).ToList();
        return (FindingsOf(all.Where(leftOut.Contains)).Concat(others.SelectMany(post => post.Findings)), others.Count > 0);
    }

    /// <summary>Says that posts were left out.</summary>
    public static IEnumerable<SkippedPost> Skipped(IEnumerable<BadPost> leftOut) => leftOut.Select(post => new SkippedPost(post.File, Reason));

    /// <summary>The index in <c>posts[3].title</c>; a large number where there is none.</summary>
    private static int IndexOf(string? path) =>
        path is not null && path.StartsWith("posts[", StringComparison.Ordinal) && path.IndexOf(']', StringComparison.Ordinal) is >= 0 and var end
        && int.TryParse(path.AsSpan(6, end - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;

    private static FeedDiagnostic AsWarning(FeedDiagnostic finding, string why) =>
        finding with { Severity = FeedSeverity.Warning, Message = $"{finding.Message}; the post is left out, {why}" };

    private static bool IsError(FeedDiagnostic finding) => finding.Severity == FeedSeverity.Error;

    /// <summary>What the documents have room for.</summary>
    private sealed class Room(Feed? feed, FeedSetOptions options)
    {
        private readonly int? _most = options.History == FeedHistory.None ? options.Document.MaxPosts : null;
        private readonly Lazy<Instant?> _oldest = new(() => Oldest(feed?.Posts ?? [], options.Document.MaxPosts));
        private readonly Lazy<ILookup<string, Post>> _categories = new(() => Group(feed, CategoriesOf));
        private readonly Lazy<ILookup<string, Post>> _authors = new(() => Group(feed, post => AuthorsOf(post, feed!)));

        /// <summary>Says whether a document would hold a post of a date, or whether that is not known.</summary>
        public bool Holds(Instant? published, Post? read)
        {
            if (published is not { } date || _most is null || feed is null || IsAmong(date, _oldest.Value))
                return true;
            if (options.By == FeedGrouping.None)
                return false;
            // Which posts a feed of a section or a language holds is not known here.
            if (read is null || (options.By & ~(FeedGrouping.Category | FeedGrouping.Author)) != 0)
                return true;
            return (options.By.HasFlag(FeedGrouping.Category) && CategoriesOf(read).Any(slug => IsAmong(date, Oldest(_categories.Value[slug], _most))))
                || (options.By.HasFlag(FeedGrouping.Author) && AuthorsOf(read, feed).Any(slug => IsAmong(date, Oldest(_authors.Value[slug], _most))));
        }

        private static bool IsAmong(Instant date, Instant? oldest) => oldest is null || date >= oldest;

        /// <summary>The date of the oldest post that a document has room for; <see langword="null"/> where there is room for more.</summary>
        private static Instant? Oldest(IEnumerable<Post> posts, int? most) => most is { } count
            ? posts.Select(post => (Instant?)post.Published.ToInstant()).OrderDescending().Skip(count - 1).FirstOrDefault()
            : null;

        private static ILookup<string, Post> Group(Feed? feed, Func<Post, IEnumerable<string>> slugsOf) =>
            (feed?.Posts ?? []).SelectMany(post => slugsOf(post).Distinct(), (post, slug) => (post, slug))
                .ToLookup(pair => pair.slug, pair => pair.post, StringComparer.Ordinal);

        private static IEnumerable<string> CategoriesOf(Post post) => post.Categories.Select(category => category.Slug);

        private static IEnumerable<string> AuthorsOf(Post post, Feed feed) =>
            (post.Authors.Count > 0 ? post.Authors : feed.Authors).Select(author => author.Slug);
    }
}
