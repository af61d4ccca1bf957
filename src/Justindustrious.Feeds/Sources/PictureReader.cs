using System.Globalization;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>The picture of a post: an address, a map of the address and what the picture shows, or a list whose first item is one of these.</summary>
internal static class PictureReader
{
    private static readonly string[] AddressKeys = ["url", "path", "src", "image", "file", "feature", "teaser"];

    private static readonly string[] TextKeys = ["alt", "altText", "description"];

    /// <summary>Reads the picture. The first key that names one counts.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="keys">The keys that name it.</param>
    /// <param name="post">The post's address, against which a relative one is resolved.</param>
    public static Picture? Read(FieldReader reader, IReadOnlyList<string> keys, Uri post)
    {
        foreach (var entry in keys.SelectMany(reader.Given))
        {
            var value = entry.Value is FrontList { Items: [var first, ..] } ? first : entry.Value!;
            // The key 'cover.image' is in the list as well. A map without an address, such as a theme's settings, names no picture.
            if (FromValue(reader, entry.Key, value, entry.Location, post) is { } picture)
                return picture;
        }

        return null;
    }

    private static Picture? FromValue(FieldReader reader, string key, FrontNode value, TextLocation location, Uri post) => value switch
    {
        FrontText text => FromText(reader, key, text, location, post) is { } link ? new(link) { AlternativeText = TextBeside(reader, key) } : null,
        FrontMap map => FromMap(reader, key, map, post),
        _ => null,
    };

    private static Picture? FromMap(FieldReader reader, string key, FrontMap map, Uri post)
    {
        var inner = reader.Inner(map);
        if (AddressKeys.SelectMany(inner.All).FirstOrDefault() is not { Value: FrontText text } entry
            || FromText(reader, key, text, entry.Location, post) is not { } link)
            return null;
        return new(link)
        {
            AlternativeText = Text(inner, TextKeys) ?? TextBeside(reader, key),
            Width = Pixels(inner, "width"),
            Height = Pixels(inner, "height"),
        };
    }

    private static Uri? FromText(FieldReader reader, string key, FrontText text, TextLocation location, Uri post)
    {
        var address = text.Text.Trim();
        // 'true' and 'false' are a theme's switches.
        if (text.IsNull || address.Length == 0 || bool.TryParse(address, out _))
            return null;
        reader.Fields["image"] = location;
        reader.Fields[new FieldPath("image").With("link")] = location;
        if (WhyUnknown(address) is { } why)
        {
            reader.Findings.Add(FeedRules.SourceRules.PictureAddress, location,
                $"{key} {Quoted.Of(address)} {why}, so the post has no picture in its feeds; write the address that the site gives it, "
                    + "such as '/images/a.jpg'");
            return null;
        }

        if (!address.Any(char.IsControl) && Uri.TryCreate(post, address, out var link) && link.Scheme is "http" or "https")
            return link;
        reader.Findings.Add(FeedRules.SourceRules.PictureAddress, location,
            $"{key} {Quoted.Of(address)} is not the address of a picture, so the post has none in its feeds; write one such as '/images/a.jpg'");
        return null;
    }

    /// <summary>Returns why the address of a file is not known: generators give pictures of their source folders addresses of their own.</summary>
    private static string? WhyUnknown(string address) =>
        address.StartsWith("../", StringComparison.Ordinal) || address.StartsWith("@/", StringComparison.Ordinal)
            || address.StartsWith("~/", StringComparison.Ordinal)
            ? "is a path among the sources, and only the generator knows the picture's address"
            : address.Contains("{{", StringComparison.Ordinal) || address.Contains("{%", StringComparison.Ordinal)
                ? "is template code, which is never run"
                : null;

    /// <summary>Gets the alternative text that stands in a key of its own: <c>imageAlt</c>, <c>cover_alt</c>, <c>alt</c>.</summary>
    private static string? TextBeside(FieldReader reader, string key) =>
        Text(reader, [$"{key.Split('.')[0]}Alt", $"{key.Split('.')[^1]}Alt", "alt"]);

    private static string? Text(FieldReader reader, IEnumerable<string> keys) =>
        keys.SelectMany(reader.All).FirstOrDefault() is { Value: FrontText { Text: var text } } && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Reads a size. Themes also have sizes such as <c>100%</c>, which say nothing of the picture.</summary>
    private static int? Pixels(FieldReader reader, string key) =>
        Text(reader, [key]) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
}
