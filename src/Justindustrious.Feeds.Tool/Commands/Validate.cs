using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Finds the files, checks each, and tells what was found.</summary>
internal sealed class Validate(ValidateRequest request, Terminal terminal)
{
    private const string StandardInput = "-";

    /// <summary>What feeds are called on disk.</summary>
    private static readonly string[] Extensions = [".xml", ".rss", ".atom", ".json"];

    private readonly Report _report = request.Report.Create(terminal, request.ShowsAll);
    private RuleSeverities _severities = request.Options.Severities;
    private int _feeds, _errors, _warnings, _unread;

    public int Run(CancellationToken cancellationToken)
    {
        if (request.SiteFile is { } site)
        {
            if (!File.Exists(site))
                throw new CouldNotRunException($"there is no site file '{Printable.Cut(site)}'; write the path of one to --site");
            Follow(Path.GetDirectoryName(site) is { Length: > 0 } folder ? folder : ".", site);
        }

        foreach (var (path, mayBeOther) in Paths())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Check(path, mayBeOther) is not { } file)
                continue;
            Tell(file);
            _feeds++;
        }

        _report.Complete();
        terminal.Output.Flush();
        if (_feeds == 0 && _unread == 0)
            throw new CouldNotRunException("there is no feed here; write the path of one, or of a folder that holds some");
        terminal.Error.WriteLine($"{Number(_feeds, "feed")} checked: {Number(_errors, "error")}, {Number(_warnings, "warning")}");
        return _unread > 0 ? ExitCode.CouldNotRun : _errors > 0 || (request.Strict && _warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private void Tell(CheckedFile file)
    {
        _report.Add(file);
        _errors += file.Diagnostics.Count(d => d.Severity == FeedSeverity.Error);
        _warnings += file.Diagnostics.Count(d => d.Severity == FeedSeverity.Warning);
    }

    /// <summary>Takes the severities of a site file for what is checked next. A mistake in them is a finding of the site file.</summary>
    private void Follow(string folder, string? siteFile)
    {
        _severities = MarkdownFolder.LoadSeverities(folder, new() { SiteFile = siteFile, Severities = request.Options.Severities }, out var report);
        foreach (var file in CheckedFile.Group(report.Diagnostics))
            Tell(file);
    }

    /// <summary>The files, in the order in which they were named; those of a folder by name, and those only may be something else.</summary>
    private IEnumerable<(string Path, bool MayBeOther)> Paths()
    {
        foreach (var path in request.Paths)
        {
            if (!Directory.Exists(path))
            {
                yield return (path, false);
                continue;
            }

            var others = _severities;
            if (request.SiteFile is null && File.Exists(Path.Combine(path, "feeds.yml")))
                Follow(path, null);
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(path, "*", options).Where(IsCalledFeed).Order(StringComparer.Ordinal))
                yield return (file, true);
            _severities = others;
        }

        if (request.FilesFrom is not { } list)
            yield break;
        using var lines = list == StandardInput ? new StreamReader(Console.OpenStandardInput()) : OpenList(list);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return (line, false);
        }
    }

    private CheckedFile? Check(string path, bool mayBeOther)
    {
        byte[]? input = null;
        try
        {
            if (path == StandardInput)
                input = ReadInput(request.Options.MaxLength);
            else if (!mayBeOther)
                FeedFile.RefuseOther(path);
            // A pipe has no length, and may never end: one that stands in a folder is not waited for.
            else if (new FileInfo(path).Length == 0)
                input = [];
            var options = request.Options with { FileName = path, Address = AddressOf(path), Severities = _severities, Root = RootOf(path), RootAddress = request.Address };
            using var stream = input is null ? File.OpenRead(path) : (Stream)new MemoryStream(input);
            if (mayBeOther && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !IsJsonFeed(stream))
                return null;
            var report = FeedValidator.Validate(stream, options);
            // A folder holds sitemaps and the like as well.
            if (mayBeOther && report.Format is null && report.Diagnostics.Any(d => d.Rule == FeedRules.NotAFeed || d.Rule == FeedRules.OtherFormat))
                return null;
            // Chapters, transcripts and the like are files of their own.
            var others = report.Diagnostics.Where(finding => finding.Location?.File is { } name && name != path).ToList();
            foreach (var other in CheckedFile.Group(others))
                Tell(other);
            var file = new CheckedFile(path, report.Format, others.Count == 0 ? report.Diagnostics : [.. report.Diagnostics.Except(others)]);
            // Not a conditional expression: null would become bytes, none of them, rather than no bytes.
            return input is null ? file : file with { Source = input };
        }
        catch (Exception e) when (e is CouldNotRunException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            _unread++;
            terminal.Error.WriteLine($"dotnet-feeds: error: {(e is CouldNotRunException ? e.Message : FeedFile.CanNotRead(path, e))}");
            return null;
        }
    }

    /// <summary>Gets the folder in which files that the feed names are looked for: only where its address is given as well.</summary>
    private string? RootOf(string path) => request.Address is not null && path != StandardInput ? request.Root : null;

    private Uri? AddressOf(string path)
    {
        if (request.Address is not { } address || path == StandardInput)
            return request.Address;
        var relative = Path.GetRelativePath(request.Root ?? ".", path);
        if (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            return null;
        return new(address, string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)));
    }

    private static bool IsCalledFeed(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsJsonFeed(Stream stream)
    {
        var head = new byte[64 * 1024];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head.AsSpan(0, length).IndexOf("jsonfeed.org/version"u8) >= 0;
    }

    private static StreamReader OpenList(string path) =>
        File.Exists(path) ? new(path) : throw new CouldNotRunException($"there is no file '{Printable.Cut(path)}'; write one that names feeds, one a line");

    private static byte[] ReadInput(long limit)
    {
        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        var block = new byte[81920];
        // One byte more than the limit shows that there is more.
        while (copy.Length <= limit && input.Read(block) is > 0 and var count)
            copy.Write(block, 0, count);
        return copy.ToArray();
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
