using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>A generator's rules for posts: which files are posts, what their front matter means, and what their addresses are.</summary>
internal sealed record PostRules
{
    /// <summary>Gets the rules without a generator.</summary>
    public static PostRules Default { get; } = new() { DatedName = static file => PostSlug.FromAnyName(file.Name) };

    /// <summary>
    /// Gets whether these are the rules of a generator. What the generator ignores in a post is then a Warning and does not stop the build.
    /// </summary>
    public bool IsRecognised { get; init; }

    /// <summary>Gets the keys of front matter.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>Gets how addresses are made.</summary>
    public AddressStyle Addresses { get; init; } = AddressStyle.Default;

    /// <summary>Gets the folder that contains the sections, below the site folder.</summary>
    /// <value><see langword="null"/> where sections are the first folders in each folder of posts.</value>
    public string? Root { get; init; }

    /// <summary>Gets the folders that contain the sections of other languages.</summary>
    public IReadOnlyCollection<string> RootsOfLanguages { get; init; } = [];

    /// <summary>Gets folders that seem to have posts, and are not among the folders of posts.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Gets whether the files beside a folder's <c>index.md</c> belong to that post.</summary>
    public bool HasBundles { get; init; }

    /// <summary>Gets whether the generator accepts posts without a date. Such posts are then left out and don't stop the build.</summary>
    public bool AcceptsUndated { get; init; }

    /// <summary>
    /// Gets whether the date of a post without one is that in the address in its front matter: <c>path = "2026/11/23/kettles"</c>.
    /// </summary>
    public bool HasDatedAddresses { get; init; }

    /// <summary>Gets whether the generator goes on if front matter can't be read. The post is then left out, since a key in it may hold it back.</summary>
    public bool PassesOverBadFrontMatter { get; init; }

    /// <summary>Gets whether the generator stops at a key such as <c>draft</c> whose value is neither true nor false, because it has a schema.</summary>
    public bool ChecksFlags { get; init; }

    /// <summary>Takes a file's name apart: the slug and the date.</summary>
    public Func<PostFile, (string Slug, LocalDate? Date)> DatedName { get; init; } = static file => PostSlug.FromName(file.Name);

    /// <summary>Says whether a file is a post, by its path below the site folder.</summary>
    public Func<string, bool> IsPostPath { get; init; } = static _ => true;

    /// <summary>Says whether the generator leaves a post out, for example because its language is turned off.</summary>
    public Func<PostFile, bool> IsPassedOver { get; init; } = static _ => false;

    /// <summary>Gets the folders of drafts, which are read only with <c>--drafts</c>.</summary>
    public IReadOnlyList<string> DraftFolders { get; init; } = [];

    /// <summary>Gets whether drafts without a date get the date of the build.</summary>
    public bool DatesDrafts { get; init; }

    /// <summary>Says whether a file is in a folder of drafts.</summary>
    public bool IsInDrafts(PostFile file) => DraftFolders.Any(folder => file.RelativePath.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Completes a post's front matter with values for keys that it does not have.</summary>
    public Func<FrontMap, PostFile, FrontMap> Complete { get; init; } = static (front, _) => front;

    /// <summary>Makes the title of a post without one from its file's name.</summary>
    public Func<PostFile, string>? TitleOfName { get; init; }

    /// <summary>Gets the languages of the site.</summary>
    public Languages Languages { get; init; } = Languages.None;

    /// <summary>Gets the language of a file from its folder, by its path below the site folder.</summary>
    public Func<string, string?> LanguageOf { get; init; } = static _ => null;

    /// <summary>Gets whether the configuration turns names such as <c>:smile:</c> into emoji.</summary>
    public bool HasEmoji { get; init; }

    /// <summary>Gets how the generator sets quotes and dashes in posts.</summary>
    public BodySyntax Typography { get; init; }

    /// <summary>Reads the values of the configuration that templates in posts may name.</summary>
    public Func<ConfigurationFiles, FrontMap?> Values { get; init; } = static _ => null;

    /// <summary>Gets the output folder of the generator, below the site folder.</summary>
    public string? Output { get; init; }
}
