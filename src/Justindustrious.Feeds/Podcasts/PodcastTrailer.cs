using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A trailer of the podcast or of a season.</summary>
/// <remarks><c>podcast:trailer</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/trailer.md.</remarks>
public sealed record PodcastTrailer
{
    /// <summary>Creates a trailer. Set its properties in an initializer.</summary>
    public PodcastTrailer() { }

    /// <summary>Creates a trailer from its required values.</summary>
    /// <param name="title">The title.</param>
    /// <param name="link">The address of the recording.</param>
    /// <param name="published">The moment at which it was published.</param>
    [SetsRequiredMembers]
    public PodcastTrailer(string title, Uri link, FeedDate published) => (Title, Link, Published) = (title, link, published);

    /// <summary>Gets the title.</summary>
    /// <value>Not blank, at most 128 characters.</value>
    public required string Title { get; init; }

    /// <summary>Gets the address of the recording.</summary>
    /// <value>An absolute http or https address.</value>
    /// <remarks><c>url</c>.</remarks>
    public required Uri Link { get; init; }

    /// <summary>Gets the moment at which it was published.</summary>
    /// <remarks><c>pubdate</c>.</remarks>
    public required FeedDate Published { get; init; }

    /// <summary>Gets the size of the file.</summary>
    /// <value>In bytes. The default is <see langword="null"/>.</value>
    /// <remarks><c>length</c>.</remarks>
    public long? Length { get; init; }

    /// <summary>Gets the media type.</summary>
    /// <value>A type such as <c>audio/mpeg</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>type</c>.</remarks>
    public string? MediaType { get; init; }

    /// <summary>Gets the season that it is for.</summary>
    /// <value>The default, <see langword="null"/>, is the podcast as a whole.</value>
    /// <remarks><c>season</c>.</remarks>
    public int? Season { get; init; }
}
