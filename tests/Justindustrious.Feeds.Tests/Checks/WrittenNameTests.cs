using System.Text;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>Messages and paths call an element as the feed calls it.</summary>
public class WrittenNameTests
{
    private const string Podcast = "xmlns:podcast='https://podcastindex.org/namespace/1.0'";

    [Theory]
    [InlineData(Podcast, "<podcast:medium>music</podcast:medium><podcast:medium>music</podcast:medium>", "JF6093", "<podcast:medium>", "/rss/channel/podcast:medium[2]")]
    [InlineData("xmlns:p='https://podcastindex.org/namespace/1.0'", "<p:medium>radio</p:medium>", "JF6092", "podcast:medium", "/rss/channel/podcast:medium")]
    [InlineData(Podcast, "<item><podcast:chapters/></item>", "JF6091", "<podcast:chapters>", "/rss/channel/item[1]/podcast:chapters")]
    [InlineData("xmlns:k='https://example.org/kettle'", "<k:note>x\u0092</k:note>", "JF1018", "U+0092", "/rss/channel/k:note[1]")]
    [InlineData("xmlns:k='https://example.org/kettle'", "<k:note><b/></k:note>", "JF1109", "<k:note>", "/rss/channel/k:note[1]/b[1]")]
    [InlineData("xmlns:k='https://example.org/kettle'", "<description><k:b/></description>", "JF2001", "<k:b>", "/rss/channel/description/k:b[1]")]
    [InlineData("", "<description><note xmlns='https://example.org/kettle'/></description>", "JF2001", "<note>", "/rss/channel/description/note[1]")]
    public void An_element_goes_by_its_own_name(string declaration, string channel, string rule, string shown, string path)
    {
        var found = FeedValidator.Validate(Encoding.UTF8.GetBytes($"<rss version='2.0' {declaration}><channel>{channel}</channel></rss>")).Diagnostics;
        Assert.All(found, finding => Assert.DoesNotContain("unknown:", finding.ToString() + finding.Path, StringComparison.Ordinal));
        var finding = found.First(finding => finding.Rule.Id == rule);
        Assert.Contains(shown, finding.Message, StringComparison.Ordinal);
        Assert.Equal(path, finding.Path);
    }

    [Fact]
    public void The_root_has_no_number_in_a_path() =>
        Assert.Equal(["/entry"], FeedValidator.Validate("<entry xmlns='http://purl.org/atom/ns#'/>"u8.ToArray()).Diagnostics.Where(finding => finding.Rule.Id == "JF3012").Select(finding => finding.Path));
}
