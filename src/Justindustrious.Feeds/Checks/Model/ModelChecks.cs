using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Finds what is wrong in a model before anything is written. All findings at once, each with its path.</summary>
/// <param name="posts">The posts that will be checked, where they are known before, so that findings on two of them can name both files.</param>
/// <param name="formats">The formats that will be written: what is said of another is not reported.</param>
/// <param name="sharedAddresses">Addresses of several posts, where they are known before.</param>
internal sealed partial class ModelChecks(IReadOnlyList<Post> posts, IReadOnlyCollection<FeedFormat> formats, IReadOnlySet<string>? sharedAddresses = null)
{
    /// <summary>How many findings below Error are kept.</summary>
    private const int MostFindings = 10_000;

    private readonly List<FeedDiagnostic> _findings = [];
    private readonly SeenTexts _seen = new();
    private readonly bool _isRss = formats.Contains(FeedFormat.Rss), _isAtom = formats.Contains(FeedFormat.Atom);
    private readonly ClosedAddresses _closed = new();
    private bool _hasPostWithoutAuthor;

    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Gets whether a rule that must be kept is broken.</summary>
    public bool HasError { get; private set; }

    /// <summary>Checks everything but the posts, and whether there are any.</summary>
    public void CheckHead(Feed feed, Uri? selfLink)
    {
        var subject = new Subject(this, feed.Origin, null);
        if (BlankText.Is(feed.Title))
            subject.Report(ModelRules.FeedTitle, "title", "the feed has no title; give it the publication's name");
        subject.CheckText("title", feed.Title);
        // An id that is the address is as right as that.
        if (subject.CheckLink(ModelRules.FeedLink, "link", feed.Link) && _isAtom && feed.Id != UriText.Of(feed.Link) && !Iri.IsAtomId(feed.Id))
        {
            subject.Report(ModelRules.Id, "id",
                $"id {Quote(feed.Id)} {WhyNotInAtom(feed.Id)}; Atom has the feed's address {Quote(UriText.Of(feed.Link))} in its place");
        }

        _closed.SetHome(feed.Link);
        subject.CheckIsPublic("id", feed.Id);
        subject.CheckText("description", feed.Description);
        subject.CheckText("copyright", feed.Copyright);
        subject.CheckLanguage(feed.Language);
        subject.CheckDate("updated", feed.Updated);
        subject.CheckPeople(feed.Authors);
        subject.CheckCategories(feed.Categories);
        subject.CheckImage(feed.Image);
        subject.CheckLinks(feed.Links);
        for (var i = 0; i < feed.Links.Count; i++)
        {
            if (string.Equals(feed.Links[i].Relation, "self", StringComparison.OrdinalIgnoreCase))
                subject.Report(ModelRules.SelfRelation, new Field("links", i, "relation"), "relation 'self' is the document's own address, which stands in it once; write it as the option SelfLink, and take the link out");
        }

        if (selfLink is not null)
            subject.CheckLink(ModelRules.SelfLink, "selfLink", selfLink);
    }

