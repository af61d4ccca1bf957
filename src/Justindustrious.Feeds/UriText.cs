using System.Buffers;
using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds;

/// <summary>Addresses as documents hold them: URIs by RFC 3986, so percent-encoded, with the host in punycode.</summary>
internal static class UriText
{
    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Writes an address. A relative one stays as it was given: the checks refuse it.</summary>
    public static string Of(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
            return uri.OriginalString;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return Encode(uri.OriginalString);

        // An address that was given as System.Uri would write it is composed of nothing else. Uri keeps the text that it makes.
        var text = uri.AbsoluteUri;
        if (text == uri.OriginalString && !text.AsSpan().ContainsAnyExcept(UriCharacters) && text.AsSpan().IndexOfAny("%[]#@") < 0)
            return text;

        var userInfo = uri.UserInfo.Length == 0 ? "" : uri.UserInfo + "@";
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : uri.Port.ToString(CultureInfo.InvariantCulture).Insert(0, ":");
        return Encode($"{uri.Scheme}://{userInfo}{host}{port}{uri.PathAndQuery}{uri.Fragment}");
    }

    /// <summary>Percent-encodes what RFC 3986 has no place for: non-ASCII, spaces, controls, quotes, and a '%' that encodes nothing.</summary>
    public static string Encode(string iri)
    {
        if (!iri.AsSpan().ContainsAnyExcept(UriCharacters) && iri.AsSpan().IndexOfAny("%[]#") < 0)
            return iri;

        var text = new StringBuilder(iri.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        var position = 0;
        var endOfAuthority = EndOfAuthority(iri);
        var hasFragment = false;
        foreach (var rune in iri.EnumerateRunes())
        {
            var isEncoding = rune.Value == '%' && position + 2 < iri.Length
                && char.IsAsciiHexDigit(iri[position + 1]) && char.IsAsciiHexDigit(iri[position + 2]);
            // Brackets are for IPv6 hosts alone, and a second '#' is none; System.Uri leaves both as they are.
            var isMisplaced = (rune.Value is '[' or ']' && position >= endOfAuthority) || (rune.Value == '#' && hasFragment);
            hasFragment |= rune.Value == '#';
            if (isEncoding || (rune.Value != '%' && rune.IsAscii && UriCharacters.Contains((char)rune.Value) && !isMisplaced))
            {
                text.Append((char)rune.Value);
            }
            else
            {
                foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
                    text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }

            position += rune.Utf16SequenceLength;
        }

        return text.ToString();
    }

    private static int EndOfAuthority(string iri)
    {
        var colon = iri.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
            return 0;
        var end = iri.AsSpan(colon + 3).IndexOfAny("/?#");
        return end < 0 ? iri.Length : colon + 3 + end;
    }
}
