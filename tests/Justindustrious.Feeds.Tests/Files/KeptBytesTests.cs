using System.IO.Compression;
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
    public void Bytes_that_nobody_needs_are_freed_and_made_again()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)('a' + (i % 7))).ToArray();
        var made = 0;
        var kept = DocumentBytes.Packed(bytes);
        kept.Lose(() =>
        {
            made++;
            return DocumentBytes.Packed(bytes);
        });
        Assert.True(kept.IsUnused);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        AssertHas(kept, bytes);
        Assert.Equal((1, false), (made, kept.IsUnused));
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        AssertHas(kept, bytes);
        Assert.Equal(1, made);

        var other = DocumentBytes.Packed(bytes);
        other.Lose(() => DocumentBytes.Packed("other bytes"u8.ToArray()));
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        Assert.StartsWith("the document differs", Assert.Throws<InvalidOperationException>(() => other.Borrow()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bytes_that_are_sent_take_the_place_of_those_that_were_packed(bool isGzip)
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)('a' + (i % 7))).ToArray();
        using var output = new MemoryStream();
        using (Stream stream = isGzip ? new GZipStream(output, CompressionLevel.Optimal, true) : new BrotliStream(output, CompressionLevel.Optimal, true))
            stream.Write(bytes);
        var kept = DocumentBytes.Packed(bytes);
        kept.Adopt(output.ToArray(), isGzip);
        AssertHas(kept, bytes);
        AssertHas(kept, bytes);
    }

    private static void AssertHas(DocumentBytes kept, byte[] bytes)
    {
        using (var borrowed = kept.Borrow())
            Assert.Equal(bytes, borrowed.Bytes.ToArray());
        using var stream = new MemoryStream();
        kept.CopyTo(stream);
        Assert.Equal(bytes, stream.ToArray());
    }

    [Fact]
    public void Bytes_that_can_not_be_compressed_are_kept_as_they_are()
    {
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(bytes, new PackedSlice(PackedBytes.Of(bytes), 0, bytes.Length).Read(bytes => bytes.ToArray()));
    }

    [Fact]
    public void Packed_bodies_are_the_same_bodies_in_the_same_posts()
    {
        var large = string.Concat(Enumerable.Repeat("Wörter und 訂閱者 und 🎉\n\n", 2000));
        string[] texts = ["", "short", large, "after a large one", large + "another", "", "last"];
        var posts = texts.Select((text, i) => new Post($"Post {i}", $"https://example.org/{i}/", DateTimeOffset.UnixEpoch, PostContent.Markdown(text) with { LeadsWithImage = i == 2 })).ToList();
        var packed = PostContent.Packed(PostContent.Packed(posts));
        Assert.Equal(posts.Count, packed.Count);
        foreach (var (post, other) in posts.Zip(packed))
        {
            Assert.Equal(
                (post.Title, post.Content.Format, post.Content.Source, post.Content.LeadsWithImage, true),
                (other.Title, other.Content.Format, other.Content.Source, other.Content.LeadsWithImage, other.Content.IsInMemory));
            Assert.Equal(post.Content.Hash.ToArray(), other.Content.Hash.ToArray());
        }
    }
}
