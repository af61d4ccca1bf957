using System.CommandLine;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds opml</c>: writes the list of a blog's feeds, which readers import.</summary>
internal static class OpmlCommand
{
    public const string Examples = """
          dotnet feeds opml blog > feeds.opml   the feeds of the blog, as a list that readers import
        """;

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder with feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var site = CommonOptions.Path("--site", "FILE", "The site file, if it is not FOLDER/feeds.yml");
        var command = new Command("opml", "Writes the list of the blog's feeds in OPML, which readers import.") { folder, site, common.All, common.Report };
        command.SetAction(words => Run(
            words.GetRequiredValue(folder), words.GetValue(site), common.ReportOf(words), words.GetValue(common.All), terminal));
        return command;
    }

    private static int Run(string folder, string? site, ReportKind kind, bool showsAll, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            throw new CouldNotRunException($"there is no folder '{Printable.Cut(folder)}'; write the folder with feeds.yml");
        var read = MarkdownFolder.Load(folder, new() { SiteFile = site, Now = Clock.Now(null, terminal) });
        if (read.TryCreateFeedSet(out var documents, out var findings))
        {
            terminal.Output.Write(documents.ToOpml());
            terminal.Output.Flush();
            terminal.WriteForPerson($"{Printable.Count(documents.Documents.Count, "feed")} in the list");
            return ExitCode.Fine;
        }

        var report = kind.Create(terminal, showsAll);
        report.AddAll(CheckedFile.Group(findings.Diagnostics));
        report.Complete();
        return ExitCode.Findings;
    }
}
