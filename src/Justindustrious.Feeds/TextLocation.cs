using System.Globalization;

namespace Justindustrious.Feeds;

/// <summary>A place in a text: a file, a line and a column.</summary>
public readonly record struct TextLocation
{
    /// <summary>Makes a place.</summary>
    /// <param name="file">The file's path as it was given, or <see langword="null"/> if there is none.</param>
    /// <param name="line">The line, from 1; 0 if only the file is known.</param>
    /// <param name="column">The column, from 1; 0 if only the line is known.</param>
    public TextLocation(string? file, int line, int column) => (File, Line, Column) = (file, line, column);

    /// <summary>Gets the file's path as it was given.</summary>
    /// <value><see langword="null"/> if there is no file, as for a stream.</value>
    public string? File { get; init; }

    /// <summary>Gets the line.</summary>
    /// <value>From 1; 0 if only the file is known.</value>
    public int Line { get; init; }

    /// <summary>Gets the column.</summary>
    /// <value>In UTF-16 characters, from 1; 0 if only the line is known.</value>
    public int Column { get; init; }

    /// <summary>Returns the place as compilers write it: <c>posts/a.md(3,7)</c>.</summary>
    /// <returns>The text, which is empty for the default value.</returns>
    public override string ToString() => (Line, Column) switch
    {
        ( <= 0, _) => File ?? "",
        (_, <= 0) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };
}
