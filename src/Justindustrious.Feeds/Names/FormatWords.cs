namespace Justindustrious.Feeds.Names;

/// <summary>The words by which formats are named in feeds.yml, on the command line and in reports.</summary>
internal static class FormatWords
{
    private static readonly (string Word, FeedFormat Format)[] Table = [("rss", FeedFormat.Rss), ("atom", FeedFormat.Atom), ("json", FeedFormat.Json)];

    /// <summary>Gets the words, in the order of <see cref="FeedFormats.All"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Word)];

    /// <summary>Gets the word of a format.</summary>
    public static string Of(FeedFormat format) => Array.Find(Table, row => row.Format == format).Word;

    /// <summary>Finds the format that a word names, in this letter case.</summary>
    public static FeedFormat? Find(string word) => Array.Find(Table, row => row.Word == word) is { Word: not null } row ? row.Format : null;
}
