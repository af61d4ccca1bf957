using System.CommandLine;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds ids</c>: each post's id, and where it comes from.</summary>
internal static class IdsCommand
{
    public const string Examples = """
          dotnet feeds ids blog   the id of each post, and where it comes from
        """;

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder that holds feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var site = CommonOptions.Path("--site", "FILE", "Another site file than FOLDER/feeds.yml");
        var html = CommonOptions.FromHtml();
        var command = new Command("ids", "Says which id each post has, and where it comes from.") { folder, site, html, common.All, common.Report };
        command.SetAction(words => Run(words.GetRequiredValue(folder), words.GetValue(site), words.GetValue(html), common.ReportOf(words), words.GetValue(common.All), terminal));
        return command;
    }

    private static int Run(string folder, string? site, string? html, ReportKind kind, bool showsAll, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            throw new CouldNotRunException($"there is no folder '{Printable.Cut(folder)}'; write the folder that holds feeds.yml");
        CommonOptions.RefuseWhatHoldsNoPages(html, folder);
        var read = MarkdownFolder.Load(folder, new() { SiteFile = site, HtmlFolder = html, Now = Clock.Now(null, terminal) });
        foreach (var post in read.Ledger?.Posts ?? [])
            Tell(post, kind, terminal.Output);
        if (read.Report.IsValid)
            return ExitCode.Fine;

        var report = kind.Create(terminal, showsAll);
        report.AddAll(CheckedFile.Group(read.Report.Diagnostics));
        report.Complete();
        return ExitCode.Findings;
    }

    private static void Tell(IdentifiedPost post, ReportKind kind, TextWriter output)
    {
        if (kind == ReportKind.Json)
        {
            output.WriteLine(ReportJson.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", post.Post.Origin?.File);
                json.WriteString("id", post.Id);
                json.WriteString("source", post.Source switch
                {
                    IdSource.Post => "front-matter",
                    IdSource.Ledger => "ledger",
                    IdSource.LedgerByContent => "ledger-by-content",
                    IdSource.LedgerByDate => "ledger-by-date",
                    _ => "address",
                });
                json.WriteString("address", UriText.Of(post.Post.Link));
                json.WriteString("known", post.KnownAddress is { } known ? UriText.Of(known) : null);
                json.WriteEndObject();
            }));
        }
        else if (kind == ReportKind.Text)
        {
            output.WriteLine($"{Printable.Of(post.Post.Origin?.File ?? UriText.Of(post.Post.Link))}: {Printable.Of(post.Id)} ({Words(post)})");
        }
    }

    private static string Words(IdentifiedPost post)
    {
        var moved = post.KnownAddress is { } known && known != post.Post.Link ? $"; it was published at {Printable.Of(UriText.Of(known))}" : "";
        return post.Source switch
        {
            IdSource.Post => $"its front matter says so{moved}",
            IdSource.Ledger => $"feeds.lock knows its address{moved}",
            IdSource.LedgerByContent => $"feeds.lock knows its text{moved}",
            IdSource.LedgerByDate => $"feeds.lock knows its title and date{moved}",
            _ => "new: its address",
        };
    }
}
