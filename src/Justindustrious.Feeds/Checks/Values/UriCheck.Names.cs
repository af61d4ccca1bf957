using System.Buffers;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <content>Checks addresses that are names: tag: URIs and URNs.</content>
internal static partial class UriCheck
{
    private static readonly SearchValues<char> InTagAuthority = SearchValues.Create(Letters.ToLowerInvariant() + Digits + "-.");

    /// <summary>Checks a tag: URI (RFC 4151 2.1): <c>tag:</c> authority <c>,</c> date <c>:</c> any text.</summary>
    private static bool CheckTag(string value, in ValueContext context)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var colon = comma < 0 ? -1 : value.IndexOf(':', comma);
        var why = colon < 0 ? "it has no ',' and date after the authority"
            : !IsTagDate(value.AsSpan((comma + 1)..colon))
                ? $"{Quoted.Of(value.AsSpan((comma + 1)..colon))} is not a date of the form 2026, 2026-11 or 2026-11-23"
            : !IsTagAuthority(value.AsSpan(4..comma)) ? $"{Quoted.Of(value.AsSpan(4..comma))} is neither a domain name nor an e-mail address"
            : value.AsSpan(colon + 1).ContainsAnyExcept(InUri) || value.AsSpan(colon + 1).Count('#') > 1
                ? "the text after the date contains characters that no URI may contain"
            : null;
        if (why is not null)
        {
            context.Report(ValueRules.TagUri, $"{context.Name} {Quoted.Of(value)} is not a tag: URI: {why}; write it as 'tag:example.org,2026-11-23:posts/1'");
            return false;
        }

        var domain = value.AsSpan((value.LastIndexOf('@', comma) is var at and > 0 ? at + 1 : 4)..comma);
        if (value.StartsWith("tag:", StringComparison.Ordinal) && !domain.ContainsAnyExcept(InTagAuthority))
            return true;
        context.Report(ValueRules.UnusualUri,
            $"{context.Name} {Quoted.Of(value)} is written in capitals, which RFC 4151 advises against; write scheme and domain in small letters",
            ValueRules.TagUri.W3CClass);
        return false;
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

    /// <summary>Checks a URN (RFC 8141 2): <c>urn:</c> namespace <c>:</c> name.</summary>
    private static bool CheckUrn(string value, in ValueContext context)
    {
        var rest = value.AsSpan(4);
        if (rest.StartsWith("uuid:", StringComparison.OrdinalIgnoreCase))
        {
            if (IsUuid(rest[5..]))
                return true;
            context.Report(ValueRules.Uuid,
                $"{context.Name} {Quoted.Of(value)} is not a UUID; write 32 hexadecimal digits, as 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'");
            return false;
        }

        var colon = rest.IndexOf(':');
        var name = colon < 0 ? rest : rest[..colon];
        var isName = name.Length is >= 2 and <= 32 && name[0] != '-' && name[^1] != '-';
        foreach (var c in name)
            isName &= char.IsAsciiLetterOrDigit(c) || c == '-';
        var inside = colon < 0 ? default : rest[(colon + 1)..];
        if (!isName || inside.IsEmpty || inside[0] is '/' or '?' or '#' || inside.ContainsAnyExcept(InUri))
        {
            context.Report(ValueRules.Urn,
                $"{context.Name} {Quoted.Of(value)} is not a URN; write it as 'urn:isbn:9780141036144': a namespace, a colon, and a name in it");
            return false;
        }

        if (inside.IndexOfAny("/?#&~") < 0)
            return CheckPercent(value, context);
        context.Report(ValueRules.UnusualUri, $"{context.Name} {Quoted.Of(value)} is a URN by RFC 8141; programs that know only RFC 2141 refuse it",
            ValueRules.Urn.W3CClass);
        return false;
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
}
