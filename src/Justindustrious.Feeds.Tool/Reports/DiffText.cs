using NodaTime.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The differences of two feeds, for a person: the gravest first, and at the end how many of each.</summary>
/// <param name="output">Where to.</param>
/// <param name="verbose">Whether every post is named, however many there are.</param>
internal sealed class DiffText(TextWriter output, bool verbose)
{
    /// <summary>So many posts of one kind are named.</summary>
    private const int Named = 10;

    public void Write(FeedComparison comparison)
    {
        if (comparison.AreSame)
        {
            output.WriteLine("the feeds mean the same");
            return;
        }

        Write("shown again by readers, though not new:", comparison.Reappearing, WriteChange);
        Write("removed:", comparison.Removed, WritePost);
        Write("made room for newer posts:", comparison.AgedOut, WritePost);
        Write("added:", comparison.Added, WritePost);
        Write("changed:", [.. comparison.Changed.Except(comparison.Reappearing)], WriteChange);
        Write("of the feed itself:", comparison.Feed, WriteField);
        output.WriteLine(Summary(comparison));
        if (Movers(comparison) is > 0 and var movers)
            output.WriteLine($"{Printable.Count(movers, "post")} moved and kept the id: only readers that go by the link alone show {(movers == 1 ? "it" : "them")} again");
    }

    /// <summary>Says how many of each: <c>1 added, 0 removed, 3 changed, 0 reappear</c>.</summary>
    public static string Summary(FeedComparison comparison) =>
        $"{comparison.Added.Count} added, {comparison.Removed.Count + comparison.AgedOut.Count} removed, {comparison.Changed.Count} changed, {comparison.Reappearing.Count} reappear";

    /// <summary>Counts the posts that only readers by link show again.</summary>
    public static int Movers(FeedComparison comparison) => comparison.Changed.Count(change => change.ReappearsBy == ReaderKey.Link);

    /// <summary>Names the readers that show a post again.</summary>
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
        var shown = verbose || all.Count <= Named ? all.Count : Named;
        foreach (var one in all.Take(shown))
            write(one);
        if (shown < all.Count)
            output.WriteLine($"  … and {all.Count - shown} more, which --verbose names");
    }

    private void WritePost(ComparedPost post) =>
        output.WriteLine($"  {Title(post)}{(post.Published is { } date ? $" ({InstantPattern.General.Format(date)})" : "")} {Printable.Of(post.Id ?? "")}".TrimEnd());

    private void WriteChange(PostChange change)
    {
        output.WriteLine($"  {Title(change.After)}");
        foreach (var field in change.Fields)
            WriteField(field);
        if (change.ReappearsBy != ReaderKey.None)
            output.WriteLine($"    shown again by readers that go by {Readers(change.ReappearsBy)}");
    }

    private void WriteField(FieldChange field)
    {
        output.WriteLine($"    {Printable.Of(field.Field)}:");
        // Long texts differ somewhere inside: what is shown starts shortly before that place.
        var start = CommonStart(field.Before ?? "", field.After ?? "");
        output.WriteLine($"      - {Shown(field.Before, start)}");
        output.WriteLine($"      + {Shown(field.After, start)}");
    }

    private static string Title(ComparedPost post) => Printable.Cut(string.IsNullOrWhiteSpace(post.Title) ? post.Link ?? post.Id ?? "a post without a title" : post.Title);

    private static string Shown(string? text, int start) => text is null ? "(nothing)" : (start > 0 ? "…" : "") + Printable.Cut(text[Math.Min(start, text.Length)..].Replace('\n', ','));

    private static int CommonStart(string one, string other)
    {
        if (one.Length <= 80 && other.Length <= 80)
            return 0;
        var common = one.AsSpan().CommonPrefixLength(other);
        var start = Math.Max(0, common - 20);
        return start > 0 && start < one.Length && char.IsLowSurrogate(one[start]) ? start - 1 : start;
    }
}
