namespace Justindustrious.Feeds.Sources;

/// <summary>A folder of posts.</summary>
/// <param name="Path">Its path below the site folder, with '/' and none at the end; empty for the site folder itself.</param>
/// <param name="Location">Where feeds.yml names it.</param>
internal sealed record PostsFolder(string Path, TextLocation Location);
