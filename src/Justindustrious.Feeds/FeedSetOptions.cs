using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>Which documents a site has, and how they are written.</summary>
public sealed record FeedSetOptions
{
    /// <summary>Gets the default options.</summary>
    /// <value>A new instance on each call, so that configuration that is bound to one instance does not change another.</value>
    public static FeedSetOptions Default => new();

    /// <summary>Gets the path of each format's main document, below the site's home.</summary>
    /// <value>
    /// Relative paths with <c>/</c>, all different. A format that is left out is not written. The default is each format's <c>FileName</c>.
    /// Documents of categories and authors are in folders next to the main document: <c>categories/{slug}/rss.xml</c>.
    /// </value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A path leads out of the site's home, is not a relative path with <c>/</c>, or conflicts with another path.
    /// </exception>
    public IReadOnlyDictionary<FeedFormat, string> Paths
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Paths));
            // A copy, so that the caller can't change the paths after they were checked.
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
    } = DefaultPaths;

    /// <summary>Gets how posts are grouped. Each group has its own documents.</summary>
    /// <value>The default is <see cref="FeedGrouping.None"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value has a flag that is not one of <see cref="FeedGrouping"/>.</exception>
    public FeedGrouping By
    {
        get;
        init
        {
            if ((value & ~Enum.GetValues<FeedGrouping>().Aggregate((all, flag) => all | flag)) != 0)
                throw new ArgumentOutOfRangeException(nameof(By), value, "By is a combination of Category, Author, Language and Section.");
            field = value;
        }
    }

    /// <summary>Gets how readers can get posts that are older than those in a feed.</summary>
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

    /// <summary>Gets how many posts a page or an archive contains.</summary>
    /// <value>
    /// 1 or more; the default is 50. With pages, the feed itself is the first page, and <see cref="FeedOptions.MaxPosts"/> is not used. With archives, the feed
    /// contains at least the posts that are in no complete archive.
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

    /// <summary>Gets the titles of the feeds of languages, by their tags; a feed without one has the site's title and its language.</summary>
    internal IReadOnlyDictionary<string, string> LanguageTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the title of a language's feed, on a site with a title.</summary>
    internal string TitleOf(string language, string site) => LanguageTitles.GetValueOrDefault(language) ?? $"{site}: {language}";

    /// <summary>Gets how each document is written.</summary>
    /// <value>The default is <see cref="FeedOptions.Default"/>. <see cref="FeedOptions.SelfLink"/> is not used: each document has its own.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public FeedOptions Document { get; init => field = value ?? throw new ArgumentNullException(nameof(Document)); } = new();

    private static readonly FormatPaths DefaultPaths =
        new([.. FeedFormats.All], Array.ConvertAll<FeedFormat, string>([.. FeedFormats.All], format => format.FileName));

    private static FormatPaths InOrder(Dictionary<FeedFormat, string> paths)
    {
        var formats = new List<FeedFormat>();
        var inOrder = new List<string>();
        foreach (var format in FeedFormats.All)
        {
            if (!paths.TryGetValue(format, out var path))
                continue;
            formats.Add(format);
            inOrder.Add(path);
        }

        return new([.. formats], [.. inOrder]);
    }

    /// <summary>
    /// Returns why a text can't be a document's path, and what to write, as the end of a sentence; <see langword="null"/> if the path is allowed.
    /// </summary>
    internal static string? WhyNotAPath([NotNullWhen(false)] string? path, string example = "feeds/rss.xml")
    {
        if (string.IsNullOrWhiteSpace(path))
            return $"is empty; write a path such as '{example}', or leave the format out";
        if (path.Contains("://", StringComparison.Ordinal))
            return $"is an address; write its path below home, such as '{Path.GetFileName(example)}'";
        if (path.StartsWith('/'))
            return $"starts with '/', but paths are relative to home; write a path such as '{Path.GetFileName(example)}'";
        if (path.Any(c => c is '\\' or '?' or '#' or ':' or '%' or '*' or '"' or '<' or '>' or '|' || char.IsControl(c)))
            return "has a character that some systems do not allow in file names; write letters, digits, '-', '.' and '/'";
        if (path.EndsWith('/'))
            return $"is a folder; add the file's name, such as '{example}'";
        return path.Split('/').Any(segment => segment.Trim() is "" or "." or "..") ? $"does not stay below home; write a path such as '{example}'" : null;
    }

    /// <summary>
    /// Returns whether two documents can't be written on every system: their paths are equal except for case, or one is a folder of the other.
    /// </summary>
    internal static bool Collide(string path, string other)
    {
        var (one, two) = (NormalForm.Of(path) + "/", NormalForm.Of(other) + "/");
        return one.StartsWith(two, StringComparison.OrdinalIgnoreCase) || two.StartsWith(one, StringComparison.OrdinalIgnoreCase)
            || IsPathOfGroup(path, other) || IsPathOfGroup(other, path);
    }

    /// <summary>
    /// Returns whether a document has a path that a document of a group or of older posts may have: <c>categories/a/feed.xml</c> next to <c>feed.xml</c>.
    /// </summary>
    private static bool IsPathOfGroup(string path, string main)
    {
        var file = main.LastIndexOf('/') + 1;
        return path.StartsWith(main[..file], StringComparison.OrdinalIgnoreCase) && path.EndsWith("/" + main[file..], StringComparison.OrdinalIgnoreCase)
            && Array.Exists(GroupFolders, folder => path.AsSpan(file).StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] GroupFolders = ["categories/", "authors/", "languages/", "sections/", "page/", "archive/"];

    /// <summary>The paths of formats, in the order of the formats.</summary>
    /// <remarks>ReadyToRun leaves the framework's dictionaries of enums to the JIT compiler, and every program runs this code at its start.</remarks>
    private sealed class FormatPaths(FeedFormat[] formats, string[] paths) : IReadOnlyDictionary<FeedFormat, string>
    {
        public int Count => formats.Length;

        public IEnumerable<FeedFormat> Keys { get; } = Array.AsReadOnly(formats);

        public IEnumerable<string> Values { get; } = Array.AsReadOnly(paths);

        public string this[FeedFormat format] =>
            TryGetValue(format, out var path) ? path : throw new KeyNotFoundException($"{format} has no path, because it is not written.");

        public bool ContainsKey(FeedFormat format) => TryGetValue(format, out _);

        public bool TryGetValue(FeedFormat format, [MaybeNullWhen(false)] out string path)
        {
            path = null;
            for (var i = 0; i < formats.Length && path is null; i++)
            {
                if (formats[i] == format)
                    path = paths[i];
            }

            return path is not null;
        }

        public IEnumerator<KeyValuePair<FeedFormat, string>> GetEnumerator()
        {
            for (var i = 0; i < formats.Length; i++)
                yield return new(formats[i], paths[i]);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
