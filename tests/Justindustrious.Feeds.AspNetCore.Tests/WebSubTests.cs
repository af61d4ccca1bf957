namespace Justindustrious.Feeds.AspNetCore.Tests;

public sealed class WebSubTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feeds-").FullName;

    private string Outbox => Path.Combine(_folder, "state", "hubs.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_hub_is_notified_only_of_documents_whose_bytes_changed()
    {
        await using var hub = await TestHub.StartAsync();
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await server.Publisher.GetAsync();
        await server.Publisher.RefreshAsync();

        source.Read = _ => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("second"), TestSource.Post("third") with { Categories = ["News"] }));
        await server.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(hub.Heard.Count >= 9));
        Assert.Equal(
            ["atom.xml", "authors/ann-writer/atom.xml", "authors/ann-writer/feed.json", "authors/ann-writer/rss.xml", "categories/news/atom.xml", "categories/news/feed.json", "categories/news/rss.xml", "feed.json", "rss.xml"],
            hub.Heard.Select(heard => heard.Topic[TestSource.Home.Length..]).Order(StringComparer.Ordinal));
        var published = await server.Publisher.GetAsync();
        Assert.All(hub.Heard, heard => Assert.Equal(published.Documents[heard.Topic[TestSource.Home.Length..]].EntityTag, heard.EntityTag));
        Assert.Empty(hub.Complaints);
    }

    [Fact]
    public async Task A_hub_that_fails_is_notified_again_until_it_accepts()
    {
        await using var hub = await TestHub.StartAsync();
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await server.Publisher.GetAsync();
        hub.FailNext(10);
        source.Read = _ => new(TestSource.Feed(TestSource.Post("new")));
        await server.Publisher.RefreshAsync();
        await PublisherTests.Eventually(() => Task.FromResult(hub.Heard.Count >= 12));
        Assert.Equal(hub.Heard.Count, hub.Heard.Distinct().Count());
        Assert.Empty(hub.Complaints);
    }

    [Fact]
    public async Task After_a_restart_a_hub_is_notified_only_of_changes_that_it_has_not_accepted()
    {
        await using var hub = await TestHub.StartAsync();
        var source = new TestSource();
        await using (var server = await StartAsync(hub, source, Outbox))
        {
            await server.Publisher.GetAsync();
            await PublisherTests.Eventually(() => Task.FromResult(File.Exists(Outbox)));
            hub.FailNext(int.MaxValue);
            source.Read = _ => new(TestSource.Feed(TestSource.Post("hello"), TestSource.Post("second") with { Categories = [] }));
            await server.Publisher.RefreshAsync();
        }

        Assert.Empty(hub.Heard);
        hub.FailNext(0);
        await using (var restarted = await StartAsync(hub, source, Outbox))
            await PublisherTests.Eventually(() => Task.FromResult(hub.Heard.Count >= 15));
        var heard = hub.Heard.Count;

        await using var again = await StartAsync(hub, source, Outbox);
        await again.Publisher.GetAsync();
        await again.Publisher.RefreshAsync();
        await Task.Delay(300);
        Assert.Equal(heard, hub.Heard.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[1, 2]")]
    public async Task An_outbox_that_can_not_be_read_starts_anew(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Outbox)!);
        await File.WriteAllTextAsync(Outbox, text);
        await using var hub = await TestHub.StartAsync();
        await using var server = await StartAsync(hub, new(), Outbox);
        using var response = await server.GetAsync("/rss.xml");
        Assert.True(response.IsSuccessStatusCode);
        await PublisherTests.Eventually(async () => (await File.ReadAllTextAsync(Outbox)).Contains("rss.xml", StringComparison.Ordinal));
        Assert.Empty(hub.Heard);
    }

    private static async Task<FeedServer> StartAsync(TestHub hub, TestSource source, string? outbox = null)
    {
        var server = await FeedServer.StartAsync(source, options =>
        {
            options.Documents = options.Documents with { Document = new() { Hubs = [hub.Address] } };
            options.HubOutbox = outbox;
            options.HubBackOff = TimeSpan.FromMilliseconds(50);
        });
        hub.Resolve = address => address.Replace(TestSource.Home, server.Client.BaseAddress!.AbsoluteUri, StringComparison.Ordinal);
        return server;
    }
}
