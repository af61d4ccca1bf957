using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>What makes a post an episode: <c>post with { Episode = new() { Duration = Duration.FromMinutes(42), Number = 7 } }</c>.</summary>
/// <remarks>
/// "A Podcaster's Guide to RSS", https://help.apple.com/itc/podcasts_connect/#/itcb54353390, and the podcast namespace,
/// https://podcastindex.org/namespace/1.0. The recording is the first of <see cref="Post.Enclosures"/>.
/// </remarks>
public sealed record Episode : PodcastDetails
{
    /// <summary>Gets how long the recording plays.</summary>
    /// <value>Documents have whole seconds. The default is <see langword="null"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:duration</c>.</remarks>
    public Duration? Duration { get; init; }

    /// <summary>Gets the number of the episode.</summary>
    /// <value>
    /// Apple reads whole numbers of 1 or more. Other numbers, such as 3.5, are only in <c>podcast:episode</c>. The default is <see langword="null"/>.
    /// </value>
    /// <remarks>
    /// <c>itunes:episode</c> and <c>podcast:episode</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/episode.md.
    /// </remarks>
    public decimal? Number { get; init; }

    /// <summary>Gets the number as apps show it, such as <c>Ch. 3</c>.</summary>
    /// <value>At most 32 characters. It needs <see cref="Number"/>. The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:episode</c>, <c>display</c>.</remarks>
    public string? NumberText { get; init; }

    /// <summary>Gets the number of the season.</summary>
    /// <value>1 or more. The default is <see langword="null"/>.</value>
    /// <remarks>
    /// <c>itunes:season</c> and <c>podcast:season</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/season.md.
    /// </remarks>
    public int? Season { get; init; }

    /// <summary>Gets the name of the season.</summary>
    /// <value>At most 128 characters. It needs <see cref="Season"/>. The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:season</c>, <c>name</c>.</remarks>
    public string? SeasonName { get; init; }

    /// <summary>Gets the kind of the episode.</summary>
    /// <value>The default, <see langword="null"/>, is <see cref="EpisodeType.Full"/>.</value>
    /// <remarks>A Podcaster's Guide to RSS, <c>itunes:episodeType</c>.</remarks>
    public EpisodeType? Type { get; init; }

    /// <summary>Gets the place among the episodes.</summary>
    /// <value>Apple no longer reads it. The default is <see langword="null"/>.</value>
    /// <remarks><c>itunes:order</c>.</remarks>
    public int? Order { get; init; }

    /// <summary>Gets whether a video has captions.</summary>
    /// <value>Apple no longer reads it. The default is <see langword="false"/>.</value>
    /// <remarks><c>itunes:isClosedCaptioned</c>.</remarks>
    public bool IsClosedCaptioned { get; init; }

    /// <summary>Gets the files with the transcript.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:transcript</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md.</remarks>
    public IReadOnlyList<TranscriptLink> Transcripts { get; init; } = [];

    /// <summary>Gets the file with the chapters.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>podcast:chapters</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md.</remarks>
    public ChaptersLink? Chapters { get; init; }

    /// <summary>Gets the chapters themselves, which the feed contains. <see cref="Chapters"/> names a file of chapters instead.</summary>
    /// <value>
    /// In the order of their times, each with a title. The default is empty. The feed has no place for <see cref="Chapter.End"/> and
    /// <see cref="Chapter.IsListed"/>.
    /// </value>
    /// <remarks>Podlove Simple Chapters 1.2, <c>psc:chapters</c>.</remarks>
    public IReadOnlyList<Chapter> ChapterMarks { get; init; } = [];

    /// <summary>Gets the parts that promote the episode.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:soundbite</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md.</remarks>
    public IReadOnlyList<Soundbite> Soundbites { get; init; } = [];

    /// <summary>Gets the episode in other forms.</summary>
    /// <value>The default is empty.</value>
    /// <remarks>
    /// <c>podcast:alternateEnclosure</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/alternate-enclosure.md.
    /// </remarks>
    public IReadOnlyList<AlternateEnclosure> AlternateEnclosures { get; init; } = [];

    /// <summary>Gets the pages on which the episode can be seen or heard.</summary>
    /// <value>The default is empty.</value>
    /// <remarks><c>podcast:contentLink</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/content-link.md.</remarks>
    public IReadOnlyList<ContentLink> ContentLinks { get; init; } = [];
}
