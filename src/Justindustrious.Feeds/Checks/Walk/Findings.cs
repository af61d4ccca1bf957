using System.Globalization;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The findings about one document, with the file's name and the severities that the caller chose.</summary>
/// <param name="file">The path of the file in findings, or <see langword="null"/>.</param>
/// <param name="severities">The severities that rules have instead of their own.</param>
internal sealed class Findings(string? file = null, RuleSeverities? severities = null)
{
    /// <summary>How many findings of one rule are listed. Later ones are only counted, so a hostile feed can't fill the memory.</summary>
    private const int MostOfOneRule = 1000;

    /// <summary>Where messages and parameters are cut: a name of a million letters is not repeated.</summary>
    private const int MostCharacters = 1000;

    private readonly RuleSeverities _severities = severities ?? RuleSeverities.Default;
    private readonly List<FeedDiagnostic> _list = [];
    private readonly Dictionary<FeedRule, int> _counts = [];
    private readonly Dictionary<(FeedRule Rule, string Kind), CountedKind> _kinds = [];

    /// <summary>Gets whether HTML in descriptions and content is checked.</summary>
    public bool LooksIntoHtml { get; init; } = true;

    /// <summary>Gets whether addresses of private machines and networks are reported. Those of a model were reported already.</summary>
    public bool LooksAtHosts { get; init; } = true;

    /// <summary>Gets the length of the whole document in bytes, if only a part of it is checked.</summary>
    public long? WholeLength { get; init; }

    /// <summary>Gets all findings so far, in the order in which they were added.</summary>
    public IReadOnlyList<FeedDiagnostic> List => _list;

    /// <summary>Counts a finding that is left out because its rule was broken too often already; otherwise does nothing.</summary>
    /// <returns>Whether the finding is left out.</returns>
    public bool LeavesOut(FeedRule rule)
    {
        if (_counts.GetValueOrDefault(rule) < MostOfOneRule)
            return false;
        _counts[rule]++;
        return true;
    }

    /// <summary>Reports for each rule how many findings were left out. Called once, at the end.</summary>
    public void ReportLeftOut()
    {
        // A loop, because in a program that starts, a query takes longer than all rows of the table, and few documents have so many findings.
        var leftOut = new List<FeedRule>();
        foreach (var (rule, count) in _counts)
        {
            if (count > MostOfOneRule && _severities.Of(rule) is not null)
                leftOut.Add(rule);
        }

        leftOut.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        foreach (var rule in leftOut)
        {
            var count = _counts[rule];
            var listed = string.Create(CultureInfo.InvariantCulture,
                $"{rule.Id} was found {count} times: the first {MostOfOneRule} findings are listed, {count - MostOfOneRule} more were left out");
            Add(FeedRules.XmlRules.LeftOut, $"{listed}; mend what makes them, and validate again", 0, 0, null);
        }
    }

    /// <summary>Removes the findings of a rule, because something later in the document excuses them.</summary>
    public void Withdraw(FeedRule rule)
    {
        _list.RemoveAll(finding => finding.Rule == rule);
        _counts.Remove(rule);
    }

    /// <summary>Removes the findings of a rule that stand after the place where reading stopped.</summary>
    public void Withdraw(FeedRule rule, int line, int column)
    {
        // The findings that were left out stand after the listed ones.
        var withdrawn = _list.RemoveAll(
            finding => finding.Rule == rule && finding.Location is { } place && (place.Line, place.Column).CompareTo((line, column)) > 0);
        if (withdrawn > 0)
            _counts[rule] = Math.Min(_counts[rule], MostOfOneRule) - withdrawn;
    }

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What was found, what is asked, what to write.</param>
    /// <param name="line">The line, from 1; 0 where there is none.</param>
    /// <param name="column">The column, from 1; 0 where there is none.</param>
    /// <param name="path">The element, such as <c>/rss/channel/item[4]/title</c>.</param>
    /// <param name="w3cClass">The W3C validator's class, where it is not the rule's own.</param>
    /// <param name="parameters">The parameters that the W3C validator gives with its class.</param>
    /// <param name="own">The severity of this finding, if it is not the rule's.</param>
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

    /// <summary>Counts a finding that is reported once for each kind of place.</summary>
    /// <returns>Whether it is the first of its kind, which the caller adds.</returns>
    public bool IsFirst(FeedRule rule, string kind)
    {
        if (_kinds.TryGetValue((rule, kind), out var known))
        {
            known.Count++;
            return false;
        }

        // A feed has a few dozen kinds. More kinds are not reported.
        if (_kinds.Count >= MostOfOneRule)
            return false;
        _kinds.Add((rule, kind), new());
        return true;
    }

    /// <summary>Remembers the last finding: its message will say how many of its kind there are.</summary>
    public void WriteCount(FeedRule rule, string kind, Func<int, string> message)
    {
        if (_list.Count > 0 && _list[^1].Rule == rule && _kinds.TryGetValue((rule, kind), out var known))
            (known.First, known.Message) = (_list[^1], message);
    }

    /// <summary>Writes the number of places into the findings that are reported once for each kind of place. Called once, at the end.</summary>
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
