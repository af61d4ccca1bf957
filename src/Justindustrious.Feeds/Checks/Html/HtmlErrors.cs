using AngleSharp.Html.Parser;

namespace Justindustrious.Feeds.Checks.Html;

/// <summary>Explains the parse errors of HTML, and what to write instead.</summary>
internal static class HtmlErrors
{
    /// <summary>Tells whether an error is about a bracket that does not begin a tag.</summary>
    public static bool IsOfBracket(HtmlParseError error) =>
        error is HtmlParseError.AmbiguousOpenTag or HtmlParseError.BogusComment or HtmlParseError.UndefinedMarkupDeclaration or HtmlParseError.TagClosedWrong;

    /// <summary>Tells whether an error is about a character reference.</summary>
    public static bool IsOfReference(HtmlParseError error) => error
        is HtmlParseError.CharacterReferenceNotTerminated or HtmlParseError.CharacterReferenceSemicolonMissing
        or HtmlParseError.CharacterReferenceWrongNumber or HtmlParseError.CharacterReferenceInvalidCode
        or HtmlParseError.CharacterReferenceInvalidNumber or HtmlParseError.CharacterReferenceInvalidRange;

    /// <summary>Explains an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="isAtStartTag">Whether it stands at a start tag. A start tag that closes elements, as a heading closes a paragraph, has the
    /// errors of end tags.</param>
    public static string Explain(HtmlParseError error, bool isAtStartTag) => error switch
    {
        HtmlParseError.TagDoesNotMatchCurrentNode or HtmlParseError.TagClosingMismatch or HtmlParseError.TagCannotEndHere
            or HtmlParseError.TagClosedWrong when isAtStartTag =>
            "this start tag ends a paragraph, a list item or a cell in which an element is still open; "
            + "close that element, and the one around it, before this tag",
        HtmlParseError.EOF => "the text ends within a tag, a comment or a script; close it",
        HtmlParseError.BodyClosedWrong => "an element is never closed; write its end tag",
        HtmlParseError.ParagraphNotInScope => "'</p>' has no paragraph to close: a block such as div, ul or table has already ended it; leave '</p>' out",
        HtmlParseError.TagCannotBeSelfClosed => "only void elements such as br and img end in '/>'; write a start tag and an end tag",
        HtmlParseError.EndTagCannotBeSelfClosed => "an end tag has no '/' at its end",
        HtmlParseError.EndTagCannotHaveAttributes => "an end tag has no attributes",
        HtmlParseError.TagCannotStartHere =>
            "this start tag cannot be here, as a table cell outside of a table; put the element into the one it belongs to",
        HtmlParseError.TagCannotEndHere or HtmlParseError.TagClosedWrong or HtmlParseError.FormattingElementNotFound =>
            "this end tag has no open element to close, or elements overlap; close elements in the reverse order",
        HtmlParseError.TagDoesNotMatchCurrentNode or HtmlParseError.TagClosingMismatch => "this end tag is not that of the element that is open",
        HtmlParseError.BlockNotInScope or HtmlParseError.ElementNotInScope or HtmlParseError.ListItemNotInScope or HtmlParseError.HeadingNotInScope
            or HtmlParseError.ObjectNotInScope or HtmlParseError.TableNotInScope or HtmlParseError.TableRowNotInScope or HtmlParseError.TableCellNotInScope
            or HtmlParseError.TableSectionNotInScope or HtmlParseError.FormNotInScope or HtmlParseError.SelectNotInScope
            or HtmlParseError.CaptionNotInScope => "this end tag has no open element to close; leave it out",
        HtmlParseError.HeadingNested => "a heading is in a heading; close the first",
        HtmlParseError.AnchorNested => "a link is in a link; close the first",
        HtmlParseError.ButtonInScope or HtmlParseError.NobrInScope or HtmlParseError.FormAlreadyOpen =>
            "an element is in one of its own kind; close the first",
        HtmlParseError.HtmlTagMisplaced or HtmlParseError.BodyTagMisplaced or HtmlParseError.HeadTagMisplaced or HtmlParseError.FramesetMisplaced =>
            "a fragment can't contain html, head or body; write only the content of the body",
        HtmlParseError.DoctypeTagInappropriate or HtmlParseError.DoctypeInvalid or HtmlParseError.DoctypeUnexpected =>
            "a fragment can't contain a DOCTYPE; leave it out",
        HtmlParseError.UndefinedMarkupDeclaration => "'<!' begins neither a comment nor a CDATA section that HTML knows; escape '<' as '&lt;'",
        HtmlParseError.BogusComment => "HTML has neither processing instructions nor end tags without a name; escape '<' as '&lt;', or leave it out",
        HtmlParseError.CommentEndedUnexpected or HtmlParseError.CommentEndedWithDash or HtmlParseError.CommentEndedWithEM =>
            "a comment contains '--'; write it as '- -'",
        HtmlParseError.AmbiguousOpenTag => "'<' does not begin a tag; escape it as '&lt;'",
        HtmlParseError.AttributeDuplicateOmitted => "an attribute occurs twice in one tag; leave one out",
        HtmlParseError.AttributeNameExpected => "a space is missing before an attribute",
        HtmlParseError.AttributeNameInvalid => "an attribute's name contains a quote, '<' or '='; check the quotes before it",
        HtmlParseError.AttributeValueInvalid => "an attribute's value without quotes contains a quote, '<', '=' or '`'; put it into quotes",
        HtmlParseError.CharacterReferenceNotTerminated or HtmlParseError.CharacterReferenceSemicolonMissing =>
            "a character reference is unknown or lacks its semicolon; escape '&' as '&amp;', or write the semicolon",
        HtmlParseError.CharacterReferenceWrongNumber => "'&#' has no number after it; escape '&' as '&amp;'",
        HtmlParseError.CharacterReferenceInvalidCode or HtmlParseError.CharacterReferenceInvalidNumber
            or HtmlParseError.CharacterReferenceInvalidRange => "a numeric reference does not stand for a character; write the character itself",
        HtmlParseError.TokenNotPossible or HtmlParseError.IllegalElementInTableDetected =>
            "text or an element is in a table outside of its cells; put it into a td or th",
        HtmlParseError.Null => "the text contains a NUL; leave it out",
        HtmlParseError.ImageTagNamedWrong => "the element is called img",
        _ => "the HTML breaks a rule of the syntax; check it in a browser",
    };
}
