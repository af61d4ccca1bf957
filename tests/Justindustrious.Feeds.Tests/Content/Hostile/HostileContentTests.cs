using System.Diagnostics;
using System.Globalization;
using Justindustrious.Feeds.Content;
using Xunit.Abstractions;

namespace Justindustrious.Feeds.Tests.Content.Hostile;

/// <summary>A post that is made to cost much costs no more than its length: ten times the length, ten times the time.</summary>
public class HostileContentTests
{
    /// <summary>All of these take a few milliseconds. Quadratic time would be minutes, so a busy machine does not fail the test.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. HostileContent.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_rendered_in_a_bounded_time_to_what_is_harmless(string name)
    {
        var content = HostileContent.Make(name, 50_000);
        var clock = Stopwatch.StartNew();
        var rendered = Rendered.Render(content);
        Assert.True(clock.Elapsed < MostTime, $"{clock.Elapsed}");
        Assert.InRange(rendered.Html.Length, 0, 20 * content.Source.Length);
        Assert.InRange(rendered.Findings.Count, 0, 200);
        Assert.InRange(rendered.Excerpt.Length, 0, Excerpt.MostLength);
    }

    [Theory]
    [InlineData("http://a.b ")]
    [InlineData("HTTPS://a.b ")]
    [InlineData("ftp://a.b ")]
    [InlineData("mailto:a@b.c ")]
    [InlineData("tel:1 ")]
    [InlineData("www.a.b ")]
    public void A_paragraph_of_more_addresses_than_can_be_looked_back_through_stays_as_it_was_written(string address)
    {
        var rendered = Rendered.Markdown("before\n\n" + string.Concat(Enumerable.Repeat(address, 1001)) + "\n\n[after](/after)");
        Assert.Equal("JF5012", Assert.Single(rendered.Findings).Rule.Id);
        Assert.DoesNotContain("<a href=\"" + address.Trim(), rendered.Html, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("<p><a href=\"https://blog.example.org/after\">after</a></p>", rendered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_a_thousand_addresses_an_item_each_is_shown_whole()
    {
        var rendered = Rendered.Markdown(string.Concat(Enumerable.Repeat("- https://example.org/a\n", 1001)));
        Assert.Empty(rendered.Findings);
        Assert.Equal(1001, rendered.Html.Split("<a href=").Length - 1);
    }

    [Fact]
    public void A_table_of_more_cells_than_memory_should_hold_stays_as_it_was_written()
    {
        var rendered = Rendered.Markdown("|a|b|\n|-|-|\n" + string.Concat(Enumerable.Repeat("|a|b|\n", 70_000)));
        Assert.Equal("JF5012", Assert.Single(rendered.Findings).Rule.Id);
    }
}

/// <summary>
/// Measures what SECURITY.md tells. <c>FEEDS_LARGE=50000000</c> is the size of the larger post, in characters; <c>FEEDS_KINDS</c> names some kinds, or
/// <c>all</c>.
/// </summary>
[Trait("Suite", "Long")]
public class HostileContentLongTests(ITestOutputHelper output)
{
    private const int Small = 500_000;

    private static readonly int Large = int.Parse(Environment.GetEnvironmentVariable("FEEDS_LARGE") ?? "5000000", CultureInfo.InvariantCulture);
    private static readonly string[] Kinds = (Environment.GetEnvironmentVariable("FEEDS_KINDS") ?? "plain text,links in one paragraph,brackets,stars,open elements").Split(',');

    /// <summary>Memory is what can be asserted on any machine, however busy it is; time is printed.</summary>
    [FactThatNeeds(Need.Patience)]
    public void A_larger_post_costs_no_more_than_twice_as_much_a_byte()
    {
        output.WriteLine($"| post | size | time | time a byte | memory a byte | outcome |");
        output.WriteLine("|---|---|---|---|---|---|");
        foreach (var name in Kinds is ["all"] ? HostileContent.Names : Kinds)
        {
            Measure(name, Small);
            var (small, large) = (Measure(name, Small), Measure(name, Large));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Small / 1e6} MB | {small.Time:0.00} s | {small.Time / Small * 1e9:0} ns | {small.Memory / Small:0} B | {small.Outcome} |"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Large / 1e6} MB | {large.Time:0.00} s | {large.Time / Large * 1e9:0} ns | {large.Memory / Large:0} B | {large.Outcome} |"));
            Assert.True(large.Memory / Large <= Math.Max(2 * small.Memory / Small, 64), name);
        }
    }

    private static (double Time, double Memory, string Outcome) Measure(string name, int size)
    {
        var content = HostileContent.Make(name, size);
        var memory = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var rendered = Rendered.Render(content);
        return (clock.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - memory,
            string.Join(", ", rendered.Findings.Where(finding => finding.Severity > FeedSeverity.Info).Select(finding => finding.Rule.Id).Distinct().DefaultIfEmpty("shown whole")));
    }
}
