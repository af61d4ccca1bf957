namespace Justindustrious.Feeds.AspNetCore;

/// <summary>That feeds were registered.</summary>
/// <param name="Name">Their name; empty for those that have none.</param>
internal sealed record FeedRegistration(string Name);
