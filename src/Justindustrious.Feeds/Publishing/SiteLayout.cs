using Justindustrious.Feeds.Text;
using Justindustrious.Feeds.Writing;

namespace Justindustrious.Feeds.Publishing;

/// <summary>Which documents a site has: each format, for all posts and for each category and author, and those of older posts.</summary>
internal sealed class SiteLayout
{
    private readonly Edition _edition;
    private readonly FeedSetOptions _options;
    private readonly List<Channel> _channels = [];
    private readonly List<FeedDiagnostic> _findings = [];

    private SiteLayout(Edition edition, FeedSetOptions options) => (_edition, _options) = (edition, options);

    /// <summary>Gets the posts of all documents. A post that several documents hold is there several times.</summary>
    public IEnumerable<Post> Posts => _channels.SelectMany(channel => channel.Parts).SelectMany(part => part.Posts);

    /// <summary>Gets what was found in the names of categories and authors.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Lays out the documents of a site.</summary>
    public static SiteLayout Of(Edition edition, FeedSetOptions options)
    {
        var layout = new SiteLayout(edition, options);
        layout._channels.Add(new("", null, [.. FeedPart.Of(layout.Main, options)]));
        // Many posts have the same few categories and authors, and a slug is slow to make.
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.By.HasFlag(FeedGrouping.Category))
            layout.AddGroups("categories", post => post.Categories.Select(category => (SlugOf(category.Term), NormalForm.Of(category.Name))));
        if (options.By.HasFlag(FeedGrouping.Author))
            layout.AddGroups("authors", post => AuthorsOf(post, edition.Feed).Select(author => (SlugOf(author.Name), NormalForm.Of(author.Name))));
        if (options.By.HasFlag(FeedGrouping.Section))
            layout.AddGroups("sections", post => post.Section is { } section ? [(SlugOf(section), NormalForm.Of(section))] : []);
        if (options.By.HasFlag(FeedGrouping.Language))
            layout.AddLanguages();
        return layout;

