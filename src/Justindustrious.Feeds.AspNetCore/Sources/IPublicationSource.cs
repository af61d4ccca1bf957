namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Gives what is to be published.</summary>
internal interface IPublicationSource : IDisposable
{
    /// <summary>Gets which documents there are: routes are made before anything is read.</summary>
    FeedSetOptions Layout { get; }

    /// <summary>Reads the posts and makes their documents.</summary>
    /// <param name="findMadeOf">Finds the documents of a feed where another node has made them; <see langword="null"/> where it has not.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<Publication> ReadAsync(Func<Feed, CancellationToken, ValueTask<FeedSet?>> findMadeOf, CancellationToken cancellationToken);

    /// <summary>Has something done whenever there may be something new.</summary>
    void OnChange(Action changed);
}

/// <summary>What was read.</summary>
/// <param name="Feed">The feed; <see langword="null"/> where there is none to speak of.</param>
/// <param name="Documents">Its documents, where there is no Error.</param>
/// <param name="Report">All findings.</param>
internal sealed record Publication(Feed? Feed, FeedSet? Documents, ValidationReport Report);
