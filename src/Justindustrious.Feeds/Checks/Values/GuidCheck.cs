using static Justindustrious.Feeds.FeedRules;

using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Checks.Values;

/// <summary>The guid of an RSS item.</summary>
internal static class GuidCheck
{
    /// <summary>A number this short is a row of somebody's database, not an id for the world.</summary>
    private const int LongestCounter = 8;

    public static void Check(string value, bool isPermaLink, in ValueContext context)
    {
        if (!isPermaLink)
        {
            PrivateAddress.Note(value, context);
            if (value.Length is > 0 and <= LongestCounter && !value.AsSpan().ContainsAnyExceptInRange('0', '9'))
                context.Report(ValueRules.UniqueGuid, $"guid {Quoted.Of(value)} is a short number, which other feeds use as well; give new posts their address or a tag: URI, and leave the ids that subscribers know");
            return;
        }

        var scheme = UriCheck.SchemeOf(value).ToLowerInvariant();
        if (scheme.Length == 0 && !value.AsSpan().ContainsAny(' ', '<', '>'))
        {
            context.Report(ValueRules.PermalinkGuid, $"guid {Quoted.Of(value)} is a permalink, but not an address; write isPermaLink=\"false\" beside it, or the post's address");
            return;
        }

        if (!UriCheck.Check(value, UriForm.Absolute, "InvalidHttpGUID", context) || scheme is "http" or "https")
            return;
        var isKnownToW3C = scheme == "tag" || value.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase);
        context.Report(ValueRules.PermalinkScheme, $"guid {Quoted.Of(value)} is a permalink, but no browser opens it; write isPermaLink=\"false\" beside it",
            isKnownToW3C ? null : FeedRule.NoW3CClass);
    }
}
