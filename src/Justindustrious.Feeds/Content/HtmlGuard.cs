using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Justindustrious.Feeds.Content;

/// <summary>Counts elements that are open while HTML is parsed, never too few, and stops the parser where its time or memory would leave all bounds.</summary>
/// <remarks>
/// HTML's algorithm looks through the open elements for many tags, and opens unclosed formatting again in every new block:
/// with n of either, n tags cost n² steps or elements. It can't be counted in the tree, since the parser keeps trees flat.
/// </remarks>
internal sealed class HtmlGuard
{
    /// <summary>Deeper than any reader shows; browsers stop at 512.</summary>
    public const int MostOpen = 250;

    /// <summary>Formatting elements that may be opened again, for each tag.</summary>
    private const int MostReopenedPerTag = 6;

    /// <summary>What small posts may have whatever they hold.</summary>
    private const int FreeReopened = 50_000;

    private readonly List<string> _open = [];
    private int _counted;
    private int _formatting;
    private long _tags;
    private long _reopened;

    public void Start()
    {
        _open.Clear();
        _counted = 0;
        _formatting = 0;
        _tags = 0;
        _reopened = 0;
    }

    /// <summary>Takes a token's name and kind.</summary>
    /// <exception cref="HtmlTooDeepException">The parser must not go on.</exception>
    public void Take(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag)
            Open(token.Name, ((HtmlTagToken)token).IsSelfClosing);
        else if (token.Type == HtmlTokenType.EndTag)
            Close(token.Name);
        else
            return;

        _tags++;
        _reopened += _formatting;
        if (_counted > MostOpen || _reopened > FreeReopened + (MostReopenedPerTag * _tags))
            throw new HtmlTooDeepException();
    }

    private void Open(string name, bool isSelfClosing)
    {
        switch (name)
        {
            // One of these ends the one before it, so that they nest only with others between them.
            case "p" or "li" or "dd" or "dt" or "option":
                return;
            case "tr" or "tbody" or "thead" or "tfoot" or "colgroup":
                CloseCell();
                return;
            case "td" or "th" or "caption":
                CloseCell();
                Push(name);
                return;
            default:
                if (!HtmlKinds.Void.Contains(name) && !(isSelfClosing && IsInForeign()))
                    Push(name);
                return;
        }
    }

    private void Close(string name)
    {
        if (name is "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "caption")
        {
            CloseCell();
            return;
        }

        var at = FindInScope(name);
        if (at < 0)
            return;

        if (name == "table")
            CloseTable(at);
        else if (HtmlKinds.Formatting.Contains(name))
            Remove(at);
        else
            CloseTo(at, keepFormatting: true);
    }

    /// <summary>Finds the innermost open element of a name, unless the parser would not look so far.</summary>
    private int FindInScope(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
                return i;
            if (IsBoundary(_open[i]))
                return -1;
        }

        return -1;
    }

    private void CloseCell()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] is "td" or "th" or "caption")
            {
                // With a cell, the formatting in it is forgotten.
                CloseTo(i, keepFormatting: false);
                return;
            }

            if (IsBoundary(_open[i]))
                return;
        }
    }

    private void CloseTable(int at)
    {
        // Formatting in a table but outside its cells is moved out of it, and stays.
        var cell = _open.FindIndex(at, name => name is "td" or "th" or "caption");
        if (cell >= 0)
            CloseTo(cell, keepFormatting: false);
        CloseTo(at, keepFormatting: true);
    }

    private void CloseTo(int at, bool keepFormatting)
    {
        for (var i = _open.Count - 1; i >= at; i--)
        {
            if (!keepFormatting || !HtmlKinds.Formatting.Contains(_open[i]))
                Remove(i);
        }
    }

    private void Push(string name)
    {
        _open.Add(name);
        if (name is not ("td" or "th" or "caption"))
            _counted++;
        if (HtmlKinds.Formatting.Contains(name))
            _formatting++;
    }

    private void Remove(int at)
    {
        if (_open[at] is not ("td" or "th" or "caption"))
            _counted--;
        if (HtmlKinds.Formatting.Contains(_open[at]))
            _formatting--;
        _open.RemoveAt(at);
    }

    private bool IsInForeign() => _open.Exists(name => name is "svg" or "math");

    private static bool IsBoundary(string name) => name is "table" or "td" or "th" or "caption" or "template" or "svg" or "math" or "object" or "applet" or "marquee" or "button" or "select";
}
