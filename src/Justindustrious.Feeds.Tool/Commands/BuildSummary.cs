using Justindustrious.Feeds.Tool.Output;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>What <c>build</c> says at its end: what was written, what was not, and why.</summary>
/// <param name="skipped">The posts that were left out.</param>
/// <param name="unread">How many files in the folders of posts are no posts, by ending.</param>
/// <param name="passedOver">How many pages are no posts, by what they are.</param>
/// <param name="diagnostics">All findings.</param>
/// <param name="output">The output folder, as it was given.</param>
/// <param name="verbose">Whether every file is named, however many there are.</param>
internal sealed class BuildSummary(
    IReadOnlyList<SkippedPost> skipped, IReadOnlyDictionary<string, int> unread, IReadOnlyDictionary<string, int> passedOver, IReadOnlyList<FeedDiagnostic> diagnostics,
    string output, bool verbose)
{
    /// <summary>So many files are named; a site of many categories would fill the screen.</summary>
    private const int Named = 10;

    public void Tell(TextWriter error, WrittenFiles files, IReadOnlyList<string> leftOver)
    {
        TellEach(error, [.. files.Written.Select(path => $"wrote {Printable.Of(Path.Combine(output, path))}")]);
        TellSkipped(error);
        TellEach(error, [.. leftOver.Select(path => $"left {Printable.Of(Path.Combine(output, path))}: no longer made; delete it if nobody reads it")]);

        var wrote = files.Written.Count == 0
            ? $"wrote nothing, {Printable.Count(files.Unchanged.Count, "file")} unchanged"
            : $"wrote {Printable.Count(files.Written.Count, "file")}, {files.Unchanged.Count} unchanged";
        error.WriteLine($"{wrote}{Skipped()}{Findings("; ", "")}");
    }

    public void TellNothingWritten(TextWriter error, bool strict)
    {
        TellSkipped(error);
        var cause = diagnostics.FirstOrDefault(d => d.Severity == FeedSeverity.Error) ?? diagnostics.First(d => d.Severity == FeedSeverity.Warning);
        var counts = strict && diagnostics.All(d => d.Severity != FeedSeverity.Error) ? " (with --strict, warnings fail the build)" : "";
        error.WriteLine($"wrote nothing{Findings(": ", counts)}{Skipped()}");
        error.WriteLine($"'dotnet feeds explain {cause.Rule.Id}' says more");
    }

    private void TellSkipped(TextWriter error)
    {
        TellEach(error, [.. skipped.Select(post => $"skipped {Printable.Of(post.File)}: {Printable.Of(post.Reason)}")]);
        if (passedOver.Count > 0)
            error.WriteLine($"passed over {Printable.Count(passedOver.Values.Sum(), "page")} that {(passedOver.Values.Sum() == 1 ? "holds" : "hold")} no post: {string.Join(", ", passedOver.Select(kind => $"{Printable.Of(kind.Key)} ({kind.Value})"))}");
        if (unread.Count == 0)
            return;
        var kinds = unread.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} {NameOf(kind.Key)}").ToList();
        var more = !verbose && kinds.Count > Named ? $" and {kinds.Count - Named} more kinds, which --verbose names" : "";
        error.WriteLine($"not read, since they are no posts by their endings: {string.Join(", ", kinds.Take(verbose ? kinds.Count : Named))}{more}");
    }

    private static string NameOf(string ending) => ending.Length == 0 ? "without an ending" : Printable.Cut(ending);

    private void TellEach(TextWriter error, IReadOnlyList<string> lines)
    {
        var shown = verbose || lines.Count <= Named ? lines.Count : Named;
        foreach (var line in lines.Take(shown))
            error.WriteLine(line);
        if (shown < lines.Count)
            error.WriteLine($"… and {lines.Count - shown} more, which --verbose names");
    }

    private string Skipped()
    {
        var reasons = skipped.CountBy(Kind).Select(r => r.Key == "draft" ? Printable.Count(r.Value, "draft") : $"{r.Value} {r.Key}");
        return skipped.Count == 0 ? "" : $"; skipped {string.Join(", ", reasons)}";
    }

    /// <summary>Dates and other values differ from post to post; that they lie ahead, or the key, is what the posts have in common.</summary>
    private static string Kind(SkippedPost post) =>
        post.Reason.StartsWith("dated ", StringComparison.Ordinal) ? "dated later than now"
        : post is { Key: { } key, Reason: not "draft" } ? $"by '{Printable.Of(key)}'"
        : post.Reason.StartsWith("a copy of ", StringComparison.Ordinal) ? "copies"
        : post.Reason;

    private string Findings(string before, string after)
    {
        var errors = diagnostics.Count(d => d.Severity == FeedSeverity.Error);
        var warnings = diagnostics.Count(d => d.Severity == FeedSeverity.Warning);
        string[] counts = [.. errors > 0 ? [Printable.Count(errors, "error")] : (string[])[], .. warnings > 0 ? [Printable.Count(warnings, "warning")] : (string[])[]];
        return counts.Length == 0 ? "" : $"{before}{string.Join(", ", counts)}{after}";
    }
}
