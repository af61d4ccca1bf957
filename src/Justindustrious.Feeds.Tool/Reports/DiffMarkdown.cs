using System.Text;

namespace Justindustrious.Feeds.Tool.Reports;

/// <summary>The differences of two feeds for a comment on a pull request.</summary>
internal static class DiffMarkdown
{
    /// <summary>So many posts of one kind are named: comments have an end.</summary>
    private const int Named = 20;

    public static void Write(FeedComparison comparison, TextWriter output)
    {
        output.WriteLine(comparison.AreSame ? "**The feeds mean the same.**" : $"**{DiffText.Summary(comparison)}**");
        if (DiffText.Movers(comparison) is > 0 and var movers)
            output.WriteLine($"\n{Printable.Count(movers, "post")} moved and kept the id: only readers that go by the link alone show {(movers == 1 ? "it" : "them")} again.");
        Write("Shown again by readers, though not new", comparison.Reappearing, Changed, output);
        Write("Removed", comparison.Removed, Post, output);
        Write("Made room for newer posts", comparison.AgedOut, Post, output);
        Write("Added", comparison.Added, Post, output);
        Write("Changed", [.. comparison.Changed.Except(comparison.Reappearing)], Changed, output);
        Write("Of the feed itself", comparison.Feed, field => $"{Text(field.Field)}: {Code(field.Before)} → {Code(field.After)}", output);
    }

    private static void Write<T>(string heading, IReadOnlyList<T> all, Func<T, string> line, TextWriter output)
    {
        if (all.Count == 0)
            return;
        output.WriteLine($"\n### {heading}\n");
        foreach (var one in all.Take(Named))
            output.WriteLine($"- {line(one)}");
        if (all.Count > Named)
            output.WriteLine($"- … and {all.Count - Named} more");
    }

    private static string Post(ComparedPost post) => $"{Text(post.Title ?? post.Link ?? "a post without a title")} {Code(post.Id)}";

    private static string Changed(PostChange change)
    {
        var readers = change.ReappearsBy == ReaderKey.None ? "" : $"; shown again by readers that go by {DiffText.Readers(change.ReappearsBy)}";
        var id = change.Before.Id == change.After.Id ? "" : $": id {Code(change.Before.Id)} → {Code(change.After.Id)}";
        return $"{Text(change.After.Title ?? change.After.Link ?? "a post without a title")} ({string.Join(", ", change.Fields.Select(field => Text(field.Field)))}{readers}){id}";
    }

    /// <summary>Text as text: nothing in a title makes a link, an image, a mention or HTML.</summary>
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
