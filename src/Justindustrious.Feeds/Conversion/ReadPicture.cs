using System.Globalization;
using System.Xml.Linq;
using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Names;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads a picture of Media RSS.</summary>
internal static class ReadPicture
{
    private static readonly XNamespace Media = KnownNamespaces.MediaRss;

    /// <summary>Reads a picture; <see langword="null"/> if the file is not a picture. Parts that <see cref="Picture"/> does not have are noted.</summary>
    public static Picture? Of(XElement content, Uri? around, ReadParts parts)
    {
        var type = content.Attribute("type")?.Value.Trim();
        var isImage = type is not null && ModelValues.IsMediaType(type) && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        if (!(content.Attribute("medium")?.Value is { } medium ? medium == "image" : isImage)
            || ReadValues.ToAddress(content.Attribute("url")?.Value, around) is not { } address)
            return null;
        foreach (var attribute in content.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName
            is not ("url" or "medium" or "type" or "width" or "height" or "fileSize")))
            parts.Lose($"{attribute.Name.LocalName} of <media:content>", attribute);
        foreach (var child in content.Elements().Where(child => !IsCarried(child, content)))
            parts.Lose($"<{ReadParts.NameOf(child)}> of <media:content>", child);
        return new(address)
        {
            AlternativeText = content.Element(Media + "description") is { } text
                ? ReadValues.ToText(text.Attribute("type")?.Value == "html" ? ForeignText.OfHtml(text.Value) : text.Value)
                : null,
            Credit = ReadValues.ToText(content.Element(Media + "credit")?.Value),
            MediaType = isImage ? type : null,
            Width = (int?)Measure(content, "width", int.MaxValue),
            Height = (int?)Measure(content, "height", int.MaxValue),
            Length = Measure(content, "fileSize", long.MaxValue),
        };
    }

    /// <summary>Returns whether a part of the picture is written again.</summary>
    private static bool IsCarried(XElement child, XElement content) => child.Name.Namespace == Media && child.Name.LocalName switch
    {
        "description" => true,
        "credit" => child == content.Element(Media + "credit") && child.Attribute("role")?.Value is null or "photographer",
        "thumbnail" => child.Attribute("url")?.Value == content.Attribute("url")?.Value,
        _ => false,
    };

    private static long? Measure(XElement content, string name, long most) =>
        long.TryParse(content.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 && value <= most
            ? value
            : null;
}
