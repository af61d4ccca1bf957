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
    public bool IsLike(CheckedDocument other, ReportComparison comparison) =>
        ReferenceEquals(Bytes, other.Bytes) && Updated == other.Updated && comparison.AreAlike(Report, other.Report);
}

/// <summary>Compares the reports of two sets of documents. Most documents of a set share one report, so the last comparison is remembered.</summary>
internal sealed class ReportComparison
{
    private (ValidationReport One, ValidationReport Other, bool AreAlike)? _last;

    public bool AreAlike(ValidationReport one, ValidationReport other)
    {
        if (_last is { } last && ReferenceEquals(last.One, one) && ReferenceEquals(last.Other, other))
            return last.AreAlike;
        var areAlike = one.Diagnostics.Count == other.Diagnostics.Count
            && one.Diagnostics.Select(finding => finding.ToString()).SequenceEqual(other.Diagnostics.Select(finding => finding.ToString()));
        _last = (one, other, areAlike);
        return areAlike;
    }
}
