using System.Diagnostics.CodeAnalysis;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>The file that a post or a feed was read from. Findings name it.</summary>
public sealed record Origin
{
    /// <summary>Creates an origin. Set its properties in an initializer.</summary>
    public Origin() { }

    /// <summary>Creates an origin from a file and a line.</summary>
    /// <param name="file">The file's path, as findings show it.</param>
    /// <param name="line">The line of the body's first character, from 1.</param>
    [SetsRequiredMembers]
    public Origin(string file, int line) => (File, Line) = (file, line);

    /// <summary>Gets the file's path.</summary>
    /// <value>Findings show it unchanged.</value>
    public required string File { get; init; }

    /// <summary>Gets the line of the body's first character.</summary>
    /// <value>From 1, which is the default.</value>
    public int Line { get; init; } = 1;

    /// <summary>
    /// Gets the place of each field in the file: <c>title</c>, <c>published</c>, <c>categories[1]</c>; the names are those of
    /// <see cref="FeedDiagnostic.Path"/>.
    /// </summary>
    internal IReadOnlyDictionary<FieldPath, TextLocation> Fields { get; init; } = new Dictionary<FieldPath, TextLocation>();

    /// <summary>Finds the place of a character of the body in the file, if the body is not a part of the file's text, such as an escaped JSON string.</summary>
    internal Func<int, TextLocation>? Body { get; init; }

    /// <summary>
    /// Returns whether findings have the same places, also if a file was read again. Two bodies of an escaped text, such as a JSON string, are never the same.
    /// </summary>
    internal static bool AreSame(Origin? one, Origin? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && one.File == other.File && one.Line == other.Line && one.Body == other.Body
            && (ReferenceEquals(one.Fields, other.Fields) || (one.Fields.Count == other.Fields.Count
                && one.Fields.All(field => other.Fields.TryGetValue(field.Key, out var place) && place == field.Value))));

    /// <summary>Finds the most exact known place of a field: its own place, the place of its list, or the body's first line.</summary>
    /// <param name="field">The field's path within the post; <see langword="null"/> for the whole post or feed.</param>
    internal TextLocation Locate(FieldPath? field)
    {
        for (var path = field; path is { } known; path = known.Outer)
        {
            if (Fields.TryGetValue(known, out var location))
                return location;
        }

        return new(File, Line, 1);
    }
}
