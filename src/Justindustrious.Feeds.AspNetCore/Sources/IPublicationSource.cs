namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Reads the posts that are published.</summary>
internal interface IPublicationSource : IDisposable
{
    /// <summary>Gets which documents are made. Routes are mapped before the posts are read, so it never changes.</summary>
    FeedSetOptions Layout { get; }

    /// <summary>
    /// Reads the posts. <see cref="FeedServingOptions.SourceTimeout"/> limits only this reading, and not the creation of documents.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Calls an action whenever the posts may have changed.</summary>
    void OnChange(Action changed);
}
