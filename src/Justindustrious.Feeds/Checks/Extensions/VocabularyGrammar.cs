using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Vocabularies;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The grammar of a vocabulary: the rows of its table, with the checks of their values.</summary>
internal sealed class VocabularyGrammar
{
    private static readonly ConditionalWeakTable<FeedVocabulary, VocabularyGrammar> Made = [];

    /// <summary>The checks that vocabularies of this library have besides their tables.</summary>
    private static readonly Dictionary<FeedVocabulary, VocabularyChecks> ChecksOfBuiltIn = new()
    {
        [ItunesVocabulary.Instance] = ItunesChecks.Checks,
        [PodcastVocabulary.Instance] = PodcastChecks.Checks,
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
        [TombstoneVocabulary.Instance] = ProgramChecks.OfTombstones,
        [ChapterVocabulary.Instance] = ProgramChecks.OfChapters,
        [GooglePlayVocabulary.Instance] = ProgramChecks.OfGooglePlay,
        [SourceVocabulary.Instance] = ProgramChecks.OfPrograms,
        [RslVocabulary.Instance] = RslChecks.Checks,
        [WebFeedsVocabulary.Instance] = ProgramChecks.OfWebFeeds,
    };

    private readonly FeedVocabulary _vocabulary;
    private readonly VocabularyChecks? _checks;

    /// <summary>The elements that are only in others, each with the element that contains it.</summary>
    private readonly Dictionary<string, string> _nested = [];

    private VocabularyGrammar(FeedVocabulary vocabulary)
    {
        (_vocabulary, _checks, Rules) = (vocabulary, ChecksOfBuiltIn.GetValueOrDefault(vocabulary), (vocabulary as BuiltInVocabulary)?.Rules);
        OfFeed = TableOf(VocabularyPlaces.Feed);
        OfPost = TableOf(VocabularyPlaces.Post);
    }

    /// <summary>Gets the prefix of the vocabulary.</summary>
    public string Prefix => _vocabulary.Prefix;

    /// <summary>Gets the rules of the vocabulary; <see langword="null"/> if the rules for all modules apply.</summary>
    public VocabularyRules? Rules { get; }

    /// <summary>Gets the rule that an element breaks if the vocabulary does not have it where it is.</summary>
    public FeedRule ElementRuleOf => Rules?.Element ?? ExtensionRules.Element;

    /// <summary>Gets the rule that an attribute breaks if its element does not have it.</summary>
    public FeedRule AttributeRuleOf => Rules?.Attribute ?? ExtensionRules.Attribute;

    /// <summary>Gets the rows of elements that may be in a channel or a feed, by name with prefix.</summary>
    public Dictionary<string, ElementRule> OfFeed { get; }

    /// <summary>Gets the rows of elements that may be in an item or an entry, by name with prefix.</summary>
    public Dictionary<string, ElementRule> OfPost { get; }

    public static VocabularyGrammar Of(FeedVocabulary vocabulary) => Made.GetValue(vocabulary, each => new(each));

    /// <summary>Finds the row of an element, by its name with prefix.</summary>
    public ElementRule? Find(string name, VocabularyPlaces place) => (place == VocabularyPlaces.Feed ? OfFeed : OfPost).GetValueOrDefault(name);

    /// <summary>Reports an element that the vocabulary does not have where it is.</summary>
    public void ReportElement(ElementScope element, string parent)
    {
        if (_checks?.Misplaced?.Invoke(element) is var (rule, reason))
        {
            element.Report(rule, reason);
            return;
        }

        var (feed, post) = Rules is null ? ("feed", "post") : element.Feed.IsRss ? ("channel", "item") : ("feed", "entry");
        var message = WhyNot(element.Name, element.Written, parent, feed, post, out var isKnown);
        var context = element.Context(null);
        if (!isKnown && _vocabulary is BuiltInVocabulary { IsComplete: false })
            context = context with { Severity = FeedSeverity.Info };
        context.Report(ElementRuleOf, message);
    }

    /// <summary>Says why an element may not be where it is, and what to do.</summary>
    /// <param name="name">The element's name with prefix.</param>
    /// <param name="written">The name as messages show it.</param>
    /// <param name="parent">The element around it, as messages show it.</param>
    /// <param name="feed">The word for the feed: <c>channel</c>.</param>
    /// <param name="post">The word for a post: <c>item</c>.</param>
    public string WhyNot(string name, string written, string parent, string feed = "feed", string post = "post") =>
        WhyNot(name, written, parent, feed, post, out _);

