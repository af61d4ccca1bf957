using System.Text.RegularExpressions;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>
/// The files of a generator's configuration, and the findings about them. Only files in the blog's folder are read.
/// </summary>
internal sealed partial class ConfigurationFiles(SourceFolder folder)
{
    private readonly List<SourceFindings> _findings = [];
    private readonly List<(string Key, FeedDiagnostic Finding)> _announced = [];
    private readonly List<byte> _hashes = [];

    public SourceFolder Folder => folder;

    /// <summary>Gets the findings about the files, without those about settings for which feeds.yml has a key.</summary>
    /// <param name="own">The contents of feeds.yml; <see langword="null"/> if there is no such file.</param>
    public IEnumerable<FeedDiagnostic> Findings(FrontMap? own) =>
        _findings.SelectMany(each => each.All).Concat(_announced.Where(each => own?.Find(each.Key) is null).Select(each => each.Finding));

    /// <summary>Gets whether the configuration must not be used.</summary>
    public bool HasError => _findings.Any(each => each.HasError);

    /// <summary>Gets a checksum over the bytes of all files that were read.</summary>
    public byte[] Hash => Digest.Of(_hashes.ToArray());

    /// <summary>Reports a setting about posts that is not read.</summary>
    /// <param name="key">The key of feeds.yml that stands for it.</param>
    /// <param name="at">Its place.</param>
    /// <param name="message">What it is, and what to write into feeds.yml.</param>
    public void AnnounceUnread(string key, TextLocation at, string message)
    {
        var findings = new SourceFindings(at.File ?? "");
        findings.Add(FeedRules.SourceRules.UnreadSetting, at, message);
        _announced.AddRange(findings.All.Select(finding => (key, finding)));
    }

    public bool Has(string path) => File.Exists(folder.PathOf(path));

    public bool HasFolder(string path) => Directory.Exists(folder.PathOf(path));

    /// <summary>Finds the first of several files that exists.</summary>
    public string? First(params IEnumerable<string> paths) => paths.FirstOrDefault(Has);

    /// <summary>Lists the names of the files in a folder, sorted; none where it can't be read.</summary>
    public IReadOnlyList<string> FilesIn(string path) => List(path, Directory.EnumerateFiles);

    /// <summary>Lists the names of the folders in a folder, sorted.</summary>
    public IReadOnlyList<string> FoldersIn(string path) => List(path, Directory.EnumerateDirectories);

    /// <summary>Reads a configuration file. Its mistakes become findings.</summary>
    /// <param name="path">Its path below the folder.</param>
    /// <param name="isRead">Which of its keys are used; the values of other keys are not checked.</param>
    public FrontMap? Map(string path, Func<string, bool> isRead)
    {
        var findings = new SourceFindings(folder.Show(path));
        _findings.Add(findings);
        if (Open(path, findings) is not { } file)
            return null;
        using (file)
        {
            var found = new SourceFindings(findings.File);
            var map = Parse(path, file, isRead, found);
            // Where a key occurs twice, Ruby and JavaScript take the last.
            foreach (var finding in found.All.Where(finding => finding.Rule != FeedRules.SourceRules.RepeatedKey))
                findings.Add(finding.Rule, finding.Location!.Value, finding.Message);
            return map is null ? null : map with { Entries = [.. map.Entries.Reverse().DistinctBy(entry => entry.Key).Reverse()] };
        }
    }

    /// <summary>Reads a data file or a file of another tool. Its mistakes are not reported.</summary>
    public FrontMap? QuietMap(string path)
    {
        var findings = new SourceFindings(folder.Show(path));
        if (!Has(path) || Open(path, findings) is not { } file)
            return null;
        using (file)
            return Parse(path, file, static _ => true, findings);
    }

