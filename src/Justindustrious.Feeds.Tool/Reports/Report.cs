namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>Tells findings on standard output, file by file, in one of the kinds that <c>--report</c> takes.</summary>
internal abstract class Report
{
    /// <summary>Tells what was found in a file.</summary>
    public abstract void Add(CheckedFile file);

    /// <summary>Ends the report. Nothing is added after this.</summary>
    public virtual void Complete()
    {
    }

    public static Report Create(ReportKind kind, Terminal terminal) => kind switch
    {
        ReportKind.MSBuild => new MSBuildReport(terminal.Output),
        ReportKind.GitHub => new GitHubReport(terminal.Output),
        ReportKind.Sarif => new SarifReport(terminal.Output),
        ReportKind.Json => new JsonReport(terminal.Output),
        _ => new TextReport(terminal.Output, terminal.HasColors),
    };

    /// <summary>The word for a severity that all kinds but SARIF and GitHub use.</summary>
    protected static string Word(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "info",
    };
}
