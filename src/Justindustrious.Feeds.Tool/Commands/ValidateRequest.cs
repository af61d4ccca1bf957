using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The arguments and options of <c>validate</c>.</summary>
internal sealed record ValidateRequest
{
    /// <summary>Files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file with the paths of feeds, one on each line; <c>-</c> is standard input.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>The folder that is published at <see cref="Address"/>.</summary>
    public string? Root { get; init; }

    /// <summary>The address of <see cref="Root"/>.</summary>
    public Uri? Address { get; init; }

    /// <summary>The options for all feeds.</summary>
    public required FeedValidatorOptions Options { get; init; }

    /// <summary>The site file with the severities for all feeds; <see langword="null"/> is <c>feeds.yml</c> in each folder of <see cref="Paths"/>.</summary>
    public string? SiteFile { get; init; }

    /// <summary>Whether warnings fail the command.</summary>
    public bool Strict { get; init; }

    /// <summary>Gets the kind of report.</summary>
    public ReportKind Report { get; init; } = ReportKind.Text;

    /// <summary>Whether the text report shows every finding, instead of the first places of each rule.</summary>
    public bool ShowsAll { get; init; }
}
