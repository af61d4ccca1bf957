namespace Justindustrious.Feeds;

/// <summary>The places where an element of a vocabulary may be.</summary>
[Flags]
public enum VocabularyPlaces
{
    /// <summary>Only in other elements of the vocabulary: see <see cref="VocabularyElement.Children"/>.</summary>
    None = 0,

    /// <summary>In the feed: <c>channel</c> of RSS, <c>feed</c> of Atom, the root object of JSON Feed.</summary>
    Feed = 1,

    /// <summary>In a post: <c>item</c> of RSS and JSON Feed, <c>entry</c> of Atom.</summary>
    Post = 2,
}
