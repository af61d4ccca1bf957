namespace Justindustrious.Feeds.AspNetCore;

/// <summary>A registration of feeds.</summary>
/// <param name="Name">Their name; may be empty.</param>
internal sealed record FeedRegistration(string Name);
