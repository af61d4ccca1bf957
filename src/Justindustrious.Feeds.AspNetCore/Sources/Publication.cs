namespace Justindustrious.Feeds.AspNetCore.Sources;

/// <summary>The documents of a reading.</summary>
/// <param name="Feed">The feed; <see langword="null"/> if it could not be read.</param>
/// <param name="Documents">Its documents; <see langword="null"/> if there is an Error.</param>
/// <param name="Report">All findings.</param>
/// <param name="Again">Makes the documents again, from nothing.</param>
internal sealed record Publication(Feed? Feed, FeedSet? Documents, ValidationReport Report, Func<FeedSet?> Again)
{
    /// <summary>Creates the documents of a reading.</summary>
    /// <param name="reading">The posts.</param>
    /// <param name="layout">
    /// Which documents are made. Routes are mapped once, so later changes of paths, groups and history in feeds.yml apply after the next start.
    /// </param>
    /// <param name="previous">The documents of before, of which those without a changed post are kept.</param>
    /// <param name="isPacked">Whether there may be a thousand such sets of documents, so that they are held packed.</param>
    public static Publication Make(SourceReading reading, FeedSetOptions layout, FeedSet? previous, bool isPacked)
    {
        FeedSet? documents;
        ValidationReport report;
        if (reading.Folder is { Options: var options } folder)
            folder.TryCreateFeedSet(options with { Paths = layout.Paths, By = layout.By, History = layout.History }, previous, out documents, out report);
        else if (reading.Part is { } part)
            FeedSet.TryCreatePart(reading.Feed!, layout, part, out documents, out report);
        else if (isPacked)
            FeedSet.TryCreatePacked(reading.Feed!, layout, out documents, out report);
        else
            FeedSet.TryCreate(reading.Feed!, layout, previous, out documents, out report);
        // If the source created new instances of posts that did not change, the old instances are kept.
        return new(documents?.Feed ?? reading.Feed, documents, report, () => Make(reading, layout, previous: null, isPacked).Documents);
    }
}
