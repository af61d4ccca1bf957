using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>The title of a file or of a group of files.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:title</c>.</remarks>
public sealed record MediaTitle : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaTitle()
        : base(MediaVocabulary.Title)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="text">The title.</param>
    [SetsRequiredMembers]
    public MediaTitle(string text)
        : this() => Text = text;

    /// <summary>Gets the title.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the kind of text.</summary>
    /// <value><c>plain</c> or <c>html</c>. The default is <see langword="null"/>.</value>
    public string? Type { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("type", Type);
        writer.WriteText(Text);
    }
}
