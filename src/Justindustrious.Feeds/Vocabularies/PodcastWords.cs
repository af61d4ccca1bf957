namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The words of the podcast namespace's lists, as of May 2026.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace</remarks>
internal static class PodcastWords
{
    /// <summary>docs/tags/medium.md. Each but mixed has a second name with an L, for a feed that lists others.</summary>
    public static readonly string[] Mediums =
    [
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed",
        "podcastL", "musicL", "videoL", "filmL", "audiobookL", "newsletterL", "blogL", "publisherL", "courseL",
    ];

    /// <summary>docs/tags/transcript.md.</summary>
    public static readonly string[] TranscriptTypes = ["text/plain", "text/html", "text/vtt", "application/json", "application/x-subrip"];

    /// <summary>socialprotocols.txt, and the word that says that no comments are wanted.</summary>
    public static readonly string[] SocialProtocols = ["activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr", "disabled"];

    /// <summary>docs/chatprotocols.txt.</summary>
    public static readonly string[] ChatProtocols = ["irc", "xmpp", "nostr", "matrix"];

    /// <summary>docs/examples/value/valueslugs.txt.</summary>
    public static readonly string[] ValueSlugs = ["bitcoin", "lightning", "keysend", "lnaddress", "amp", "wallet", "node"];

    /// <summary>docs/examples/license/licenseslugs.txt.</summary>
    public static readonly string[] Licenses = ["ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0"];

    /// <summary>serviceslugs.txt.</summary>
    public static readonly string[] Services =
    [
        "acast", "amazon", "anchor", "apple", "audible", "audioboom", "backtracks", "bitcoin", "blubrry", "buzzsprout", "captivate", "castos",
        "castopod", "facebook", "fireside", "fyyd", "google", "gpodder", "hypercatcher", "kasts", "libsyn", "mastodon", "megafono", "megaphone",
        "omnystudio", "overcast", "paypal", "pinecast", "podbean", "podcastaddict", "podcastguru", "podcastindex", "podcasts", "podchaser",
        "podcloud", "podfriend", "podiant", "podigee", "podnews", "podomatic", "podserve", "podverse", "redcircle", "relay",
        "resonaterecordings", "rss", "shoutengine", "simplecast", "slack", "soundcloud", "spotify", "spreaker", "tiktok", "transistor",
        "twitter", "whooshkaa", "youtube", "zencast",
    ];
}
