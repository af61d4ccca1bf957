using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks values that several modules have, or that a module has alone.</summary>
internal static class ModuleChecks
{
    public static VocabularyChecks OfSyndication { get; } = new()
    {
        Kinds =
        {
            [SyndicationVocabulary.Period] = [ValueChecks.OneOf(ExtensionRules.UpdatePeriod, null, [.. SyndicationVocabulary.Period.Words!])],
            [ValueKind.PositiveInteger] = [ValueChecks.PositiveInteger],
            [DublinCoreVocabulary.Date] = [ValueChecks.W3CDtf],
        },
    };

    public static VocabularyChecks OfAddresses { get; } = new()
    {
        Kinds = { [ValueKind.Address] = [ValueChecks.FullUri], [ValueKind.Iri] = [ValueChecks.FullUri] },
    };

    public static VocabularyChecks OfSlash { get; } = new()
    {
        Kinds = { [ValueKind.Count] = [ValueChecks.NonNegativeInteger], [SlashVocabulary.Counts] = [IntegerList] },
    };

    private static readonly HashSet<string> RobotWords = ["all", "none", "index", "noindex", "follow", "nofollow"];

    public static void TrueFalse(string value, in ValueContext context) => NumberCheck.Word(value, ["false", "true"], false, "InvalidTrueFalse", context);

    public static void TrueFalseAnyCase(string value, in ValueContext context) =>
        NumberCheck.Word(value, ["false", "true"], true, "InvalidTrueFalse", context);

    /// <summary>Checks a value, and that there is one.</summary>
    public static ValueCheck Required(ValueCheck check) => (value, in context) =>
    {
        ValueChecks.NotBlank(value, context);
        if (value.Length > 0)
            check(value, context);
    };

    /// <summary>Checks slash:hit_parade.</summary>
    private static void IntegerList(string value, in ValueContext context)
    {
        if (!Array.TrueForAll(value.Split(','), part => part.AsSpan().TrimStart() is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9')))
        {
            context.Report(ExtensionRules.Integers,
                $"{context.Name} {Quoted.Of(value)} is not a list of numbers with commas between them; write for example '12,10,7,3'");
        }
    }

    /// <summary>Checks what xhtml:meta says to robots.</summary>
    public static void MetaContent(string value, in ValueContext context)
    {
        var words = value.ToLowerInvariant().Split(',');
        var isRight = Array.TrueForAll(words, word => RobotWords.Contains(word)) && words switch
        {
            [_] => true,
            // Two words that are about the same thing contradict or repeat each other.
            [var first, var second] => !(words.Any(word => word is "all" or "none") || first.EndsWith(second.TrimStart('n', 'o'), StringComparison.Ordinal)),
            _ => false,
        };
        if (!isRight)
            context.Report(ExtensionRules.MetaContent, $"{context.Name} {Quoted.Of(value)} is not what robots know; write for example 'noindex,nofollow'");
    }
}
