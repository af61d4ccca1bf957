namespace Justindustrious.Feeds.Content;

/// <summary>Converts an index in a post's source to a line and column of its file.</summary>
internal sealed class SourceLines(Post post)
{
    private List<int>? _starts;

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

        _starts ??= FindStarts(post.Content.Source);
        var line = _starts.BinarySearch(index);
        if (line < 0)
            line = ~line - 1;
        return new TextLocation(origin.File, origin.Line + line, index - _starts[line] + 1);
    }

    private static List<int> FindStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = source.AsSpan().IndexOfAny('\n', '\r'); i >= 0;)
        {
            if (source[i] == '\r' && i + 1 < source.Length && source[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
            var next = source.AsSpan(i + 1).IndexOfAny('\n', '\r');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return starts;
    }
}
