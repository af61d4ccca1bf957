using Justindustrious.Feeds.Tool.Output;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>The summary of a build: the files that were written, the posts that were skipped, and the number of findings.</summary>
/// <param name="skipped">The posts that were left out.</param>
/// <param name="unread">The number of files in the posts' folders that are not posts, by file name extension.</param>
/// <param name="passedOver">The number of pages that are not posts, by kind.</param>
/// <param name="diagnostics">All findings.</param>
/// <param name="output">The output folder, as it was given.</param>
/// <param name="verbose">Whether all files are listed, even if there are many.</param>
internal sealed class BuildSummary(
    IReadOnlyList<SkippedPost> skipped,
    IReadOnlyDictionary<string, int> unread,
    IReadOnlyDictionary<string, int> passedOver,
    IReadOnlyList<FeedDiagnostic> diagnostics,
    string output,
    bool verbose)
{
    /// <summary>How many files are listed without <c>--verbose</c>. A site with many categories would fill the screen.</summary>
    private const int MaxListed = 10;

    /// <summary>Writes the summary of a build that wrote, or could have written, its files.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="files">The files.</param>
    /// <param name="leftOver">Feeds of earlier builds.</param>
    /// <param name="made">The numbers of feeds and of posts.</param>
    /// <param name="start">When the build started, for people.</param>
    public void Write(Terminal terminal, WrittenFiles files, IReadOnlyList<string> leftOver, (int Feeds, int Posts) made, TimeSpan start)
    {
        var error = terminal.Error;
        WriteLines(error, [.. files.Written.Select(path => $"wrote {Printable.Of(Path.Combine(output, path))}")]);
        WriteSkipped(error);
        const string Advice = "no longer written by this build; delete it if nobody subscribes to it";
        WriteLines(error, [.. leftOver.Select(path => $"left {Printable.Of(Path.Combine(output, path))}: {Advice}")]);

        var (written, unchanged) = (files.Written.Count, files.Unchanged.Count);
        var wrote = written == 0
            ? $"wrote nothing, {Printable.Count(unchanged, "file")} unchanged"
            : $"wrote {Printable.Count(written, "file")}, {unchanged} unchanged";
        if (!terminal.IsErrorShown)
        {
            error.WriteLine($"{wrote}{Skipped()}{Findings("; ", "")}");
            return;
        }

        var changed = written == 0 ? "; nothing has changed" : unchanged == 0 ? "" : $"; {written} changed";
        var feeds = $"{Printable.Count(made.Feeds, "feed")}, {Printable.Count(made.Posts, "post")}{Findings(", ", "")}";
        error.WriteLine($"{feeds}{terminal.TimeSince(start)} → {Printable.Of(output)}{changed}{Skipped()}");
    }

    public void WriteFailure(TextWriter error, bool strict)
    {
        WriteSkipped(error);
        var cause = diagnostics.FirstOrDefault(d => d.Severity == FeedSeverity.Error) ?? diagnostics.First(d => d.Severity == FeedSeverity.Warning);
        var counts = strict && diagnostics.All(d => d.Severity != FeedSeverity.Error) ? " (with --strict, warnings fail the build)" : "";
        error.WriteLine($"wrote nothing{Findings(": ", counts)}{Skipped()}");
        error.WriteLine($"'dotnet feeds explain {cause.Rule.Id}' explains it");
    }

    private void WriteSkipped(TextWriter error)
    {
        WriteLines(error, [.. skipped.Select(post => $"skipped {Printable.Of(post.File)}: {Printable.Of(post.Reason)}")]);
        if (passedOver.Count > 0)
        {
            var pages = passedOver.Values.Sum();
            var kindsOfPages = string.Join(", ", passedOver.Select(kind => $"{Printable.Of(kind.Key)} ({kind.Value})"));
            error.WriteLine($"{Printable.Count(pages, "page")} {(pages == 1 ? "is not a post" : "are not posts")}: {kindsOfPages}");
        }

        if (unread.Count == 0)
            return;
        var kinds = unread.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Value} {NameOf(kind.Key)}").ToList();
        var more = !verbose && kinds.Count > MaxListed ? $" and {kinds.Count - MaxListed} more kinds; --verbose lists all" : "";
        error.WriteLine($"not read, because of their file name extensions: {string.Join(", ", kinds.Take(verbose ? kinds.Count : MaxListed))}{more}");
    }

    private static string NameOf(string extension) => extension.Length == 0 ? "without an extension" : Printable.Cut(extension);

    private void WriteLines(TextWriter error, IReadOnlyList<string> lines)
    {
        var shown = verbose || lines.Count <= MaxListed ? lines.Count : MaxListed;
        foreach (var line in lines.Take(shown))
            error.WriteLine(line);
        if (shown < lines.Count)
            error.WriteLine($"… and {lines.Count - shown} more; --verbose lists all");
    }

    private string Skipped()
    {
        var reasons = skipped.CountBy(Kind).Select(r => r.Key == "draft" ? Printable.Count(r.Value, "draft") : $"{r.Value} {r.Key}");
        return skipped.Count == 0 ? "" : $"; skipped {string.Join(", ", reasons)}";
    }

    /// <summary>Gets the reason without the values that differ from post to post, so that posts with the same reason are counted together.</summary>
    private static string Kind(SkippedPost post) =>
        post.Reason.StartsWith("dated ", StringComparison.Ordinal) ? "dated later than now"
        : post is { Key: { } key, Reason: not "draft" } ? $"by '{Printable.Of(key)}'"
        : post.Reason.StartsWith("a copy of ", StringComparison.Ordinal) ? "copies"
        : post.Reason;

    private string Findings(string before, string after)
    {
        var errors = diagnostics.Count(d => d.Severity == FeedSeverity.Error);
        var warnings = diagnostics.Count(d => d.Severity == FeedSeverity.Warning);
        var counts = new List<string>();
        if (errors > 0)
            counts.Add(Printable.Count(errors, "error"));
        if (warnings > 0)
            counts.Add(Printable.Count(warnings, "warning"));
        return counts.Count == 0 ? "" : $"{before}{string.Join(", ", counts)}{after}";
    }
}
