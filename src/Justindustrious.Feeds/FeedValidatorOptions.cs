using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>What the validator knows about a feed, besides its bytes.</summary>
public sealed record FeedValidatorOptions
{
    /// <summary>Gets the format that the feed must be in.</summary>
    /// <value>The default, <see langword="null"/>, allows any.</value>
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

    /// <summary>Gets the address at which the feed is published. The feed's self link must be the same.</summary>
    /// <value>An absolute address. If it is <see langword="null"/>, the default, the self link is not compared.</value>
    /// <exception cref="ArgumentException">The address is relative.</exception>
    public Uri? Address
    {
        get;
        init
        {
            if (value is { IsAbsoluteUri: false })
            {
                throw new ArgumentException(
                    $"address {Quoted.Of(value.OriginalString)} is not absolute; write the whole address, such as 'https://example.org/rss.xml'",
                    nameof(Address));
            }

            field = value;
        }
    }

    /// <summary>Gets the file's path, as findings show it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? FileName { get; init; }

    /// <summary>Gets the folder that is published at <see cref="RootAddress"/>.</summary>
    /// <value>
    /// The default, <see langword="null"/>, means that the files that a podcast names are not checked. With a folder and an address, chapters, transcripts,
    /// artwork and recordings below the address are also read from the folder and checked (JF6220 to JF6226).
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
            {
                throw new ArgumentException(
                    $"address {Quoted.Of(value.OriginalString)} is not absolute; write a complete address such as 'https://example.org/'", nameof(RootAddress));
            }

            field = value;
        }
    }

    /// <summary>Gets the greatest length that is read. A longer feed is an Error.</summary>
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

    /// <summary>Gets other severities for rules.</summary>
    /// <value>The default is <see cref="RuleSeverities.Default"/>: each rule has its own.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public RuleSeverities Severities { get; init => field = value ?? throw new ArgumentNullException(nameof(Severities)); } = RuleSeverities.Default;

    /// <summary>Gets vocabularies of your own, whose elements are checked by their tables.</summary>
    /// <value>The default is none. Those of this library are always checked; elements of other namespaces are not.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two vocabularies have one namespace, prefix or name in JSON Feed, or one is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init => field = FeedVocabulary.Checked(value, nameof(Vocabularies)); } = [];

    /// <summary>Gets what platforms require besides the specifications.</summary>
    /// <value>The default is none. <see cref="Severities"/> override the severities of profiles.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>, or has an item that is.</exception>
    public IReadOnlyList<FeedProfile> Profiles
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Profiles));
            FeedProfile[] all = [.. value];
            foreach (var profile in all)
                ArgumentNullException.ThrowIfNull(profile, nameof(Profiles));
            field = all.AsReadOnly();
        }
    } = [];
}
