using System.Buffers;
using Justindustrious.Feeds.Vocabularies;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Publishing;

/// <summary>Writes a document step by step: what stands before the posts, each post, what stands after them.</summary>
internal sealed class DocumentComposer
{
    // Not every output knows how much it was given.
    private readonly CountedOutput _output;
    private readonly FormatWriter _writer;

    /// <param name="format">The document's format.</param>
    /// <param name="head">What the document says before its posts.</param>
    /// <param name="output">Where the document is written to.</param>
    public DocumentComposer(FeedFormat format, DocumentHead head, IBufferWriter<byte> output)
    {
        _output = new(output);
        _writer = FormatWriter.Create(format, _output, head);
    }

    /// <summary>Gets how many bytes stand between two posts. It is known after the first post.</summary>
    private int SeparatorLength { get; set; }

    /// <summary>Writes a requested document into memory, with some of its posts.</summary>
    public static ComposedDocument ComposeInMemory(Preparation preparation, DocumentRequest request, IReadOnlyList<Post> posts)
    {
        var output = new DocumentBuffer(preparation.ContentLengthOf(posts));
        var composed = ComposeInMemory(preparation, request, posts, output);
        return composed with { Bytes = output.Written };
    }

    /// <summary>Writes a requested document into a buffer, with some of its posts. The bytes are those of the buffer.</summary>
    public static ComposedDocument ComposeInMemory(Preparation preparation, DocumentRequest request, IReadOnlyList<Post> posts, DocumentBuffer output)
    {
        var composer = new DocumentComposer(request.Format, HeadOf(preparation, request), output);
        var lengths = new int[posts.Count];
        foreach (var _ in composer.Compose(preparation, posts, lengths))
        {
            // Each step writes.
        }

        return new(output.Borrowed, lengths, composer.SeparatorLength);
    }

    /// <summary>Writes a requested document, a piece at each step.</summary>
    /// <param name="preparation">What its posts were rendered to.</param>
    /// <param name="request">The document.</param>
    /// <param name="output">Where the document is written to.</param>
    /// <param name="lengths">Takes the length of each post in bytes; <see langword="null"/> if it is not needed.</param>
    /// <returns>After each step, the number of bytes that were written so far.</returns>
    public static IEnumerable<long> Compose(Preparation preparation, DocumentRequest request, IBufferWriter<byte> output, int[]? lengths = null) =>
        new DocumentComposer(request.Format, HeadOf(preparation, request), output).Compose(preparation, request.Posts, lengths);

    /// <summary>Gets a function that writes a requested document again. It keeps nothing of the other documents in memory.</summary>
    public static Func<IBufferWriter<byte>, IEnumerable<long>> Again(Preparation preparation, DocumentRequest request)
    {
        var head = HeadOf(preparation, request);
        head = head with { Feed = head.Feed with { Posts = [] } };
        var format = request.Format;
        PostText[] posts = [.. request.Posts.Select(preparation.TextOf)];
        return output => new DocumentComposer(format, head, output).Compose(posts);
    }

    /// <summary>Writes what stands before the posts.</summary>
    /// <returns>How many bytes were written so far, here and after each other step.</returns>
    public long WriteStart()
    {
        _writer.WriteStart();
        return _output.Length;
    }

    /// <summary>Writes a post.</summary>
    public long WritePost(PostText post)
    {
        _writer.WritePost(post);
        return _output.Length;
    }

    /// <summary>Writes what stands after the posts.</summary>
    public long WriteEnd()
    {
        _writer.WriteEnd();
        return _output.Length;
    }

    private IEnumerable<long> Compose(PostText[] posts)
    {
        yield return WriteStart();
        foreach (var post in posts)
            yield return WritePost(post);
        yield return WriteEnd();
    }

    private IEnumerable<long> Compose(Preparation preparation, IReadOnlyList<Post> posts, int[]? lengths)
    {
        yield return WriteStart();
        var written = 0;
        foreach (var post in posts)
        {
            var start = _output.Length + _writer.Separator.Length;
            var end = WritePost(preparation.TextOf(post));
            if (lengths is not null)
                lengths[written++] = (int)(end - start);
            SeparatorLength = _writer.Separator.Length;
            yield return end;
        }

        yield return WriteEnd();
    }

    /// <summary>Gets what a document says before its posts. It declares only the namespaces that occur in it.</summary>
    private static DocumentHead HeadOf(Preparation preparation, DocumentRequest request)
    {
        var options = preparation.Edition.Options;
        var isRss = request.Format == FeedFormat.Rss;
        return DocumentHead.Of(request.Head, request.SelfLink, request.Updated, options) with
        {
            History = request.Links,
            IsArchive = request.IsArchive,
            SharedAddresses = preparation.Edition.SharedAddresses,
            HasPictures = HasPictures(request.Posts),
            HasContent = isRss && HasContent(preparation, request.Posts),
            HasDublinCore = isRss && RssWriter.UsesDublinCore(request.Head, request.Posts),
            Declared = KnownVocabularies.UsedBy(request.Head, request.Posts, request.Format, options.Vocabularies),
        };
    }

    private static bool HasPictures(IReadOnlyList<Post> posts)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            if (posts[i].Image is not null)
                return true;
        }

        return false;
    }

    private static bool HasContent(Preparation preparation, IReadOnlyList<Post> posts)
    {
        for (var i = 0; i < posts.Count; i++)
        {
            if (preparation.TextOf(posts[i]).Content is not null)
                return true;
        }

        return false;
    }
}

/// <summary>A document in memory.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Lengths">How long each of its posts is, in bytes.</param>
/// <param name="SeparatorLength">How many bytes stand between two posts.</param>
internal sealed record ComposedDocument(ReadOnlyMemory<byte> Bytes, int[] Lengths, int SeparatorLength);
