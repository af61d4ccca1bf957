using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>Where a post or a feed was read: the file, and the line at which the body starts.</summary>
/// <param name="File">The file's path, as findings shall show it.</param>
/// <param name="Line">The line of the body's first character, from 1.</param>
public sealed record Origin(string File, int Line)
{
    /// <summary>Where each field was said: <c>title</c>, <c>published</c>, <c>categories[1]</c>; the names are those of <see cref="FeedDiagnostic.Path"/>.</summary>
    internal IReadOnlyDictionary<FieldPath, TextLocation> Fields { get; init; } = new Dictionary<FieldPath, TextLocation>();

    /// <summary>Finds the most exact known place of a field: its own, else its list's, else the body's first line.</summary>
    /// <param name="field">The field, without the post that has it; <see langword="null"/> for the whole of what was read.</param>
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
