using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Parts of a page that are not of its text, by their elements and by what themes call them.</summary>
internal static class PageParts
{
    /// <summary>What is never a part of the text.</summary>
    public const string Never = "script, style, link, meta, template, nav, form, dialog, button, select, textarea, input, footer, aside, noscript, [hidden], "
        + "[role=navigation], [role=search], [role=contentinfo], [role=banner], [data-pagefind-ignore], [data-nosnippet]";

    /// <summary>Names of parts that may be longer than the text itself.</summary>
    private static readonly FrozenSet<string> LongNames = Set(
        "toc table-of-contents tableofcontents toc-container related related-posts relatedposts jp-relatedposts read-next more-posts recommended comments "
        + "comment-list comments-area comment-form "
        + "comment-section disqus disqus-thread giscus utterances isso isso-thread cusdis commento remark42 staticman webmentions webmention respond");

    /// <summary>Names of parts, alone or after one of <see cref="Owners"/>.</summary>
    private static readonly FrozenSet<string> Names = Set(
        "meta metadata byline dateline date author author-box author-bio author-card author-info about-author bio tags taglist tag-list tags-list "
        + "categories taxonomy tagcloud reading-time readtime read-time "
        + "share sharing share-buttons share-links share-bar sharedaddy social social-share social-links addtoany a2a-kit addthis sharethis breadcrumb "
        + "breadcrumbs nav navigation navigator pagination "
        + "paginator pager prev-next prevnext nav-links post-nav post-navigation next-prev comment reactions likes newsletter subscribe subscription "
        + "subscribe-form signup "
        + "edit-page edit-link edit-this-page edit-post page-edit suggest-edit back-to-top backtotop scroll-top skip-link skip-to-content copy-button "
        + "copy-btn copy-code code-copy copybtn clipboard-button "
        + "noprint no-print print-only ad ads advert advertisement adsbygoogle cookie-banner cookie-notice banner-ad promo footer post-footer last-modified "
        + "lastmod permalink-box");

    /// <summary>Words that themes put before such a name.</summary>
    private static readonly string[] Owners =
        ["post-", "entry-", "article-", "blog-post-", "blog-", "single-", "page-", "content-", "site-", "js-", "c-", "book-", "theme-doc-"];

    /// <summary>Whether an element of <see cref="Never"/> is a part of the text all the same.</summary>
    /// <param name="element">The element.</param>
    /// <param name="length">How long the text of all is.</param>
    public static bool IsKept(IElement element, int length) => element.LocalName switch
    {
        // Footnotes stand in a footer in some themes, and quotations name their sources in one.
        "footer" => element.Closest("blockquote, figure") is not null || IsFootnotes(element),
        "aside" => !IsNamed(element, length) && !IsFullOfLinks(element),
        "input" => "checkbox".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase),
        // Formulas and gists stand in scripts.
        "script" => element.GetAttribute("type") is { } type && type.StartsWith("math/", StringComparison.OrdinalIgnoreCase)
            || (element.GetAttribute("src") is { } source && source.Contains("gist.github.com/", StringComparison.Ordinal)),
        "noscript" => element.QuerySelector("img, iframe, video, audio, picture") is not null,
        "style" or "meta" or "link" => element.Closest("svg") is not null,
        _ => false,
    };

    /// <summary>
    /// Whether a theme gives an element a name that says it is no part of the text. An element that holds much of the text is never left out, whatever a theme
    /// calls it.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="length">How long the text of all is.</param>
    public static bool IsNamed(IElement element, int length)
    {
        if (element.Attributes.Length == 0
            || (element.LocalName is not ("p" or "figure") && element.Closest("pre, code, svg, math, table, figure, p") is not null))
            return false;
        string[] names = [.. element.ClassList, .. element.Id is { Length: > 0 } id ? [id] : Array.Empty<string>()];
        if (names.Any(name => Is(name, LongNames)))
            return element.TextContent.Length * 10L < length * 9L && !IsFootnotes(element);
        return names.Any(name => Is(name, Names)) && element.TextContent.Length * 3L < length && !IsFootnotes(element);
    }

    private static bool Is(string text, FrozenSet<string> names)
    {
        var name = text.ToLowerInvariant().Replace('_', '-').Replace("--", "-", StringComparison.Ordinal);
        if (names.Contains(name))
            return true;
        return Array.Find(Owners, owner => name.StartsWith(owner, StringComparison.Ordinal)) is { } prefix
            && name[prefix.Length..] is var rest && (names.Contains(rest) || (rest == "info" && names == Names));
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsFootnotes(IElement element) => element.GetAttribute("role") == "doc-endnotes" || element.ClassList.Contains("footnotes")
        || element.QuerySelector("[role=doc-endnotes], .footnotes") is not null;

    private static bool IsFullOfLinks(IElement element) =>
        element.QuerySelectorAll("a").Sum(link => Page.Spaced(link.TextContent).Length) * 2 > Page.Spaced(element.TextContent).Length;
}
