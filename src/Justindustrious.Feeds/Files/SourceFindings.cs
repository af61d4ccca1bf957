namespace Justindustrious.Feeds.Files;

/// <summary>What was found in one file.</summary>
/// <param name="file">The file, as findings show it.</param>
internal sealed class SourceFindings(string file)
{
    // A hostile file can hold a mistake every few bytes. People read no more than this of one file.
    private const int Most = 100;
    private List<FeedDiagnostic>? _all;

    /// <summary>Gets the file, as findings show it.</summary>
    public string File { get; } = file;

    public IReadOnlyList<FeedDiagnostic> All => _all ?? (IReadOnlyList<FeedDiagnostic>)[];

    /// <summary>Gets whether what was read of the file must not be used.</summary>
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
            _all.Add(finding with { Message = $"{finding.Message} (what else this file has is told once the first {Most} findings are dealt with)" });
    }

    /// <summary>Adds what counts as a Warning here, though its rule may be an Error elsewhere: the blog's generator accepts it.</summary>
    public void Warn(FeedRule rule, TextLocation location, string message) =>
        Add(new() { Rule = rule, Severity = FeedSeverity.Warning, Location = location, Message = message });

    /// <summary>Adds what was found elsewhere in the file.</summary>
    public void AddAll(SourceFindings others)
    {
        foreach (var finding in others.All)
            Add(finding);
    }

    /// <summary>Forgets all findings, before something is tried again.</summary>
    public void Clear() => (_all, HasError) = (null, false);

    /// <summary>A finding about the file as a whole.</summary>
    public void Add(FeedRule rule, string message) => Add(rule, At(0, 0), message);
}
