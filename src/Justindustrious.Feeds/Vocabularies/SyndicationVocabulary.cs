namespace Justindustrious.Feeds.Vocabularies;

/// <summary>How often a feed changes.</summary>
internal sealed class SyndicationVocabulary : FeedVocabulary
{
    public static readonly ValueKind Period = ValueKind.OneOf("hourly", "daily", "weekly", "monthly", "yearly");

    public static readonly SyndicationVocabulary Instance = new();

    private SyndicationVocabulary()
        : base(
            "http://purl.org/rss/1.0/modules/syndication/", "sy",
            new("updatePeriod") { Places = VocabularyPlaces.Feed, Text = Period },
            new("updateFrequency") { Places = VocabularyPlaces.Feed, Text = ValueKind.PositiveInteger },
            new("updateBase") { Places = VocabularyPlaces.Feed, Text = DublinCoreVocabulary.Date }) =>
        Specification = new("https://web.resource.org/rss/1.0/modules/syndication/");
}
