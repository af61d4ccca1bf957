namespace Justindustrious.Feeds;

/// <summary>A field that differs between two feeds.</summary>
public sealed record FieldChange
{
    internal FieldChange(string field, string? before, string? after) =>
        (Field, Before, After) = (field, before, after);

    /// <summary>Gets the name of the field.</summary>
    /// <value><c>title</c>, <c>content</c>, <c>categories</c>; or the element's own name, if not all formats have the field.</value>
    public string Field { get; internal init; }

    /// <summary>Gets the value in the first feed, with white space collapsed.</summary>
    /// <value>Several values are sorted, one on each line. <see langword="null"/> if there was none.</value>
    public string? Before { get; internal init; }

    /// <summary>Gets the value in the second feed, with white space collapsed.</summary>
    /// <value><see langword="null"/> if there is none.</value>
    public string? After { get; internal init; }
}
