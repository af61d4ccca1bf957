using System.Buffers;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks e-mail addresses (RFC 5322 3.4.1), and the contacts of RSS: an address, and a name in parentheses.</summary>
internal static class EmailCheck
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly SearchValues<char> InAtom = SearchValues.Create(Alphanumeric + "!#$%&'*+-/=?^_`{|}~");
    private static readonly SearchValues<char> InLabel = SearchValues.Create(Alphanumeric + "-");
    private static readonly SearchValues<char> NotInHost = SearchValues.Create(" \t\r\n()<>,;:@[]\\\"");

    /// <summary>Checks a contact of RSS: <c>ann@example.org (Ann)</c>.</summary>
    public static void Contact(string value, in ValueContext context)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0)
        {
            context.Report(ValueRules.Contact,
                $"{context.Name} {Quoted.Of(value)} contains no e-mail address; write it as 'ann@example.org (Ann)', or put the name alone into dc:creator");
            return;
        }

        if (value.EndsWith(')'))
        {
            var open = value.IndexOf('(', StringComparison.Ordinal);
            if (open > 0)
            {
                CheckAddress(value[..open].TrimEnd(), ValueRules.Contact, "InvalidContact", context);
                return;
            }
        }

        var angle = value.IndexOf('<', StringComparison.Ordinal);
        if (angle >= 0 || value.Any(c => c <= ' '))
        {
            context.Report(ValueRules.EmailFormat, angle > 0 && value.EndsWith('>')
                ? $"{context.Name} {Quoted.Of(value)} is written as in an e-mail; "
                    + $"write it as {Quoted.Of($"{value[(angle + 1)..^1]} ({value[..angle].Trim()})")}"
                : $"{context.Name} {Quoted.Of(value)} is not an address with a name; write it as 'ann@example.org (Ann)'");
            return;
        }

        if (KindOf(value) is Address.Wrong)
        {
            context.Report(ValueRules.ContactAddress, $"{context.Name} {Quoted.Of(value)} is not an e-mail address; write it as 'ann@example.org (Ann)'",
                ValueRules.RealName.W3CClass);
        }
        else
        {
            context.Report(ValueRules.RealName, $"{context.Name} {Quoted.Of(value)} is an address without a name; write it as '{Quoted.Cut(value)} (Ann)'");
        }
    }

    /// <summary>Checks an address alone: Atom's email, itunes:email.</summary>
    /// <param name="value">The address.</param>
    /// <param name="w3cClass">The W3C validator's class for a wrong address: <c>InvalidAddrSpec</c> or <c>InvalidContact</c>.</param>
    /// <param name="context">Where it stands.</param>
    public static void Mailbox(string value, string w3cClass, in ValueContext context) => CheckAddress(value, ValueRules.AddrSpec, w3cClass, context);

    /// <summary>Checks that a person's name holds no e-mail address: readers show it to everyone, and spammers collect it.</summary>
    public static void Name(string value, in ValueContext context)
    {
        var open = value.IndexOf('<', StringComparison.Ordinal);
        var close = open < 0 ? -1 : value.IndexOf('>', open);
        if (close > open + 1 && IsAddress(value[(open + 1)..close]))
        {
            context.Report(ValueRules.NameWithEmail,
                $"{context.Name} {Quoted.Of(value)} contains an e-mail address; write {Quoted.Of(value[..open].TrimEnd())} here, and the address in email");
        }
        else if (IsAddress(value))
        {
            context.Report(ValueRules.NameWithEmail,
                $"{context.Name} {Quoted.Of(value)} is an e-mail address; write the person's name here, and the address in email", FeedRule.NoW3CClass);
        }
    }

    /// <summary>Tells whether a text is an address that programs accept.</summary>
    public static bool IsAddress(string value) => KindOf(value) is Address.Right or Address.UnusualHost;

    private enum Address
    {
        Right,

        /// <summary>The host is not a name with two labels or more.</summary>
        UnusualHost,

        /// <summary>The host is an IP address in brackets.</summary>
        Literal,

        Wrong,
    }

    private static void CheckAddress(string value, FeedRule rule, string w3cClass, in ValueContext context)
    {
        switch (KindOf(value))
        {
            case Address.UnusualHost:
                context.Report(ValueRules.UnusualMailHost,
                    $"{context.Name} {Quoted.Of(value)} has a host that the Internet's mail does not know; write a domain such as 'example.org'");
                break;
            case Address.Literal:
                context.Report(ValueRules.DomainLiteral,
                    $"{context.Name} {Quoted.Of(value)} has an IP address for a host, which most programs refuse; write a domain such as 'example.org'",
                    w3cClass);
                break;
            case Address.Wrong:
                var isMailto = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && KindOf(value[7..]) == Address.Right;
                // The W3C validator accepts an address in angle brackets.
                var isBracketed = value is ['<', .., '>'] && KindOf(value[1..^1]) == Address.Right;
                var meant = isBracketed ? value[1..^1] : isMailto ? value[7..] : null;
                var remedy = meant is null ? "write it as 'ann@example.org'" : $"write {Quoted.Of(meant)}";
                context.Report(rule, $"{context.Name} {Quoted.Of(value)} is not an e-mail address; {remedy}", isBracketed ? FeedRule.NoW3CClass : w3cClass);
                break;
        }
    }

    private static Address KindOf(string value)
    {
        var at = value.LastIndexOf('@');
        if (at <= 0 || at == value.Length - 1 || value.Length > 320)
            return Address.Wrong;

        var local = value.AsSpan(0, at);
        var isLocal = local[0] == '"' ? IsQuoted(local) : local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0 && !HasForbidden(local);
        if (!isLocal)
            return Address.Wrong;

        var host = value.AsSpan(at + 1);
        if (host[0] == '[' && host[^1] == ']')
            return host[1..^1].ContainsAny('[', ']', '\\') ? Address.Wrong : Address.Literal;
        if (host.ContainsAny(NotInHost))
            return Address.Wrong;
        foreach (var c in host)
            if (char.IsControl(c))
                return Address.Wrong;

        var labels = 0;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.IsEmpty || label.Length > 63 || label.ContainsAnyExcept(InLabel) || label[0] == '-' || label[^1] == '-')
                return Address.UnusualHost;
            labels++;
        }

        return labels > 1 ? Address.Right : Address.UnusualHost;
    }

    /// <summary>Tells whether a local part has a character that no atom has. RFC 6532 allows all characters beyond ASCII.</summary>
    private static bool HasForbidden(ReadOnlySpan<char> local)
    {
        foreach (var c in local)
            if (c < 0x80 ? c != '.' && !InAtom.Contains(c) : char.IsControl(c) || char.IsWhiteSpace(c))
                return true;
        return false;
    }

    private static bool IsQuoted(ReadOnlySpan<char> local)
    {
        for (var i = 1; i < local.Length; i++)
        {
            if (local[i] == '\\')
                i++;
            else if (local[i] == '"')
                return i == local.Length - 1;
        }

        return false;
    }
}
