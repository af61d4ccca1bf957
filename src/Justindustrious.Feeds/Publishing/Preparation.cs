using System.Runtime.ExceptionServices;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Publishing;

/// <summary>The result of checking a feed's model and of rendering its posts: everything that documents need before they are written.</summary>
internal sealed class Preparation
{
    /// <summary>Below this many posts, threads cost more than they save.</summary>
    public const int MinimumForThreads = 16;

    private readonly Dictionary<Post, RenderedContent> _renderings;
    private readonly HashSet<Post> _clean;
    private readonly HashSet<FieldPath> _fieldsWithFindings = [];
    private readonly HashSet<FieldPath> _postsWithFindings = [];

    private Preparation(
        Edition edition, Dictionary<Post, RenderedContent> renderings, HashSet<Post> clean, IReadOnlyList<FeedDiagnostic> findings)
    {
        _clean = clean;
        Edition = edition;
        Findings = findings;
        HasError = findings.Any(finding => finding.Severity == FeedSeverity.Error);
        _renderings = renderings;
        foreach (var finding in findings)
        {
            var field = FieldPath.Parse(finding.Path ?? "").Whole;
            _fieldsWithFindings.Add(field);
            if (field is { Post: { } index, Field.Length: > 0 })
                _postsWithFindings.Add(FieldPath.OfPost(index));
        }
    }

    public Edition Edition { get; }

    /// <summary>Gets what was found in the model and while posts were rendered.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings { get; }

    /// <summary>Gets whether there is an Error, so that no document can be made.</summary>
    public bool HasError { get; }

    /// <summary>Checks a feed and renders the posts that its documents hold, each once.</summary>
    /// <param name="edition">The feed.</param>
    /// <param name="posts">The posts that documents hold. A post that several documents hold may be given several times.</param>
    /// <param name="earlier">What was found before. It comes first in <see cref="Findings"/>.</param>
    /// <param name="render">Renders a post, from several threads at once.</param>
    /// <param name="before">What was known of the feed before, with the same options. Posts in which nothing was found are not checked again.</param>
    /// <exception cref="IOException">A body that was left in its file has changed there.</exception>
    public static Preparation Of(
        Edition edition, IEnumerable<Post> posts, IEnumerable<FeedDiagnostic> earlier, Func<Post, ContentPolicy, RenderedContent> render,
        Preparation? before = null)
    {
        var policy = edition.Options.Policy;
        var renderings = RenderAll(posts, before, post => render(post, policy));
        var ofFooter = new Dictionary<FeedRule, List<FeedDiagnostic>>();
        var checks = new ModelChecks(edition.Feed.Posts, edition.Formats, edition.Options, edition.SharedAddresses);
        checks.CheckHead(edition.Feed);
        // The shared addresses are in the findings of posts.
        var known = before is not null && before.Edition.SharedAddresses.SetEquals(edition.SharedAddresses)
            && before.Edition.Formats.SequenceEqual(edition.Formats) ? before._clean : null;
        var clean = new HashSet<Post>(edition.Feed.Posts.Count);
        for (var i = 0; i < edition.Feed.Posts.Count; i++)
        {
            var post = edition.Feed.Posts[i];
            var rendering = renderings.GetValueOrDefault(post);
            var isRenderedClean = rendering is null or { Findings.Count: 0 };
            if (isRenderedClean && known?.Contains(post) == true)
            {
                checks.CheckKnownPost(post, i, isUnique: edition.HasOnlyNewTexts);
                clean.Add(post);
                continue;
            }

            var count = checks.Count;
            checks.CheckPost(post, i);
            // Extensions are compared with those of other posts.
            if (isRenderedClean && checks.Count == count && WrittenExtensions.Of(post) is not { Count: > 0 })
                clean.Add(post);
            if (rendering is not null)
            {
                checks.AddContentFindings(rendering.Findings.Where(finding => !PostFrame.IsOfFooter(finding)), i);
                foreach (var findings in rendering.Findings.Where(PostFrame.IsOfFooter).GroupBy(finding => finding.Rule))
                    ofFooter.TryAdd(findings.Key, [.. findings]);
            }
        }

        checks.CheckEnd(edition.Feed, edition.Feed.Posts.Count > 0);
        // All posts have the same footer, so what one post's footer has wrong is reported, at the place in feeds.yml.
        var footer = edition.Feed.Origin?.Locate("footer");
        return new(edition, renderings, clean,
        [
            .. earlier, .. ContentRenderer.FindingsOf(policy), .. checks.Findings,
            .. ofFooter.Values.SelectMany(findings => findings).Select(finding => finding with { Location = footer, Path = null }),
        ]);
    }

