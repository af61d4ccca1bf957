using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// <see cref="FeedSetOptions"/> with properties that can be set, so that configuration can bind them: which documents are created, and how they are written.
/// Each instance has its own lists and maps.
/// </summary>
public sealed record FeedSetConfiguration
{
    /// <summary>Creates the default configuration.</summary>
    public FeedSetConfiguration()
    {
    }

    /// <summary>Creates a configuration with the values of options.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public FeedSetConfiguration(FeedSetOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Paths = options.Paths.ToDictionary();
        By = options.By;
        History = options.History;
        PageSize = options.PageSize;
        Document = new(options.Document);
    }

    private FeedSetConfiguration(FeedSetConfiguration other)
    {
        Paths = new Dictionary<FeedFormat, string>(other.Paths);
        By = other.By;
        History = other.History;
        PageSize = other.PageSize;
        Document = other.Document with { };
    }

    /// <summary>Gets or sets the path of each format's main document, below the site's home.</summary>
    /// <value>
    /// Paths with <c>/</c>; a slash in front is left out. A format that is missing, or whose path is empty, is not served. The default is each format's
    /// <c>FileName</c>. Configuration changes single formats: <c>"Paths": { "Rss": "feed.rss", "Json": "" }</c>.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IDictionary<FeedFormat, string> Paths { get; set => field = NotNull(value); } = FeedSetOptions.Default.Paths.ToDictionary();

    /// <summary>Gets or sets how posts are grouped. Each group has its own documents.</summary>
    /// <value>The default is <see cref="FeedGrouping.None"/>.</value>
    public FeedGrouping By { get; set; }

    /// <summary>Gets or sets how readers get posts that are older than those in a feed.</summary>
    /// <value>The default is <see cref="FeedHistory.None"/>.</value>
    public FeedHistory History { get; set; }

    /// <summary>Gets or sets how many posts a page or an archive contains.</summary>
    /// <value>1 or more; the default is 50. More in <see cref="FeedSetOptions.PageSize"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int PageSize
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(PageSize));
            field = value;
        }
    } = FeedSetOptions.Default.PageSize;

    /// <summary>Gets or sets how each document is written.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FeedConfiguration Document { get; set => field = NotNull(value); } = new();

    /// <summary>Creates a configuration with the values of options.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The configuration.</returns>
    public static implicit operator FeedSetConfiguration(FeedSetOptions options) => new(options);

    /// <summary>Copies the current values into options, which never change.</summary>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">A path, a hub or another value is not allowed.</exception>
    public FeedSetOptions ToFeedSetOptions()
    {
        // Configuration can't remove a key of a map, so an empty text removes it. A slash in front is allowed, because people write addresses that way.
        var paths = Paths
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .ToDictionary(entry => entry.Key, entry => entry.Value.TrimStart('/'));
        if (paths.Count == 0)
            throw new ArgumentException("Paths names no path, so nothing would be served; write one such as \"Rss\": \"rss.xml\"");
        return new() { Paths = paths, By = By, History = History, PageSize = PageSize, Document = Document.ToFeedOptions() };
    }

    /// <summary>Gets whether a value differs from its default.</summary>
    internal bool IsChanged
    {
        get
        {
            var (said, standard) = (ToFeedSetOptions(), FeedSetOptions.Default);
            var (document, other) = (said.Document, standard.Document);
            return !said.Paths.SequenceEqual(standard.Paths)
                || (said.By, said.History, said.PageSize) != (standard.By, standard.History, standard.PageSize)
                || (document.MaxPosts, document.Content, document.Policy) != (other.MaxPosts, other.Content, other.Policy)
                || (document.Stylesheet, document.Indented) != (other.Stylesheet, other.Indented)
                || document.Hubs.Count > 0;
        }
    }

    internal static T NotNull<T>([NotNull] T? value, [CallerMemberName] string? property = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, property);
        return value;
    }
}
