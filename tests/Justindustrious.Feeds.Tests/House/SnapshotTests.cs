using System.Globalization;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>Snapshots as tests write them: these run with either engine, over the same files.</summary>
public class SnapshotTests
{
    [Fact]
    public Task A_text_that_equals_the_file_passes() => Verify("<feed />\n", "xml");

    [Theory]
    [InlineData("a/b", true, null)]
    [InlineData("c", false, 1.5)]
    public Task A_theory_has_a_file_for_each_row(string text, bool flag, double? number) =>
        Verify($"{text} {flag} {number?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}").UseParameters(text, flag, number);
}
