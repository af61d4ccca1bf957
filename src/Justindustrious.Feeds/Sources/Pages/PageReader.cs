using AngleSharp.Dom;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>The result of reading one page.</summary>
/// <param name="Result">The post, or what was found.</param>
/// <param name="Kind">What the page is, where it is no post, as the summary names it; <see langword="null"/> otherwise.</param>
internal sealed record PageOutcome(PostResult Result, string? Kind)
{
    /// <summary>Gets where a page without a date has its text: beside posts, it may well be one.</summary>
    public TextLocation? Undated { get; init; }

    /// <summary>Gets the address at which the page's file stands.</summary>
    public Uri? Address { get; init; }
}

/// <summary>One page of HTML → <see cref="Post"/>, or what the page is instead.</summary>
/// <param name="site">The site.</param>
/// <param name="home">What the home page says: what every page repeats is not about one post.</param>
/// <param name="now">The moment after which posts are not yet published.</param>
internal sealed class PageReader(Site site, HomePage home, Instant? now)
{
    private readonly PageSelectors _selectors = site.Selectors;

    private readonly Uri? _siteImage = home.Image is { } text && Uri.TryCreate(site.Home, text, out var address) ? address : null;

    public PageOutcome Read(Page page)
    {
        var findings = page.Findings;
        var isChosen = _selectors.Chooses(page);
        if (KindOf(page, isChosen) is { } kind)
            return No(page, kind);

        var facts = new PageFacts(page, _selectors);
        var published = ReadDate(page, facts, PageField.Published, out var date, out var whyNot);
        var article = page.Shape.Article;
        // If a theme marks no article, the page must at least say that it is one.
        if (!isChosen && !page.Shape.IsStated && article is null && !PageShape.IsOfType(page, "article"))
            return No(page, "without an article");
        if (published is not { } moment)
            return WithoutDate(page, article, isChosen || page.Shape.IsStated || whyNot is not null, date, whyNot);
        if (IsHidden(page))
            return new(new(null, new(findings.File, "noindex"), findings), null);

        findings.AddAll(page.Encoding);
        var post = ReadPost(page, facts, moment, date!.Location);
        if (findings.HasError)
            return new(new(null, null, findings), null);
        if (now is { } present && Withholding.UntilDue(findings.File, moment, present) is { } ahead)
            return new(new(null, ahead, findings) { Withheld = post }, null);

        return new(new(post, null, findings) { HasOwnLink = true }, null) { Address = page.Address };
    }

