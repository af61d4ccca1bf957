using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Writing;

/// <summary>The links of a post or a feed in RSS and Atom: RFC 4287 4.2.7.</summary>
/// <param name="xml">The document.</param>
/// <param name="isAtom">Whether it is Atom, whose elements have no prefix there.</param>
internal sealed class RelatedLinks(FeedXmlWriter xml, bool isAtom)
{
    private ReadOnlySpan<byte> Element => isAtom ? "link"u8 : "atom:link"u8;

    /// <summary>Writes the alternate links beside the main one. The caller writes the main one before them, as most readers take the first.</summary>
    /// <param name="links">The links.</param>
    /// <param name="own">The main address.</param>
    /// <param name="language">
    /// The language of the main address; it is then written last once more, for readers that take the last link. <see langword="null"/> for not.
    /// </param>
    public void WriteAlternates(IReadOnlyList<WebLink> links, Uri own, string? language)
    {
        var isWritten = false;
        foreach (var link in links)
        {
            if (!link.IsAlternate)
                continue;
            isWritten |= link.Address != own;
            // No two alternate links may have one language and one type.
            if (string.Equals(link.Language, language, StringComparison.OrdinalIgnoreCase))
                language = null;
            if (link.Address != own)
                Write(link);
        }

        foreach (var link in links)
        {
            if (link.IsAlternate && link.Address == own)
                Write(link);
        }

        if (isWritten && language is not null)
            Write(new("alternate", own) { Language = language, MediaType = "text/html" });
    }

    /// <summary>Writes the links that are no alternates.</summary>
    public void WriteOthers(IReadOnlyList<WebLink> links)
    {
        foreach (var link in links)
        {
            if (!link.IsAlternate)
                Write(link);
        }
    }

    /// <summary>Writes the address of a license, as RFC 4946 has it.</summary>
    public void WriteLicense(License license) => Write(new("license", license.Address) { Title = license.Name });

    public void Write(WebLink link)
    {
        xml.StartElement(Element);
        xml.WriteAttribute("rel"u8, link.Relation);
        if (link.MediaType is { } type)
            xml.WriteAttribute("type"u8, type);
        if (link.Language is { } language)
            xml.WriteAttribute("hreflang"u8, language);
        xml.WriteAttribute("href"u8, UriText.Of(link.Address));
        if (!BlankText.Is(link.Title))
            xml.WriteAttribute("title"u8, link.Title);
        xml.EndElement(Element);
    }
}
