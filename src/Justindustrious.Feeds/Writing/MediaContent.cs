using System.Globalization;
using Justindustrious.Feeds.Names;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Writing;

/// <summary>A post's picture in RSS and Atom, as <see href="https://www.rssboard.org/media-rss"/> has it.</summary>
internal static class MediaContent
{
    /// <summary>Writes the picture.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="isDeclared">Whether the root element declares the prefix <c>media</c>; else this element does.</param>
    public static void Write(FeedXmlWriter xml, Picture picture, bool isDeclared)
    {
        xml.StartElement("media:content"u8);
        if (!isDeclared)
            xml.WriteAttribute("xmlns:media"u8, KnownNamespaces.MediaRss);
        xml.WriteAttribute("url"u8, UriText.Of(picture.Link));
        xml.WriteAttribute("medium"u8, "image"u8);
        if (picture.MediaType is { } type)
            xml.WriteAttribute("type"u8, type);
        WriteSize(xml, picture);
        WriteNumber(xml, "fileSize"u8, picture.Length);
        if (!BlankText.Is(picture.AlternativeText))
        {
            xml.StartElement("media:description"u8);
            xml.WriteAttribute("type"u8, "plain"u8);
            xml.EndElement("media:description"u8, picture.AlternativeText, TextEscaping.PlainElement);
        }

        if (!BlankText.Is(picture.Credit))
        {
            xml.StartElement("media:credit"u8);
            xml.WriteAttribute("role"u8, "photographer"u8);
            xml.WriteAttribute("scheme"u8, "urn:ebu"u8);
            xml.EndElement("media:credit"u8, picture.Credit, TextEscaping.PlainElement);
        }

        // Some readers look for a thumbnail alone. Inside of the content it adds no second picture for the others.
        xml.StartElement("media:thumbnail"u8);
        xml.WriteAttribute("url"u8, UriText.Of(picture.Link));
        WriteSize(xml, picture);
        xml.EndElement("media:thumbnail"u8);
        xml.EndElement("media:content"u8);
    }

    private static void WriteSize(FeedXmlWriter xml, Picture picture)
    {
        WriteNumber(xml, "width"u8, picture.Width);
        WriteNumber(xml, "height"u8, picture.Height);
    }

    private static void WriteNumber(FeedXmlWriter xml, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            xml.WriteAttribute(name, number.ToString(CultureInfo.InvariantCulture));
    }
}
