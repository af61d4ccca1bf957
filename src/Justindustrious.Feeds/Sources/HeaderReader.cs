using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// Header lines such as <c>Title: Beans</c> → <see cref="FrontMap"/>, as Python-Markdown reads them: a value is the text of its line, and of lines below it
/// that are indented.
/// </summary>
internal static class HeaderReader
{
    public static FrontMap ReadMap(string text, int firstLine, SourceFindings findings)
    {
        var entries = new List<FrontEntry>();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var at = findings.At(firstLine + index, 1);
            if (line.Length > 0 && char.IsWhiteSpace(line[0]) && entries is [.., { Value: FrontText { Text: var before } } last])
                entries[^1] = last with { Value = Text(last.Location, $"{before} {line.Trim()}") };
            else if (colon > 0)
                entries.Add(new(line[..colon].Trim(), at, Text(at, line[(colon + 1)..].Trim())));
            else if (line.Trim().Length > 0)
                findings.Add(FeedRules.SourceRules.FrontMatter, at,
                    $"{Quoted.Of(line.Trim())} is among header lines and has no ':'; write a key before it, or an empty line above the text");
        }

        return new(findings.At(firstLine, 1), entries);
    }

    // Here 'null' is a word like any other. Only an empty value counts as not given.
    private static FrontText Text(TextLocation at, string text) => new(at, text, IsPlain: text.Length == 0);
}
