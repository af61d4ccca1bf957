using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds;

/// <summary>What one platform requires of feeds, besides their specifications: rules that are turned on, and rules that get a higher severity.</summary>
/// <remarks>
/// <see cref="FeedValidatorOptions.Profiles"/> and the option <c>--profile</c> of the tool use profiles. The page of each rule has its source.
/// </remarks>
public sealed class FeedProfile
{
    private readonly Dictionary<FeedRule, FeedSeverity> _severities = [];

    private FeedProfile(string name, string title, FeedFormat[] formats, params (FeedSeverity Severity, FeedRule[] Rules)[] groups)
    {
        (Name, Title, Formats) = (name, title, formats);
        foreach (var (severity, rules) in groups)
        {
            foreach (var rule in rules)
                _severities.Add(rule, severity);
        }
    }

    /// <summary>Gets the profile of Apple Podcasts: https://podcasters.apple.com/support/823-podcast-requirements.</summary>
    public static FeedProfile Apple { get; } = new(
        "apple", "Apple Podcasts", [FeedFormat.Rss],
        (FeedSeverity.Error,
        [
            ProfileRules.Format, ProfileRules.EpisodeTitle, ProfileRules.EpisodeFile, ProfileRules.EpisodeType, ExtensionRules.ItunesRequired,
            ExtensionRules.ItunesImage, ExtensionRules.ItunesFormat, ExtensionRules.ItunesArtwork, ExtensionRules.ItunesOldCategory, RssRules.Guid,
            RssRules.Identity, RssRules.OneEnclosure, PodcastRules.UniqueFile, PodcastRules.SerialNumber,
        ]),
        (FeedSeverity.Warning,
        [
            ProfileRules.AppleNamespaces, ProfileRules.DescriptionLength, ProfileRules.DescriptionHtml, ProfileRules.AppleRecommended,
            ProfileRules.AsciiAddress, ProfileRules.SpaceAround, ProfileRules.ValueLength, ProfileRules.TitleNumber, ProfileRules.YesOnly,
            ProfileRules.SecureAddress, RssRules.ZeroLength,
        ]),
        (FeedSeverity.Info, [ProfileRules.AppleHtml, ProfileRules.EpisodeRecommended, ProfileRules.DroppedElement]))
    {
        IsForPodcasts = true,
    };

    /// <summary>Gets the profile of PSP-1, the Podcast Standards Project's specification.</summary>
    public static FeedProfile Psp1 { get; } = new(
        "psp1", "PSP-1", [FeedFormat.Rss],
        (FeedSeverity.Error,
        [
            ProfileRules.Format, ProfileRules.Psp1Namespaces, ProfileRules.EpisodeTitle, ProfileRules.EpisodeFile, ProfileRules.EpisodeType,
            ExtensionRules.ItunesRequired, ExtensionRules.ItunesImage, RssRules.SelfLink, RssRules.Guid, RssRules.Identity, RssRules.OneEnclosure,
            PodcastRules.SerialNumber,
        ]),
        (FeedSeverity.Warning,
        [
            ProfileRules.DescriptionLength, ProfileRules.DescriptionHtml, ProfileRules.Psp1Recommended, ProfileRules.YesOnly, ProfileRules.SecureAddress,
            RssRules.ZeroLength,
        ]),
        (FeedSeverity.Info, [ProfileRules.EpisodeRecommended, ProfileRules.EpisodeTranscript]))
    {
        IsForPodcasts = true,
    };

    /// <summary>Gets the profile of Spotify, which reads what Apple requires. Its own specification is confidential, and is not used here.</summary>
    public static FeedProfile Spotify { get; } = new(
        "spotify", "Spotify", [FeedFormat.Rss],
        (FeedSeverity.Error,
        [
            ProfileRules.Format, ProfileRules.EpisodeTitle, ProfileRules.EpisodeFile, ExtensionRules.ItunesRequired, ExtensionRules.ItunesImage,
            RssRules.Guid, RssRules.Identity, RssRules.OneEnclosure,
        ]))
    {
        IsForPodcasts = true,
    };

