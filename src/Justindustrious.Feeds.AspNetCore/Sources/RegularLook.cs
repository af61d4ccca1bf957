namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>
/// Looks into a shared store at regular intervals. A store that can't be reached may throw any exception: it is reported once, and the store is tried again.
/// </summary>
/// <param name="interval">The time between two looks.</param>
/// <param name="time">The clock.</param>
/// <param name="failed">Reports the first failure.</param>
/// <param name="recovered">Reports the first success after failures.</param>
internal sealed class RegularLook(TimeSpan interval, TimeProvider time, Action<Exception> failed, Action recovered) : IDisposable
{
    /// <summary>The shortest pause, even if <see cref="FeedServingOptions.LookForChanges"/> is shorter.</summary>
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private bool _hasFailed;

    /// <summary>Gets the end of the app.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts to look.</summary>
    /// <param name="look">Looks once.</param>
    /// <param name="isUrgent">Says whether there is something to send, which does not wait for the next interval.</param>
    public void Start(Func<Task> look, Func<bool> isUrgent) => _ = Task.Run(async () =>
    {
        var step = interval / 5 > ShortestStep ? interval / 5 : ShortestStep;
        for (var sinceLook = TimeSpan.Zero; !_stopping.IsCancellationRequested; sinceLook += step)
        {
            await Task.Delay(step, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stopping.IsCancellationRequested || (!isUrgent() && sinceLook < interval))
                continue;
            sinceLook = TimeSpan.Zero;
            await TryAsync(look).ConfigureAwait(false);
        }
    });

    /// <summary>Looks once. It never throws.</summary>
    public async Task TryAsync(Func<Task> look)
    {
        try
        {
            await look().ConfigureAwait(false);
            if (_hasFailed)
                recovered();
            _hasFailed = false;
        }
        catch (Exception e)
        {
            if (!_hasFailed && !_stopping.IsCancellationRequested)
                failed(e);
            _hasFailed = true;
        }
    }

    public void Dispose() => _stopping.Cancel();
}
