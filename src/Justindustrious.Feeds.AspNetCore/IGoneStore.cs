namespace Justindustrious.Feeds.AspNetCore;

/// <summary>
/// Stores which documents the app moved or removed while it ran, so that they stay moved or removed after a restart and on all nodes of an app. Implement it
/// for a database, and set <see cref="FeedServingOptions.GoneStore"/>.
/// </summary>
/// <remarks>
/// Requests never wait for the store: each node answers them from memory, and reads the store every 2 seconds, or every
/// <see cref="FeedServingOptions.LookForChanges"/> if that is set. An exception of <see cref="ReadAsync"/> is logged once, and the node keeps what it knows.
/// Methods may be called from several nodes at the same time, but not twice at the same time on one node. A call that takes longer than 5 seconds counts as
/// failed.
/// </remarks>
public interface IGoneStore
{
    /// <summary>Reads all entries.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>
    /// The old paths, each with its new path or address, or with <see langword="null"/> for a document that was removed. After <see cref="SetAsync"/> and
    /// <see cref="RemoveAsync"/>, the result contains their change.
    /// </returns>
    ValueTask<IReadOnlyDictionary<string, string?>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds an entry, or replaces the entry of the same old path.</summary>
    /// <param name="oldPath">The old path without a slash in front, such as <c>old.xml</c>. Paths of folders end with a slash. Capitals count.</param>
    /// <param name="newPath">The new path or address; <see langword="null"/> if the document was removed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that is complete when the entry is stored. Its exception reaches the caller of <see cref="FeedPublisher.MoveAsync"/>.</returns>
    ValueTask SetAsync(string oldPath, string? newPath, CancellationToken cancellationToken);

    /// <summary>Deletes an entry. It may be missing.</summary>
    /// <param name="oldPath">The old path, as <see cref="SetAsync"/> received it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that is complete when the entry is deleted. Its exception reaches the caller of <see cref="FeedPublisher.RestoreAsync"/>.</returns>
    ValueTask RemoveAsync(string oldPath, CancellationToken cancellationToken);
}
