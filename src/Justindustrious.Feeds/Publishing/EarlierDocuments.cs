using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Publishing;

/// <summary>The documents of a site that were made before. Those that hold the same posts after the same head are not made again.</summary>
/// <param name="publication">How they were made.</param>
/// <param name="feed">The feed that they were made of.</param>
/// <param name="layout">Which documents they are.</param>
internal sealed class EarlierDocuments(Publication publication, Feed feed, SiteLayout layout)
{
    private readonly Lazy<Dictionary<string, Post>> _posts = new(() => ById(feed.Posts));
    private readonly Lazy<Dictionary<DocumentRequest, int>> _requests = new(() => PlacesOf(publication.Requests));
    private readonly Lazy<IReadOnlySet<int>> _postsWithFindings = new(publication.PostsWithFindings);
    private readonly Lazy<Dictionary<(Uri SelfLink, FeedFormat Format), int>> _documents = new(() => IndexesOf(publication.Requests));

    /// <summary>Gets which documents they are.</summary>
    public SiteLayout Layout => layout;

    /// <summary>Gets the feed that they were made of.</summary>
    public Feed Feed => feed;

    /// <summary>Gets what was known of the feed and its posts.</summary>
    public Preparation Preparation => publication.Preparation;

    /// <summary>
    /// Gets the feed with the earlier instances of the posts that did not change. A source may make all instances again: renderings, and the comparison of
    /// documents, go by instances.
    /// </summary>
    /// <param name="next">The feed.</param>
    /// <param name="holdIn">Returns whether all renderings of a post would be the same in a folder that was read again.</param>
    public Feed WithEarlierPosts(Feed next, Func<Post, BodySurroundings, bool> holdIn)
    {
        Post[]? posts = null;
        using var one = new Values();
        using var other = new Values();
        for (var i = 0; i < next.Posts.Count; i++)
        {
            // A required member may be null, which is reported later.
            if (next.Posts[i] is not { Link: not null, Content: not null, Title: not null } post || Preparation.Edition.Contains(post)
                || FindEarlier(post.Id) is not { } earlier || !AreEqual(post, earlier, one, other)
                || !CanMove(earlier, post.Content.Surroundings, holdIn))
            {
                continue;
            }

            posts ??= [.. next.Posts];
            posts[i] = earlier;
        }

        return posts is null ? next : next with { Posts = posts };
    }

    /// <summary>Moves a post into the folder that was read again, if the post is the same there.</summary>
    private static bool CanMove(Post post, BodySurroundings? around, Func<Post, BodySurroundings, bool> holdIn)
    {
        var before = post.Content.Surroundings;
        if (ReferenceEquals(before, around))
            return true;
        if (before is null || around is null || before.Syntax != around.Syntax)
            return false;
        // The post is moved first: a rendering that begins meanwhile already gets the new answers.
        post.Content.MoveInto(around);
        return holdIn(post, around);
    }

    private Post? FindEarlier(string id) =>
        Preparation.Edition.TextsDiffer ? Preparation.Edition.Find(id) : _posts.Value.GetValueOrDefault(id);

    /// <summary>Finds a document that was made of the same as a request asks for.</summary>
    public WrittenDocument? Find(Preparation preparation, DocumentRequest request) =>
        _requests.Value.TryGetValue(request, out var place) ? publication.Documents[place] is null ? null : publication.Written[place]
        // The layout has found all requests that did not change.
        : preparation.Edition.HasOnlyNewTexts ? null
        : _documents.Value.TryGetValue((request.SelfLink, request.Format), out var index)
        && publication.Documents[index] is not null
        && IsSame(publication.Requests[index], request)
        && preparation.Edition.SharedAddresses.SetEquals(publication.Preparation.Edition.SharedAddresses)
            ? publication.Written[index]
            : null;

    /// <summary>
    /// Finds how long the posts of a document are, in bytes, if the document that had its address before holds them, and nothing was found in them. They are
    /// written alike, so they need not be checked again.
    /// </summary>
    /// <returns><see langword="null"/> if posts may be written differently now: for example if the feed has another author.</returns>
    public Func<Post, int>? LengthsFor(Preparation preparation, DocumentRequest request)
    {
        if (!_documents.Value.TryGetValue((request.SelfLink, request.Format), out var place) || publication.Documents[place] is null
            || preparation.Edition.SharedAddresses.Count > 0 || publication.Preparation.Edition.SharedAddresses.Count > 0
            || publication.Requests[place] is not { } before
            || !HaveSameHeads(before.Head with { Updated = null }, request.Head with { Updated = null }))
        {
            return null;
        }

        var lengths = new Dictionary<Post, int>(before.Posts.Count);
        for (var i = 0; i < before.Posts.Count; i++)
        {
            if (_postsWithFindings.Value.Count == 0 || !_postsWithFindings.Value.Contains(publication.IndexOf(before.Posts[i])))
                lengths.TryAdd(before.Posts[i], publication.Written[place].Lengths[i]);
        }

        return post => lengths.GetValueOrDefault(post);
    }

