using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Justindustrious.Feeds.Content;

/// <summary>Counts the open elements while HTML is parsed, and stops the parser before its time or memory become too large. It never counts too few.</summary>
/// <remarks>
/// For many tags, HTML's algorithm searches all open elements, and it opens unclosed formatting again in every new block. With n of either, n tags cost n²
/// steps or elements. They can't be counted in the tree, since the parser keeps trees flat.
/// </remarks>
internal sealed class HtmlGuard
{
    /// <summary>The greatest depth, more than any reader shows; browsers stop at 512. Elements of which only the content is kept don't count.</summary>
    public const int MostOpen = 250;

    /// <summary>The greatest number of open elements, kept or not, since the parser searches them for every tag.</summary>
    private const int MostOpenAtAll = 1000;

    /// <summary>How many formatting elements may be opened again for each tag, on average.</summary>
    private const int MostReopenedPerTag = 6;

    /// <summary>How many formatting elements may be opened again in any post.</summary>
    private const int FreeReopened = 50_000;

    /// <summary>How many equal formatting elements the parser opens again (the "Noah's Ark clause").</summary>
    private const int MostAlike = 3;

    private readonly List<Entry> _open = [];
    private PolicySets? _policy;
    private int _counted;
    private int _formatting;
    private int _popped;
    private long _tags;
    private long _reopened;

    public void Start(PolicySets policy)
    {
        _policy = policy;
        _open.Clear();
        (_counted, _formatting, _popped) = (0, 0, 0);
        (_tags, _reopened) = (0, 0);
    }

    /// <summary>Counts a token.</summary>
    /// <exception cref="HtmlTooDeepException">The parser must stop.</exception>
    public void Take(HtmlToken token)
    {
        if (_popped > 0 && (token.Type == HtmlTokenType.Character || (token.Type == HtmlTokenType.StartTag && !IsPlainBlock(token.Name))))
            Reopen();
        if (token.Type == HtmlTokenType.StartTag)
            Open((HtmlTagToken)token);
        else if (token.Type == HtmlTokenType.EndTag)
            Close(token.Name);
        else
            return;

        _tags++;
        _reopened += _formatting;
        if (_counted > MostOpen || _open.Count > MostOpenAtAll || _reopened > FreeReopened + (MostReopenedPerTag * _tags))
            throw new HtmlTooDeepException();
    }

    private void Open(HtmlTagToken tag)
    {
        var name = tag.Name;
        // The parser ignores a form within a form, which then does not end a paragraph.
        if (HtmlKinds.EndsParagraph.Contains(name) && name != "form")
            CloseParagraph();
        switch (name)
        {
            // The parser creates no element for these, or the next equal one ends it.
            case "html" or "head" or "body" or "frameset" or "frame" or "option" or "image" or "basefont" or "bgsound" or "keygen":
                return;
            case "li":
                CloseItem("li", "li");
                Push(name);
                return;
            case "dd" or "dt":
                CloseItem("dd", "dt");
                Push(name);
                return;
            case "tr" or "tbody" or "thead" or "tfoot" or "colgroup":
                CloseCell();
                return;
            case "td" or "th" or "caption":
                CloseCell();
                Push(name);
                return;
            default:
                if (HtmlKinds.Void.Contains(name) || (tag.IsSelfClosing && IsInForeign()))
                    return;
                if (tag.Attributes.Count == 0)
                    ForgetAlike(name);
                Push(name, isAlike: tag.Attributes.Count == 0);
                return;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "caption":
                CloseCell();
                return;
            case "p":
                CloseParagraph();
                return;
            case "html" or "body":
                return;
        }

        var at = FindInScope(name);
        if (at < 0)
            return;

        if (name == "table")
            CloseTable(at);
        else if (HtmlKinds.Formatting.Contains(name) || name == "form")
            Remove(at);
        else if (name is "li" or "dd" or "dt" || HtmlKinds.ClosesWithContent.Contains(name) || !HasSpecial(at + 1))
            CloseTo(at, keepFormatting: true);
    }

