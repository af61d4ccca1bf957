using System.Text;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>Severities that rules have instead of their own.</summary>
public class RuleSeveritiesTests
{
    private const string NoLanguage = "<rss version='2.0'><channel><title>A</title><link>https://example.org/</link><description>B</description></channel></rss>";

    [Fact]
    public void A_rule_counts_as_chosen_by_id_or_by_rule()
    {
        var rule = FeedRules.Find("JF2016")!;
        foreach (var severities in (RuleSeverities[])[RuleSeverities.Default.With(rule, FeedSeverity.Error), RuleSeverities.Default.With("jf2016", FeedSeverity.Error)])
        {
            Assert.Equal(FeedSeverity.Error, severities.Of(rule));
            Assert.Equal([rule], severities.Rules);
        }
    }

    [Fact]
    public void A_rule_that_is_off_has_no_severity()
    {
        var rule = FeedRules.Find("JF2016")!;
        Assert.Null(RuleSeverities.Default.Off(rule).Of(rule));
        Assert.Null(RuleSeverities.Default.Off("JF2016").Of(rule));
        Assert.Equal(rule.Severity, RuleSeverities.Default.Of(rule));
    }

    [Fact]
    public void A_rule_that_is_off_by_default_is_on_where_a_severity_is_chosen()
    {
        var rule = FeedRules.Find("JF1104")!;
        Assert.Null(RuleSeverities.Default.Of(rule));
        Assert.Equal(FeedSeverity.Info, RuleSeverities.Default.With(rule, FeedSeverity.Info).Of(rule));
    }

    [Fact]
    public void The_severities_of_a_validator_are_those_of_its_findings()
    {
        var rule = FeedValidator.Validate(Encoding.UTF8.GetBytes(NoLanguage)).Diagnostics[0].Rule;
        var raised = new FeedValidatorOptions { Severities = RuleSeverities.Default.With(rule, FeedSeverity.Error) };
        Assert.False(FeedValidator.Validate(Encoding.UTF8.GetBytes(NoLanguage), raised).IsValid);
        var silenced = new FeedValidatorOptions { Severities = RuleSeverities.Default.Off(rule) };
        Assert.DoesNotContain(FeedValidator.Validate(Encoding.UTF8.GetBytes(NoLanguage), silenced).Diagnostics, finding => finding.Rule == rule);
    }

    [Fact]
    public void Choosing_one_changes_no_other_severities()
    {
        var first = RuleSeverities.Default.Off("JF2016");
        _ = first.With("JF2016", FeedSeverity.Error).Off("JF2003");
        Assert.Equal("JF2016=none", first.ToString());
        Assert.Empty(RuleSeverities.Default.Rules);
    }

    [Fact]
    public void Of_two_lists_the_second_wins()
    {
        var both = RuleSeverities.Default.Off("JF2016").Off("JF2003").With(RuleSeverities.Default.With("JF2016", FeedSeverity.Info));
        Assert.Equal("JF2003=none JF2016=info", both.ToString());
    }

    [Fact]
    public void Lists_that_say_the_same_are_equal()
    {
        var (one, other) = (RuleSeverities.Default.Off("JF2016").With("JF2003", FeedSeverity.Info), RuleSeverities.Default.With("JF2003", FeedSeverity.Info).Off("JF2016"));
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.Off("JF2003"));
        Assert.Equal(new FeedValidatorOptions { Severities = one }, new() { Severities = other });
    }

    [Theory]
    [InlineData("JF20166", "there is no rule 'JF20166'; did you mean 'JF2016'? (Parameter 'ruleId')")]
    [InlineData("length", "there is no rule 'length'; write an id as findings show it, such as 'JF2016' (Parameter 'ruleId')")]
    [InlineData("", "there is no rule ''; write an id as findings show it, such as 'JF2016' (Parameter 'ruleId')")]
    public void An_unknown_id_is_refused_and_the_nearest_one_named(string id, string message)
    {
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => RuleSeverities.Default.Off(id)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => RuleSeverities.Default.With(id, FeedSeverity.Info)).Message);
    }

    [Fact]
    public void What_is_no_severity_is_refused() =>
        Assert.Equal("severity", Assert.Throws<ArgumentOutOfRangeException>(() => RuleSeverities.Default.With("JF2016", (FeedSeverity)9)).ParamName);
}
