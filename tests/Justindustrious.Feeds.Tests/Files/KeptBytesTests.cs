using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Tests.Files;

/// <summary>Documents that a server does not keep as they are have the same bytes whenever they are asked for.</summary>
public class KeptBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300_000)]
    public void Packed_bytes_are_the_same_bytes_each_time(int length)
    {
        var bytes = Enumerable.Range(0, length).Select(i => (byte)('a' + (i % 7))).ToArray();
        var kept = new DocumentBytes(bytes);
        var tag = kept.EntityTag;
        kept.Pack();
        var packed = DocumentBytes.Packed(bytes);
        foreach (var each in new[] { kept, kept, packed, packed })
        {
            Assert.Equal(bytes, each.All.ToArray());
            using var stream = new MemoryStream();
            each.CopyTo(stream);
            Assert.Equal(bytes, stream.ToArray());
            Assert.Equal((tag, length), (each.EntityTag, each.Length));
        }
    }

    [Fact]
    public void Bytes_that_can_not_be_compressed_are_kept_as_they_are()
    {
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes, PackedBytes.Of(bytes).Unpack());
    }

    [Fact]
    public void A_packed_body_is_the_same_body()
    {
        var body = PostContent.Markdown(string.Concat(Enumerable.Repeat("Wörter und 訂閱者 und 🎉\n\n", 500))) with { LeadsWithImage = true };
        var packed = body.Packed();
        Assert.Equal((body.Format, body.Source, true, true), (packed.Format, packed.Source, packed.LeadsWithImage, packed.IsInMemory));
        Assert.Equal(body.Hash.ToArray(), packed.Hash.ToArray());
    }
}
