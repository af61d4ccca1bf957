using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Caching;

/// <summary>The parts of a post in documents that are not in its own file: ids, which come from the ledger, and links to translations.</summary>
/// <param name="Id">The id.</param>
/// <param name="AtomId">The id in Atom, if it is another one.</param>
/// <param name="Links">The alternate links, as one text.</param>
internal readonly record struct WrittenForm(string? Id, string? AtomId, string Links)
{
    public static WrittenForm Of(Post post)
    {
        var translations = post.Links.Count == 0 ? "" : string.Join('\n', post.Links.Where(link => link.IsAlternate).Select(TextOf));
        return new(post.Id, post.AtomId, translations);
    }

    private static string TextOf(WebLink link) => $"{link.Language} {UriText.Of(link.Address)}";
}
