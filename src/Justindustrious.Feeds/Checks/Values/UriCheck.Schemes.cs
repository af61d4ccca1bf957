using System.Globalization;
using Justindustrious.Feeds.Checks.Values.Tables;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <content>Checks the scheme of an address, its host and port, and its percent-encodings.</content>
internal static partial class UriCheck
{
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
            context.Report(ValueRules.ScriptUri, $"{context.Name} {Quoted.Of(value)} is a program, which readers refuse to run; write the address of a page",
                ValueRules.Scheme.W3CClass, ("value", lower));
            return false;
        }

        if (lower.AsSpan().ContainsAnyExceptInRange('a', 'z') || RegistryTable.HasLine(UriSchemes.Permanent, lower))
            return true;
        if (RegistryTable.HasLine(UriSchemes.Provisional, lower))
        {
            context.Report(ValueRules.ProvisionalScheme,
                $"{context.Name} has the scheme '{lower}', which few programs know; all programs understand an https address", null, ("value", lower));
        }
        else
        {
            context.Report(ValueRules.Scheme,
                $"{context.Name} has the scheme {Quoted.Of(lower)}, which is not registered with IANA; write an address with a known scheme, as https",
                null, ("value", lower));
        }

        return false;
    }

    /// <summary>Checks the host and the port, which the W3C validator does not.</summary>
    private static bool CheckAuthority(string value, string scheme, in ValueContext context)
    {
        var rest = value.AsSpan(scheme.Length + 1);
        if (!rest.StartsWith("//"))
        {
            context.Report(ValueRules.Host,
                $"{context.Name} {Quoted.Of(value)} names no host: two slashes must follow '{scheme}:'; write it as '{scheme}://example.org/'");
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
            context.Report(ValueRules.Percent,
                $"{context.Name} {Quoted.Of(value)} contains '%' without two hexadecimal digits after it; write '%25' for a percent sign");
            return false;
        }

        return true;
    }
}
