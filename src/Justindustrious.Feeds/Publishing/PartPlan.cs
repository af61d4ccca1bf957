using System.Globalization;

namespace Justindustrious.Feeds.Publishing;

/// <summary>Which posts one of the documents of a feed holds, by RFC 5005. It follows from the number of posts alone.</summary>
/// <param name="Folder">The document's folder below the feed's own; empty for the document that readers subscribe to.</param>
/// <param name="Start">How many posts are newer than those of the document.</param>
/// <param name="Length">How many posts it holds.</param>
/// <param name="Links">The folders of other documents by their relation.</param>
/// <param name="IsArchive">Whether it is complete, and never changes again.</param>
internal sealed record PartPlan(string Folder, int Start, int Length, IReadOnlyList<(string Relation, string Folder)> Links, bool IsArchive)
{
    /// <summary>Divides a number of posts into documents.</summary>
    public static IEnumerable<PartPlan> Of(int count, FeedSetOptions options) => options.History switch
    {
        FeedHistory.Pages => Pages(count, options.PageSize),
        FeedHistory.Archives => Archives(count, options.PageSize, options.Document.MaxPosts ?? options.PageSize),
        _ => [new("", 0, Math.Min(count, options.Document.MaxPosts ?? int.MaxValue), [], false)],
    };

    /// <summary>Gets the folder of a page or an archive.</summary>
    public static string FolderOf(FeedHistory history, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(history == FeedHistory.Pages ? "page" : "archive")}/{number}/");

    private static IEnumerable<PartPlan> Pages(int posts, int size)
    {
        var count = Math.Max(1, (posts + size - 1) / size);
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
            var start = (page - 1) * size;
            yield return new(PageFolder(page), start, Math.Min(size, posts - start), links, false);
        }

        static string PageFolder(int page) => page == 1 ? "" : FolderOf(FeedHistory.Pages, page);
    }

    /// <summary>
    /// Archives are counted from the oldest post, so that a new post moves no other post to another archive. The last archive is not complete. Only the
    /// archive before it links to it, with a next-archive that stays the same when the last one is complete.
    /// </summary>
    private static IEnumerable<PartPlan> Archives(int posts, int size, int most)
    {
        // A full archive without a later post is not complete: it has no link to the next archive yet.
        var complete = Math.Max(0, posts - 1) / size;
        var current = Math.Min(posts, Math.Max(most, posts - (complete * size)));
        yield return new("", 0, current, complete > 0 ? [("prev-archive", ArchiveFolder(complete))] : [], false);
        if (complete == 0)
            yield break;

        for (var number = complete + 1; number > 0; number--)
        {
            var links = new List<(string, string)> { ("current", "") };
            if (number > 1)
                links.Add(("prev-archive", ArchiveFolder(number - 1)));
            if (number <= complete)
                links.Add(("next-archive", ArchiveFolder(number + 1)));
            var end = posts - ((number - 1) * size);
            var start = Math.Max(0, end - size);
            yield return new(ArchiveFolder(number), start, end - start, links, number <= complete);
        }

        static string ArchiveFolder(int number) => FolderOf(FeedHistory.Archives, number);
    }
}
