using System.Security.Cryptography;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Text;

public class DigestTests
{
    [Fact]
    public void A_digest_is_SHA_256_at_every_length_around_the_ends_of_blocks()
    {
        for (var length = 0; length <= 300; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Assert.Equal(SHA256.HashData(bytes), Digest.Of(bytes));
        }
    }

    [Fact]
    public void The_digest_of_the_specification_s_example_is_the_published_one() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Convert.ToHexStringLower(Digest.Of("abc"u8)));
}
