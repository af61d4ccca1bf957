namespace Justindustrious.Feeds.Vocabularies;

/// <summary>Where comments on a post are read and sent: the Well-Formed Web's CommentAPI.</summary>
internal sealed class CommentVocabulary : FeedVocabulary
{
    private CommentVocabulary()
        : base(
            "http://wellformedweb.org/CommentAPI/", "wfw",
            new("comment") { Places = VocabularyPlaces.Post, Text = ValueKind.Iri },
            new("commentRss") { Places = VocabularyPlaces.Post, Text = ValueKind.Iri }) =>
        Specification = new("https://www.rssboard.org/rss-profile#namespace-elements-wfw");

    public static CommentVocabulary Instance { get; } = new();
}
