using Justindustrious.Feeds.Sources;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Something that <c>init</c> wants to know, by an option or by asking.</summary>
/// <param name="Key">The key in feeds.yml.</param>
/// <param name="HelpName">What the option's value is called.</param>
/// <param name="Asked">What it is, for help and for asking.</param>
/// <param name="Rule">Says why a text is no answer of this kind, or <see langword="null"/>.</param>
internal sealed record SiteQuestion(string Key, string HelpName, string Asked, Func<string, string?> Rule)
{
    public static IReadOnlyList<SiteQuestion> All { get; } =
    [
        new("title", "TEXT", "The title of the feeds", NotEmpty) { IsRequired = true },
        new("home", "ADDRESS", "The site's public address", Address) { IsRequired = true },
        new("description", "TEXT", "A sentence about the site", NotEmpty),
        new("language", "TAG", "The posts' language, such as en or de-AT", Tag),
        new("timezone", "NAME", "The IANA time zone of dates without an offset", Zone),
        new("author", "NAME", "Who writes: a name, or 'Name <mail>'", Author),
    ];

    public string Option => "--" + Key;

    /// <summary>Whether feeds.yml is not complete without an answer.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Says why a text is no answer, or <see langword="null"/> where it is one: what <c>build</c> would refuse is refused here.</summary>
    public string? WhyNot(string text) => Rule(text) ?? WhyNotBuilt(text);

    /// <summary>Says why <c>build</c> would refuse an answer: a site file with it is loaded from a temporary folder.</summary>
    private string? WhyNotBuilt(string answer)
    {
        var folder = Directory.CreateTempSubdirectory("feeds-init-");
        try
        {
            var site = new Dictionary<string, string> { ["title"] = "A blog", ["home"] = "https://example.org/", [Key] = answer };
            File.WriteAllText(Path.Combine(folder.FullName, "feeds.yml"), SiteFileText.Compose(site));
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("posts").FullName, "a.md"), "---\ntitle: A post\ndate: 2026-11-23\n---\nText.\n");
            MarkdownFolder.Load(folder.FullName).TryCreateFeedSet(out _, out var report);
            return report.Diagnostics.FirstOrDefault(finding => finding.Severity == FeedSeverity.Error) is { } error ? $"is refused by {error.Rule.Id}: {error.Message}" : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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
