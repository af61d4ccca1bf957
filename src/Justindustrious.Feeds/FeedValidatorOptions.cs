using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>What a validator knows of a feed besides its bytes.</summary>
public sealed record FeedValidatorOptions
{
    /// <summary>Gets the format that the feed must be in.</summary>
    /// <value>The default, <see langword="null"/>, takes any.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of <see cref="FeedFormat"/>.</exception>
    public FeedFormat? ExpectedFormat
    {
        get;
        init
        {
            if (value is { } format && !Enum.IsDefined(format))
                throw new ArgumentOutOfRangeException(nameof(ExpectedFormat), value, "A format is Rss, Atom or Json.");
            field = value;
        }
    }

    /// <summary>Gets the address at which the feed is published, which its link to itself must name.</summary>
    /// <value>An absolute address. The default, <see langword="null"/>, compares nothing.</value>
    /// <exception cref="ArgumentException">The address is relative: no link to itself can be compared with it.</exception>
    public Uri? Address
    {
        get;
        init
        {
            if (value is { IsAbsoluteUri: false })
                throw new ArgumentException($"address {Quoted.Of(value.OriginalString)} is not absolute; write it whole, such as 'https://example.org/rss.xml'", nameof(Address));
            field = value;
        }
    }

    /// <summary>Gets the file's path as findings shall show it.</summary>
    /// <value>The default is none.</value>
    public string? FileName { get; init; }

    /// <summary>Gets the folder that is published at <see cref="RootAddress"/>.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is none: the files that a podcast names are not looked at. Where both are there, chapters, transcripts, artwork and
    /// recordings below that address are read in the folder and checked as well (JF6220 to JF6226).
    /// </value>
    public string? Root { get; init; }

    /// <summary>Gets the address at which <see cref="Root"/> is published.</summary>
    /// <value>An absolute address. The default is <see langword="null"/>.</value>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public Uri? RootAddress
    {
        get;
        init
        {
            if (value is { IsAbsoluteUri: false })
                throw new ArgumentException($"address {Quoted.Of(value.OriginalString)} is not absolute; write it whole, such as 'https://example.org/'", nameof(RootAddress));
            field = value;
        }
    }

    /// <summary>Gets where reading stops, with an Error.</summary>
    /// <value>In bytes; the default is 256 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public long MaxLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxLength));
            field = value;
        }
    } = 256L * 1024 * 1024;

    /// <summary>Gets the severities that rules have instead of their own.</summary>
    /// <value>The default is <see cref="RuleSeverities.Default"/>: each rule has its own.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public RuleSeverities Severities { get; init => field = value ?? throw new ArgumentNullException(nameof(Severities)); } = RuleSeverities.Default;

    /// <summary>Gets vocabularies of your own, whose elements are checked by their tables.</summary>
    /// <value>The default is none. Those of this library are always checked; elements of other namespaces are not.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two vocabularies have one namespace, prefix or name in JSON Feed, or one is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init => field = FeedVocabulary.Checked(value, nameof(Vocabularies)); } = [];
}
