using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Reads the fields of one page by <see cref="PageField"/>.</summary>
internal sealed class PageFacts(Page page, PageSelectors selectors)
{
    /// <summary>Gets what the page says of a field, in the order in which it counts.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isStated">Whether only what is marked as such counts, and not what stands in the field's usual place.</param>
    public IEnumerable<PageFact> Of(PageField field, bool isStated = false)
    {
        foreach (var element in selectors.All(page.Document, field))
        {
            if (page.Fact(ValueOf(element, field), element) is { } fact)
                yield return fact;
        }

        foreach (var source in field.Sources.Where(source => !isStated || !source.StartsWith("css ", StringComparison.Ordinal)))
        {
            foreach (var fact in Of(field, source))
                yield return fact;
        }
    }

    /// <summary>Gets everything that the first place with a value says: a list of categories comes from one place.</summary>
    public IReadOnlyList<PageFact> FirstOf(PageField field)
    {
        List<PageFact> chosen = [.. selectors.All(page.Document, field).Select(element => page.Fact(ValueOf(element, field), element)).OfType<PageFact>()];
        return chosen.Count > 0 ? chosen : field.Sources.Select(source => Of(field, source).ToList()).FirstOrDefault(facts => facts.Count > 0) ?? [];
    }

    private IEnumerable<PageFact> Of(PageField field, string source)
    {
        var (kind, name) = source.IndexOf(' ', StringComparison.Ordinal) is var space ? (source[..space], source[(space + 1)..]) : default;
        return kind switch
        {
            "ld" => page.Data.Of(name),
            "meta" => page.Meta(name),
            "mf" when page.Shape.Entry is { } entry => Facts(Markup.Properties(entry, name), element => Markup.ValueOf(element, name)),
            "item" when page.Shape.Item is { } item => Facts(Markup.Items(item, name), element => ValueOf(element, field)),
            "css" => Facts(Near(name), element => ValueOf(element, field)),
            _ => [],
        };
    }

    /// <summary>Finds elements in the article; or in what the page is about, where a theme has its title and date above the article.</summary>
    private List<IElement> Near(string css)
    {
        var within = page.Shape.Article is { } article ? In(article, css) : [];
        return within.Count > 0 || page.Shape.Article == page.Shape.Main ? within : In(page.Shape.Main, css);
    }

    private static List<IElement> In(IElement around, string css) =>
    [
        .. around.QuerySelectorAll(css).Where(element =>
            !IsOfOthers(element, around) && !(element.LocalName == "time" && IsOfChange(element) != css.StartsWith("time.", StringComparison.Ordinal))),
    ];

    /// <summary>Whether an element belongs to a comment, to a card of another post, or to what stands beside the text.</summary>
    private static bool IsOfOthers(IElement element, IElement around)
    {
        const string Others = "aside, nav, .comment, .comments, .h-cite, #comments, .related, .related-posts, blockquote, article article";
        return element.Closest(Others) is { } other && other != around && around.Contains(other);
    }

    private static readonly string[] WordsOfChange = ["updated", "modif", "lastmod"];

    private static bool IsOfChange(IElement time) =>
        time.ClassList.Any(name => WordsOfChange.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        || time.GetAttribute("itemprop") == "dateModified";

    private IEnumerable<PageFact> Facts(IEnumerable<IElement> elements, Func<IElement, string?> valueOf) =>
        elements.Select(element => page.Fact(valueOf(element), element)).OfType<PageFact>();

    private static string? ValueOf(IElement element, PageField field)
    {
        if (field == PageField.Published || field == PageField.Updated)
            return Markup.ValueOf(element, "dt-");
        if (field == PageField.Image)
            return element.GetAttribute("content") ?? Markup.ValueOf(element, "u-");
        return field == PageField.Title ? PageTitle.TextOf(element) : Markup.ValueOf(element, "p-");
    }
}
