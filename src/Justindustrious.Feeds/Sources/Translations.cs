using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>Posts that are translations of one another: each gets links to the others, of relation <c>alternate</c> with their languages.</summary>
/// <remarks>
/// Posts of different languages are translations where they have the same <c>translationKey</c>, the same file but for the language (<c>a.md</c> and
/// <c>a.de.md</c>, <c>content/posts/a.md</c> and <c>content.de/posts/a.md</c>), or the same address but for the language (<c>/a/</c> and <c>/de/a/</c>).
/// </remarks>
internal sealed class Translations
{
    private readonly Site _site;
    private readonly List<Member> _members = [];

    private Translations(Site site, IReadOnlyList<PostFile> files, IReadOnlyList<PostResult> results)
    {
        _site = site;
        for (var i = 0; i < results.Count; i++)
        {
            // A link to a post whose language is not known could not say which language it leads to.
            if (results[i].Post is { } post && LanguageOf(site, post) is { } language)
                _members.Add(new(i, files[i], post, language, results[i].TranslationKey));
        }
    }

    private static string? LanguageOf(Site site, Post post) => post.Language ?? site.Feed.Language ?? site.Rules.Languages.Main;

    /// <summary>Adds the links to the posts.</summary>
    /// <param name="site">The site.</param>
    /// <param name="files">The files of posts.</param>
    /// <param name="results">The result of reading each. Posts that have translations are replaced.</param>
    public static void Link(Site site, IReadOnlyList<PostFile> files, PostResult[] results)
    {
        var languages = results.Select(result => result.Post is { } post ? LanguageOf(site, post) : null).OfType<string>();
        if (languages.Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() < 2)
            return;
        var translations = new Translations(site, files, results);
        foreach (var group in translations.Groups())
        {
            // Of two posts in one language, it is not known which one is the translation.
            var single = group.GroupBy(member => member.Language, StringComparer.OrdinalIgnoreCase).Where(each => each.Count() == 1)
                .Select(each => each.Single())
                .OrderBy(member => member.Language, StringComparer.Ordinal).ToList();
            foreach (var member in single)
            {
                var links = single.Where(other => other != member && other.Post.Link != member.Post.Link)
                    .Select(other => new WebLink("alternate", other.Post.Link) { Language = other.Language, MediaType = "text/html" }).ToList();
                if (links.Count > 0)
                    results[member.Index] = results[member.Index] with { Post = member.Post with { Links = [.. member.Post.Links, .. links] } };
            }
        }
    }

    /// <summary>Puts posts together that share a key, or that share keys with a third.</summary>
    private IEnumerable<IReadOnlyList<Member>> Groups()
    {
        var groups = new Dictionary<Member, List<Member>>();
        var keyed = _members.SelectMany(member => KeysOf(member), (member, key) => (member, key)).GroupBy(each => each.key, each => each.member)
            .Where(IsOneText);
        foreach (var members in keyed.Select(members => members.ToList()).Where(members => members.Count > 1))
        {
            var group = groups.GetValueOrDefault(members[0]) ?? (groups[members[0]] = [members[0]]);
            foreach (var member in members.Where(member => groups.GetValueOrDefault(member) != group))
            {
                var joined = groups.GetValueOrDefault(member) ?? [member];
                group.AddRange(joined);
                foreach (var each in joined)
                    groups[each] = group;
            }
        }

        return groups.Values.Distinct();
    }

    /// <summary>Two files of one name in two folders are no translations where neither file's name nor folder says its language.</summary>
    private static bool IsOneText(IGrouping<Key, Member> members) =>
        members.Key.Kind != KeyKind.Path || members.Count(member => member.File.Language is null) <= 1;

    private IEnumerable<Key> KeysOf(Member member)
    {
        var file = member.File;
        yield return new(KeyKind.Neighbour, $"{PostIndex.FolderOf(file.RelativePath)}/{file.Name}");
        yield return new(KeyKind.Path, $"{file.Folders}/{file.Name}");
        if (member.TranslationKey is { } key)
            yield return new(KeyKind.FrontMatter, key);
        if (member.Post.Link is var link && link.Host == _site.Home.Host && UriText.Of(link).StartsWith(UriText.Of(_site.Home), StringComparison.Ordinal))
            yield return new(KeyKind.Address, WithoutLanguage(UriText.Of(link)[UriText.Of(_site.Home).Length..], member.Language));
    }

    /// <summary>Takes the first segment that is the language out of an address.</summary>
    private static string WithoutLanguage(string path, string language)
    {
        var segments = path.Split('/').ToList();
        if (segments.FindIndex(segment => segment.Equals(language, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place)
            segments.RemoveAt(place);
        return string.Join('/', segments);
    }

    private enum KeyKind
    {
        /// <summary>A path in which the file's name has no language.</summary>
        Neighbour,

        /// <summary>A path below a folder of posts, which may be the folder of a language.</summary>
        Path,

        /// <summary>What front matter says.</summary>
        FrontMatter,

        /// <summary>An address without the language.</summary>
        Address,
    }

    private readonly record struct Key(KeyKind Kind, string Text);

    /// <param name="Index">Where the post stands in the list of results.</param>
    /// <param name="File">Its file.</param>
    /// <param name="Post">The post.</param>
    /// <param name="Language">Its language.</param>
    /// <param name="TranslationKey">What front matter says that its translations have in common.</param>
    private sealed record Member(int Index, PostFile File, Post Post, string Language, string? TranslationKey)
    {
        public bool Equals(Member? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Index;
    }
}
