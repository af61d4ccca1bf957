using System.Net;
using System.Text;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Readers that ask for the difference with A-IM: feed (RFC 3229) get the posts that are new or changed since the version that they have.</summary>
public class DeltaTests
{
    public static TheoryData<string, string, bool> Documents { get; } = Combine();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_reader_gets_the_new_and_the_changed_posts_of_a_valid_document(string path, string coding, bool indented)
    {
        var (source, time) = (new TestSource(), new ManualTime());
        var posts = Enumerable.Range(1, 20).Select(i => TestSource.Post($"old-{i}")).ToList();
        source.Read = _ => new(TestSource.Feed(posts));
        await using var server = await FeedServer.StartAsync(source, options => options.Documents.Document.Indented = indented, time);
        var before = await GetAsync(server, path, coding);

        posts = [TestSource.Post("new-one"), .. posts.Select(post => post.Title == "On old-7" ? post with { Title = "Changed" } : post).Where(post => post.Title != "On old-9")];
        Assert.Equal(FeedRefreshOutcome.Published, (await server.Publisher.RefreshAsync()).Outcome);
        var delta = await GetAsync(server, path, coding, ("A-IM", "feed"), ("If-None-Match", before.Tag));
        Assert.Equal(((HttpStatusCode)226, "feed"), (delta.Status, delta.Im));
        Assert.Equal(["Accept-Encoding, A-IM, If-None-Match", "no-store, im"], [delta.Vary, delta.CacheControl]);
        var read = FeedReader.Read(delta.Body);
        Assert.Equal(["Changed", "On new-one"], read.Posts.Select(post => post.Title).Order());
        Assert.True(FeedValidator.Validate(delta.Body).IsValid);
        Assert.InRange(delta.Body.Length, 1, before.Body.Length / 4);

        var whole = await GetAsync(server, path, coding);
        Assert.Equal((HttpStatusCode.OK, whole.Tag, "Accept-Encoding"), (whole.Status, delta.Tag, whole.Vary));
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(server, path, coding, ("A-IM", "feed"), ("If-None-Match", delta.Tag))).Status);
    }

    [Theory]
    [InlineData("feed", "\"unknown\"")]
    [InlineData("feed", "")]
    [InlineData("feed;q=0", null)]
    [InlineData("vcdiff, gzip", null)]
    [InlineData("", null)]
    public async Task A_version_that_is_not_known_and_a_reader_that_does_not_ask_get_the_whole_document(string aim, string? tag)
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var before = await GetAsync(server, "/rss.xml", "");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));
        await server.Publisher.RefreshAsync();
        var answer = await GetAsync(server, "/rss.xml", "", ("A-IM", aim), ("If-None-Match", tag ?? before.Tag));
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Im));
    }

    [Fact]
    public async Task Several_earlier_versions_are_known_and_the_oldest_are_not()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var tags = new List<string>();
        for (var i = 1; i <= 12; i++)
        {
            var count = i;
            source.Read = _ => new(TestSource.Feed([.. Enumerable.Range(1, count).Select(n => TestSource.Post($"post-{n}"))]));
            await server.Publisher.RefreshAsync();
            tags.Add((await GetAsync(server, "/atom.xml", "gzip")).Tag);
        }

        var third = await GetAsync(server, "/atom.xml", "gzip", ("A-IM", "gzip, feed"), ("If-None-Match", $"\"other\", W/{tags[8]}"));
        Assert.Equal(3, FeedReader.Read(third.Body).Posts.Count);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/atom.xml", "gzip", ("A-IM", "feed"), ("If-None-Match", tags[0]))).Status);
    }

    [Fact]
    public async Task HEAD_of_a_difference_has_its_fields_and_no_body()
    {
        var source = new TestSource();
        await using var server = await FeedServer.StartAsync(source);
        var before = await GetAsync(server, "/feed.json", "");
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new"), TestSource.Post("hello"), TestSource.Post("second")));
        await server.Publisher.RefreshAsync();
        using var head = await server.SendAsync("/feed.json", HttpMethod.Head, ("A-IM", "feed"), ("If-None-Match", before.Tag));
        var get = await GetAsync(server, "/feed.json", "", ("A-IM", "feed"), ("If-None-Match", before.Tag));
        Assert.Equal((226, get.Body.Length), ((int)head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Contains("\"items\"", Encoding.UTF8.GetString(get.Body), StringComparison.Ordinal);
    }

    private static TheoryData<string, string, bool> Combine()
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json" })
        {
            rows.Add(path, "", true);
            rows.Add(path, "gzip", true);
            rows.Add(path, "", false);
        }

        return rows;
    }

    private static async Task<Answer> GetAsync(FeedServer server, string path, string coding, params (string, string)[] headers)
    {
        using var response = await server.GetAsync(path, [.. coding.Length == 0 ? [] : new[] { ("Accept-Encoding", coding) }, .. headers]);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (response.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(body), System.IO.Compression.CompressionMode.Decompress);
            using var plain = new MemoryStream();
            await gzip.CopyToAsync(plain);
            body = plain.ToArray();
        }

        return new(
            response.StatusCode, body, response.Headers.ETag?.ToString() ?? "", response.Headers.TryGetValues("IM", out var im) ? im.Single() : "",
            string.Join(", ", response.Headers.Vary), response.Headers.TryGetValues("Cache-Control", out var cache) ? string.Join(", ", cache) : "");
    }

    private sealed record Answer(HttpStatusCode Status, byte[] Body, string Tag, string Im, string Vary, string CacheControl);
}
