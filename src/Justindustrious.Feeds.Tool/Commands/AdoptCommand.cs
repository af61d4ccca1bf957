using System.CommandLine;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds adopt</c>: takes over the ids of a feed that was published before, so that its subscribers see no post twice.</summary>
internal static class AdoptCommand
{
    public const string Examples = """
          dotnet feeds adopt old/rss.xml blog   the posts of blog keep the ids that rss.xml has
        """;

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var feed = CommonOptions.Path(new Argument<string>("OLD-FEED") { Description = "A file: RSS, Atom or JSON Feed, as it was last published" });
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder with feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var site = CommonOptions.Path("--site", "FILE", "The site file, if it is not FOLDER/feeds.yml");
        var html = CommonOptions.FromHtml();
        var command = new Command("adopt", "Takes over the ids of a feed that was published before, into feeds.lock.")
        {
            feed, folder, site, html, common.Strict, common.All, common.Report,
        };
        command.SetAction(words => Run(
            words.GetRequiredValue(feed),
            words.GetRequiredValue(folder),
            words.GetValue(site),
            words.GetValue(html),
            words.GetValue(common.Strict),
            common.ReportOf(words),
            words.GetValue(common.All),
            terminal));
        return command;
    }

    private static int Run(string feed, string folder, string? site, string? html, bool strict, ReportKind kind, bool showsAll, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            throw new CouldNotRunException($"there is no folder '{Printable.Cut(folder)}'; write the folder with feeds.yml");
        CommonOptions.ThrowIfNoFolderOfPages(html, folder);
        var bytes = FeedFile.Read(feed);
        var read = MarkdownFolder.Load(folder, new() { SiteFile = site, HtmlFolder = html, Now = Clock.Now(null, terminal) });
        if (read.Ledger is null || !read.Report.IsValid)
        {
            WriteReport(read.Report, kind, showsAll, terminal);
            terminal.Error.WriteLine("adopted nothing: the folder has errors");
            return ExitCode.Findings;
        }

        var ledger = read.Ledger.Adopt(bytes, feed, out var report);
        WriteReport(report, kind, showsAll, terminal);
        if (!report.IsValid || (strict && report.Diagnostics.Any(finding => finding.Severity == FeedSeverity.Warning)))
        {
            terminal.Error.WriteLine("adopted nothing: fix the findings above first");
            return ExitCode.Findings;
        }

        var pairs = read.Ledger.Posts.Zip(ledger.Posts);
        var changed = pairs.Count(pair => pair.First.Id != pair.Second.Id);
        var isWritten = ledger.Save();
        // The path as the user would write it: the ledger has the whole path.
        var path = Path.Combine(site is null ? folder : Path.GetDirectoryName(site) ?? "", Path.GetFileName(ledger.Path));
        terminal.Error.WriteLine(
            $"{(isWritten ? "wrote" : "did not change")} {Printable.Of(path)}: "
            + $"{Printable.Count(changed, "post")} with a new id, {ledger.Posts.Count - changed} with the same id as before");
        return ExitCode.Fine;
    }

    private static void WriteReport(ValidationReport findings, ReportKind kind, bool showsAll, Terminal terminal)
    {
        var report = kind.Create(terminal, showsAll);
        report.AddAll(CheckedFile.Group(findings.Diagnostics));
        report.Complete();
        terminal.Output.Flush();
    }
}
