using Justindustrious.Feeds.Files;
using NodaTime;

namespace Justindustrious.Feeds.Publishing;

/// <summary>A document that passed the gate: its report has no Error.</summary>
internal sealed class CheckedDocument
{
    /// <exception cref="FeedValidationException">The report has an Error.</exception>
    public CheckedDocument(FeedFormat format, DocumentBytes bytes, Instant updated, ValidationReport report)
    {
        report.EnsureValid();
        Format = format;
        Bytes = bytes;
        Updated = updated;
        Report = report;
    }

    public FeedFormat Format { get; }

    public DocumentBytes Bytes { get; }

    /// <summary>Gets the moment of the last change.</summary>
    public Instant Updated { get; }

    public ValidationReport Report { get; }

    /// <summary>Returns whether another document has the same bytes, date and findings, because it was not made again.</summary>
    public bool IsLike(CheckedDocument other) => ReferenceEquals(Bytes, other.Bytes) && Updated == other.Updated
        && Report.Diagnostics.Select(finding => finding.ToString()).SequenceEqual(other.Report.Diagnostics.Select(finding => finding.ToString()));
}
