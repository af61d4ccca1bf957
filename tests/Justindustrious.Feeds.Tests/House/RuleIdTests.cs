using System.Text.RegularExpressions;

namespace Justindustrious.Feeds.Tests.House;

/// <summary>A rule's id is written once, in its row. All other code names the rule, so that a wrong id does not compile.</summary>
public partial class RuleIdTests
{
    [Fact]
    public void No_source_but_a_rules_row_holds_the_id_of_a_rule()
    {
        var ids =
            from file in Repository.Files()
            where file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Justindustrious.Feeds/Rules/", StringComparison.Ordinal)
            where Path.GetExtension(file) is ".cs" or ".razor" or ".cshtml"
            from line in File.ReadLines(Repository.Find(file))
            // Comments may show an example.
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Id().IsMatch(line)
            select $"{file}: {line}";
        Assert.Empty(ids);
    }

    [Theory]
    [InlineData("""finding.Rule.Id is "JF1019" or 3""")]
    [InlineData("""FeedRules.Find(@"jf7009")""")]
    public void An_id_in_code_is_seen(string code) => Assert.Matches(Id(), code);

    // An id among other words is an example in a message or in a help text.
    [GeneratedRegex("\"JF[0-9]{4}\"", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
