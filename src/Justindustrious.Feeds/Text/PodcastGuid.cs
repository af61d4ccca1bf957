using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Computes the identity of a podcast: a UUID of version 5, made of the feed's address.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md, RFC 9562 5.5.</remarks>
internal static class PodcastGuid
{
    /// <summary>The namespace of podcasts: ead4c236-bf58-58c6-a2c6-a6b28d128cb6.</summary>
    private static ReadOnlySpan<byte> Namespace => [0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6];

    /// <summary>Computes the identity of the podcast whose feed has an address.</summary>
    /// <param name="address">The address, with its scheme or without.</param>
    [SuppressMessage("Security", "CA5350", Justification = "Version 5 of UUIDs is made with SHA-1; nothing is kept secret by it.")]
    public static Guid Of(string address)
    {
        // The same podcast has the same identity over http and https, with and without a slash at the end.
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var name = new UTF8Encoding(false).GetBytes(address[(scheme < 0 ? 0 : scheme + 3)..].TrimEnd('/'));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. Namespace, .. name], hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x50);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash[..16], bigEndian: true);
    }

    /// <inheritdoc cref="Of(string)"/>
    public static Guid Of(Uri address) => Of(UriText.Of(address));
}
