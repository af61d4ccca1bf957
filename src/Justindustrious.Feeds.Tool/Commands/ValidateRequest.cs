using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>What <c>validate</c> was asked for.</summary>
internal sealed record ValidateRequest
{
    /// <summary>Files and folders; <c>-</c> is standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>A file that names files, one a line; <c>-</c> is standard input.</summary>
    public string? FilesFrom { get; init; }

    /// <summary>The folder that is published at <see cref="Address"/>.</summary>
    public string? Root { get; init; }

    /// <summary>The address of <see cref="Root"/>.</summary>
    public Uri? Address { get; init; }

    /// <summary>What all feeds are checked with.</summary>
    public required FeedValidatorOptions Options { get; init; }

    /// <summary>The site file whose <c>rules</c> hold for all feeds; <see langword="null"/> is the one in each folder that is named.</summary>
    public string? SiteFile { get; init; }

    /// <summary>Whether warnings count.</summary>
    public bool Strict { get; init; }

    /// <summary>Gets the kind of report.</summary>
    public ReportKind Report { get; init; } = ReportKind.Text;

    /// <summary>Whether the text report shows every finding, instead of the first places of each rule.</summary>
    public bool ShowsAll { get; init; }
}
