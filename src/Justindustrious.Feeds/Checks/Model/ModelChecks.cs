using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Fields;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Checks a feed and its posts before anything is written. All findings at once, each with its path.</summary>
/// <param name="posts">The posts that will be checked, if known in advance: a finding about two posts then names both files.</param>
/// <param name="formats">The formats that will be written. Rules of other formats are not reported.</param>
/// <param name="options">How the documents are written.</param>
/// <param name="sharedAddresses">The addresses that several posts have, if known in advance.</param>
internal sealed class ModelChecks(
    IReadOnlyList<Post> posts, IReadOnlyCollection<FeedFormat> formats, FeedOptions options, IReadOnlySet<string>? sharedAddresses = null)
{
    /// <summary>How many findings below Error are kept.</summary>
    private const int MostFindings = 10_000;

    private readonly List<FeedDiagnostic> _findings = [];
    private readonly SeenTexts _seen = new();
    private readonly bool _isRss = formats.Contains(FeedFormat.Rss), _isAtom = formats.Contains(FeedFormat.Atom);
    private readonly ClosedAddresses _closed = new();
    private readonly ExtensionChecks _extensions = new(options.Vocabularies);
    private Action<FeedDiagnostic>? _add;
    private bool _hasPostWithoutAuthor;
    private int _count;

    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Gets how many findings there are, also those that are grouped or not kept.</summary>
    public int Count => _count + _closed.Count;

    /// <summary>Gets whether there is a finding of severity Error.</summary>
    public bool HasError { get; private set; }

    /// <summary>Checks all members of the feed except its posts.</summary>
    public void CheckHead(Feed feed)
    {
        var subject = new ModelSubject(_add ??= Add, _closed, feed.Origin, null);
        if (BlankText.Is(feed.Title))
            subject.Report(ModelRules.FeedTitle, "title", "the feed has no title; give it the publication's name");
        subject.CheckText("title", feed.Title);
        // An id that equals the address needs no check of its own.
        if (subject.CheckLink(ModelRules.FeedLink, "link", feed.Link) && _isAtom && feed.Id != UriText.Of(feed.Link) && !Iri.IsAtomId(feed.Id))
        {
            subject.Report(ModelRules.Id, "id",
                $"id {Quoted.Of(feed.Id)} {WhyNotInAtom(feed.Id)}; Atom has the feed's address {Quoted.Of(UriText.Of(feed.Link))} in its place");
        }

        _closed.SetHome(feed.Link);
        subject.CheckIsPublic("id", feed.Id);
        subject.CheckText("description", feed.Description);
        subject.CheckText("copyright", feed.Copyright);
        subject.CheckLanguage(feed.Language);
        subject.CheckDate("updated", feed.Updated?.ToInstant());
        PersonChecks.Check("authors", feed.Authors, subject);
        PersonChecks.Check("contributors", feed.Contributors, subject);
        CategoryChecks.Check(feed.Categories, subject);
        ImageChecks.CheckOfFeed("image", feed.Image, subject);
        ImageChecks.CheckLink("icon", feed.Icon, subject);
        ImageChecks.CheckOfFeed("logo", feed.Logo, subject);
        ProvenanceChecks.CheckOfFeed(feed, subject);
        ScheduleChecks.Check(feed, subject);
        LinkChecks.Check(feed.Links, subject);
        LinkChecks.CheckNoSelf(feed.Links, subject);
        _extensions.CheckRegistered(subject);
        if (_isRss && feed.Podcast is { } podcast)
            ShowChecks.Check(podcast, feed, subject);
        if (_isAtom && feed.DeletedPosts.Count > 0)
            CheckDeletedPosts(feed, subject);
        if (WrittenExtensions.Of(feed) is { Count: > 0 } extensions)
            _extensions.Check(extensions, PropertyElements.NamesOf(feed), VocabularyPlaces.Feed, subject, null);
        if (options.SelfLink is { } selfLink)
            subject.CheckLink(ModelRules.SelfLink, "selfLink", selfLink);
    }

    /// <summary>Checks the posts that were removed: their ids, their dates, and that none is named twice (RFC 6721 3).</summary>
    private void CheckDeletedPosts(Feed feed, in ModelSubject subject)
    {
        _extensions.Check(PropertyElements.DeletedPosts(feed), [], VocabularyPlaces.Feed, subject, null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < feed.DeletedPosts.Count; i++)
        {
            var field = new FieldPath("deletedPosts", i);
            var post = feed.DeletedPosts[i];
            subject.CheckDate(field.With("deleted"), post.Deleted.ToInstant());
            subject.CheckIsPublic(field.With("id"), post.Id);
            if (!seen.Add(post.Id))
            {
                subject.Report(ModelRules.UniqueId, field.With("id"),
                    $"id {Quoted.Of(post.Id)} is that of another removed post, too; keep the one that was removed last");
            }
        }
    }

    /// <summary>Checks one post, and compares its id and link with those of the posts before it.</summary>
    public void CheckPost(Post post, int index)
    {
        var subject = new ModelSubject(_add ??= Add, _closed, post.Origin, index);
        if (BlankText.Is(post.Title))
        {
            subject.Report(
                ModelRules.PostTitle, "title", $"post {Quoted.Of(UriText.Of(post.Link))} has no title; give it one, since readers list posts by title");
        }

        subject.CheckText("title", post.Title);
        subject.CheckLink(ModelRules.PostLink, "link", post.Link);
        if (post.HasOwnId)
            CheckId(post, subject);
        CheckIsUnique(post, index, subject);
        var (published, updated) = (post.Published.ToInstant(), post.LastChange);
        subject.CheckDate("published", published);
        if (updated != published)
            subject.CheckDate("updated", updated);
        if (updated < published)
        {
            subject.Report(ModelRules.UpdatedBeforePublished, "updated",
                $"updated {Rfc3339Date.FormatExactly(updated)} is earlier than published {Rfc3339Date.FormatExactly(published)}; "
                + "write the date of the last change, or none");
        }

        subject.CheckText("summary", post.Summary);
        subject.CheckLanguage(post.Language);
        PersonChecks.Check("authors", post.Authors, subject);
        PersonChecks.Check("contributors", post.Contributors, subject);
        CategoryChecks.Check(post.Categories, subject);
        EnclosureChecks.Check(post.Enclosures, _isRss, subject);
        ImageChecks.CheckOfPost(post.Image, subject);
        ImageChecks.CheckLink("banner", post.Banner, subject);
        ProvenanceChecks.CheckOfPost(post, _isRss, subject);
        if (post.ExternalLink is { } external)
            subject.CheckLink(ModelRules.LinkAddress, "externalLink", external);
        LinkChecks.Check(post.Links, subject);
        if (WrittenExtensions.Of(post) is { Count: > 0 } extensions)
            _extensions.Check(extensions, PropertyElements.NamesOf(post), VocabularyPlaces.Post, subject, index);
        _hasPostWithoutAuthor |= post.Authors.Count == 0;
    }

    /// <summary>Compares a post with those before it. Nothing was found in the post itself when it was checked before, with the same options.</summary>
    /// <param name="post">The post.</param>
    /// <param name="index">Its place.</param>
    /// <param name="isUnique">Whether it is known already that no other post has its id or link.</param>
    public void CheckKnownPost(Post post, int index, bool isUnique)
    {
        if (!isUnique)
            CheckIsUnique(post, index, new(_add ??= Add, _closed, post.Origin, index));
        _hasPostWithoutAuthor |= post.Authors.Count == 0;
    }

    /// <summary>Adds what was found while a post was rendered. The renderer knows the post, but not its place in the feed.</summary>
    public void AddContentFindings(IEnumerable<FeedDiagnostic> findings, int index)
    {
        foreach (var finding in findings)
            Add(finding with { Path = FieldPath.Parse(finding.Path ?? "content").In(index).ToString() });
    }

    /// <summary>Reports what is known only after the last post.</summary>
    public void CheckEnd(Feed feed, bool hasPosts)
    {
        var subject = new ModelSubject(_add ??= Add, _closed, feed.Origin, null);
        foreach (var finding in _closed.Findings)
            Add(finding);
        if (!hasPosts)
            subject.Report(ModelRules.EmptyFeed, "posts", "the feed has no posts yet; it is valid, and readers show it as empty");
        if (_isAtom && feed.Authors.Count == 0 && (_hasPostWithoutAuthor || !hasPosts))
        {
            subject.Report(ModelRules.FeedAuthor, "authors",
                $"no author is named, and Atom asks for one; the feed's title {Quoted.Of(feed.Title)} is written instead, so name the author");
        }
    }

    /// <summary>Checks an id that the post was given. Subscribers may know it, so only a blank id is an Error.</summary>
    private void CheckId(Post post, in ModelSubject subject)
    {
        subject.CheckText("id", post.Id);
        subject.CheckIsPublic("id", post.Id);
        if (BlankText.Is(post.Id))
        {
            subject.Report(ModelRules.BlankId, "id", $"the post has the id {Quoted.Of(post.Id)}, which is blank; give it none, and its address is its id");
        }
        else if (_isAtom && !post.HasIdForAtom)
        {
            subject.Report(ModelRules.Id, "id",
                $"id {Quoted.Of(post.Id)} {WhyNotInAtom(post.Id)}; Atom has the address {Quoted.Of(post.IdInAtom(sharedAddresses))} in its place, "
                + "and the id stays as it is elsewhere");
        }
    }

    private void CheckIsUnique(Post post, int index, in ModelSubject subject)
    {
        var (id, link) = (ModelValues.WithoutUnwritable(post.Id), post.Link.IsAbsoluteUri ? UriText.Of(post.Link) : null);
        var (sameId, sameLink) = _seen.Add(id, link, index);
        if (sameId is { } withId)
            ReportSame(subject, ModelRules.UniqueId, "id", id, withId, "readers show only one of them; give each post an id of its own");
        if (sameLink is { } withLink)
        {
            ReportSame(
                subject, ModelRules.UniqueLink, "link", link!, withLink,
                "readers that go by link show only one of them; give each post an address of its own");
        }

        if (_isAtom && !post.HasIdForAtom && post.IdInAtom(sharedAddresses) is var idInAtom && idInAtom != id
            && _seen.Add(idInAtom, null, index).Id is { } withIdInAtom)
        {
            ReportSame(subject, ModelRules.UniqueId, "id", idInAtom, withIdInAtom,
                $"Atom can't contain {Quoted.Of(post.Id)}, so the post has its address there; give it an address of its own");
        }
    }

    private void ReportSame(in ModelSubject subject, FeedRule rule, FieldPath field, string value, int earlier, string remedy) =>
        subject.Report(rule, field, $"{field} {Quoted.Of(value)} is that of {NameOf(earlier, field)}, too; {remedy}");

    private string NameOf(int index, FieldPath field) => index < posts.Count && posts[index].Origin is { } origin
        ? origin.Locate(field).ToString()
        : FieldPath.OfPost(index).ToString();

    private static string WhyNotInAtom(string id) =>
        $"{(Iri.IsAbsolute(id) ? "is an IRI that breaks the rules of its scheme" : "is not an absolute IRI")}, and Atom asks for one";

    private void Add(FeedDiagnostic finding)
    {
        _count++;
        HasError |= finding.Severity == FeedSeverity.Error;
        // A stream of a million posts may have a million small findings. The limit keeps memory flat.
        if (_findings.Count < MostFindings || finding.Severity == FeedSeverity.Error)
            _findings.Add(finding);
    }
}
