using System.Globalization;
using Justindustrious.Feeds.Podcasts;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks that a podcast has what Apple requires. The gate does not report it again: <see cref="Rules"/>.</summary>
internal static class ShowChecks
{
    /// <summary>Gets the rules that are checked here and in RSS.</summary>
    public static IReadOnlyList<FeedRule> Rules { get; } = [ExtensionRules.ItunesRequired, ExtensionRules.ItunesImage, ExtensionRules.ItunesOwner];

    public static void Check(Podcast podcast, Feed feed, in ModelSubject subject)
    {
        if (podcast.IsExplicit is null)
        {
            subject.Report(ExtensionRules.ItunesRequired, Of("isExplicit"),
                "the podcast does not say whether it is explicit, which Apple requires; "
                    + "write true if its content is unsuitable for children, or else false");
        }

        if (podcast.Categories.Count == 0)
            subject.Report(ExtensionRules.ItunesRequired, Of("categories"),
                "the podcast has no category, which Apple requires; write one such as 'Technology'");
        if (BlankText.Is(feed.Language))
            subject.Report(ExtensionRules.ItunesRequired, "language", "the podcast has no language, which Apple requires; write one such as 'en'");
        if (podcast.Image is null)
        {
            subject.Report(ExtensionRules.ItunesImage, Of("image"),
                "the podcast has no artwork, which Apple requires; write the address of a square JPEG or PNG of 1400 to 3000 pixels");
        }

        for (var i = 0; i < podcast.LiveItems.Count; i++)
            CheckLiveItem(podcast.LiveItems[i], string.Create(CultureInfo.InvariantCulture, $"podcast.liveItems[{i}]"), subject);
    }

    /// <summary>Checks what a live item has of RSS. The vocabulary's table has the rest.</summary>
    private static void CheckLiveItem(LiveItem item, string path, in ModelSubject subject)
    {
        if (BlankText.Is(item.Title))
            subject.Report(ModelRules.PostTitle, $"{path}.title", "the live item has no title; give it one, since apps list live items by title");
        if (BlankText.Is(item.Id))
            subject.Report(ModelRules.BlankId, $"{path}.id", $"the live item has the id {Quoted.Of(item.Id)}, which is blank; give it one that never changes");
        if (item.Enclosure is { } enclosure)
            EnclosureChecks.CheckFile(enclosure, $"{path}.enclosure", subject);
    }

    private static FieldPath Of(string property) => new FieldPath("podcast").With(property);
}
