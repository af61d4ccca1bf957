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
    private readonly Dictionary<string, Dictionary<Post, GroupName[]>> _names = [];
    private readonly Dictionary<FeedPart, List<DocumentRequest>> _requests = new(ReferenceEqualityComparer.Instance);

    private SiteLayout(Edition edition, FeedSetOptions options, DocumentKeeping keeping) => (_edition, _options, Keeping) = (edition, options, keeping);

    /// <summary>Gets how the bytes of its documents are kept.</summary>
    public DocumentKeeping Keeping { get; }

    /// <summary>Gets the posts of all documents. A post that several documents hold may be there several times.</summary>
    public IEnumerable<Post> Posts
    {
        get
        {
            // With pages or archives, the main documents hold all posts of categories, authors and sections.
            var hasAll = _channels is [{ Folder.Length: 0 } main, ..] && main.Parts.Sum(part => part.Posts.Count) >= main.Posts.Count;
            var channels = hasAll ? _channels.Where(channel => channel.Folder.Length == 0 || channel.Language is not null) : _channels;
            return channels.SelectMany(channel => channel.Parts).SelectMany(part => part.Posts);
        }
    }

    /// <summary>Gets what was found in the names of categories and authors.</summary>
    public IReadOnlyList<FeedDiagnostic> Findings => _findings;

    /// <summary>Lays out the documents of a site.</summary>
    /// <param name="edition">The feed.</param>
    /// <param name="options">Which documents it has.</param>
    /// <param name="before">The layout before a change, with the same <see cref="FeedSetOptions.Document"/>. What did not change is taken from it.</param>
    /// <param name="keeping">How documents are kept; those that readers subscribe to are always in memory unless they are packed.</param>
    public static SiteLayout Of(
        Edition edition, FeedSetOptions options, SiteLayout? before = null, DocumentKeeping keeping = DocumentKeeping.InMemory)
    {
        if (before is not null && !before.IsLike(options))
            before = null;
        var layout = new SiteLayout(edition, options, keeping);
        layout.AddChannel("", null, layout.Main, before);
        // Many posts have the same few categories and authors, and a slug is slow to make.
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (options.By.HasFlag(FeedGrouping.Category))
            layout.AddGroups("categories", before, post => post.Categories.Select(category => NameOf(category.Term, category.Name)));
        if (options.By.HasFlag(FeedGrouping.Author))
        {
            var hasSameAuthors = before is not null && edition.Feed.Authors.SequenceEqual(before._edition.Feed.Authors);
            layout.AddGroups("authors", before, post => AuthorsOf(post, edition.Feed).Select(author => NameOf(author.Name, author.Name)), hasSameAuthors);
        }

        if (options.By.HasFlag(FeedGrouping.Section))
            layout.AddGroups("sections", before, post => post.Section is { } section ? [NameOf(section, section)] : []);
        if (options.By.HasFlag(FeedGrouping.Language))
            layout.AddLanguages(before);
        return layout;

        GroupName NameOf(string? term, string name)
        {
            // A member that must not be null is an ArgumentException later.
            if (term is null)
                return new("", "");
            if (!slugs.TryGetValue(term, out var slug))
                slugs.Add(term, slug = Slug.Of(term));
            return new(slug, NormalForm.Of(name));
        }
    }

    /// <summary>Lays out the documents of one folder, for whose posts alone the edition was made.</summary>
    public static SiteLayout Of(Edition edition, FeedSetOptions options, SitePart part)
    {
        var layout = new SiteLayout(edition, options, DocumentKeeping.Packed);
        var posts = edition.NewestFirst;
        var title = part.By switch
        {
            FeedGrouping.None => null,
            FeedGrouping.Language => options.TitleOf(part.Name!, edition.Feed.Title),
            _ => $"{edition.Feed.Title}: {part.Name}",
        };
        layout._channels.Add(new(part.Channel, title, posts, [new(part.Folder, posts, part.Plan!.Links, part.Plan.IsArchive)])
        {
            Language = part.By == FeedGrouping.Language ? part.Name : null,
        });
        return layout;
    }

    private bool IsLike(FeedSetOptions options) => _options.By == options.By && _options.History == options.History
        && _options.PageSize == options.PageSize && _options.Paths.SequenceEqual(options.Paths);

    /// <summary>Gets the posts of the feed's own language, where other languages have feeds of their own, or else all posts.</summary>
    private IReadOnlyList<Post> Main => field ??= _options.By.HasFlag(FeedGrouping.Language) ? [.. _edition.NewestFirst.Where(IsMain)] : _edition.NewestFirst;

    /// <summary>Composes the requests for the documents, by their path below the site's home, which must be an absolute address.</summary>
    /// <param name="before">The layout before a change. Requests for the same documents are the same instances.</param>
    public OrderedDictionary<string, DocumentRequest> ToRequests(SiteLayout? before = null)
    {
        var requests = new OrderedDictionary<string, DocumentRequest>(before?._requests.Count ?? 0, StringComparer.Ordinal);
        var hasSameHead = before is not null && before.IsLike(_options) && _edition.HasOnlyNewTexts && before._edition.SharedAddresses.Count == 0
            && EarlierDocuments.HaveSameHeads(before._edition.Feed, _edition.Feed);
        foreach (var channel in _channels)
        {
            Feed? head = null;
            foreach (var part in channel.Parts)
            {
                // The main document says when the site changed.
                var isSame = hasSameHead && (channel.Folder.Length > 0 || part.Folder.Length > 0 || before!._edition.Updated == _edition.Updated);
                if (!isSame || !before!._requests.TryGetValue(part, out var ofPart))
                    ofPart = RequestsOf(channel, part, head ??= HeadOf(channel));
                _requests.Add(part, ofPart);
                foreach (var request in ofPart)
                    requests.Add(request.Path, request);
            }
        }

        return requests;
    }

    private Feed HeadOf(Channel channel) => channel.Title is { } title
        ? _edition.Feed with
        {
            Title = title,
            Id = UriText.Of(AddressOf(channel.Folder)),
            Language = channel.Language ?? _edition.Feed.Language,
            Podcast = ShowDefaults.OfGroup(_edition.Feed.Podcast),
        }
        : _edition.Feed;

    private List<DocumentRequest> RequestsOf(Channel channel, FeedPart part, Feed head)
    {
        var requests = new List<DocumentRequest>();
        foreach (var format in FeedFormats.All)
        {
            if (_options.Paths.TryGetValue(format, out var mainPath))
                requests.Add(RequestOf(channel, part, format, head, mainPath));
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
        var path = PathOf(channel.Folder + part.Folder, mainPath);
        return new(format, head, AddressOf(path), updated, part.Posts)
        {
            Path = path,
            Links = [.. part.Links.Select(link => new DocumentLink(link.Relation, AddressOf(PathOf(channel.Folder + link.Folder, mainPath))))],
            IsArchive = part.IsArchive,
            Keeping = Keeping == DocumentKeeping.Rare && part.Folder.Length == 0 ? DocumentKeeping.InMemory : Keeping,
        };
    }

    private static IReadOnlyList<Person> AuthorsOf(Post post, Feed feed) => post.Authors.Count > 0 ? post.Authors : feed.Authors;

    private Uri AddressOf(string path) => UriText.Below(_edition.Feed.Link, path);

    private static string PathOf(string folder, string mainPath)
    {
        var file = mainPath.LastIndexOf('/') + 1;
        return $"{mainPath[..file]}{folder}{mainPath[file..]}";
    }

    private void AddChannel(string folder, string? title, IReadOnlyList<Post> posts, SiteLayout? before, string? language = null)
    {
        var same = before?._channels.Find(channel => channel.Folder == folder && channel.Title == title && channel.Language == language);
        var isSame = same is not null && same.Posts.Count == posts.Count && EarlierDocuments.HaveSamePosts(same.Posts, posts);
        if (!isSame)
            same = new(folder, title, posts, same is null ? [.. FeedPart.Of(posts, _options)] : PartsOf(posts, same)) { Language = language };
        _channels.Add(same!);
    }

    /// <summary>Divides posts, and takes the parts that did not change from those of before.</summary>
    private List<FeedPart> PartsOf(IReadOnlyList<Post> posts, Channel before)
    {
        var parts = FeedPart.Of(posts, _options).ToList();
        var known = before.Parts.ToDictionary(part => part.Folder, StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            if (known.TryGetValue(parts[i].Folder, out var same) && same.IsLike(parts[i]))
                parts[i] = same;
        }

        return parts;
    }

    private void AddGroups(string folder, SiteLayout? before, Func<Post, IEnumerable<GroupName>> namesOf, bool namesAreKnown = true)
    {
        var known = namesAreKnown ? before?._names.GetValueOrDefault(folder) : null;
        var names = new Dictionary<Post, GroupName[]>(Main.Count);
        _names.Add(folder, names);
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var post in Main)
        {
            if (known is null || !known.TryGetValue(post, out var ofPost))
                ofPost = [.. namesOf(post)];
            names.TryAdd(post, ofPost);
            foreach (var name in ofPost)
            {
                if (name.Slug.Length == 0)
                    continue;
                if (!groups.TryGetValue(name.Slug, out var group))
                    groups.Add(name.Slug, group = new());
                group.Add(post, name.Name);
            }
        }

        foreach (var (slug, group) in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var spellings = group.Spellings;
            if (spellings.Count > 1)
            {
                var other = group.Posts.First(post => Array.Exists(names[post], name => name.Slug == slug && name.Name == spellings[1]));
                AddSpellings(folder, slug, spellings, other, Array.FindIndex(names[other], name => name.Name == spellings[1]));
            }

            AddChannel($"{folder}/{slug}/", $"{_edition.Feed.Title}: {spellings[0]}", group.Posts, before);
        }
    }

    private void AddLanguages(SiteLayout? before)
    {
        var byLanguage = _edition.NewestFirst.Where(post => !IsMain(post)).GroupBy(post => post.Language!.ToLowerInvariant());
        foreach (var group in byLanguage.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // A post whose language is not a valid tag has an error, and there is no feed for that language.
            if (!group.Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                continue;
            var language = group.First().Language!;
            AddChannel($"languages/{group.Key}/", _options.TitleOf(language, _edition.Feed.Title), [.. group], before, language);
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
    /// <param name="Posts">All posts of the group, newest first.</param>
    /// <param name="Parts">The one that readers subscribe to, and those of older posts.</param>
    private sealed record Channel(string Folder, string? Title, IReadOnlyList<Post> Posts, IReadOnlyList<FeedPart> Parts)
    {
        /// <summary>Gets the language of the posts, where it is not the feed's own.</summary>
        public string? Language { get; init; }
    }

    /// <summary>The name of a group that a post is in.</summary>
    private readonly record struct GroupName(string Slug, string Name);

    /// <summary>The posts of a category, an author or a section, and how they spell its name.</summary>
    private sealed class Group
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

        public List<Post> Posts { get; } = [];

        /// <summary>Gets the spellings, the most frequent first.</summary>
        public List<string> Spellings =>
            [.. _spellings.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key)];

        public void Add(Post post, string name)
        {
            _spellings[name] = _spellings.GetValueOrDefault(name) + 1;
            // A post may name a group twice.
            if (Posts.Count == 0 || !ReferenceEquals(Posts[^1], post))
                Posts.Add(post);
        }
    }
}
