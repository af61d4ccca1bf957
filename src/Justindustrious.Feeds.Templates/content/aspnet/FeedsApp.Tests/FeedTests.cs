using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

public class FeedTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/rss.xml", "application/rss+xml")]
    [InlineData("/atom.xml", "application/atom+xml")]
    [InlineData("/feed.json", "application/feed+json")]
    public async Task The_app_serves_each_format(string path, string mediaType)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Hello, feeds", await response.Content.ReadAsStringAsync());
    }
}
