namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>
/// A kind of report: a value of <c>--report</c>. A new kind is a class that derives from <see cref="Report"/>, and a row of <see cref="All"/>.
/// </summary>
internal sealed class ReportKind
{
    /// <summary>For people: findings grouped by rule, with their source lines.</summary>
    public static readonly ReportKind Text = new(
        "text",
        static (terminal, showsAll) => new TextReport(terminal.Output)
        {
            HasColors = terminal.HasColors,
            HasLinks = terminal.HasLinks,
            Width = terminal.Width,
            ShowsAll = showsAll,
        });

    /// <summary>For MSBuild and editors: <c>file(line,col): error JF2003: message</c>.</summary>
    public static readonly ReportKind MSBuild = new("msbuild", static (terminal, _) => new MSBuildReport(terminal.Output));

    /// <summary>For GitHub Actions: annotations on the changed files.</summary>
    public static readonly ReportKind GitHub = new("github", static (terminal, _) => new GitHubReport(terminal.Output));

    /// <summary>For code scanning: SARIF 2.1.0.</summary>
    public static readonly ReportKind Sarif = new("sarif", static (terminal, _) => new SarifReport(terminal.Output));

    /// <summary>For programs: one JSON line per file.</summary>
    public static readonly ReportKind Json = new("json", static (terminal, _) => new JsonReport(terminal.Output));

    private readonly Func<Terminal, bool, Report> _create;

    private ReportKind(string word, Func<Terminal, bool, Report> create)
    {
        Word = word;
        _create = create;
    }

    /// <summary>Gets all kinds, in the order of the help text.</summary>
    public static IReadOnlyList<ReportKind> All { get; } = [Text, MSBuild, GitHub, Sarif, Json];

    /// <summary>Gets the value of <c>--report</c>.</summary>
    public string Word { get; }

    /// <summary>Creates a report.</summary>
    /// <param name="terminal">The terminal to write to.</param>
    /// <param name="showsAll">Whether the text report shows every finding.</param>
    public Report Create(Terminal terminal, bool showsAll) => _create(terminal, showsAll);
}