    /// <summary>Says what a page is, where its post need not be looked for.</summary>
    private string? KindOf(Page page, bool isChosen)
    {
        if (page.Document.QuerySelectorAll("meta[http-equiv]")
            .Any(meta => "refresh".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)))
            return "redirect";
        if (isChosen)
            return null;
        if (_selectors.ChoosesPosts)
            return "not in 'posts'";
        if (page.Path.Split('/')[^1] is "404.html" or "404.htm" or "50x.html" or "500.html" || page.Path.EndsWith("404/index.html", StringComparison.Ordinal))
            return "error page";
        if (page.Path is "index.html" or "index.htm" && !page.Data.HasArticle)
            return "home page";
        return page.Shape.IsList || (!page.Shape.IsStated && IsListPath(page.Path)) ? "list of posts" : null;
    }

    /// <summary>Whether the address is one of those that generators give to lists.</summary>
    private static bool IsListPath(string path)
    {
        var folders = path.Split('/')[..^1];
        return folders.Any(folder => folder is "tags" or "tag" or "categories" or "category" or "archive" or "archives" or "topics" or "taxonomies")
            || (folders is [.., "page", var number] && number.All(char.IsAsciiDigit));
    }

    private static PageOutcome No(Page page, string kind) => new(new(null, null, page.Findings), kind);

    private static PageOutcome WithoutDate(Page page, IElement? article, bool isPost, PageFact? date, string? whyNot)
    {
        var place = date?.Location ?? page.PlaceOf(article ?? page.Shape.Main);
        if (isPost && !IsHidden(page))
            page.Findings.Add(FeedRules.SourceRules.PageDate, date?.Location ?? place, MessageWithoutDate(date, whyNot));
        return No(page, "without a date") with { Undated = isPost ? null : place };
    }

    public static string MessageWithoutDate(PageFact? date, string? whyNot) =>
        $"the page looks like a post, but {(date is null ? "has no date" : $"its date {Quoted.Of(date.Text)} {whyNot}")}, so it is left out; "
        + "write <time datetime=\"2026-11-23\"> in the theme, or 'selectors: {date: …}' in feeds.yml; 'selectors: {posts: …}' says which pages are posts";

    private Instant? ReadDate(Page page, PageFacts facts, PageField field, out PageFact? date, out string? whyNot)
    {
        (date, whyNot) = (null, null);
        foreach (var fact in facts.Of(field))
        {
            if (FrontMatterDate.TryParse(WithoutWords(fact.Text), site.Zone, out var value, out var note, out var why))
            {
                // Hugo writes the year 1 where a page has no date.
                if (value < FirstDate)
                    continue;
                if (note is not null)
                    page.Findings.Add(FeedRules.SourceRules.LocalTime, fact.Location,
                        $"{field.Selector} {Quoted.Of(fact.Text)} {note}; write the offset that is meant");
                (date, whyNot) = (fact, null);
                return value;
            }

            (date, whyNot) = date is null ? (fact, why) : (date, whyNot);
        }

        return null;
    }

    private static readonly Instant FirstDate = Instant.FromUtc(2, 1, 1, 0, 0);

    private static readonly string[] WordsBeforeDates =
        ["posted on", "published on", "written on", "last updated on", "last updated", "updated on", "updated", "posted", "published", "date"];

    /// <summary>Takes off what themes write before a date: <c>Posted on</c>, <c>Published:</c>.</summary>
    private static string WithoutWords(string text)
    {
        foreach (var word in WordsBeforeDates)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] is ' ' or ':')
                return text[word.Length..].TrimStart(' ', ':');
        }

        return text;
    }

    private static bool IsHidden(Page page) =>
        page.Meta("robots").Concat(page.Meta("googlebot")).SelectMany(fact => fact.Text.Split([',', ' ']))
            .Any(word => word.Equals("noindex", StringComparison.OrdinalIgnoreCase) || word.Equals("none", StringComparison.OrdinalIgnoreCase));

    private Post ReadPost(Page page, PageFacts facts, Instant published, TextLocation dateLocation)
    {
        var root = PageContent.Find(page, _selectors);
        var fields = new Dictionary<FieldPath, TextLocation>() { ["published"] = dateLocation };
        string?[] names = [site.Feed.Title, .. page.Meta("og:site_name").Select(fact => fact.Text)];
        var title = PageTitle.Of(page, facts, names);
        fields["title"] = title?.Location ?? page.PlaceOf(page.Shape.Article ?? root);
        var link = ReadLink(page, fields);
        var updated = ReadDate(page, facts, PageField.Updated, out var change, out _);
        if (change is not null)
            fields["updated"] = change.Location;
        var summary = facts.Of(PageField.Summary)
            .FirstOrDefault(fact => fact.Text != site.Feed.Description && fact.Text != home.Description && !Starts(root, fact.Text));
        var language = page.Document.DocumentElement.GetAttribute("lang")?.Trim();
        var authors = PagePeople.Read(page, facts, _selectors, link, fields);
        var categories = ReadCategories(facts, page.Path.Split('/')[0], fields);
        var html = PageHtml.Of(page, root, PageContent.FindRest(root, PageTitle.AllOf(facts, title, names)));
        var start = html.Locate(0);
        var post = new Post
        {
            Title = title?.Text ?? "",
            Link = link,
            Published = published,
            Content = site.Framed(new(ContentFormat.Html, SourceFile.Lenient.GetBytes(html.Text))),
            Summary = summary?.Text,
            Language = string.IsNullOrEmpty(language) || language == site.Feed.Language ? null : language,
            Authors = authors,
            Categories = categories,
            Image = PagePicture.Read(page, facts, _siteImage, fields),
            Links = PageTranslations.Read(page, link, string.IsNullOrEmpty(language) ? site.Feed.Language : language),
            Origin = new(page.Findings.File, start.Line) { Fields = fields, Body = html.Locate },
        };
        return updated is { } moment && moment > published ? post with { Updated = moment } : post;
    }

    /// <summary>Whether a summary is only the start of the text: generators write that where the author wrote none, and the excerpt here is better.</summary>
    private static bool Starts(IElement root, string summary)
    {
        var letters = summary.Where(char.IsLetterOrDigit).ToList();
        return letters.Count > 0 && root.TextContent.Where(char.IsLetterOrDigit).Take(letters.Count).SequenceEqual(letters);
    }

    /// <summary>Reads the canonical address; where it is that of another host, the file's own is taken.</summary>
    private Uri ReadLink(Page page, Dictionary<FieldPath, TextLocation> fields)
    {
        fields["link"] = fields["slug"] = page.PlaceOf(page.Document.DocumentElement);
        if (page.Link("canonical") is not { } link)
            return page.Address;
        var href = link.GetAttribute("href")!.Trim();
        var place = fields["link"] = fields["slug"] = page.PlaceOf(link);
        string why;
        if (!Uri.TryCreate(page.Address, href, out var address) || address.Scheme is not ("http" or "https"))
            why = "is not an http or https address";
        else if (!address.Host.Equals(site.Home.Host, StringComparison.OrdinalIgnoreCase) || (!address.IsDefaultPort && address.Port != site.Home.Port))
            why = $"is on another host than home, {Quoted.Of(UriText.Of(site.Home))}";
        else if (page.Path is not ("index.html" or "index.htm") && address.AbsolutePath.TrimEnd('/') == site.Home.AbsolutePath.TrimEnd('/')
            && address.Query.Length == 0)
            why = "is that of the home page";
        else
            return address.Fragment.Length == 0 ? address : new(address.GetLeftPart(UriPartial.Query));
        page.Findings.Add(FeedRules.SourceRules.CanonicalAddress, place,
            $"the canonical address {Quoted.Of(href)} {why}, so the post gets the address of its file, {Quoted.Of(UriText.Of(page.Address))}; "
                + "build the site with the address that the public has, or correct 'home' or the theme");
        return page.Address;
    }

    private static List<Category> ReadCategories(PageFacts facts, string section, Dictionary<FieldPath, TextLocation> fields)
    {
        var categories = new List<Category>();
        // Generators call the folder of all posts a section, which is no category.
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { section };
        var said = facts.Of(PageField.Category).ToList();
        // One text may name several, with commas.
        foreach (var fact in said.Count > 0 ? said : facts.Of(PageField.Keywords).ToList())
        {
            foreach (var term in fact.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(term => term.TrimStart('#')).Where(term => term.Length > 0 && terms.Add(term)))
            {
                fields[new("categories", categories.Count)] = fact.Location;
                fields.TryAdd("categories", fact.Location);
                categories.Add(term);
            }
        }

        return categories;
    }
}
