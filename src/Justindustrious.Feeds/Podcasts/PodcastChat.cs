using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds.Podcasts;

/// <summary>The chat of the podcast or of an episode.</summary>
/// <remarks><c>podcast:chat</c>, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chat.md.</remarks>
public sealed record PodcastChat
{
    /// <summary>Creates a chat. Set its properties in an initializer.</summary>
    public PodcastChat() { }

    /// <summary>Creates a chat from its required values.</summary>
    /// <param name="server">The host name of the server.</param>
    /// <param name="protocol">The protocol.</param>
    [SetsRequiredMembers]
    public PodcastChat(string server, string protocol) => (Server, Protocol) = (server, protocol);

    /// <summary>Gets the host name of the server.</summary>
    /// <value>A host name such as <c>irc.example.org</c>.</value>
    /// <remarks><c>server</c>.</remarks>
    public required string Server { get; init; }

    /// <summary>Gets the protocol.</summary>
    /// <value>A protocol of the namespace's list, such as <c>irc</c> or <c>matrix</c>.</value>
    /// <remarks><c>protocol</c>.</remarks>
    public required string Protocol { get; init; }

    /// <summary>Gets the account of the podcast on the server.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>accountId</c>.</remarks>
    public string? AccountId { get; init; }

    /// <summary>Gets the room or channel.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks><c>space</c>.</remarks>
    public string? Space { get; init; }

    /// <summary>Gets the address of a page that shows the chat in a frame.</summary>
    /// <value>An absolute http or https address. The default is <see langword="null"/>.</value>
    /// <remarks><c>embedUrl</c>.</remarks>
    public Uri? EmbedLink { get; init; }
}
