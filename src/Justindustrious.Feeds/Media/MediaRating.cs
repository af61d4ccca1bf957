using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>A rating, which names the people for whom a file is suitable.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:rating</c>.</remarks>
public sealed record MediaRating : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaRating()
        : base(MediaVocabulary.Rating)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="name">The rating, such as <c>nonadult</c>.</param>
    [SetsRequiredMembers]
    public MediaRating(string name)
        : this() => Name = name;

    /// <summary>Gets the rating, such as <c>nonadult</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets who defines the rating.</summary>
    /// <value>
    /// <c>urn:simple</c>, <c>urn:mpaa</c>, <c>urn:v-chip</c>, <c>urn:icra</c> or another IRI. The default is <see langword="null"/>: <c>urn:simple</c>.
    /// </value>
    public string? Scheme { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("scheme", Scheme);
        writer.WriteText(Name);
    }
}
