using System.Globalization;

namespace Justindustrious.Feeds;

/// <summary>A place in a text.</summary>
/// <param name="File">The file's path as it was given, or <see langword="null"/> if there is none, as in a stream.</param>
/// <param name="Line">The line, from 1; 0 where only the file is known.</param>
/// <param name="Column">The column in UTF-16 characters, from 1; 0 where only the line is known.</param>
public readonly record struct TextLocation(string? File, int Line, int Column)
{
    /// <summary>Returns the place in the format of compilers: <c>posts/a.md(3,7)</c>.</summary>
    /// <returns>The text, which is empty for the default value.</returns>
    public override string ToString() => (Line, Column) switch
    {
        ( <= 0, _) => File ?? "",
        (_, <= 0) => string.Create(CultureInfo.InvariantCulture, $"{File}({Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})"),
    };
}
