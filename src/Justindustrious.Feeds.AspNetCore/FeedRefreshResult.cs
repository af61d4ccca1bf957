using System.Globalization;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>The result of <see cref="FeedPublisher.RefreshAsync"/>.</summary>
public sealed class FeedRefreshResult
{
    internal FeedRefreshResult(FeedRefreshOutcome outcome, PublishedFeeds? published, ValidationReport? report, Exception? failure)
    {
        Outcome = outcome;
        Published = published;
        Report = report;
        Failure = failure;
    }

    /// <summary>Gets the outcome.</summary>
    public FeedRefreshOutcome Outcome { get; }

    /// <summary>Gets what is published after the reading.</summary>
    /// <value>After a failure, the last good documents; <see langword="null"/> if there are none.</value>
    public PublishedFeeds? Published { get; }

    /// <summary>Gets the findings in the feed. After a failure, these include the Errors that prevented the publication.</summary>
    /// <value><see langword="null"/> if the source returned no feed; <see cref="Failure"/> has the cause.</value>
    public ValidationReport? Report { get; }

    /// <summary>Gets why it failed.</summary>
    /// <value>
    /// The exception of the source; a <see cref="TimeoutException"/> after <see cref="FeedServingOptions.SourceTimeout"/>; a
    /// <see cref="FeedValidationException"/> if the feed is not valid; an <see cref="OperationCanceledException"/> if the app is stopping.
    /// <see langword="null"/> if it succeeded.
    /// </value>
    public Exception? Failure { get; }

    /// <summary>Returns the outcome in one line, or more if there are several Errors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Outcome switch
    {
        FeedRefreshOutcome.Published => string.Create(
            CultureInfo.InvariantCulture, $"published {Published!.Documents.Count} documents of {Published.Feed.Posts.Count} posts"),
        FeedRefreshOutcome.Unchanged => "unchanged",
        FeedRefreshOutcome.Unknown => "there is no feed with this key",
        _ => $"failed: {Failure!.Message}",
    };
}
