using System.Net;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class HistoryTests
{
    [Theory]
    [InlineData(FeedHistory.Archives, "archive/1/", "archive/3/", "archive/4/")]
    [InlineData(FeedHistory.Pages, "page/2/", "page/3/", "page/4/")]
    public async Task Older_documents_are_served_as_the_static_build_writes_them_and_no_others(FeedHistory history, string first, string last, string none)
    {
        var feed = TestSource.Feed([.. Enumerable.Range(0, 25).Select(n => TestSource.Post($"post-{n}") with { Published = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(n) })]);
        var options = new FeedSetOptions { History = history, PageSize = 10, By = FeedGrouping.Category };
        await using var server = await FeedServer.StartAsync(new() { Read = _ => new(feed) }, configure: configured => configured.Documents = options);
        var built = FeedSet.Create(feed, options).Documents;
        foreach (var folder in new[] { "", "categories/feeds/" })
        {
            foreach (var file in new[] { "rss.xml", "atom.xml", "feed.json" })
            {
                foreach (var path in new[] { $"{folder}{first}{file}", $"{folder}{last}{file}" })
                    Assert.Equal(built[path].Bytes.ToArray(), await server.Client.GetByteArrayAsync("/" + path));
            }

            using var missing = await server.GetAsync($"/{folder}{none}rss.xml");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            using var negotiated = await server.GetAsync($"/{folder}{first}feed", ("Accept", "application/feed+json"));
            Assert.Equal($"/{folder}{first}feed.json", negotiated.Content.Headers.ContentLocation!.ToString());
        }
    }

    [Fact]
    public async Task Hubs_stand_in_the_Link_field()
    {
        await using var server = await FeedServer.StartAsync(configure: options => options.Documents = new() { Document = new() { Hubs = [new("https://hub.example.org/")] } });
        using var response = await server.GetAsync("/feed.json");
        Assert.EndsWith(", <https://hub.example.org/>; rel=\"hub\"", Assert.Single(response.Headers.GetValues("Link")), StringComparison.Ordinal);
    }
}
