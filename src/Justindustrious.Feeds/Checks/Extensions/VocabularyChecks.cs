using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>The checks that a vocabulary of this library has besides its table: its own reading of values, and rules across elements.</summary>
internal sealed record VocabularyChecks
{
    /// <summary>The checks of values, by the kinds that the table names. Kinds that are not here have the checks that every vocabulary has.</summary>
    public Dictionary<ValueKind, ValueCheck[]> Kinds { get; init; } = [];

    /// <summary>The forms of values, by kind. The message about another form is made from the kind.</summary>
    public Dictionary<ValueKind, Func<string, bool>> Forms { get; init; } = [];

    /// <summary>Whether white space around the value of an attribute is ignored.</summary>
    public bool TrimsAttributes { get; init; }

    /// <summary>Changes the rows of single elements.</summary>
    public Dictionary<VocabularyElement, Func<ElementRule, ElementRule>> Rows { get; init; } = [];

    /// <summary>
    /// Finds the rule and the message for an element that is not where the vocabulary allows it; <see langword="null"/> for those of the table.
    /// </summary>
    public Func<ElementScope, (FeedRule Rule, string Message)?>? Misplaced { get; init; }
}
