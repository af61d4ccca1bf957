using System.Text;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>The text of an element, with the place in the source of each piece: XML gives CDATA sections one by one.</summary>
internal sealed class ElementText
{
    /// <summary>In a text of more pieces, a finding after the last known place stands at the element.</summary>
    private const int MostPlaces = 64;

    private readonly List<Piece> _places = [];
    private string _text = "";
    private StringBuilder? _pieces;
    private int _pieceCount;

    /// <summary>A piece of text.</summary>
    /// <param name="Start">The index of its first character in the whole text.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="IsCData">Whether it is a CDATA section.</param>
    private readonly record struct Piece(int Start, int Line, int Column, bool IsCData);

    /// <summary>Gets the text so far, as it stands.</summary>
    public string Raw => _pieceCount > 1 ? _pieces!.ToString() : _text;

    /// <summary>Gets the text so far, without white space around it.</summary>
    public string Trimmed => (_text = _pieceCount > 1 ? _pieces!.ToString() : _text).Trim(' ', '\t', '\r', '\n');

    /// <summary>Gets how much white space <see cref="Raw"/> has before <see cref="Trimmed"/>.</summary>
    public int Indent => Raw.Length - Raw.AsSpan().TrimStart(" \t\r\n").Length;

    /// <summary>
    /// Gets whether a CDATA section at the start or the end of the text has white space around its own text. White space outside of the section
    /// is ignored.
    /// </summary>
    public bool IsPadded
    {
        get
        {
            var raw = Raw;
            var (first, last) = (_places.FindIndex(place => place.IsCData), _places.FindLastIndex(place => place.IsCData));
            if (first < 0 || _pieceCount > MostPlaces)
                return false;
            var (start, end) = (_places[first].Start, EndOf(last, raw));
            return start < end
                && ((char.IsWhiteSpace(raw[start]) && raw.AsSpan(0, start).IsWhiteSpace())
                    || (char.IsWhiteSpace(raw[end - 1]) && raw.AsSpan(end).IsWhiteSpace()));
        }
    }

    /// <summary>Removes the text, for the next element.</summary>
    public void Clear()
    {
        (_text, _pieceCount) = ("", 0);
        _pieces?.Clear();
        _places.Clear();
    }

    /// <summary>Adds a piece.</summary>
    public void Add(string text, int line, int column, bool isCData)
    {
        if (_places.Count < MostPlaces)
            _places.Add(new(_pieceCount == 0 ? 0 : _pieceCount > 1 ? _pieces!.Length : _text.Length, line, column, isCData));
        if (_pieceCount++ == 0)
        {
            _text = text;
            return;
        }

        _pieces ??= new();
        if (_pieceCount == 2)
            _pieces.Append(_text);
        _pieces.Append(text);
    }

    /// <summary>Adds the pieces of another text, each at its own place.</summary>
    public void Add(ElementText other)
    {
        var raw = other.Raw;
        for (var i = 0; i < other._places.Count; i++)
        {
            var (start, line, column, isCData) = other._places[i];
            Add(raw[start..other.EndOf(i, raw)], line, column, isCData);
        }
    }

    /// <summary>Finds the piece that holds a character of <see cref="Raw"/>; <see langword="null"/> if its place is not known.</summary>
    /// <param name="offset">The index of the character in <see cref="Raw"/>.</param>
    /// <returns>The place of the piece, and the index of the character in it.</returns>
    public (int Line, int Column, bool IsCData, int Offset)? PieceOf(int offset)
    {
        var piece = _places.FindLastIndex(place => place.Start <= offset);
        // Pieces after the last place that was remembered are not known.
        if (piece < 0 || (piece == MostPlaces - 1 && _pieceCount > MostPlaces))
            return null;
        var (start, line, column, isCData) = _places[piece];
        return (line, column, isCData, offset - start);
    }

    private int EndOf(int piece, string raw) => piece + 1 < _places.Count ? _places[piece + 1].Start : raw.Length;
}