        string SlugOf(string? name)
        {
            // A member that must not be null is an ArgumentException later.
            if (name is null)
                return "";
            if (!slugs.TryGetValue(name, out var slug))
                slugs.Add(name, slug = Slug.Of(name));
            return slug;
        }
    }

    /// <summary>Gets the posts of the feed's own language, where other languages have feeds of their own, or else all posts.</summary>
    private IReadOnlyList<Post> Main => field ??= _options.By.HasFlag(FeedGrouping.Language) ? [.. _edition.NewestFirst.Where(IsMain)] : _edition.NewestFirst;

    /// <summary>Composes the requests for the documents, by their path below the site's home, which must be an absolute address.</summary>
    public OrderedDictionary<string, DocumentRequest> ToRequests()
    {
        var requests = new OrderedDictionary<string, DocumentRequest>(StringComparer.Ordinal);
        foreach (var channel in _channels)
        {
            var head = channel.Title is { } title
                ? _edition.Feed with
                {
                    Title = title,
                    Id = UriText.Of(AddressOf(channel.Folder)),
                    Language = channel.Language ?? _edition.Feed.Language,
                    Podcast = ShowDefaults.OfGroup(_edition.Feed.Podcast),
                }
                : _edition.Feed;
            foreach (var part in channel.Parts)
            {
                foreach (var format in FeedFormats.All)
                {
                    if (_options.Paths.TryGetValue(format, out var mainPath))
                        requests.Add(PathOf(channel.Folder + part.Folder, mainPath), RequestOf(channel, part, format, head, mainPath));
                }
            }
        }

        return requests;
    }

    private DocumentRequest RequestOf(Channel channel, FeedPart part, FeedFormat format, Feed head, string mainPath)
    {
        // A complete archive says when its own posts changed, not when the site did.
        var updated = channel.Folder.Length == 0 && part.Folder.Length == 0 ? _edition.Updated
            : part.Posts.Count == 0 ? null : part.Posts.Max(Edition.LastChangeOf);
        // Only the document that readers subscribe to names removed posts: an archive never changes.
        if (part.Folder.Length > 0 && head.DeletedPosts.Count > 0)
            head = head with { DeletedPosts = [] };
        return new(format, head, AddressOf(PathOf(channel.Folder + part.Folder, mainPath)), updated, part.Posts)
        {
            Links = [.. part.Links.Select(link => new DocumentLink(link.Relation, AddressOf(PathOf(channel.Folder + link.Folder, mainPath))))],
            IsArchive = part.IsArchive,
        };
    }

    private static IReadOnlyList<Person> AuthorsOf(Post post, Feed feed) => post.Authors.Count > 0 ? post.Authors : feed.Authors;

    private Uri AddressOf(string path) => UriText.Below(_edition.Feed.Link, path);

    private static string PathOf(string folder, string mainPath)
    {
        var file = mainPath.LastIndexOf('/') + 1;
        return $"{mainPath[..file]}{folder}{mainPath[file..]}";
    }

    private void AddGroups(string folder, Func<Post, IEnumerable<(string Slug, string Name)>> namesOf)
    {
        var members = Main
            .SelectMany(post => namesOf(post).Where(name => name.Slug.Length > 0), (post, name) => (Post: post, name.Slug, name.Name))
            .GroupBy(member => member.Slug, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in members)
        {
            var spellings = group.CountBy(member => member.Name)
                .OrderByDescending(name => name.Value)
                .ThenBy(name => name.Key, StringComparer.Ordinal)
                .Select(name => name.Key)
                .ToList();
            if (spellings.Count > 1)
            {
                var other = group.First(member => member.Name == spellings[1]).Post;
                AddSpellings(folder, group.Key, spellings, other, namesOf(other).TakeWhile(name => name.Name != spellings[1]).Count());
            }

            var posts = group.Select(member => member.Post).Distinct().ToList();
            _channels.Add(new($"{folder}/{group.Key}/", $"{_edition.Feed.Title}: {spellings[0]}", [.. FeedPart.Of(posts, _options)]));
        }
    }

    private void AddLanguages()
    {
        var byLanguage = _edition.NewestFirst.Where(post => !IsMain(post)).GroupBy(post => post.Language!.ToLowerInvariant());
        foreach (var group in byLanguage.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A post whose language is not a valid tag has an error, and there is no feed for that language.
            if (!group.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                continue;
            var language = group.First().Language;
            _channels.Add(
                new($"languages/{group.Key}/", $"{_edition.Feed.Title}: {language}", [.. FeedPart.Of([.. group], _options)]) { Language = language });
        }
    }

    /// <summary>
    /// A post is of the main language where it names none, the feed's own, or one of which that is a kind: <c>en</c> where the feed is <c>en-GB</c>.
    /// </summary>
    private bool IsMain(Post post) => string.IsNullOrEmpty(post.Language)
        || (_edition.Feed.Language is { } main && (main + "-").StartsWith(post.Language + "-", StringComparison.OrdinalIgnoreCase));

    private void AddSpellings(string folder, string slug, List<string> spellings, Post post, int place) => _findings.Add(new()
    {
        Rule = FeedRules.ModelRules.SharedSlug,
        Message = $"{string.Join(" and ", spellings.Select(Quoted.Of))} differ only in case, spacing or marks and share the feed "
            + $"'{folder}/{slug}/'; spell them alike",
        Location = post.Origin?.Locate(new FieldPath(folder, place)),
        Path = new FieldPath(folder).In(_edition.IndexOf(post)).ToString(),
    });

    /// <summary>The documents for one group of posts, in each format.</summary>
    /// <param name="Folder">Where they stand beside the main ones; empty for the main ones.</param>
    /// <param name="Title">Their title; <see langword="null"/> for the main ones, which have the feed's own.</param>
    /// <param name="Parts">The one that readers subscribe to, and those of older posts.</param>
    private sealed record Channel(string Folder, string? Title, IReadOnlyList<FeedPart> Parts)
    {
        /// <summary>Gets the language of the posts, where it is not the feed's own.</summary>
        public string? Language { get; init; }
    }
}
