using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>Several renditions of one file, such as a video in two sizes.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:group</c>. The properties of the group apply to each rendition that has no properties of its own.</remarks>
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
