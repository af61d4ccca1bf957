namespace Justindustrious.Feeds.Publishing;

/// <summary>
/// One folder of a site's documents, whose posts are read alone: <c>archive/3/</c>, <c>categories/feeds/</c>, or the main one, which is empty.
/// </summary>
/// <param name="By">The group; <see cref="FeedGrouping.None"/> for all posts.</param>
/// <param name="Slug">The group's name in the folder; empty for all posts.</param>
/// <param name="Channel">The group's own folder.</param>
/// <param name="Folder">The folder below it.</param>
internal sealed record SitePart(FeedGrouping By, string Slug, string Channel, string Folder)
{
    private static readonly (string Name, FeedGrouping By)[] Groups =
    [
        ("categories", FeedGrouping.Category), ("authors", FeedGrouping.Author), ("sections", FeedGrouping.Section), ("languages", FeedGrouping.Language),
    ];

    /// <summary>Gets the name of the group as people read it; <see langword="null"/> for all posts.</summary>
    public string? Name { get; init; }

    /// <summary>Gets which of the group's posts the documents hold.</summary>
    public PartPlan? Plan { get; init; }

    /// <summary>Reads a folder.</summary>
    public static SitePart Parse(string folder)
    {
        var segments = folder.Split('/');
        var by = segments.Length > 2 ? Array.Find(Groups, group => group.Name == segments[0]).By : FeedGrouping.None;
        if (by == FeedGrouping.None)
            return new(by, "", "", folder);
        var channel = $"{segments[0]}/{segments[1]}/";
        return new(by, segments[1], channel, folder[channel.Length..]);
    }

    /// <summary>Finds which posts the documents hold.</summary>
    /// <param name="options">Which documents the site has.</param>
    /// <param name="count">How many posts the group has.</param>
    /// <param name="name">The group's name.</param>
    /// <returns><see langword="null"/> if there is no such folder.</returns>
    public SitePart? Among(FeedSetOptions options, int count, string? name) =>
        PartPlan.Of(count, options).FirstOrDefault(plan => plan.Folder == Folder) is { } found ? this with { Plan = found, Name = name } : null;
}
