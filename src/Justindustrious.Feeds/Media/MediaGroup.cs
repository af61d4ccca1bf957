using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>Several renditions of one file, such as a video in two sizes.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:group</c>. What is said about the group is said about each rendition that does not say otherwise.</remarks>
public sealed record MediaGroup : MediaDetails
{
    /// <summary>Creates a group. Set its properties in an initializer.</summary>
    public MediaGroup()
        : base(MediaVocabulary.Group)
    {
    }

    /// <summary>Gets the renditions.</summary>
    /// <value>The default is empty. A group should have two or more (JF6040).</value>
    public IReadOnlyList<MediaContent> Contents { get; init; } = [];

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        foreach (var content in Contents)
            writer.WriteElement(content);
        WriteDetails(writer);
    }
}
