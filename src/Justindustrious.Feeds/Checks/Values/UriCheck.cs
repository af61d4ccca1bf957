using System.Buffers;
using System.Globalization;
using Justindustrious.Feeds.Checks.Values.Tables;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Addresses: URIs and IRIs, by the form that their place asks for and by their scheme.</summary>
internal static partial class UriCheck
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> InUri = SearchValues.Create(Letters + Digits + ";/?:@&=+$.-_!~*'()%,#");
    private static readonly SearchValues<char> InScheme = SearchValues.Create(Letters + Digits + "+-.");

    /// <summary>Checks an address.</summary>
    /// <param name="value">The address.</param>
    /// <param name="form">What it may be.</param>
    /// <param name="w3cClass">The W3C validator's class where it is none, as <c>InvalidFullLink</c>.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>Whether nothing was found, so that what asks for a right address may be checked.</returns>
    public static bool Check(string value, UriForm form, string w3cClass, in ValueContext context)
    {
        var scheme = SchemeOf(value);
        switch (scheme.ToLowerInvariant())
        {
            case "tag":
                return CheckTag(value, context);
            case "urn":
                return CheckUrn(value, context);
        }

        // Readers don't open the name of a namespace.
        var literalClass = form == UriForm.Iri || !HasAddressLiteral(value) ? null
            : w3cClass == "InvalidURLAttribute" ? w3cClass
            : ValueRules.AddressLiteral.W3CClass;
        var isPublic = context.Element.StartsWith("xmlns:", StringComparison.Ordinal) || PublicAddressCheck.Check(value, context, literalClass);
        if (!isPublic && value.Contains('[', StringComparison.Ordinal))
            return false;
        var shape = CheckForm(value, form, w3cClass, context);
        if (shape is Shape.Literal or Shape.Wrong)
            return shape == Shape.Literal;
        var hasScheme = scheme.Length == 0 || CheckScheme(value, scheme, w3cClass, context);
        return CheckPercent(value, context) && hasScheme && shape == Shape.Plain;
    }


    /// <summary>What the characters of an address make of it.</summary>
    private enum Shape
    {
        /// <summary>What the place asks for: its parts can be looked at.</summary>
        Plain,

        /// <summary>An IRI that was reported: its parts can be looked at.</summary>
        Unusual,

        /// <summary>An IRI with an IPv6 host, where there is nothing to look at and nothing to report.</summary>
        Literal,

        /// <summary>Reported; its parts can't be looked at.</summary>
        Wrong,
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

    private static Shape CheckForm(string value, UriForm form, string w3cClass, in ValueContext context)
    {
        if (Matches(value, form))
            return Shape.Plain;

        foreach (var c in value)
        {
            if (c >= 0x80 || InUri.Contains(c))
                continue;
            if (c is '[' or ']' && HasAddressLiteral(value))
            {
                if (form == UriForm.Iri)
                    return Shape.Literal;
                context.Report(ValueRules.AddressLiteral, $"{context.Name} {Quoted.Of(value)} has an IPv6 host, which some programs don't know", w3cClass == "InvalidURLAttribute" ? w3cClass : null);
                return Shape.Wrong;
            }

            context.Report(ValueRules.UriCharacters, $"{context.Name} {Quoted.Of(value)} holds {Name(c)}, which no URI holds; write {UriText.Encode(c.ToString())} or correct the address",
                null, ("char", c.ToString()));
            return Shape.Wrong;
        }

        if (value.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') && (form != UriForm.Absolute || SchemeOf(value).Length > 0))
        {
            if (form == UriForm.Iri)
            {
                // An IRI is right here; the W3C validator fails at those that it can't turn into ASCII.
                if (IdnText.CanBeAscii(value))
                    return Shape.Plain;
                ReportIri(ValueRules.IriInAtom, w3cClass, context, value);
                return Shape.Unusual;
            }

            ReportIri(IsOfAtom(context) ? ValueRules.IriInAtom : ValueRules.IriInRss, IdnText.CanBeAscii(value) ? "UriNotIri" : w3cClass, context, value);
            return IsOfAtom(context) ? Shape.Unusual : Shape.Wrong;
        }

        var remedy = value.Length > 3 && value.AsSpan().Contains('.') && !value.StartsWith('/')
            ? $"write '{Quoted.Of("https://" + value).Trim('\'')}'"
            : "write it with its scheme, as 'https://example.org/posts/1'";
        context.Report(ValueRules.AbsoluteUri, value.Length == 0
            ? $"{context.Name} is empty; write an address such as 'https://example.org/posts/1'"
            : $"{context.Name} {Quoted.Of(value)} is not an absolute address; {remedy}", w3cClass);
        return Shape.Wrong;
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

    private static bool CheckScheme(string value, string scheme, string w3cClass, in ValueContext context)
    {
        var lower = scheme.ToLowerInvariant();
        if (lower is "http" or "ftp")
        {
            if (value.Length >= scheme.Length + 4 && value.AsSpan(scheme.Length + 1).StartsWith("//") && value[scheme.Length + 3] is not ('/' or '\n'))
                return CheckAuthority(value, lower, context);
            context.Report(ValueRules.HttpUri, $"{context.Name} {Quoted.Of(value)} names no host; write it as '{lower}://example.org/'", w3cClass);
            return false;
        }

        if (lower == "https")
            return CheckAuthority(value, lower, context);
        if (lower is "javascript" or "vbscript" or "livescript")
        {
            context.Report(ValueRules.ScriptUri, $"{context.Name} {Quoted.Of(value)} is a program, which readers refuse to run; write the address of a page", ValueRules.Scheme.W3CClass, ("value", lower));
            return false;
        }

        if (!IsAllLetters(lower) || RegistryTable.HasLine(UriSchemes.Permanent, lower))
            return true;
        if (RegistryTable.HasLine(UriSchemes.Provisional, lower))
            context.Report(ValueRules.ProvisionalScheme, $"{context.Name} has the scheme '{lower}', which few programs know; an https address is understood by all", null, ("value", lower));
        else
            context.Report(ValueRules.Scheme, $"{context.Name} has the scheme {Quoted.Of(lower)}, which is not registered with IANA; write an address with a known scheme, as https", null, ("value", lower));
        return false;
    }

    /// <summary>What the W3C validator doesn't look at: a host that is missing, and a port that is none.</summary>
    private static bool CheckAuthority(string value, string scheme, in ValueContext context)
    {
        var rest = value.AsSpan(scheme.Length + 1);
        if (!rest.StartsWith("//"))
        {
            context.Report(ValueRules.Host, $"{context.Name} {Quoted.Of(value)} names no host: after '{scheme}:' come two slashes; write it as '{scheme}://example.org/'");
            return false;
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
        {
            context.Report(ValueRules.Host, $"{context.Name} {Quoted.Of(value)} names no host; write it as '{scheme}://example.org/'");
            return false;
        }

        if (port.IsEmpty || (port.Length <= 5 && !port.ContainsAnyExceptInRange('0', '9') && int.Parse(port, CultureInfo.InvariantCulture) <= 65535))
            return true;
        context.Report(ValueRules.Port, $"{context.Name} {Quoted.Of(value)} has the port {Quoted.Of(port)}; write a number from 0 to 65535, or none");
        return false;
    }

    private static bool CheckPercent(string value, in ValueContext context)
    {
        for (var i = value.IndexOf('%', StringComparison.Ordinal); i >= 0; i = value.IndexOf('%', i + 1))
        {
            if (i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
                continue;
            context.Report(ValueRules.Percent, $"{context.Name} {Quoted.Of(value)} holds '%' without two hexadecimal digits after it; write '%25' for a percent sign");
            return false;
        }

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
