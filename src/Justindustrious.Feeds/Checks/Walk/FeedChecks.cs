using System.Runtime.InteropServices;
using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Json;
using Justindustrious.Feeds.Checks.Profiles;
using Justindustrious.Feeds.Reading;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Checks a document of any format: recognises the format, and calls its checks.</summary>
internal static class FeedChecks
{
    private static readonly (long Length, string Who)[] Limits =
    [
        (5_000_000, "more than 5 MB, where validators and most readers stop"),
        (1_000_000, "more than 1 MB, where some readers stop"),
        (512_000, "more than 512 kB, where some services stop"),
    ];

    /// <summary>Listeners of a podcast expect every episode, so episodes are moved to archives instead of left out.</summary>
    private const string KeepEpisodes = "keep the newest episodes here, move the others to archives that the feed links to (RFC 5005, rel=\"prev-archive\"), "
        + "and keep show notes short";

    /// <summary>The greatest length of a written document, in bytes.</summary>
    public static readonly long MostWritten = new FeedValidatorOptions().MaxLength;

    /// <summary>Makes a stream of bytes. Bytes in an array are not copied.</summary>
    public static MemoryStream Open(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false, publiclyVisible: true)
        : new(bytes.ToArray(), writable: false);

    /// <summary>Checks a document that was just written: the gate that every document passes.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="format">The format that it was written in.</param>
    /// <param name="address">Its own address.</param>
    /// <param name="vocabularies">The vocabularies of the app.</param>
    /// <param name="length">The length of the whole document, if <paramref name="bytes"/> holds only its new posts.</param>
    /// <returns>All findings except those about the HTML of posts: it was written from a parsed tree, and a second parse would cost more than
    /// all other checks.</returns>
    public static ValidationReport ValidateWritten(
        Stream bytes, FeedFormat format, Uri address, IReadOnlyList<FeedVocabulary> vocabularies, long? length = null) =>
        Run(bytes, new() { ExpectedFormat = format, Address = address, Vocabularies = vocabularies }, checksHtml: false, length);

    /// <summary>Checks a document.</summary>
    public static ValidationReport Run(Stream stream, FeedValidatorOptions options, bool checksHtml = true, long? wholeLength = null)
    {
        // A written document is checked while it is written, so it can be read once only. It has no document type.
        if (!stream.CanSeek)
            return Run(stream, options, checksHtml, wholeLength, isPlain: !checksHtml)!;
        var start = stream.Position;
        if (Run(stream, options, checksHtml, wholeLength, isPlain: true) is { } report)
            return report;
        stream.Position = start;
        return Run(stream, options, checksHtml, wholeLength, isPlain: false)!;
    }

    /// <returns>The findings; <see langword="null"/> if the document can be read again, and must be read with the framework's reader.</returns>
    private static ValidationReport? Run(Stream stream, FeedValidatorOptions options, bool checksHtml, long? wholeLength, bool isPlain)
    {
        var severities = options.Profiles.Count == 0 ? options.Severities : FeedProfile.Combine(options.Profiles, options.Severities);
        var findings = new Findings(options.FileName, severities)
        {
            LooksIntoHtml = checksHtml,
            LooksAtHosts = checksHtml,
            WholeLength = wholeLength,
        };
        var feed = new FeedState(findings, options.Address is { } address ? UriText.Of(address) : null)
        {
            Registered = options.Vocabularies.Count == 0 ? RegisteredVocabularies.None : new(options.Vocabularies),
            Files = options is { Root: { } root, RootAddress: { } rootAddress } ? new(root, rootAddress, severities) : null,
            ExpectsPodcast = options.Profiles.Any(profile => profile.IsForPodcasts),
            Profiles = ProfileChecks.For(severities, options.Profiles),
        };
        var head = new byte[512];
        var headLength = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var bytes = default(ArraySegment<byte>);
        var whole = new HeadedStream(head.AsMemory(0, headLength), stream);
        var isInMemory = stream is MemoryStream memory && memory.Position == headLength && memory.TryGetBuffer(out bytes) && bytes.Count <= options.MaxLength;
        var needsFramework = false;
        var format = !JsonFeedCheck.IsJson(head.AsSpan(0, headLength)) ? RunXml(whole, feed, options, isPlain, out needsFramework)
            : isInMemory ? RunJson(bytes, feed)
            : RunJson(whole, feed, options);
        if (needsFramework && stream.CanSeek)
            return null;
        if (options.ExpectedFormat is { } expected && format is { } found && expected != found)
        {
            findings.Add(XmlRules.UnexpectedFormat,
                $"the document is {Name(found)}, but {Name(expected)} was expected; give the address of that format", 1, 1, null);
        }

        if (format is { } read)
            feed.Profiles?.CheckFormat(read, findings);
        var inFiles = feed.Files?.Check(findings) ?? [];
        findings.Complete();
        findings.ReportLeftOut();
        // Findings without a place stand last, and those in other files after all of the feed's.
        if (findings.List.Count < 2)
            return new(format, findings.List.Concat(inFiles));
        return new(format, findings.List
            .OrderBy(finding => finding.Location?.Line is null or 0 ? int.MaxValue : finding.Location.Value.Line)
            .ThenBy(finding => finding.Location?.Column)
            .Concat(inFiles));
    }

