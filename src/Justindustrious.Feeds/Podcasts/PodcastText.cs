using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>A text for programs, such as a code with which a service verifies the owner.</summary>
/// <remarks><c>podcast:txt</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/txt.md.</remarks>
public sealed record PodcastText
{
    /// <summary>Creates a text. Set its properties in an initializer.</summary>
    public PodcastText() { }

    /// <summary>Creates a text from its required values.</summary>
    /// <param name="text">The text.</param>
    [SetsRequiredMembers]
    public PodcastText(string text) => Text = text;

    /// <summary>Gets the text.</summary>
    /// <value>Not blank, at most 4000 characters.</value>
    public required string Text { get; init; }

    /// <summary>Gets what the text is for.</summary>
    /// <value>At most 128 characters, such as <c>verify</c>. The default is <see langword="null"/>.</value>
    /// <remarks><c>purpose</c>.</remarks>
    public string? Purpose { get; init; }
}
