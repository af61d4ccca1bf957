using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Publishing;

/// <summary>What a podcast says by default: properties of its feed.</summary>
internal static class ShowDefaults
{
    /// <summary>Sets the properties of a podcast that are not set: author, artwork and guid.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="rss">The address of the RSS document, from which the guid is computed; <see langword="null"/> if there is none.</param>
    public static Feed Apply(Feed feed, Uri? rss)
    {
        if (feed.Podcast is not { IsAsRead: false } podcast)
            return feed;
        var author = podcast.Author ?? (feed.Authors.Count == 0 ? null : string.Join(", ", feed.Authors.Select(person => person.Name)));
        var image = podcast.Image ?? feed.Image?.Link;
        var guid = podcast.Guid ?? (rss is { IsAbsoluteUri: true } ? PodcastGuid.Of(rss) : null);
        return author == podcast.Author && image == podcast.Image && guid == podcast.Guid ? feed
            : feed with { Podcast = podcast with { Author = author, Image = image, Guid = guid } };
    }

    /// <summary>Gets what a feed of a category, an author or a section says: it describes the podcast, but it is not the podcast.</summary>
    public static Podcast? OfGroup(Podcast? podcast) => podcast is null ? null : podcast with
    {
        Guid = null,
        NewFeedUrl = null,
        Verification = null,
        IsComplete = false,
        Trailers = [],
        LiveItems = [],
        RemoteItems = [],
        UsesPodping = null,
        UpdateFrequency = null,
    };
}
