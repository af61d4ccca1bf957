using System.Runtime.InteropServices;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Publishing;
using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Tool.Output;
using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Reads a folder, creates its documents, reports the findings, and writes the files that have changed: all of them or none.</summary>
internal sealed class Build(BuildRequest request, Terminal terminal)
{
    private string OutputPath => field ??= request.OutputPath;

    // The generator's configuration, if there is no site file.
    private string? _recognisedBy;

    private string LedgerPath => request.SiteFile is { } site ? Path.Combine(Path.GetDirectoryName(site) ?? "", "feeds.lock") : InFolder("feeds.lock");

    /// <summary>Each site has its own cache file, so that two blogs do not replace each other's cache.</summary>
    private string? CacheFile
    {
        get
        {
            var site = $"{Path.GetFullPath(request.Folder)}\0{Path.GetFullPath(request.SiteFile ?? InFolder("feeds.yml"))}";
            var hash = Digest.Of(MemoryMarshal.AsBytes(site.AsSpan())).AsSpan(0, 12);
            return request.Cache is null ? null : Path.Combine(request.Cache, Convert.ToHexStringLower(hash) + ".posts");
        }
    }

    private string? WhyTimesAreNotTrusted => terminal.IsBuildServer ? "CI is set, and a checkout gives files new times; all posts were read"
        : request.HtmlFolder is not null ? "pages are not cached; all were read"
        : request.Cache is null ? "there is no folder for the cache; write one to --cache"
        : null;

