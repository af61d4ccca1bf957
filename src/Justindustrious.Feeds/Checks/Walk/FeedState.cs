namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>What checks remember about the whole document. It grows with the number of items by a few bytes each.</summary>
internal sealed class FeedState(Findings findings, string? address)
{
    private readonly HashSet<FeedRule> _said = [];
    private readonly HashSet<(string Kind, Fingerprint Value)> _seen = [];

    /// <summary>Where findings go.</summary>
    public Findings Findings => findings;

    /// <summary>The document's own address, or <see langword="null"/> where it isn't known.</summary>
    public string? Address => address;

    /// <summary>The version, known once the root element was read.</summary>
    public FeedVersion Version { get; set; }

    /// <summary>The encoding's name.</summary>
    public string Encoding { get; set; } = "utf-8";

    /// <summary>Whether the document has the document type of RSS 0.91.</summary>
    public bool HasRss091Doctype { get; set; }

    /// <summary>Whether the document starts as a page of HTML does.</summary>
    public bool IsHtml { get; set; }

    /// <summary>Whether RSS rules hold.</summary>
    public bool IsRss => Version is FeedVersion.Rss091 or FeedVersion.Rss092 or FeedVersion.Rss20;

    /// <summary>Whether Atom's rules hold.</summary>
    public bool IsAtom => Version is FeedVersion.AtomFeed or FeedVersion.AtomEntry;

    /// <summary>The version attribute of rss, as it stands.</summary>
    public string RssVersion { get; set; } = "2.0";

    /// <summary>The namespace whose elements count as the format's own, though it is not the right one.</summary>
    public string? OwnNamespace { get; set; }

    /// <summary>Whether an element of Apple's stood in the feed.</summary>
    public bool IsPodcast { get; set; }

    /// <summary>Whether the document is of Atom 0.3, which is reported once; nothing else about it is.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Tells whether bytes that are no characters were met at a place or before it, so that a U+FFFD there was written by the decoder; set where the source is XML.</summary>
    public Func<int, int, bool> IsUndecodable { get; set; } = (_, _) => false;

    /// <summary>Tells whether a line of the source holds <c>&amp;#x</c>; set where the source is XML.</summary>
    public Func<int, bool> HasHexReference { get; set; } = _ => false;

    /// <summary>Finds a decoded character's place in the source: see <see cref="Reading.SourceWindow.Locate"/>. Set where the source is XML.</summary>
    public Func<int, int, bool, int, (int Line, int Column)?>? Locate { get; set; }

    /// <summary>Whether this is asked for the first time for a rule: for what is said once a document.</summary>
    public bool IsFirstReport(FeedRule rule) => _said.Add(rule);

    /// <summary>Remembers a value.</summary>
    /// <returns>Whether it was not there before.</returns>
    public bool AddUnique(string kind, string value) => _seen.Add((kind, Fingerprint.Of(value)));
}