    /// <summary>Finds the innermost open element of a name, within the scope that the parser searches.</summary>
    private int FindInScope(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i].Name;
            if (open == name)
                return i;
            if (IsBoundary(open) || (name == "li" && open is "ol" or "ul"))
                return -1;
        }

        return -1;
    }

    private void CloseParagraph()
    {
        if (FindInScope("p") is >= 0 and var at)
            CloseTo(at, keepFormatting: true);
    }

    /// <summary>Ends the open list item before a new one, if there are only elements between them that the parser skips.</summary>
    private void CloseItem(string name, string otherName)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i].Name;
            if (open == name || open == otherName)
            {
                CloseTo(i, keepFormatting: true);
                break;
            }

            if (IsBoundary(open) || (HtmlKinds.Special.Contains(open) && open is not ("address" or "div" or "p")))
                break;
        }

        CloseParagraph();
    }

    private void CloseCell()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name is "td" or "th" or "caption")
            {
                // At the end of a cell, the parser forgets the formatting in it.
                CloseTo(i, keepFormatting: false);
                return;
            }

            if (IsBoundary(_open[i].Name))
                return;
        }
    }

    private void CloseTable(int at)
    {
        // The parser moves formatting outside of cells before the table, and keeps it open.
        var cell = _open.FindIndex(at, entry => entry.Name is "td" or "th" or "caption");
        if (cell >= 0)
            CloseTo(cell, keepFormatting: false);
        CloseTo(at, keepFormatting: true);
    }

    private void CloseTo(int at, bool keepFormatting)
    {
        for (var i = _open.Count - 1; i >= at; i--)
        {
            if (!keepFormatting || !_open[i].IsReopened)
            {
                Remove(i);
            }
            else if (!_open[i].IsPopped)
            {
                _open[i] = _open[i] with { IsPopped = true };
                _popped++;
            }
        }
    }

    /// <summary>Opens formatting again within the open elements, as the parser does for text and for most elements.</summary>
    private void Reopen()
    {
        var last = _open.Count;
        for (var i = _open.FindLastIndex(entry => IsBoundary(entry.Name)) + 1; i < last;)
        {
            if (!_open[i].IsPopped)
            {
                i++;
                continue;
            }

            _open.Add(_open[i] with { IsPopped = false });
            _open.RemoveAt(i);
            _popped--;
            last--;
        }
    }

    /// <summary>Returns whether a special element is open, at which the end tag of an ordinary element stops.</summary>
    private bool HasSpecial(int from)
    {
        for (var i = from; i < _open.Count; i++)
        {
            if (HtmlKinds.Special.Contains(_open[i].Name))
                return true;
        }

        return false;
    }

    /// <summary>Forgets the first of three equal formatting elements, as the parser does. It stays open until its block ends.</summary>
    private void ForgetAlike(string name)
    {
        if (!HtmlKinds.Formatting.Contains(name))
            return;

        var alike = 0;
        var first = -1;
        for (var i = _open.Count - 1; i >= 0 && !IsBoundary(_open[i].Name); i--)
        {
            if (_open[i].Name == name && _open[i].IsAlike && _open[i].IsReopened)
                (alike, first) = (alike + 1, i);
        }

        if (alike < MostAlike)
            return;
        if (_open[first].IsPopped)
        {
            Remove(first);
            return;
        }

        _open[first] = _open[first] with { IsReopened = false };
        _formatting--;
    }

    private void Push(string name, bool isAlike = false)
    {
        var isFormatting = HtmlKinds.Formatting.Contains(name);
        // Items and paragraphs end at the next one, and cells at the end of their row. They can be nested only with other elements between them, which are
        // counted.
        var isCounted = name is not ("p" or "li" or "dd" or "dt" or "td" or "th" or "caption")
            && (isFormatting || _policy!.AllowsElement(name) || IsInForeign());
        _open.Add(new(name, isCounted, isFormatting, isAlike));
        _counted += isCounted ? 1 : 0;
        _formatting += isFormatting ? 1 : 0;
    }

    private void Remove(int at)
    {
        _counted -= _open[at].IsCounted ? 1 : 0;
        _formatting -= _open[at].IsReopened ? 1 : 0;
        _popped -= _open[at].IsPopped ? 1 : 0;
        _open.RemoveAt(at);
    }

    /// <summary>
    /// Returns whether the start of an element opens no formatting again. Newer names, which a parser may not know, are not included.
    /// </summary>
    private static bool IsPlainBlock(string name) => HtmlKinds.EndsParagraph.Contains(name) && name is not ("dialog" or "form" or "search");

    private bool IsInForeign() => _open.Exists(entry => entry.Name is "svg" or "math");

    private static bool IsBoundary(string name) =>
        name is "table" or "td" or "th" or "caption" or "template" or "svg" or "math" or "object" or "applet" or "marquee" or "button" or "select";

    /// <summary>An open element.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsCounted">Whether it counts for the depth that readers see.</param>
    /// <param name="IsReopened">Whether the parser opens it again in the next block if it was not closed.</param>
    /// <param name="IsAlike">Whether it has no attributes, and so equals all others of its name.</param>
    /// <param name="IsPopped">Whether its block has ended, so that it will be opened again.</param>
    private readonly record struct Entry(string Name, bool IsCounted, bool IsReopened, bool IsAlike, bool IsPopped = false);
}
