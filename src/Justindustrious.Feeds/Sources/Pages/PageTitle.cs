using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>A page's title, without the site's name that many themes write after it.</summary>
internal static class PageTitle
{
    /// <summary>What stands between a page's title and the site's name.</summary>
    public static readonly string[] Separators = [" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " \u2022 ", " :: ", " \u00BB ", " / ", " ~ ", ": "];

    /// <summary>Finds the title that the page gives itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="names">The site's names.</param>
    public static PageFact? Of(Page page, PageFacts facts, IReadOnlyList<string?> names)
    {
        var all = facts.Of(PageField.Title).ToList();
        if (all.FirstOrDefault() is { } first)
        {
            var title = first with { Text = Without(first.Text, names) };
            // Search engines want short headlines: the heading has the whole.
            if ((title.Text.EndsWith('\u2026') || title.Text.EndsWith("...", StringComparison.Ordinal))
                && all.Find(fact => fact.Text.Length > title.Text.Length
                    && fact.Text.StartsWith(title.Text.TrimEnd('.', '\u2026', ' '), StringComparison.Ordinal)) is { } whole)
            {
                return whole with { Text = Without(whole.Text, names) };
            }

            return title;
        }

        // Some themes have the title outside of the article.
        if (page.Document.QuerySelectorAll("h1").ToList() is [var only] && page.Fact(TextOf(only), only) is { } heading)
            return heading;
        return page.Document.QuerySelector("head > title") is { } element && page.Fact(element.TextContent, element) is { } fact
            ? fact with { Text = Without(fact.Text, names) }
            : null;
    }

    /// <summary>Gets all that the page calls itself, for finding the heading that repeats it.</summary>
    public static IReadOnlySet<string> AllOf(PageFacts facts, PageFact? title, IReadOnlyList<string?> names) =>
        facts.Of(PageField.Title, isStated: true).Select(fact => Without(fact.Text, names)).Append(title?.Text).OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Without(string title, IReadOnlyList<string?> names)
    {
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
                continue;
            foreach (var separator in Separators)
            {
                if (title.Length > name.Length + separator.Length && title.EndsWith(separator + name, StringComparison.OrdinalIgnoreCase))
                    return title[..^(name.Length + separator.Length)].Trim();
                if (title.Length > name.Length + separator.Length && title.StartsWith(name + separator, StringComparison.OrdinalIgnoreCase))
                    return title[(name.Length + separator.Length)..].Trim();
            }
        }

        return title;
    }

    /// <summary>Gets a heading's text without a link to itself and without what is hidden.</summary>
    public static string TextOf(IElement element)
    {
        if (element.LocalName is "meta" or "link" or "img" or "data" or "abbr" or "input")
            return Markup.ValueOf(element, "p-") ?? "";
        return Page.Spaced(string.Concat(element.Descendants().OfType<IText>().Where(text => IsShown(text, element)).Select(text => text.Data)));
    }

    private static bool IsShown(IText text, IElement heading)
    {
        const string Hidden = "script, style, svg, [hidden], [aria-hidden=true], .visually-hidden, .sr-only, .screen-reader-text, .headerlink, "
            + ".header-anchor, .heading-anchor, .anchor";
        if (text.ParentElement?.Closest(Hidden) is { } hidden && hidden != heading && heading.Contains(hidden))
            return false;
        // A link without a letter or digit, such as '#', is a link to the heading itself.
        return text.ParentElement?.Closest("a") is not { } link || !heading.Contains(link) || link.TextContent.Any(char.IsLetterOrDigit);
    }
}
