using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
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

        await using var renderer = new HtmlRenderer(server.Services, NullLoggerFactory.Instance);
        var component = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<FeedLinks>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Links"] = links }))).ToHtmlString());
        Assert.Equal(OfAllPosts, component);

        Assert.Equal(OfAllPosts, await RunAsync(new FeedLinksTag(server.Services)));
    }

    [Fact]
    public async Task The_tag_helper_links_to_a_category_or_an_author()
    {
        await using var server = await FeedServer.StartAsync();
        Assert.Contains("href=\"/categories/c_sharp/atom.xml\"", await RunAsync(new FeedLinksTag(server.Services) { Category = "C#" }), StringComparison.Ordinal);
        Assert.Contains("href=\"/authors/ann-writer/feed.json\"", await RunAsync(new FeedLinksTag(server.Services) { Author = new("Ann Writer") }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_published_the_page_stands_without_links()
    {
        await using var server = await FeedServer.StartAsync(new() { Read = _ => throw new InvalidOperationException("away") });
        Assert.Equal("", await RunAsync(new FeedLinksTag(server.Services)));
    }

    private static async Task<string> RunAsync(FeedLinksTag helper)
    {
        var output = new TagHelperOutput("feed-links", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new([], new Dictionary<object, object>(), "1"), output);
        return output.Content.GetContent();
    }
}