    /// <summary>Checks one post, its id and link against those that were checked before.</summary>
    public void CheckPost(Post post, int index)
    {
        var subject = new Subject(this, post.Origin, index);
        if (BlankText.Is(post.Title))
            subject.Report(ModelRules.PostTitle, "title", $"post {Quote(UriText.Of(post.Link))} has no title; give it one, since readers list posts by title");
        subject.CheckText("title", post.Title);
        subject.CheckLink(ModelRules.PostLink, "link", post.Link);
        if (post.HasOwnId)
            CheckId(post, subject);
        var (id, link) = (ModelValues.WithoutUnwritable(post.Id), post.Link.IsAbsoluteUri ? UriText.Of(post.Link) : null);
        var (sameId, sameLink) = _seen.Add(id, link, index);
        if (sameId is { } withId)
            subject.ReportTwice(ModelRules.UniqueId, "id", id, withId, "readers show only one of them; give each post an id of its own");
        if (sameLink is { } withLink)
            subject.ReportTwice(ModelRules.UniqueLink, "link", link!, withLink, "readers that go by link show only one of them; give each post an address of its own");

        if (_isAtom && !post.HasIdForAtom && post.IdInAtom(sharedAddresses) is var idInAtom && idInAtom != id
            && _seen.Add(idInAtom, null, index).Id is { } withIdInAtom)
        {
            subject.ReportTwice(ModelRules.UniqueId, "id", idInAtom, withIdInAtom,
                $"Atom can't hold {Quote(post.Id)}, so the post has its address there; give it an address of its own");
        }

        subject.CheckDate("published", post.Published);
        if (post.Updated != post.Published)
            subject.CheckDate("updated", post.Updated);
        if (post.Updated < post.Published)
        {
            subject.Report(ModelRules.UpdatedBeforePublished, "updated",
                $"updated {Dates.Rfc3339Date.FormatExactly(post.Updated)} is earlier than published {Dates.Rfc3339Date.FormatExactly(post.Published)}; write the date of the last change, or none");
        }

        subject.CheckText("summary", post.Summary);
        subject.CheckLanguage(post.Language);
        subject.CheckPeople(post.Authors);
        subject.CheckCategories(post.Categories);
        subject.CheckEnclosures(post.Enclosures, _isRss);
        subject.CheckPicture(post.Image);
        if (post.ExternalLink is { } external)
            subject.CheckLink(ModelRules.LinkAddress, "externalLink", external);
        subject.CheckLinks(post.Links);
        _hasPostWithoutAuthor |= post.Authors.Count == 0;
    }

    /// <summary>Takes in what was found while the post was rendered, which knows the post but not its place in the feed.</summary>
    public void AddContentFindings(IEnumerable<FeedDiagnostic> findings, int index)
    {
        foreach (var finding in findings)
            Add(finding with { Path = string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{finding.Path ?? "content"}") });
    }

    /// <summary>Says what can be said only after the last post.</summary>
    public void CheckEnd(Feed feed, bool hasPosts)
    {
        var subject = new Subject(this, feed.Origin, null);
        foreach (var finding in _closed.Findings)
            Add(finding);
        if (!hasPosts)
            subject.Report(ModelRules.EmptyFeed, "posts", "the feed has no posts yet; it is valid, and readers show it as empty");
        if (_isAtom && feed.Authors.Count == 0 && (_hasPostWithoutAuthor || !hasPosts))
        {
            subject.Report(ModelRules.FeedAuthor, "authors",
                $"no author is named, and Atom asks for one; the feed's title {Quote(feed.Title)} stands in, so name the author");
        }
    }

    /// <summary>Checks an id that was given. Subscribers may know it, so that nothing but its absence is a reason to write another.</summary>
    private void CheckId(Post post, Subject subject)
    {
        subject.CheckText("id", post.Id);
        subject.CheckIsPublic("id", post.Id);
        if (BlankText.Is(post.Id))
            subject.Report(ModelRules.BlankId, "id", $"the post has the id {Quote(post.Id)}, which is blank; give it none, and its address is its id");
        else if (_isAtom && !post.HasIdForAtom)
        {
            subject.Report(ModelRules.Id, "id",
                $"id {Quote(post.Id)} {WhyNotInAtom(post.Id)}; Atom has the address {Quote(post.IdInAtom(sharedAddresses))} in its place, and the id stays as it is elsewhere");
        }
    }

    private static string WhyNotInAtom(string id) =>
        $"{(Iri.IsAbsolute(id) ? "is an IRI that breaks the rules of its scheme" : "is not an absolute IRI")}, and Atom asks for one";

    private string NameOf(int index, string field) => index < posts.Count && posts[index].Origin is { } origin
        ? origin.Locate(field).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"posts[{index}]");

    private void Add(FeedDiagnostic finding)
    {
        HasError |= finding.Severity == FeedSeverity.Error;
        // A stream of a million posts may have a million small findings; nobody reads them, and memory stays flat.
        if (_findings.Count < MostFindings || finding.Severity == FeedSeverity.Error)
            _findings.Add(finding);
    }

    private static string Quote(string text) => Quoted.Of(text);
}
