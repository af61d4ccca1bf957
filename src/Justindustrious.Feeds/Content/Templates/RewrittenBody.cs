using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A body whose template code was replaced, with the position of each part in the source.</summary>
/// <remarks>The HTML of template code is stored separately, and the Markdown contains a mark for it, because Markdown would change the HTML.</remarks>
internal sealed class RewrittenBody
{
    /// <summary>Starts a mark. Sources do not contain it: it is not a character of Unicode, so it was removed from them.</summary>
    public const char MarkStart = '\uFDD0';

    /// <summary>Ends a mark.</summary>
    public const char MarkEnd = '\uFDD1';

    private readonly StringBuilder _text = new();
    private readonly List<(int Output, int Source, bool IsCopy)> _pieces = [];

    /// <summary>Gets the HTML of the marks, by their numbers.</summary>
    public List<string> Html { get; init; } = [];

    public int Length => _text.Length;

    /// <summary>Copies a part of the source.</summary>
    public void Copy(string source, int start, int end)
    {
        if (end <= start)
            return;
        _pieces.Add((_text.Length, start, true));
        _text.Append(source, start, end - start);
    }

    /// <summary>Writes a text that replaces the code at a position in the source.</summary>
    public void Put(string text, int source)
    {
        if (text.Length == 0)
            return;
        _pieces.Add((_text.Length, source, false));
        _text.Append(text);
    }

    /// <summary>Creates a mark for HTML.</summary>
    public string Mark(string html)
    {
        Html.Add(html);
        return string.Create(CultureInfo.InvariantCulture, $"{MarkStart}{Html.Count - 1}{MarkEnd}");
    }

    /// <summary>Returns whether HTML belongs within a line of text.</summary>
    public static bool IsInline(string html) =>
        !html.StartsWith('<')
        || html.StartsWith("<a ", StringComparison.Ordinal)
        || html.StartsWith("<img", StringComparison.Ordinal)
        || html.StartsWith("<br", StringComparison.Ordinal);

    /// <summary>Removes everything that was written after a position.</summary>
    public void Truncate(int length)
    {
        _text.Length = length;
        while (_pieces.Count > 0 && _pieces[^1].Output >= length)
            _pieces.RemoveAt(_pieces.Count - 1);
    }

    /// <summary>Returns the position in the source of a character of the text.</summary>
    public int ToSource(int output)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Output <= output)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0)
            return output;
        var (start, source, isCopy) = _pieces[low - 1];
        return isCopy ? source + output - start : source;
    }

    /// <summary>Reads the number of a mark at the start of a text.</summary>
    /// <param name="text">The text, which starts with <see cref="MarkStart"/>.</param>
    /// <param name="length">The length of the mark.</param>
    public static int NumberOf(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOf(MarkEnd) + 1;
        return length > 2 && int.TryParse(text[1..(length - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    public override string ToString() => _text.ToString();
}