    /// <summary>Returns whether a document was written with the same options.</summary>
    public bool HasOptions(FeedOptions options) => publication.Preparation.Edition.Options.IsLike(options);

    private static bool IsSame(DocumentRequest one, DocumentRequest other) =>
        one.Updated == other.Updated && one.IsArchive == other.IsArchive && one.Posts.Count == other.Posts.Count
        && one.Links.SequenceEqual(other.Links)
        && HaveSamePosts(one.Posts, other.Posts)
        && HaveSameHeads(one, other);

    public static bool HaveSamePosts(IReadOnlyList<Post> one, IReadOnlyList<Post> other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
                return false;
        }

        return true;
    }

    private static bool HaveSameHeads(DocumentRequest one, DocumentRequest other) => HaveSameHeads(one.Head, other.Head);

    /// <summary>Returns whether two feeds say the same before their posts.</summary>
    public static bool HaveSameHeads(Feed one, Feed other)
    {
        using var values = new Values();
        using var otherValues = new Values();
        return values.Of(FeedFields.Head, one).SequenceEqual(otherValues.Of(FeedFields.Head, other));
    }

    private static bool AreEqual(Post one, Post other, Values values, Values otherValues) =>
        one.Title == other.Title && one.Published == other.Published && Origin.AreSame(one.Origin, other.Origin)
        && HaveSameContent(one.Content, other.Content)
        && values.Of(PostFields.BesideContent, one).SequenceEqual(otherValues.Of(PostFields.BesideContent, other));

    /// <summary>A body in its file is not read to find out. The blog's own cache knows it by its hash.</summary>
    private static bool HaveSameContent(PostContent one, PostContent other) =>
        one.HasTextOf(other)
        && one.Footer == other.Footer && one.ReadMore == other.ReadMore && one.SummaryMark == other.SummaryMark
        && one.LeadsWithImage == other.LeadsWithImage;

    private static Dictionary<string, Post> ById(IReadOnlyList<Post> posts)
    {
        var byId = new Dictionary<string, Post>(posts.Count, StringComparer.Ordinal);
        foreach (var post in posts)
            byId.TryAdd(post.Id, post);
        return byId;
    }

    private static Dictionary<DocumentRequest, int> PlacesOf(IReadOnlyList<DocumentRequest> requests)
    {
        var places = new Dictionary<DocumentRequest, int>(requests.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < requests.Count; i++)
            places.Add(requests[i], i);
        return places;
    }

    private static Dictionary<(Uri SelfLink, FeedFormat Format), int> IndexesOf(IReadOnlyList<DocumentRequest> requests)
    {
        var indexes = new Dictionary<(Uri SelfLink, FeedFormat Format), int>(requests.Count);
        for (var i = 0; i < requests.Count; i++)
            indexes.TryAdd((requests[i].SelfLink, requests[i].Format), i);
        return indexes;
    }

    /// <summary>The values of an object as bytes. The memory is used again for the next object.</summary>
    private sealed class Values : IDisposable
    {
        private readonly MemoryStream _output = new();
        private readonly ValueWriter _writer;

        public Values() => _writer = new(_output);

        public ReadOnlySpan<byte> Of<T>(FieldList<T> fields, T owner)
            where T : class
        {
            _output.SetLength(0);
            fields.Write(_writer, owner);
            return _output.GetBuffer().AsSpan(0, (int)_output.Length);
        }

        public void Dispose()
        {
            _writer.Dispose();
            _output.Dispose();
        }
    }
}

/// <summary>A gate that passes what passed before: a document that is made of the same has the same bytes, and the same findings.</summary>
/// <param name="earlier">The documents of before.</param>
/// <param name="gate">The gate that makes and checks the others.</param>
internal sealed class EarlierGate(EarlierDocuments earlier, IGate gate) : IGate
{
    public WrittenDocument? Find(Preparation preparation, DocumentRequest request) => earlier.Find(preparation, request);

    public WrittenDocument Check(Preparation preparation, DocumentRequest request, DocumentStage? stage = null) =>
        gate.Check(preparation, request, stage);
}
