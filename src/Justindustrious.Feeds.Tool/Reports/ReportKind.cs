namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>What <c>--report</c> takes.</summary>
internal enum ReportKind
{
    /// <summary>For a person: the source line, and a caret below the place.</summary>
    Text,

    /// <summary>For MSBuild and editors: <c>file(line,col): error JF2003: message</c>.</summary>
    MSBuild,

    /// <summary>For GitHub Actions: annotations on the changed files.</summary>
    GitHub,

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For programs: a JSON line a file.</summary>
    Json,
}
