using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>The description of a file or of a group of files; for a picture, its alternative text.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:description</c>.</remarks>
public sealed record MediaDescription : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaDescription()
        : base(MediaVocabulary.Description)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="text">The description.</param>
    [SetsRequiredMembers]
    public MediaDescription(string text)
        : this() => Text = text;

    /// <summary>Gets the description.</summary>
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
