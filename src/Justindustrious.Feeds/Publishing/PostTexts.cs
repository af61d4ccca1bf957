using Justindustrious.Feeds.Checks.Model;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Publishing;

/// <summary>
/// The ids and links of posts, no two of which have the same. After a change, only the new posts are compared with them, and not all posts with each other.
/// </summary>
internal sealed class PostTexts
{
    private readonly Dictionary<string, Post> _ids;
    private readonly HashSet<string> _otherLinks;

    private PostTexts(Dictionary<string, Post> ids, HashSet<string> otherLinks, bool fitAtom) => (_ids, _otherLinks, FitAtom) = (ids, otherLinks, fitAtom);

    /// <summary>Gets whether Atom can hold the ids of all posts.</summary>
    public bool FitAtom { get; private set; }

    /// <summary>Collects the texts of posts.</summary>
    /// <returns><see langword="null"/> if two posts have the same id or link.</returns>
    public static PostTexts? Of(IReadOnlyCollection<Post> posts)
    {
        var texts = new PostTexts(new(posts.Count, StringComparer.Ordinal), new(StringComparer.Ordinal), fitAtom: true);
        return texts.TryAdd(posts) ? texts : null;
    }

    /// <summary>Gets the texts after a change.</summary>
    /// <returns><see langword="null"/> if two posts have the same id or link.</returns>
    public PostTexts? After(IEnumerable<Post> removed, IEnumerable<Post> added)
    {
        // Copying a table hashes no text.
        var next = new PostTexts(new(_ids, StringComparer.Ordinal), new(_otherLinks, StringComparer.Ordinal), FitAtom);
        foreach (var post in removed)
        {
            next._ids.Remove(IdOf(post));
            next._otherLinks.Remove(LinkOf(post));
        }

        return next.TryAdd(added) ? next : null;
    }

    /// <summary>Finds the post with an id.</summary>
    public Post? Find(string id) => _ids.GetValueOrDefault(id);

    private bool TryAdd(IEnumerable<Post> posts)
    {
        foreach (var post in posts)
        {
            var (id, link) = (IdOf(post), LinkOf(post));
            // A link that is another post's id is its link as well, unless that post says another one.
            if (_otherLinks.Contains(link) || (_ids.TryGetValue(link, out var other) && LinkOf(other) == link) || !_ids.TryAdd(id, post))
                return false;
            if (id != link)
                _otherLinks.Add(link);
            FitAtom &= post.HasIdForAtom;
        }

        return true;
    }

    private static string IdOf(Post post) => ModelValues.WithoutUnwritable(post.Id);

    private static string LinkOf(Post post) => UriText.Of(post.Link);
}
