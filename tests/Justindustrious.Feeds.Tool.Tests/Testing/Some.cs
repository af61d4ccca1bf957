using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Tests;

/// <summary>Findings, so that a test states only what matters to it.</summary>
internal static class Some
{
    public static FeedDiagnostic Diagnostic(string ruleId = "JF8003", string? file = "posts/a.md", int line = 3, int column = 7, string message = "a title is missing; write 'title: …'") => new()
    {
        Rule = FeedRules.Find(ruleId)!,
        Message = message,
        Location = file is null ? null : new(file, line, column),
    };

    /// <summary>What a kind of report writes about findings.</summary>
    public static string Told(Func<TextWriter, Report> kind, params FeedDiagnostic[] diagnostics)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = kind(output);
        foreach (var file in CheckedFile.Group(diagnostics))
            report.Add(file);
        report.Complete();
        return output.ToString();
    }
}
