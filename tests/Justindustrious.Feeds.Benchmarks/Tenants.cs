using System.Globalization;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>An app with a feed for each of many tenants, over SQLite: how it starts, how much memory it uses, and how long requests wait.</summary>
internal static class Tenants
{
    private static readonly ParallelOptions Readers = new() { MaxDegreeOfParallelism = 8 };

    /// <summary>Measures with both garbage collectors, and prints a line for each fact.</summary>
    /// <param name="tenants">How many tenants there are.</param>
    /// <param name="asked">How many of them are asked for.</param>
    /// <param name="output">Takes the lines.</param>
    public static async Task RunAsync(int tenants, int asked, TextWriter output)
    {
        var file = Path.Combine(AppContext.BaseDirectory, string.Create(CultureInfo.InvariantCulture, $"tenants-{tenants}.db"));
        if (!File.Exists(file))
            SqliteSites.Create(file, tenants, postsOfEach: 20);
        foreach (var hasServerCollector in new[] { true, false })
        {
            output.WriteLine(hasServerCollector ? "Server garbage collection, the default of web apps" : "Workstation garbage collection");
            await MeasureAsync(file, tenants, asked, hasServerCollector, output);
        }
    }

    private static async Task MeasureAsync(string file, int tenants, int asked, bool hasServerCollector, TextWriter output)
    {
        using var host = await HostProcess.StartAsync("tenants", file, hasServerCollector);
        Say($"start of the process with {tenants} tenants, until app.StartAsync has finished", $"{host.Started:0} ms", "1,000");
        await host.TimeAsync("/bare");
        Say("memory then", $"{host.Resident:0} MB");

        await Parallel.ForAsync(0, asked, Readers, async (number, stop) => await host.TimeAsync(PathOf(number, "rss.xml"), stop));
        Say($"memory after {asked} tenants were asked for", $"{host.Resident:0} MB, at most {host.Peak:0} MB until then", "300");
        Say("collector's view of it", $"{await host.Client.GetStringAsync("/memory")}");
        await Parallel.ForAsync(0, asked, Readers, async (number, stop) =>
        {
            foreach (var document in new[] { "atom.xml", "feed.json" })
                await host.TimeAsync(PathOf(number, document), stop);
        });
        Say("memory after all three formats of them were asked for", $"{host.Resident:0} MB, at most {host.Peak:0} MB until then", "300");

        var before = host.Resident;
        var readings = await ReadingsAsync();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => host.TimeAsync(PathOf(asked, "rss.xml"))));
        Say("readings for 1,000 concurrent first requests", $"{await ReadingsAsync() - readings}", "1");
        Say("more memory with their 1,000 connections", $"{host.Resident - before:0.0} MB");

        before = host.Resident;
        await Parallel.ForAsync(0, 20_000, Readers, async (number, stop) =>
        {
            using var answer = await host.Client.GetAsync(PathOf(number, "rss.xml").Replace("/t/", "/t/guess-", StringComparison.Ordinal), stop);
        });
        Say("more memory after 20,000 guessed tenants", $"{host.Resident - before:0.0} MB", "20");

        // In turns, so that what else the machine does falls on both.
        List<double> bare = [], warm = [];
        for (var round = 0; round < 4000; round++)
        {
            bare.Add(await host.TimeAsync("/bare"));
            warm.Add(await host.TimeAsync(PathOf(round % asked, "rss.xml")));
        }

        var (of, to) = (Percentile(warm), Percentile(bare));
        Say("p99 of a warm tenant to that of a bare endpoint", $"{of:0.00} ms to {to:0.00} ms, {of / to:0.00} times", "2");
        Say("collector's view of it", $"{await host.Client.GetStringAsync("/memory")}");
        Say("memory at the end", $"{host.Resident:0} MB");

        async Task<int> ReadingsAsync() => int.Parse(await host.Client.GetStringAsync("/readings"), CultureInfo.InvariantCulture);

        static string PathOf(int number, string document) => string.Create(CultureInfo.InvariantCulture, $"/t/{number}/{document}");

        void Say(string what, FormattableString result, string? goal = null) =>
            output.WriteLine($"{what}: {FormattableString.Invariant(result)}{(goal is null ? "" : $" (goal: at most {goal})")}");
    }

    private static double Percentile(List<double> times) => times.Order().ElementAt(times.Count * 99 / 100);
}
