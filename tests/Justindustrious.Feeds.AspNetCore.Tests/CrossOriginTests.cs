using System.Net;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Scripts on pages of other sites read public feeds, if the app says so.</summary>
public class CrossOriginTests
{
    [Theory]
    [InlineData(true, false, "*")]
    [InlineData(false, false, "")]
    [InlineData(true, true, "")]
    public async Task Any_origin_may_read_public_feeds_if_the_option_is_set(bool isAllowed, bool isPrivate, string expected)
    {
        await using var server = await FeedServer.StartAsync(configure: options => (options.AllowAnyOrigin, options.IsPrivate) = (isAllowed, isPrivate));
        foreach (var path in new[] { "/rss.xml", "/feed", "/categories/none/rss.xml" })
        {
            using var answer = await server.GetAsync(path, ("Origin", "https://other.example"));
            Assert.Equal(expected, Field(answer, "Access-Control-Allow-Origin"));
        }

        using var asked = await server.SendAsync(
            "/rss.xml", HttpMethod.Options, ("Origin", "https://other.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(expected.Length == 0 ? "" : "A-IM, If-None-Match, If-Modified-Since", Field(asked, "Access-Control-Allow-Headers"));
    }

    private static string Field(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
