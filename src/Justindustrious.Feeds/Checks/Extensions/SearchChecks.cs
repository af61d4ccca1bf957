using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks a query of OpenSearch 1.1.</summary>
internal static class SearchChecks
{
    /// <summary>The checks of the values in <see cref="SearchVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ValueKind.Count] = [ValueChecks.NonNegativeInteger],
            [ValueKind.WholeNumber] = [ValueChecks.Integer],
            [ValueKind.Language] = [ValueChecks.Language],
            [SearchVocabulary.Role] = [Role],
            [SearchVocabulary.Title] = [Title],
            [SearchVocabulary.Terms] = [Terms],
            [SearchVocabulary.Encoding] = [Encoding],
        },
    };

    private static void Role(string value, in ValueContext context)
    {
        if (!value.Contains(':') && value is not ("request" or "example" or "related" or "correction" or "subset" or "superset"))
        {
            context.Report(ExtensionRules.SearchRole,
                $"{context.Name} {Quoted.Of(value)} is not a role of OpenSearch; write request, example, related, correction, subset or superset",
                null, ("attr", "role"));
        }
    }

    private static void Title(string value, in ValueContext context)
    {
        ValueChecks.PlainText(value, context);
        ValueChecks.AtMost(256)(value, context);
    }

    private static void Terms(string value, in ValueContext context)
    {
        foreach (var term in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = Uri.UnescapeDataString(term);
            var encoded = Uri.EscapeDataString(plain);
            if (WithSlashes(encoded).Equals(WithSlashes(term), StringComparison.OrdinalIgnoreCase))
                continue;
            context.Report(ExtensionRules.SearchTerms, $"{context.Name} {Quoted.Of(value)} is not percent-encoded; write {Quoted.Of(encoded)}");
            return;
        }
    }

    /// <summary>A slash may be encoded or not.</summary>
    private static string WithSlashes(string term) => term.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static void Encoding(string value, in ValueContext context)
    {
        if (!XmlEncoding.IsRegistered(value))
        {
            context.Report(ExtensionRules.SearchEncoding, $"{context.Name} {Quoted.Of(value)} is not a registered encoding; write UTF-8", null,
                ("value", value));
        }
    }
}
