using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample host with its posts in a database, on Kestrel, and the endpoint with which a program publishes a post.</summary>
public sealed class SampleHostDatabaseTests : IDisposable
{
    private const string Token = "a secret of bäkers";

    private readonly TempFolder _folder = new();
    private readonly SampleHost _host;
    private readonly HttpClient _client;

    public SampleHostDatabaseTests()
    {
        _host = Start(Token);
        _client = ClientOf(_host);
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_new_database_has_the_posts_of_the_folder_and_serves_the_same_bytes()
    {
        using var markdown = new SampleHost();
        using var other = ClientOf(markdown);
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json", "/categories/feeds/atom.xml", "/authors/ada-feedwell/rss.xml", "/posts/words-that-turn-around/", "/" })
            Assert.Equal(await other.GetStringAsync(path), await _client.GetStringAsync(path));
    }

    [Fact]
    public async Task A_published_post_is_in_the_feeds_and_pages_at_once_and_after_a_restart()
    {
        Assert.DoesNotContain("Kettles", await _client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        using var answer = await PostAsync("""{"title": "Kettles", "markdown": "They *boil*.", "categories": ["Tea"], "author": "Ann Example"}""");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/posts/kettles/", answer.Headers.Location!.ToString());
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json", "/categories/tea/rss.xml", "/authors/ann-example/atom.xml" })
            Assert.Contains("<em>boil</em>", WebUtility.HtmlDecode((await _client.GetStringAsync(path)).Replace("\\u003C", "<", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("<em>boil</em>", await _client.GetStringAsync("/posts/kettles/"), StringComparison.Ordinal);

        _host.Dispose();
        using var again = Start(Token);
        using var client = ClientOf(again);
        Assert.Contains("Kettles", await client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "the request has no token; send the header 'Authorization: Bearer TOKEN'")]
    [InlineData("Basic YTpi", "the request has no token; send the header 'Authorization: Bearer TOKEN'")]
    [InlineData("Bearer ", "the request has no token; send the header 'Authorization: Bearer TOKEN'")]
    [InlineData("Bearer a secret", "the token is not that of this server")]
    [InlineData("Bearer a secret of bäkers and more", "the token is not that of this server")]
    public async Task Without_the_token_nothing_is_published_and_the_body_is_not_read(string? authorization, string detail)
    {
        using var answer = await PostAsync("no JSON", authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal(detail, await DetailOf(answer));
    }

    [Fact]
    public async Task A_server_without_a_token_publishes_for_nobody()
    {
        using var host = Start("");
        using var client = ClientOf(host);
        foreach (var authorization in new[] { "Bearer ", "Bearer x" })
        {
            using var request = Request("""{"title": "Kettles", "html": "x"}""", authorization);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("this server has no token; start it with the environment variable AdminToken", await DetailOf(answer));
        }
    }

    [Theory]
    [InlineData("", "the body is not an object of JSON (line 1, byte 1); write an object such as {\"title\": \"Hello\", \"markdown\": \"The *first* post.\"}")]
    [InlineData("null", "the body is null; write an object such as {\"title\": \"Hello\", \"markdown\": \"The *first* post.\"}")]
    [InlineData("{\"titel\": \"Kettles\"}", "'titel' is unknown, or its value is of another kind (line 1, byte 10); write an object such as {\"title\": \"Hello\", \"markdown\": \"The *first* post.\"}")]
    [InlineData("{\"markdown\": \"x\"}", "'title' is missing; write an object such as {\"title\": \"Hello\", \"markdown\": \"The *first* post.\"}")]
    [InlineData("{\"title\": \"Kettles\"}", "'markdown' and 'html' are missing; write an object such as {\"title\": \"Hello\", \"markdown\": \"The *first* post.\"}")]
    [InlineData("{\"title\": \"K\", \"html\": \"x\", \"markdown\": \"x\"}", "the post has 'markdown' and 'html'; leave one of them out")]
    [InlineData("{\"title\": \"K\", \"html\": \"x\", \"slug\": \"../k\"}", "the slug '../k' can't be part of an address; write 'slug' with small letters a to z, digits and '-'")]
    [InlineData("{\"title\": \"言葉\", \"html\": \"x\"}", "the slug '言葉' can't be part of an address; write 'slug' with small letters a to z, digits and '-'")]
    [InlineData("{\"title\": \"K\", \"html\": \"x\", \"published\": \"2999-01-01T00:00:00Z\"}", "'published' is later than now; this server has no scheduled posts")]
    public async Task What_is_no_post_is_refused_with_what_to_write(string body, string detail)
    {
        using var answer = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(detail, await DetailOf(answer));
    }

    [Fact]
    public async Task A_post_with_an_error_is_refused_with_its_findings_and_nothing_changes()
    {
        var before = await _client.GetStringAsync("/feed.json");
        using var answer = await PostAsync("""{"title": "Kettles", "markdown": "x", "language": "not a language"}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("The post has errors", (string)problem["title"]!);
        var finding = problem["findings"]!.AsArray().First(each => (string)each!["severity"]! == "error")!;
        Assert.StartsWith("JF8", (string)finding["rule"]!, StringComparison.Ordinal);
        Assert.Contains("not a language", (string)finding["message"]!, StringComparison.Ordinal);
        Assert.Equal(before, await _client.GetStringAsync("/feed.json"));
        using var mended = await PostAsync("""{"title": "Kettles", "markdown": "x", "language": "en"}""");
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
    }

    [Fact]
    public async Task An_address_is_taken_once_however_many_ask_for_it_together()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            PostAsync($$"""{"title": "Kettles", "markdown": "Number {{number}}"}""")));
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal("a post with the slug 'kettles' exists; write another one, such as 'slug': 'kettles-2'", await DetailOf(answers.First(answer => answer.StatusCode == HttpStatusCode.Conflict)));
    }

    [Fact]
    public async Task Posts_of_many_at_once_are_all_in_the_feed()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => PostAsync($$"""{"title": "Post {{number}}", "markdown": "x"}""")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var feed = await _client.GetStringAsync("/feed.json");
        Assert.All(Enumerable.Range(0, 10), number => Assert.Contains($"/posts/post-{number}/", feed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_or_too_large_is_not_read()
    {
        using var text = Request("title: Kettles", $"Bearer {Token}");
        text.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var refused = await _client.SendAsync(text);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Equal("the media type is 'text/plain'; send a post as application/json", await DetailOf(refused));
        using var large = await PostAsync($$"""{"title": "Kettles", "html": "{{new string('x', 1 << 20)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("a post may have 1048576 bytes; put files elsewhere and link to them", await DetailOf(large));
    }

    [Fact]
    public async Task Without_a_database_there_is_no_endpoint()
    {
        using var host = new SampleHost(("AdminToken", Token));
        using var client = ClientOf(host);
        using var request = Request("""{"title": "Kettles", "html": "x"}""", $"Bearer {Token}");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private SampleHost Start(string token) => new(("database", Path.Combine(_folder.Path, "blog.db")), ("AdminToken", token));

    /// <summary>A client that sends header fields in UTF-8, as curl does.</summary>
    private static HttpClient ClientOf(SampleHost host) =>
        new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = host.Home };

    private static HttpRequestMessage Request(string body, string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/admin/posts") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return request;
    }

    private Task<HttpResponseMessage> PostAsync(string body) => PostAsync(body, $"Bearer {Token}");

    private async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = Request(body, authorization);
        return await _client.SendAsync(request);
    }

    private static async Task<string> DetailOf(HttpResponseMessage answer) => (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!;
}
