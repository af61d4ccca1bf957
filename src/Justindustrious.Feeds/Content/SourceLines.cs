using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Content;

/// <summary>From an index in a post's source to a line and column of its file.</summary>
internal sealed class SourceLines(Post post)
{
    private LineStarts? _lines;

    /// <summary>Gets the first line of the body, where its file is known.</summary>
    public TextLocation? Start => post.Origin is { } origin ? origin.Body?.Invoke(0) ?? new TextLocation(origin.File, origin.Line, 1) : null;

    /// <summary>Gets the place of a character.</summary>
    /// <returns><see langword="null"/> where the post was not read from a file.</returns>
    public TextLocation? Locate(int index)
    {
        if (post.Origin is not { } origin)
            return null;
        if (origin.Body is { } locate)
            return locate(index);

        _lines ??= new(post.Content.Source);
        var (line, column) = _lines.PlaceOf(index);
        return new TextLocation(origin.File, origin.Line + line - 1, column);
    }
}
