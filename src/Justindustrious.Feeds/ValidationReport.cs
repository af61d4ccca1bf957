namespace Justindustrious.Feeds;

/// <summary>All that was found in a feed.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(FeedFormat? format, IEnumerable<FeedDiagnostic> diagnostics)
    {
        Format = format;
        Diagnostics = [.. diagnostics];
        IsValid = Diagnostics.All(d => d.Severity != FeedSeverity.Error);
    }

    /// <summary>Gets the format that was checked.</summary>
    /// <value><see langword="null"/> where it is none of ours, or where several were checked at once.</value>
    public FeedFormat? Format { get; }

    /// <summary>Gets whether there is no Error: no MUST is broken.</summary>
    public bool IsValid { get; }

    /// <summary>Gets the findings, in the order of what they are about.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics { get; }

    /// <summary>Returns this report if it is valid.</summary>
    /// <returns>This report.</returns>
    /// <exception cref="FeedValidationException">There is an Error; the exception holds all findings.</exception>
    public ValidationReport EnsureValid() => IsValid ? this : throw new FeedValidationException(this);

    /// <summary>Returns the findings, one a line.</summary>
    /// <returns>The lines, which are none for a report without findings.</returns>
    public override string ToString() => string.Join('\n', Diagnostics);
}
