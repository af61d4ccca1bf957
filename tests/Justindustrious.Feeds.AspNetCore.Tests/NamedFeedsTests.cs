using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class NamedFeedsTests
{
    [Fact]
    public async Task An_app_has_several_feeds_each_with_its_posts_options_and_place()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services
                .AddFeeds((_, _) => new(TestSource.Feed(TestSource.Post("main"))))
                .AddFeeds("news", (_, _) => new(TestSource.Feed(TestSource.Post("news")) with { Link = new("https://blog.example.org/news/") }), options => options.MaxAge = TimeSpan.FromSeconds(7))
                .AddFeeds("notes", (_, _) => new(TestSource.Feed(TestSource.Post("note")) with { Link = new("https://blog.example.org/notes/") })),
            app =>
            {
                app.MapFeeds();
                app.MapFeeds("/news", "news");
                app.MapFeeds("/notes", name: "notes");
            });

        Assert.Contains("posts/main/", await server.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.Contains("posts/note/", await server.Client.GetStringAsync("/notes/atom.xml"), StringComparison.Ordinal);
        using var news = await server.GetAsync("/news/feed.json");
        Assert.Contains("\"feed_url\": \"https://blog.example.org/news/feed.json\"", await news.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), news.Headers.CacheControl!.MaxAge);
        var publisher = server.Services.GetRequiredKeyedService<FeedPublisher>("news");
        Assert.Equal("/news/rss.xml", (await publisher.GetAsync()).Links[0].Href);
    }

    [Fact]
    public async Task Feeds_with_a_name_need_none_without()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds("news", (_, _) => new(TestSource.Feed())), app => app.MapFeeds("/news", "news"));
        using var response = await server.GetAsync("/news/rss.xml");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(server.Services.GetService<FeedPublisher>());
    }

    [Fact]
    public async Task An_unregistered_name_is_reported()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => FeedServer.StartWithAsync(
            services => services.AddFeeds((_, _) => new(TestSource.Feed())), app => app.MapFeeds("/", "newss")));
        Assert.Contains("'newss'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_to_all_endpoints_is_added_to_each()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds((_, _) => new(TestSource.Feed()), options => options.Removed.Add("old.xml")),
            app => app.MapFeeds().AddEndpointFilter(async (context, next) =>
            {
                context.HttpContext.Response.Headers["X-Filtered"] = "yes";
                return await next(context);
            }));
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json", "/feed", "/old.xml" })
        {
            using var response = await server.GetAsync(path);
            Assert.Equal("yes", Assert.Single(response.Headers.GetValues("X-Filtered")));
        }
    }
}
