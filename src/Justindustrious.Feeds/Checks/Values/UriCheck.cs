using System.Buffers;
using System.Text;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks addresses: URIs and IRIs, by the form that their place requires and by their scheme.</summary>
internal static partial class UriCheck
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> InUri = SearchValues.Create(Letters + Digits + ";/?:@&=+$.-_!~*'()%,#");
    private static readonly SearchValues<char> InScheme = SearchValues.Create(Letters + Digits + "+-.");

    /// <summary>Checks an address.</summary>
    /// <param name="value">The address.</param>
    /// <param name="form">The form that it must have.</param>
    /// <param name="w3cClass">The W3C validator's class for a wrong address, such as <c>InvalidFullLink</c>.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>Whether it is right, so that further checks of it make sense.</returns>
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

    /// <summary>The result of the check of an address's characters.</summary>
    private enum Shape
    {
        /// <summary>It has the required form. Its parts are checked.</summary>
        Plain,

        /// <summary>It is an IRI that was reported. Its parts are checked.</summary>
        Unusual,

        /// <summary>It is an IRI with an IPv6 host, which is right. Its parts are not checked.</summary>
        Literal,

        /// <summary>It was reported. Its parts can't be checked.</summary>
        Wrong,
    }

    /// <summary>Tells whether an address has a scheme and so is not relative.</summary>
    public static bool IsAbsolute(string value) => SchemeOf(value).Length > 0;

    /// <summary>Gets the scheme of an address as it is written; empty if it has none.</summary>
    public static string SchemeOf(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return "";
        // Almost all addresses have one of these schemes, for which no text is made.
        return value.AsSpan(0, colon) switch
        {
            "https" => "https",
            "http" => "http",
            "tag" => "tag",
            "urn" => "urn",
            var scheme => char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(InScheme) ? value[..colon] : "",
        };
    }

    /// <summary>Tells whether an address is a program: <c>javascript:</c>. Browsers ignore control characters in it.</summary>
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
                context.Report(ValueRules.AddressLiteral, $"{context.Name} {Quoted.Of(value)} has an IPv6 host, which some programs don't know",
                    w3cClass == "InvalidURLAttribute" ? w3cClass : null);
                return Shape.Wrong;
            }

            context.Report(ValueRules.UriCharacters,
                $"{context.Name} {Quoted.Of(value)} contains {Name(c)}, which no URI may contain; write {UriText.Encode(c.ToString())} or correct the address",
                null, ("char", c.ToString()));
            return Shape.Wrong;
        }

        if (!Ascii.IsValid(value) && (form != UriForm.Absolute || SchemeOf(value).Length > 0))
        {
            if (form == UriForm.Iri)
            {
                // An IRI is right here. The W3C validator fails at an IRI that has no ASCII form.
                if (IdnText.CanBeAscii(value))
                    return Shape.Plain;
                ReportIri(ValueRules.IriInAtom, w3cClass, context, value);
                return Shape.Unusual;
            }

            ReportIri(IsOfAtom(context) ? ValueRules.IriInAtom : ValueRules.IriInRss, IdnText.CanBeAscii(value) ? "UriNotIri" : w3cClass, context, value);
            return IsOfAtom(context) ? Shape.Unusual : Shape.Wrong;
        }

        var remedy = value.Length > 3 && value.AsSpan().Contains('.') && !value.StartsWith('/')
            ? $"write {Quoted.Of("https://" + value)}"
            : "write it with its scheme, as 'https://example.org/posts/1'";
        context.Report(ValueRules.AbsoluteUri, value.Length == 0
            ? $"{context.Name} is empty; write an address such as 'https://example.org/posts/1'"
            : $"{context.Name} {Quoted.Of(value)} is not an absolute address; {remedy}", w3cClass);
        return Shape.Wrong;
    }

    private static void ReportIri(FeedRule rule, string w3cClass, in ValueContext context, string value) =>
        context.Report(rule,
            $"{context.Name} {Quoted.Of(value)} contains letters beyond ASCII; all programs understand {Quoted.Of(UriText.Encode(value))}", w3cClass);

    /// <summary>Tells whether a value is of Atom, whose addresses are IRIs (RFC 4287 2). Those of RSS are URIs.</summary>
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

    private static string Name(char c) => c switch
    {
        ' ' => "a space",
        '\n' or '\r' => "a line break",
        '\t' => "a tab",
        _ => Quoted.Of(c.ToString()),
    };
}
