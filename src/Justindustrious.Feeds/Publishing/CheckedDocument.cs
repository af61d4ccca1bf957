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

/// <summary>
/// Compares the reports of two sets of documents. The thousands of documents of a set share a few reports, which may have thousands of findings, so each
/// result is remembered.
/// </summary>
internal sealed class ReportComparison
{
    private readonly Dictionary<(ValidationReport One, ValidationReport Other), bool> _known = [];

    /// <summary>Returns whether two reports have the same findings in the same order.</summary>
    public bool AreAlike(ValidationReport one, ValidationReport other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.Diagnostics.Count != other.Diagnostics.Count)
            return false;
        if (!_known.TryGetValue((one, other), out var areAlike))
            _known.Add((one, other), areAlike = HaveSameFindings(one.Diagnostics, other.Diagnostics));
        return areAlike;
    }

    private static bool HaveSameFindings(IReadOnlyList<FeedDiagnostic> one, IReadOnlyList<FeedDiagnostic> other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (!AreAlike(one[i], other[i]))
                return false;
        }

        return true;
    }

    private static bool AreAlike(FeedDiagnostic one, FeedDiagnostic other) => ReferenceEquals(one, other)
        || (one.Rule == other.Rule && one.Severity == other.Severity && one.Message == other.Message && one.Path == other.Path
            && one.Location == other.Location);
}
