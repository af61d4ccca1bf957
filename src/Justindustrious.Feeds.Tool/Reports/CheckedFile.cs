namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>A file that was checked, and its findings.</summary>
/// <param name="File">The path as it was given; <c>-</c> is standard input, <see langword="null"/> is no file.</param>
/// <param name="Format">The format of a feed; <see langword="null"/> for other files.</param>
/// <param name="Diagnostics">The findings, in the order of the report.</param>
internal sealed record CheckedFile(string? File, FeedFormat? Format, IReadOnlyList<FeedDiagnostic> Diagnostics)
{
    /// <summary>Whether there is no Error.</summary>
    public bool IsValid => Diagnostics.All(d => d.Severity != FeedSeverity.Error);

    /// <summary>The bytes of the file, if they can't be read again, as from standard input.</summary>
    public ReadOnlyMemory<byte>? Source { get; init; }

    /// <summary>Groups findings by file, in the order in which files first appear, and sorts them by place.</summary>
    public static IEnumerable<CheckedFile> Group(IEnumerable<FeedDiagnostic> diagnostics) =>
        from diagnostic in diagnostics
        group diagnostic by diagnostic.Location?.File into file
        select new CheckedFile(
            file.Key,
            null,
            [.. file.OrderBy(d => d.Location?.Line ?? 0).ThenBy(d => d.Location?.Column ?? 0)]);
}
