using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>The picture of a page: what it says of itself to other sites, with the text and the size that stand beside the address.</summary>
internal static class PagePicture
{
    /// <summary>Reads the picture.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="ofSite">The picture of the home page, which many themes repeat on every page: it is not about this one.</param>
    /// <param name="fields">Where the place goes.</param>
    /// <returns><see langword="null"/> where the page names no picture with an http or https address.</returns>
    public static Picture? Read(Page page, PageFacts facts, Uri? ofSite, Dictionary<FieldPath, TextLocation> fields)
    {
        foreach (var fact in facts.Of(PageField.Image))
        {
            if (AddressOf(page, fact.Text) is not { } address || address == ofSite)
                continue;
            fields["image"] = fields[new FieldPath("image").With("link")] = fact.Location;
            return new(address)
            {
                AlternativeText = TextOf(page, address),
                Width = Pixels(page, address, "width"),
                Height = Pixels(page, address, "height"),
            };
        }

        return null;
    }

    private static Uri? AddressOf(Page page, string text) =>
        Uri.TryCreate(page.Address, text, out var address) && address.Scheme is "http" or "https" && !text.Any(char.IsControl) ? address : null;

    /// <summary>Gets the text of the element that shows the picture, or the one that is given for other sites.</summary>
    private static string? TextOf(Page page, Uri address)
    {
        var shown = page.Document.QuerySelectorAll("img[src][alt]")
            .FirstOrDefault(image => AddressOf(page, image.GetAttribute("src")!) == address)?.GetAttribute("alt");
        if (Page.Spaced(shown) is { Length: > 0 } text)
            return text;
        return IsOpenGraph(page, address) ? (page.FirstMeta("og:image:alt") ?? page.FirstMeta("twitter:image:alt"))?.Text : page.Data.PartOfImage("caption");
    }

    private static int? Pixels(Page page, Uri address, string side)
    {
        var text = IsOpenGraph(page, address) ? page.FirstMeta("og:image:" + side)?.Text : page.Data.PartOfImage(side);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
    }

    private static bool IsOpenGraph(Page page, Uri address) =>
        (page.FirstMeta("og:image:secure_url") ?? page.FirstMeta("og:image") ?? page.FirstMeta("twitter:image")) is { } fact
            && AddressOf(page, fact.Text) == address;
}
