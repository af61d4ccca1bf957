using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Scripting;

/// <summary>The server that counts who likes the posts of a feed.</summary>
/// <remarks><c>source:likes</c>, https://source.scripting.com/.</remarks>
public sealed record SourceLikes : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public SourceLikes()
        : base(SourceVocabulary.Likes)
    {
    }

    /// <summary>Creates the element from its value.</summary>
    /// <param name="server">The address of the server.</param>
    [SetsRequiredMembers]
    public SourceLikes(Uri server)
        : this() => Server = server;

    /// <summary>Gets the address of the server.</summary>
    /// <value>An absolute http or https address.</value>
    public required Uri Server { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer) => writer.WriteAttribute("server", Server);
}
