namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Which notifications are sent again, and which count as accepted.</summary>
public sealed class HubRetryTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_topic_that_the_hub_refuses_for_good_holds_up_no_other(int status)
    {
        await using var hub = await AnsweringHub.StartAsync();
        // The first one by its name, so that all others would wait for it.
        hub.Answer = (_, topic) => topic == "atom.xml" ? status : 204;
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Distinct().Count() == 15));
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Count(topic => topic == "atom.xml") >= 3));
        Assert.All(hub.Topics.Where(topic => topic != "atom.xml").CountBy(topic => topic), topic => Assert.Equal(1, topic.Value));

        hub.Requests.Clear();
        await ChangeAsync(server, source, "two");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Contains("rss.xml")));

        // When the hub accepts it, the notification is about the current document.
        hub.Answer = (_, _) => 204;
        hub.Requests.Clear();
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Contains("atom.xml")));
    }

    [Fact]
    public async Task A_topic_on_which_the_connection_breaks_holds_up_no_other()
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, topic) =>
        {
            if (topic == "atom.xml")
                context.Abort();
            return 204;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Distinct().Count() == 15));
    }

    [Fact]
    public async Task A_hub_that_asks_to_wait_with_one_topic_hears_the_others_at_once()
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, topic) =>
        {
            if (topic != "atom.xml")
                return 204;
            context.Response.Headers.RetryAfter = "3600";
            return 503;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.Distinct().Count() == 15));
        await Task.Delay(500);
        Assert.Single(hub.Topics, topic => topic == "atom.xml");
    }

    [Fact]
    public async Task A_hub_that_is_away_is_not_asked_for_each_topic()
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (_, _) => 500;
        var source = new TestSource();
        await using var server = await StartAsync(hub, source, TimeSpan.FromMinutes(10));
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(server.Log.Lines.Any(line => line.Text.Contains("no notification is sent to it", StringComparison.Ordinal))));
        await Task.Delay(200);
        Assert.Equal(3, hub.Topics.Distinct().Count());
    }

    [Theory]
    [InlineData(302, "/taken")]
    [InlineData(301, "/taken")]
    [InlineData(307, "/taken")]
    [InlineData(308, "/taken")]
    public async Task A_redirect_on_the_same_origin_is_followed_with_the_same_request(int status, string location)
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, _) =>
        {
            if (context.Request.Path == location)
                return 204;
            context.Response.Headers.Location = location;
            return status;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Requests.Count(request => request.Path == location) == 15));
        Assert.All(hub.Requests, request => Assert.Equal("POST", request.Method));
        Assert.All(hub.Requests, request => Assert.NotEmpty(request.Topic));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(301)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_origin_is_not_followed_and_is_no_delivery(int status)
    {
        await using var inside = await AnsweringHub.StartAsync();
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, _) =>
        {
            context.Response.Headers.Location = inside.Address.AbsoluteUri;
            return status;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.CountBy(topic => topic).Any(topic => topic.Value > 1)));
        Assert.Empty(inside.Requests);
        Assert.Contains(server.Log.Lines, line => line.Text.Contains($"{status}", StringComparison.Ordinal) && line.Text.Contains("has not accepted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("//localhost:1/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://[")]
    [InlineData("")]
    public async Task A_redirect_to_anywhere_is_no_delivery(string location)
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, _) =>
        {
            context.Response.Headers.Location = location;
            return 307;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source);
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(hub.Topics.CountBy(topic => topic).Any(topic => topic.Value > 1)));
    }

    [Fact]
    public async Task A_redirect_without_an_end_is_no_delivery()
    {
        await using var hub = await AnsweringHub.StartAsync();
        hub.Answer = (context, _) =>
        {
            context.Response.Headers.Location = context.Request.Path + "/more";
            return 307;
        };
        var source = new TestSource();
        await using var server = await StartAsync(hub, source, TimeSpan.FromMinutes(10));
        await ChangeAsync(server, source, "one");
        await PublisherTests.Eventually(() => Task.FromResult(server.Log.Lines.Any(line => line.Text.Contains("more than 5 redirects", StringComparison.Ordinal))));
    }

    private static Task<FeedServer> StartAsync(AnsweringHub hub, TestSource source, TimeSpan? backOff = null) => FeedServer.StartAsync(source, options =>
    {
        options.Documents = options.Documents with { Document = new() { Hubs = [hub.Address] } };
        options.HubBackOff = backOff ?? TimeSpan.FromMilliseconds(50);
    });

    private static async Task ChangeAsync(FeedServer server, TestSource source, string title)
    {
        await server.Publisher.GetAsync();
        source.Read = _ => new(TestSource.Feed(TestSource.Post("hello") with { Title = title }, TestSource.Post("second")));
        await server.Publisher.RefreshAsync();
    }
}
