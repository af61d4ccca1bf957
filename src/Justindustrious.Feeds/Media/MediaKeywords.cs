using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>Words that describe a file.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:keywords</c>: one text with commas.</remarks>
public sealed record MediaKeywords : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaKeywords()
        : base(MediaVocabulary.Keywords)
    {
    }

    /// <summary>Creates the element from its words.</summary>
    /// <param name="words">The words, without commas.</param>
    [SetsRequiredMembers]
    public MediaKeywords(params IReadOnlyList<string> words)
        : this() => Words = words;

    /// <summary>Gets the words.</summary>
    /// <value>At least one. A word has no comma.</value>
    public required IReadOnlyList<string> Words { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(string.Join(", ", Words));
}
