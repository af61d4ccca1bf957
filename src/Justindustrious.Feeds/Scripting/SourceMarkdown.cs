using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The Markdown that a post was written in, for programs that edit it.</summary>
/// <remarks><c>source:markdown</c>, https://source.scripting.com/.</remarks>
public sealed record SourceMarkdown : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceMarkdown()
        : base(SourceVocabulary.Markdown)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="text">The Markdown.</param>
    [SetsRequiredMembers]
    public SourceMarkdown(string text)
        : this() => Text = text;

    /// <summary>Gets the Markdown.</summary>
    /// <value>A text that is not blank.</value>
    public required string Text { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Text);
}
