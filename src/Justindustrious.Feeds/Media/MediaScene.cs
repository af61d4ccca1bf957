using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Media;

/// <summary>A scene of a video.</summary>
/// <remarks>
/// Media RSS 1.5.1 <c>media:scene</c>. In the examples of the specification, its parts have no prefix. Here, they have the prefix of the namespace.
/// </remarks>
public sealed record MediaScene : FeedExtension
{
    /// <summary>Creates a scene. Set its properties in an initializer.</summary>
    public MediaScene()
        : base(MediaVocabulary.Scene)
    {
    }

    /// <summary>Creates a scene from its title and its start.</summary>
    /// <param name="title">The title.</param>
    /// <param name="start">The time at which the scene starts.</param>
    [SetsRequiredMembers]
    public MediaScene(string title, Duration start)
        : this() => (Title, Start) = (title, start);

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what happens in the scene.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Description { get; init; }

    /// <summary>Gets the time at which the scene starts.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public Duration? Start { get; init; }

    /// <summary>Gets the time at which the scene ends.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public Duration? End { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteElement("sceneTitle", Title);
        writer.WriteElement("sceneDescription", (ExtensionValue?)Description);
        writer.WriteElement("sceneStartTime", MediaTime.Of(Start));
        writer.WriteElement("sceneEndTime", MediaTime.Of(End));
    }
}
