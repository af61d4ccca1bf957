using System.Text;

namespace Justindustrious.Feeds.Tests.Reading;

/// <summary>EUC-JP contains JIS X 0201, 0208 and 0212.</summary>
public class EucJpTests
{
    [Theory]
    [InlineData("caf\u00E9", "636166 8FABB1")]
    [InlineData("\u8336", "C3E3")]
    [InlineData("\uFF76\uFF9E", "8EB6 8EDE")]
    [InlineData("\u4E02\u9FA5", "8FB0A1 8FEDE3")]
    public void Its_characters_are_read(string text, string bytes)
    {
        var found = Validate(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(["JF1007"], found.Select(d => d.Rule.Id));
        // The title of the image is compared with that of the channel, which shows what was read.
        var other = Validate(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)), $"<image><url>https://example.org/i.png</url><title>x</title><link>https://example.org/</link></image>");
        Assert.Contains(other, d => d.Message.Contains($"write '{text}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8FABB1", 8000)]
    [InlineData("C3E3", 20000)]
    public void A_character_that_two_blocks_share_is_whole(string character, int times)
    {
        var bytes = Convert.FromHexString(string.Concat(Enumerable.Repeat(character, times)));
        for (var shift = 0; shift < 3; shift++)
            Assert.DoesNotContain(Validate([.. Encoding.ASCII.GetBytes(new string('a', shift)), .. bytes]), d => d.Rule.Id is "JF1003" or "JF1018");
    }

    [Theory]
    [InlineData("8FA0", "0x8F 0xA0")]
    [InlineData("8F", "0x8F")]
    [InlineData("FF", "0xFF")]
    [InlineData("8EE1", "0x8E 0xE1")]
    [InlineData("8FA1A1", "0x8F 0xA1 0xA1")]
    public void Bytes_that_are_no_character_are_named(string bytes, string shown) =>
        Assert.Contains(shown, Assert.Single(Validate(Convert.FromHexString(bytes)), d => d.Rule.Id == "JF1003").Message, StringComparison.Ordinal);

    private static IReadOnlyList<FeedDiagnostic> Validate(byte[] title, string more = "") =>
    [
        .. FeedValidator.Validate((byte[])
        [
            .. "<?xml version=\"1.0\" encoding=\"EUC-JP\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>"u8, .. title,
            .. Encoding.ASCII.GetBytes($"</title><link>https://example.org/</link><description>x</description><language>ja</language><atom:link rel=\"self\" href=\"https://example.org/rss.xml\"/>{more}</channel></rss>"),
        ]).Diagnostics,
    ];
}
