using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>What attributes say of elements: microformats2, with the classes that went before it, and microdata.</summary>
/// <remarks>https://microformats.org/wiki/microformats2-parsing; HTML Standard, 5 Microdata.</remarks>
internal static class Markup
{
    /// <summary>The classes of the first microformats, which many themes still write.</summary>
    private static readonly Dictionary<string, string> Former = new(StringComparer.Ordinal)
    {
        ["h-entry"] = "hentry", ["p-name"] = "entry-title", ["p-summary"] = "entry-summary", ["e-content"] = "entry-content",
        ["dt-published"] = "published", ["dt-updated"] = "updated", ["p-author"] = "author", ["h-card"] = "vcard",
    };

    private static readonly string[] Articles =
    [
        "Article", "BlogPosting", "NewsArticle", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "LiveBlogPosting", "AnalysisNewsArticle",
        "OpinionNewsArticle", "ReportageNewsArticle", "Report",
    ];

    /// <summary>Whether a type of schema.org is that of an article, with or without the vocabulary's address before it.</summary>
    public static bool IsArticle(string type) => Articles.Contains(type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..], StringComparer.Ordinal);

    /// <summary>Whether an element has a class of microformats2, or that which went before it.</summary>
    public static bool Has(this IElement element, string name) =>
        element.ClassList.Contains(name) || (Former.TryGetValue(name, out var former) && element.ClassList.Contains(former));

    /// <summary>Whether an element is the root of a microformat.</summary>
    public static bool IsRoot(IElement element) =>
        element.ClassList.Any(name => name.StartsWith("h-", StringComparison.Ordinal) && name.Length > 2 && char.IsAsciiLetterLower(name[2]))
        || element.ClassList.Contains("hentry") || element.ClassList.Contains("vcard");

    /// <summary>Gets the elements of a root that have a property, without those of roots within it.</summary>
    public static IEnumerable<IElement> Properties(IElement root, string name) => Within(root, IsRoot).Where(element => element.Has(name));

    /// <summary>Gets the elements of an item that have a property, without those of items within it.</summary>
    public static IEnumerable<IElement> Items(IElement item, string name) =>
        Within(item, element => element.HasAttribute("itemscope"))
            .Where(element => Page.Words(element.GetAttribute("itemprop")).Contains(name, StringComparer.Ordinal));

    /// <summary>Gets what a property says: its address, its date or its text.</summary>
    public static string? ValueOf(IElement element, string property)
    {
        if (property.StartsWith("dt-", StringComparison.Ordinal) || element.LocalName == "time")
            return DateOf(element);
        if (property.StartsWith("u-", StringComparison.Ordinal))
            return element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data")
                ?? element.QuerySelector("img[src]")?.GetAttribute("src");
        return element.LocalName switch
        {
            "meta" => element.GetAttribute("content"),
            "abbr" when element.HasAttribute("title") => element.GetAttribute("title"),
            "data" or "input" when element.HasAttribute("value") => element.GetAttribute("value"),
            "img" or "area" => element.GetAttribute("alt"),
            "link" => element.GetAttribute("title") ?? element.GetAttribute("href"),
            _ => element.GetAttribute("content") ?? element.TextContent,
        };
    }

    /// <summary>Gets an element's date: an attribute's, its parts', or its text.</summary>
    private static string DateOf(IElement element)
    {
        if (element.GetAttribute("datetime") is { Length: > 0 } given)
            return given;
        if (element.LocalName is "abbr" or "data" or "meta"
            && (element.GetAttribute("title") ?? element.GetAttribute("value") ?? element.GetAttribute("content")) is { } value)
            return value;
        // The value class pattern: date and time in elements of their own.
        var parts = element.QuerySelectorAll(".value").Select(part => part.GetAttribute("datetime") ?? part.GetAttribute("title") ?? part.TextContent.Trim())
            .ToList();
        if (parts.Count > 0)
            return string.Join(' ', parts);
        return element.QuerySelector("time[datetime]")?.GetAttribute("datetime") ?? element.TextContent;
    }

    private static IEnumerable<IElement> Within(IElement root, Func<IElement, bool> isRoot)
    {
        var pending = new Stack<IElement>(root.Children.Reverse());
        while (pending.TryPop(out var element))
        {
            yield return element;
            if (isRoot(element))
                continue;
            foreach (var child in element.Children.Reverse())
                pending.Push(child);
        }
    }
}