    /// <summary>Gets the profile of Flipboard: https://about.flipboard.com/rss-spec/.</summary>
    public static FeedProfile Flipboard { get; } = new(
        "flipboard", "Flipboard", [FeedFormat.Rss],
        (FeedSeverity.Error, [ProfileRules.Format, ProfileRules.FlipboardArticle, RssRules.Guid, RssRules.Identity]),
        (FeedSeverity.Warning, [ProfileRules.ArticlePicture, ProfileRules.SummaryLength, ProfileRules.ArticleCount, RssRules.Language]));

    /// <summary>Gets the profile of MSN, Microsoft's partner hub.</summary>
    public static FeedProfile Msn { get; } = new(
        "msn", "MSN", [FeedFormat.Rss, FeedFormat.Atom],
        (FeedSeverity.Error, [ProfileRules.Format, ProfileRules.MsnArticle, ProfileRules.OpenAddress, ProfileRules.FeedSize, RssRules.Guid, RssRules.Identity]),
        (FeedSeverity.Warning, [ProfileRules.TitleLength, ProfileRules.ArticlePicture]));

    /// <summary>Gets the profile of Mailchimp, which mails posts.</summary>
    public static FeedProfile Mailchimp { get; } = new(
        "mailchimp", "Mailchimp", [FeedFormat.Rss, FeedFormat.Atom],
        (FeedSeverity.Error, [ProfileRules.Format, ProfileRules.MailDate]),
        (FeedSeverity.Warning, [ProfileRules.MailParts, ProfileRules.MailLength, ProfileRules.MailElement]),
        (FeedSeverity.Info, [ProfileRules.MailPicture]));

    /// <summary>Gets the profile of e-mail programs, for posts that any service mails.</summary>
    public static FeedProfile Email { get; } = new(
        "email", "e-mail", [.. FeedFormats.All],
        (FeedSeverity.Error, [HtmlRules.RelativeUrl]),
        (FeedSeverity.Warning, [ProfileRules.MailParts, ProfileRules.MailLength, ProfileRules.MailElement, ProfileRules.MailPicture]));

    /// <summary>Gets the profile of readers of JSON Feed.</summary>
    public static FeedProfile JsonReaders { get; } = new(
        "json-readers", "readers of JSON Feed", [FeedFormat.Json],
        (FeedSeverity.Error, [ProfileRules.Format]),
        (FeedSeverity.Warning, [ProfileRules.JsonItem, JsonRules.Recommended]));

    /// <summary>Gets all profiles.</summary>
    public static IReadOnlyList<FeedProfile> All { get; } = [Apple, Psp1, Spotify, Flipboard, Msn, Mailchimp, Email, JsonReaders];

    /// <summary>Gets the name, as the option <c>--profile</c> spells it: <c>apple</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the platform's name, as messages show it.</summary>
    public string Title { get; }

    /// <summary>Gets the formats that the platform reads.</summary>
    public IReadOnlyList<FeedFormat> Formats { get; }

    /// <summary>Gets the rules that the profile turns on or gives a higher severity, ordered by id.</summary>
    public IReadOnlyList<FeedRule> Rules => [.. _severities.Keys.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Gets whether every feed is checked as a podcast.</summary>
    internal bool IsForPodcasts { get; private init; }

    /// <summary>Finds a profile by its name.</summary>
    /// <param name="name">For example <c>apple</c>, in capitals or not.</param>
    /// <returns>The profile, or <see langword="null"/> if no profile has the name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static FeedProfile? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(profile => profile.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>
    /// Combines profiles with severities that the caller chose, which override them. Of several profiles, the greatest severity of a rule counts.
    /// </summary>
    internal static RuleSeverities Combine(IReadOnlyList<FeedProfile> profiles, RuleSeverities chosen)
    {
        var all = RuleSeverities.Default;
        foreach (var (rule, severity) in profiles.SelectMany(profile => profile._severities))
        {
            if (!all.Chooses(rule) || all.Of(rule) is not { } other || severity > other)
                all = all.With(rule, severity);
        }

        return all.With(chosen);
    }
}
