namespace Justindustrious.Feeds.Tests;

/// <summary>A fenced block of a Markdown file, with the comment above it.</summary>
/// <param name="Marker">The text of the comment: <c>run</c> in <c>&lt;!-- run --&gt;</c>; empty without a comment.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">The text between the fences, with its last line end.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
internal sealed record ReadmeBlock(string Marker, string Language, string Text, int Line);

/// <summary>The code blocks of README and of all other pages, which tests run. The comment above a block says how:</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>run</c></term><description>a program; the next block that is not C# is exactly what it prints</description></item>
/// <item><term><c>serve</c></term><description>a web program; it finds the page's files beside it, and serves <c>/rss.xml</c></description></item>
/// <item><term><c>serve /t/acme/rss.xml</c></term><description>a web program that serves this feed</description></item>
/// <item><term><c>test</c></term><description>a member of a test class, where <c>MyBlog.Feed</c> is a feed</description></item>
/// <item><term><c>compile</c>, <c>compile web</c></term><description>a program that is not run, because it needs something that tests do not have</description></item>
/// <item><term><c>file: blog/feeds.yml</c></term><description>a file that the others find</description></item>
/// <item><term><c>part of feeds.yml</c>, <c>part of a post</c></term><description>keys of <c>feeds.yml</c>, or of front matter, that are read without a finding</description></item>
/// <item><term><c>console</c></term><description>a command line after <c>$</c>, and exactly what it prints</description></item>
/// <item><term><c>console where blog/posts/a.md says date: x</c></term><description>the same, with one line of a file changed</description></item>
/// <item><term><c>step</c></term><description>command lines that run from an empty folder with the packed packages; <c>StepTests</c> lists what can follow</description></item>
/// <item><term><c>pipeline</c></term><description>steps of a build server, whose commands run in the same way</description></item>
/// <item><term><c>by HelpTests</c></term><description>made or run by the test class of this name</description></item>
/// <item><term><c>shown: why</c></term><description>not run, with the reason</description></item>
/// </list>
/// A block without a comment has the one of its page: <c>&lt;!-- all blocks: by HelpTests --&gt;</c>.
/// </remarks>
internal static class Readme
{
    private const string OfPage = "all blocks:";

    /// <summary>Gets the pages with blocks that are tested. The examples on pages of rules have their own tests.</summary>
    public static IEnumerable<string> Pages() =>
        Repository.Files().Where(file => file.EndsWith(".md", StringComparison.Ordinal)
            && (file is "README.md" or "CONTRIBUTING.md" or "SUPPORT.md" or "SECURITY.md"
                || (file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("/README.md", StringComparison.Ordinal))
                || (file.StartsWith("docs/", StringComparison.Ordinal) && !file.StartsWith("docs/rules/", StringComparison.Ordinal))));

    /// <summary>Gets the blocks of all pages whose comment starts with a word, as page and line.</summary>
    public static IEnumerable<(string Page, int Line)> All(string word) =>
        from page in Pages()
        from block in Blocks(page)
        where block.Marker == word || (block.Marker.StartsWith(word, StringComparison.Ordinal) && block.Marker[word.Length] is ' ' or ';')
        select (page, block.Line);

    /// <summary>Returns the fenced blocks of a page, and the indented ones after an empty line, a heading or a comment.</summary>
    public static IReadOnlyList<ReadmeBlock> Blocks(string path)
    {
        var lines = File.ReadAllLines(Repository.Find(path));
        var ofPage = lines.Select(line => Comment(line, OfPage)).FirstOrDefault(marker => marker is not null) ?? "";
        var blocks = new List<ReadmeBlock>();
        string? marker = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                Add(lines[i][3..].Split(' ')[0], i + 1, end, i);
                i = end;
            }
            else if (lines[i].StartsWith("    ", StringComparison.Ordinal) && (i == 0 || lines[i - 1] is "" or ['#', ..] or ['<', '!', ..]))
            {
                var end = i;
                while (end < lines.Length && (lines[end].StartsWith("    ", StringComparison.Ordinal)
                    || (lines[end].Length == 0 && end + 1 < lines.Length && lines[end + 1].StartsWith("    ", StringComparison.Ordinal))))
                {
                    end++;
                }

                Add("", i, end, i);
                i = end - 1;
            }
            else if (lines[i].Length > 0)
            {
                marker = Comment(lines[i], OfPage) is null ? Comment(lines[i], "") : null;
            }
        }

        return blocks;

        void Add(string language, int from, int end, int line)
        {
            var indent = language.Length == 0 && line == from ? 4 : 0;
            var text = string.Concat(lines[from..end].Select(text => (text.Length < indent ? "" : text[indent..]) + "\n"));
            blocks.Add(new(marker ?? ofPage, language, text, line + 1));
            marker = null;
        }
    }

    /// <summary>Returns the text of a comment that starts with a word; <see langword="null"/> for every other line.</summary>
    private static string? Comment(string line, string start) =>
        line.StartsWith("<!-- " + start, StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal) ? line[(5 + start.Length)..^3].Trim() : null;

    public static ReadmeBlock Block(string path, int line) => Blocks(path).First(block => block.Line == line);

    /// <summary>The block with what a marked program prints.</summary>
    public static ReadmeBlock OutputOf(this IReadOnlyList<ReadmeBlock> blocks, ReadmeBlock program) =>
        blocks.First(block => block.Line > program.Line && block.Language != "csharp");

    /// <summary>Replaces the text of a block in its page.</summary>
    public static void Replace(string path, ReadmeBlock block, string text)
    {
        var lines = File.ReadAllText(Repository.Find(path)).Split('\n');
        var count = block.Text.AsSpan().Count('\n');
        File.WriteAllText(Repository.Find(path), string.Join('\n', [.. lines[..block.Line], .. text.TrimEnd('\n').Split('\n'), .. lines[(block.Line + count)..]]));
    }

    /// <summary>Writes the files that the README shows into a folder.</summary>
    public static void WriteFiles(this IEnumerable<ReadmeBlock> blocks, TempFolder folder)
    {
        foreach (var block in blocks.Where(block => block.Marker.StartsWith("file:", StringComparison.Ordinal)))
            folder.Write(block.Marker["file:".Length..].Trim(), block.Text);
    }
}
