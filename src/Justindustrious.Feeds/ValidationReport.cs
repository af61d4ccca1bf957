namespace Justindustrious.Feeds;

/// <summary>All findings in a feed.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(FeedFormat? format, IEnumerable<FeedDiagnostic> diagnostics)
    {
        Format = format;
        Diagnostics = [.. diagnostics];
        IsValid = Diagnostics.All(d => d.Severity != FeedSeverity.Error);
    }

    /// <summary>Gets the format that was checked.</summary>
    /// <value><see langword="null"/> if it is not a known format, or if several formats were checked.</value>
    public FeedFormat? Format { get; }

    /// <summary>Gets whether there is no Error.</summary>
    public bool IsValid { get; }

    /// <summary>Gets the findings, in the order of their places in the feed.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics { get; }

    /// <summary>Returns this report if it is valid.</summary>
    /// <returns>This report.</returns>
    /// <exception cref="FeedValidationException">A finding is an Error; the exception has all findings.</exception>
    public ValidationReport EnsureValid() => IsValid ? this : throw new FeedValidationException(this);

    /// <summary>Returns the findings, one on each line.</summary>
    /// <returns>The lines; an empty string for a report without findings.</returns>
    public override string ToString() => string.Join('\n', Diagnostics);
}
