using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Justindustrious.Feeds;

/// <summary>Other severities for rules: <c>RuleSeverities.Default.Off("JF2016").With("JF2014", FeedSeverity.Error)</c>.</summary>
/// <remarks>It is immutable: its methods return a new instance.</remarks>
public sealed class RuleSeverities : IEquatable<RuleSeverities>
{
    private static readonly (string Word, FeedSeverity? Severity)[] AllWords =
        [("error", FeedSeverity.Error), ("warning", FeedSeverity.Warning), ("info", FeedSeverity.Info), ("none", null)];

    /// <summary>The chosen severities, by rule id; <see langword="null"/> is off.</summary>
    // Null if none is chosen, as in most programs. The JIT compiler would have to compile the first dictionary of this kind, which takes time.
    private readonly ImmutableSortedDictionary<string, FeedSeverity?>? _chosenOrNull;

    private RuleSeverities(ImmutableSortedDictionary<string, FeedSeverity?>? chosen) => _chosenOrNull = chosen;

    private ImmutableSortedDictionary<string, FeedSeverity?> Chosen =>
        _chosenOrNull ?? ImmutableSortedDictionary.Create<string, FeedSeverity?>(StringComparer.Ordinal);

    /// <summary>Gets the severities without any choice: each rule has its own.</summary>
    public static RuleSeverities Default { get; } = new(chosen: null);

    /// <summary>Gets the rules whose severity is chosen here, including those that are off.</summary>
    /// <value>In the order of their ids.</value>
    public IReadOnlyList<FeedRule> Rules => [.. Chosen.Keys.Select(id => FeedRules.Find(id)!)];

    /// <summary>Gives a rule another severity. This turns on a rule that is off by default (<see cref="FeedRule.IsEnabledByDefault"/>).</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">The severity of its findings.</param>
    /// <returns>These severities with the new severity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not one of <see cref="FeedSeverity"/>.</exception>
    public RuleSeverities With(FeedRule rule, FeedSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!Enum.IsDefined(severity))
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity is Error, Warning or Info; Off turns a rule off.");
        return Set(rule, severity);
    }

    /// <summary>Gives the rule with an id another severity.</summary>
    /// <param name="ruleId">The id, such as <c>JF2016</c>, in capitals or not.</param>
    /// <param name="severity">The severity of its findings.</param>
    /// <returns>These severities with the new severity.</returns>
    /// <exception cref="ArgumentException">No rule has the id.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="severity"/> is not one of <see cref="FeedSeverity"/>.</exception>
    public RuleSeverities With(string ruleId, FeedSeverity severity) => With(Find(ruleId), severity);

    /// <summary>Adds the severities of another instance. They override those of this one.</summary>
    /// <param name="others">The other severities.</param>
    /// <returns>The severities of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="others"/> is <see langword="null"/>.</exception>
    public RuleSeverities With(RuleSeverities others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others._chosenOrNull is null ? this : _chosenOrNull is null ? others : new(_chosenOrNull.SetItems(others._chosenOrNull));
    }

    /// <summary>Turns a rule off: its findings are not reported.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>These severities with the rule turned off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public RuleSeverities Off(FeedRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(rule, null);
    }

    /// <summary>Turns off the rule with an id.</summary>
    /// <param name="ruleId">The id, such as <c>JF2016</c>, in capitals or not.</param>
    /// <returns>These severities with the rule turned off.</returns>
    /// <exception cref="ArgumentException">No rule has the id.</exception>
    public RuleSeverities Off(string ruleId) => Off(Find(ruleId));

    /// <summary>Gets the severity of a rule: the one that is chosen here, or its own.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The severity, or <see langword="null"/> if the rule is off.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public FeedSeverity? Of(FeedRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Of(rule, rule.Severity);
    }

    /// <summary>Returns whether the same severities are chosen.</summary>
    /// <param name="other">The other severities.</param>
    /// <returns>Whether each rule has the same severity in both.</returns>
    public bool Equals([NotNullWhen(true)] RuleSeverities? other) =>
        other is not null && (_chosenOrNull == other._chosenOrNull || Chosen.SequenceEqual(other.Chosen));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as RuleSeverities);

    /// <inheritdoc/>
    public override int GetHashCode() => Chosen.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <summary>Returns the chosen severities in the syntax of the option <c>--rule</c>.</summary>
    /// <returns>For example <c>JF2014=error JF2016=none</c>.</returns>
    public override string ToString() => string.Join(' ', Chosen.Select(pair => $"{pair.Key}={WordOf(pair.Value)}"));

    /// <summary>Gets the words for severities, the most severe first; the last one turns a rule off.</summary>
    internal static IReadOnlyList<(string Word, FeedSeverity? Severity)> Words => AllWords;

    /// <summary>Gets the word of a severity; <see langword="null"/> is off.</summary>
    internal static string WordOf(FeedSeverity? severity) => Array.Find(AllWords, pair => pair.Severity == severity).Word;

    /// <summary>Reads the word of a severity; <see langword="null"/> is off.</summary>
    internal static bool TryReadWord(string? word, out FeedSeverity? severity)
    {
        var index = Array.FindIndex(AllWords, pair => pair.Word == word);
        severity = index < 0 ? null : AllWords[index].Severity;
        return index >= 0;
    }

    /// <summary>Gets the severity of a finding whose own severity may differ from its rule's; <see langword="null"/> if the rule is off.</summary>
    internal FeedSeverity? Of(FeedRule rule, FeedSeverity own) =>
        _chosenOrNull is not null && _chosenOrNull.TryGetValue(rule.Id, out var chosen) ? chosen : rule.IsEnabledByDefault ? own : null;

    /// <summary>Sets the severity of a rule; <see langword="null"/> is off.</summary>
    internal RuleSeverities Set(FeedRule rule, FeedSeverity? severity) => new(Chosen.SetItem(rule.Id, severity));

    /// <summary>Returns whether a severity is chosen for a rule.</summary>
    internal bool Chooses(FeedRule rule) => _chosenOrNull?.ContainsKey(rule.Id) == true;

    /// <summary>
    /// Applies the severities to findings in documents that are created here. An Error stays an Error: a document with an Error can't be created.
    /// </summary>
    internal IEnumerable<FeedDiagnostic> ApplyToMade(IEnumerable<FeedDiagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == FeedSeverity.Error)
                yield return finding;
            else if (Of(finding.Rule, finding.Severity) is { } severity)
                yield return severity == finding.Severity ? finding : finding with { Severity = severity };
        }
    }

    private static FeedRule Find(string ruleId) => FeedRules.Find(ruleId) ?? throw new ArgumentException(FeedRules.WhyNone(ruleId), nameof(ruleId));
}
