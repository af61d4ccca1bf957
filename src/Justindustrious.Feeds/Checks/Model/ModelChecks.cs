using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>Finds what is wrong in a model before anything is written. All findings at once, each with its path.</summary>
/// <param name="posts">The posts that will be checked, where they are known before, so that findings on two of them can name both files.</param>
/// <param name="formats">The formats that will be written: what is said of another is not reported.</param>
/// <param name="sharedAddresses">Addresses of several posts, where they are known before.</param>
internal sealed class ModelChecks(IReadOnlyList<Post> posts, IReadOnlyCollection<FeedFormat> formats, IReadOnlySet<string>? sharedAddresses = null)
{
    /// <summary>RFC 822 and RFC 3339 have four digits for the year.</summary>
    private static readonly Instant FirstDate = Instant.FromUtc(1, 1, 1, 0, 0), LastDate = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    /// <summary>There were no feeds before; the W3C validator takes older dates for mistakes, and so may readers.</summary>
    private static readonly Instant FirstPlausibleDate = Instant.FromUtc(1990, 1, 1, 0, 0);

    /// <summary>How many characters of one text a finding names.</summary>
    private const int MostNamed = 5;

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

    private static string Text(Instant value) => value.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Quote(string text) => Quoted.Of(text);

    /// <summary>A field, or one of its items, or a part of that: <c>title</c>, <c>authors[0]</c>, <c>authors[0].email</c>. Most are right, and never become a text.</summary>
    private readonly record struct Field(string Name, int? Index = null, string? Part = null)
    {
        public static implicit operator Field(string name) => new(name);

        /// <summary>The field without the number of its item: <c>enclosures.link</c>.</summary>
        public string Kind => Part is null ? Name : $"{Name}.{Part}";

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}{(Index is null ? "" : "[")}{Index}{(Index is null ? "" : "]")}{(Part is null ? "" : ".")}{Part}");
    }

    /// <summary>What is being checked: the feed or one of its posts, with its place among them and where it was read.</summary>
    private readonly struct Subject(ModelChecks checks, Origin? origin, int? post)
    {
        public void Report(FeedRule rule, Field field, string message)
        {
            var name = field.ToString();
            checks.Add(new()
            {
                Rule = rule,
                Message = message,
                Location = origin?.Locate(name),
                Path = post is { } index ? string.Create(CultureInfo.InvariantCulture, $"posts[{index}].{name}") : name,
            });
        }

        public bool CheckLink(FeedRule rule, Field field, Uri link)
        {
            if (link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) && link.Host.Length > 0
                && UriText.TryOf(link, out _))
            {
                CheckIsPublic(field, link.OriginalString);
                return true;
            }

            Report(rule, field, $"{field} {Quote(link.OriginalString)} is not an absolute http or https address; write it whole, such as 'https://example.org/a'");
            return false;
        }

        /// <summary>Notes an address that only its own machine or network can open.</summary>
        public void CheckIsPublic(Field field, string address)
        {
            if (PublicHost.WhyClosed(address) is { } why)
                checks._closed.Add(address, why, field.Kind, field.ToString(), origin, post);
        }

        public void ReportTwice(FeedRule rule, string field, string value, int earlier, string remedy) =>
            Report(rule, field, string.Create(CultureInfo.InvariantCulture, $"{field} {Quote(value)} is that of {checks.NameOf(earlier, field)}, too; {remedy}"));

        public void CheckDate(string field, Instant? date)
        {
            if (date is not { } value)
                return;
            if (value < FirstDate || value > LastDate)
                Report(ModelRules.Date, field, $"{field} {Text(value)} is not in the years 1 to 9999, which is all that feeds can say; write the real date");
            else if (value < FirstPlausibleDate)
                Report(ModelRules.OldDate, field, $"{field} {Text(value)} is from before there were feeds, and some readers take it for a mistake; check that it is meant");
        }

        public void CheckLanguage(string? language)
        {
            if (language is not null && !ModelValues.IsLanguageTag(language))
                Report(ModelRules.Language, "language", $"language {Quote(language)} is not a BCP 47 tag; write one such as 'en' or 'pt-BR'");
        }

        public void CheckText(Field field, string? text)
        {
            if (text is null || ModelValues.FindUnwritable(text) is null)
                return;

            var named = new List<string>();
            var others = 0;
            for (var found = ModelValues.FindUnwritable(text); found is var (position, length, name); found = ModelValues.FindUnwritable(text, position + length))
            {
                if (named.Count < MostNamed)
                    named.Add(string.Create(CultureInfo.InvariantCulture, $"{name} at character {position + 1}"));
                else
                    others++;
            }

            if (others > 0)
                named.Add(string.Create(CultureInfo.InvariantCulture, $"{others} more"));
            var (were, them) = named.Count == 1 ? ("it was", "it") : ("they were", "them");
            Report(ModelRules.Text, field, $"{field} has {string.Join(" and ", named)}, which XML can't carry; {were} left out, so take {them} out of the text");
        }

        public void CheckPeople(IReadOnlyList<Person> people)
        {
            for (var i = 0; i < people.Count; i++)
            {
                var field = new Field("authors", i);
                var (name, email, link) = (people[i].Name, people[i].Email, people[i].Link);
                if (BlankText.Is(name))
                    Report(ModelRules.PersonName, field with { Part = "name" }, "an author has no name; write the name that readers shall show");
                CheckText(field with { Part = "name" }, name);
                if (email is not null && !ModelValues.IsEmail(email))
                    Report(ModelRules.PersonEmail, field with { Part = "email" }, $"e-mail {Quote(email)} is not an address; write one such as 'ann@example.org', or none");
                if (link is not null)
                    CheckLink(ModelRules.PersonLink, field with { Part = "link" }, link);
            }
        }

        public void CheckCategories(IReadOnlyList<Category> categories)
        {
            for (var i = 0; i < categories.Count; i++)
            {
                var field = new Field("categories", i);
                var (term, label, scheme) = (categories[i].Term, categories[i].Label, categories[i].Scheme);
                if (categories[i].IsEmpty)
                {
                    Report(ModelRules.EmptyCategory, field, "a category is empty and is left out; write what it is about, or take it out");
                    continue;
                }

                if (BlankText.Is(term))
                    Report(ModelRules.CategoryTerm, field, $"the category {Quote(label!)} has no term; write what identifies it, or the label as its term");
                CheckText(field, term);
                CheckText(field with { Part = "label" }, label);
                if (scheme is not null && !scheme.IsAbsoluteUri)
                {
                    Report(ModelRules.CategoryScheme, field with { Part = "scheme" },
                        $"scheme {Quote(scheme.OriginalString)} is not an absolute IRI; write it whole, such as 'https://example.org/categories/'");
                }
            }
        }

        public void CheckEnclosures(IReadOnlyList<Enclosure> enclosures, bool isRss)
        {
            for (var i = 0; i < enclosures.Count; i++)
            {
                var field = new Field("enclosures", i);
                var enclosure = enclosures[i];
                CheckLink(ModelRules.EnclosureLink, field with { Part = "link" }, enclosure.Link);
                if (!ModelValues.IsMediaType(enclosure.MediaType))
                    Report(ModelRules.EnclosureMediaType, field with { Part = "mediaType" }, $"type {Quote(enclosure.MediaType)} is not a media type; write one such as 'audio/mpeg'");
                if (enclosure.Length == 0)
                    Report(ModelRules.EnclosureLength, field with { Part = "length" }, "length 0 says that the file's size is unknown; write its length in bytes where it is known");
            }

            if (isRss && enclosures.Count > 1)
            {
                Report(ModelRules.SeveralEnclosures, new Field("enclosures", 1),
                    $"the post has {enclosures.Count.ToString(CultureInfo.InvariantCulture)} enclosures, and RSS readers expect one; RSS holds the first, Atom and JSON Feed hold all");
            }
        }

        public void CheckImage(FeedImage? image)
        {
            if (image is null)
                return;
            CheckLink(ModelRules.ImageLink, "image.link", image.Link);
            if (image.Width is < 1 or > 144)
                Report(ModelRules.ImageSize, "image.width", $"width {image.Width} is not in 1 to 144, the most that RSS allows; write the image's real width, or none");
            if (image.Height is < 1 or > 400)
                Report(ModelRules.ImageSize, "image.height", $"height {image.Height} is not in 1 to 400, the most that RSS allows; write the image's real height, or none");
        }
    }
}
