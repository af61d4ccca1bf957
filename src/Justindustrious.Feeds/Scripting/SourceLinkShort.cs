using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The short address of a post.</summary>
/// <remarks><c>source:linkShort</c>, https://source.scripting.com/.</remarks>
public sealed record SourceLinkShort : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceLinkShort()
        : base(SourceVocabulary.LinkShort)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="link">The short address.</param>
    [SetsRequiredMembers]
    public SourceLinkShort(Uri link)
        : this() => Link = link;

    /// <summary>Gets the short address.</summary>
    /// <value>An absolute http or https address.</value>
    public required Uri Link { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Link);
}
