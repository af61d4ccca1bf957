namespace Justindustrious.Feeds.Podcasts;

/// <summary>What the feed contains. A list names the items of other feeds.</summary>
/// <remarks><c>podcast:medium</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/medium.md.</remarks>
public enum PodcastMedium
{
    /// <summary>A podcast. Apps assume it for a feed without a medium.</summary>
    Podcast,

    /// <summary>Music: each item is a track.</summary>
    Music,

    /// <summary>Videos.</summary>
    Video,

    /// <summary>Films: each item is a film.</summary>
    Film,

    /// <summary>An audiobook: each item is a chapter.</summary>
    Audiobook,

    /// <summary>A newsletter whose articles may have audio.</summary>
    Newsletter,

    /// <summary>A blog whose posts may have audio.</summary>
    Blog,

    /// <summary>The feeds of one publisher.</summary>
    Publisher,

    /// <summary>A course: each item is a lesson.</summary>
    Course,

    /// <summary>Several media; only for lists.</summary>
    Mixed,

    /// <summary>A list of podcasts or episodes. The word is <c>podcastL</c>.</summary>
    PodcastList,

    /// <summary>A list of tracks. The word is <c>musicL</c>.</summary>
    MusicList,

    /// <summary>A list of videos. The word is <c>videoL</c>.</summary>
    VideoList,

    /// <summary>A list of films. The word is <c>filmL</c>.</summary>
    FilmList,

    /// <summary>A list of audiobooks. The word is <c>audiobookL</c>.</summary>
    AudiobookList,

    /// <summary>A list of newsletters. The word is <c>newsletterL</c>.</summary>
    NewsletterList,

    /// <summary>A list of blogs. The word is <c>blogL</c>.</summary>
    BlogList,

    /// <summary>A list of publishers. The word is <c>publisherL</c>.</summary>
    PublisherList,

    /// <summary>A list of courses. The word is <c>courseL</c>.</summary>
    CourseList,
}
