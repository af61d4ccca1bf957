using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Rss;

/// <summary>Checks the guid of an item: that no other item has it, and that a permalink is an address.</summary>
internal static class GuidChecks
{
    /// <summary>A number this short is most often a key of a database, which other feeds use as well.</summary>
    private const int LongestCounter = 8;

    public static void IsPermaLink(string value, in ValueContext context)
    {
        if (value is "true" or "false")
            return;
        var meant = value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "true" : "false";
        context.Report(ValueRules.Truth, $"guid@isPermaLink {Quoted.Of(value)} is neither true nor false; write isPermaLink=\"{meant}\"");
    }

    public static void Guid(string value, in ValueContext context)
    {
        var isPermaLink = context.Scope?.Attribute("isPermaLink") is null or "true";
        if (isPermaLink)
            CheckPermalink(value, context);
        else
            CheckId(value, context);
        // A second guid of one item is JF2002.
        if (value.Length > 0 && context.Scope is { Position: 1 } scope && !scope.Feed.AddUnique($"guid of channel {scope.Parent?.Parent?.Position}", value))
        {
            context.Report(RssRules.UniqueGuid,
                $"guid {Quoted.Of(value)} is that of another item; give each its own, or readers show one of them only");
        }
    }

    public static void CheckPermalink(string value, in ValueContext context)
    {
        var scheme = UriCheck.SchemeOf(value).ToLowerInvariant();
        if (scheme.Length == 0 && !value.AsSpan().ContainsAny(' ', '<', '>'))
        {
            context.Report(ValueRules.PermalinkGuid,
                $"guid {Quoted.Of(value)} is a permalink, but not an address; write isPermaLink=\"false\" next to it, or the post's address");
            return;
        }

        if (!UriCheck.Check(value, UriForm.Absolute, "InvalidHttpGUID", context) || scheme is "http" or "https")
            return;
        var isKnownToW3C = scheme == "tag" || value.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase);
        context.Report(ValueRules.PermalinkScheme, $"guid {Quoted.Of(value)} is a permalink, but no browser opens it; write isPermaLink=\"false\" next to it",
            isKnownToW3C ? null : FeedRule.NoW3CClass);
    }

    public static void CheckId(string value, in ValueContext context)
    {
        PublicAddressCheck.Check(value, context);
        if (value.Length is > 0 and <= LongestCounter && !value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            context.Report(ValueRules.UniqueGuid,
                $"guid {Quoted.Of(value)} is a short number, which other feeds use as well; "
                + "give new posts their address or a tag: URI, and leave the ids that subscribers know");
        }

        ValueChecks.NotBlank(value, context);
    }
}
