using System.Globalization;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Files.Media;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.SideFiles;

/// <summary>The files that a feed names and that lie in the folder which is published: chapters, transcripts, artwork, recordings.</summary>
/// <param name="root">The folder.</param>
/// <param name="address">The address at which it is published.</param>
/// <param name="severities">The severities of findings in these files.</param>
internal sealed class PublishedFiles(string root, Uri address, RuleSeverities severities)
{
    /// <summary>How many files are looked at. A feed of all episodes of ten years has a few thousand.</summary>
    private const int Most = 20_000;

    /// <summary>The largest file of chapters or a transcript that is read, in bytes. One hour of speech has about 100,000.</summary>
    private const int MostText = 16 * 1024 * 1024;

    private readonly string _folder = Path.GetFullPath(root);
    private readonly Uri _address = address.AbsoluteUri.EndsWith('/') ? address : new(address.AbsoluteUri + "/");
    private readonly List<NamedFile> _named = [];
    private readonly HashSet<string> _addresses = [];

    /// <summary>A file, and where the feed names it.</summary>
    /// <param name="Element">The element.</param>
    /// <param name="Name">The element and its attribute, for messages.</param>
    /// <param name="Address">The address, as it is written.</param>
    /// <param name="Type">The media type that the feed says.</param>
    /// <param name="Length">The length that the feed says.</param>
    /// <param name="Place">Line and column of the attribute.</param>
    /// <param name="Path">The path of the element.</param>
    internal sealed record NamedFile(string Element, string Name, string Address, string? Type, string? Length, (int Line, int Column) Place, string Path);

    /// <summary>Remembers a file that an element names.</summary>
    public void Notice(ElementScope element)
    {
        var attribute = element.Name switch
        {
            "podcast:chapters" or "podcast:transcript" or "enclosure" => "url",
            "itunes:image" => "href",
            _ => null,
        };
        if (attribute is null || _named.Count >= Most || element.Attribute(attribute)?.Trim() is not { Length: > 0 } url
            || !_addresses.Add($"{element.Name} {url}"))
            return;
        var context = element.AttributeContext(attribute);
        _named.Add(new(element.Name, context.Name, url, element.Attribute("type")?.Trim(),
            element.Attribute("length")?.Trim(), (context.Line, context.Column), element.MakePath()));
    }

    /// <summary>Checks the files. Those that lie elsewhere are not looked at.</summary>
    /// <param name="findings">Takes findings about the feed: where it says something else than the file.</param>
    /// <returns>The findings in the files.</returns>
    public IReadOnlyList<FeedDiagnostic> Check(Findings findings)
    {
        var found = new List<FeedDiagnostic>();
        foreach (var named in _named)
        {
            if (PathOf(named.Address) is not { } path)
                continue;
            var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
            found.AddRange(Check(named, path, shown, severities, findings));
        }

        return found;
    }

    /// <summary>Checks one file.</summary>
    /// <param name="named">The file, and where it is named.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="shown">The path of the file, as findings show it.</param>
    /// <param name="severities">The severities of findings in the file.</param>
    /// <param name="findings">Takes findings about the place that names the file.</param>
    /// <returns>The findings in the file.</returns>
    public static IReadOnlyList<FeedDiagnostic> Check(
        NamedFile named, string path, string shown, RuleSeverities severities, Findings findings)
    {
        if (named.Element is not ("enclosure" or "itunes:image"))
            return CheckText(named, path, shown, severities, findings);
        CheckMedia(named, path, findings);
        return [];
    }

    /// <summary>Finds the file of an address; <see langword="null"/> if it is not below the folder's address.</summary>
    private string? PathOf(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host != _address.Host || uri.Port != _address.Port
            || !uri.AbsolutePath.StartsWith(_address.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        var relative = Uri.UnescapeDataString(uri.AbsolutePath[_address.AbsolutePath.Length..]);
        if (relative.Length == 0 || relative.Contains('\0', StringComparison.Ordinal))
            return null;
        var path = Path.GetFullPath(Path.Combine(_folder, relative));
        // An encoded '..' may lead out of the folder.
        return path.StartsWith(_folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    private static void CheckMedia(NamedFile named, string path, Findings findings)
    {
        if (MediaFacts.TryRead(path, out var whyNot) is not { } facts)
            ReportMissing(named, whyNot!, findings);
        else if (named.Element == "enclosure")
            MediaFileChecks.CheckEnclosure(named, facts, findings);
        else
            MediaFileChecks.CheckArtwork(named, facts, findings);
    }

    private static IReadOnlyList<FeedDiagnostic> CheckText(
        NamedFile named, string path, string shown, RuleSeverities severities, Findings findings)
    {
        byte[] bytes;
        try
        {
            var info = new FileInfo(path);
            if (info.Length is 0 or > MostText)
            {
                ReportMissing(
                    named,
                    info.Length == 0 ? "is empty" : string.Create(CultureInfo.InvariantCulture, $"has {info.Length} bytes, which no app reads"),
                    findings);
                return [];
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            ReportMissing(named, e is FileNotFoundException or DirectoryNotFoundException ? "is not there" : "can't be read", findings);
            return [];
        }

        var own = new Findings(shown, severities);
        if (named.Element == "podcast:chapters")
            ChaptersCheck.Check(bytes, own);
        else
            TranscriptCheck.Check(bytes, named.Type ?? "", own);
        own.ReportLeftOut();
        return own.List;
    }

    private static void ReportMissing(NamedFile named, string whyNot, Findings findings) =>
        Report(named, MediaFileRules.Missing, $"{named.Name} {Quoted.Of(named.Address)}: the file {whyNot} in the folder that is published", findings);

    internal static void Report(NamedFile named, FeedRule rule, string message, Findings findings) =>
        findings.Add(rule, message, named.Place.Line, named.Place.Column, named.Path);
}
