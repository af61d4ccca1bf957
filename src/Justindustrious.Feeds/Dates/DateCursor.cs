namespace Justindustrious.Feeds.Dates;

/// <summary>Reads a date from left to right.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; set; }

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly char Current => AtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    /// <summary>Skips white space.</summary>
    /// <returns>The number of characters skipped.</returns>
    public int SkipSpace()
    {
        var start = Position;
        while (Current is ' ' or '\t' or '\r' or '\n')
            Position++;
        return Position - start;
    }

    public bool Skip(char expected)
    {
        if (AtEnd || Current != expected)
            return false;
        Position++;
        return true;
    }

    public ReadOnlySpan<char> TakeLetters()
    {
        var start = Position;
        while (!AtEnd && char.IsLetter(Current))
            Position++;
        return _text[start..Position];
    }

    /// <summary>Takes ASCII digits. No date notation has those of other scripts.</summary>
    public ReadOnlySpan<char> TakeDigits()
    {
        var start = Position;
        while (char.IsAsciiDigit(Current))
            Position++;
        return _text[start..Position];
    }
}
