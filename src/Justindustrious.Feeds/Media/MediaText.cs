using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;
using NodaTime;

namespace Justindustrious.Feeds.Media;

/// <summary>A text that belongs to a file, such as a transcript or a subtitle.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:text</c>.</remarks>
public sealed record MediaText : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaText()
        : base(MediaVocabulary.SpokenText)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="text">The text.</param>
    [SetsRequiredMembers]
    public MediaText(string text)
        : this() => Text = text;

    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the kind of text.</summary>
    /// <value><c>plain</c> or <c>html</c>. The default is <see langword="null"/>.</value>
    public string? Type { get; init; }

    /// <summary>Gets the language.</summary>
    /// <value>A BCP 47 tag. The default is <see langword="null"/>.</value>
    public string? Language { get; init; }

    /// <summary>Gets the time at which the text starts.</summary>
    /// <value>0 or more. The default is <see langword="null"/>.</value>
    public Duration? Start { get; init; }

    /// <summary>Gets the time at which the text ends.</summary>
    /// <value>0 or more. The default is <see langword="null"/>.</value>
    public Duration? End { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("type", Type);
        writer.WriteAttribute("lang", Language);
        writer.WriteAttribute("start", MediaTime.Of(Start));
        writer.WriteAttribute("end", MediaTime.Of(End));
        writer.WriteText(Text);
    }
}
