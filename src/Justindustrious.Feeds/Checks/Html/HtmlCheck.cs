using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Dom.Events;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Justindustrious.Feeds.Checks.Walk;
using Justindustrious.Feeds.Text;
using static Justindustrious.Feeds.FeedRules;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Checks HTML in descriptions and content: its syntax, elements, attributes and addresses.</summary>
internal sealed class HtmlCheck
{
    /// <summary>A fragment is parsed in a body, where a reader puts it. Positions are counted from the end of this text.</summary>
    private const string Before = "<!DOCTYPE html><body>";

    /// <summary>How many errors of one text are reported. More errors follow from the first ones.</summary>
    private const int MostErrors = 25;

    private static readonly SearchValues<char> OtherControls = SearchValues.Create(
        [.. Enumerable.Range(0xFDD0, 0x20).Append(0x7F).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c)]);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0x7F, 0x21).Concat(Enumerable.Range(0xFDD0, 0x20)).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c)]);

    [ThreadStatic]
    private static HtmlCheck? s_check;

    private readonly HtmlParser _parser;
    private readonly List<(HtmlParseError Code, int Offset)> _errors = [];
    private int _before;

    private HtmlCheck()
    {
        _parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });
        _parser.Error += AddError;
    }

    /// <summary>Checks a fragment of HTML.</summary>
    /// <param name="value">The HTML, decoded from XML or JSON.</param>
    /// <param name="context">Where it stands.</param>
    public static void Fragment(string value, in ValueContext context)
    {
        if (!context.Findings.LooksIntoHtml || (value.AsSpan().IndexOfAny('<', '&') < 0 && FindControl(value) < 0))
            return;
        (s_check ??= new()).Check(value, isDocument: false, context);
    }

    /// <summary>Checks content of the type text/html, which is a document.</summary>
    public static void Document(string value, in ValueContext context)
    {
        var own = s_check ??= new();
        if (value.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(HtmlRules.ModernElement,
                $"{context.Name} is a whole HTML document, which is right for its type, though readers show only fragments",
                null, ("message", "Invalid HTML"));
            own.Check(value, isDocument: true, context);
            return;
        }

        context.Report(AtomRules.HtmlDocument, $"{context.Name} is a fragment of HTML, but its type text/html means a document; write type=\"html\"");
        own.Check(value, isDocument: false, context);
    }

    private void AddError(object? sender, Event error)
    {
        if (error is HtmlErrorEvent html && _errors.Count < MostErrors && (HtmlParseError)html.Code != HtmlParseError.DoctypeMissing)
            _errors.Add(((HtmlParseError)html.Code, html.Position.Position - 1 - _before));
    }

    private void Check(string value, bool isDocument, in ValueContext context)
    {
        if (HtmlNesting.IsTooDeep(value))
        {
            context.Report(HtmlRules.Syntax,
                $"{context.Name} opens more than {HtmlNesting.Deepest} elements without closing them, so it was not checked; close them",
                null, ("message", "Invalid HTML"));
            return;
        }

        _errors.Clear();
        _before = isDocument ? 0 : Before.Length;
        using var document = _parser.ParseDocument(isDocument ? value : Before + value);

        var isHtmlToW3C = !isDocument;
        if (FindControl(value) is >= 0 and var control)
        {
            // C1 controls in the source are reported as badly encoded text (JF1018).
            if (context.Scope is not null && !context.IsDecoded)
                control = value.AsSpan().IndexOfAny(OtherControls);
            if (control >= 0)
            {
                context.ReportAt(control, HtmlRules.Syntax,
                    $"{context.Name} contains the control character U+{(int)value[control]:X4}, which HTML does not allow; leave it out",
                    null, ("message", "Invalid HTML"));
            }

            isHtmlToW3C = false;
        }

        var last = -1;
        foreach (var (code, offset) in _errors)
        {
            // A tag that is wrong in two ways is reported once.
            if (offset != last)
                isHtmlToW3C &= !ReportError(code, Math.Clamp(offset, 0, value.Length), value, isHtmlToW3C, context);
            last = offset;
        }

        // Searching without regard to case is slow where the framework has no cultures. Few texts have '<?'.
        if (value.Contains("<?", StringComparison.Ordinal) && value.Contains("<?import ", StringComparison.OrdinalIgnoreCase))
        {
            context.Report(HtmlRules.DangerousElement, $"{context.Name} contains '<?import', which loads a program in old browsers; leave it out", null,
                ("tag", "?import"));
        }

        var elements = new HtmlElementCheck(value, _before, isHtmlToW3C, context);
        // The property walks through the document's children each time.
        INode? body = document.Body;
        for (var node = Next(body, body); node is not null; node = Next(node, body))
        {
            if (node is IElement element)
                isHtmlToW3C &= !elements.Check(element);
        }
    }

    private bool ReportError(HtmlParseError code, int offset, string value, bool isFirst, in ValueContext context)
    {
        // The W3C validator does not report text between a table's rows.
        var isSeenByW3C = code != HtmlParseError.TokenNotPossible || !IsInRow(value, offset);
        var w3cClass = isFirst && isSeenByW3C ? null : FeedRule.NoW3CClass;
        if (code == HtmlParseError.CharacterReferenceNotTerminated && offset < value.Length && value[offset] == '&' && !EndsInSemicolon(value, offset))
        {
            context.ReportAt(offset, HtmlRules.BareAmpersand, $"{context.Name} contains a bare '&' before a letter; all parsers understand '&amp;'", w3cClass,
                ("message", "Invalid HTML"));
            return isSeenByW3C;
        }

        // The parser's place is the end of a wrong tag or reference. The finding stands at its bracket or ampersand.
        var isAfterBracket = code == HtmlParseError.AmbiguousOpenTag || offset >= value.Length || value[offset] != '<';
        if (HtmlErrors.IsOfBracket(code) && offset > 0 && isAfterBracket && value.LastIndexOf('<', offset - 1) is >= 0 and var bracket)
            offset = bracket;
        if (HtmlErrors.IsOfReference(code) && offset > 0 && value.LastIndexOf('&', Math.Min(offset, value.Length - 1)) is >= 0 and var ampersand)
            offset = ampersand;
        var explanation = HtmlErrors.Explain(code, offset + 1 < value.Length && value[offset] == '<' && char.IsAsciiLetter(value[offset + 1]));
        if (code is HtmlParseError.BodyClosedWrong or HtmlParseError.EOF && HtmlNesting.FindUnclosed(value) is (var at, var message))
        {
            // A start tag that ends in '/>' was reported.
            if (message is null || _errors.Exists(error => error.Offset == at && error.Code == HtmlParseError.TagCannotBeSelfClosed))
                return false;
            (offset, explanation) = (at, message);
        }

        context.ReportAt(offset, HtmlRules.Syntax,
            $"{context.Name} is not HTML at {Quoted.Of(Around(value, offset))}: {explanation}", w3cClass, ("message", "Invalid HTML"));
        return isSeenByW3C;
    }

    private static bool EndsInSemicolon(string value, int ampersand)
    {
        var i = ampersand + 1;
        while (i < value.Length && i < ampersand + 40 && char.IsAsciiLetterOrDigit(value[i]))
            i++;
        return i < value.Length && value[i] == ';';
    }

    private static bool IsInRow(string value, int offset)
    {
        var before = value.AsSpan(0, offset);
        var row = before.LastIndexOf("<tr", StringComparison.OrdinalIgnoreCase);
        return row > before.LastIndexOf("</tr", StringComparison.OrdinalIgnoreCase)
            && row > before.LastIndexOf("<table", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Around(string value, int offset)
    {
        var start = Math.Max(0, Math.Min(offset, value.Length) - 15);
        var length = Math.Min(40, value.Length - start);
        if (length > 0 && char.IsLowSurrogate(value[start]))
            (start, length) = (start + 1, length - 1);
        return value.AsSpan(start, length);
    }

    /// <summary>Finds a C1 control, DEL or noncharacter, which HTML does not allow. The reader of the document finds C0 controls.</summary>
    private static int FindControl(string value) => value.AsSpan().IndexOfAny(Controls);

    /// <summary>Finds the next node in the order of the text, without recursion, since a hostile feed may nest deeply.</summary>
    private static INode? Next(INode? node, INode? root)
    {
        if (node?.FirstChild is { } child)
            return child;
        while (node is not null && node != root)
        {
            if (node.NextSibling is { } next)
                return next;
            node = node.Parent;
        }

        return null;
    }
}
