namespace Justindustrious.Feeds;

/// <summary>A field that differs.</summary>
/// <param name="Field">The field: <c>title</c>, <c>content</c>, <c>categories</c>; an element that is no field of all formats has its own name.</param>
/// <param name="Before">What it said, white space collapsed; <see langword="null"/> where it said nothing. Several values stand one a line, sorted.</param>
/// <param name="After">What it says now.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
