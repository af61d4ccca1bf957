using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Caching;

/// <summary>What documents hold of a post that its own file does not say: ids come from the ledger, and links to translations from other posts.</summary>
/// <param name="Id">The id.</param>
/// <param name="AtomId">The id in Atom, where that is another.</param>
/// <param name="Links">The alternate links, as one text.</param>
internal readonly record struct WrittenForm(string? Id, string? AtomId, string Links)
{
    public static WrittenForm Of(Post post) => new(post.Id, post.AtomId, post.Links.Count == 0 ? "" : string.Join('\n', post.Links.Where(link => link.IsAlternate).Select(TextOf)));

    private static string TextOf(WebLink link) => $"{link.Language} {UriText.Of(link.Address)}";
}
