using System.Buffers;
using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Text;

/// <summary>Writes addresses as documents hold them: URIs by RFC 3986, percent-encoded, with the host in Punycode.</summary>
internal static class UriText
{
    private static readonly SearchValues<char> UriCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Writes an address. A relative address, and one with a host without an ASCII form, are not changed: the checks refuse them.</summary>
    public static string Of(Uri uri)
    {
        TryOf(uri, out var text);
        return text;
    }

    /// <summary>Writes an address, if it can be written as a URI.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="text">The URI, or else the address as it was given.</param>
    /// <returns><see langword="false"/> for a relative address, and for a host without a form in IDNA.</returns>
    public static bool TryOf(Uri uri, out string text)
    {
        text = uri.OriginalString;
        if (!uri.IsAbsoluteUri)
            return false;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        {
            text = Encode(uri.OriginalString);
            return true;
        }

        // An address that System.Uri writes in the same way needs no further work. Uri keeps the text that it makes.
        var absolute = uri.AbsoluteUri;
        if (absolute == uri.OriginalString && !text.AsSpan().ContainsAnyExcept(UriCharacters) && text.AsSpan().IndexOfAny("%[]#@") < 0)
            return true;

        var userInfo = uri.UserInfo.Length == 0 ? "" : uri.UserInfo + "@";
        if (HostOf(uri) is not { } host)
        {
            text = Encode(uri.OriginalString);
            return false;
        }
        var port = uri.IsDefaultPort ? "" : uri.Port.ToString(CultureInfo.InvariantCulture).Insert(0, ":");
        text = Encode($"{uri.Scheme}://{userInfo}{host}{port}{uri.PathAndQuery}{uri.Fragment}");
        return true;
    }

    /// <summary>Gets an address whose <see cref="Uri.AbsoluteUri"/> is written as documents hold it.</summary>
    public static Uri Spelled(Uri uri) => TryOf(uri, out var text) && text != uri.OriginalString ? new(text) : uri;

    /// <summary>Composes an address below a site's home, which counts as a folder with and without '/' at its end.</summary>
    public static Uri Below(Uri home, string path)
    {
        var folder = home.GetLeftPart(UriPartial.Path);
        return new((folder.EndsWith('/') ? folder : folder + "/") + path);
    }

    /// <summary>Percent-encodes characters that RFC 3986 does not allow: non-ASCII, spaces, controls, quotes, and a '%' that encodes nothing.</summary>
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
            // Brackets are allowed only in IPv6 hosts, and only one '#'. System.Uri does not encode either.
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

    /// <summary>
    /// Gets the host in ASCII; <see langword="null"/> if it has no such form. It is composed first, which .NET does only with globalization
    /// data.
    /// </summary>
    private static string? HostOf(Uri uri)
    {
        if (uri.HostNameType == UriHostNameType.IPv6)
            return uri.Host;
        try
        {
            var composed = NormalForm.Of(uri.Host);
            return composed == uri.Host ? uri.IdnHost : new Uri($"{uri.Scheme}://{composed}/").IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
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
