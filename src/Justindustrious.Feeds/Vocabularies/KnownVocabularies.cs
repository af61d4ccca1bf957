using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Vocabularies;

/// <summary>The vocabularies that this library has, and those that an app registered.</summary>
internal static class KnownVocabularies
{
    /// <summary>Gets the vocabularies of this library, by prefix.</summary>
    public static IReadOnlyList<FeedVocabulary> BuiltIn { get; } = 
    [
        TombstoneVocabulary.Instance, RightsVocabulary.Instance, LicenseVocabulary.Instance, DublinCoreVocabulary.Instance, TermsVocabulary.Instance,
        HistoryVocabulary.Instance, GeoVocabulary.Instance, GeoRssVocabulary.Instance, GmlVocabulary.Instance, GooglePlayVocabulary.Instance, ItunesVocabulary.Instance,
        MediaVocabulary.Instance, SearchVocabulary.Instance, PodcastVocabulary.Instance, ChapterVocabulary.Instance, RslVocabulary.Instance, SlashVocabulary.Instance, SourceVocabulary.Instance,
        SyndicationVocabulary.Instance, ThreadVocabulary.Instance, WebFeedsVocabulary.Instance, CommentVocabulary.Instance,
    ];

    private static readonly Dictionary<string, FeedVocabulary> ByNamespace = BuiltIn.ToDictionary(vocabulary => vocabulary.Namespace, StringComparer.Ordinal);

    /// <summary>
    /// The modules that feeds use and that have no table here: the validator checks them itself. Apps can't register their namespaces, so their elements may
    /// be extensions without it.
    /// </summary>
    private static readonly Lazy<Dictionary<string, FeedVocabulary>> Modules = new(() => KnownNamespaces.All
        .Where(row => row.Uri is not (FeedNames.Atom or FeedNames.Content or FeedNames.Xhtml or KnownNamespaces.Xml) && !ByNamespace.ContainsKey(row.Uri)
            && !BuiltIn.Any(vocabulary => vocabulary.Prefix == row.Prefix))
        .DistinctBy(row => row.Prefix)
        .ToDictionary(row => row.Uri, row => FeedVocabulary.Of(row.Uri, row.Prefix), StringComparer.Ordinal));

    /// <summary>Finds the vocabulary of a namespace.</summary>
    /// <param name="namespaceName">The namespace, as the vocabulary spells it.</param>
    /// <param name="registered">The vocabularies that an app registered.</param>
    public static FeedVocabulary? Find(string namespaceName, IReadOnlyList<FeedVocabulary> registered)
    {
        for (var i = 0; i < registered.Count; i++)
        {
            if (registered[i].Namespace == namespaceName)
                return registered[i];
        }

        return ByNamespace.GetValueOrDefault(namespaceName) ?? (namespaceName.Length == 0 ? null : Modules.Value.GetValueOrDefault(namespaceName));
    }

    /// <summary>Finds the vocabularies whose elements and attributes a document holds, in the order of their prefixes.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="posts">The posts in the document.</param>
    /// <param name="format">The format of the document.</param>
    /// <param name="registered">The vocabularies that an app registered.</param>
    public static IReadOnlyList<FeedVocabulary> UsedBy(Feed feed, IReadOnlyList<Post> posts, FeedFormat format, IReadOnlyList<FeedVocabulary> registered)
    {
        SortedDictionary<string, FeedVocabulary>? used = null;
        Add(PropertyElements.Of(feed, format));
        for (var i = 0; i < posts.Count; i++)
            Add(PropertyElements.Of(posts[i], format));
        return used is null ? [] : [.. used.Values];

        void Add(IReadOnlyList<FeedExtension> extensions)
        {
            // Most posts have none, and this runs over every post.
            for (var i = 0; i < extensions.Count; i++)
                AddNode(extensions[i].Written);
        }

        void AddNode(FeedExtension.Node node)
        {
            AddNamespace(node.Namespace);
            foreach (var attribute in node.Attributes)
                AddNamespace(attribute.Namespace);
            if (!node.HasChildren)
                return;
            foreach (var child in node.Children)
                AddNode(child);
        }

        void AddNamespace(string name)
        {
            if (name.Length > 0 && Find(name, registered) is { } vocabulary)
                (used ??= new(StringComparer.Ordinal))[vocabulary.Prefix] = vocabulary;
        }
    }
}
