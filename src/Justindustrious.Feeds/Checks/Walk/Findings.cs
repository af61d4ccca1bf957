using System.Globalization;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Where checks put what they find: one list for a document, with the file's name and the severities that the caller chose.</summary>
/// <param name="file">The file's path as findings shall show it, or <see langword="null"/>.</param>
/// <param name="severities">The severities that rules have instead of their own.</param>
internal sealed class Findings(string? file = null, RuleSeverities? severities = null)
{
    /// <summary>More findings than anybody reads; what a rule finds after them is only counted, so that a hostile feed can't fill the memory.</summary>
    private const int MostOfOneRule = 1000;

    /// <summary>More than a name, an address and a sentence need: a name of a million letters is not repeated.</summary>
    private const int MostCharacters = 1000;

    private readonly RuleSeverities _severities = severities ?? RuleSeverities.Default;
    private readonly List<FeedDiagnostic> _list = [];
    private readonly Dictionary<FeedRule, int> _counts = [];
    private readonly Dictionary<(FeedRule Rule, string Kind), CountedKind> _kinds = [];

    /// <summary>Gets whether HTML in descriptions and content is looked into.</summary>
    public bool LooksIntoHtml { get; init; } = true;

    /// <summary>Gets whether addresses are looked at that only the writer's own machine or network can open; a model's were.</summary>
    public bool LooksAtHosts { get; init; } = true;

    /// <summary>Gets the length of the document in bytes, where more of it was written than is looked at.</summary>
    public long? WholeLength { get; init; }

    /// <summary>All findings so far, in the order in which they were made.</summary>
    public IReadOnlyList<FeedDiagnostic> List => _list;

    /// <summary>Counts a finding that is left out, where its rule has been broken too often already; otherwise does nothing.</summary>
    /// <returns>Whether the finding is left out, so that it need not be made.</returns>
    public bool LeavesOut(FeedRule rule)
    {
        if (_counts.GetValueOrDefault(rule) < MostOfOneRule)
            return false;
        _counts[rule]++;
        return true;
    }

    /// <summary>Says of each rule how many findings were left out; called once, at the end.</summary>
    public void ReportLeftOut()
    {
        foreach (var (rule, count) in _counts.Where(pair => pair.Value > MostOfOneRule && _severities.Of(pair.Key) is not null).OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
        {
            Add(FeedRules.XmlRules.LeftOut, string.Create(CultureInfo.InvariantCulture,
                $"{rule.Id} was found {count} times: the first {MostOfOneRule} findings are listed, {count - MostOfOneRule} more were left out; mend what makes them, and validate again"), 0, 0, null);
        }
    }

    /// <summary>Takes the findings of a rule back, where what comes later in the document excuses them.</summary>
    public void Withdraw(FeedRule rule)
    {
        _list.RemoveAll(finding => finding.Rule == rule);
        _counts.Remove(rule);
    }

    /// <summary>Takes the findings of a rule back that stand after a place, which nothing was read beyond.</summary>
    public void Withdraw(FeedRule rule, int line, int column)
    {
        // What was left out stands after what is listed.
        var withdrawn = _list.RemoveAll(finding => finding.Rule == rule && finding.Location is { } place && (place.Line, place.Column).CompareTo((line, column)) > 0);
        if (withdrawn > 0)
            _counts[rule] = Math.Min(_counts[rule], MostOfOneRule) - withdrawn;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What was found, what is asked, what to write.</param>
    /// <param name="line">The line, from 1; 0 where there is none.</param>
    /// <param name="column">The column, from 1; 0 where there is none.</param>
    /// <param name="path">The element, as <c>/rss/channel/item[4]/title</c>.</param>
    /// <param name="w3cClass">The W3C validator's class, where it is not the rule's own.</param>
    /// <param name="parameters">The parameters that the W3C validator gives with its class.</param>
    /// <param name="own">How grave this finding is, where that is not its rule's severity.</param>
    public void Add(FeedRule rule, string message, int line, int column, string? path,
        string? w3cClass = null, IReadOnlyDictionary<string, string>? parameters = null, FeedSeverity? own = null)
    {
        if (LeavesOut(rule))
            return;
        _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        if (_severities.Of(rule, own ?? rule.Severity) is not { } severity)
            return;
        var finding = new FeedDiagnostic
        {
            Rule = rule,
            Message = Cut(message),
            Severity = severity,
            Location = line > 0 || file is not null ? new(file, line, column) : null,
            Path = path is null ? null : Cut(path),
            W3CClass = w3cClass,
        };
        if (parameters is not null && parameters.Values.Any(value => value.Length > MostCharacters))
            parameters = parameters.ToDictionary(pair => pair.Key, pair => Cut(pair.Value));
        _list.Add(parameters is null ? finding : finding with { W3CParameters = parameters });
    }

    /// <summary>Counts a finding that is made once for each kind of place.</summary>
    /// <returns>Whether it is the first of its kind, which is to be added.</returns>
    public bool IsFirst(FeedRule rule, string kind)
    {
        if (_kinds.TryGetValue((rule, kind), out var known))
        {
            known.Count++;
            return false;
        }

        // A feed has a few dozen kinds; one that makes up more has enough findings.
        if (_kinds.Count >= MostOfOneRule)
            return false;
        _kinds.Add((rule, kind), new());
        return true;
    }

    /// <summary>Remembers the finding that was added last as the one that says how many of its kind there are.</summary>
    public void SayCount(FeedRule rule, string kind, Func<int, string> message)
    {
        if (_list.Count > 0 && _list[^1].Rule == rule && _kinds.TryGetValue((rule, kind), out var known))
            (known.First, known.Message) = (_list[^1], message);
    }

    /// <summary>Completes the findings that are made once for each kind of place, now that all places are known.</summary>
    public void Complete()
    {
        foreach (var kind in _kinds.Values)
        {
            if (kind is { Count: > 1, First: { } first, Message: { } message } && _list.IndexOf(first) is >= 0 and var at)
                _list[at] = first with { Message = Cut(message(kind.Count)) };
        }
    }

    private static string Cut(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters - 1), "…");

    /// <summary>Places of one kind that break one rule.</summary>
    private sealed class CountedKind
    {
        public int Count { get; set; } = 1;

        public FeedDiagnostic? First { get; set; }

        public Func<int, string>? Message { get; set; }
    }
}
