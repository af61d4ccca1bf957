using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Justindustrious.Feeds.AspNetCore.Tests;

public class HealthTests
{
    [Fact]
    public async Task Feeds_are_healthy_then_degraded_with_the_findings_and_healthy_again()
    {
        var source = new TestSource();
        await using var server = await StartAsync(source);
        await server.Publisher.GetAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(server)).Status);

        source.Read = _ => new(TestSource.Feed(TestSource.Post("twice"), TestSource.Post("twice")));
        await server.Publisher.RefreshAsync();
        var degraded = await CheckAsync(server);
        Assert.Equal(HealthStatus.Degraded, degraded.Status);
        Assert.Contains("JF8006", (string)degraded.Data["feeds: failure"], StringComparison.Ordinal);

        source.Read = _ => new(TestSource.Feed());
        await server.Publisher.RefreshAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(server)).Status);
    }

    [Fact]
    public async Task Without_anything_to_serve_they_are_unhealthy()
    {
        var source = new TestSource { Read = _ => throw new InvalidOperationException("the database is away") };
        await using var server = await StartAsync(source);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await server.Publisher.GetAsync());
        var unhealthy = await CheckAsync(server);
        Assert.Equal(HealthStatus.Unhealthy, unhealthy.Status);
        Assert.Contains("nothing to serve", unhealthy.Description, StringComparison.Ordinal);
    }

    private static Task<FeedServer> StartAsync(TestSource source) => FeedServer.StartWithAsync(services =>
    {
        services.AddFeeds((_, cancellationToken) => source.GetFeedAsync(cancellationToken));
        services.AddHealthChecks().AddFeeds();
    });

    private static async Task<HealthReportEntry> CheckAsync(FeedServer server) =>
        (await server.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["feeds"];
}
