using Justindustrious.Feeds.Tool.Reports;

namespace Justindustrious.Feeds.Tool.Commands;

/// <summary>Finds the files, checks each, and reports the findings.</summary>
internal sealed class Validate(ValidateRequest request, Terminal terminal)
{
    private const string StandardInput = "-";

    /// <summary>The file name extensions of feeds.</summary>
    private static readonly string[] Extensions = [".xml", ".rss", ".atom", ".json"];

    /// <summary>How many files may wait for their report: enough that every core has work while a long feed is checked.</summary>
    private static readonly int MostPending = 4 * Environment.ProcessorCount;

    private readonly Report _report = request.Report.Create(terminal, request.ShowsAll);
    private RuleSeverities _severities = request.Options.Severities;
    private int _feeds, _errors, _warnings, _unread;
    private FeedRule? _firstRule;

    public int Run(CancellationToken cancellationToken)
    {
        var start = terminal.Elapsed();
        // All cores check feeds. The findings are reported in the order of the files.
        var pending = new Queue<Task<Checked>>();
        foreach (var check in Checks())
        {
            pending.Enqueue(Task.Run(check, cancellationToken));
            if (pending.Count == MostPending)
                Report(pending.Dequeue().GetAwaiter().GetResult());
        }

        while (pending.TryDequeue(out var last))
            Report(last.GetAwaiter().GetResult());

        _report.Complete();
        terminal.Output.Flush();
        if (_feeds == 0 && _unread == 0)
            throw new CouldNotRunException("there is no feed here; write the path of a feed, or of a folder with feeds");
        terminal.Error.WriteLine($"{Number(_feeds, "feed")} checked: {Number(_errors, "error")}, {Number(_warnings, "warning")}{terminal.TimeSince(start)}");
        if (_firstRule is not null)
            terminal.WriteForPerson($"next: 'dotnet feeds explain {_firstRule.Id}' explains the first finding, and how to fix it");
        return _unread > 0 ? ExitCode.CouldNotRun : _errors > 0 || (request.Strict && _warnings > 0) ? ExitCode.Findings : ExitCode.Fine;
    }

    private void Report(Checked result)
    {
        if (result.WhyUnread is { } why)
        {
            _unread++;
            terminal.Error.WriteLine($"dotnet-feeds: error: {why}");
        }

        foreach (var file in result.Files)
        {
            _report.Add(file);
            _firstRule ??= file.Diagnostics.FirstOrDefault(d => d.Severity != FeedSeverity.Info)?.Rule;
            _errors += file.Diagnostics.Count(d => d.Severity == FeedSeverity.Error);
            _warnings += file.Diagnostics.Count(d => d.Severity == FeedSeverity.Warning);
        }

        if (result.IsFeed)
            _feeds++;
    }

    /// <summary>Reads the severities of a site file, for the feeds that are checked next. A mistake in them is a finding in the site file.</summary>
    private Checked ReadSeverities(string folder, string? siteFile)
    {
        _severities = MarkdownFolder.LoadSeverities(folder, new() { SiteFile = siteFile, Severities = request.Options.Severities }, out var report);
        return new([.. CheckedFile.Group(report.Diagnostics)]);
    }

    /// <summary>Gets what to check, in the order of the report. A check may run on any thread.</summary>
    private IEnumerable<Func<Checked>> Checks()
    {
        if (request.SiteFile is { } site)
        {
            if (!File.Exists(site))
                throw new CouldNotRunException($"there is no site file '{Printable.Cut(site)}'; write the path of a site file to --site");
            var read = ReadSeverities(Path.GetDirectoryName(site) is { Length: > 0 } folder ? folder : ".", site);
            yield return () => read;
        }

        // Files stand in the order of the arguments; those in a folder are ordered by name. Only files in folders may be something other than feeds.
        foreach (var path in request.Paths)
        {
            if (!Directory.Exists(path))
            {
                yield return CheckOf(path, false);
                continue;
            }

            var others = _severities;
            if (request.SiteFile is null && File.Exists(Path.Combine(path, "feeds.yml")))
            {
                var read = ReadSeverities(path, null);
                yield return () => read;
            }

            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var file in Directory.EnumerateFiles(path, "*", options).Where(IsCalledFeed).Order(StringComparer.Ordinal))
                yield return CheckOf(file, true);
            _severities = others;
        }

        if (request.FilesFrom is not { } list)
            yield break;
        using var lines = list == StandardInput ? new StreamReader(Console.OpenStandardInput()) : OpenList(list);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return CheckOf(line, false);
        }
    }

    private Func<Checked> CheckOf(string path, bool mayBeOther)
    {
        var severities = _severities;
        return () => Check(path, mayBeOther, severities);
    }

    private Checked Check(string path, bool mayBeOther, RuleSeverities severities)
    {
        byte[]? input = null;
        try
        {
            if (path == StandardInput)
                input = ReadInput(request.Options.MaxLength);
            else if (!mayBeOther)
                FeedFile.ThrowIfNotFile(path);
            // A named pipe in a folder has the length 0. It is not read, since it may never end.
            else if (new FileInfo(path).Length == 0)
                input = [];
            var options = request.Options with
            {
                FileName = path,
                Address = AddressOf(path),
                Severities = severities,
                Root = RootOf(path),
                RootAddress = request.Address,
            };
            using var stream = input is null ? File.OpenRead(path) : (Stream)new MemoryStream(input);
            if (mayBeOther && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !IsJsonFeed(stream))
                return new([]);
            var report = FeedValidator.Validate(stream, options);
            // A folder may contain sitemaps and the like.
            if (mayBeOther && report.Format is null && report.Diagnostics.Any(d => d.Rule == FeedRules.NotAFeed || d.Rule == FeedRules.OtherFormat))
                return new([]);
            // Findings in chapters, transcripts and similar files are reported for those files.
            var others = report.Diagnostics.Where(finding => finding.Location?.File is { } name && name != path).ToList();
            var file = new CheckedFile(path, report.Format, others.Count == 0 ? report.Diagnostics : [.. report.Diagnostics.Except(others)]);
            // A null array would convert to an empty ReadOnlyMemory instead of null.
            return new([.. CheckedFile.Group(others), input is null ? file : file with { Source = input }], IsFeed: true);
        }
        catch (Exception e) when (e is CouldNotRunException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new([], WhyUnread: e is CouldNotRunException ? e.Message : FeedFile.CanNotRead(path, e));
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
        File.Exists(path)
            ? new(path)
            : throw new CouldNotRunException($"there is no file '{Printable.Cut(path)}'; write a file with the paths of feeds, one on each line");

    private static byte[] ReadInput(long limit)
    {
        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        var block = new byte[81920];
        // One byte more than the limit is enough to see that the feed is too long.
        while (copy.Length <= limit && input.Read(block) is > 0 and var count)
            copy.Write(block, 0, count);
        return copy.ToArray();
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    /// <summary>What a check found: the files with findings, among them the feed itself, or why it could not be read.</summary>
    private sealed record Checked(IReadOnlyList<CheckedFile> Files, bool IsFeed = false, string? WhyUnread = null);
}
