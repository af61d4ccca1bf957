using System.CommandLine;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary><c>dotnet feeds ids</c>: lists each post's id and the source of the id.</summary>
internal static class IdsCommand
{
    public const string Examples = """
          dotnet feeds ids blog   the id of each post, and the source of the id
        """;

    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var folder = CommonOptions.Path(new Argument<string>("FOLDER")
        {
            Description = "The folder with feeds.yml",
            DefaultValueFactory = _ => ".",
        });
        var site = CommonOptions.Path("--site", "FILE", "The site file, if it is not FOLDER/feeds.yml");
        var html = CommonOptions.FromHtml();
        var command = new Command("ids", "Lists the id of each post, and the source of the id.") { folder, site, html, common.All, common.Report };
        command.SetAction(words => Run(
            words.GetRequiredValue(folder), words.GetValue(site), words.GetValue(html), common.ReportOf(words), words.GetValue(common.All), terminal));
        return command;
    }

    private static int Run(string folder, string? site, string? html, ReportKind kind, bool showsAll, Terminal terminal)
    {
        if (!Directory.Exists(folder))
            throw new CouldNotRunException($"there is no folder '{Printable.Cut(folder)}'; write the folder with feeds.yml");
        CommonOptions.ThrowIfNoFolderOfPages(html, folder);
        var read = MarkdownFolder.Load(folder, new() { SiteFile = site, HtmlFolder = html, Now = Clock.Now(null, terminal) });
        foreach (var post in read.Ledger?.Posts ?? [])
            Write(post, kind, terminal.Output);
        terminal.Output.Flush();
        var posts = read.Ledger?.Posts ?? [];
        var known = posts.Count(post => post.Source is IdSource.Ledger or IdSource.LedgerByContent or IdSource.LedgerByDate);
        var given = posts.Count(post => post.Source == IdSource.Post);
        terminal.WriteForPerson($"{Printable.Count(posts.Count, "post")}: {known} in feeds.lock, {given} from front matter");
        if (read.Report.IsValid)
            return ExitCode.Fine;

        var report = kind.Create(terminal, showsAll);
        report.AddAll(CheckedFile.Group(read.Report.Diagnostics));
        report.Complete();
        return ExitCode.Findings;
    }

    private static void Write(IdentifiedPost post, ReportKind kind, TextWriter output)
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
            output.WriteLine($"{Printable.Of(post.Post.Origin?.File ?? UriText.Of(post.Post.Link))}: {Printable.Of(post.Id)} ({DescribeSource(post)})");
        }
    }

    private static string DescribeSource(IdentifiedPost post)
    {
        var moved = post.KnownAddress is { } known && known != post.Post.Link ? $"; it was published at {Printable.Of(UriText.Of(known))}" : "";
        return post.Source switch
        {
            IdSource.Post => $"from its front matter{moved}",
            IdSource.Ledger => $"feeds.lock has its address{moved}",
            IdSource.LedgerByContent => $"feeds.lock has its text{moved}",
            IdSource.LedgerByDate => $"feeds.lock has its title and date{moved}",
            _ => "new: its address",
        };
    }
}
