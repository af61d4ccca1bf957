using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>FeedSync counts in 31 bits, and requires that changes differ by author or time.</summary>
public class FeedSyncTests
{
    [Theory]
    [InlineData("IntegerOverflow", "error", "<sx:sync id='1' updates='2147483648'/>")]
    [InlineData("InvalidPositiveInteger", "error", "<sx:sync id='1' updates='0'/>")]
    [InlineData("MissingRecommendedAttribute", "warning", "<sx:sync id='1' updates='1'><sx:history sequence='1' by='ann'/></sx:sync>")]
    [InlineData("MissingRecommendedAttribute", "warning", "<sx:sync id='1' updates='1'><sx:history sequence='1' when='2026-11-23T09:00:00Z'/></sx:sync>")]
    public void FeedSync_is_checked_as_the_W3C_validator_has_it(string w3cClass, string severity, string sync)
    {
        var feed = $"<rss version='2.0' xmlns:sx='http://feedsync.org/2007/feedsync'><channel><title>Kettle</title><link>https://example.org/</link><description>Notes</description><item><title>x</title>{sync}</item></channel></rss>";
        var finding = Assert.Single(FeedValidator.Validate(Encoding.UTF8.GetBytes(feed)).Diagnostics, finding => finding.W3CClass == w3cClass);
        Assert.Equal(severity, finding.Severity.ToString(), ignoreCase: true);
    }
}
