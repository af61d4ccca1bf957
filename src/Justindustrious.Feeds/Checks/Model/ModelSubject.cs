using System.Globalization;
using Justindustrious.Feeds.Text;
using NodaTime;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Model;

/// <summary>The feed, or one of its posts, while it is checked: checks of values that several members have, and the place of each finding.</summary>
/// <param name="add">Takes the findings.</param>
/// <param name="closed">Takes the addresses that readers can't open.</param>
/// <param name="origin">Where the feed or the post was read, if it was read from a file.</param>
/// <param name="post">The post's index; <see langword="null"/> for the feed.</param>
internal readonly struct ModelSubject(Action<FeedDiagnostic> add, ClosedAddresses closed, Origin? origin, int? post)
{
    /// <summary>RFC 822 and RFC 3339 have four digits for the year.</summary>
    private static readonly Instant FirstDate = Instant.FromUtc(1, 1, 1, 0, 0), LastDate = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    /// <summary>There were no feeds before. The W3C validator and some readers take older dates for mistakes.</summary>
    private static readonly Instant FirstPlausibleDate = Instant.FromUtc(1990, 1, 1, 0, 0);

    /// <summary>How many characters of one text a finding names.</summary>
    private const int MostNamed = 5;

    /// <summary>Reports a finding about a member.</summary>
    public void Report(FeedRule rule, FieldPath field, string message, FeedSeverity? severity = null) => add(new()
    {
        Rule = rule,
        Severity = severity ?? rule.Severity,
        Message = message,
        Location = origin?.Locate(field),
        Path = field.In(post).ToString(),
    });

    /// <summary>Checks that an address is an absolute http or https address, and notes it if readers can't open it.</summary>
    /// <returns>Whether it is one.</returns>
    public bool CheckLink(FeedRule rule, FieldPath field, Uri link)
    {
        if (link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) && link.Host.Length > 0
            && UriText.TryOf(link, out _))
        {
            CheckIsPublic(field, link.OriginalString);
            return true;
        }

        Report(rule, field,
            $"{field} {Quoted.Of(link.OriginalString)} is not an absolute http or https address; write it whole, such as 'https://example.org/a'");
        return false;
    }

    /// <summary>Notes an address that only its own machine or network can open.</summary>
    public void CheckIsPublic(FieldPath field, string address)
    {
        if (PublicHost.WhyClosed(address) is { } why)
            closed.Add(address, why, field, origin, post);
    }

    public void CheckDate(FieldPath field, Instant? date)
    {
        if (date is not { } value)
            return;
        if (value < FirstDate || value > LastDate)
            Report(ModelRules.Date, field, $"{field} {Text(value)} is not in the years 1 to 9999, which is all that feeds can say; write the real date");
        else if (value < FirstPlausibleDate)
            Report(ModelRules.OldDate, field,
                $"{field} {Text(value)} is from before there were feeds, and some readers take it for a mistake; check that it is meant");
    }

    public void CheckLanguage(string? language, FieldPath? field = null)
    {
        if (language is not null && !LanguageTag.IsOne(language))
            Report(ModelRules.Language, field ?? "language", $"language {Quoted.Of(language)} is not a BCP 47 tag; write one such as 'en' or 'pt-BR'");
    }

    /// <summary>Checks that XML can carry every character of a text.</summary>
    public void CheckText(FieldPath field, string? text)
    {
        if (text is null || ModelValues.FindUnwritable(text) is null)
            return;

        var named = new List<string>();
        var others = 0;
        for (var found = ModelValues.FindUnwritable(text); found is var (position, length, name); found = ModelValues.FindUnwritable(text, position + length))
        {
            if (named.Count < MostNamed)
                named.Add(string.Create(CultureInfo.InvariantCulture, $"{name} at character {position + 1}"));
            else
                others++;
        }

        if (others > 0)
            named.Add(string.Create(CultureInfo.InvariantCulture, $"{others} more"));
        var (were, them) = named.Count == 1 ? ("it was", "it") : ("they were", "them");
        Report(ModelRules.Text, field, $"{field} has {string.Join(" and ", named)}, which XML can't carry; {were} left out, so take {them} out of the text");
    }

    private static string Text(Instant value) => value.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
