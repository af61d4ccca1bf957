using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Generators;

/// <summary>What a generator does with the files of posts: which of them are posts, what their front matter means, and where they stand on the site.</summary>
internal sealed record PostRules
{
    /// <summary>Gets the rules that hold where no generator is named.</summary>
    public static PostRules Default { get; } = new();

    /// <summary>
    /// Gets whether these are the rules of a generator: what it takes no notice of in a post does not stop the build, and counts as a Warning.
    /// </summary>
    public bool IsRecognised { get; init; }

    /// <summary>Gets the keys of front matter.</summary>
    public Dialect Dialect { get; init; } = Dialect.Default;

    /// <summary>Gets how addresses are made.</summary>
    public AddressStyle Addresses { get; init; } = AddressStyle.Default;

    /// <summary>Gets the folder from which sections are counted, below the site folder.</summary>
    /// <value><see langword="null"/> where each folder of posts is one.</value>
    public string? Root { get; init; }

    /// <summary>Gets the folders that count in the same way for other languages.</summary>
    public IReadOnlyCollection<string> RootsOfLanguages { get; init; } = [];

    /// <summary>Gets whether what stands beside a folder's <c>index.md</c> belongs to that post.</summary>
    public bool HasBundles { get; init; }

    /// <summary>Gets whether posts without a date are accepted by the generator, so that they are left out and don't stop the build.</summary>
    public bool AcceptsUndated { get; init; }

    /// <summary>Gets the parts of a file's name: what its slug is made of, and its date.</summary>
    public Func<PostFile, (string Slug, LocalDate? Date)> DatedName { get; init; } = static file => PostSlug.FromName(file.Name);

    /// <summary>Gets whether a file is a post, by its path below the site folder.</summary>
    public Func<string, bool> IsPostPath { get; init; } = static _ => true;

    /// <summary>Gets whether a file that could be a post is none for the generator: it is of a language that is turned off, say.</summary>
    public Func<PostFile, bool> IsPassedOver { get; init; } = static _ => false;

    /// <summary>Gets the folders of drafts, which are read only where drafts are asked for.</summary>
    public IReadOnlyList<string> DraftFolders { get; init; } = [];

    /// <summary>Gets whether drafts without a date have that of the build, where they are asked for.</summary>
    public bool DatesDrafts { get; init; }

    /// <summary>Says whether a file stands in a folder of drafts.</summary>
    public bool IsInDrafts(PostFile file) => DraftFolders.Any(folder => file.RelativePath.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Gets what completes a post's front matter: values for keys that it does not say.</summary>
    public Func<FrontMap, PostFile, FrontMap> Complete { get; init; } = static (front, _) => front;

    /// <summary>Gets the title of a post that has none, made of its file's name.</summary>
    public Func<PostFile, string>? TitleOfName { get; init; }

    /// <summary>Gets the languages that posts are translated into.</summary>
    public Languages Languages { get; init; } = Languages.None;

    /// <summary>Gets the language that a file's folder says, by its path below the site folder.</summary>
    public Func<string, string?> LanguageOf { get; init; } = static _ => null;

    /// <summary>Gets whether <c>:bean:</c> is a picture character in posts, as the configuration says.</summary>
    public bool HasEmoji { get; init; }

    /// <summary>Gets how the generator sets quotes and dashes of posts: one of the kinds of typography, or none.</summary>
    public BodySyntax Typography { get; init; }

    /// <summary>Gets the folder that the generator writes its site to, below the site folder.</summary>
    public string? Output { get; init; }
}
