using System.Text.RegularExpressions;
using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Tests.Podcasts;

/// <summary>docs/guides/podcast.md: its tables are made from the lists of properties. <c>SNAPSHOT_ACCEPT=1</c> writes them again.</summary>
public partial class PodcastPageTests
{
    private const string Name = "docs/guides/podcast.md";

    private static readonly string Page = Repository.Find(Name);

    [Fact]
    public void The_tables_of_the_guide_are_made_from_the_lists_of_properties()
    {
        var page = File.ReadAllText(Page);
        var expected = Table().Replace(page, match =>
            $"{match.Groups[1].Value}\n{Rows(match.Groups[2].Value == "podcast" ? ShowFields.Podcast : EpisodeFields.Episode)}\n{match.Groups[3].Value}");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
            File.WriteAllText(Page, expected);
        else
            Assert.Equal(expected, page);
    }

    [Fact]
    public void Every_key_says_what_it_is() =>
        Assert.All(ShowFields.Podcast.Rows.Concat(EpisodeFields.Episode.Rows), row => Assert.NotEqual("", row.Meaning));

    private static string Rows(IElementList list) => string.Join('\n', new[] { "| key | what it says | value |", "|---|---|---|" }.Concat(
        list.Rows.Select(row => $"| {string.Join(", ", row.Keys.Select(key => $"`{key}`"))} | {row.Meaning} | {row.Asked} |")));

    [GeneratedRegex(@"(<!-- (podcast|episode):[^>]*-->).*?(<!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
