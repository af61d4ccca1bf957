using NodaTime;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A chapter of an episode.</summary>
/// <remarks>JSON Chapters 1.2, "The Chapter Object".</remarks>
public sealed record Chapter
{
    /// <summary>Gets the time at which the chapter starts.</summary>
    /// <value>From the start of the recording; 0 or more.</value>
    /// <remarks><c>startTime</c>, in seconds.</remarks>
    public required Duration Start { get; init; }

    /// <summary>Gets the time at which the chapter ends.</summary>
    /// <value>Not before <see cref="Start"/>. The default, <see langword="null"/>, is the start of the next chapter.</value>
    public Duration? End { get; init; }

    /// <summary>Gets the title.</summary>
    /// <value>The default is <see langword="null"/>: a chapter that shows another picture, for example, needs no title.</value>
    public string? Title { get; init; }

    /// <summary>Gets the address of the picture that apps show during the chapter.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    public Uri? Image { get; init; }

    /// <summary>Gets the address of a page about the chapter.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    public Uri? Link { get; init; }

    /// <summary>Gets whether apps list the chapter.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    /// <remarks><c>toc</c>.</remarks>
    public bool IsListed { get; init; } = true;
}
