using AngleSharp.Dom;

namespace Justindustrious.Feeds.Content;

/// <summary>Finds the real address of an image in an attribute for a script, which no reader runs.</summary>
internal static class LazyMedia
{
    private static readonly string[] Addresses = ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-actualsrc", "data-echo"];
    private static readonly string[] Sets = ["data-srcset", "data-lazy-srcset", "data-original-set"];
    private static readonly string[] Posters = ["data-poster"];
    private static readonly string[] Sizes = ["data-sizes", "data-lazy-sizes"];

    public static bool IsLazy(string attribute) =>
        attribute.StartsWith("data-", StringComparison.Ordinal)
        && (Addresses.Contains(attribute) || Sets.Contains(attribute) || Posters.Contains(attribute) || Sizes.Contains(attribute));

    /// <summary>Gets the attribute with the real address, if readers may open that address.</summary>
    public static string? Address(IElement element, PostLinks links) =>
        First(element, Addresses, value => links.Resolve(value, isResource: true, out _) is not null);

    public static string? Poster(IElement element, PostLinks links) =>
        First(element, Posters, value => links.Resolve(value, isResource: true, out _) is not null);

    public static string? Set(IElement element) => First(element, Sets, value => SourceSet.Parse(value).Any());

    /// <summary>Gets the sizes for the real image. The value <c>auto</c> is only for scripts.</summary>
    public static string? SizesOf(IElement element) =>
        First(element, Sizes, value => !value.Equals("auto", StringComparison.OrdinalIgnoreCase)) is { } name ? element.GetAttribute(name) : null;

    private static string? First(IElement element, string[] names, Func<string, bool> isGood)
    {
        foreach (var name in names)
        {
            if (element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) && isGood(value))
                return name;
        }

        return null;
    }
}
