namespace Justindustrious.Feeds.AspNetCore;

/// <summary>Which posts an <see cref="IPostStore"/> is asked for.</summary>
/// <param name="By">The kind of the group; <see cref="FeedGrouping.None"/> for all posts.</param>
/// <param name="Slug">The group's name as addresses have it; empty for all posts.</param>
/// <param name="OldestFirst">
/// Whether posts are counted from the oldest one, as archives are, so that a new post moves no other post to another archive. Posts of the same moment are
/// counted in any order that stays the same, and that is reversed as well.
/// </param>
/// <param name="Skip">How many posts are left out at the start.</param>
/// <param name="Take">How many posts to read at most.</param>
public sealed record PostQuery(FeedGrouping By, string Slug, bool OldestFirst, int Skip, int Take);
