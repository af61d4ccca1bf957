using System.Buffers;
using System.Globalization;
using Justindustrious.Feeds.Checks.Values.Tables;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Addresses: URIs and IRIs, by the form that their place asks for and by their scheme.</summary>
internal static class UriCheck
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> InUri = SearchValues.Create(Letters + Digits + ";/?:@&=+$.-_!~*'()%,#");
    private static readonly SearchValues<char> InScheme = SearchValues.Create(Letters + Digits + "+-.");
    private static readonly SearchValues<char> InTagAuthority = SearchValues.Create(Letters.ToLowerInvariant() + Digits + "-.");

    /// <summary>Checks an address.</summary>
    /// <param name="value">The address.</param>
    /// <param name="form">What it may be.</param>
    /// <param name="w3cClass">The W3C validator's class where it is none, as <c>InvalidFullLink</c>.</param>
    /// <param name="context">Where it stands.</param>
    public static void Check(string value, UriForm form, string w3cClass, in ValueContext context)
    {
        var scheme = SchemeOf(value);
        switch (scheme.ToLowerInvariant())
        {
            case "tag":
                CheckTag(value, context);
                return;
            case "urn":
                CheckUrn(value, context);
                return;
        }

        // The name of a namespace is not opened.
        var isPrivate = !context.Element.StartsWith("xmlns:", StringComparison.Ordinal)
            && PrivateAddress.Note(value, context, form != UriForm.Iri && HasAddressLiteral(value) ? w3cClass == "InvalidURLAttribute" ? w3cClass : ValueRules.AddressLiteral.W3CClass : null);
        if ((isPrivate && value.Contains('[', StringComparison.Ordinal)) || !HasForm(value, form, w3cClass, context))
            return;

        if (scheme.Length > 0)
            CheckScheme(value, scheme, w3cClass, context);
        CheckPercent(value, context);
    }

    /// <summary>Tells whether an address has a scheme, so that it is not relative.</summary>
    public static bool IsAbsolute(string value) => SchemeOf(value).Length > 0;

    /// <summary>Returns the scheme of an address as it is written, or nothing.</summary>
    public static string SchemeOf(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return "";
        // Almost all addresses have one of these, and are asked for it several times.
        return value.AsSpan(0, colon) switch
        {
            "https" => "https",
            "http" => "http",
            "tag" => "tag",
            "urn" => "urn",
            var scheme => char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(InScheme) ? value[..colon] : "",
        };
    }

    /// <summary>Tells whether an address runs a program where it is opened: <c>javascript:</c>, also with control characters in it as browsers forgive.</summary>
    public static bool IsScript(string value)
    {
        Span<char> start = stackalloc char[16];
        var length = 0;
        foreach (var c in value)
        {
            if (c <= ' ')
                continue;
            if (length == start.Length || c == ':')
                break;
            start[length++] = char.ToLowerInvariant(c);
        }

        return start[..length] is "javascript" or "vbscript" or "livescript";
    }

    private static bool HasForm(string value, UriForm form, string w3cClass, in ValueContext context)
    {
        if (Matches(value, form))
            return true;

        foreach (var c in value)
        {
            if (c >= 0x80 || InUri.Contains(c))
                continue;
            if (c is '[' or ']' && HasAddressLiteral(value))
            {
                if (form != UriForm.Iri)
                    context.Report(ValueRules.AddressLiteral, $"{context.Name} {Quoted.Of(value)} has an IPv6 host, which some programs don't know", w3cClass == "InvalidURLAttribute" ? w3cClass : null);
                return false;
            }

            context.Report(ValueRules.UriCharacters, $"{context.Name} {Quoted.Of(value)} holds {Name(c)}, which no URI holds; write {UriText.Encode(c.ToString())} or correct the address",
                null, ("char", c.ToString()));
            return false;
        }

        if (value.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') && (form != UriForm.Absolute || SchemeOf(value).Length > 0))
        {
            if (form == UriForm.Iri)
            {
                // An IRI is right here; the W3C validator fails at those that it can't turn into ASCII.
                if (!IdnText.CanBeAscii(value))
                    ReportIri(ValueRules.IriInAtom, w3cClass, context, value);
                return true;
            }

            ReportIri(IsOfAtom(context) ? ValueRules.IriInAtom : ValueRules.IriInRss, IdnText.CanBeAscii(value) ? "UriNotIri" : w3cClass, context, value);
            return IsOfAtom(context);
        }

        var remedy = value.Length > 3 && value.AsSpan().Contains('.') && !value.StartsWith('/')
            ? $"write '{Quoted.Of("https://" + value).Trim('\'')}'"
            : "write it with its scheme, as 'https://example.org/posts/1'";
        context.Report(ValueRules.AbsoluteUri, value.Length == 0
            ? $"{context.Name} is empty; write an address such as 'https://example.org/posts/1'"
            : $"{context.Name} {Quoted.Of(value)} is not an absolute address; {remedy}", w3cClass);
        return false;
    }

    private static void ReportIri(FeedRule rule, string w3cClass, in ValueContext context, string value) =>
        context.Report(rule, $"{context.Name} {Quoted.Of(value)} holds letters beyond ASCII; '{Quoted.Of(UriText.Encode(value)).Trim('\'')}' is understood by all", w3cClass);

    /// <summary>Atom's addresses are IRIs (RFC 4287 2), wherever they stand; those of RSS are URIs.</summary>
    private static bool IsOfAtom(in ValueContext context) =>
        context.Element.StartsWith("atom:", StringComparison.Ordinal)
        || (context.Version is FeedVersion.AtomFeed or FeedVersion.AtomEntry && !context.Element.Contains(':', StringComparison.Ordinal));

    private static bool Matches(string value, UriForm form)
    {
        if (value.AsSpan().ContainsAnyExcept(InUri))
            return false;
        if (form != UriForm.Absolute)
            return true;
        var scheme = SchemeOf(value).Length;
        return scheme > 0 && scheme + 1 < value.Length;
    }

    private static bool HasAddressLiteral(string value)
    {
        var open = value.IndexOf("://[", StringComparison.Ordinal);
        var close = value.IndexOf(']', StringComparison.Ordinal);
        if (open < 0 || close < open + 6 || close - open > 64)
            return false;
        var inside = value.AsSpan((open + 4)..close);
        return System.Net.IPAddress.TryParse(inside, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            && !value.AsSpan(close + 1).ContainsAny('[', ']') && !value.AsSpan(0, open).ContainsAny('[', ']')
            && !value.AsSpan(close + 1).ContainsAnyExcept(InUri);
    }

    private static void CheckScheme(string value, string scheme, string w3cClass, in ValueContext context)
    {
        var lower = scheme.ToLowerInvariant();
        if (lower is "http" or "ftp")
        {
            if (value.Length < scheme.Length + 4 || !value.AsSpan(scheme.Length + 1).StartsWith("//") || value[scheme.Length + 3] is '/' or '\n')
            {
                context.Report(ValueRules.HttpUri, $"{context.Name} {Quoted.Of(value)} names no host; write it as '{lower}://example.org/'", w3cClass);
                return;
            }

            CheckAuthority(value, lower, context);
        }
        else if (lower == "https")
        {
            CheckAuthority(value, lower, context);
        }
        else if (lower is "javascript" or "vbscript" or "livescript")
        {
            context.Report(ValueRules.ScriptUri, $"{context.Name} {Quoted.Of(value)} is a program, which readers refuse to run; write the address of a page", ValueRules.Scheme.W3CClass, ("value", lower));
        }
        else if (IsAllLetters(lower) && !RegistryTable.HasLine(UriSchemes.Permanent, lower))
        {
            if (RegistryTable.HasLine(UriSchemes.Provisional, lower))
                context.Report(ValueRules.ProvisionalScheme, $"{context.Name} has the scheme '{lower}', which few programs know; an https address is understood by all", null, ("value", lower));
            else
                context.Report(ValueRules.Scheme, $"{context.Name} has the scheme {Quoted.Of(lower)}, which is not registered with IANA; write an address with a known scheme, as https", null, ("value", lower));
        }
    }

    /// <summary>What the W3C validator doesn't look at: a host that is missing, and a port that is none.</summary>
    private static void CheckAuthority(string value, string scheme, in ValueContext context)
    {
        var rest = value.AsSpan(scheme.Length + 1);
        if (!rest.StartsWith("//"))
        {
            context.Report(ValueRules.Host, $"{context.Name} {Quoted.Of(value)} names no host: after '{scheme}:' come two slashes; write it as '{scheme}://example.org/'");
            return;
        }

        rest = rest[2..];
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = ReadOnlySpan<char>.Empty;
        var colon = authority.LastIndexOf(':');
        if (colon >= 0 && colon > authority.LastIndexOf(']'))
        {
            port = authority[(colon + 1)..];
            authority = authority[..colon];
        }

        if (authority.IsEmpty)
            context.Report(ValueRules.Host, $"{context.Name} {Quoted.Of(value)} names no host; write it as '{scheme}://example.org/'");
        else if (!port.IsEmpty && (port.Length > 5 || port.ContainsAnyExceptInRange('0', '9') || int.Parse(port, CultureInfo.InvariantCulture) > 65535))
            context.Report(ValueRules.Port, $"{context.Name} {Quoted.Of(value)} has the port {Quoted.Of(port)}; write a number from 0 to 65535, or none");
    }

    private static void CheckPercent(string value, in ValueContext context)
    {
        for (var i = value.IndexOf('%', StringComparison.Ordinal); i >= 0; i = value.IndexOf('%', i + 1))
        {
            if (i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
                continue;
            context.Report(ValueRules.Percent, $"{context.Name} {Quoted.Of(value)} holds '%' without two hexadecimal digits after it; write '%25' for a percent sign");
            return;
        }
    }

    /// <summary>RFC 4151 2.1: <c>tag:</c> authority <c>,</c> date <c>:</c> what is the authority's own.</summary>
    private static void CheckTag(string value, in ValueContext context)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var colon = comma < 0 ? -1 : value.IndexOf(':', comma);
        var why = colon < 0 ? "it has no ',' and date after the authority"
            : !IsTagDate(value.AsSpan((comma + 1)..colon)) ? $"{Quoted.Of(value.AsSpan((comma + 1)..colon))} is not a date of the form 2026, 2026-11 or 2026-11-23"
            : !IsTagAuthority(value.AsSpan(4..comma)) ? $"{Quoted.Of(value.AsSpan(4..comma))} is neither a domain name nor an e-mail address"
            : value.AsSpan(colon + 1).ContainsAnyExcept(InUri) || value.AsSpan(colon + 1).Count('#') > 1 ? "what stands after the date holds characters that no URI holds"
            : null;
        if (why is not null)
            context.Report(ValueRules.TagUri, $"{context.Name} {Quoted.Of(value)} is not a tag: URI: {why}; write it as 'tag:example.org,2026-11-23:posts/1'");
        else if (!value.StartsWith("tag:", StringComparison.Ordinal) || value.AsSpan((value.LastIndexOf('@', comma) is var at and > 0 ? at + 1 : 4)..comma).ContainsAnyExcept(InTagAuthority))
            context.Report(ValueRules.UnusualUri, $"{context.Name} {Quoted.Of(value)} is written in capitals, which RFC 4151 advises against; write scheme and domain in small letters", ValueRules.TagUri.W3CClass);
    }

    private static bool IsTagDate(ReadOnlySpan<char> date) =>
        date.Length is 4 or 7 or 10 && Dates.Rfc3339Date.ReadW3CDtf(date).Fault != Dates.DateFault.Form;

    private static bool IsTagAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.IndexOf('@');
        if (at == 0)
            return false;
        if (at > 0)
        {
            foreach (var c in authority[..at])
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_'))
                    return false;
            authority = authority[(at + 1)..];
        }

        if (authority.IsEmpty)
            return false;
        foreach (var range in authority.Split('.'))
        {
            var label = authority[range];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var c in label)
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                    return false;
        }

        return true;
    }

    /// <summary>RFC 8141 2: <c>urn:</c> namespace <c>:</c> what stands in it.</summary>
    private static void CheckUrn(string value, in ValueContext context)
    {
        var rest = value.AsSpan(4);
        if (rest.StartsWith("uuid:", StringComparison.OrdinalIgnoreCase))
        {
            if (!IsUuid(rest[5..]))
                context.Report(ValueRules.Uuid, $"{context.Name} {Quoted.Of(value)} is not a UUID; write 32 hexadecimal digits, as 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'");
            return;
        }

        var colon = rest.IndexOf(':');
        var name = colon < 0 ? rest : rest[..colon];
        var isName = name.Length is >= 2 and <= 32 && name[0] != '-' && name[^1] != '-';
        foreach (var c in name)
            isName &= char.IsAsciiLetterOrDigit(c) || c == '-';
        var inside = colon < 0 ? default : rest[(colon + 1)..];
        if (!isName || inside.IsEmpty || inside[0] is '/' or '?' or '#' || inside.ContainsAnyExcept(InUri))
            context.Report(ValueRules.Urn, $"{context.Name} {Quoted.Of(value)} is not a URN; write it as 'urn:isbn:9780141036144': a namespace, a colon, and a name in it");
        else if (inside.IndexOfAny("/?#&~") >= 0)
            context.Report(ValueRules.UnusualUri, $"{context.Name} {Quoted.Of(value)} is a URN by RFC 8141; programs that know only RFC 2141 refuse it", ValueRules.Urn.W3CClass);
        else
            CheckPercent(value, context);
    }

    private static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != 36)
            return false;
        for (var i = 0; i < text.Length; i++)
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
                return false;
        return true;
    }

    private static bool IsAllLetters(string scheme) => !scheme.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private static string Name(char c) => c switch
    {
        ' ' => "a space",
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        _ => Quoted.Of(c.ToString()),
    };
}
