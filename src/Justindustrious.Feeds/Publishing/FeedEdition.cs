using System.Buffers;
using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Writing;
using NodaTime;

namespace Justindustrious.Feeds.Publishing;

/// <summary>A feed that was checked, with its posts in order and rendered: ready to be written, in any format, as a whole or in part.</summary>
internal sealed class FeedEdition
{
    /// <summary>Below this many posts, threads cost more than they save.</summary>
    private const int WorthThreads = 16;

    /// <summary>From this many bytes of content on, a document is not held in memory.</summary>
    private const long WorthWritingTwice = 4 * 1024 * 1024;

    private readonly Feed _feed;
    private readonly FeedOptions _options;
    private readonly IReadOnlyCollection<FeedFormat> _formats;
    private readonly PostCache? _cache;
    private readonly Dictionary<Post, CachedPost> _known = new(ReferenceEqualityComparer.Instance);
    private readonly List<FeedDiagnostic> _findings = [];
    private readonly HashSet<(FeedRule Rule, string? Path)> _told = [];
    private readonly HashSet<FieldPath> _preparedFields = [];
    private readonly HashSet<FieldPath> _preparedPosts = [];
    private readonly Lazy<Dictionary<Post, int>> _indexes;
    private readonly HashSet<string> _sharedAddresses = new(StringComparer.Ordinal);
    private FeedDiagnostic[] _prepared = [];

    private static readonly Comparer<Post> ByAge = Comparer<Post>.Create(
        (one, other) => other.Published.CompareTo(one.Published) is not 0 and var byDate ? byDate : string.CompareOrdinal(one.Id, other.Id));

