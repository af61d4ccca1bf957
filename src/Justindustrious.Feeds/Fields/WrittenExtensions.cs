using System.Runtime.CompilerServices;
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

    private static IReadOnlyList<FeedExtension> ElementsOf<T>(ElementList<T> fields, T owner, string path)
        where T : class
    {
        var all = new FeedExtension.Node("", path);
        fields.AddTo(all, path, owner);
        return all.HasChildren ? [.. all.Children.Select(FeedExtension.Of)] : [];
    }
}
