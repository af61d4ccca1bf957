using Justindustrious.Feeds.Checks.Rss;
using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks licenses of RSL 1.0.</summary>
internal static class RslChecks
{
    private const string Header = "has no effect, because RSL names only items of RSS; send the HTTP header 'Link: <…/license.xml>; rel=\"license\"; "
        + "type=\"application/rsl+xml\"' with the feed";

    /// <summary>The checks of the values in <see cref="RslVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        TrimsAttributes = true,
        Forms = { [ValueKind.Address] = PodcastValues.IsWebAddress },
        Kinds =
        {
            [RslVocabulary.ContentUrl] = [],
            [RslVocabulary.Days] = [Form(RslVocabulary.Days, RslRules.MaxAge, IsPositive)],
            [RslVocabulary.Changed] = [ValueKindChecks.Of(ValueKind.Date, RslRules.LastModified)!],
            [RslVocabulary.LicenseType] = [ValueKindChecks.Of(RslVocabulary.LicenseType, RslRules.Type)!],
            [RslVocabulary.Tokens] = [],
            [RslVocabulary.PaymentType] = [PaymentType],
            [RslVocabulary.Currency] = [Form(RslVocabulary.Currency, RslRules.Amount, value => value.Length == 3 && value.All(char.IsAsciiLetterUpper))],
            [RslVocabulary.Money] = [Form(RslVocabulary.Money, RslRules.Amount, PodcastValues.IsDecimal)],
            [RslVocabulary.LegalType] = [ValueKindChecks.Of(RslVocabulary.LegalType, RslRules.Legal)!],
        },
        Rows =
        {
            [RslVocabulary.Content] = rule => rule with { RequiredChildren = [], Start = StartPart, End = EndContent },
            [RslVocabulary.Root] = rule => rule with { Start = StartPart },
            [RslVocabulary.License] = rule => rule with { Start = license => license.Feed.Rsl.Clear(), End = EndLicense },
            [RslVocabulary.Permits] = rule => rule with { RequiredRule = RslRules.Type, End = EndTokens },
            [RslVocabulary.Prohibits] = rule => rule with { RequiredRule = RslRules.Type, End = EndTokens },
            [RslVocabulary.Amount] = rule => rule with { RequiredRule = RslRules.Amount },
            [RslVocabulary.Accepts] = rule => rule with { RepeatedRule = RslRules.Accepts, RequiredRule = RslRules.Value },
            [RslVocabulary.Legal] = rule => rule with { RequiredRule = RslRules.Legal, End = EndLegal },
            [RslVocabulary.Reporting] = rule => rule with { RequiredRule = RslRules.Reporting },
        },
        Misplaced = element => element.LocalName is "content" or "rsl" && element.Parent?.LocalName is "channel" or "feed"
            ? (RslRules.Place, $"<{element.Written}> in <{element.Parent.Written}> {Header}")
            : null,
    };

    private static ValueCheck Form(ValueKind kind, FeedRule rule, Func<string, bool> form) => ValueKindChecks.Of(kind, rule, form)!;

    private static bool IsPositive(string value) => PodcastValues.IsNonNegativeInteger(value) && value.Trim('0').Length > 0;

    private static void StartPart(ElementScope part)
    {
        if (part.Feed.IsAtom && part.Parent?.LocalName == "entry")
            part.Report(RslRules.Place, $"<{part.Written}> in an entry of Atom {Header}");
    }

    private static void PaymentType(string value, in ValueContext context)
    {
        if (value == "inference")
            context.Report(RslRules.Payment, $"{context.Name} 'inference' is a word of RSL 0.9; write 'use'");
        else
            ValueKindChecks.Of(RslVocabulary.PaymentType, RslRules.Payment)!(value, context);
    }

    private static void EndContent(ElementScope content)
    {
        if (!content.Has("rsl:license"))
            content.Report(RslRules.License, "<rsl:content> has no <rsl:license>, so it says nothing; write one");
        if (content.Attribute("encrypted")?.Trim() == "true" && content.Attribute("server") is null)
            content.Report(RslRules.Encrypted, "<rsl:content> is encrypted and has no server, from which programs get the key; write server=\"…\"");
        CheckOrigin(content);
    }

    private static void CheckOrigin(ElementScope content)
    {
        if (!Uri.TryCreate(content.Attribute("url")?.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return;
        var own = content.Feed.Address ?? ChannelState.Around(content.Context(null))?.Link;
        if (own is null || !Uri.TryCreate(own, UriKind.Absolute, out var feed) || SameOrigin(url, feed))
            return;
        content.ReportAttribute("url", RslRules.Origin,
            $"rsl:content@url {Quoted.Of(url.OriginalString)} is not of the feed's origin {feed.GetLeftPart(UriPartial.Authority)}, "
            + "and a feed can't license the content of others; write url=\"\" for the item's own page");
    }

    private static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static void EndTokens(ElementScope list)
    {
        if (list.Attribute("type")?.Trim() is not { } type || !RslVocabulary.LicenseType.Words!.Contains(type))
            return;
        if (!list.Feed.Rsl.AddType($"{list.LocalName} {type}"))
            list.Report(RslRules.TypeOnce, $"the license has a second <{list.Written}> of the type {type}; write all words in one");
        if (list.Text.Contains(',', StringComparison.Ordinal))
        {
            list.Report(RslRules.Token,
                $"<{list.Written}> {Quoted.Of(list.Text)} has commas, as RSL 0.9 had; write spaces between the words: "
                + Quoted.Of(string.Join(' ', WordsOf(list.Text))));
        }

        foreach (var word in WordsOf(list.Text))
        {
            if (WhyUnknown(word, type) is { } why)
            {
                list.Report(RslRules.Token, $"<{list.Written}> {Quoted.Of(word)} {why}");
                return;
            }

            list.Feed.Rsl.Add(list.LocalName == "permits", type, word);
        }

        if (list.Text.Length == 0)
            list.Report(RslRules.Token, $"<{list.Written}> is empty; write {(type == "geo" ? "countries" : "words")} of the type {type}, or remove it");
    }

    private static string[] WordsOf(string text) => text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string? WhyUnknown(string word, string type)
    {
        // A word with a prefix is of another vocabulary.
        if (word.Contains(':', StringComparison.Ordinal))
            return null;
        if (type == "geo")
            return word == "EU" || CountryCheck.IsCode(word) ? null : "is neither a country's code of ISO 3166-1 nor EU; write two capital letters, as 'NO'";
        var words = type == "usage" ? RslVocabulary.Usages : RslVocabulary.Users;
        if (words.Contains(word))
            return null;
        var meant = word switch { "train-ai" => "ai-train", "train-genai" => "ai-train", _ => Suggestion.For(word, words) };
        return $"is not a word of the type {type}; write {(meant is null ? $"one of {string.Join(", ", words)}" : $"'{meant}'")}";
    }

    private static void EndLicense(ElementScope license)
    {
        if (license.Feed.Rsl.FindContradiction() is { } word)
        {
            license.Report(RslRules.Contradiction,
                $"the license permits something and prohibits '{word}', and what is prohibited wins, so it permits less than it says; "
                + "write each word in one of the two");
        }
    }

    private static void EndLegal(ElementScope legal)
    {
        if (legal.Attribute("type")?.Trim() is not { } type || !RslVocabulary.LegalType.Words!.Contains(type))
            return;
        if (!legal.Feed.Rsl.AddType($"legal {type}"))
            legal.Report(RslRules.TypeOnce, $"the license has a second <{legal.Written}> of the type {type}; write all words in one");
        var (isRight, asked) = type switch
        {
            "warranty" => (Array.TrueForAll(WordsOf(legal.Text), RslVocabulary.Warranties.Contains), string.Join(", ", RslVocabulary.Warranties)),
            "disclaimer" => (Array.TrueForAll(WordsOf(legal.Text), RslVocabulary.Disclaimers.Contains), string.Join(", ", RslVocabulary.Disclaimers)),
            "attestation" => (legal.Text is "true" or "false", "true, false"),
            "contact" => (UriCheck.IsAbsolute(legal.Text), "https:, mailto:"),
            _ => (Array.TrueForAll(WordsOf(legal.Text), UriCheck.IsAbsolute), "addresses"),
        };
        if (!isRight && legal.Text.Length > 0)
            legal.Report(RslRules.Legal, $"<{legal.Written}> {Quoted.Of(legal.Text)} of the type {type} is not one of {asked}; write one of these");
    }
}
