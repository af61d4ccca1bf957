using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Sources.Pages;
using Justindustrious.Feeds.Sources.Releases;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>What feeds.yml says, with what is meant where it says nothing.</summary>
internal sealed record Site
{
    /// <summary>The home of a site that does not name its own.</summary>
    public static readonly Uri NoHome = new("https://home.invalid/");

    /// <summary>Gets the feed without its posts. It lacks title or home where <see cref="IsComplete"/> is <see langword="false"/>.</summary>
    public Feed Feed { get; init; } = new() { Title = "", Link = NoHome };

    /// <summary>Gets whether title and home are known.</summary>
    public bool IsComplete => Feed.Title.Length > 0 && !ReferenceEquals(Home, NoHome);

    /// <summary>Gets the address below which posts stand; it ends with '/'.</summary>
    public Uri Home { get; init; } = NoHome;

    /// <summary>Gets the zone of dates that name none.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Gets what the generator does with posts that the folder is written for.</summary>
    public PostRules Rules { get; init; } = PostRules.Default;

    public Permalink Permalink { get; init; } = Permalink.Default;

    /// <summary>Gets the patterns of sections that have one of their own.</summary>
    public IReadOnlyDictionary<string, Permalink> SectionPermalinks { get; init; } = new Dictionary<string, Permalink>();

    /// <summary>Gets how names are spelled in addresses, where feeds.yml says so.</summary>
    public SlugStyle? Slugs { get; init; }

    /// <summary>Gets the keys of posts' front matter.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>Gets which template code the posts may hold.</summary>
    public BodySyntax Syntax { get; init; } = BodySyntax.Unknown;

    /// <summary>Spells the name of a file as addresses have it.</summary>
    public string Spell(string name) => Slugs is { } style ? style.Of(name) : Rules.Addresses.Name(name);

    /// <summary>Spells the name of a folder as addresses have it.</summary>
    public string SpellFolder(string name) => Slugs is { } style ? style.Of(name) : (Rules.Addresses.Folder ?? Rules.Addresses.Name)(name);

    /// <summary>Spells a category as addresses have it.</summary>
    public string SpellCategory(string name) => Slugs is { } style ? style.Of(name) : Rules.Addresses.Category(name);

    /// <summary>Says whether a language that a file's name or folder says is the one that the main feeds hold.</summary>
    public bool IsMain(string? tag) => tag is null || tag.Equals(Rules.Languages.Main ?? Feed.Language, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the folders of posts, below the site folder, with '/' and none at their end (empty for the site folder itself), and where feeds.yml names each.
    /// None where they can't be looked for.
    /// </summary>
    public IReadOnlyList<PostsFolder> PostsFolders { get; init; } = [];

    /// <summary>Gets the globs of files and folders that are no posts.</summary>
    public IReadOnlyList<Glob> Excluded { get; init; } = [];

    /// <summary>Gets the people whom posts name by an id.</summary>
    public People People { get; init; } = People.None;

    /// <summary>Gets Markdown that stands below each post's content; <see langword="null"/> for none.</summary>
    public string? Footer { get; init; }

    /// <summary>Gets the text of the link to a post below its summary; <see langword="null"/> for none.</summary>
    public string? ReadMore { get; init; }

    /// <summary>Gets whether a post's picture stands first in its content.</summary>
    public bool LeadsWithImage { get; init; }

    /// <summary>Gets whether the feed lists the posts that were removed.</summary>
    public bool ListsDeletedPosts { get; init; }

    /// <summary>Gets the path of the page for people who want to subscribe; <see langword="null"/> for none.</summary>
    public string? SubscribePath { get; init; }

    /// <summary>Gets whether posts with Errors are left out, instead of stopping the build.</summary>
    public bool SkipsBadPosts { get; init; }

    /// <summary>Adds to a post's body what feeds.yml has documents show around it.</summary>
    /// <param name="content">The body.</param>
    /// <param name="surroundings">Finds other posts and files for the body, if there are any.</param>
    public PostContent Framed(PostContent content, BodySurroundings? surroundings = null) => content with
    {
        Footer = Footer,
        ReadMore = ReadMore,
        LeadsWithImage = LeadsWithImage,
        Surroundings = surroundings ?? content.Surroundings,
    };

    /// <summary>Gets the pattern of a section's posts.</summary>
    public Permalink PermalinkOf(string section) => SectionPermalinks.GetValueOrDefault(section) ?? Permalink;

    /// <summary>Gets which keys of a file of releases say what.</summary>
    public ReleaseFields Fields { get; init; } = ReleaseFields.Default;

    /// <summary>Gets where a theme's pages say what, for sites that are read from HTML.</summary>
    public PageSelectors Selectors { get; init; } = new();

    /// <summary>Gets which documents there are. What they hold is in <see cref="Document"/>.</summary>
    public FeedSetOptions Options { get => field with { Document = Document }; init; } = FeedSetOptions.Default;

    /// <summary>Gets what documents hold.</summary>
    public FeedOptions Document { get; init; } = new() { MaxPosts = 20 };

    /// <summary>Gets what rules count as instead of their own severity, by id.</summary>
    public RuleSeverities Severities { get; init; } = RuleSeverities.Default;
}
