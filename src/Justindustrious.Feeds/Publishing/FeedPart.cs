using System.Globalization;

namespace Justindustrious.Feeds.Publishing;

/// <summary>One of the documents into which a feed's posts are divided, by RFC 5005.</summary>
/// <param name="Folder">The document's folder below the feed's own; empty for the document that readers subscribe to.</param>
/// <param name="Posts">Its posts, newest first.</param>
/// <param name="Links">The folders of other documents by their relation.</param>
/// <param name="IsArchive">Whether it is complete, and never changes again.</param>
internal sealed record FeedPart(string Folder, IReadOnlyList<Post> Posts, IReadOnlyList<(string Relation, string Folder)> Links, bool IsArchive)
{
    /// <summary>Returns whether another part of the same folder has the same posts and links.</summary>
    public bool IsLike(FeedPart other) => IsArchive == other.IsArchive && Posts.Count == other.Posts.Count && Links.SequenceEqual(other.Links)
        && EarlierDocuments.HaveSamePosts(Posts, other.Posts);

    /// <summary>Divides a feed's posts, newest first, into documents.</summary>
    public static IEnumerable<FeedPart> Of(IReadOnlyList<Post> newestFirst, FeedSetOptions options) => options.History switch
    {
        FeedHistory.Pages => Pages(newestFirst, options.PageSize),
        FeedHistory.Archives => Archives(newestFirst, options.PageSize, options.Document.MaxPosts ?? options.PageSize),
        _ => [new("", options.Document.MaxPosts is { } most ? [.. newestFirst.Take(most)] : newestFirst, [], false)],
    };

    /// <summary>Gets the folder of a page or an archive.</summary>
    public static string FolderOf(FeedHistory history, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(history == FeedHistory.Pages ? "page" : "archive")}/{number}/");

    private static IEnumerable<FeedPart> Pages(IReadOnlyList<Post> newestFirst, int size)
    {
        var count = Math.Max(1, (newestFirst.Count + size - 1) / size);
        for (var page = 1; page <= count; page++)
        {
            var links = new List<(string, string)>();
            if (count > 1)
                links.Add(("first", ""));
            if (page > 1)
                links.Add(("previous", PageFolder(page - 1)));
            if (page < count)
                links.Add(("next", PageFolder(page + 1)));
            if (count > 1)
                links.Add(("last", PageFolder(count)));
            yield return new(PageFolder(page), [.. newestFirst.Skip((page - 1) * size).Take(size)], links, false);
        }

        static string PageFolder(int page) => page == 1 ? "" : FolderOf(FeedHistory.Pages, page);
    }

    /// <summary>
    /// Archives are counted from the oldest post, so that a new post moves no other post to another archive. The last archive is not complete. Only the
    /// archive before it links to it, with a next-archive that stays the same when the last one is complete.
    /// </summary>
    private static IEnumerable<FeedPart> Archives(IReadOnlyList<Post> newestFirst, int size, int most)
    {
        // A full archive without a later post is not complete: it has no link to the next archive yet.
        var complete = Math.Max(0, newestFirst.Count - 1) / size;
        var current = Math.Min(newestFirst.Count, Math.Max(most, newestFirst.Count - (complete * size)));
        yield return new("", [.. newestFirst.Take(current)], complete > 0 ? [("prev-archive", ArchiveFolder(complete))] : [], false);
        if (complete == 0)
            yield break;

        for (var number = complete + 1; number > 0; number--)
        {
            var links = new List<(string, string)> { ("current", "") };
            if (number > 1)
                links.Add(("prev-archive", ArchiveFolder(number - 1)));
            if (number <= complete)
                links.Add(("next-archive", ArchiveFolder(number + 1)));
            var end = newestFirst.Count - ((number - 1) * size);
            var start = Math.Max(0, end - size);
            yield return new(ArchiveFolder(number), [.. newestFirst.Skip(start).Take(end - start)], links, number <= complete);
        }

        static string ArchiveFolder(int number) => FolderOf(FeedHistory.Archives, number);
    }
}
