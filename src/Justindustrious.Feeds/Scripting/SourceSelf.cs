using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The address at which a feed is published.</summary>
/// <remarks><c>source:self</c>, https://source.scripting.com/.</remarks>
public sealed record SourceSelf : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceSelf()
        : base(SourceVocabulary.Self)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="link">The address of the feed.</param>
    [SetsRequiredMembers]
    public SourceSelf(Uri link)
        : this() => Link = link;

    /// <summary>Gets the address of the feed.</summary>
    /// <value>An absolute http or https address.</value>
    public required Uri Link { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Link);
}
