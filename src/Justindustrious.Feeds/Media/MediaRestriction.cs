using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>Where a file may be shown.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:restriction</c>.</remarks>
public sealed record MediaRestriction : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaRestriction()
        : base(MediaVocabulary.Restriction)
    {
    }

    /// <summary>Creates the element from its text.</summary>
    /// <param name="isAllowed">Whether the file may be shown only there; otherwise, it may be shown everywhere else.</param>
    /// <param name="text">The countries, the addresses, or <c>all</c> or <c>none</c>.</param>
    [SetsRequiredMembers]
    public MediaRestriction(bool isAllowed, string text)
        : this() => (IsAllowed, Text) = (isAllowed, text);

    /// <summary>Gets whether the file may be shown only there. Otherwise, it may be shown everywhere else.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>Gets the countries, the addresses, or <c>all</c> or <c>none</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what the text names.</summary>
    /// <value><c>country</c>, <c>uri</c> or <c>sharing</c>. The default is <see langword="null"/>.</value>
    public string? Type { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        writer.WriteAttribute("relationship", IsAllowed ? "allow" : "deny");
        writer.WriteAttribute("type", Type);
        writer.WriteText(Text);
    }
}