    /// <summary>Reads a data file, which may be a list. Its mistakes are not reported.</summary>
    public FrontNode? QuietNode(string path)
    {
        if (QuietText(path) is not { } text)
            return null;
        var isYaml = path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        if (!(isYaml ? YamlList() : JsonList()).IsMatch(text) || path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
            return QuietMap(path);
        // The readers read maps, so the list becomes the value of a key.
        const string Key = "list";
        var findings = new SourceFindings(folder.Show(path));
        var map = isYaml ? YamlReader.ReadMap($"{Key}:\n{YamlStart().Replace(text, "")}", 1, path, static _ => true, findings)
            : JsonFrontReader.ReadMap(new System.Text.UTF8Encoding(false).GetBytes($"{{\"{Key}\":{text}}}"), 1, static _ => true, findings);
        return map?.Find(Key)?.Value;
    }

    [GeneratedRegex(@"^\s*(#[^\n]*\n\s*)*(---[^\n]*\n\s*)?(#[^\n]*\n\s*)*-\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YamlList();

    [GeneratedRegex(@"^\s*\[", RegexOptions.CultureInvariant)]
    private static partial Regex JsonList();

    [GeneratedRegex(@"^\s*(#[^\n]*\n\s*)*---[^\n]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YamlStart();

    /// <summary>Reads the front matter of a page that describes the site, such as <c>_index.md</c>. Its mistakes are not reported.</summary>
    /// <param name="path">Its path below the folder.</param>
    /// <param name="hasHeaders">Whether header lines without fences are front matter.</param>
    public FrontMap? QuietFrontMatter(string path, bool hasHeaders = false)
    {
        var findings = new SourceFindings(folder.Show(path));
        if (!Has(path) || Open(path, findings) is not { } file)
            return null;
        using (file)
            return FrontMatter.TryFind(file.Bytes, hasHeaders, findings) is { IsThere: true } parts
                ? PostReader.ReadFrontMatter(file, parts, static _ => true, YamlLatitude.None, findings) : null;
    }

    /// <summary>Reads a program as text. A file that can't be read gets a finding.</summary>
    public string? Text(string path)
    {
        var findings = new SourceFindings(folder.Show(path));
        _findings.Add(findings);
        if (Open(path, findings) is not { } file)
            return null;
        using (file)
            return file.TryDecode(..);
    }

    /// <summary>Reads a program or a template as text. Its mistakes are not reported.</summary>
    public string? QuietText(string path)
    {
        if (!Has(path) || Open(path, new(folder.Show(path))) is not { } file)
            return null;
        using (file)
            return SourceFile.Lenient.GetString(file.Bytes);
    }

    /// <summary>Endings of a file from which the site's build makes the configuration: <c>config.yaml.in</c>.</summary>
    public static IReadOnlyList<string> TemplateEndings { get; } = [".in", ".tmpl", ".tpl", ".template", ".example", ".sample", ".dist", ".j2"];

    private static FrontMap? Parse(string path, SourceFile file, Func<string, bool> isRead, SourceFindings findings)
    {
        if (TemplateEndings.FirstOrDefault(path.EndsWith) is { } ending)
            path = path[..^ending.Length];
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return System.Text.Unicode.Utf8.IsValid(file.Bytes) ? JsonFrontReader.ReadMap(file.Bytes, 1, isRead, findings) : Nothing(file.TryDecode(..));
        if (file.TryDecode(..) is not { } text)
            return null;
        return path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase)
            ? TomlReader.ReadMap(text, 1, isRead, findings)
            : YamlReader.ReadMap(text, 1, Quoted.Escape(path), isRead, findings);
    }

    // A file that is not UTF-8 was reported already.
    private static FrontMap? Nothing(string? text) => text is null ? null : throw new InvalidOperationException("The text is not UTF-8.");

    private SourceFile? Open(string path, SourceFindings findings)
    {
        var fullPath = folder.PathOf(path);
        try
        {
            if (File.Exists(fullPath) && !folder.Holds(fullPath))
            {
                findings.Add(FeedRules.SourceRules.Readable,
                    "the file is a link that leads out of the site folder, so it is not read; put a copy in its place");
                return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(FeedRules.SourceRules.Readable, $"the file can't be read: {Quoted.Escape(e.Message).TrimEnd('.')}");
            return null;
        }

        if (SourceFile.TryRead(fullPath, findings) is not { } file)
            return null;
        _hashes.AddRange(Digest.Of(file.Bytes));
        if (file.Bytes.Length <= FrontNode.MaxLength)
            return file;
        findings.Add(FeedRules.SourceRules.PlainYaml, findings.At(1, 1),
            $"the file has {file.Bytes.Length} bytes; of a configuration, at most {FrontNode.MaxLength} are read");
        file.Dispose();
        return null;
    }

    private List<string> List(string path, Func<string, IEnumerable<string>> list)
    {
        try
        {
            var full = folder.PathOf(path);
            return Directory.Exists(full) && folder.Holds(full) ? [.. list(full).Select(each => Path.GetFileName(each)!).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
