using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests;

/// <summary>A fenced block of a Markdown file, with the comment above it.</summary>
/// <param name="Marker">The text of the comment: <c>run</c> in <c>&lt;!-- run --&gt;</c>; empty without a comment.</param>
/// <param name="Language">The word after the fence.</param>
/// <param name="Text">The text between the fences, with its last line end.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
internal sealed record ReadmeBlock(string Marker, string Language, string Text, int Line);

/// <summary>The code blocks of a README, which tests run. The comment above a block says how:</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>run</c></term><description>a program; the next block that is not C# is exactly what it prints</description></item>
/// <item><term><c>serve</c></term><description>a web program; it finds the README's files beside it and serves <c>/rss.xml</c></description></item>
/// <item><term><c>test</c></term><description>a member of a test class, where <c>MyBlog.Feed</c> is a feed</description></item>
/// <item><term><c>compile</c></term><description>a program that is not run</description></item>
/// <item><term><c>file: blog/feeds.yml</c></term><description>a file that the others find</description></item>
/// <item><term><c>console</c></term><description>a command line after <c>$</c>, and exactly what it prints</description></item>
/// <item><term><c>console where blog/posts/a.md says date: x</c></term><description>the same, with one line of a file changed</description></item>
/// </list>
/// </remarks>
internal static partial class Readme
{
    public static IReadOnlyList<ReadmeBlock> Blocks(string path)
    {
        var text = File.ReadAllText(Repository.Find(path));
        return
        [
            .. Block().Matches(text).Select(block => new ReadmeBlock(
                block.Groups["marker"].Value.Trim(),
                block.Groups["language"].Value,
                block.Groups["text"].Value,
                text.AsSpan(0, block.Groups["fence"].Index).Count('\n') + 1)),
        ];
    }

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

    [GeneratedRegex(@"(?:^<!--(?<marker>[^>]*?)-->\n+)?^(?<fence>```)(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
