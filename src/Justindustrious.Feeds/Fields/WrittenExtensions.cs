using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Podcasts;

namespace Justindustrious.Feeds.Fields;

/// <summary>The elements of vocabularies that documents have: those of the podcast or the episode, then the extensions.</summary>
internal static class WrittenExtensions
{
    private static readonly ConditionalWeakTable<Podcast, IReadOnlyList<FeedExtension>> OfPodcasts = [];
    private static readonly ConditionalWeakTable<Episode, IReadOnlyList<FeedExtension>> OfEpisodes = [];

    /// <summary>Gets the elements of a feed.</summary>
    public static IReadOnlyList<FeedExtension> Of(Feed feed) => feed.Podcast is null ? feed.Extensions
        : [.. OfPodcasts.GetValue(feed.Podcast, static podcast => ElementsOf(ShowFields.Podcast, podcast, "podcast")), .. feed.Extensions];

    /// <summary>Gets the elements of a post.</summary>
    public static IReadOnlyList<FeedExtension> Of(Post post) => post.Episode is null ? post.Extensions
        : [.. OfEpisodes.GetValue(post.Episode, static episode => ElementsOf(EpisodeFields.Episode, episode, "episode")), .. post.Extensions];

    /// <summary>Takes the elements of a podcast out of the extensions that were read in a feed.</summary>
    /// <param name="extensions">The extensions. What the podcast says is removed.</param>
    /// <returns>The podcast; <see langword="null"/> if no element is of one.</returns>
    public static Podcast? TakePodcast(List<FeedExtension> extensions) => 
        IsOfPodcast(extensions) && Take(ShowFields.Podcast, extensions) is { } podcast ? podcast with { IsAsRead = true } : null;

    /// <summary>Takes the elements of an episode out of the extensions that were read in a post.</summary>
    /// <inheritdoc cref="TakePodcast"/>
    public static Episode? TakeEpisode(List<FeedExtension> extensions) => IsOfPodcast(extensions) ? Take(EpisodeFields.Episode, extensions) : null;

    private static bool IsOfPodcast(List<FeedExtension> extensions) =>
        extensions.Exists(extension => extension.Written.Namespace is KnownNamespaces.Itunes or KnownNamespaces.Podcast or KnownNamespaces.SimpleChapters);

    private static T? Take<T>(ElementList<T> fields, List<FeedExtension> extensions)
        where T : class
    {
        var all = new FeedExtension.Node("", "");
        all.Children.AddRange(extensions.Select(extension => extension.Written));
        var taken = new HashSet<FeedExtension.Node>(ReferenceEqualityComparer.Instance);
        var owner = fields.Take(all, taken, out var isAny);
        extensions.RemoveAll(extension => taken.Contains(extension.Written));
        return isAny ? owner : null;
    }

    private static IReadOnlyList<FeedExtension> ElementsOf<T>(ElementList<T> fields, T owner, string path)
        where T : class
    {
        var all = new FeedExtension.Node("", path);
        fields.AddTo(all, path, owner);
        return all.HasChildren ? [.. all.Children.Select(FeedExtension.Of)] : [];
    }
}