    public int Run(CancellationToken cancellationToken)
    {
        var start = terminal.Elapsed();
        ThrowIfNoFolder();
        using var output = OutputFolder.At(OutputPath);
        var whyNotTrusted = WhyTimesAreNotTrusted;
        using var cache = CacheFile is { } file
            ? new SiteCache(file) { Began = Clock.OfMachine(), TrustsTimes = request.TrustTimes && whyNotTrusted is null }
            : null;
        using var stage = output.Stage();
        var made = Progress.Run(progress => Make(progress, cache, stage), terminal, cancellationToken);
        using var ledger = LedgerUpdate.Prepare(made.Documents is null || request.Frozen ? null : made.Folder.Ledger, LedgerPath);
        if (ledger.Warning is { } warning && made.Folder.Severities.Of(warning.Rule) is { } severity)
            made = made with { Diagnostics = [.. made.Diagnostics, warning with { Severity = severity }] };

        WriteReport(made);
        foreach (var line in made.Folder.Configuration?.Describe() ?? [])
            terminal.Error.WriteLine(Printable.Of(line));
        if (request.TrustTimes && whyNotTrusted is not null)
            terminal.Error.WriteLine($"--trust-times is ignored: {whyNotTrusted}");
        var summary = new BuildSummary(made.Folder.Skipped, made.Folder.Unread, made.Folder.PassedOver, made.Diagnostics, OutputPath, request.Verbose);
        if (made.Documents is null || (request.Strict && made.Diagnostics.Any(d => d.Severity == FeedSeverity.Warning)))
        {
            summary.WriteFailure(terminal.Error, request.Strict);
            return ExitCode.Findings;
        }

        var documents = made.Documents.Documents;
        var page = WrittenPage.Of(made.Folder, made.Documents);
        var written = Progress.Run(
            progress =>
            {
                progress.Begin(Progress.Writing, "files", documents.Count + (page is null ? 0 : 1));
                // The cache is written at the same time: the processor has time while the disk is busy.
                var remembering = Task.Run(() => cache?.Save(), CancellationToken.None);
                var files = output.Write(documents, page, progress.Report, cancellationToken);
                if (request.ReproducibleTimes)
                    output.SetTimes(documents, page, cancellationToken);
                remembering.Wait(cancellationToken);
                return files;
            },
            terminal,
            cancellationToken);
        if (request.List is { } list)
            FeedList.Write(list, OutputPath, documents, page, request.ListFormats, made.Folder.NextChange);
        // The ledger is written after the documents: it must not list posts that were not published.
        var isNewLedger = !File.Exists(LedgerPath);
        if (ledger.Commit())
            terminal.Error.WriteLine($"wrote {Printable.Of(LedgerPath)}: the ids that subscribers know; keep it with your posts");
        summary.Write(terminal, written, output.FindLeftOver(documents), (documents.Count, made.Folder.Feed?.Posts.Count ?? 0), start);
        if (isNewLedger && written.Written.Count > 0)
        {
            terminal.WriteForPerson(
                $"next: publish {Printable.Of(OutputPath)} with your site, and link to the feeds from its pages: {LinkTo(documents.First())}");
        }

        // Only posts that --skip-bad leaves out have Errors here.
        return made.Diagnostics.Any(d => d.Severity == FeedSeverity.Error) ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>Returns the element with which a page links to a feed.</summary>
    private static string LinkTo(KeyValuePair<string, FeedDocument> document) =>
        $"<link rel=\"alternate\" type=\"{document.Value.Format.MediaType}\" href=\"/{Printable.Of(document.Key)}\">";

    private void ThrowIfNoFolder()
    {
        if (File.Exists(request.Folder))
            throw new CouldNotRunException($"'{Printable.Cut(request.Folder)}' is a file; write the folder with feeds.yml");
        if (!Directory.Exists(request.Folder))
            throw new CouldNotRunException($"there is no folder '{Printable.Cut(request.Folder)}'; write the folder with feeds.yml");
        CommonOptions.ThrowIfNoFolderOfPages(request.HtmlFolder, request.Folder);
        if (request.SiteFile is { } site && !File.Exists(site))
            throw new CouldNotRunException($"there is no site file '{Printable.Cut(site)}'; write the path of a site file to --site");
    }

    private Made Make(Progress progress, SiteCache? cache, DocumentStage stage)
    {
        var pieces = request.HtmlFolder is null ? "posts" : "pages";
        progress.Begin("reading", pieces);
        var folder = MarkdownFolder.LoadWith(cache, request.Folder, new()
        {
            SiteFile = request.SiteFile,
            Home = request.Home,
            Now = Clock.Now(request.Now, terminal),
            IncludeDrafts = request.Drafts,
            SkipsBadPosts = request.SkipBad,
            Severities = request.Severities,
            HtmlFolder = request.HtmlFolder,
            KeepsContent = false,
            WritesAllPosts = request.MaxPosts is { } limit ? limit.Count is null : null,
            RecordsRemovedPosts = !request.Frozen,
            ReadingBegins = total => progress.Begin("reading", pieces, total),
            FileIsRead = progress.Count,
        });
        _recognisedBy = File.Exists(InFolder("feeds.yml")) ? null : folder.Configuration?.File;
        progress.Begin("making", "feeds");
        var options = Options(folder.Options);
        if (!folder.TryCreateFeedSet(options, stage, out var documents, out var report) || request.Profiles.Count == 0)
            return new(folder, documents, report.Diagnostics);
        var main = documents.Documents.Where(document => options.Paths.Values.Contains(document.Key))
            .Select(document => KeyValuePair.Create(Path.Combine(OutputPath, document.Key), document.Value));
        var found = new PlatformChecks(request.Profiles, folder).Check([.. main], report.Diagnostics);
        var isRefused = found.Any(d => d.Severity == FeedSeverity.Error) && report.IsValid;
        return new(folder, isRefused ? null : documents, found);
    }

    /// <summary>Applies the options of the command line, which override those of the site file.</summary>
    private FeedSetOptions Options(FeedSetOptions site)
    {
        if (request.Formats is { } formats)
            site = site with { Paths = formats.ToDictionary(f => f, f => site.Paths.GetValueOrDefault(f, f.FileName)) };
        if (request.MaxPosts is { } limit)
            site = site with { Document = site.Document with { MaxPosts = limit.Count } };
        return site;
    }

    private void WriteReport(Made made)
    {
        var report = request.Report.Create(terminal, request.ShowsAll);
        if (made.Diagnostics.Count > 0)
            report.AddAll(CheckedFile.Group(made.Diagnostics.Select(Locate)));
        if (made.Documents is not null && request.Report == ReportKind.Json)
        {
            foreach (var (path, document) in made.Documents.Documents)
                report.Add(new(Path.Combine(OutputPath, path), document.Format, []));
        }

        report.Complete();
        terminal.Output.Flush();
    }

    /// <summary>Gives a finding without a place the site file as its place: it is about the feed, which the site file describes.</summary>
    private FeedDiagnostic Locate(FeedDiagnostic diagnostic) => diagnostic.Location?.File is not null
        ? diagnostic
        : diagnostic with { Location = new(request.SiteFile ?? _recognisedBy ?? InFolder("feeds.yml"), 0, 0) };

    private string InFolder(string name) => request.InFolder(name);

    /// <param name="Folder">What was read.</param>
    /// <param name="Documents">The documents, if there is no Error.</param>
    /// <param name="Diagnostics">All findings.</param>
    private sealed record Made(MarkdownFolder Folder, FeedSet? Documents, IReadOnlyList<FeedDiagnostic> Diagnostics);
}
