namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>
/// Limits how many feeds are made at the same time. Making uses a processor and some MB of memory, so that more feeds than processors would only use more
/// memory. Sources are read without a limit, because readings mostly wait.
/// </summary>
internal sealed class MakingLimit : IDisposable
{
    /// <summary>
    /// How long a feed waits for its turn. The limit saves memory, and must not stop feeds: a list or an extension of the app may hang while a feed is made.
    /// </summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _places = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Makes documents when it is their turn.</summary>
    public async Task<T> RunAsync<T>(Func<T> make)
    {
        var hasPlace = await _places.WaitAsync(LongestWait).ConfigureAwait(false);
        try
        {
            return make();
        }
        finally
        {
            if (hasPlace)
                _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
