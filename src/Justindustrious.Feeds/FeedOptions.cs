using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>How a feed is written as a document.</summary>
public sealed record FeedOptions
{
    private IReadOnlyList<Uri> _hubs = [];

    /// <summary>Gets the default options.</summary>
    /// <value>A new instance on each call, so that configuration that is bound to one instance does not change another.</value>
    public static FeedOptions Default => new();

    /// <summary>Gets the address at which the document itself is published.</summary>
    /// <value>
    /// An absolute http or https address (JF8021). The default, <see langword="null"/>, is the format's <c>FileName</c> below <see cref="Feed.Link"/>.
    /// </value>
    /// <remarks><c>atom:link rel="self"</c> in RSS and Atom; JSON Feed <c>feed_url</c>.</remarks>
    public Uri? SelfLink { get; init; }

    /// <summary>Gets how many posts the document contains at most. The newest are kept.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int? MaxPosts
    {
        get;
        init
        {
            if (value <= 0)
                throw new ArgumentOutOfRangeException(nameof(MaxPosts), value, "Write 1 or more; null is all posts.");
            field = value;
        }
    }

    /// <summary>Gets whether the document contains the posts' content, or only their summaries.</summary>
    /// <value>The default is <see cref="ContentAmount.Full"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of <see cref="ContentAmount"/>.</exception>
    public ContentAmount Content
    {
        get;
        init
        {
            if (value is not (ContentAmount.Full or ContentAmount.Summary))
                throw new ArgumentOutOfRangeException(nameof(Content), value, "Content is Full or Summary.");
            field = value;
        }
    }

    /// <summary>Gets what a post's HTML may contain.</summary>
    /// <value>The default is <see cref="ContentPolicy.Default"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ContentPolicy Policy { get; init => field = value ?? throw new ArgumentNullException(nameof(Policy)); } = ContentPolicy.Default;

    /// <summary>Gets the WebSub hubs that notify subscribers of changes.</summary>
    /// <value>Absolute http or https addresses. The default is empty.</value>
    /// <remarks><c>atom:link rel="hub"</c> in RSS and Atom; JSON Feed <c>hubs</c>. WebSub 4.</remarks>
    /// <exception cref="ArgumentException">An address is not an absolute http or https address.</exception>
    public IReadOnlyList<Uri> Hubs
    {
        get => _hubs;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Hubs));
            // A copy, so that the caller can't change the addresses after they were checked.
            Uri[] hubs = [.. value];
            foreach (var hub in hubs)
            {
                if (!IsWeb(hub))
                {
                    throw new ArgumentException(
                        $"hub {Quoted.Of(hub?.OriginalString ?? "")} is not an absolute http or https address; write one such as 'https://hub.example.org/'",
                        nameof(Hubs));
                }

            }

            _hubs = hubs.AsReadOnly();
        }
    }

    /// <summary>Gets your own vocabularies, which <see cref="Feed.Extensions"/> and <see cref="Post.Extensions"/> use.</summary>
    /// <value>
    /// The default is empty. Vocabularies of this library need not be registered. A <see cref="FeedDocument"/> declares the vocabularies that occur in it.
    /// <see cref="FeedWriter"/> declares all registered ones, because it writes the root element before any post is known.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two vocabularies have one namespace, prefix or name in JSON Feed, or one is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init => field = FeedVocabulary.Checked(value, nameof(Vocabularies)); } = [];

    /// <summary>Gets the stylesheet with which browsers show RSS and Atom: XSLT if its path ends with <c>.xsl</c> or <c>.xslt</c>, otherwise CSS.</summary>
    /// <value>An http or https address, absolute or relative to the document such as <c>/feed.css</c>. The default is <see langword="null"/>.</value>
    /// <remarks>Associating Style Sheets with XML documents 1.0. JSON Feed has no such member.</remarks>
    /// <exception cref="ArgumentException">
    /// The address has another scheme, such as <c>javascript</c>, or is a file's path, such as <c>C:\feed.css</c>.
    /// </exception>
    public Uri? Stylesheet
    {
        get;
        init
        {
            if (value is not null && WhyNotAStylesheet(value) is { } whyNot)
                throw new ArgumentException($"stylesheet {Quoted.Of(value.OriginalString)} {whyNot}", nameof(Stylesheet));
            field = value;
        }
    }

    /// <summary>Gets whether each element starts on a line of its own. Such a document is easier to read and to compare.</summary>
    /// <value>The default is <see langword="true"/>. It changes only the white space between elements.</value>
    public bool Indented { get; init; } = true;

    /// <summary>Returns whether documents are written alike, also if the options were read again, with another list of the same hubs.</summary>
    internal bool IsLike(FeedOptions other)
    {
        if (!Hubs.SequenceEqual(other.Hubs))
            return false;
        var withSameHubs = other with { };
        withSameHubs._hubs = _hubs;
        return this == withSameHubs;
    }

    /// <summary>
    /// Returns why a stylesheet can't have an address, and what to write, as the end of a sentence; <see langword="null"/> if the address is allowed.
    /// </summary>
    internal static string? WhyNotAStylesheet(Uri address)
    {
        const string Write = "write an http or https address, or one relative to the document such as '/feed.css'";
        // On Unix, .NET reads "/feed.css" as the path of a file. Here it is a relative address on every system.
        var text = address.OriginalString;
        if (text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal))
            return $"contains a backslash or a control character; {Write}";
        if (BlankText.Is(text))
            return $"is blank; {Write}";
        return !address.IsAbsoluteUri || IsWeb(address) || (address.IsFile && text.StartsWith('/')) ? null
            : $"has the scheme {Quoted.Of(address.Scheme)}; {Write}";
    }

    private static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0 };
}
