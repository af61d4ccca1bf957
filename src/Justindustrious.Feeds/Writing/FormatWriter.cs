using System.Buffers;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Writing;

/// <summary>Writes one document: the head, each post, the end. The model was checked before. The order is that of the format's specification.</summary>
internal abstract class FormatWriter
{
    public const string GeneratorName = FeedNames.Library;
    public const string GeneratorLink = "https://github.com/justindustrious/feeds";

    public static FormatWriter Create(FeedFormat format, IBufferWriter<byte> output, DocumentHead head) => format switch
    {
        FeedFormat.Rss => new RssWriter(output, head),
        FeedFormat.Atom => new AtomWriter(output, head),
        FeedFormat.Json => new JsonFeedWriter(output, head),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public abstract void WriteStart();

    public abstract void WritePost(PostText post);

    /// <summary>Gets the text between the last post and the next.</summary>
    public virtual ReadOnlySpan<byte> Separator => default;

    public abstract void WriteEnd();
}

/// <summary>The head of a document: everything before its posts.</summary>
/// <param name="Feed">The feed. Its posts are not used.</param>
/// <param name="SelfLink">The document's own address.</param>
/// <param name="Updated">The last change; <see langword="null"/> if it is not known.</param>
/// <param name="Indented">Whether elements stand on lines of their own.</param>
internal sealed record DocumentHead(Feed Feed, Uri SelfLink, Instant? Updated, bool Indented)
{
    /// <summary>Gets the WebSub hubs that notify subscribers of changes.</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [];

    /// <summary>Gets the stylesheet with which browsers show the document.</summary>
    public Uri? Stylesheet { get; init; }

    /// <summary>Gets the links to documents with other posts of the feed: RFC 5005.</summary>
    public IReadOnlyList<DocumentLink> History { get; init; } = [];

    /// <summary>Gets whether the document never changes again.</summary>
    public bool IsArchive { get; init; }

    /// <summary>
    /// Gets whether a post has a picture, so that the root element declares its namespace. Where that is not known, each picture declares it.
    /// </summary>
    public bool HasPictures { get; init; }

    /// <summary>Gets whether RSS declares the namespace of <c>content:encoded</c>.</summary>
    /// <value>The default is <see langword="true"/>, since it may not be known before the posts.</value>
    public bool HasContent { get; init; } = true;

    /// <summary>Gets whether RSS declares the namespace of <c>dc:creator</c> and <c>dc:language</c>.</summary>
    /// <value>The default is <see langword="true"/>, since it may not be known before the posts.</value>
    public bool HasDublinCore { get; init; } = true;

    /// <summary>Gets the vocabularies that the app registered.</summary>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init; } = [];

    /// <summary>Gets the vocabularies of extensions that the root element declares. An extension of another one declares it itself.</summary>
    public IReadOnlyList<FeedVocabulary> Declared { get; init; } = [];

    /// <summary>Tells whether the root element declares a namespace for the writer's own elements.</summary>
    public bool DeclaresForItself(string namespaceName, bool isAtom) => namespaceName switch
    {
        FeedNames.Atom => true,
        FeedNames.Content => !isAtom && HasContent,
        FeedNames.DublinCore => !isAtom && HasDublinCore,
        FeedNames.History => IsArchive,
        KnownNamespaces.MediaRss => HasPictures,
        _ => false,
    };

    /// <summary>Gets the addresses that several posts have, which are no ids in Atom; <see langword="null"/> if they are not known.</summary>
    public IReadOnlySet<string>? SharedAddresses { get; init; }

    /// <summary>Gets the document with older posts: next_url of JSON Feed.</summary>
    public Uri? Next => History.FirstOrDefault(link => link.Relation is "next" or "prev-archive")?.Address;

    /// <summary>Gets a post's authors: its own, or else the feed's, since most readers don't take the feed's authors for its posts.</summary>
    public IReadOnlyList<Person> AuthorsOf(Post post) => post.Authors is [_, ..] own ? own : Feed.Authors;

    public static DocumentHead Of(Feed feed, Uri selfLink, Instant? updated, FeedOptions options) =>
        new(feed, selfLink, updated, options.Indented)
        {
            Hubs = options.Hubs,
            Stylesheet = options.Stylesheet,
            Vocabularies = options.Vocabularies,
        };
}

/// <summary>A link to another document of the same feed.</summary>
/// <param name="Relation">Its relation: <c>next</c>, <c>prev-archive</c>.</param>
/// <param name="Address">Its address.</param>
internal sealed record DocumentLink(string Relation, Uri Address);

/// <summary>A post with the texts that documents hold.</summary>
/// <param name="Post">The post.</param>
/// <param name="Content">The cleaned content; <see langword="null"/> if the document holds only summaries, or if the post has none.</param>
/// <param name="Summary">The summary: plain text, never blank.</param>
internal readonly record struct PostText(Post Post, RenderedContent? Content, string Summary)
{
    /// <summary>Gets the texts that documents hold of a post that was rendered.</summary>
    public static PostText Of(Post post, RenderedContent content, FeedOptions options)
    {
        // Never blank: readers need something to show, and RSS requires a description before the content.
        var summary = FirstText(post.Summary, content.Excerpt, post.Title, UriText.Of(post.Link));
        var written = options.Content == ContentAmount.Summary ? PostFrame.Teaser(post, summary) : content.Length > 0 ? content : null;
        return new(post, written, summary);
    }

    private static string FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!BlankText.Is(text))
                return text;
        }

        return "";
    }
}
