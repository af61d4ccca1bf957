using NodaTime.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The differences of two feeds as text: the most important first, and the counts at the end.</summary>
/// <param name="output">The writer to write to.</param>
/// <param name="verbose">Whether all posts are listed, even if there are many.</param>
internal sealed class DiffText(TextWriter output, bool verbose)
{
    /// <summary>How many posts of one kind are listed without <c>--verbose</c>.</summary>
    private const int MaxListed = 10;

    public void Write(FeedComparison comparison)
    {
        if (comparison.AreSame)
        {
            output.WriteLine("the feeds mean the same");
            return;
        }

        Write("shown again by readers, although not new:", comparison.Reappearing, WriteChange);
        Write("removed:", comparison.Removed, WritePost);
        Write("pushed out by newer posts:", comparison.AgedOut, WritePost);
        Write("added:", comparison.Added, WritePost);
        Write("changed:", [.. comparison.Changed.Except(comparison.Reappearing)], WriteChange);
        Write("changed in the feed itself:", comparison.Feed, WriteField);
        output.WriteLine(Summary(comparison));
        if (Movers(comparison) is > 0 and var movers)
            output.WriteLine(DescribeMovers(movers));
    }

    /// <summary>Writes the counts: <c>1 added, 0 removed, 3 changed, 0 reappear</c>.</summary>
    public static string Summary(FeedComparison comparison) =>
        $"{comparison.Added.Count} added, {comparison.Removed.Count + comparison.AgedOut.Count} removed, "
        + $"{comparison.Changed.Count} changed, {comparison.Reappearing.Count} reappear";

    /// <summary>Counts the posts that have a new address and the same id.</summary>
    public static int Movers(FeedComparison comparison) => comparison.Changed.Count(change => change.ReappearsBy == ReaderKey.Link);

    /// <summary>Describes the posts of <see cref="Movers"/>.</summary>
    public static string DescribeMovers(int movers) =>
        $"{Printable.Count(movers, "post")} moved and kept the id: only readers that identify posts by their links show {(movers == 1 ? "it" : "them")} again";

    /// <summary>Lists the keys of the readers that show a post again.</summary>
    public static string Readers(ReaderKey keys)
    {
        string[] words = [.. Words(keys)];
        return words.Length == 0 ? "" : string.Join(", ", words);

        static IEnumerable<string> Words(ReaderKey keys)
        {
            if (keys.HasFlag(ReaderKey.Id))
                yield return "id";
            if (keys.HasFlag(ReaderKey.Link))
                yield return "link";
            if (keys.HasFlag(ReaderKey.IdAndDate))
                yield return "id and date";
        }
    }

    private void Write<T>(string heading, IReadOnlyList<T> all, Action<T> write)
    {
        if (all.Count == 0)
            return;
        output.WriteLine(heading);
        var shown = verbose || all.Count <= MaxListed ? all.Count : MaxListed;
        foreach (var one in all.Take(shown))
            write(one);
        if (shown < all.Count)
            output.WriteLine($"  … and {all.Count - shown} more; --verbose lists all");
    }

    private void WritePost(ComparedPost post)
    {
        var date = post.Published is { } published ? $" ({InstantPattern.General.Format(published)})" : "";
        output.WriteLine($"  {Title(post)}{date} {Printable.Of(post.Id ?? "")}".TrimEnd());
    }

    private void WriteChange(PostChange change)
    {
        output.WriteLine($"  {Title(change.After)}");
        foreach (var field in change.Fields)
            WriteField(field);
        if (change.ReappearsBy != ReaderKey.None)
            output.WriteLine($"    shown again by readers that identify posts by {Readers(change.ReappearsBy)}");
    }

    private void WriteField(FieldChange field)
    {
        output.WriteLine($"    {Printable.Of(field.Field)}:");
        // Long texts are shown from shortly before the first difference.
        var start = CommonStart(field.Before ?? "", field.After ?? "");
        output.WriteLine($"      - {Shown(field.Before, start)}");
        output.WriteLine($"      + {Shown(field.After, start)}");
    }

    private static string Title(ComparedPost post) =>
        Printable.Cut(string.IsNullOrWhiteSpace(post.Title) ? post.Link ?? post.Id ?? "a post without a title" : post.Title);

    private static string Shown(string? text, int start) =>
        text is null ? "(nothing)" : (start > 0 ? "…" : "") + Printable.Cut(text[Math.Min(start, text.Length)..].Replace('\n', ','));

    private static int CommonStart(string one, string other)
    {
        if (one.Length <= 80 && other.Length <= 80)
            return 0;
        var common = one.AsSpan().CommonPrefixLength(other);
        var start = Math.Max(0, common - 20);
        return start > 0 && start < one.Length && char.IsLowSurrogate(one[start]) ? start - 1 : start;
    }
}
