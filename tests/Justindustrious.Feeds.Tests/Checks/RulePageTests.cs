using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Justindustrious.Feeds.Tests.Vocabularies;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The examples on the pages of rules about XML, RSS, Atom and modules are validated, and do what the pages say.</summary>
/// <remarks>
/// The words after the language of a block define its place: <c>xml document</c>, <c>channel</c>, <c>item</c>, <c>onlyitem</c> (nothing else in the item),
/// <c>feed</c>, <c>entry</c>, <c>onlyentry</c>; then <c>as windows-1252</c>, <c>at https://…</c>, <c>expecting atom</c>, <c>limit 300</c>, or <c>repeated
/// 300</c>: text in braces is repeated 300 times.
/// </remarks>
public partial class RulePageTests
{
    private const string Namespaces =
        " xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
        " xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\" xmlns:wfw=\"http://wellformedweb.org/CommentAPI/\"" +
        " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"" +
        " xmlns:georss=\"http://www.georss.org/georss\" xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\" xmlns:g=\"http://base.google.com/ns/1.0\" xmlns:sx=\"http://feedsync.org/2007/feedsync\"" +
        " xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\" xmlns:store=\"https://store.example.org/ns\"" +
        " xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0\" xmlns:psc=\"http://podlove.org/simple-chapters\" xmlns:rsl=\"https://rslstandard.org/rsl\"";

    private const string AtomNamespaces =
        " xmlns=\"http://www.w3.org/2005/Atom\" xmlns:fh=\"http://purl.org/syndication/history/1.0\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\"" +
        " xmlns:access=\"http://www.bloglines.com/about/specs/fac-1.0\"";

    public static TheoryData<string> Rules() =>
        [.. FeedRules.XmlRules.Rows.Concat(FeedRules.RssRules.Rows).Concat(FeedRules.AtomRules.Rows).Concat(FeedRules.ExtensionRules.Rows).Concat(FeedRules.PodcastRules.Rows)
            .Concat(FeedRules.ProfileRules.Rows.Where(rule => rule.Id != "JF6263")).Concat(FeedRules.RslRules.Rows).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_a_rule_names_it_and_shows_wrong_and_right(string id)
    {
        var rule = FeedRules.Find(id)!;
        var page = File.ReadAllText(PageOf(id)).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\nSeverity: {rule.Severity}\nSpecification: {rule.Specification.OriginalString}\n\n## What\n", page, StringComparison.Ordinal);
        Assert.Contains("\n\n## Why\n", page, StringComparison.Ordinal);
        Assert.Contains(Validate(page, "Wrong"), finding => finding.Rule == rule);
        var right = Validate(page, "Right");
        Assert.DoesNotContain(right, finding => finding.Rule == rule);
        Assert.DoesNotContain(right, finding => finding.Severity == FeedSeverity.Error);
    }

    private static IReadOnlyList<FeedDiagnostic> Validate(string page, string heading)
    {
        var section = page[(page.IndexOf($"## {heading}\n```xml ", StringComparison.Ordinal) + heading.Length + 11)..];
        var words = section[..section.IndexOf('\n', StringComparison.Ordinal)].Split(' ');
        var start = section.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = section.IndexOf("```", start, StringComparison.Ordinal);
        var block = end == start ? "" : section[start..(end - 1)];
        // A rule that is off is asked for.
        var off = FeedRules.All.Where(rule => !rule.IsEnabledByDefault).Aggregate(RuleSeverities.Default, (all, rule) => all.With(rule, rule.Severity));
        var (encoding, options) = ((Encoding)new UTF8Encoding(false), new FeedValidatorOptions { Severities = off, Vocabularies = [StoreVocabulary.Instance] });
        for (var i = 1; i < words.Length; i += 2)
        {
            switch (words[i])
            {
                case "as":
                    encoding = CodePagesEncodingProvider.Instance.GetEncoding(words[i + 1])!;
                    break;
                case "at":
                    options = options with { Address = new(words[i + 1]) };
                    break;
                case "expecting":
                    options = options with { ExpectedFormat = Enum.Parse<FeedFormat>(words[i + 1], ignoreCase: true) };
                    break;
                case "limit":
                    options = options with { MaxLength = int.Parse(words[i + 1], System.Globalization.CultureInfo.InvariantCulture) };
                    break;
                case "profile":
                    options = options with { Profiles = [FeedProfile.Find(words[i + 1])!] };
                    break;
                case "repeated":
                    var times = int.Parse(words[i + 1], System.Globalization.CultureInfo.InvariantCulture);
                    block = Braces().Replace(block, m => string.Concat(Enumerable.Repeat(m.Groups[1].Value, times)));
                    break;
                default:
                    Assert.Fail($"'{words[i]}' is not a word that places an example");
                    break;
            }
        }

        return FeedValidator.Validate(encoding.GetBytes(Document(words[0], block)), options).Diagnostics;
    }

    private static string Document(string place, string block) => place switch
    {
        "document" => block,
        "channel" => Rss(block, ""),
        "item" => Rss("", $"<item>{Around(block, "<title>Boiling</title>", "<link>https://example.org/boiling/</link>", "<guid>https://example.org/boiling/</guid>")}</item>"),
        "onlyitem" => Rss("", $"<item>{block}</item>"),
        "feed" => Atom(block, ""),
        "entry" => Atom("", $"<entry>{Around(block, "<title>Boiling</title>", "<id>tag:example.org,2026:1</id>", "<updated>2026-11-23T09:00:00Z</updated>", "<content>Boil it.</content>")}</entry>"),
        "onlyentry" => Atom("", $"<entry><title>Boiling</title><id>tag:example.org,2026:1</id><updated>2026-11-23T09:00:00Z</updated>{block}</entry>"),
        _ => throw new InvalidOperationException($"no document is made of '{place}'"),
    };

    private static string Rss(string channel, string items) =>
        $"<rss version=\"2.0\"{Namespaces}><channel>{Around(channel, "<title>Kettle</title>", "<link>https://example.org/</link>", "<description>Notes</description>", "<atom:link rel=\"self\" href=\"https://example.org/rss.xml\"/>")}{items}</channel></rss>";

    private static string Atom(string feed, string entries) =>
        $"<feed{AtomNamespaces}>{Around(feed, "<title>Kettle</title>", "<id>tag:example.org,2026:kettle</id>", "<updated>2026-11-23T09:00:00Z</updated>", "<author><name>Ann</name></author>")}{entries}</feed>";

    /// <summary>The other required children of an element, without those in the example.</summary>
    private static string Around(string block, params string[] elements)
    {
        var own = Starts().Matches(block).Select(m => m.Groups[1].Value).ToHashSet();
        return string.Concat(elements.Where(e => !own.Contains(Starts().Match(e).Groups[1].Value))) + block;
    }

    private static string PageOf(string id, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "rules", $"{id}.md");

    [GeneratedRegex("^<([\\w:-]+)", RegexOptions.Multiline)]
    private static partial Regex Starts();

    [GeneratedRegex("\\{(.*?)\\}", RegexOptions.Singleline)]
    private static partial Regex Braces();
}
