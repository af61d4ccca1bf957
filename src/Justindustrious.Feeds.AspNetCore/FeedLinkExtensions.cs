namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Writes links to feeds for a page's head.</summary>
public static class FeedLinkExtensions
{
    /// <summary>Writes the links, one per line.</summary>
    /// <param name="links">The links.</param>
    /// <returns>HTML, encoded; empty if there are no links.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="links"/> is <see langword="null"/>.</exception>
    public static string ToHtml(this IEnumerable<FeedLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        return string.Concat(links.Select(link => link.ToHtml() + "\n"));
    }
}
