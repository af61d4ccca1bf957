namespace Justindustrious.Feeds;

/// <summary>The media type, file name and display name of each <see cref="FeedFormat"/>.</summary>
public static class FeedFormats
{
    /// <summary>Gets all formats, in the order in which documents are created.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } = [FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json];

    extension(FeedFormat format)
    {
        /// <summary>Gets the media type of the format, without a charset, because each document declares its own.</summary>
        /// <value><c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</value>
        public string MediaType => MediaTypeOf(format);

        /// <summary>Gets the default file name of a document.</summary>
        /// <value><c>rss.xml</c>, <c>atom.xml</c> or <c>feed.json</c>.</value>
        public string FileName => FileNameOf(format);

        /// <summary>Gets the name that people know the format by.</summary>
        /// <value><c>RSS 2.0</c>, <c>Atom 1.0</c> or <c>JSON Feed 1.1</c>.</value>
        public string DisplayName => DisplayNameOf(format);
    }

    /// <summary>
    /// Gets the media type of a format, as the property <c>MediaType</c> does, for languages that have no extension properties.
    /// </summary>
    /// <param name="format">The format.</param>
    /// <returns><c>application/rss+xml</c>, <c>application/atom+xml</c> or <c>application/feed+json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not one of <see cref="FeedFormat"/>.</exception>
    public static string MediaTypeOf(FeedFormat format) => Of(format, "application/rss+xml", "application/atom+xml", "application/feed+json");

    /// <summary>Gets the default file name of a document in a format, as the property <c>FileName</c> does.</summary>
    /// <param name="format">The format.</param>
    /// <returns><c>rss.xml</c>, <c>atom.xml</c> or <c>feed.json</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not one of <see cref="FeedFormat"/>.</exception>
    public static string FileNameOf(FeedFormat format) => Of(format, "rss.xml", "atom.xml", "feed.json");

    /// <summary>Gets the name that people know a format by, as the property <c>DisplayName</c> does.</summary>
    /// <param name="format">The format.</param>
    /// <returns><c>RSS 2.0</c>, <c>Atom 1.0</c> or <c>JSON Feed 1.1</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not one of <see cref="FeedFormat"/>.</exception>
    public static string DisplayNameOf(FeedFormat format) => Of(format, "RSS 2.0", "Atom 1.0", "JSON Feed 1.1");

    /// <summary>Gets the format that a file's name selects, in any letter case.</summary>
    /// <param name="path">The file's name, or a path that ends with it.</param>
    /// <returns>
    /// Atom or RSS if the name contains the word <c>atom</c> or <c>rss</c>, as <c>atom.xml</c> and <c>news.rss</c> do; JSON Feed if it ends with
    /// <c>.json</c>; <see langword="null"/> for any other name, such as <c>feed.xml</c> and <c>index.xml</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public static FeedFormat? FromFileName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var ending = Path.GetExtension(path);
        if (ending.Equals(".json", StringComparison.OrdinalIgnoreCase))
            return FeedFormat.Json;
        var words = Path.GetFileName(path).Split(['.', '-', '_', ' ']);
        var (isRss, isAtom) = (words.Contains("rss", StringComparer.OrdinalIgnoreCase), words.Contains("atom", StringComparer.OrdinalIgnoreCase));
        var isXml = ending.ToUpperInvariant() is ".XML" or ".RSS" or ".ATOM";
        return isXml && isRss != isAtom ? isRss ? FeedFormat.Rss : FeedFormat.Atom : null;
    }

    private static string Of(FeedFormat format, string rss, string atom, string json) => format switch
    {
        FeedFormat.Rss => rss,
        FeedFormat.Atom => atom,
        FeedFormat.Json => json,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format is Rss, Atom or Json."),
    };
}
