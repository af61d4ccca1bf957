namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>One line for each finding, in a format that MSBuild reads and editors make clickable: <c>posts/a.md(3,7): error JF9004: …</c>.</summary>
/// <remarks>
/// MSBuild knows only errors and warnings, so it shows an Info as a message.
/// <see href="https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks"/>.
/// </remarks>
internal sealed class MSBuildReport(TextWriter output) : Report
{
    public override void Add(CheckedFile file)
    {
        foreach (var diagnostic in file.Diagnostics)
            output.WriteLine(Printable.Of(diagnostic.ToString()));
    }
}
