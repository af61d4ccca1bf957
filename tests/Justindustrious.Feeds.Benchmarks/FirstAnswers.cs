using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>The first answers of a large site whose posts are read from SQLite in parts, with archives.</summary>
internal static class FirstAnswers
{
    private static readonly string[] Paths = ["rss.xml", "atom.xml", "archive/1/rss.xml", "archive/200/rss.xml", "categories/xml/rss.xml"];

    /// <summary>Measures the answers from the start of a process, and from the start of a host in a process in which another host of another site has run.</summary>
    /// <param name="posts">How many posts the site has.</param>
    /// <param name="output">Takes the lines.</param>
    public static async Task RunAsync(int posts, TextWriter output)
    {
        var (file, small) = (DatabaseOf(posts), DatabaseOf(100));
        using (var host = await HostProcess.StartAsync("store", file, hasServerCollector: true))
        {
            output.WriteLine(FormattableString.Invariant($"new process, until app.StartAsync has finished: {host.Started:0} ms"));
            foreach (var path in Paths)
                output.WriteLine(FormattableString.Invariant($"  then /{path}: {await host.TimeAsync(path):0} ms"));
        }

        for (var round = 0; round < 4; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var process = Process.GetCurrentProcess().TotalProcessorTime;
            await using var app = await SqliteHost.StartAsync("store", round == 0 ? small : file, "http://127.0.0.1:0");
            var started = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            using (var answer = await client.GetAsync("rss.xml"))
                answer.EnsureSuccessStatusCode();
            var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var work = (Process.GetCurrentProcess().TotalProcessorTime - process).TotalMilliseconds;
            output.WriteLine(FormattableString.Invariant(
                $"{(round == 0 ? "first host of this process, 100 posts" : $"host {round + 1} of this process, {posts} posts")}: started in {started:0} ms, /rss.xml {first:0} ms after the start of the host, {work:0} ms of work (goal: at most 100)"));
            if (round == 0)
                continue;
            foreach (var path in Paths.Skip(1))
            {
                start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                output.WriteLine(FormattableString.Invariant($"  then /{path}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));
            }
        }
    }

    private static string DatabaseOf(int posts)
    {
        var file = Path.Combine(AppContext.BaseDirectory, string.Create(CultureInfo.InvariantCulture, $"store-{posts}.db"));
        if (!File.Exists(file))
            SqliteSites.Create(file, sites: 1, posts);
        return file;
    }
}
