using System.Buffers;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>Checks addresses of files that programs fetch: enclosure@url, itunes:image@href.</summary>
internal static class FileAddressCheck
{
    private static readonly SearchValues<char> NotInUrl = SearchValues.Create(" \t\r\n\"<>\\^`{|}");

    public static void Check(string value, in ValueContext context)
    {
        var scheme = UriCheck.SchemeOf(value).ToLowerInvariant();
        if (scheme is not ("http" or "https") || value.Length < scheme.Length + 4 || !value.AsSpan(scheme.Length).StartsWith("://"))
        {
            context.Report(ValueRules.UrlAttribute,
                $"{context.Name} {Quoted.Of(value)} is not an absolute http or https address; write the whole address, as 'https://example.org/audio/1.mp3'");
            return;
        }

        if (value.AsSpan().ContainsAnyExceptInRange('!', '~') || value.AsSpan().IndexOfAny('<', '>', '"') >= 0)
        {
            context.Report(ValueRules.UrlAttribute, $"{context.Name} {Quoted.Of(value)} contains a character that no URL may contain; percent-encode it");
            return;
        }

        var unusual = WhyUnusual(value.AsSpan(scheme.Length + 3));
        if (!PublicAddressCheck.Check(value, context, unusual is null ? null : ValueRules.UnusualUrl.W3CClass))
            return;
        if (unusual is { } why)
        {
            context.Report(ValueRules.UnusualUrl, $"{context.Name} {Quoted.Of(value)} is refused by some programs: {why}");
            return;
        }

        if (value.AsSpan().ContainsAny(NotInUrl))
        {
            context.Report(ValueRules.UrlAttribute,
                $"{context.Name} {Quoted.Of(value)} contains a character that no URL may contain; write {Quoted.Of(UriText.Encode(value))}");
            return;
        }

        UriCheck.Check(value, UriForm.Absolute, "InvalidURLAttribute", context);
    }

    private static string? WhyUnusual(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        if (authority.Contains('@'))
            return "it contains a user's name";
        var port = authority.LastIndexOf(':');
        var host = port > authority.LastIndexOf(']') ? authority[..port] : authority;
        return host.IsEmpty ? null
            : host[0] == '[' ? "its host is an IPv6 address"
            : host[^1] == '.' ? "its host ends in a dot"
            : !host.Contains('.') ? "its host has no dot"
            : host.Contains('_') ? "its host contains an underscore"
            : end >= 0 && rest[end] != '/' ? "there is no slash after its host"
            : null;
    }
}
