namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>A line a finding, in the form that MSBuild and editors make clickable: <c>posts/a.md(3,7): error JF9004: …</c>.</summary>
/// <remarks>
/// MSBuild knows errors and warnings alone, so it shows an Info as a message.
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
