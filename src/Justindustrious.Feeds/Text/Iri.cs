using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Text;

/// <summary>Recognises absolute IRIs, which Atom requires of ids. RSS and JSON Feed allow any text.</summary>
internal static partial class Iri
{
    /// <summary>Tells whether a text has the form of an absolute IRI. The rules of its scheme are not checked.</summary>
    public static bool IsAbsolute(string text) => IsPlainWeb(text) || Absolute.IsMatch(text);

    /// <summary>Tells whether Atom can hold a text as an id: an absolute IRI that follows the rules of its scheme.</summary>
    /// <remarks>RFC 4287 4.2.6. It is as strict as the checks of a written document: otherwise they would refuse the document.</remarks>
    public static bool IsAtomId(string text)
    {
        if (IsPlainWeb(text))
            return true;
        if (!Absolute.IsMatch(text))
            return false;
        return text[..text.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant() switch
        {
            "http" or "https" or "ftp" => IsWeb(text),
            "tag" => Tag.IsMatch(text),
            "urn" => Urn.IsMatch(text),
            "javascript" or "vbscript" or "livescript" => false,
            _ => !text.AsSpan().ContainsAny('[', ']'),
        };
    }

    /// <summary>
    /// Tells whether a text is an address on the web without user, port, query, fragment and percent signs, as most are. The first use of a regular
    /// expression takes milliseconds, and most sites need none.
    /// </summary>
    private static bool IsPlainWeb(string text)
    {
        var host = text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : text.Length;
        if (host == text.Length || text[host] == '/')
            return false;
        for (var i = host; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '.' or '_' or '~' or '/'))
                return false;
        }

        return true;
    }

    private static bool IsWeb(string text)
    {
        if (Web.Match(text) is not { Success: true } web)
            return false;
        if (web.Groups["port"] is { Length: > 0 } port && int.Parse(port.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) > ushort.MaxValue)
            return false;
        return web.Groups["ipv6"] is not { Success: true } host
            || (Ascii.IsValid(text) && IPAddress.TryParse(host.ValueSpan, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6);
    }

    /// <summary>RFC 3987 2.2: a scheme, a colon, and no white space, controls or marks that no IRI holds; each percent sign encodes an octet.</summary>
    [GeneratedRegex(
        @"\A[A-Za-z][A-Za-z0-9+.\-]*:(?:[^\s\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFD-\uFFFF<>""{}|\\^`%]|[\uD800-\uDBFF][\uDC00-\uDFFF]|%[0-9A-Fa-f]{2})+\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Absolute { get; }

    /// <summary>RFC 9110 4.2.1: two slashes and a host. Brackets stand around IPv6 hosts alone.</summary>
    [GeneratedRegex(
        @"\A[A-Za-z]+://(?:[^/?#\[\]@]*@)?(?:[^/?#\[\]@:]+|\[(?<ipv6>[0-9A-Fa-f:.]{2,60})\])(?::(?<port>[0-9]{0,5}))?(?:[/?#][^\[\]]*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Web { get; }

    /// <summary>RFC 4151 2.1.</summary>
    [GeneratedRegex(
        @"\Atag:(?:[A-Za-z0-9._\-]+@)?[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?)*"
        + @",[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?:[!$-;=?-Z_a-z~]*(?:#[!$-;=?-Z_a-z~]*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag { get; }

    /// <summary>RFC 8141 2; RFC 9562 4.</summary>
    [GeneratedRegex(
        @"\Aurn:(?:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
        + @"|(?!uuid:)[a-z0-9][a-z0-9\-]{0,30}[a-z0-9]:[!$-.0-;=@-Z_a-z~][!#$-;=?-Z_a-z~]*)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Urn { get; }
}
