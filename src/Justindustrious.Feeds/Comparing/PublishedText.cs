using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Names;
using NodaTime;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Writes values of all formats in the same form, so that equal values are equal texts.</summary>
internal static class PublishedText
{
    /// <summary>Replaces each run of white space with one space, since indentation has no meaning.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        var isSpace = false;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\r' or '\n')
            {
                isSpace = collapsed.Length > 0;
                continue;
            }

            if (isSpace)
                collapsed.Append(' ');
            isSpace = false;
            collapsed.Append(character);
        }

        return collapsed.ToString();
    }

    public static string Plain(string text) => Collapse(text);

    /// <summary>Gets the text of HTML.</summary>
    public static string OfHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        var close = 0;
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open >= 0 && close >= 0 && close <= open)
                close = html.IndexOf('>', open);
            if (open < 0 || close < 0)
            {
                text.Append(html, at, html.Length - at);
                break;
            }

            text.Append(html, at, open - at);
            // "1 < 2" is not a tag.
            if (open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!'))
            {
                at = close + 1;
            }
            else
            {
                text.Append('<');
                at = open + 1;
            }
        }

        return Collapse(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Writes a date in RFC 3339, in UTC. A text that is not a date is not changed.</summary>
    public static string Date(string text, out Instant? date)
    {
        text = text.Trim();
        var isDate = Rfc822Date.TryParse(text, out var value, out _) || Rfc3339Date.TryParse(text, out value, out _);
        date = isDate ? value : null;
        return isDate ? DateOf(value) ?? text : text;
    }

    /// <summary>Adds a person from RSS: <c>ann@example.org (Ann)</c>, or only a name.</summary>
    public static void AddPerson(PublishedFields fields, string text)
    {
        text = Collapse(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && text.AsSpan(0, open).Contains('@'))
        {
            var name = text[(open + 1)..^1].Trim();
            fields.Add(FieldNames.Authors, name);
            fields.Add(FieldNames.AuthorDetails, $"{name}, {text[..open].Trim()}");
        }
        else
        {
            fields.Add(FieldNames.Authors, text);
        }
    }

    public static string Enclosure(string? link, string? mediaType, string? length)
    {
        string?[] parts = [link?.Trim(), mediaType?.Trim(), length is null or "0" or "" ? null : length.Trim()];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Writes the feed that a post was copied from.</summary>
    public static string Source(string? title, string? feed) => Collapse($"{title} {feed}");

    /// <summary>Adds a post's picture if the element is a picture.</summary>
    public static bool TryAddPicture(PublishedFields fields, XElement element)
    {
        if (element.Name != XName.Get("content", KnownNamespaces.MediaRss) || fields.Has(FieldNames.Image))
            return false;
        var hasImageType = element.Attribute("type")?.Value.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;
        if (!(element.Attribute("medium")?.Value is { } medium ? medium == "image" : hasImageType))
            return false;
        fields.Add(FieldNames.Image, element.Attribute("url")?.Value);
        fields.Add(FieldNames.ImageDetails, Canonical(element));
        return true;
    }

    /// <summary>Gets an element's name without its prefix, which has a meaning only in its document.</summary>
    public static string NameOf(XElement element) =>
        element.Name.NamespaceName.Length == 0 ? element.Name.LocalName : $"{element.Name.LocalName} of {element.Name.NamespaceName}";

    /// <summary>Tells whether a name by <see cref="NameOf"/> is of a vocabulary that feeds of any format hold alike.</summary>
    public static bool IsOfVocabulary(string name) => name.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var at
        && name[(at + 4)..] is not (FeedNames.Atom or FeedNames.DublinCore or FeedNames.Content or KnownNamespaces.MediaRss);

    /// <summary>Writes an element without prefixes, with its attributes sorted. The depth was checked when the document was read.</summary>
    public static string Canonical(XElement element)
    {
        var text = new StringBuilder();
        Write(text, element);
        return Collapse(text.ToString());
    }

    /// <summary>Writes an element's content in the same form as <see cref="Canonical"/>.</summary>
    public static string CanonicalInner(XElement element)
    {
        var text = new StringBuilder();
        WriteInner(text, element);
        return text.ToString();
    }

    private static void Write(StringBuilder text, XElement element)
    {
        text.Append('<').Append(element.Name.LocalName);
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration);
        foreach (var attribute in attributes.OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $" {attribute.Name.LocalName}=\"{WebUtility.HtmlEncode(attribute.Value)}\"");
        text.Append('>');
        if (element.Nodes().Any() || !IsVoid(element.Name.LocalName))
        {
            WriteInner(text, element);
            text.Append("</").Append(element.Name.LocalName).Append('>');
        }
    }

    private static void WriteInner(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Write(text, child);
            else if (node is XText value)
                text.Append(Escape(value.Value));
        }
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsVoid(string name) =>
        name is "br" or "hr" or "img" or "input" or "meta" or "link" or "source" or "col" or "area" or "wbr" or "embed" or "track";

    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    /// <summary>Writes a post's date in the form of ledgers.</summary>
    public static string? DateOf(Instant published) => published >= First && published <= Last ? Rfc3339Date.Format(published) : null;
}
