using Justindustrious.Feeds.Checks.Json;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Profiles;

/// <summary>Checks what single platforms require. It runs only if one of their rules is on.</summary>
internal sealed class ProfileChecks
{
    private const long MostBytes = 10_000_000;

    private readonly HashSet<FeedRule> _on;
    private readonly IReadOnlyList<FeedProfile> _profiles;
    private readonly PodcastProfile _podcast;
    private readonly ArticleProfile _article;

    private ProfileChecks(HashSet<FeedRule> on, IReadOnlyList<FeedProfile> profiles)
    {
        (_on, _profiles) = (on, profiles);
        _podcast = new(on);
        _article = new(on);
    }

    /// <summary>Creates the checks.</summary>
    /// <param name="severities">The severities of rules, which turn rules on.</param>
    /// <param name="profiles">The profiles that the caller named.</param>
    /// <returns>The checks, or <see langword="null"/> if no rule is on.</returns>
    public static ProfileChecks? For(RuleSeverities severities, IReadOnlyList<FeedProfile> profiles)
    {
        if (severities == RuleSeverities.Default)
            return null;
        var on = ProfileRules.Rows.Where(rule => severities.Of(rule) is not null).ToHashSet();
        return on.Count == 0 ? null : new(on, profiles);
    }

    /// <summary>Gets the length of a text in UTF-8.</summary>
    public static int BytesOf(string text)
    {
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
            bytes += rune.Utf8SequenceLength;
        return bytes;
    }

    /// <summary>Checks that each platform reads the format of the document.</summary>
    public void CheckFormat(FeedFormat format, Findings findings)
    {
        foreach (var profile in _profiles)
        {
            if (profile.Formats.Contains(format))
                continue;
            var formats = string.Join(" or ", profile.Formats.Select(FeedChecks.Name));
            findings.Add(ProfileRules.Format,
                $"the document is {FeedChecks.Name(format)}, and {profile.Title} reads only {formats}; give it that feed", 1, 1, null);
        }
    }

    /// <summary>Checks the length of an XML document.</summary>
    public void CheckLength(long length, Findings findings)
    {
        if (length > MostBytes && _on.Contains(ProfileRules.FeedSize))
        {
            findings.Add(ProfileRules.FeedSize, $"the feed has {length} bytes, and MSN reads {MostBytes} at most; publish the newest posts only", 1, 1, null);
        }
    }

    /// <summary>Called when an element starts, with its attributes and namespace declarations.</summary>
    public void Open(ElementScope element, IReadOnlyList<FeedAttribute> attributes)
    {
        if (element.Parent?.Parent is null && element.Feed.IsRss)
            _podcast.CheckNamespaces(element, attributes);
        _article.Open(element);
    }

    /// <summary>Called when an element ends.</summary>
    public void Close(ElementScope element)
    {
        if (element.Feed.IsRss)
            _podcast.Close(element);
        _article.Close(element);
    }

    /// <summary>Checks an item of a JSON Feed.</summary>
    public void CheckItem(JsonPart item, JsonScope scope) => _article.CheckItem(item, scope);
}
