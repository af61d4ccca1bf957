using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class DiscoveryTests
{
    private const string OfAllPosts =
        """
        <link rel="alternate" type="application/rss+xml" title="A blog &amp; more (RSS 2.0)" href="/rss.xml">
        <link rel="alternate" type="application/atom+xml" title="A blog &amp; more (Atom 1.0)" href="/atom.xml">
        <link rel="alternate" type="application/feed+json" title="A blog &amp; more (JSON Feed 1.1)" href="/feed.json">

        """;

    [Fact]
    public async Task The_plain_helper_the_component_and_the_tag_helper_write_the_same()
    {
        await using var server = await FeedServer.StartAsync();
        var links = (await server.Publisher.GetAsync()).Links;
        Assert.Equal(OfAllPosts, links.ToHtml());

        Assert.Equal(OfAllPosts, await RenderAsync(server, []));
        Assert.Equal(OfAllPosts, await RenderAsync(server, new() { [nameof(FeedLinks.Links)] = links }));
        Assert.Equal(OfAllPosts, await RunAsync(new FeedLinksTag(server.Services)));
    }

    [Fact]
    public async Task The_tag_helper_and_the_component_link_to_a_category_or_an_author()
    {
        await using var server = await FeedServer.StartAsync();
        await server.Publisher.GetAsync();
        Assert.Contains("href=\"/categories/c_sharp/atom.xml\"", await RunAsync(new FeedLinksTag(server.Services) { Category = "C#" }), StringComparison.Ordinal);
        Assert.Contains("href=\"/authors/ann-writer/feed.json\"", await RunAsync(new FeedLinksTag(server.Services) { Author = new("Ann Writer") }), StringComparison.Ordinal);
        Assert.Contains("href=\"/categories/c_sharp/atom.xml\"", await RenderAsync(server, new() { [nameof(FeedLinks.Category)] = (Category)"C#" }), StringComparison.Ordinal);
        Assert.Contains("href=\"/authors/ann-writer/feed.json\"", await RenderAsync(server, new() { [nameof(FeedLinks.Author)] = new Person("Ann Writer") }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_source_fails_the_page_stands_without_links()
    {
        await using var server = await FeedServer.StartAsync(new() { Read = _ => throw new InvalidOperationException("away") });
        await AllAreEmptyAsync(server);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await server.Publisher.GetAsync());
        await AllAreEmptyAsync(server);
    }

    [Fact]
    public async Task A_page_does_not_wait_for_a_slow_source_and_has_the_links_once_they_are_there()
    {
        var open = new TaskCompletionSource<Feed>();
        await using var server = await FeedServer.StartAsync(new() { Read = _ => new(open.Task) });
        await AllAreEmptyAsync(server);
        open.SetResult(TestSource.Feed());
        await server.Publisher.GetAsync();
        Assert.Equal(OfAllPosts, await RunAsync(new FeedLinksTag(server.Services)));
        Assert.Equal(OfAllPosts, await RenderAsync(server, []));
    }

    [Fact]
    public async Task Feeds_with_a_name_are_linked_to_by_it_and_a_name_that_nobody_registered_is_logged()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds("news", (_, _) => new(TestSource.Feed())), app => app.MapFeeds(name: "news"));
        await server.Services.GetRequiredKeyedService<FeedPublisher>("news").GetAsync();
        Assert.Equal(OfAllPosts, await RenderAsync(server, new() { [nameof(FeedLinks.Name)] = "news" }));
        Assert.Equal(OfAllPosts, await RunAsync(new FeedLinksTag(server.Services) { Name = "news" }));

        await AllAreEmptyAsync(server);
        Assert.Equal("", await RenderAsync(server, new() { [nameof(FeedLinks.Name)] = "newss" }));
        Assert.Contains(server.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("'newss'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_that_are_wrong_and_links_that_cannot_be_read_fail_no_page()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds("news", (_, _) => new(TestSource.Feed())).AddFeeds((_, _) => new(TestSource.Feed())), app => app.MapFeeds(name: "news"));
        Assert.Equal("", await RenderAsync(server, new() { [nameof(FeedLinks.Links)] = Enumerable.Range(0, 1).Select<int, FeedLink>(_ => throw new InvalidOperationException("not there")) }));
        Assert.Contains(server.Log.Errors, error => error.Contains("not there", StringComparison.Ordinal));

        var services = new ServiceCollection().AddFeeds((_, _) => new(TestSource.Feed()), options => options.Documents.Document.Hubs.Add(new("hub", UriKind.Relative))).BuildServiceProvider();
        await using (services)
            Assert.Equal("", await RunAsync(new FeedLinksTag(services)));
    }

    [Fact]
    public async Task A_Razor_page_that_is_served_stands_while_its_source_fails()
    {
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddFeeds((_, _) => throw new InvalidOperationException("away")).AddRazorComponents(),
            app =>
            {
                app.MapFeeds();
                app.MapGet("/", () => new RazorComponentResult<FeedLinks>());
            });
        using var page = await server.GetAsync("/");
        Assert.Equal((HttpStatusCode.OK, ""), (page.StatusCode, await page.Content.ReadAsStringAsync()));
    }

    private static async Task AllAreEmptyAsync(FeedServer server)
    {
        Assert.Equal("", await RunAsync(new FeedLinksTag(server.Services)).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal("", await RenderAsync(server, []).WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private static async Task<string> RenderAsync(FeedServer server, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(server.Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<FeedLinks>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static async Task<string> RunAsync(FeedLinksTag helper)
    {
        var output = new TagHelperOutput("feed-links", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new([], new Dictionary<object, object>(), "1"), output);
        return output.Content.GetContent();
    }
}
