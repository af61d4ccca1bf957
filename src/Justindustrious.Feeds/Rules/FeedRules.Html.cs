namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF53xx: texts and HTML in documents.</summary>
    internal static class HtmlRules
    {
        private const string HtmlSyntaxPage = "https://html.spec.whatwg.org/multipage/parsing.html#parse-errors";
        private const string Characterdata = "https://www.rssboard.org/rss-profile#data-types-characterdata";

        // Texts without markup
        public static readonly FeedRule PlainText = new("JF5300", "a plain text contains no HTML", FeedSeverity.Warning,
            Characterdata, "ContainsHTML");

        public static readonly FeedRule UndeclaredHtml = new("JF5301", "a text of Atom that contains HTML is marked as HTML", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.1", "ContainsUndeclaredHTML") { YieldsTo = ["JF5300"] };

        public static readonly FeedRule OpenTag = new("JF5303", "a plain text contains no unclosed tag", FeedSeverity.Warning,
            Characterdata, "CharacterData");

        public static readonly FeedRule AngleBrackets = new("JF5304",
            "a plain text may contain angle brackets and ampersands, though some readers take them for HTML",
            FeedSeverity.Info,
            Characterdata, "CharacterData");

        public static readonly FeedRule DoubleEscaped = new("JF5305", "a text is escaped once", FeedSeverity.Warning,
            Characterdata, "ContainsHTML");

        public static readonly FeedRule Padded = new("JF5306", "a title has no white space around it", FeedSeverity.Warning,
            Characterdata);

        // HTML
        public static readonly FeedRule Syntax = new("JF5310", "HTML has no parse errors", FeedSeverity.Warning,
            HtmlSyntaxPage, "NotHtml") { YieldsTo = ["JF1018", "JF5312"] };

        public static readonly FeedRule BareAmpersand = new("JF5311", "an ampersand before a letter is right, though old parsers want it escaped",
            FeedSeverity.Info,
            "https://html.spec.whatwg.org/multipage/syntax.html#character-references", "NotHtml");

        public static readonly FeedRule UnknownElement = new("JF5312", "an element of HTML is one that HTML has", FeedSeverity.Warning,
            "https://html.spec.whatwg.org/multipage/indices.html#elements-3", "NotHtml");

        public static readonly FeedRule ModernElement = new("JF5313", "SVG, MathML, custom and new elements are right, though readers drop them",
            FeedSeverity.Info,
            "https://html.spec.whatwg.org/multipage/dom.html#elements", "NotHtml");

        public static readonly FeedRule DangerousElement = new("JF5314", "HTML contains no element that readers must drop", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1", "SecurityRisk");

        public static readonly FeedRule DroppedElement = new("JF5315", "a frame or a harmless element may be dropped by readers", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1", "SecurityRisk");

        public static readonly FeedRule DangerousAttribute = new("JF5316", "HTML has no attribute that runs a program", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1", "SecurityRiskAttr") { YieldsTo = ["JF5314"] };

        public static readonly FeedRule DangerousStyle = new("JF5317", "a style does not move its element and loads nothing", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1", "DangerousStyleAttr") { YieldsTo = ["JF5314"] };

        public static readonly FeedRule ModernStyle = new("JF5318", "a style that is harmless may be dropped by readers", FeedSeverity.Info,
            "https://www.w3.org/TR/css-2023/", "DangerousStyleAttr");

        public static readonly FeedRule RelativeUrl = new("JF5319", "addresses in HTML are absolute", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-item-description", "ContainsRelRef") { YieldsTo = ["JF5314"] };

        public static readonly FeedRule FragmentUrl = new("JF5320", "a link to a place in the same text works in some readers only", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-item-description", "ContainsRelRef");

        public static readonly FeedRule ScriptUrl = new("JF5321", "an address in HTML is not a program", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1") { YieldsTo = ["JF5314"] };

        public static readonly FeedRule UrlCharacters = new("JF5322", "an address in HTML has only the characters of a URL", FeedSeverity.Warning,
            "https://url.spec.whatwg.org/#url-writing", "InvalidUriChar") { YieldsTo = ["JF5314"] };

        public static readonly FeedRule[] Rows =
        [
            PlainText, UndeclaredHtml, OpenTag, AngleBrackets, DoubleEscaped, Padded,
            Syntax, BareAmpersand, UnknownElement, ModernElement, DangerousElement, DroppedElement, DangerousAttribute, DangerousStyle, ModernStyle,
            RelativeUrl, FragmentUrl, ScriptUrl, UrlCharacters,
        ];
    }
}
