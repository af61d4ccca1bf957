namespace Justindustrious.Feeds.Files;

/// <summary>The findings in one file.</summary>
/// <param name="file">The file, as findings show it.</param>
internal sealed class SourceFindings(string file)
{
    // A hostile file can have a mistake every few bytes. More findings in one file are not reported.
    private const int Most = 100;
    private List<FeedDiagnostic>? _all;

    /// <summary>Gets the file, as findings show it.</summary>
    public string File { get; } = file;

    public IReadOnlyList<FeedDiagnostic> All => _all ?? (IReadOnlyList<FeedDiagnostic>)[];

    /// <summary>Gets whether there is an Error. The file's data must not be used then.</summary>
    public bool HasError { get; private set; }

    public TextLocation At(int line, int column) => new(File, line, column);

    public void Add(FeedRule rule, TextLocation location, string message) => Add(new() { Rule = rule, Location = location, Message = message });

    private void Add(FeedDiagnostic finding)
    {
        HasError |= finding.Severity == FeedSeverity.Error;
        _all ??= [];
        if (_all.Count < Most)
            _all.Add(finding);
        else if (_all.Count == Most)
            _all.Add(finding with { Message = $"{finding.Message} (this file has more findings; fix the first {Most} to see them)" });
    }

    /// <summary>Adds a warning of a rule that may be an error elsewhere, because the blog's generator accepts the value.</summary>
    public void Warn(FeedRule rule, TextLocation location, string message) =>
        Add(new() { Rule = rule, Severity = FeedSeverity.Warning, Location = location, Message = message });

    /// <summary>Adds other findings in the file.</summary>
    public void AddAll(SourceFindings others) => AddAll(others.All);

    /// <inheritdoc cref="AddAll(SourceFindings)"/>
    public void AddAll(IReadOnlyList<FeedDiagnostic> others)
    {
        foreach (var finding in others)
            Add(finding);
    }

    /// <summary>Removes all findings, before another attempt.</summary>
    public void Clear() => (_all, HasError) = (null, false);

    /// <summary>Adds a finding about the file as a whole.</summary>
    public void Add(FeedRule rule, string message) => Add(rule, At(0, 0), message);
}
