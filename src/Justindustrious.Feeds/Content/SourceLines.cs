using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>Converts an index in a post's source to a line and column of its file.</summary>
/// <param name="post">The post.</param>
/// <param name="source">Its source, which may have to be read from a file again if the post is asked for it.</param>
internal sealed class SourceLines(Post post, string source)
{
    private LineStarts? _lines;

    /// <summary>Gets the first line of the body, if its file is known.</summary>
    public TextLocation? Start => post.Origin is { } origin ? origin.Body?.Invoke(0) ?? new TextLocation(origin.File, origin.Line, 1) : null;

    /// <summary>Gets the place of a character.</summary>
    /// <returns>The place; <see langword="null"/> if the post was not read from a file.</returns>
    public TextLocation? Locate(int index)
    {
        if (post.Origin is not { } origin)
            return null;
        if (origin.Body is { } locate)
            return locate(index);

        _lines ??= new(source);
        var (line, column) = _lines.PlaceOf(index);
        return new TextLocation(origin.File, origin.Line + line - 1, column);
    }
}
