using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Justindustrious.Feeds.Sources.Pages;

/// <summary>The HTML of an element without the parts that are left out. It knows where in the page each part stood.</summary>
internal sealed class PageHtml
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(
        StringComparer.Ordinal, "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");

    private static readonly string[] Addresses = ["href", "src", "poster", "data", "cite", "longdesc"];

    private readonly StringBuilder _html = new();
    private readonly List<(int Index, TextLocation Location)> _places = [];
    private readonly Page _page;
    private readonly Uri? _base;

    private readonly IReadOnlySet<IElement> _rest;

    private PageHtml(Page page, IElement root, IReadOnlySet<IElement> rest)
    {
        (_page, _rest) = (page, rest);
        // A page may say that its addresses start elsewhere; feeds have no such element.
        if (page.Document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(page.Address, href, out var address)
            && address.Scheme is "http" or "https")
            _base = address;
        _places.Add((0, page.PlaceOf(root)));
        WriteChildren(root);
        Text = _html.ToString();
    }

    /// <summary>Gets the HTML.</summary>
    public string Text { get; }

    /// <summary>Writes what is in an element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">The element.</param>
    /// <param name="rest">What is left out of it.</param>
    public static PageHtml Of(Page page, IElement root, IReadOnlySet<IElement> rest) => new(page, root, rest);

    /// <summary>Gets where in the page a character of <see cref="Text"/> stood: its own place in a tag, or else where its element starts.</summary>
    public TextLocation Locate(int index)
    {
        var place = _places.BinarySearch((index, default), ByIndex);
        return _places[place < 0 ? Math.Max(0, ~place - 1) : place].Location;
    }

    private static readonly Comparer<(int Index, TextLocation Location)> ByIndex =
        Comparer<(int Index, TextLocation Location)>.Create((one, other) => one.Index.CompareTo(other.Index));

    private void WriteChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element)
            {
                if (!_rest.Contains(element))
                    Write(element);
            }
            else if (child is IText text)
                WriteText(text.Data, isRaw: parent is IElement around && Raw.Contains(around.LocalName));
        }
    }

    private void Write(IElement element)
    {
        if (element.SourceReference is not null)
            _places.Add((_html.Length, _page.PlaceOf(element)));
        var name = element.LocalName;
        _html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            _html.Append(' ').Append(attribute.Name).Append("=\"");
            WriteText(_base is not null && Addresses.Contains(attribute.Name) ? Based(attribute.Value) : attribute.Value, isRaw: false);
            _html.Append('"');
        }

        _html.Append('>');
        if (Void.Contains(name))
            return;
        // The parser drops a line end right after the tag.
        if (name is "pre" or "listing" && element.FirstChild is IText { Data: ['\n', ..] })
            _html.Append('\n');
        WriteChildren(element);
        _html.Append("</").Append(name).Append('>');
    }

    private string Based(string address) =>
        !address.StartsWith('#') && Uri.TryCreate(address, UriKind.Relative, out _) && Uri.TryCreate(_base, address, out var absolute)
            ? absolute.AbsoluteUri
            : address;

    private void WriteText(string text, bool isRaw)
    {
        if (isRaw)
        {
            _html.Append(text);
            return;
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\u00A0' => _html.Append("&nbsp;"),
                _ => _html.Append(c),
            };
        }
    }
}
