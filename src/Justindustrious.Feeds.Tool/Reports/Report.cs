namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>Tells findings on standard output, file by file, in one of the kinds that <c>--report</c> takes.</summary>
internal abstract class Report
{
    /// <summary>Reports the findings of a file.</summary>
    public abstract void Add(CheckedFile file);

    /// <summary>Reports the findings of files that belong together, such as the posts of a blog. Reports for people group equal ones.</summary>
    public virtual void AddAll(IEnumerable<CheckedFile> files)
    {
        foreach (var file in files)
            Add(file);
    }

    /// <summary>Ends the report. Nothing is added after this.</summary>
    public virtual void Complete()
    {
    }

    /// <param name="kind">What <c>--report</c> says.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="showsAll">Whether the report for people shows every finding.</param>
    public static Report Create(ReportKind kind, Terminal terminal, bool showsAll) => kind switch
    {
        ReportKind.MSBuild => new MSBuildReport(terminal.Output),
        ReportKind.GitHub => new GitHubReport(terminal.Output),
        ReportKind.Sarif => new SarifReport(terminal.Output),
        ReportKind.Json => new JsonReport(terminal.Output),
        _ => new TextReport(terminal.Output) { HasColors = terminal.HasColors, Width = terminal.Width, ShowsAll = showsAll },
    };

    /// <summary>The word for a severity that all kinds but SARIF and GitHub use.</summary>
    protected static string Word(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "info",
    };
}
