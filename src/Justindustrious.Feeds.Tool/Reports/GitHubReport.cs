using System.Globalization;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>One workflow command for each finding. GitHub Actions shows it at its line in the changed files.</summary>
/// <remarks><see href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions"/>.</remarks>
internal sealed class GitHubReport(TextWriter output) : Report
{
    public override void Add(CheckedFile file)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            output.Write($"::{Command(diagnostic.Severity)} ");
            if (diagnostic.Location is { File: { } path } place)
            {
                output.Write($"file={Property(path.Replace('\\', '/'))},");
                if (place.Line > 0)
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"line={place.Line},"));
                if (place is { Line: > 0, Column: > 0 })
                    output.Write(string.Create(CultureInfo.InvariantCulture, $"col={place.Column},"));
            }

            output.WriteLine($"title={Property(diagnostic.Rule.ToString())}::{Data($"{diagnostic.Rule.Id}: {diagnostic.Message}")}");
        }
    }

    private static string Command(FeedSeverity severity) => severity switch
    {
        FeedSeverity.Error => "error",
        FeedSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
