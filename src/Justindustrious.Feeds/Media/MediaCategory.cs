using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>What a file is about.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:category</c>.</remarks>
public sealed record MediaCategory : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaCategory()
        : base(MediaVocabulary.Category)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="term">The term.</param>
    [SetsRequiredMembers]
    public MediaCategory(string term)
        : this() => Term = term;

    /// <summary>Gets the term.</summary>
    public required string Term { get; init; }

    /// <summary>Gets the name that people read.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Label { get; init; }

    /// <summary>Gets the address of the list of categories.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    public Uri? Scheme { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("label", Label);
        writer.WriteAttribute("scheme", Scheme);
        writer.WriteText(Term);
    }
}
