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
        return around.QuerySelectorAll(css).Where(element => element.ParentElement?.Closest("aside, nav, footer") is null).MaxBy(element => element.TextContent.Length) ?? around;
    }

    /// <summary>Takes out of the text what is for the page alone: navigation, forms, scripts, share buttons, comments, the title and the line below it.</summary>
    /// <param name="root">The element that holds the text.</param>
    /// <param name="titles">The post's title, as the page spells it in several places.</param>
    public static void Clean(IElement root, IReadOnlySet<string> titles)
    {
        var length = Math.Max(1, root.TextContent.Length);
        foreach (var element in root.QuerySelectorAll(PageParts.Never).ToList())
        {
            if (!PageParts.IsKept(element))
                element.Remove();
        }

        foreach (var element in root.QuerySelectorAll("*").ToList())
        {
            // What holds much of the text is the text, whatever a theme calls it.
            if (PageParts.IsNamed(element) && element.TextContent.Length * 3 < length)
                element.Remove();
        }

        RemoveTitle(root, titles);
        foreach (var mark in root.QuerySelectorAll("time, a[rel~=tag], a[rel~=author], .p-author, .dt-published, .reading-time").ToList())
            RemoveLine(root, mark);
    }

    /// <summary>Removes the heading that is the title, with the header that it stands in.</summary>
    private static void RemoveTitle(IElement root, IReadOnlySet<string> titles)
    {
        var heading = root.QuerySelectorAll("h1, h2, .p-name, .entry-title").FirstOrDefault(element => titles.Contains(PageTitle.TextOf(element)));
        if (heading is null || heading == root || !IsFirst(root, heading))
            return;
        var header = heading.Closest("header");
        if (header is not null && header != root && root.Contains(header))
            header.Remove();
        else
            heading.Remove();
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

    /// <summary>Removes the line in which a date, a tag or an author stands, unless it stands in the text.</summary>
    private static void RemoveLine(IElement root, IElement mark)
    {
        const int Longest = 160;
        const string Text = "h1, h2, h3, h4, h5, h6, img, picture, pre, blockquote, table, figure, iframe, video, audio";
        if (!root.Contains(mark) || mark.ParentElement is null || mark.Closest("pre, code, table, blockquote, figure, li li") is { } inText && root.Contains(inText) && inText != root)
            return;
        var line = mark;
        while (line.ParentElement is { } around && around != root && Page.Spaced(around.TextContent).Length <= Longest && around.QuerySelector(Text) is null)
            line = around;
        // In a sentence it is a part of that.
        if (line.ParentElement is { } place && place != root && place.LocalName is "p" or "li" or "td" or "dd" or "span" or "em" or "strong")
            return;
        if (line == mark && line.ParentElement == root && mark.NextSibling is IText { Data: var rest } && rest.Trim().Length > Longest)
            return;
        if (line.LocalName == "p" && IsSentence(line, mark))
            return;
        line.Remove();
    }

    /// <summary>Whether a paragraph says more than when and by whom.</summary>
    private static bool IsSentence(IElement line, IElement mark) =>
        Page.Spaced(line.TextContent) is var text && text.Length - Page.Spaced(mark.TextContent).Length > 40 && text[^1] is '.' or '!' or '?' or '\u3002';
}
