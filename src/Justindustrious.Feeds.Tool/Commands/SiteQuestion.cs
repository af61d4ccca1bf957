using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Something that <c>init</c> wants to know, by an option or by asking.</summary>
/// <param name="Key">The key in feeds.yml.</param>
/// <param name="HelpName">What the option's value is called.</param>
/// <param name="Asked">What it is, for help and for asking.</param>
/// <param name="Comment">What stands above it in feeds.yml.</param>
/// <param name="Example">What stands there, commented out, without an answer; <see langword="null"/> where there must be one.</param>
/// <param name="Rule">Says why a text is no answer of this kind, or <see langword="null"/>.</param>
internal sealed record SiteQuestion(string Key, string HelpName, string Asked, string Comment, string? Example, Func<string, string?> Rule)
{
    public static IReadOnlyList<SiteQuestion> All { get; } =
    [
        new("title", "TEXT", "The title of the feeds", "What readers list the feed under.", null, NotEmpty),
        new("home", "ADDRESS", "The site's public address", "The site's public address. Posts stand below it.", null, Address),
        new("description", "TEXT", "A sentence about the site", "A sentence about it.", "What this site is about", NotEmpty),
        new("language", "TAG", "The posts' language, such as en or de-AT", "The posts' language, as BCP 47 names it: en, de-AT, zh-Hant.", "en", Tag),
        new("timezone", "NAME", "The IANA time zone of dates without an offset", "The IANA time zone of dates that have no offset of their own.", "UTC", Zone),
        new("author", "NAME", "Who writes: a name, or 'Name <mail>'", "Who writes, where a post does not say: a name, 'Name <mail>', or a map of name, email and url.", "Ann <ann@example.org>", Author),
    ];

    public string Option => "--" + Key;

    /// <summary>Whether feeds.yml is not complete without an answer.</summary>
    public bool IsRequired => Example is null;

    /// <summary>Says why a text is no answer, or <see langword="null"/> where it is one: what <c>build</c> would refuse is refused here.</summary>
    public string? WhyNot(string text) => Rule(text) ?? SiteFileText.WhyNot(Key, text);

    private static string? NotEmpty(string text) =>
        text.Length == 0 ? "is empty; write a text"
        : text.Any(Printable.IsUnseen) ? "has a control character; write a text of one line"
        : null;

    private static string? Author(string text) =>
        text.Contains('@') && !text.Contains('<') ? "is an e-mail address without a name; write 'Name <mail>', or a name alone" : NotEmpty(text);

    private static string? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var home) && home.Scheme is "http" or "https" && home.Query.Length + home.Fragment.Length == 0
            ? NotEmpty(text)
            : "is not an absolute http or https address; write one such as https://example.org/";

    private static string? Tag(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0]) ? null : "is not a BCP 47 tag; write one such as en or de-AT";

    private static string? Zone(string text) =>
        DateTimeZoneProviders.Tzdb.Ids.Contains(text) ? null : "is not in the IANA database; write a name such as Europe/Berlin";
}
