using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>Which documents a site has, and how they are written.</summary>
public sealed record FeedSetOptions
{
    /// <summary>Gets the options that are meant where none are given.</summary>
    /// <value>A new instance each time: what configuration binds to one changes no other.</value>
    public static FeedSetOptions Default => new();

    /// <summary>Gets where each format's main document stands, below the site's home.</summary>
    /// <value>
    /// Relative paths with <c>/</c>, each another one; a format left out is not written. The default is each format's <c>FileName</c>.
    /// Documents of categories and authors stand beside the main one: <c>categories/{slug}/rss.xml</c>.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A path leads out of the site's home, is no relative path with <c>/</c>, or is in the way of another one.
    /// </exception>
    public IReadOnlyDictionary<FeedFormat, string> Paths
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Paths));
            // A copy, since what was checked is to stay what it was.
            var paths = new Dictionary<FeedFormat, string>();
            foreach (var (format, path) in value)
            {
                if (!Enum.IsDefined(format))
                    throw new ArgumentException($"{(int)format} is not a format; write one of {string.Join(", ", FeedFormats.All)}", nameof(Paths));
                if (WhyNotAPath(path) is { } whyNot)
                    throw new ArgumentException($"{format} {Quoted.Of(path ?? "")} {whyNot}", nameof(Paths));
                if (paths.FirstOrDefault(other => Collide(other.Value, path)).Value is { } other)
                {
                    throw new ArgumentException(
                        $"{format} {Quoted.Of(path)} is in the way of {Quoted.Of(other)}, the path of another format; write another", nameof(Paths));
                }

                paths.Add(format, path);
            }

            field = InOrder(paths);
        }
    } = InOrder(FeedFormats.All.ToDictionary(format => format, format => format.FileName));

    /// <summary>Gets by what posts are grouped into documents of their own.</summary>
    /// <value>The default is <see cref="FeedGrouping.None"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value has a flag that is not one of <see cref="FeedGrouping"/>.</exception>
    public FeedGrouping By
    {
        get;
        init
        {
            if ((value & ~Enum.GetValues<FeedGrouping>().Aggregate((all, flag) => all | flag)) != 0)
                throw new ArgumentOutOfRangeException(nameof(By), value, "By is made of Category, Author, Language and Section.");
            field = value;
        }
    }

    /// <summary>Gets how readers get at posts that are older than those in a feed.</summary>
    /// <value>The default is <see cref="FeedHistory.None"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of <see cref="FeedHistory"/>.</exception>
    public FeedHistory History
    {
        get;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(History), value, "History is None, Pages or Archives.");
            field = value;
        }
    }

    /// <summary>Gets how many posts a page or an archive holds.</summary>
    /// <value>
    /// 1 or more; the default is 50. With pages it is what the feed itself holds as well, whatever <see cref="FeedOptions.MaxPosts"/> says; with archives the
    /// feed holds those posts at least that no complete archive holds.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(PageSize));
            field = value;
        }
    } = 50;

    /// <summary>Gets how each document is written.</summary>
    /// <value>The default is <see cref="FeedOptions.Default"/>. <see cref="FeedOptions.SelfLink"/> is not used: each document has its own.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FeedOptions Document { get; init => field = value ?? throw new ArgumentNullException(nameof(Document)); } = new();

    private static ReadOnlyDictionary<FeedFormat, string> InOrder(Dictionary<FeedFormat, string> paths) =>
        new(new OrderedDictionary<FeedFormat, string>(FeedFormats.All.Where(paths.ContainsKey).Select(format => KeyValuePair.Create(format, paths[format]))));

    /// <summary>Says why a text can't be the path of a document, or <see langword="null"/>: a predicate that ends with what to write.</summary>
    internal static string? WhyNotAPath([NotNullWhen(false)] string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "is empty; write a path such as 'feeds/rss.xml', or leave the format out";
        if (path.Contains("://", StringComparison.Ordinal))
            return "is an address; write its path below home, such as 'rss.xml'";
        if (path.StartsWith('/'))
            return "starts with '/', and paths are relative to home; write one such as 'rss.xml'";
        if (path.Any(c => c is '\\' or '?' or '#' or ':' or '%' or '*' or '"' or '<' or '>' or '|' || char.IsControl(c)))
            return "has a character that can't stand in a file's name everywhere; write letters, digits, '-', '.' and '/'";
        if (path.EndsWith('/'))
            return "is a folder; write the file as well, such as 'feeds/rss.xml'";
        return path.Split('/').Any(segment => segment.Trim() is "" or "." or "..") ? "does not stay below home; write a path such as 'feeds/rss.xml'" : null;
    }

    /// <summary>Says whether two documents can't stand side by side on every system: their paths are the same, or one is the other's folder.</summary>
    internal static bool Collide(string path, string other)
    {
        var (one, two) = (NormalForm.Of(path) + "/", NormalForm.Of(other) + "/");
        return one.StartsWith(two, StringComparison.OrdinalIgnoreCase) || two.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            || StandsAmongGroups(path, other) || StandsAmongGroups(other, path);
    }

    /// <summary>
    /// Says whether a document stands where that of a category, an author or of older posts may stand: <c>categories/a/feed.xml</c> beside <c>feed.xml</c>.
    /// </summary>
    private static bool StandsAmongGroups(string path, string main)
    {
        var file = main.LastIndexOf('/') + 1;
        return path.StartsWith(main[..file], StringComparison.OrdinalIgnoreCase) && path.EndsWith("/" + main[file..], StringComparison.OrdinalIgnoreCase)
            && Array.Exists(GroupFolders, folder => path.AsSpan(file).StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] GroupFolders = ["categories/", "authors/", "languages/", "sections/", "page/", "archive/"];
}
