using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The grammar that a vocabulary's table gives: its rows with the checks of their values.</summary>
internal sealed class VocabularyGrammar
{
    private static readonly ConditionalWeakTable<FeedVocabulary, VocabularyGrammar> Made = [];

    /// <summary>What is checked beside the tables of this library's vocabularies.</summary>
    private static readonly Dictionary<FeedVocabulary, VocabularyChecks> ChecksOfBuiltIn = new()
    {
        [ItunesVocabulary.Instance] = ItunesChecks.Checks,
        [MediaVocabulary.Instance] = MediaChecks.Checks,
        [DublinCoreVocabulary.Instance] = DublinCoreChecks.Checks,
        [TermsVocabulary.Instance] = DublinCoreChecks.OfTerms,
        [GeoRssVocabulary.Instance] = GeoChecks.Checks,
        [GmlVocabulary.Instance] = GeoChecks.Checks,
        [GeoVocabulary.Instance] = GeoChecks.Checks,
        [SyndicationVocabulary.Instance] = ModuleChecks.OfSyndication,
        [LicenseVocabulary.Instance] = ModuleChecks.OfAddresses,
        [CommentVocabulary.Instance] = ModuleChecks.OfAddresses,
        [SlashVocabulary.Instance] = ModuleChecks.OfSlash,
        [ThreadVocabulary.Instance] = ThreadChecks.Checks,
        [SearchVocabulary.Instance] = SearchChecks.Checks,
    };

    private readonly FeedVocabulary _vocabulary;
    private readonly VocabularyChecks? _checks;

    private VocabularyGrammar(FeedVocabulary vocabulary)
    {
        (_vocabulary, _checks) = (vocabulary, ChecksOfBuiltIn.GetValueOrDefault(vocabulary));
        OfFeed = TableOf(VocabularyPlaces.Feed);
        OfPost = TableOf(VocabularyPlaces.Post);
    }

    /// <summary>Gets the rows of elements that may stand in a channel or a feed, by name with prefix.</summary>
    public Dictionary<string, ElementRule> OfFeed { get; }

    /// <summary>Gets the rows of elements that may stand in an item or an entry, by name with prefix.</summary>
    public Dictionary<string, ElementRule> OfPost { get; }

    public static VocabularyGrammar Of(FeedVocabulary vocabulary) => Made.GetValue(vocabulary, each => new(each));

    /// <summary>Finds the row of an element, by its name with prefix.</summary>
    public ElementRule? Find(string name, VocabularyPlaces place) => (place == VocabularyPlaces.Feed ? OfFeed : OfPost).GetValueOrDefault(name);

    /// <summary>Says why an element may not stand where it stands, and what to do.</summary>
    /// <param name="name">The element's name with prefix.</param>
    /// <param name="written">The name as messages show it.</param>
    /// <param name="parent">The element around it, as messages show it.</param>
    public string WhyNot(string name, string written, string parent)
    {
        var isOfFeed = OfFeed.ContainsKey(name);
        if (isOfFeed || OfPost.ContainsKey(name))
            return $"<{written}> may not stand in <{parent}>; move it to the {(isOfFeed ? "feed" : "post")}";
        var meant = Text.Suggestion.For(name, OfFeed.Keys.Union(OfPost.Keys));
        return $"<{written}> is not an element that the vocabulary {_vocabulary} has in <{parent}>; "
            + $"remove it, or correct its name{(meant is null ? "" : $" to <{meant}>")}";
    }

    private Dictionary<string, ElementRule> TableOf(VocabularyPlaces place) =>
        _vocabulary.Elements.Where(element => element.Places.HasFlag(place)).ToDictionary(NameOf, RuleOf);

    private static string NameOf(VocabularyElement element) => $"{element.Vocabulary!.Prefix}:{element.Name}";

    private ElementRule RuleOf(VocabularyElement element)
    {
        var rule = new ElementRule
        {
            Repeats = element.Repeats,
            Content = element.Text is null ? ElementContent.Elements : ElementContent.Text,
            Values = element.Text is { } kind ? ChecksOf(kind) : [],
            Attributes = [.. element.Attributes.Select(attribute => new AttributeRule(attribute.Name, OfAttribute(attribute.Kind), attribute.IsRequired))],
            Children = element.Children.ToDictionary(NameOf, RuleOf),
            RequiredChildren = [.. element.Children.Where(child => child.IsRequired).Select(NameOf)],
        };
        if (element.HoldsAnything)
            rule = rule with { Content = ElementContent.Anything, AnyAttribute = true };
        if (_checks?.OfRows is { } ofRows)
            rule = ofRows(rule);
        return _checks?.Rows.TryGetValue(element, out var change) == true ? change(rule) : rule;
    }

    private ValueCheck? OfAttribute(ValueKind kind) => ChecksOf(kind) switch
    {
        [] => null,
        [var one] => one,
        _ => throw new InvalidOperationException($"The value of an attribute has one check, and the kind '{kind}' has several."),
    };

    private ValueCheck[] ChecksOf(ValueKind kind) =>
        _checks?.Kinds.TryGetValue(kind, out var own) == true ? own : ValueKindChecks.Of(kind) is { } check ? [check] : [];
}
