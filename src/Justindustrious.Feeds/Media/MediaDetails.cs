namespace Justindustrious.Feeds.Media;

/// <summary>The properties that Media RSS has for a file, or for several renditions of one file.</summary>
public abstract record MediaDetails : FeedExtension
{
    private protected MediaDetails(VocabularyElement element)
        : base(element)
    {
    }

    /// <summary>Gets the title.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaTitle? Title { get; init; }

    /// <summary>Gets the description; for a picture, its alternative text.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaDescription? Description { get; init; }

    /// <summary>Gets words that describe the file.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaKeywords? Keywords { get; init; }

    /// <summary>Gets pictures that represent the file, the most important one first.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaThumbnail> Thumbnails { get; init; } = [];

    /// <summary>Gets the categories of the file.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaCategory> Categories { get; init; } = [];

    /// <summary>Gets checksums of the file.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaHash> Hashes { get; init; } = [];

    /// <summary>Gets the page that plays the file.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaPlayer? Player { get; init; }

    /// <summary>Gets the people and organisations that helped to make the file.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaCredit> Credits { get; init; } = [];

    /// <summary>Gets the notice of rights.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaCopyright? Copyright { get; init; }

    /// <summary>Gets texts that belong to the file, such as subtitles.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaText> Texts { get; init; } = [];

    /// <summary>Gets the ratings, which name the people for whom the file is suitable.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaRating> Ratings { get; init; } = [];

    /// <summary>Gets the restrictions on where the file may be shown.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<MediaRestriction> Restrictions { get; init; } = [];

    /// <summary>Gets how people rated, viewed and tagged the file.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaCommunity? Community { get; init; }

    /// <summary>Gets the scenes of a video.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public MediaScenes? Scenes { get; init; }

    /// <summary>Gets other elements of Media RSS, as XML (<see cref="FeedExtension.Xml"/>).</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<FeedExtension> More { get; init; } = [];

    /// <summary>Writes the details, in the order of the specification.</summary>
    private protected void WriteDetails(ExtensionWriter writer)
    {
        writer.WriteElement(Title);
        writer.WriteElement(Description);
        writer.WriteElement(Keywords);
        WriteAll(writer, Thumbnails);
        WriteAll(writer, Categories);
        WriteAll(writer, Hashes);
        writer.WriteElement(Player);
        WriteAll(writer, Credits);
        writer.WriteElement(Copyright);
        WriteAll(writer, Texts);
        WriteAll(writer, Ratings);
        WriteAll(writer, Restrictions);
        writer.WriteElement(Community);
        writer.WriteElement(Scenes);
        WriteAll(writer, More);
    }

    private static void WriteAll(ExtensionWriter writer, IReadOnlyList<FeedExtension> elements)
    {
        foreach (var element in elements)
            writer.WriteElement(element);
    }
}
