using System.Globalization;

namespace Justindustrious.Feeds.AspNetCore;

/// <summary>What came of <see cref="FeedPublisher.RefreshAsync"/>.</summary>
public sealed class FeedRefreshResult
{
    internal FeedRefreshResult(FeedRefreshOutcome outcome, PublishedFeeds? published, ValidationReport? report, Exception? failure)
    {
        Outcome = outcome;
        Published = published;
        Report = report;
        Failure = failure;
    }

    /// <summary>Gets what came of it.</summary>
    public FeedRefreshOutcome Outcome { get; }

    /// <summary>Gets what is served after the reading.</summary>
    /// <value>After a failure, what was served before it; <see langword="null"/> where nothing was.</value>
    public PublishedFeeds? Published { get; }

    /// <summary>Gets what was found in the feed that was read: after a failure with the Errors that kept it from being published.</summary>
    /// <value><see langword="null"/> where the source gave no feed; <see cref="Failure"/> then says why.</value>
    public ValidationReport? Report { get; }

    /// <summary>Gets why it failed.</summary>
    /// <value>
    /// What the source threw; a <see cref="TimeoutException"/> where it has not answered within <see cref="FeedServingOptions.SourceTimeout"/>; a
    /// <see cref="FeedValidationException"/> where the feed is not valid; an <see cref="OperationCanceledException"/> where the app is stopping.
    /// <see langword="null"/> where it did not fail.
    /// </value>
    public Exception? Failure { get; }

    /// <summary>Says what came of it in one line, or more where there are several Errors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Outcome switch
    {
        FeedRefreshOutcome.Published => string.Create(CultureInfo.InvariantCulture, $"published {Published!.Documents.Count} documents of {Published.Feed.Posts.Count} posts"),
        FeedRefreshOutcome.Unchanged => "unchanged",
        _ => $"failed: {Failure!.Message}",
    };
}
