using System.Diagnostics;
using System.Globalization;

namespace Justindustrious.Feeds.Benchmarks;

/// <summary>
/// Measures jobs in turns, round by round, so that other load of the machine affects all of them equally. Ratios are then stable even if times are not.
/// </summary>
internal static class Interleaved
{
    private const int LeastRounds = 15;

    /// <summary>Runs jobs in turn.</summary>
    /// <param name="budget">How long to go on, at the least.</param>
    /// <param name="jobs">The jobs; the first is what the others are compared with.</param>
    public static IReadOnlyList<Measured> Run(TimeSpan budget, params IReadOnlyList<(string Name, Func<long> Job)> jobs)
    {
        var times = jobs.Select(_ => new List<double>()).ToArray();
        var bytes = jobs.Select(_ => new List<long>()).ToArray();
        // Until the compiler has made of it what it will.
        var warmUp = Stopwatch.StartNew();
        for (var round = 0; round < 5 || warmUp.Elapsed < budget / 4; round++)
        {
            foreach (var (_, job) in jobs)
                Keep(job());
        }

        var total = Stopwatch.StartNew();
        for (var round = 0; round < LeastRounds || total.Elapsed < budget; round++)
        {
            for (var i = 0; i < jobs.Count; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                Keep(jobs[i].Job());
                times[i].Add(watch.Elapsed.TotalMicroseconds);
                bytes[i].Add(GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }

        var first = times[0];
        return [.. jobs.Select((job, i) => new Measured(job.Name, Median(times[i]), Median([.. times[i].Zip(first, (own, other) => own / other)]), Median([.. bytes[i].Select(b => (double)b)]), total.Elapsed.TotalSeconds, times[i].Count))];
    }

    private static long _kept;

    private static void Keep(long value) => _kept += value;

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}

/// <summary>What a job took.</summary>
/// <param name="Name">The job.</param>
/// <param name="Microseconds">The median of its times.</param>
/// <param name="Ratio">The median of its time by the first job's time in the same round.</param>
/// <param name="Bytes">The median of what it allocated on its own thread.</param>
/// <param name="Seconds">How long all jobs were measured.</param>
/// <param name="Rounds">How often.</param>
internal sealed record Measured(string Name, double Microseconds, double Ratio, double Bytes, double Seconds, int Rounds)
{
    /// <summary>Shows it on a line, per so many items.</summary>
    public string Show(int items) => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-28} {Microseconds / items,10:0.00} µs {Ratio,8:0.000} × {Bytes / items,10:0.0} B");
}
