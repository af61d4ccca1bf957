using System.Globalization;
using System.Text;

namespace Justindustrious.Feeds.Content.Templates;

/// <summary>A body whose template code was replaced, and where each part of it stood in the source.</summary>
/// <remarks>HTML that template code stands for is kept aside: in Markdown a mark stands in its place, since Markdown would read it as its own.</remarks>
internal sealed class RewrittenBody
{
    /// <summary>Starts a mark. No source holds this character: it is no character of Unicode's, and was taken out.</summary>
    public const char MarkStart = '\uFDD0';

    /// <summary>Ends a mark.</summary>
    public const char MarkEnd = '\uFDD1';

    private readonly StringBuilder _text = new();
    private readonly List<(int Output, int Source, bool IsCopy)> _pieces = [];

    /// <summary>Gets the HTML that marks stand for, by their numbers.</summary>
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

    /// <summary>Writes a text that stands for what was at a place.</summary>
    public void Put(string text, int source)
    {
        if (text.Length == 0)
            return;
        _pieces.Add((_text.Length, source, false));
        _text.Append(text);
    }

    /// <summary>Makes a mark for HTML.</summary>
    public string Mark(string html)
    {
        Html.Add(html);
        return string.Create(CultureInfo.InvariantCulture, $"{MarkStart}{Html.Count - 1}{MarkEnd}");
    }

    /// <summary>Whether HTML stands within a line of text.</summary>
    public static bool IsInline(string html) =>
        html.StartsWith("<a ", StringComparison.Ordinal) || html.StartsWith("<img", StringComparison.Ordinal) || html.StartsWith("<br", StringComparison.Ordinal);

    /// <summary>Takes back what was written since a place.</summary>
    public void Truncate(int length)
    {
        _text.Length = length;
        while (_pieces.Count > 0 && _pieces[^1].Output >= length)
            _pieces.RemoveAt(_pieces.Count - 1);
    }

    /// <summary>Gets the index in the source of a character of the text.</summary>
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
    /// <param name="text">Starts with <see cref="MarkStart"/>.</param>
    /// <param name="length">The mark's length.</param>
    public static int NumberOf(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOf(MarkEnd) + 1;
        return length > 2 && int.TryParse(text[1..(length - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    public override string ToString() => _text.ToString();
}
