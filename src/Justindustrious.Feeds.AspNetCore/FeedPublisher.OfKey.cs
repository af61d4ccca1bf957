using Justindustrious.Feeds.AspNetCore.Serving;
using Justindustrious.Feeds.AspNetCore.Sources;

namespace Justindustrious.Feeds.AspNetCore;

/// <content>What only a feed with a key needs.</content>
public sealed partial class FeedPublisher
{
    /// <summary>Gets the key that the feed belongs to; <see langword="null"/> if it has no key.</summary>
    internal FeedOfKey? Of { get; }

    /// <summary>Gets whether the feed was asked for within <see cref="FeedServingOptions.KeepUnusedFor"/>.</summary>
    internal bool IsUsed => _site.Options.KeepUnusedFor is var limit
        && (limit == Timeout.InfiniteTimeSpan || _time.GetElapsedTime(Volatile.Read(ref _lastRequest)) <= limit);

    /// <summary>Lets the next request start a reading.</summary>
    internal void ReadAtNextRequest() => Volatile.Write(ref _due, _time.GetTimestamp());

    /// <summary>Publishes nothing, because the source has no feed with this key, or has removed it.</summary>
    private FeedRefreshResult Withdraw(SourceReading reading)
    {
        if (_published is not null)
        {
            _log.Withdrawn();
            _site.KeyedSignal?.Send(Of!.Key, "");
        }

        (_published, _publishedReading, _failure) = (null, reading.Number, null);
        SetDue(_site.Options.RetryUnknownAfter);
        Of?.Owner.Sort(this);
        _site.Meter.Outcome(FeedRefreshOutcome.Unknown);
        return new(FeedRefreshOutcome.Unknown, null, null, null);
    }
}
