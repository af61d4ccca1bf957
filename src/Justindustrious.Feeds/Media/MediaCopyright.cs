using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>The notice of rights of a file.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:copyright</c>.</remarks>
public sealed record MediaCopyright : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaCopyright()
        : base(MediaVocabulary.Copyright)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="text">The notice.</param>
    [SetsRequiredMembers]
    public MediaCopyright(string text)
        : this() => Text = text;

    /// <summary>Gets the notice.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the address of the terms.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    public Uri? Link { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("url", Link);
        writer.WriteText(Text);
    }
}
