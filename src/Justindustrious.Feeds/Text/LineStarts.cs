namespace Justindustrious.Feeds.Text;

/// <summary>Where the lines of a text start. A line ends with LF, CR or CR LF.</summary>
internal sealed class LineStarts
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineStarts(string text)
    {
        _text = text;
        for (var i = text.AsSpan().IndexOfAny('\n', '\r'); i >= 0;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            _starts.Add(i + 1);
            var next = text.AsSpan(i + 1).IndexOfAny('\n', '\r');
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    /// <summary>Gets how many lines there are: one more than line ends.</summary>
    public int Count => _starts.Count;

    /// <summary>Gets the line and the column of a character, both from 1.</summary>
    public (int Line, int Column) PlaceOf(int index)
    {
        var line = _starts.BinarySearch(index);
        if (line < 0)
            line = ~line - 1;
        return (line + 1, index - _starts[line] + 1);
    }

    /// <summary>Gets where a line starts.</summary>
    /// <param name="line">The line, from 1.</param>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>Gets a line without its end.</summary>
    /// <param name="line">The line, from 1.</param>
    public string TextOf(int line) => _text[StartOf(line)..(line < Count ? _starts[line] : _text.Length)].TrimEnd('\r', '\n');
}