    private static FeedFormat? RunJson(Stream stream, FeedState feed, FeedValidatorOptions options)
    {
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        while (stream.Read(block) is > 0 and var count)
        {
            if (bytes.Length + count > options.MaxLength)
            {
                feed.Findings.Add(XmlRules.TooLarge,
                    $"the feed is larger than {options.MaxLength} bytes, and was not checked; "
                    + "move older posts to feeds of their own, and name them as next_url", 0, 0, null);
                return FeedFormat.Json;
            }

            bytes.Write(block, 0, count);
        }

        return RunJson(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), feed);
    }

    private static FeedFormat RunJson(ReadOnlyMemory<byte> bytes, FeedState feed)
    {
        JsonFeedCheck.Check(bytes, feed.Findings, feed.Address, feed.Registered, feed.Profiles);
        CheckLength(bytes.Length, feed.Findings);
        return FeedFormat.Json;
    }

    private static void CheckLength(long length, Findings findings, bool isPodcast = false)
    {
        length = findings.WholeLength ?? length;
        foreach (var (limit, who) in Limits)
        {
            if (length <= limit)
                continue;
            var remedy = isPodcast ? KeepEpisodes : "publish the newest posts only";
            findings.Add(XmlRules.LargeForReaders, $"the feed has {length} bytes, {who}; {remedy}", 1, 1, null);
            return;
        }
    }

    private static FeedFormat? RunXml(Stream stream, FeedState feed, FeedValidatorOptions options, bool isPlain, out bool needsFramework)
    {
        needsFramework = false;
        void Report(FeedRule rule, string message, int line, int column, string? w3cClass = null,
            params ReadOnlySpan<(string Name, string Value)> parameters)
        {
            Dictionary<string, string>? all = null;
            foreach (var (name, value) in parameters)
                (all ??= [])[name] = value;
            feed.Findings.Add(rule, message, line, column, null, w3cClass, all);
        }

        using var text = new FeedText(stream, options.MaxLength, Report);
        if (text.IsHopeless)
        {
            if (text.HasContradiction)
                Report(XmlRules.WellFormed, "the document can't be read in the encoding that it declares, so nothing was checked", 1, 1);
            else
                feed.Findings.Withdraw(XmlRules.EncodingDeclared);
            return null;
        }

        if (text.Start.IsEmpty)
        {
            Report(XmlRules.Empty, "the document is empty; write a feed", 1, 1);
            return null;
        }

        if (isPlain && text.Doctype is not null)
        {
            needsFramework = true;
            return null;
        }

        feed.Encoding = text.EncodingName;
        feed.HasHexReference = text.HasHexReference;
        feed.Locate = text.Window.Locate;
        feed.IsUndecodable = (line, column) => text.UndecodableAt is { } at && (line, column).CompareTo(at) >= 0;
        feed.HasRss091Doctype = text.Doctype is { IsRss091: true };
        var start = text.Start;
        var html = XmlDoctype.FindHtml(start);
        feed.IsHtml = html >= 0;
        var (line, column) = html < 0 ? (0, 0) : (start[..html].Count('\n') + 1, html - start[..html].LastIndexOf('\n'));
        using FeedXmlReader xml = isPlain ? new PlainXmlReader(text, Report) : new FrameworkXmlReader(text, Report);
        var hasRoot = new DocumentChecks(feed, xml).Run();
        needsFramework = isPlain && xml.BrokenAt.Line != int.MaxValue;
        // Entities are looked up before the XML is read: those after the place where it is malformed are not reported.
        foreach (var rule in (ReadOnlySpan<FeedRule>)[XmlRules.DeclaredEntity, XmlRules.UndefinedEntity])
            feed.Findings.Withdraw(rule, xml.BrokenAt.Line, xml.BrokenAt.Column);
        // The encoding of another format does not matter.
        if (!feed.IsAtom && !feed.IsRss && (hasRoot || feed.IsHtml))
        {
            foreach (var rule in (ReadOnlySpan<FeedRule>)[XmlRules.EncodingDeclared, XmlRules.EncodingIsUtf, XmlRules.Doctype])
                feed.Findings.Withdraw(rule);
        }

        if (feed.IsHtml && !hasRoot)
            Report(XmlRules.OtherFormat, RootChecks.NotChecked($"the document is {RootChecks.HtmlPage}"), line, column, FeedRule.NoW3CClass);
        CheckLength(text.Length, feed.Findings, feed.IsPodcast);
        feed.Profiles?.CheckLength(text.Length, feed.Findings);
        return feed.IsAtom ? FeedFormat.Atom : feed.IsRss ? FeedFormat.Rss : null;
    }

    /// <summary>Gets the name of a format as messages show it.</summary>
    public static string Name(FeedFormat format) => format switch { FeedFormat.Rss => "RSS", FeedFormat.Atom => "Atom", _ => "a JSON feed" };
}
