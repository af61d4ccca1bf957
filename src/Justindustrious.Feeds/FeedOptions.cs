using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>How a feed is written as a document.</summary>
public sealed record FeedOptions
{
    /// <summary>Gets the options that are meant where none are given.</summary>
    /// <value>A new instance each time: what configuration binds to one changes no other.</value>
    public static FeedOptions Default => new();

    /// <summary>Gets the address at which the document itself is published.</summary>
    /// <value>
    /// An absolute http or https address (JF8021). The default, <see langword="null"/>, is the format's <c>FileName</c> below <see cref="Feed.Link"/>.
    /// </value>
    /// <remarks><c>atom:link rel="self"</c> in RSS and Atom; JSON Feed <c>feed_url</c>.</remarks>
    public Uri? SelfLink { get; init; }

    /// <summary>Gets how many posts the document holds at the most: the newest.</summary>
    /// <value>1 or more. The default is <see langword="null"/>: all.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int? MaxPosts
    {
        get;
        init
        {
            if (value <= 0)
                throw new ArgumentOutOfRangeException(nameof(MaxPosts), value, "A document holds 1 post or more; null is all.");
            field = value;
        }
    }

    /// <summary>Gets whether the document holds the posts' content or their summaries alone.</summary>
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

    /// <summary>Gets what may stand in a post's HTML.</summary>
    /// <value>The default is <see cref="ContentPolicy.Default"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public ContentPolicy Policy { get; init => field = value ?? throw new ArgumentNullException(nameof(Policy)); } = ContentPolicy.Default;

    /// <summary>Gets the WebSub hubs that tell subscribers of changes.</summary>
    /// <value>Absolute http or https addresses. The default is none.</value>
    /// <remarks><c>atom:link rel="hub"</c> in RSS and Atom; JSON Feed <c>hubs</c>. WebSub 4.</remarks>
    /// <exception cref="ArgumentException">An address is not absolute, or neither http nor https.</exception>
    public IReadOnlyList<Uri> Hubs
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Hubs));
            // A copy, since what was checked is to stay what it was.
            Uri[] hubs = [.. value];
            foreach (var hub in hubs)
            {
                if (!IsWeb(hub))
                {
                    throw new ArgumentException(
                        $"hub {Quoted.Of(hub?.OriginalString ?? "")} is not an absolute http or https address; write one such as 'https://hub.example.org/'", nameof(Hubs));
                }

            }

            field = hubs.AsReadOnly();
        }
    } = [];

    /// <summary>Gets the vocabularies of your own that <see cref="Feed.Extensions"/> and <see cref="Post.Extensions"/> use.</summary>
    /// <value>
    /// The default is none. Those of this library need not be registered. A document that is made whole declares those that occur in it. <see
    /// cref="FeedWriter"/> declares all that are registered, since it writes the root element before any post is known.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two vocabularies have one namespace, prefix or name in JSON Feed, or one is <see langword="null"/>.</exception>
    public IReadOnlyList<FeedVocabulary> Vocabularies { get; init => field = FeedVocabulary.Checked(value, nameof(Vocabularies)); } = [];

    /// <summary>Gets a stylesheet that browsers show RSS and Atom with: CSS, or XSLT where its path ends with <c>.xsl</c> or <c>.xslt</c>.</summary>
    /// <value>An http or https address, absolute or relative to the document such as <c>/feed.css</c>. The default is <see langword="null"/>: none.</value>
    /// <remarks>Associating Style Sheets with XML documents 1.0. JSON Feed has no place for it.</remarks>
    /// <exception cref="ArgumentException">
    /// The address has another scheme, such as <c>javascript</c>, or is no address of the web, such as <c>C:\feed.css</c>.
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

    /// <summary>Gets whether elements stand on lines of their own, which makes a document easy to read and to compare.</summary>
    /// <value>The default is <see langword="true"/>. It changes white space between elements only.</value>
    public bool Indented { get; init; } = true;

    /// <summary>Says why an address can't be that of a stylesheet, or <see langword="null"/>: a predicate that ends with what to write.</summary>
    internal static string? WhyNotAStylesheet(Uri address)
    {
        const string Write = "write an http or https address, or one relative to the document such as '/feed.css'";
        // "/feed.css" is a file on some systems, and an address everywhere.
        var text = address.OriginalString;
        if (text.Any(char.IsControl) || text.Contains('\\', StringComparison.Ordinal))
            return $"holds a backslash or a control character; {Write}";
        if (BlankText.Is(text))
            return $"is blank; {Write}";
        return !address.IsAbsoluteUri || IsWeb(address) || (address.IsFile && text.StartsWith('/')) ? null
            : $"has the scheme {Quoted.Of(address.Scheme)}; {Write}";
    }

    private static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0 };
}
