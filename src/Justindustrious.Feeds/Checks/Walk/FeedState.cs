using Justindustrious.Feeds.Checks.Extensions;
using Justindustrious.Feeds.Checks.Profiles;
using Justindustrious.Feeds.Checks.SideFiles;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>What the checks remember about the whole document: a few bytes for each item.</summary>
internal sealed class FeedState(Findings findings, string? address)
{
    private readonly HashSet<FeedRule> _reported = [];
    private readonly HashSet<(string Kind, Fingerprint Value)> _seen = [];

    /// <summary>Where findings go.</summary>
    public Findings Findings => findings;

    /// <summary>The document's own address; <see langword="null"/> if it is not known.</summary>
    public string? Address => address;

    /// <summary>The vocabularies of the app.</summary>
    public RegisteredVocabularies Registered { get; init; } = RegisteredVocabularies.None;

    /// <summary>The version. It is known once the root element was read.</summary>
    public FeedVersion Version { get; set; }

    /// <summary>The encoding's name.</summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Whether the document has the document type of RSS 0.91.</summary>
    public bool HasRss091Doctype { get; set; }

    /// <summary>Whether the document starts as a page of HTML does.</summary>
    public bool IsHtml { get; set; }

    /// <summary>Whether the document is RSS.</summary>
    public bool IsRss => Version is FeedVersion.Rss091 or FeedVersion.Rss092 or FeedVersion.Rss20;

    /// <summary>Whether the document is Atom.</summary>
    public bool IsAtom => Version is FeedVersion.AtomFeed or FeedVersion.AtomEntry;

    /// <summary>The version attribute of rss, as it stands.</summary>
    public string RssVersion { get; set; } = "2.0";

    /// <summary>The wrong namespace of the root element. Its elements are checked as those of the format.</summary>
    public string? OwnNamespace { get; set; }

    /// <summary>Whether the feed has an element of Apple's.</summary>
    public bool HasItunes { get; set; }

    /// <summary>Whether every feed is checked as a podcast.</summary>
    public bool ExpectsPodcast { get; init; }

    /// <summary>Whether the feed is checked as a podcast.</summary>
    public bool IsPodcast => HasItunes || ExpectsPodcast;

    /// <summary>The checks for platforms; <see langword="null"/> if none of their rules is on.</summary>
    public ProfileChecks? Profiles { get; init; }

    /// <summary>What is remembered about the RSL license that is open.</summary>
    public RslState Rsl => field ??= new();

    /// <summary>The files that the feed names, if the folder is known in which they lie.</summary>
    public PublishedFiles? Files { get; init; }

    /// <summary>Whether the document is Atom 0.3. This is reported once, and nothing else is checked.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Tells whether undecodable bytes stand at a place or before it: a U+FFFD there was written by the decoder. Set if the source is XML.</summary>
    public Func<int, int, bool> IsUndecodable { get; set; } = (_, _) => false;

    /// <summary>Tells whether a line of the source holds <c>&amp;#x</c>. Set if the source is XML.</summary>
    public Func<int, bool> HasHexReference { get; set; } = _ => false;

    /// <summary>Finds the place of a decoded character in the source: see <see cref="Reading.SourceWindow.Locate"/>. Set if the source is XML.</summary>
    public Func<int, int, bool, int, (int Line, int Column)?>? Locate { get; set; }

    /// <summary>Tells whether this is called for the first time for a rule: for findings that are reported once for each document.</summary>
    public bool IsFirstReport(FeedRule rule) => _reported.Add(rule);

    /// <summary>Remembers a value.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool AddUnique(string kind, string value) => _seen.Add((kind, Fingerprint.Of(value)));
}
