namespace Justindustrious.Feeds.AspNetCore.Tests;

[Trait("Suite", "Long")]
public class FleetUnderLoadTests
{
    [FactThatNeeds(Need.Patience, RedisServer.Program)]
    public async Task No_request_fails_in_a_minute_of_load_in_which_Redis_is_killed_and_comes_back()
    {
        await using var redis = new RedisServer();
        await redis.StartAsync();
        var source = new TestSource();
        await using var one = await FleetTests.StartAsync(source, redis, sharesDocuments: true);
        await using var other = await FleetTests.StartAsync(source, redis, sharesDocuments: true);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        long served = 0, failed = 0;
        var load = new[] { one, other, one, other }.Select(server => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                try
                {
                    using var response = await server.GetAsync(Interlocked.Read(ref served) % 2 == 0 ? "/rss.xml" : "/feed.json");
                    Interlocked.Increment(ref response.IsSuccessStatusCode ? ref served : ref failed);
                }
                catch (HttpRequestException)
                {
                    Interlocked.Increment(ref failed);
                }

                await Task.Delay(5);
            }
        })).ToList();
        for (var round = 0; !end.IsCancellationRequested; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            source.Read = _ => new(TestSource.Feed(TestSource.Post($"round-{round}")));
            await one.Publisher.RefreshAsync();
            if (round % 4 == 1)
                await redis.KillAsync();
            if (round % 4 == 3)
                await redis.StartAsync();
        }

        await Task.WhenAll(load);
        Assert.Equal(0, failed);
        Assert.True(served > 1000, $"only {served} requests");
    }
}
