using System.Diagnostics;
using System.Globalization;
using Justindustrious.Feeds.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>An app with a feed for each of many tenants, on Kestrel: how it starts, what it holds, and how long requests wait.</summary>
internal static class Tenants
{
    private const int Posts = 20;

    /// <summary>Measures, and prints a line for each fact.</summary>
    /// <param name="tenants">How many tenants there are.</param>
    /// <param name="asked">How many of them are asked for.</param>
    /// <param name="output">Takes the lines.</param>
    public static async Task RunAsync(int tenants, int asked, TextWriter output)
    {
        var readings = 0;
        var start = Stopwatch.GetTimestamp();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddKeyedFeeds(
            async (request, cancellationToken) =>
            {
                Interlocked.Increment(ref readings);
                await Task.Delay(5, cancellationToken);
                return int.TryParse(request.Key, CultureInfo.InvariantCulture, out var number) && number < tenants ? FeedOf(number) : null;
            },
            options => options.Key = context => (string?)context.Request.RouteValues["tenant"]);
        await using var app = builder.Build();
        app.MapFeeds("/t/{tenant}");
        var bytes = FeedOf(0).ToDocument(FeedFormat.Rss).Bytes;
        app.MapGet("/bare", Bare);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        await client.GetByteArrayAsync("/bare");
        Say($"start with {tenants} tenants, until the first answer", $"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms", "1,000");

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => client.GetByteArrayAsync("/t/0/rss.xml")));
        Say("readings for 1,000 concurrent first requests", $"{readings}", "1");

        await Parallel.ForAsync(0, asked, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, stop) =>
            await client.GetByteArrayAsync(string.Create(CultureInfo.InvariantCulture, $"/t/{number}/rss.xml"), stop));
        var live = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        Say($"memory after {asked} tenants were asked for", $"{process.WorkingSet64 / 1e6:0} MB", "300");
        Say("live objects of it", $"{live / 1e6:0} MB", "300");
        var heap = GC.GetGCMemoryInfo();
        Console.WriteLine($"committed {heap.TotalCommittedBytes / 1e6:0} frag {heap.FragmentedBytes / 1e6:0} heap {heap.HeapSizeBytes / 1e6:0}");
        Say("feeds in memory", $"{app.Services.GetRequiredService<FeedPublishers>().Count}", "1,000");

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForAsync(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, stop) =>
        {
            using var answer = await client.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/t/guess-{number}/rss.xml"), stop);
        });
        Say("memory for 20,000 guessed tenants", $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0.0} MB", "20");

        // In turns, so that what else the machine does falls on both.
        List<double> bare = [], warm = [];
        for (var round = 0; round < 4000; round++)
        {
            bare.Add(await TimeAsync("/bare"));
            warm.Add(await TimeAsync(string.Create(CultureInfo.InvariantCulture, $"/t/{round % asked}/rss.xml")));
        }

        var (of, to) = (Percentile(warm), Percentile(bare));
        Say("p99 of a warm tenant to that of a bare endpoint", $"{of:0.00} ms to {to:0.00} ms, {of / to:0.00} times", "2");

        async Task<double> TimeAsync(string path)
        {
            var begin = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(path);
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }

        Task Bare(HttpContext context)
        {
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
        }

        void Say(string what, FormattableString result, string goal) =>
            output.WriteLine($"{what}: {FormattableString.Invariant(result)} (goal: at most {goal})");
    }

    /// <summary>Measures how long it takes to publish one more post of a large site with archives.</summary>
    public static void RunChange(int posts, TextWriter output)
    {
        var options = new FeedSetOptions
        {
            By = FeedGrouping.Category, Document = new() { MaxPosts = 20 },
        };
        List<Post> all = [.. Enumerable.Range(0, posts).Select(Corpus.PostOf)];
        var feed = new Feed { Title = "A site", Link = new("https://blog.example.org/"), Authors = [new("Ann")], Posts = all };
        foreach (var history in new[] { FeedHistory.None, FeedHistory.Archives })
        {
            options = options with { History = history };
            var start = Stopwatch.GetTimestamp();
            var set = FeedSet.Create(feed, options, previous: null);
            output.WriteLine(FormattableString.Invariant($"{history}: {set.Documents.Count} documents made from nothing in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
            output.WriteLine(FormattableString.Invariant($"{history}: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB of live objects"));
            List<double> times = [], work = [];
            using var process = Process.GetCurrentProcess();
            for (var i = 0; i < 15; i++)
            {
                var next = feed with { Posts = [.. all, .. Enumerable.Range(posts, i + 1).Select(Corpus.PostOf)] };
                var before = process.TotalProcessorTime;
                start = Stopwatch.GetTimestamp();
                set = FeedSet.Create(next, options, set);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                process.Refresh();
                work.Add((process.TotalProcessorTime - before).TotalMilliseconds);
            }

            output.WriteLine(FormattableString.Invariant(
                $"{history}: one more post, median of {times.Count}: {times.Order().ElementAt(times.Count / 2):0} ms, of which {work.Order().ElementAt(work.Count / 2):0} ms of work on all processors; least {times.Min():0} ms (goal: at most 100)"));
        }
    }

    private static double Percentile(List<double> times) => times.Order().ElementAt(times.Count * 99 / 100);

    private static Feed FeedOf(int tenant) => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"Tenant {tenant}"),
        Link = new(string.Create(CultureInfo.InvariantCulture, $"https://example.org/t/{tenant}/")),
        Authors = [new("Ann")],
        Posts = [.. Enumerable.Range(tenant * Posts, Posts).Select(Corpus.PostOf)],
    };
}
