using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The differences of two feeds for a comment on a pull request.</summary>
internal static class DiffMarkdown
{
    /// <summary>How many posts of one kind are listed.</summary>
    private const int MaxListed = 20;

    public static void Write(FeedComparison comparison, TextWriter output)
    {
        output.WriteLine(comparison.AreSame ? "**The feeds mean the same.**" : $"**{DiffText.Summary(comparison)}**");
        if (DiffText.Movers(comparison) is > 0 and var movers)
            output.WriteLine($"\n{DiffText.DescribeMovers(movers)}.");
        Write("Shown again by readers, although not new", comparison.Reappearing, Changed, output);
        Write("Removed", comparison.Removed, Post, output);
        Write("Pushed out by newer posts", comparison.AgedOut, Post, output);
        Write("Added", comparison.Added, Post, output);
        Write("Changed", [.. comparison.Changed.Except(comparison.Reappearing)], Changed, output);
        Write("Changed in the feed itself", comparison.Feed, field => $"{Text(field.Field)}: {Code(field.Before)} → {Code(field.After)}", output);
    }

    private static void Write<T>(string heading, IReadOnlyList<T> all, Func<T, string> line, TextWriter output)
    {
        if (all.Count == 0)
            return;
        output.WriteLine($"\n### {heading}\n");
        foreach (var one in all.Take(MaxListed))
            output.WriteLine($"- {line(one)}");
        if (all.Count > MaxListed)
            output.WriteLine($"- … and {all.Count - MaxListed} more");
    }

    private static string Post(ComparedPost post) => $"{Text(post.Title ?? post.Link ?? "a post without a title")} {Code(post.Id)}";

    private static string Changed(PostChange change)
    {
        var readers = change.ReappearsBy == ReaderKey.None ? "" : $"; shown again by readers that identify posts by {DiffText.Readers(change.ReappearsBy)}";
        var id = change.Before.Id == change.After.Id ? "" : $": id {Code(change.Before.Id)} → {Code(change.After.Id)}";
        var fields = string.Join(", ", change.Fields.Select(field => Text(field.Field)));
        return $"{Text(change.After.Title ?? change.After.Link ?? "a post without a title")} ({fields}{readers}){id}";
    }

    /// <summary>Escapes a text, so that a title can't create links, images, mentions or HTML.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in Printable.Cut(text))
        {
            if (character is '@' or '<' or '>' or '&' or '#')
                escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"&#{(int)character};");
            else if (char.IsAsciiLetterOrDigit(character) || character is ' ' or ',' or '.' || character > '~')
                escaped.Append(character);
            else
                escaped.Append('\\').Append(character);
        }

        return escaped.ToString();
    }

    private static string Code(string? text) => text is null ? "nothing" : $"`{Printable.Cut(text).Replace('`', '\'')}`";
}
