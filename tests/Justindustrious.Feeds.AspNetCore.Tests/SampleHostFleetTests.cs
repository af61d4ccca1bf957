using System.Collections.Concurrent;
using System.Diagnostics;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>The sample host as a fleet: two processes, one folder of posts, one Redis.</summary>
public sealed class SampleHostFleetTests
{
    [FactThatNeeds(RedisServer.Program)]
    public async Task A_post_that_one_process_sees_the_other_serves_within_a_second()
    {
        using var site = new TempFolder();
        File.Copy(Repository.Find("src/Justindustrious.SampleHost/feeds.yml"), Path.Combine(site.Path, "feeds.yml"));
        Directory.CreateDirectory(Path.Combine(site.Path, "posts"));
        await WriteAsync("first");
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using var one = await HostProcess.StartAsync(site.Path, redis, looksAtFiles: true);
        await using var other = await HostProcess.StartAsync(site.Path, redis, looksAtFiles: false);
        Assert.Contains("first", await one.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);
        Assert.Contains("first", await other.Client.GetStringAsync("/rss.xml"), StringComparison.Ordinal);

        var times = new List<TimeSpan>();
        foreach (var slug in new[] { "second", "third", "fourth" })
        {
            await WriteAsync(slug);
            await ServesAsync(one, slug);
            var watch = Stopwatch.StartNew();
            await ServesAsync(other, slug);
            times.Add(watch.Elapsed);
        }

        // The best of several rounds counts, because a busy machine may delay any of them.
        Assert.InRange(times.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Contains(other.Log, line => line.Contains("documents that another node made", StringComparison.Ordinal));
        Assert.Equal(await one.Client.GetByteArrayAsync("/atom.xml"), await other.Client.GetByteArrayAsync("/atom.xml"));

        Task WriteAsync(string slug) => File.WriteAllTextAsync(Path.Combine(site.Path, "posts", $"2026-02-01-{slug}.md"), $"---\ntitle: The {slug} post\ndate: 2026-02-01T09:00:00Z\n---\n\nWords of the {slug} post.\n");

        static Task ServesAsync(HostProcess host, string slug) =>
            PublisherTests.Eventually(async () => (await host.Client.GetStringAsync("/rss.xml")).Contains(slug, StringComparison.Ordinal));
    }

    /// <summary>The sample host in a process of its own.</summary>
    private sealed class HostProcess : IAsyncDisposable
    {
        private readonly Process _process;

        private HostProcess(Process process) => _process = process;

        public ConcurrentQueue<string> Log { get; } = [];

        public HttpClient Client { get; } = new();

        /// <param name="folder">The site's folder.</param>
        /// <param name="redis">What the hosts share.</param>
        /// <param name="looksAtFiles">Whether it hears of changed files at once, or looks for them every 4 seconds only, as on a disk in the network.</param>
        public static async Task<HostProcess> StartAsync(string folder, RedisServer redis, bool looksAtFiles)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Justindustrious.SampleHost.dll"), "--urls", "http://127.0.0.1:0", "--ConnectionStrings:Redis", $"{redis.Address},abortConnect=false"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_USE_POLLING_FILE_WATCHER"] = looksAtFiles ? "0" : "1" },
            };
            var host = new HostProcess(new() { StartInfo = start });
            var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            host._process.OutputDataReceived += (_, line) =>
            {
                host.Log.Enqueue(line.Data ?? "");
                if (line.Data?.Split("Now listening on: ") is [_, var address])
                    listening.TrySetResult(address);
            };
            host._process.Start();
            host._process.BeginOutputReadLine();
            host.Client.BaseAddress = new(await listening.Task.WaitAsync(TimeSpan.FromMinutes(1)));
            return host;
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }
}
