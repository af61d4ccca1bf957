using Justindustrious.Feeds.Checks.Walk;

namespace Justindustrious.Feeds.Checks.Extensions;

/// <summary>What the checks of a vocabulary of this library know beside its table: its own reading of values, and rules across elements.</summary>
internal sealed record VocabularyChecks
{
    /// <summary>The checks of values, by the kinds that the table names. Kinds that are not here have the checks that every vocabulary has.</summary>
    public Dictionary<ValueKind, ValueCheck[]> Kinds { get; init; } = [];

    /// <summary>Changes each row; <see langword="null"/> for not at all.</summary>
    public Func<ElementRule, ElementRule>? OfRows { get; init; }

    /// <summary>Changes the rows of single elements.</summary>
    public Dictionary<VocabularyElement, Func<ElementRule, ElementRule>> Rows { get; init; } = [];
}
