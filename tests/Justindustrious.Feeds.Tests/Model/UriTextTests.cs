using CsCheck;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Model;

public class UriTextTests
{
    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("HTTPS://EXAMPLE.org:443/A?b#c", "https://example.org/A?b#c")]
    [InlineData("http://example.org:8080/", "http://example.org:8080/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("https://example.org/日本 語/?q=é#ü", "https://example.org/%E6%97%A5%E6%9C%AC%20%E8%AA%9E/?q=%C3%A9#%C3%BC")]
    [InlineData("https://example.org/a%20b%2Fc", "https://example.org/a%20b%2Fc")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://example.org/a|b[1]?x={y}", "https://example.org/a%7Cb%5B1%5D?x=%7By%7D")]
    [InlineData("https://[2001:db8::1]/a", "https://[2001:db8::1]/a")]
    [InlineData("tag:example.org,2026:日", "tag:example.org,2026:%E6%97%A5")]
    [InlineData("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a")]
    public void An_address_is_written_as_a_URI(string given, string written) => Assert.Equal(written, UriText.Of(new(given)));

    [Fact]
    public void Encoding_twice_is_encoding_once() => Gen.String.Sample(text =>
    {
        var once = UriText.Encode(text);
        Assert.Equal(once, UriText.Encode(once));
        Assert.All(once, character => Assert.InRange(character, '!', '~'));
    });
}
