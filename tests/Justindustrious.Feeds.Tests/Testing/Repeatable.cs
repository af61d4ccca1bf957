using System.Globalization;
using System.Runtime.ExceptionServices;
using CsCheck;

namespace Justindustrious.Feeds.Tests;

/// <summary>Checks generated values, the same ones on every run, so that a gate never fails by chance. <c>FEEDS_SEED=2</c> looks at others.</summary>
internal static class Repeatable
{
    private static readonly ulong Seed = ulong.Parse(Environment.GetEnvironmentVariable("FEEDS_SEED") ?? "1", CultureInfo.InvariantCulture);

    public static void CheckEach<T>(this Gen<T> gen, int count, Action<T> check)
    {
        try
        {
            Parallel.For(0, count, number => check(gen.Generate(new PCG((uint)number + 1, Seed), null, out _)));
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
