using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>The scenes of a video, in their order.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:scenes</c>.</remarks>
public sealed record MediaScenes : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaScenes()
        : base(MediaVocabulary.Scenes)
    {
    }

    /// <summary>Creates the element from its scenes.</summary>
    /// <param name="scenes">The scenes.</param>
    [SetsRequiredMembers]
    public MediaScenes(params IReadOnlyList<MediaScene> scenes)
        : this() => Scenes = scenes;

    /// <summary>Gets the scenes.</summary>
    public required IReadOnlyList<MediaScene> Scenes { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        foreach (var scene in Scenes)
            writer.WriteElement(scene);
    }
}
