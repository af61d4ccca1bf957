using Justindustrious.Feeds.Sources;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>A value that <c>init</c> needs, from an option or from a question on the terminal.</summary>
/// <param name="Key">The key in feeds.yml.</param>
/// <param name="HelpName">The name of the option's value in the help.</param>
/// <param name="Asked">The description in the help, which is also the question.</param>
/// <param name="Rule">Returns why a text is not a valid answer, or <see langword="null"/>.</param>
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

    /// <summary>Whether feeds.yml requires the value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Returns why <c>build</c> would refuse an answer, or <see langword="null"/> if it is valid.</summary>
    public string? WhyNot(string text) => Rule(text) ?? WhyNotBuilt(text);

    /// <summary>Loads a site file with the answer from a temporary folder, and returns the first Error.</summary>
    private string? WhyNotBuilt(string answer)
    {
        var folder = Directory.CreateTempSubdirectory("feeds-init-");
        try
        {
            var site = new Dictionary<string, string> { ["title"] = "A blog", ["home"] = "https://example.org/", [Key] = answer };
            File.WriteAllText(Path.Combine(folder.FullName, "feeds.yml"), SiteFileText.Compose(site));
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("posts").FullName, "a.md"), "---\ntitle: A post\ndate: 2026-11-23\n---\nText.\n");
            MarkdownFolder.Load(folder.FullName).TryCreateFeedSet(out _, out var report);
            var error = report.Diagnostics.FirstOrDefault(finding => finding.Severity == FeedSeverity.Error);
            return error is null ? null : $"breaks {error.Rule.Id}: {error.Message}";
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
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(text[0])
            ? null
            : "is not a BCP 47 tag; write one such as en or de-AT";

    private static string? Zone(string text) =>
        DateTimeZoneProviders.Tzdb.Ids.Contains(text) ? null : "is not in the IANA database; write a name such as Europe/Berlin";
}
