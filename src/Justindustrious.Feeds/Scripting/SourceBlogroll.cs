using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The list of feeds that the author of a feed reads, in OPML.</summary>
/// <remarks><c>source:blogroll</c>, https://source.scripting.com/.</remarks>
public sealed record SourceBlogroll : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceBlogroll()
        : base(SourceVocabulary.Blogroll)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="link">The address of the OPML file.</param>
    [SetsRequiredMembers]
    public SourceBlogroll(Uri link)
        : this() => Link = link;

    /// <summary>Gets the address of the OPML file.</summary>
    /// <value>An absolute http or https address.</value>
    public required Uri Link { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteText(Link);
}
