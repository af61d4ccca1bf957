using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Text;

/// <summary>The identity of a podcast, with the examples of its specification.</summary>
public class PodcastGuidTests
{
    [Theory]
    [InlineData("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    [InlineData("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("http://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("https://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("https://podnews.net/rss///", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    public void A_podcast_has_the_identity_of_its_address_without_scheme_and_slashes_at_the_end(string address, string identity)
    {
        Assert.Equal(identity, PodcastGuid.Of(address).ToString());
        if (address.Contains("://", StringComparison.Ordinal))
            Assert.Equal(identity, PodcastGuid.Of(new Uri(address)).ToString());
    }

    [Fact]
    public void An_address_in_any_script_has_the_identity_of_the_address_that_documents_hold() =>
        Assert.Equal(PodcastGuid.Of("xn--bcher-kva.example/t%C3%A9.xml"), PodcastGuid.Of(new Uri("https://bücher.example/té.xml")));
}