    /// <summary>Gets the texts that documents hold of a post.</summary>
    public PostText TextOf(Post post) => PostText.Of(post, _renderings[post], Edition.Options);

    /// <summary>Gets the rendering of a post.</summary>
    public RenderedContent RenderingOf(Post post) => _renderings[post];

    /// <summary>Gets how many bytes of content a document of some posts holds, before they are escaped.</summary>
    public long ContentLengthOf(IEnumerable<Post> posts)
    {
        var length = 0L;
        if (Edition.Options.Content == ContentAmount.Full)
        {
            foreach (var post in posts)
                length += _renderings[post].Length;
        }

        return length;
    }

    /// <summary>
    /// Says whether a finding of the gate below an Error is left out: because <see cref="Findings"/> have one at the same place, in the model's words, or
    /// because it is about a given id, which stays as it is since subscribers know it.
    /// </summary>
    /// <param name="finding">The finding, with its path in the model.</param>
    public bool Covers(FeedDiagnostic finding) =>
        finding.Rule == FeedRules.ValueRules.PlausibleDate || finding.Rule == FeedRules.AtomRules.FeedSize
        || (Edition.Feed.Podcast is not null && ShowChecks.Rules.Contains(finding.Rule))
        || (FieldPath.Parse(finding.Path ?? "") is var path
            && (IsAboutGivenId(path) || (IsOfPodcast(path) ? IsFound(finding) : _fieldsWithFindings.Contains(path.Whole))
                || _postsWithFindings.Contains(path)));

    private static bool IsOfPodcast(FieldPath path) => path.Field is "podcast" or "episode";

    /// <summary>A podcast has many properties, so a finding in one of them does not cover those in others.</summary>
    private bool IsFound(FeedDiagnostic finding) => Findings.Any(found => found.Path is { } path && IsSameFault(found.Rule, finding.Rule)
        && (path.StartsWith(finding.Path!, StringComparison.Ordinal) || finding.Path!.StartsWith(path, StringComparison.Ordinal)));

    /// <summary>Returns whether a rule of the model finds what a rule of documents finds. A live item without a title has an empty element.</summary>
    private static bool IsSameFault(FeedRule inModel, FeedRule inDocument) => inModel == inDocument
        || (inModel == FeedRules.ModelRules.PostTitle && (inDocument == FeedRules.RssRules.NotBlank || inDocument == FeedRules.AtomRules.NotBlank));

    private static Dictionary<Post, RenderedContent> RenderAll(IEnumerable<Post> posts, Preparation? before, Func<Post, RenderedContent> render)
    {
        var renderings = new Dictionary<Post, RenderedContent>(before?._renderings.Count ?? 0);
        var distinct = new HashSet<Post>();
        foreach (var post in posts)
        {
            if (renderings.ContainsKey(post))
                continue;
            if (before?._renderings.TryGetValue(post, out var known) == true)
                renderings.Add(post, known);
            // A post without an absolute address is refused, and its links could not be resolved.
            else if (post.Link.IsAbsoluteUri)
                distinct.Add(post);
        }

        Post[] all = [.. distinct];
        var rendered = new RenderedContent[all.Length];
        if (all.Length < MinimumForThreads)
        {
            for (var i = 0; i < all.Length; i++)
                rendered[i] = render(all[i]);
        }
        else
        {
            RenderInParallel(all, rendered, render);
        }

        renderings.EnsureCapacity(renderings.Count + all.Length);
        for (var i = 0; i < all.Length; i++)
            renderings.Add(all[i], rendered[i]);
        return renderings;
    }

    private static void RenderInParallel(Post[] posts, RenderedContent[] rendered, Func<Post, RenderedContent> render)
    {
        try
        {
            Parallel.For(0, posts.Length, i => rendered[i] = render(posts[i]));
        }
        catch (AggregateException e)
        {
            // Several bodies may have changed in their files. The first in order is thrown, so that the message does not depend on the threads.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.OrderBy(each => each.Message, StringComparer.Ordinal).First());
        }
    }

    private bool IsAboutGivenId(FieldPath path) => path is { Kind: "id", Post: { } index } && Edition.Feed.Posts[index].HasOwnId;
}
