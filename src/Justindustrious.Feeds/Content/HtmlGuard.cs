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
    /// <summary>Deeper than any reader shows; browsers stop at 512. Elements that are taken off their content don't count.</summary>
    public const int MostOpen = 250;

    /// <summary>More than this, kept or not, is what the parser would look through for every tag.</summary>
    private const int MostOpenAtAll = 1000;

    /// <summary>Formatting elements that may be opened again, for each tag.</summary>
    private const int MostReopenedPerTag = 6;

    /// <summary>What small posts may have whatever they hold.</summary>
    private const int FreeReopened = 50_000;

    /// <summary>Of formatting elements that are alike, the parser opens no more than these again ("Noah's Ark").</summary>
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
        _counted = 0;
        _formatting = 0;
        _popped = 0;
        _tags = 0;
        _reopened = 0;
    }

    /// <summary>Takes a token's name and kind.</summary>
    /// <exception cref="HtmlTooDeepException">The parser must not go on.</exception>
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
        // A form in a form is nothing to the parser, and ends no paragraph then.
        if (HtmlKinds.EndsParagraph.Contains(name) && name != "form")
            CloseParagraph();
        switch (name)
        {
            // The parser makes none of these, or ends it with the next that is like it.
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
        else if (name is "li" or "dd" or "dt" || HtmlKinds.ClosesWithContent.Contains(name) || !HoldsSpecial(at + 1))
            CloseTo(at, keepFormatting: true);
    }

    /// <summary>Finds the innermost open element of a name, unless the parser would not look so far.</summary>
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

    /// <summary>Ends the list item that a new one follows, where only what a parser looks past is between them.</summary>
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
                // With a cell, the formatting in it is forgotten.
                CloseTo(i, keepFormatting: false);
                return;
            }

            if (IsBoundary(_open[i].Name))
                return;
        }
    }

    private void CloseTable(int at)
    {
        // Formatting in a table but outside its cells is moved out of it, and stays.
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

    /// <summary>Opens formatting again, within what is open now: the parser does so for text and for most elements.</summary>
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

    /// <summary>Whether an end tag of no special element stops at one that is open.</summary>
    private bool HoldsSpecial(int from)
    {
        for (var i = from; i < _open.Count; i++)
        {
            if (HtmlKinds.Special.Contains(_open[i].Name))
                return true;
        }

        return false;
    }

    /// <summary>Notes that the parser forgets the first of three formatting elements that are alike; it stays open until its block ends.</summary>
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
        // Items and paragraphs end with the next, and cells with their row, so that they nest only with others between them, which are counted.
        var isCounted = name is not ("p" or "li" or "dd" or "dt" or "td" or "th" or "caption") && (isFormatting || _policy!.AllowsElement(name) || IsInForeign());
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
    /// Whether the start of an element opens no formatting again. Names that are younger than others, which a parser may not know, are not among them.
    /// </summary>
    private static bool IsPlainBlock(string name) => HtmlKinds.EndsParagraph.Contains(name) && name is not ("dialog" or "form" or "search");

    private bool IsInForeign() => _open.Exists(entry => entry.Name is "svg" or "math");

    private static bool IsBoundary(string name) => name is "table" or "td" or "th" or "caption" or "template" or "svg" or "math" or "object" or "applet" or "marquee" or "button" or "select";

    /// <summary>An element that is open.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsCounted">Whether readers see that it is nested.</param>
    /// <param name="IsReopened">Whether it is opened again in the next block where it was not closed.</param>
    /// <param name="IsAlike">Whether it has no attributes, so that it is like all others of its name.</param>
    /// <param name="IsPopped">Whether its block has ended, so that it waits to be opened again.</param>
    private readonly record struct Entry(string Name, bool IsCounted, bool IsReopened, bool IsAlike, bool IsPopped = false);
}