    /// <param name="feed">The feed.</param>
    /// <param name="options">How its documents are written.</param>
    /// <param name="formats">The formats of the documents: what is said of others is not reported.</param>
    /// <param name="cache">What earlier builds found out.</param>
    /// <exception cref="ArgumentException">A member of the feed is <see langword="null"/>.</exception>
    public FeedEdition(Feed feed, FeedOptions options, IReadOnlyCollection<FeedFormat> formats, PostCache? cache = null)
    {
        NullMembers.ThrowIfAny(feed);
        _feed = feed;
        _options = options;
        _formats = formats;
        // A policy of one's own has no name that a file could hold.
        _cache = ReferenceEquals(options.Policy, ContentPolicy.Default) ? cache : null;
        _cache?.WriteWith((byte)((options.Content == ContentAmount.Full ? 1 : 0) | (options.Indented ? 2 : 0)));
        _indexes = new(() =>
        {
            var indexes = new Dictionary<Post, int>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < feed.Posts.Count; i++)
                indexes.TryAdd(feed.Posts[i], i);
            return indexes;
        });
        NewestFirst = [.. feed.Posts.Order(ByAge)];
        Updated = feed.Updated ?? (feed.Posts.Count == 0 ? null : feed.Posts.Max(LastChangeOf));
        if (formats.Contains(FeedFormat.Atom) && feed.Posts.Any(post => !post.HasIdForAtom))
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            _sharedAddresses.UnionWith(feed.Posts.Select(post => post.IdInAtom(null)).Where(id => !ids.Add(id)));
        }
    }

    /// <summary>Gets all posts as documents order them: newest first, ties by id.</summary>
    public IReadOnlyList<Post> NewestFirst { get; }

    /// <summary>Gets the moment of the last change, where there is one.</summary>
    public Instant? Updated { get; }

    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Gets whether a rule that must be kept is broken, so that nothing can be written.</summary>
    public bool HasError { get; private set; }

    public void Report(FeedDiagnostic finding)
    {
        _findings.Add(finding);
        HasError |= finding.Severity == FeedSeverity.Error;
    }

    /// <summary>Gets those of the given posts, newest first, that a document has room for.</summary>
    public IEnumerable<Post> Limit(IEnumerable<Post> posts) => _options.MaxPosts is { } most ? posts.Take(most) : posts;

    /// <summary>Checks the feed and every post, and renders the posts that documents will hold.</summary>
    public void Prepare(Uri? selfLink, IEnumerable<Post> written)
    {
        var posts = new HashSet<Post>(_feed.Posts.Count, ReferenceEqualityComparer.Instance);
        posts.UnionWith(written.Where(post => post.Link.IsAbsoluteUri));
        Recall(posts);
        var toRender = posts.Where(post => !_known.ContainsKey(post)).ToList();
        if (toRender.Count >= WorthThreads)
            RenderAll(toRender);

        var checks = new ModelChecks(_feed.Posts, _formats, _sharedAddresses);
        checks.CheckHead(_feed, selfLink);
        for (var i = 0; i < _feed.Posts.Count; i++)
        {
            var post = _feed.Posts[i];
            checks.CheckPost(post, i);
            if (posts.Contains(post))
                checks.AddContentFindings(ContentRenderer.Render(post, _options.Policy).Findings, i);
        }

        checks.CheckEnd(_feed, _feed.Posts.Count > 0);
        foreach (var finding in ContentRenderer.FindingsOf(_options.Policy).Concat(checks.Findings))
            Report(finding);
        _prepared = [.. _findings];
        foreach (var finding in _prepared)
        {
            var field = FieldOf(finding.Path);
            _preparedFields.Add(field);
            if (field is { Post: { } index, Field.Length: > 0 })
                _preparedPosts.Add(FieldPath.OfPost(index));
        }
    }

    /// <summary>Writes documents of posts that were prepared, all at once where there are cores for it.</summary>
    /// <returns>The documents, in the order asked for; <see langword="null"/> for one with an Error, and for all that come after it.</returns>
    public FeedDocument?[] Write(IReadOnlyList<DocumentRequest> requests)
    {
        var documents = new FeedDocument?[requests.Count];
        if (HasError)
            return documents;

        var drafts = new Draft[requests.Count];
        if (requests.Sum(request => (long)request.Posts.Count) < WorthThreads)
        {
            for (var i = 0; i < drafts.Length; i++)
                drafts[i] = WriteDraft(requests[i]);
        }
        else
        {
            Parallel.For(0, drafts.Length, i => drafts[i] = WriteDraft(requests[i]));
        }

        // What is told of each, and of which first, does not depend on who was ready first.
        for (var i = 0; i < drafts.Length && !HasError; i++)
            documents[i] = Accept(requests[i], drafts[i]);
        if (_cache is not null && !HasError)
            _cache.WhenSaving(() => Remember(_cache, requests, drafts));
        return documents;
    }

    private void RenderAll(IReadOnlyList<Post> posts)
    {
        try
        {
            Parallel.ForEach(posts, post => ContentRenderer.Render(post, _options.Policy));
        }
        catch (AggregateException e)
        {
            // A body that can't be read again. Several may be missing for one reason; one is enough to know it.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.OrderBy(each => each.Message, StringComparer.Ordinal).First());
        }
    }

    /// <summary>Takes over how posts were rendered by an earlier build.</summary>
    private void Recall(HashSet<Post> posts)
    {
        if (_cache is null)
            return;
        var known = new (Post Post, CachedPost Cached)?[posts.Count];
        Parallel.ForEach(posts, (post, _, i) =>
        {
            if (_cache.Find(post) is not { } cached || _cache.ReadBody(cached, RenderedContent.Slack) is not { } utf8)
                return;
            var (excerpt, findings) = cached.ReadRendering();
            ContentRenderer.Add(post, _options.Policy, new(utf8, excerpt, findings));
            known[i] = (post, cached);
        });
        _known.EnsureCapacity(known.Length);
        foreach (var (post, cached) in known.OfType<(Post, CachedPost)>())
            _known.Add(post, cached);
    }

    private Draft WriteDraft(DocumentRequest request)
    {
        var known = request.Posts.Select(post => KnownLength(post, request)).ToArray();
        return Array.Exists(known, length => length > 0) && WriteFresh(request, known) is { } draft ? draft : WriteWhole(request);
    }

    private Draft WriteWhole(DocumentRequest request)
    {
        var length = ContentLength(request.Posts);
        // JSON is read as a whole.
        if (length >= WorthWritingTwice && request.Format != FeedFormat.Json)
            return WriteInPassing(request);
        var output = new DocumentBuffer(length);
        var (lengths, _) = Write(request, request.Posts, output);
        return new(new(output.Written), lengths, request.Posts, FeedChecks.ValidateWritten(FeedChecks.Open(output.Written), request.Format, request.SelfLink));
    }

    /// <summary>Checks a large document while it is written, and holds none of it: memory that nothing was written to before costs more than writing it once more when it is asked for.</summary>
    private Draft WriteInPassing(DocumentRequest request)
    {
        var lengths = new int[request.Posts.Count];
        using var stream = new DocumentStream(output => Pieces(request, request.Posts, output, lengths).GetEnumerator());
        var report = FeedChecks.ValidateWritten(stream, request.Format, request.SelfLink);
        // A check that has seen enough stops reading.
        if (report.IsValid)
            stream.CopyTo(Stream.Null);
        return new(new(stream.BytesRead, output => Write(request, request.Posts, output), stream.Checksum), lengths, request.Posts, report);
    }

    /// <summary>
    /// Checks what is new in a document: its head, and the posts that no earlier document held. Those that one did were found without fault there, and are the
    /// same to the last byte; what rules say of several posts at once was checked on the model, or is so by the order in which we write. The whole is written
    /// when it is asked for.
    /// </summary>
    /// <returns><see langword="null"/> where the document is too large to be checked as a whole, however little of it is new: it is then refused as any is.</returns>
    private Draft? WriteFresh(DocumentRequest request, int[] lengths)
    {
        var fresh = Enumerable.Range(0, lengths.Length).Where(i => lengths[i] == 0).DefaultIfEmpty(0).ToArray();
        Post[] posts = [.. fresh.Select(i => request.Posts[i])];
        var output = new DocumentBuffer(ContentLength(posts));
        var (freshLengths, separator) = Write(request, posts, output);
        for (var i = 0; i < fresh.Length; i++)
            lengths[fresh[i]] = freshLengths[i];
        var length = output.Length + lengths.Sum(each => (long)each) - freshLengths.Sum(each => (long)each) + ((long)separator * (lengths.Length - fresh.Length));
        return length > FeedChecks.MostWritten ? null : new(
            new(length, whole => Write(request, request.Posts, whole)), lengths, posts, FeedChecks.ValidateWritten(FeedChecks.Open(output.Written), request.Format, request.SelfLink, length));
    }

    /// <summary>Writes a document of some posts.</summary>
    /// <returns>How long each post is in it, and what parts it from the next.</returns>
    private (int[] Lengths, int Separator) Write(DocumentRequest request, IReadOnlyList<Post> posts, IBufferWriter<byte> output)
    {
        var lengths = new int[posts.Count];
        var separator = 0;
        foreach (var each in Pieces(request, posts, output, lengths))
            separator = each;
        return (lengths, separator);
    }

    /// <summary>Writes a document of some posts, a piece at each step: what stands before the posts, each post, what stands after them.</summary>
    /// <param name="request">The document.</param>
    /// <param name="posts">The posts.</param>
    /// <param name="output">Where to.</param>
    /// <param name="lengths">Takes how long each post is.</param>
    /// <returns>At each step, how long what parts a post from the next is.</returns>
    private IEnumerable<int> Pieces(DocumentRequest request, IReadOnlyList<Post> posts, IBufferWriter<byte> output, int[] lengths)
    {
        var counted = new CountedOutput(output);
        var writer = FormatWriter.Create(
            request.Format, counted, DocumentHead.Of(request.Head, request.SelfLink, request.Updated, _options) with { History = request.Links, IsArchive = request.IsArchive, SharedAddresses = _sharedAddresses });
        var separator = 0;
        writer.WriteStart();
        yield return separator;
        for (var i = 0; i < posts.Count; i++)
        {
            var start = counted.Length + writer.Separator.Length;
            writer.WritePost(TextOf(posts[i], _options));
            lengths[i] = (int)(counted.Length - start);
            yield return separator = writer.Separator.Length;
        }

        writer.WriteEnd();
        yield return separator;
    }

    private long ContentLength(IEnumerable<Post> posts) =>
        _options.Content == ContentAmount.Full ? posts.Sum(post => (long)ContentRenderer.Render(post, _options.Policy).Length) : 0;

    /// <summary>Gets how long a post is in an earlier document of the format that was checked, where it would be the same in this one; 0 where there was none.</summary>
    private int KnownLength(Post post, DocumentRequest request) => _known.TryGetValue(post, out var known) && IsAlikeInAll(post, request) ? _cache!.LengthOf(known, request.Format) : 0;

    /// <summary>
    /// Without authors, Atom has the feed's title as the author, and feeds of categories have other titles. Without an id for Atom, a post has its address,
    /// which other posts may have as well in the next build.
    /// </summary>
    private bool IsAlikeInAll(Post post, DocumentRequest request) =>
        (post.Authors.Count > 0 || _feed.Authors.Count > 0 || ReferenceEquals(request.Head, _feed)) && (request.Format != FeedFormat.Atom || post.HasIdForAtom);

    private void Remember(PostCache cache, IReadOnlyList<DocumentRequest> requests, Draft[] drafts)
    {
        // What was found in a document is to be told by the next one as well, so that checks the post again.
        var faulty = _told.Select(told => FieldPath.Parse(told.Path ?? "").Post).ToHashSet();
        for (var i = 0; i < drafts.Length; i++)
        {
            for (var j = 0; j < drafts[i].Lengths.Length; j++)
            {
                var post = requests[i].Posts[j];
                if (!IsAlikeInAll(post, requests[i]) || (faulty.Count > 0 && faulty.Contains(_indexes.Value[post])))
                    continue;
                var content = ContentRenderer.Render(post, _options.Policy);
                cache.Hold(post, new(content.Utf8, content.Excerpt, content.Findings), requests[i].Format, drafts[i].Lengths[j]);
            }
        }
    }

    /// <summary>
    /// The gate: what was written was read again and checked by code that shares nothing with the writers but names and date texts.
    /// Infos are for feeds that others wrote: they name what a validator elsewhere may cry wolf about.
    /// </summary>
    private FeedDocument? Accept(DocumentRequest request, Draft draft)
    {
        var own = draft.Report.Diagnostics
            .Where(finding => finding.Severity > FeedSeverity.Info)
            .Select(finding => FindingTrace.ToModel(finding, _feed, draft.Checked, post => _indexes.Value[post]))
            .Where(finding => finding.Severity == FeedSeverity.Error || !IsToldOfModel(finding))
            .ToList();
        foreach (var finding in own)
        {
            // A post stands in many documents, and what is wrong with it is told once.
            // HTML in a plain text has a rule for Atom and one for the other formats.
            var cause = finding.Rule == FeedRules.HtmlRules.UndeclaredHtml ? FeedRules.HtmlRules.PlainText : finding.Rule;
            if (_told.Add((cause, finding.Path)))
                Report(finding);
        }

        var report = new ValidationReport(request.Format, _prepared.Concat(own));
        return report.IsValid ? new(request.Format, draft.Bytes, request.Updated ?? default, report) : null;
    }

    /// <summary>What the model was found wrong in was told at its own place, in its own words.</summary>
    private bool IsToldOfModel(FeedDiagnostic finding) =>
        finding.Rule == FeedRules.ValueRules.PlausibleDate || finding.Rule == FeedRules.AtomRules.FeedSize || IsOfGivenId(finding)
        || _preparedFields.Contains(FieldOf(finding.Path)) || _preparedPosts.Contains(FieldPath.Parse(finding.Path ?? ""));

    /// <summary>What is wrong with an id below an Error is no news to its author: subscribers know the id, so it stays as it is.</summary>
    private bool IsOfGivenId(FeedDiagnostic finding) =>
        finding.Path is { } text && FieldPath.Parse(text) is { Kind: "id", Post: { } index } && _feed.Posts[index].HasOwnId;

    /// <summary>Gets the field of a post or a feed: <c>posts[0].enclosures</c> for <c>posts[0].enclosures[1].length</c>.</summary>
    private static FieldPath FieldOf(string? path) => FieldPath.Parse(path ?? "").Whole;

    /// <summary>Gets the texts that documents hold of a post.</summary>
    public static PostText TextOf(Post post, FeedOptions options) => TextOf(post, ContentRenderer.Render(post, options.Policy), options);

    /// <summary>Gets the texts that documents hold of a post that was rendered.</summary>
    public static PostText TextOf(Post post, RenderedContent content, FeedOptions options)
    {
        // Never blank: a reader then has something to show, and RSS asks for a description before the content.
        var summary = FirstText(post.Summary, content.Excerpt, post.Title, UriText.Of(post.Link));
        return new(post, options.Content == ContentAmount.Full && content.Length > 0 ? content : null, summary);
    }

    /// <summary>Gets the moment of a post's last change, which is no earlier than its first day, whatever it says of itself.</summary>
    public static Instant LastChangeOf(Post post) => Instant.Max(post.Updated, post.Published);

    /// <summary>Composes an address below a feed's home, which is a folder whether it says so or not.</summary>
    public static Uri Below(Uri home, string path)
    {
        var folder = home.GetLeftPart(UriPartial.Path);
        return new((folder.EndsWith('/') ? folder : folder + "/") + path);
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

    /// <param name="Bytes">The document.</param>
    /// <param name="Lengths">How long each of its posts is in it.</param>
    /// <param name="Checked">The posts that the gate looked at, in order.</param>
    /// <param name="Report">What it found.</param>
    private sealed record Draft(DocumentBytes Bytes, int[] Lengths, IReadOnlyList<Post> Checked, ValidationReport Report);

    /// <summary>A document that is asked for.</summary>
    /// <param name="Format">Its format.</param>
    /// <param name="Head">What it says before its posts.</param>
    /// <param name="SelfLink">Its own address.</param>
    /// <param name="Updated">The last change of what it holds, where one is known.</param>
    /// <param name="Posts">Its posts, in order.</param>
    public sealed record DocumentRequest(FeedFormat Format, Feed Head, Uri SelfLink, Instant? Updated, IReadOnlyList<Post> Posts)
    {
        /// <summary>Gets the documents that hold older and newer posts.</summary>
        public IReadOnlyList<DocumentLink> Links { get; init; } = [];

        /// <summary>Gets whether the document is one whose posts never change.</summary>
        public bool IsArchive { get; init; }
    }
}
