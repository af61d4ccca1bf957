using Justindustrious.Feeds.Checks.Walk;
using static Justindustrious.Feeds.Checks.Extensions.ItunesChecks;
using static Justindustrious.Feeds.Checks.Values.ValueChecks;
using static Justindustrious.Feeds.Checks.Walk.ElementRule;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Apple's elements for podcasts: https://help.apple.com/itc/podcasts_connect/#/itcb54353390.</summary>
internal static class ItunesGrammar
{
    private static readonly ElementRule Short = Of(AtMost(255), PlainText);

    private static readonly Dictionary<string, ElementRule> Both = Table(
        ("itunes:author itunes:subtitle", Short),
        ("itunes:block", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, null, "yes", "no", "clean"))),
        ("itunes:explicit", Of(Explicit)),
        ("itunes:keywords", Of(AtMost(255), PlainText, Keywords)),
        ("itunes:summary", Of(AtMost(4000), PlainText)),
        ("itunes:image", new ElementRule { Attributes = [new("href", Artwork, true)] }));

    private static readonly ElementRule Subcategory = new() { Repeats = true, Attributes = [new("text", SubcategoryName, true)] };

    /// <summary>In channels and feeds.</summary>
    public static readonly Dictionary<string, ElementRule> Channel = Table([Both],
        ("itunes:owner", new ElementRule
        {
            Children = Table(("itunes:email", Of(Mailbox)), ("itunes:name", Short)),
            End = EndOwner,
        }),
        ("itunes:category", new ElementRule
        {
            Repeats = true,
            Attributes = [new("text", CategoryName, true)],
            Children = Table(("itunes:category", Subcategory)),
        }),
        ("itunes:pubDate", Of(Rfc822)),
        ("itunes:new-feed-url", Of(FullUri)),
        // A code with which Apple's directory proves who owns a podcast.
        ("itunes:applepodcastsverify", Of()),
        ("itunes:type", Of(SmallLetters(ExtensionRules.ItunesType, "episodic", "serial")) with { End = PodcastShowChecks.EndType }),
        ("itunes:title", Of()),
        ("itunes:complete", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, FeedRule.NoW3CClass, "yes", "no"))));

    /// <summary>In items and entries.</summary>
    public static readonly Dictionary<string, ElementRule> Item = Table([Both],
        ("itunes:duration", Of(Duration)),
        ("itunes:title", Of()),
        ("itunes:episode itunes:season", Of(PositiveInteger)),
        ("itunes:order", Of(Integer)),
        ("itunes:isClosedCaptioned", Of(OneOfAnyCase(ExtensionRules.ItunesBlock, FeedRule.NoW3CClass, "yes", "no"))),
        ("itunes:episodeType", Of(SmallLetters(ExtensionRules.ItunesEpisodeType, "full", "trailer", "bonus")) with
        {
            End = PodcastShowChecks.EndEpisodeType,
        }));
}
