using Microsoft.Extensions.Logging;

namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>What the nodes of an app log about each other.</summary>
internal static partial class FleetLog
{
    [LoggerMessage(21, LogLevel.Warning, "The cache that carries changes between nodes can't be reached; this node serves its own documents")]
    public static partial void Unreachable(ILogger logger, Exception failure);

    [LoggerMessage(22, LogLevel.Information, "The cache that carries changes between nodes can be reached again")]
    public static partial void Reachable(ILogger logger);

    [LoggerMessage(23, LogLevel.Information, "Took {Documents} documents that another node made")]
    public static partial void Taken(ILogger logger, int documents);
}
