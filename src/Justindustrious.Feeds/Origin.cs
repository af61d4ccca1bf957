namespace Justindustrious.Feeds;

/// <summary>Where a post or a feed was read: the file, and the line at which the body starts.</summary>
/// <param name="File">The file's path, as findings shall show it.</param>
/// <param name="Line">The line of the body's first character, from 1.</param>
public sealed record Origin(string File, int Line)
{
    /// <summary>Where each field was said: <c>title</c>, <c>published</c>, <c>categories[1]</c>; the names are those of <see cref="FeedDiagnostic.Path"/>.</summary>
    internal IReadOnlyDictionary<string, TextLocation> Fields { get; init; } = new Dictionary<string, TextLocation>();

    /// <summary>Finds where a character of the body stands, for a body that is not a part of the file as it stands there.</summary>
    internal Func<int, TextLocation>? Body { get; init; }

    /// <summary>Finds the most exact known place of a field: its own, else its list's, else the body's first line.</summary>
    internal TextLocation Locate(string? field)
    {
        for (var name = field; !string.IsNullOrEmpty(name);)
        {
            if (Fields.TryGetValue(name, out var location))
                return location;
            var parent = name.LastIndexOfAny(['.', '[']);
            name = parent < 0 ? null : name[..parent];
        }

        return new(File, Line, 1);
    }
}
