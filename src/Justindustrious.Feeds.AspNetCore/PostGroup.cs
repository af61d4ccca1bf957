namespace Justindustrious.Feeds.AspNetCore;

/// <summary>A group of posts of an <see cref="IPostStore"/>: all posts, or those of a category, an author, a section or a language.</summary>
/// <param name="Count">How many published posts it has.</param>
/// <param name="Name">Its name, as people read it: the category's label, the author's name. It is not used for all posts.</param>
public sealed record PostGroup(int Count, string Name = "");
