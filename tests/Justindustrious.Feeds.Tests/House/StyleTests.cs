namespace Justindustrious.Feeds.Tests.House;

/// <summary>The rules of docs/contributing/style.md that a program can check.</summary>
public class StyleTests
{
    private const int MostColumns = 160;

    private static readonly string[] Banned =
        ["are told", "is told", "it is said", "none that", "says no", "shall", "so as to", "whatever it be"];

    /// <summary>Tables with one row per line.</summary>
    private static readonly string[] Tables =
    [
        "/Checks/Values/Tables/", "/Content/Templates/TemplateTags.cs", "/Fields/EpisodeFields.cs", "/Fields/FeedFields.cs", "/Fields/NestedFields.cs", "/Fields/PodcastFields.cs",
        "/Fields/PostFields.cs", "/Fields/ShowFields.cs",
        "/Justindustrious.Feeds/Vocabularies/",
    ];

    [Fact]
    public void Lines_of_sources_have_at_most_160_columns() =>
        Assert.Empty(
            from file in Files("src/", ".cs")
            where !Array.Exists(Tables, table => file.Contains(table, StringComparison.Ordinal))
            from line in LongLines(File.ReadLines(Repository.Find(file)))
            select $"{file}({line})");

    [Fact]
    public void Files_of_sources_have_at_most_300_lines_except_tables() =>
        Assert.Empty(
            from file in Files("src/", ".cs")
            where !file.Contains("/Checks/Values/Tables/", StringComparison.Ordinal) && File.ReadLines(Repository.Find(file)).Count() > 300
            select file);

    [Fact]
    public void Each_exempt_table_has_a_long_line() =>
        Assert.Empty(
            from table in Tables
            let files = Files("src/", ".cs").Where(file => file.Contains(table, StringComparison.Ordinal))
            where !files.Any(file => LongLines(File.ReadLines(Repository.Find(file))).Any())
            select table);

    [Fact]
    public void Paragraphs_of_pages_have_at_most_160_columns() =>
        Assert.Empty(
            from file in Pages()
            from line in LongLines(Prose(File.ReadLines(Repository.Find(file))))
            select $"{file}({line})");

    [Fact]
    public void Comments_messages_and_pages_use_plain_phrases() =>
        Assert.Empty(
            from file in Files("src/", ".cs").Concat(Pages())
            from phrase in BannedIn(File.ReadAllText(Repository.Find(file)))
            select $"{file}: '{phrase}'; docs/contributing/style.md lists what to write");

    [Theory]
    [InlineData("/// <summary>What is left out is told.</summary>", "is told")]
    [InlineData("The reader shall show it.", "shall")]
    [InlineData("a list that\n/// is none that is empty", "none that")]
    [InlineData("The shallow copy is toldered.", null)]
    public void A_banned_phrase_is_found(string text, string? phrase) => Assert.Equal(phrase is null ? [] : [phrase], BannedIn(text));

    [Fact]
    public void A_long_line_is_found() => Assert.Equal([2], LongLines(["", new('a', 161), new('a', 160)]));

    [Fact]
    public void Tables_code_and_headings_are_not_paragraphs() =>
        Assert.Equal(["", "text", "", "", "", "- item", ""], Prose(["| cell |", "text", "```", "code", "```", "- item", "    code"]));

    private static IEnumerable<int> LongLines(IEnumerable<string> lines) =>
        lines.Index().Where(line => line.Item.Length > MostColumns).Select(line => line.Index + 1);

    private static IEnumerable<string> BannedIn(string text)
    {
        // A phrase may be divided by the end of a line, and by the marks of a comment on the next one.
        var words = text.Split([' ', '\n', '\t', '/', '*', '>', '<', '.', ',', ':', ';', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        var joined = $" {string.Join(' ', words)} ";
        return Banned.Where(phrase => joined.Contains($" {phrase} ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Empties the lines that cannot be wrapped: code, tables, headings and HTML.</summary>
    private static IEnumerable<string> Prose(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            var isProse = !isCode && !isFence && !line.StartsWith("    ", StringComparison.Ordinal) && line.TrimStart() is not ['|' or '#' or '<', ..];
            yield return isProse ? line : "";
        }
    }

    private static IEnumerable<string> Pages() =>
        Files("", ".md").Where(file =>
            (file.StartsWith("docs/", StringComparison.Ordinal) || file is "README.md" or "CONTRIBUTING.md" or "SECURITY.md"
                || (file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("/README.md", StringComparison.Ordinal)))
            && file != "docs/contributing/style.md");

    private static IEnumerable<string> Files(string folder, string ending) =>
        Repository.Files().Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));
}
