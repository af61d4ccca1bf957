namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>Something that a page says of itself, and where.</summary>
/// <param name="Text">The text, without white space around it; never empty.</param>
/// <param name="Location">Where the element stands that says it.</param>
internal sealed record PageFact(string Text, TextLocation Location);
