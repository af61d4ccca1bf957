namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>Gives what is to be published.</summary>
internal interface IPublicationSource : IDisposable
{
    /// <summary>Gets which documents there are: routes are made before anything is read.</summary>
    FeedSetOptions Layout { get; }

    /// <summary>Reads the posts. This is the source's own work; <see cref="FeedServingOptions.SourceTimeout"/> counts it and nothing else.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Has something done whenever there may be something new.</summary>
    void OnChange(Action changed);
}

/// <summary>What a source gave.</summary>
/// <param name="Feed">The feed; <see langword="null"/> where it could not be read.</param>
/// <param name="IsWhole">Whether no post was left out for its errors, so that documents that another node made of the same feed may be taken.</param>
/// <param name="Make">Makes the documents: the library's own work, which takes as long as it takes.</param>
internal sealed record SourceReading(Feed? Feed, bool IsWhole, Func<Publication> Make)
{
    /// <summary>Gets the number of the reading, from 1: a later reading knows more.</summary>
    public int Number { get; init; }
}

/// <summary>What was made of a reading.</summary>
/// <param name="Feed">The feed; <see langword="null"/> where it could not be read.</param>
/// <param name="Documents">Its documents; <see langword="null"/> where there is an Error.</param>
/// <param name="Report">All findings.</param>
internal sealed record Publication(Feed? Feed, FeedSet? Documents, ValidationReport Report);
