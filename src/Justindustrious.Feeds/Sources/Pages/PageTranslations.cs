using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>The links of a page to its translations: <c>link rel="alternate" hreflang="de"</c>.</summary>
/// <remarks>HTML Standard, 4.6.7.1.</remarks>
internal static class PageTranslations
{
    /// <summary>Reads the links.</summary>
    /// <param name="page">The page.</param>
    /// <param name="link">The address of its post.</param>
    /// <param name="language">The language of its post; <see langword="null"/> where it is not known.</param>
    public static IReadOnlyList<WebLink> Read(Page page, Uri link, string? language)
    {
        var links = new List<WebLink>();
        foreach (var element in page.Document.QuerySelectorAll("head > link[rel][hreflang][href]").Where(IsTranslation))
        {
            var tag = element.GetAttribute("hreflang")!.Trim();
            // 'x-default' is the page for everybody else, in a language that is not said.
            if (!IsTag(tag) || tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
                continue;
            if (links.Exists(other => other.Language!.Equals(tag, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (Uri.TryCreate(page.Address, element.GetAttribute("href"), out var address) && address.Scheme is "http" or "https" && address != link)
                links.Add(new("alternate", address) { Language = tag, MediaType = "text/html" });
        }

        return links;
    }

    private static bool IsTranslation(IElement link) =>
        Page.Words(link.GetAttribute("rel")).Contains("alternate", StringComparer.OrdinalIgnoreCase) && link.GetAttribute("type") is null or "text/html";

    private static bool IsTag(string text) =>
        text.Length > 1 && char.IsAsciiLetter(text[0]) && text.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
