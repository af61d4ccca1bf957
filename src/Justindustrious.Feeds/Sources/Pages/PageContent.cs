using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>The text of a post, without what the page has around it.</summary>
internal static class PageContent
{
    /// <summary>Finds the element that holds the text of the post.</summary>
    public static IElement Find(Page page, PageSelectors selectors)
    {
        if (selectors.Find(page.Document, PageField.Content) is { } chosen)
            return chosen;
        var shape = page.Shape;
        if (shape.Entry is { } entry && Markup.Properties(entry, "e-content").FirstOrDefault() is { } content)
            return content;
        if (shape.Item is { } item && Markup.Items(item, "articleBody").FirstOrDefault() is { } body)
            return body;
        var around = shape.Article ?? shape.Main;
        var css = PageField.Content.Sources[^1]["css ".Length..];
        var texts = around.QuerySelectorAll(css).Where(element => element.ParentElement?.Closest("aside, nav, footer") is null);
        return texts.MaxBy(element => element.TextContent.Length) ?? around;
    }

    /// <summary>Finds what is for the page alone in the text: navigation, forms, scripts, share buttons, comments, the title and the line below it.</summary>
    /// <param name="root">The element that holds the text.</param>
    /// <param name="titles">The post's title, as the page spells it in several places.</param>
    /// <returns>The elements that are left out.</returns>
    public static IReadOnlySet<IElement> FindRest(IElement root, IReadOnlySet<string> titles)
    {
        var length = Math.Max(1, root.TextContent.Length);
        HashSet<IElement> rest = [.. root.QuerySelectorAll(PageParts.Never).Where(element => !PageParts.IsKept(element, length))];
        rest.UnionWith(root.QuerySelectorAll("[class], [id]").Where(element => PageParts.IsNamed(element, length)));
        AddTitle(root, titles, rest);
        foreach (var mark in root.QuerySelectorAll("time, a[rel~=tag], a[rel~=author], .p-author, .dt-published, .reading-time").Take(MostMarks))
            AddLine(root, mark, rest);
        return rest;
    }

    /// <summary>More dates and tags than this stand below no title.</summary>
    private const int MostMarks = 100;

    /// <summary>Adds the heading that is the title, or the header that it stands in.</summary>
    private static void AddTitle(IElement root, IReadOnlySet<string> titles, HashSet<IElement> rest)
    {
        if (root.QuerySelectorAll("h1, h2, .p-name, .entry-title").FirstOrDefault(element => titles.Contains(PageTitle.TextOf(element))) is not { } heading
            || heading == root || !IsFirst(root, heading))
            return;
        rest.Add(heading.Closest("header") is { } header && header != root && root.Contains(header) ? header : heading);
    }

    /// <summary>Whether no paragraph stands before an element.</summary>
    private static bool IsFirst(IElement root, IElement element)
    {
        const int Most = 200;
        var before = 0;
        foreach (var node in root.Descendants())
        {
            if (node == element)
                return true;
            if (node is IText text)
                before += text.Data.AsSpan().Trim().Length;
            if (before > Most)
                return false;
        }

        return false;
    }

    /// <summary>Adds the line in which a date, a tag or an author stands, unless it stands in the text.</summary>
    private static void AddLine(IElement root, IElement mark, HashSet<IElement> rest)
    {
        const int Longest = 160;
        const string Text = "h1, h2, h3, h4, h5, h6, img, picture, pre, blockquote, table, figure, iframe, video, audio";
        if (mark.ParentElement is null || mark.Closest("pre, code, table, blockquote, figure, li li") is { } inText && root.Contains(inText) && inText != root)
            return;
        var line = mark;
        while (line.ParentElement is { } around && around != root && around.ChildNodes.Length <= Longest && Page.Spaced(around.TextContent).Length <= Longest
            && around.QuerySelector(Text) is null)
            line = around;
        // In a sentence it is a part of that.
        if (line.ParentElement is { } place && place != root && place.LocalName is "p" or "li" or "td" or "dd" or "span" or "em" or "strong")
            return;
        if (line == mark && line.ParentElement == root && mark.NextSibling is IText { Data: var after } && after.Trim().Length > Longest)
            return;
        if (line.LocalName != "p" || !IsSentence(line, mark))
            rest.Add(line);
    }

    /// <summary>Whether a paragraph says more than when and by whom.</summary>
    private static bool IsSentence(IElement line, IElement mark) =>
        Page.Spaced(line.TextContent) is var text && text.Length - Page.Spaced(mark.TextContent).Length > 40 && text[^1] is '.' or '!' or '?' or '\u3002';
}
