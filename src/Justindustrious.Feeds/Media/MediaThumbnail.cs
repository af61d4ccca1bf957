using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Media;

/// <summary>A picture that represents a file, such as a frame of a video.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:thumbnail</c>.</remarks>
public sealed record MediaThumbnail : FeedExtension
{
    /// <summary>Creates a thumbnail. Set its properties in an initializer.</summary>
    public MediaThumbnail()
        : base(MediaVocabulary.Thumbnail)
    {
    }

    /// <summary>Creates a thumbnail from its address.</summary>
    /// <param name="link">The address of the picture, an absolute address.</param>
    [SetsRequiredMembers]
    public MediaThumbnail(Uri link)
        : this() => Link = link;

    /// <summary>Gets the address of the picture.</summary>
    /// <value>An absolute address.</value>
    public required Uri Link { get; init; }

    /// <summary>Gets the width of the picture.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Width { get; init; }

    /// <summary>Gets the height of the picture.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Height { get; init; }

    /// <summary>Gets the time in the video at which the picture can be seen.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public Duration? Time { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("url", Link);
        writer.WriteAttribute("width", Width);
        writer.WriteAttribute("height", Height);
        writer.WriteAttribute("time", MediaTime.Of(Time));
    }
}
