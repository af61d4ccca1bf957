namespace Justindustrious.Feeds;

/// <summary>A feed has at least one Error. The message lists all Errors, one on each line.</summary>
public sealed class FeedValidationException : Exception
{
    /// <summary>Creates an exception from a report that has at least one Error.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public FeedValidationException(ValidationReport report)
        : base(Describe(report)) => Report = report;

    /// <summary>Gets all findings, including Warnings and Infos.</summary>
    public ValidationReport Report { get; }

    private static string Describe(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var errors = report.Diagnostics.Where(d => d.Severity == FeedSeverity.Error).ToList();
        var heading = errors.Count == 1 ? "The feed has 1 error:" : $"The feed has {errors.Count} errors:";
        return string.Join('\n', errors.Select(e => e.ToString()).Prepend(heading));
    }
}
