namespace Justindustrious.Feeds.Vocabularies;

/// <summary>UserLand's module for Creative Commons: the address of a licence, of any licence.</summary>
internal sealed class LicenseVocabulary : FeedVocabulary
{
    public static readonly VocabularyElement License = new("license")
    {
        Places = VocabularyPlaces.Feed | VocabularyPlaces.Post, Repeats = true, Text = ValueKind.Address,
    };

    public static readonly LicenseVocabulary Instance = new();

    private LicenseVocabulary()
        : base("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons", License) =>
        Specification = new("https://www.rssboard.org/creative-commons");
}
