using System.Buffers;
using System.Globalization;
using System.Text;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks that an id is in its canonical form, since ids are compared character by character: RFC 4287 4.2.6.1.</summary>
internal static class CanonicalUriCheck
{
    private static readonly SearchValues<char> PlainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    public static void Check(string value, in ValueContext context)
    {
        if (IsPlain(value) || UriCheck.SchemeOf(value).Length == 0 || value.Length > 4000)
            return;
        var canonical = Of(value);
        if (canonical != value)
        {
            context.Report(ValueRules.CanonicalUri,
                $"{context.Name} {Quoted.Of(value)} is not in canonical form, so it may be taken for another id; for a new id write {Quoted.Of(canonical)}",
                null, ("uri", value), ("curi", canonical));
        }
    }

    /// <summary>Tells whether a web address can be written in one way only, as most can.</summary>
    private static bool IsPlain(string value)
    {
        var start = value.StartsWith("https://", StringComparison.Ordinal) ? 8 : value.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        var rest = value.AsSpan(start);
        var host = rest.IndexOfAny('/', '?', '#');
        return start > 0 && host > 0 && rest[host] == '/'
            && !rest[..host].ContainsAnyExcept(PlainHost) && !rest.Contains('%') && rest.IndexOf("/.") < 0;
    }

    /// <summary>Writes a URI in its canonical form: RFC 3986 6.2.2 and 6.2.3.</summary>
    public static string Of(string value)
    {
        var scheme = UriCheck.SchemeOf(value);
        var lower = scheme.ToLowerInvariant();
        var rest = value[(scheme.Length + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal))
            return $"{lower}:{(lower is "urn" or "tag" ? rest : Percent(rest))}";

        var end = rest.AsSpan(2).IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest[2..] : rest.Substring(2, end);
        var tail = end < 0 ? "" : rest[(end + 2)..];
        var pathEnd = tail.AsSpan().IndexOfAny('?', '#');
        var path = pathEnd < 0 ? tail : tail[..pathEnd];
        var query = pathEnd < 0 ? "" : tail[pathEnd..];

        var at = authority.LastIndexOf('@');
        var user = at < 0 ? "" : authority[..(at + 1)];
        if (user is "@" or ":@")
            user = "";
        var host = authority[(at + 1)..].ToLowerInvariant();
        var colon = host.LastIndexOf(':');
        if (colon > host.LastIndexOf(']') && IsDefaultPort(lower, host[(colon + 1)..]))
            host = host[..colon];
        if (path.Length == 0 && lower is "http" or "https" or "ftp")
            path = "/";
        return $"{lower}://{user}{host}{Percent(WithoutDots(path))}{Percent(query)}";
    }

    private static bool IsDefaultPort(string scheme, string port) => (scheme, port) switch
    {
        (_, "") or ("http", "80") or ("https", "443") or ("ftp", "21") => true,
        _ => false,
    };

    /// <summary>Removes dot segments: RFC 3986 5.2.4.</summary>
    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal))
            return path;
        var kept = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            switch (parts[i])
            {
                case ".":
                    if (isLast)
                        kept.Add("");
                    break;
                case "..":
                    if (kept.Count > 0)
                        kept.RemoveAt(kept.Count - 1);
                    if (isLast)
                        kept.Add("");
                    break;
                default:
                    kept.Add(parts[i]);
                    break;
            }
        }

        return "/" + string.Join('/', kept);
    }

    /// <summary>Writes percent-encodings with capitals, and unreserved characters without encoding.</summary>
    private static string Percent(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length
                || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                result.Append(text[i]);
                continue;
            }

            var c = (char)octet;
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
                result.Append(c);
            else
                result.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            i += 2;
        }

        return result.ToString();
    }
}
