using System.Net;
using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A home whose host is beyond ASCII is served like any other.</summary>
public class InternationalHomeTests
{
    private static readonly Feed Feed = new()
    {
        Title = "B\u00fccher",
        Link = new("https://b\u00fccher.example/"),
        Authors = [new("Ann")],
        Posts =
        [
            new()
            {
                Title = "One",
                Link = new("https://b\u00fccher.example/eins"),
                Published = Instant.FromUtc(2026, 11, 23, 9, 0),
                Content = PostContent.Text("Text"),
                Categories = ["Caf\u00e9"],
            },
        ],
    };

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/atom.xml")]
    [InlineData("/feed.json")]
    [InlineData("/feed")]
    [InlineData("/categories/caf%C3%A9/rss.xml")]
    public async Task Every_feed_is_answered_with_addresses_in_ASCII(string path)
    {
        await using var server = await StartAsync();
        using var response = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var links = string.Join(", ", response.Headers.GetValues("Link"));
        Assert.Contains("<https://xn--bcher-kva.example/", links, StringComparison.Ordinal);
        Assert.Contains("<https://hub.xn--bcher-kva.example/>; rel=\"hub\"", links, StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(links));
        Assert.DoesNotContain("//b\u00fccher", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_moved_to_such_a_host_is_redirected_there()
    {
        await using var server = await StartAsync(options => options.Moved["old.xml"] = "https://b\u00fccher.example/rss.xml");
        using var response = await server.Client.GetAsync("/old.xml");
        Assert.Equal((HttpStatusCode.MovedPermanently, "https://xn--bcher-kva.example/rss.xml"), (response.StatusCode, response.Headers.GetValues("Location").Single()));
    }

    [Fact]
    public async Task Links_and_topics_have_the_spelling_of_the_documents()
    {
        await using var server = await StartAsync();
        var published = await server.Publisher.GetAsync();
        Assert.All(published.Links, link => Assert.StartsWith("https://xn--bcher-kva.example/", link.Address.AbsoluteUri, StringComparison.Ordinal));
        Assert.Contains("href=\"https://xn--bcher-kva.example/rss.xml\" rel=\"self\"", published.Documents["rss.xml"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_hears_of_the_address_that_the_documents_name()
    {
        await using var hub = await TestHub.StartAsync();
        var source = new TestSource { Read = _ => new(Feed) };
        await using var server = await FeedServer.StartAsync(source, options => options.Documents = new() { Document = new() { Hubs = [hub.Address] } });
        hub.Resolve = address => address.Replace("https://xn--bcher-kva.example/", server.Client.BaseAddress!.AbsoluteUri, StringComparison.Ordinal);
        await server.Publisher.GetAsync();
        source.Read = _ => new(Feed with { Title = "Changed" });
        await server.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(hub.Heard.Count >= 3));
        Assert.All(hub.Heard, heard => Assert.StartsWith("https://xn--bcher-kva.example/", heard.Topic, StringComparison.Ordinal));
        Assert.Empty(hub.Complaints);
    }

    private static Task<FeedServer> StartAsync(Action<FeedServingOptions>? configure = null)
    {
        var source = new TestSource { Read = _ => new(Feed) };
        return FeedServer.StartAsync(source, options =>
        {
            options.Documents = new() { By = FeedGrouping.Category, Document = new() { Hubs = [new("https://hub.b\u00fccher.example/")] } };
            configure?.Invoke(options);
        });
    }
}
