using Justindustrious.Feeds.Checks.Values;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>Checks Dublin Core and DCMI's terms.</summary>
internal static class DublinCoreChecks
{
    /// <summary>An element with an address in rdf:resource.</summary>
    public static readonly ElementRule Resource = new()
    {
        Content = ElementContent.Text,
        Attributes = [new("rdf:resource", ValueChecks.Uri), new("dc:title")],
        Repeats = true,
    };

    /// <summary>The checks of the values in <see cref="DublinCoreVocabulary"/>.</summary>
    public static VocabularyChecks Checks { get; } = new()
    {
        Kinds =
        {
            [ValueKind.Plain] = [ValueChecks.PlainText],
            [ValueKind.Language] = [ValueChecks.Language],
            [DublinCoreVocabulary.Date] = [ValueChecks.W3CDtf],
        },
    };

    /// <summary>
    /// The checks of <see cref="TermsVocabulary"/>, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/. The W3C validator knows only the terms
    /// that refine the old fifteen elements.
    /// </summary>
    public static VocabularyChecks OfTerms { get; } = new()
    {
        Kinds = { [DublinCoreVocabulary.Date] = [ValueChecks.W3CDtf], [TermsVocabulary.Extent] = [Extent, ValueChecks.NotBlank] },
        Rows = RowsOfTerms(),
    };

    private static Dictionary<VocabularyElement, Func<ElementRule, ElementRule>> RowsOfTerms()
    {
        var rows = new Dictionary<VocabularyElement, Func<ElementRule, ElementRule>>();
        foreach (var element in TermsVocabulary.AlsoElements)
            rows.Add(element, rule => rule with { Start = StartTerm });
        foreach (var element in TermsVocabulary.Resources)
            rows.Add(element, _ => Resource);
        rows.Add(TermsVocabulary.TableOfContents, _ => Resource with { Repeats = false });
        return rows;
    }

    private static void StartTerm(ElementScope term) => (term.Context(null) with { Severity = FeedSeverity.Info }).Report(ExtensionRules.Element,
        $"<{term.Name}> is one of DCMI's terms, which is right, though some validators know only <dc:{term.LocalName}>");

    /// <summary>Checks a size or a duration, which Dublin Core allows in any form: <c>3 pages</c>.</summary>
    private static void Extent(string value, in ValueContext context)
    {
        if (value.Length > 0 && !(NumberCheck.TryInteger(value, out var number, out _) && number > 0))
        {
            (context with { Severity = FeedSeverity.Info }).Report(ValueRules.Number,
                $"{context.Name} {Quoted.Of(value)} is a text, which is right, though some validators accept only numbers", "InvalidPositiveInteger");
        }
    }
}
