using System.IO.Compression;
using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class ContentCodingTests
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("gzip;q=0.5 , br ; q=0.5", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "zstd")]
    [InlineData("identity", "")]
    [InlineData("identity, gzip;q=0.5", "")]
    [InlineData("deflate, zstd", "zstd")]
    [InlineData("zstd;q=0.9, gzip;q=0.8", "zstd")]
    [InlineData("gzip, zstd", "zstd")]
    [InlineData("deflate, compress", "")]
    [InlineData("*;q=0.5, br;q=0, zstd;q=0", "gzip")]
    [InlineData("identity;q=0, *", "br")]
    [InlineData("", "")]
    [InlineData("gzip;q=0", "")]
    [InlineData("gzip;q=2", "")]
    [InlineData("gzip;q=none", "")]
    [InlineData(";;,,;q=,=", "")]
    [InlineData("identity;q=0, gzip;q=0.1", "gzip")]
    public async Task The_coding_is_what_the_request_prefers(string accept, string coding)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/rss.xml", ("Accept-Encoding", accept));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(coding, string.Join(',', response.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.GetValues("Vary")));
    }

    [Theory]
    [InlineData("*;q=0")]
    [InlineData("identity;q=0")]
    [InlineData("identity;q=0, deflate")]
    public async Task Nothing_is_sent_to_a_request_that_takes_nothing(string accept)
    {
        await using var server = await FeedServer.StartAsync();
        using var response = await server.GetAsync("/rss.xml", ("Accept-Encoding", accept));
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("/rss.xml", "br")]
    [InlineData("/rss.xml", "gzip")]
    [InlineData("/rss.xml", "zstd")]
    [InlineData("/atom.xml", "br")]
    [InlineData("/atom.xml", "gzip")]
    [InlineData("/atom.xml", "zstd")]
    [InlineData("/feed.json", "br")]
    [InlineData("/feed.json", "gzip")]
    [InlineData("/feed.json", "zstd")]
    public async Task A_coded_document_is_smaller_has_a_tag_of_its_own_and_unpacks_to_the_same_bytes(string path, string coding)
    {
        await using var server = await FeedServer.StartAsync();
        using var plain = await server.GetAsync(path);
        using var coded = await server.GetAsync(path, ("Accept-Encoding", coding));
        var bytes = await plain.Content.ReadAsByteArrayAsync();
        var packed = await coded.Content.ReadAsByteArrayAsync();

        Assert.Equal(packed.Length, coded.Content.Headers.ContentLength);
        Assert.True(packed.Length < bytes.Length / 2, $"{packed.Length} of {bytes.Length}");
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
        Assert.False(coded.Headers.ETag!.IsWeak);
        Assert.Equal(bytes, Unpack(packed, coding));
    }

    [Theory]
    [InlineData("/rss.xml", "br")]
    [InlineData("/atom.xml", "zstd")]
    [InlineData("/feed.json", "gzip")]
    public async Task A_coded_document_is_made_once_and_not_for_each_request(string path, string coding)
    {
        await using var server = await FeedServer.StartAsync();
        using var first = await server.GetAsync(path, ("Accept-Encoding", coding));
        var published = await server.Publisher.GetAsync();
        using var second = await server.GetAsync(path, ("Accept-Encoding", coding));
        await server.Publisher.RefreshAsync();
        using var third = await server.GetAsync(path, ("Accept-Encoding", coding));
        Assert.NotSame(published, await server.Publisher.GetAsync());
        Assert.Equal(first.Headers.ETag, third.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_document_too_small_to_be_made_smaller_is_sent_as_it_is()
    {
        var empty = TestSource.Feed() with { Title = "b", Posts = [] };
        await using var server = await FeedServer.StartAsync(new() { Read = _ => new(empty) });
        using var response = await server.GetAsync("/feed.json", ("Accept-Encoding", "br, zstd, gzip"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var plain = await server.Client.GetByteArrayAsync("/feed.json");
        Assert.Equal(plain, response.Content.Headers.ContentEncoding.Count == 0 ? bytes : Unpack(bytes, response.Content.Headers.ContentEncoding.Single()));
        Assert.True(bytes.Length <= plain.Length);
    }

    [Fact]
    public async Task A_tag_is_known_only_with_its_coding()
    {
        await using var server = await FeedServer.StartAsync();
        using var gzip = await server.GetAsync("/rss.xml", ("Accept-Encoding", "gzip"));
        var tag = gzip.Headers.ETag!.ToString();
        using var again = await server.GetAsync("/rss.xml", ("Accept-Encoding", "gzip"), ("If-None-Match", tag));
        using var plain = await server.GetAsync("/rss.xml", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    private static byte[] Unpack(byte[] packed, string coding)
    {
        using var stream = coding switch
        {
            "br" => (Stream)new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress),
            "zstd" => new ZstdSharp.DecompressionStream(new MemoryStream(packed)),
            _ => new GZipStream(new MemoryStream(packed), CompressionMode.Decompress),
        };
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
