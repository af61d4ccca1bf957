namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>Writes findings to standard output, file by file.</summary>
internal abstract class Report
{
    /// <summary>Reports the findings of a file.</summary>
    public abstract void Add(CheckedFile file);

    /// <summary>Reports the findings of files that belong together, such as the posts of a blog. The text report groups them by rule.</summary>
    public virtual void AddAll(IEnumerable<CheckedFile> files)
    {
        foreach (var file in files)
            Add(file);
    }

    /// <summary>Ends the report. Nothing is added after this.</summary>
    public virtual void Complete()
    {
    }

    /// <summary>Gets the word for a severity in all kinds of reports except SARIF and GitHub.</summary>
    protected static string Word(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "info",
    };
}
