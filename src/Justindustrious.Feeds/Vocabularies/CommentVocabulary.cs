namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Where comments on a post are read and sent: the Well-Formed Web's CommentAPI.</summary>
internal sealed class CommentVocabulary : FeedVocabulary
{
    public static readonly VocabularyElement Feed = new("commentRss") { Places = VocabularyPlaces.Post, Text = ValueKind.Iri };

    private CommentVocabulary()
        : base(
            "http://wellformedweb.org/CommentAPI/", "wfw",
            new("comment") { Places = VocabularyPlaces.Post, Text = ValueKind.Iri },
            Feed) =>
        Specification = new("https://www.rssboard.org/rss-profile#namespace-elements-wfw");

    public static CommentVocabulary Instance { get; } = new();
}
