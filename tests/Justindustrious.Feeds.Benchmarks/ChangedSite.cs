using System.Diagnostics;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>A large site that gets one more post: how long it takes to make its documents again.</summary>
internal static class ChangedSite
{
    /// <summary>Measures one more post, several times, with archives and without.</summary>
    public static void Run(int posts, TextWriter output)
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
}
