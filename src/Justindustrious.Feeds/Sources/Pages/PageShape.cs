using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>What a page is: which element holds its post, and whether it rather lists several.</summary>
internal sealed class PageShape
{
    /// <summary>Parts of a page that are about other posts.</summary>
    private const string Besides = "aside, nav, footer, [role=complementary], [role=navigation]";

    private const string Headings = "h1, h2, h3, h4";

    private PageShape()
    {
    }

    /// <summary>Gets the h-entry that the page is, if it is one.</summary>
    public IElement? Entry { get; private init; }

    /// <summary>Gets the microdata item that the page is, if it is one.</summary>
    public IElement? Item { get; private init; }

    /// <summary>Gets the element that holds the post: the entry, the item or the only <c>article</c>; <see langword="null"/> where there is none.</summary>
    public IElement? Article { get; private init; }

    /// <summary>Gets the element that holds what the page is about, without what all pages have.</summary>
    public required IElement Main { get; init; }

    /// <summary>Gets whether the page lists several posts, or one that has a page of its own.</summary>
    public bool IsList { get; private init; }

    /// <summary>Gets whether the page says by itself that it is an article, beside having an <c>article</c> element, which many pages have.</summary>
    public bool IsStated { get; private init; }

    public static PageShape Of(Page page)
    {
        var document = page.Document;
        IElement main = document.QuerySelector("main, [role=main]") ?? document.Body ?? document.DocumentElement;
        var entries = Outermost(document.QuerySelectorAll(".h-entry, .hentry"), element => Markup.Has(element, "h-entry"));
        var items = Outermost(document.QuerySelectorAll("[itemscope][itemtype]"), element => element.HasAttribute("itemscope"))
            .Where(item => Page.Words(item.GetAttribute("itemtype")).Any(Markup.IsArticle)).ToList();
        var articles = Outermost(
            document.QuerySelectorAll("article, [role=article]"), element => element.LocalName == "article" || element.GetAttribute("role") == "article");

        var (entry, item, article) = (Only(entries, page), Only(items, page), Only(articles, page));
        var says = page.Data.HasArticle || page.Meta("article:published_time").Count > 0 || IsOfType(page, "article");
        return new()
        {
            Main = main,
            Entry = entry,
            Item = item,
            Article = entry ?? item ?? article ?? (says && articles.Count > 0 ? Largest(articles) : null),
            IsStated = page.Data.HasArticle || entry is not null || item is not null || page.Meta("article:published_time").Count > 0,
            // What the page says of itself counts for more than cards of other posts below it.
            IsList = !says && entry is null && item is null && article is null
                && (entries.Count > 0 || items.Count > 0 || articles.Count > 0 || page.Data.Articles > 1),
        };
    }

    public static bool IsOfType(Page page, string type) => page.Meta("og:type").Any(fact => fact.Text.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static List<IElement> Outermost(IEnumerable<IElement> elements, Func<IElement, bool> isAlike) =>
        [.. elements.Where(element => element.ParentElement?.Closest(Besides) is null && !HasAround(element, isAlike))];

    private static bool HasAround(IElement element, Func<IElement, bool> isAlike)
    {
        for (var around = element.ParentElement; around is not null; around = around.ParentElement)
        {
            if (isAlike(around))
                return true;
        }

        return false;
    }

    /// <summary>Gets the element that the page is about: the only one that has no page of its own, or the one that holds the page's first heading.</summary>
    private static IElement? Only(List<IElement> elements, Page page)
    {
        var own = elements.Where(element => !LeadsElsewhere(element, page)).ToList();
        return own.Count == 1 ? own[0] : own.Where(element => element.QuerySelector("h1") is not null).ToList() is [var single] ? single : null;
    }

    /// <summary>Whether an element is a card of a post that has a page of its own: its heading or its own address leads there.</summary>
    private static bool LeadsElsewhere(IElement element, Page page)
    {
        if (Markup.Properties(element, "u-url").FirstOrDefault(link => link.HasAttribute("href")) is { } own)
            return page.IsElsewhere(own.GetAttribute("href"));
        if (element.QuerySelector(Headings) is not { } heading)
            return false;
        var link = heading.QuerySelector("a[href]") ?? heading.Closest("a[href]");
        return link is not null && !link.GetAttribute("href")!.StartsWith('#') && page.IsElsewhere(link.GetAttribute("href"));
    }

    private static IElement Largest(List<IElement> elements) => elements.MaxBy(element => element.TextContent.Length)!;
}
