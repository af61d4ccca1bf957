using Justindustrious.Feeds.Vocabularies;

namespace Justindustrious.Feeds.Media;

/// <summary>What people did with a file: how they rated it, how often they saw it, and which tags they gave it.</summary>
/// <remarks>Media RSS 1.5.1 <c>media:community</c>, as YouTube writes it.</remarks>
public sealed record MediaCommunity : FeedExtension
{
    /// <summary>Creates the element. Set its properties in an initializer.</summary>
    public MediaCommunity()
        : base(MediaVocabulary.Community)
    {
    }

    /// <summary>Gets the average of the ratings.</summary>
    /// <value>A number from <see cref="Least"/> to <see cref="Most"/>. The default is <see langword="null"/>: unknown.</value>
    public decimal? Average { get; init; }

    /// <summary>Gets how many people rated the file.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public long? RatingCount { get; init; }

    /// <summary>Gets the worst rating that is possible.</summary>
    /// <value>The default is <see langword="null"/>: unknown.</value>
    public decimal? Least { get; init; }

    /// <summary>Gets the best rating that is possible.</summary>
    /// <value>The default is <see langword="null"/>: unknown.</value>
    public decimal? Most { get; init; }

    /// <summary>Gets how often the file was seen.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public long? Views { get; init; }

    /// <summary>Gets how many people have the file among their favorites.</summary>
    /// <value>0 or more. The default is <see langword="null"/>: unknown.</value>
    public long? Favorites { get; init; }

    /// <summary>Gets the tags that people gave to the file, as <c>news: 5, abc: 3</c>.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Tags { get; init; }

    /// <inheritdoc/>
    protected override void Write(ExtensionWriter writer)
    {
        if ((Average, RatingCount, Least, Most) is not (null, null, null, null))
        {
            writer.WriteElement("starRating", rating =>
            {
                rating.WriteAttribute("count", RatingCount);
                rating.WriteAttribute("average", Average);
                rating.WriteAttribute("min", Least);
                rating.WriteAttribute("max", Most);
            });
        }

        if ((Views, Favorites) is not (null, null))
        {
            writer.WriteElement("statistics", statistics =>
            {
                statistics.WriteAttribute("views", Views);
                statistics.WriteAttribute("favorites", Favorites);
            });
        }

        writer.WriteElement("tags", (ExtensionValue?)Tags);
    }
}
