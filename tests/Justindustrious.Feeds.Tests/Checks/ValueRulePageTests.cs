using System.Runtime.CompilerServices;
using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The examples on the pages of rules about values, HTML and JSON Feed are validated, and do what the pages say.</summary>
/// <remarks>
/// The word after the language of a block defines its place: <c>xml item</c>, <c>xml channel</c>, <c>xml entry</c>, <c>json feed</c>, <c>json item</c>.
/// </remarks>
public class ValueRulePageTests
{
    private static readonly UTF8Encoding NoBom = new(false);

    public static TheoryData<string> Rules() =>
        [.. FeedRules.ValueRules.Rows.Concat(FeedRules.HtmlRules.Rows).Concat(FeedRules.JsonRules.Rows).Append(FeedRules.Find("JF6263")!).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_a_rule_names_it_and_shows_wrong_and_right(string id)
    {
        var rule = FeedRules.Find(id)!;
        var page = File.ReadAllText(PageOf(id)).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity}\nSpecification: {rule.Specification.OriginalString}\n\n## What\n", page, StringComparison.Ordinal);
        Assert.Contains(Validate(page, "Wrong"), finding => finding.Rule == rule);
        Assert.DoesNotContain(Validate(page, "Right"), finding => finding.Rule == rule);
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string page, string heading)
    {
        var section = page[(page.IndexOf($"## {heading}\n```", StringComparison.Ordinal) + heading.Length + 7)..];
        var kind = section[..section.IndexOf('\n', StringComparison.Ordinal)];
        var block = section[(kind.Length + 1)..section.IndexOf("\n```", StringComparison.Ordinal)];
        var options = new FeedValidatorOptions { Address = new(kind.StartsWith("json", StringComparison.Ordinal) ? "https://example.org/feed.json" : "https://example.org/rss.xml"), Severities = RuleSeverities.Default.With("JF6263", FeedSeverity.Warning) };
        return FeedValidator.Validate(Document(kind, block), options).Diagnostics;
    }

    private static byte[] Document(string kind, string block) => kind switch
    {
        "xml item" => NoBom.GetBytes(Rss($"<item>{block}</item>")),
        "xml channel" => NoBom.GetBytes(Rss(block)),
        "xml entry" => NoBom.GetBytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://example.org/</id><title>A blog</title><updated>2026-11-23T09:00:00Z</updated><entry>{block}</entry></feed>"),
        "json" => NoBom.GetBytes(block),
        "json bom" => [0xEF, 0xBB, 0xBF, .. NoBom.GetBytes(block)],
        "json latin1" => Encoding.Latin1.GetBytes(block),
        "json feed" => NoBom.GetBytes($"{{ {block} }}"),
        "json item" => NoBom.GetBytes($"{{ \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A garden\", \"items\": [ {{ {block} }} ] }}"),
        _ => throw new InvalidOperationException($"no document is made of '{kind}'"),
    };

    private static string Rss(string inside) =>
        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:ev=\"http://purl.org/rss/1.0/modules/event/\" xmlns:media=\"http://search.yahoo.com/mrss/\">"
        + $"<channel><title>A blog</title><link>https://example.org/</link><description>Beans</description>{inside}</channel></rss>";

    private static string PageOf(string id, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "rules", $"{id}.md");
}
