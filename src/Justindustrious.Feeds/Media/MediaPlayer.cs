using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>A page that plays a file, if the file itself has no address that readers can use.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:player</c>.</remarks>
public sealed record MediaPlayer : FeedExtension
{
    /// <summary>Creates a player. Set its properties in an initializer.</summary>
    public MediaPlayer()
        : base(MediaVocabulary.Player)
    {
    }

    /// <summary>Creates a player from its address.</summary>
    /// <param name="link">The address of the page.</param>
    [SetsRequiredMembers]
    public MediaPlayer(Uri link)
        : this() => Link = link;

    /// <summary>Gets the address of the page.</summary>
    /// <value>An absolute address.</value>
    public required Uri Link { get; init; }

    /// <summary>Gets the width of the window in which the page plays the file.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Width { get; init; }

    /// <summary>Gets the height of the window in which the page plays the file.</summary>
    /// <value>In pixels, 1 or more. The default is <see langword="null"/>: unknown.</value>
    public int? Height { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("url", Link);
        writer.WriteAttribute("width", Width);
        writer.WriteAttribute("height", Height);
    }
}
