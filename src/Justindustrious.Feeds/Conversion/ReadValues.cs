using System.Globalization;
using System.Xml.Linq;
using Justindustrious.Feeds.Content;
using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Conversion;

/// <summary>Reads values of feeds as values of the model. A value that the model can't have is noted.</summary>
internal static class ReadValues
{
    /// <summary>Returns the text, or <see langword="null"/> if readers show nothing of it.</summary>
    public static string? NullIfBlank(string? text) => BlankText.Is(text) ? null : text.Trim();

    /// <summary>
    /// Returns a text for people, or <see langword="null"/> if readers show nothing of it. Line breaks around it are indentation, and other space is kept.
    /// </summary>
    public static string? ToText(string? text) =>
        BlankText.Is(text) ? null : text[0] is '\n' or '\r' || text.AsSpan().TrimEnd(" \t") is [.., '\n' or '\r'] ? text.Trim() : text;

    /// <summary>Reads an http or https address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="around">The address that a relative one is resolved against.</param>
    public static Uri? ToAddress(string? text, Uri? around)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var isAddress = around is not null ? Uri.TryCreate(around, text.Trim(), out var address) : Uri.TryCreate(text.Trim(), UriKind.Absolute, out address);
        return isAddress && IsWeb(address!) ? address : null;
    }

    /// <summary>Returns whether documents can contain an address.</summary>
    public static bool IsWeb(Uri address) =>
        address is { IsAbsoluteUri: true, Host.Length: > 0, Scheme: "http" or "https" } && UriText.TryOf(address, out _);

    /// <summary>Reads an address of an element or attribute, and notes one that documents can't contain.</summary>
    public static Uri? ToAddress(string? text, Uri? around, ReadParts parts, string kind, XObject? place = null)
    {
        var address = ToAddress(text, around);
        if (address is null && !string.IsNullOrWhiteSpace(text))
            parts.Note(kind, $"{Quoted.Of(text.Trim())} is not an http or https address and is left out; write the whole address", place);
        return address;
    }

    public static FeedDate? ToDate(string? text, ReadParts parts, string kind, XObject? place = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        if (Rfc822Date.TryParse(text, out var date, out _) || Rfc3339Date.TryParse(text, out date, out _))
            return date;
        if (NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value.AtMidnight().InUtc().ToInstant();
        parts.Note(kind, $"{Quoted.Of(text)} is not a date and is left out; write one such as '2026-11-23T09:00:00Z'", place);
        return null;
    }

    /// <summary>Gets the date of a post that has none: the feed's, which is noted.</summary>
    public static FeedDate DateInstead(Feed feed, ReadParts parts, string kind, XObject? place = null)
    {
        parts.Note($"date of {kind}", feed.Updated is { } date
            ? $"is not there, so the post has the date of the feed, '{date}'; write the date of the post"
            : "is not there, so no document can be made of the post; write the date of the post", place);
        return feed.Updated ?? Instant.MinValue;
    }

    public static int? ToNumber(string? text, ReadParts parts, string kind, XObject? place = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        parts.Note(kind, $"{Quoted.Of(text.Trim())} is not a whole number and is left out; write one such as '60'", place);
        return null;
    }

    public static long ToLength(string? text) => long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0;

    /// <summary>Reads a person of RSS: <c>ann@example.org (Ann)</c>, only an e-mail address, or only a name.</summary>
    public static Person ToPerson(string text)
    {
        if (text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var start && text.EndsWith(')') && text.AsSpan(0, start).Contains('@'))
            return new(text[(start + 2)..^1]) { Email = text[..start].Trim() };
        return new(text) { Email = text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? text : null };
    }

    /// <summary>Reads a text that RSS allows to be HTML as plain text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Takes the finding that markup was left out; <see langword="null"/> if documents contain the markup in another place.</param>
    /// <param name="kind">The element.</param>
    /// <param name="place">The element.</param>
    public static string? ToPlain(string? text, ReadParts? parts = null, string kind = "", XObject? place = null)
    {
        if (ToText(text) is not { } given || !ForeignText.IsHtml(given))
            return ToText(text);
        parts?.Note($"markup of {kind}", "is left out, because the model has plain text; write the text without markup", place);
        return ToText(ForeignText.OfHtml(given));
    }

    /// <summary>Reads a text that RSS allows to be HTML as a body.</summary>
    public static PostContent ToBody(string text) => ForeignText.IsHtml(text) ? PostContent.Html(text) : PostContent.Text(text);

    /// <summary>Gets the address of a post that has none: its id, a file, or the feed's address. It is noted.</summary>
    public static Uri LinkInstead(string? id, IReadOnlyList<Enclosure> enclosures, Uri feed, ReadParts parts, string kind, XObject? place = null)
    {
        var link = ToAddress(id, null) ?? (enclosures is [var first, ..] ? first.Link : feed);
        parts.Note(kind, $"has no address of a page, so the post has the address {Quoted.Of(UriText.Of(link))}; write the address of the post", place);
        return link;
    }
}