    private string WhyNot(string name, string written, string parent, string feed, string post, out bool isKnown)
    {
        isKnown = true;
        var isOfFeed = OfFeed.ContainsKey(name);
        if (isOfFeed || OfPost.ContainsKey(name))
            return $"<{written}> may not be in <{parent}>; move it to the {(isOfFeed ? feed : post)}";
        if (_nested.TryGetValue(name, out var outer))
            return $"<{written}> may not be in <{parent}>; move it into <{outer}>";
        var start = Prefix.Length + 1;
        if (_vocabulary is BuiltInVocabulary builtIn && builtIn.FormerNames.TryGetValue(name[start..], out var remedy))
            return $"<{written}> is not in the vocabulary {_vocabulary}; {remedy}";
        var meant = Suggestion.For(name[start..], OfFeed.Keys.Union(OfPost.Keys).Union(_nested.Keys).Select(known => known[start..]));
        isKnown = meant is not null;
        if (!isKnown && _vocabulary is BuiltInVocabulary { IsComplete: false })
            return $"<{written}> is not an element that this library knows in the vocabulary {_vocabulary}; check its name in the program's documentation";
        var place = Rules is null ? $" in <{parent}>" : "";
        return $"<{written}> is not an element that the vocabulary {_vocabulary} has{place}; "
            + (meant is null ? "remove it, or correct its name" : Rules is null ? $"remove it, or correct its name to <{Prefix}:{meant}>"
                : $"write <{Prefix}:{meant}>, if that is meant, or remove it");
    }

    private Dictionary<string, ElementRule> TableOf(VocabularyPlaces place) =>
        _vocabulary.Elements.Where(element => element.Places.HasFlag(place)).ToDictionary(NameOf, RuleOf);

    private static string NameOf(VocabularyElement element) => $"{element.Vocabulary!.Prefix}:{element.Name}";

    private ElementRule RuleOf(VocabularyElement element)
    {
        foreach (var child in element.Children)
        {
            if (child.Places == VocabularyPlaces.None)
                _nested.TryAdd(NameOf(child), NameOf(element));
        }

        var rule = new ElementRule
        {
            Repeats = element.Repeats,
            Content = element.Text is null ? ElementContent.Elements : ElementContent.Text,
            Values = element.Text is { } kind ? ChecksOf(kind) : [],
            Attributes = [.. element.Attributes.Select(RuleOf)],
            Children = element.Children.ToDictionary(NameOf, RuleOf),
            RequiredChildren = [.. element.Children.Where(child => child.IsRequired).Select(NameOf)],
        };
        if (element.HoldsAnything)
            rule = rule with { Content = ElementContent.Anything, AnyAttribute = true };
        if (Rules is not null)
        {
            rule = rule with
            {
                RepeatedRule = Rules.Once,
                RequiredRule = Rules.Required,
                // An attribute of another namespace may be on every element.
                AnyAttribute = true,
                UnknownAttribute = element.HoldsAnything && element.Attributes.Count == 0
                    ? null
                    : (scope, in attribute) => ReportAttribute(element, scope, attribute),
                // Apps ignore text in an element that has none.
                Text = (_, _) => { },
            };
        }

        return _checks?.Rows.TryGetValue(element, out var change) == true ? change(rule) : rule;
    }

    private AttributeRule RuleOf(VocabularyAttribute attribute) =>
        new(attribute.Name, OfAttribute(attribute.Kind), attribute.IsRequired, attribute.Kind.Words is [var word] ? word : null);

    private void ReportAttribute(VocabularyElement element, ElementScope scope, in FeedAttribute attribute)
    {
        var meant = Suggestion.For(attribute.Name, element.Attributes.Select(known => known.Name));
        var context = scope.AttributeContext(attribute, attribute.Name) with { Severity = meant is null ? FeedSeverity.Info : null };
        context.Report(AttributeRuleOf,
            $"<{scope.Written}> has no attribute {attribute.Name}; " + (meant is null ? "remove it" : $"write {meant}, if that is meant, or remove it"));
    }

    private ValueCheck? OfAttribute(ValueKind kind)
    {
        var checks = ChecksOf(kind);
        if (checks.Length == 0)
            return null;
        if (checks.Length == 1 && _checks?.TrimsAttributes != true)
            return checks[0];
        var trims = _checks?.TrimsAttributes == true;
        return (value, in context) =>
        {
            var text = trims ? value.Trim() : value;
            foreach (var check in checks)
                check(text, context);
        };
    }

    private ValueCheck[] ChecksOf(ValueKind kind)
    {
        if (_checks?.Kinds.TryGetValue(kind, out var own) == true)
            return own;
        if (kind is { Limited: { } limited, MostCharacters: { } most })
            return [.. ChecksOf(limited), ValueKindChecks.AtMost(most, Rules?.Length ?? ExtensionRules.TooLong)];
        return ValueKindChecks.Of(kind, Rules?.Value ?? ExtensionRules.Value, _checks?.Forms.GetValueOrDefault(kind)) is { } check ? [check] : [];
    }
}
