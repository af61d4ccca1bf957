namespace Justindustrious.Feeds;

/// <summary>A field that differs between two feeds.</summary>
public sealed record FieldChange
{
    internal FieldChange(string field, string? before, string? after) =>
        (Field, Before, After) = (field, before, after);

    /// <summary>Gets the name of the field.</summary>
    /// <value><c>title</c>, <c>content</c>, <c>categories</c>; an element that is no field of all formats has its own name.</value>
    public string Field { get; internal init; }

    /// <summary>Gets the value in the first feed, white space collapsed.</summary>
    /// <value>Several values stand one a line, sorted. <see langword="null"/> where there was none.</value>
    public string? Before { get; internal init; }

    /// <summary>Gets the value in the second feed, white space collapsed.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? After { get; internal init; }
}
