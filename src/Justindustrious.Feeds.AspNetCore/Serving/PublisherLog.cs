using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Serving;

/// <summary>What a publisher logs. A feed with a key is named by its key.</summary>
internal sealed partial class PublisherLog(ILogger logger, string? key)
{
    private readonly string _feeds = key is null ? "The feeds" : $"The feeds of '{key}'";

    public void Published(int documents, int posts)
    {
        if (key is null)
            LogPublished(documents, posts);
        else
            LogKeyPublished(key, documents, posts);
    }

    public void Finding(FeedDiagnostic finding)
    {
        if (key is null)
            LogFinding(finding);
        else
            LogKeyFinding(key, finding);
    }

    public void Failed(Exception failure, bool isServing)
    {
        if (isServing)
            LogServingTheLastGood(_feeds, failure);
        else
            LogNothingToServe(_feeds, failure);
    }

    public void Withdrawn() => LogWithdrawn(_feeds);

    public void HandlerFailed(Exception failure) => LogHandlerFailed(_feeds, failure);

    [LoggerMessage(1, LogLevel.Information, "Published {Documents} feed documents of {Posts} posts")]
    private partial void LogPublished(int documents, int posts);

    [LoggerMessage(7, LogLevel.Debug, "Published for the key '{Key}': {Documents} feed documents of {Posts} posts")]
    private partial void LogKeyPublished(string key, int documents, int posts);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    private partial void LogFinding(FeedDiagnostic finding);

    [LoggerMessage(8, LogLevel.Warning, "For the key '{Key}': {Finding}")]
    private partial void LogKeyFinding(string key, FeedDiagnostic finding);

    [LoggerMessage(3, LogLevel.Error, "{Feeds} could not be read; the last good documents are still served")]
    private partial void LogServingTheLastGood(string feeds, Exception failure);

    [LoggerMessage(4, LogLevel.Error, "{Feeds} could not be read, and there are no documents to serve yet")]
    private partial void LogNothingToServe(string feeds, Exception failure);

    [LoggerMessage(9, LogLevel.Information, "{Feeds} are not served any longer: the source returned null")]
    private partial void LogWithdrawn(string feeds);

    [LoggerMessage(10, LogLevel.Error, "{Feeds} were published, and a handler of the event Changed threw an exception")]
    private partial void LogHandlerFailed(string feeds, Exception failure);
}
