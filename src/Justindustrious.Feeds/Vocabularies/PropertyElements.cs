using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Vocabularies;

/// <summary>
/// The elements of vocabularies that properties of the model are written as, if the format has no element of its own for them. Writers write them like
/// extensions, so each is declared only in documents that contain it.
/// </summary>
internal static class PropertyElements
{
    /// <summary>Returns the elements of a feed's properties, and after them those of its podcast and its extensions.</summary>
    /// <remarks>Without such a property, this is the list of the extensions, so that most feeds allocate nothing here.</remarks>
    public static IReadOnlyList<FeedExtension> Of(Feed feed, FeedFormat format) =>
        format == FeedFormat.Atom
            ? feed.DeletedPosts.Count == 0 ? WrittenExtensions.Of(feed) : [.. DeletedPosts(feed), .. WrittenExtensions.Of(feed)]
            : feed is { License: null, Contributors.Count: 0, Icon: null } ? WrittenExtensions.Of(feed)
            : [.. ElementsOf(feed, format), .. WrittenExtensions.Of(feed)];

    /// <summary>Returns the elements of a post's properties, and after them its extensions.</summary>
    /// <inheritdoc cref="Of(Feed, FeedFormat)"/>
    public static IReadOnlyList<FeedExtension> Of(Post post, FeedFormat format) =>
        post is { License: null, Contributors.Count: 0, Rights: null, Comments: null }
            ? WrittenExtensions.Of(post)
            : [.. format == FeedFormat.Atom ? ElementsInAtom(post) : ElementsOf(post, format), .. WrittenExtensions.Of(post)];

    /// <summary>Returns the namespaces and names of the elements of vocabularies that a feed's properties are written as in some format.</summary>
    public static IEnumerable<(string Namespace, string Name)> NamesOf(Feed feed) =>
        NamesOf(FeedFormats.All.SelectMany(format => Of(feed, format).SkipLast(WrittenExtensions.Of(feed).Count)));

    /// <summary>Returns the namespaces and names of the elements of vocabularies that a post's properties are written as in some format.</summary>
    public static IEnumerable<(string Namespace, string Name)> NamesOf(Post post) =>
        NamesOf(FeedFormats.All.SelectMany(format => Of(post, format).SkipLast(WrittenExtensions.Of(post).Count)));

    private static IEnumerable<(string Namespace, string Name)> NamesOf(IEnumerable<FeedExtension> elements) =>
        elements.Select(element => (element.Written.Namespace, element.Written.Name)).Distinct();

    /// <summary>Returns the elements of the posts that were removed from a feed.</summary>
    public static IReadOnlyList<FeedExtension> DeletedPosts(Feed feed) => [.. feed.DeletedPosts.Select((post, index) =>
    {
        var path = new FieldPath("deletedPosts", index).ToString();
        var element = TombstoneVocabulary.DeletedEntry;
        var node = new FeedExtension.Node(element.Vocabulary!.Namespace, element.Name) { Field = path };
        node.AddAttribute("", "ref", post.Id, $"{path}.id");
        node.AddAttribute("", "when", post.Deleted, $"{path}.deleted");
        if (!BlankText.Is(post.Comment))
            node.Children.Add(new(node.Namespace, "comment") { Value = post.Comment, Field = $"{path}.comment" });
        return FeedExtension.Of(node);
    })];

    private static IEnumerable<FeedExtension> ElementsOf(Feed feed, FeedFormat format)
    {
        if (format == FeedFormat.Rss && feed.License is { } license)
            yield return Element(LicenseVocabulary.License, license.Address);
        // RSS has contributors among its own elements, next to the authors.
        if (format == FeedFormat.Json)
        {
            foreach (var contributor in feed.Contributors)
                yield return Element(DublinCoreVocabulary.Contributor, contributor.Name);
        }
        else if (feed.Icon is { } icon)
        {
            yield return Element(WebFeedsVocabulary.Icon, icon.Link);
        }
    }

    private static IEnumerable<FeedExtension> ElementsOf(Post post, FeedFormat format)
    {
        if (format == FeedFormat.Rss && post.License is { } license)
            yield return Element(LicenseVocabulary.License, license.Address);
        if (format == FeedFormat.Json)
        {
            foreach (var contributor in post.Contributors)
                yield return Element(DublinCoreVocabulary.Contributor, contributor.Name);
            if (!BlankText.Is(post.Rights))
                yield return Element(DublinCoreVocabulary.Rights, post.Rights);
        }

        if (post.Comments?.Count is { } count)
            yield return Element(SlashVocabulary.Comments, count);
        if (post.Comments?.Feed is { } comments)
            yield return Element(CommentVocabulary.Feed, comments);
    }

    private static IEnumerable<FeedExtension> ElementsInAtom(Post post)
    {
        if (post.Comments?.Count is { } count)
            yield return Element(ThreadVocabulary.Total, count);
    }

    private static FeedExtension Element(VocabularyElement element, ExtensionValue value) =>
        FeedExtension.Of(new FeedExtension.Node(element.Vocabulary!.Namespace, element.Name) { Value = value });
}
