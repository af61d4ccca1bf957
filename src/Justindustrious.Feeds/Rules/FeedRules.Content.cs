namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF50xx and JF51xx: changes in a post's content that make it safe and complete in feeds.</summary>
    internal static class ContentRules
    {
        private const string Html = "https://html.spec.whatwg.org/multipage/";

        public static readonly FeedRule Element = new("JF5001", "a post has only elements that feeds allow", FeedSeverity.Info,
            "https://validator.w3.org/feed/docs/warning/SecurityRisk.html");

        public static readonly FeedRule Attribute = new("JF5002", "elements in a post have only attributes that feeds allow", FeedSeverity.Info,
            "https://validator.w3.org/feed/docs/warning/SecurityRiskAttr.html");

        public static readonly FeedRule Address = new("JF5003", "readers may open the addresses in a post", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1");

        public static readonly FeedRule Style = new("JF5004", "styles in a post stay within it", FeedSeverity.Info,
            "https://validator.w3.org/feed/docs/warning/DangerousStyleAttr.html");

        public static readonly FeedRule Frame = new("JF5005", "a post shows other pages as links", FeedSeverity.Info,
            Html + "iframe-embed-object.html#the-iframe-element");

        public static readonly FeedRule LazyImage = new("JF5006", "images in a post need no script", FeedSeverity.Info,
            Html + "urls-and-fetching.html#lazy-loading-attributes");

        public static readonly FeedRule Character = new("JF5007", "a post has only characters that XML and HTML allow", FeedSeverity.Info,
            "https://www.w3.org/TR/xml/#charsets");

        public static readonly FeedRule Drawing = new("JF5008", "drawings and formulas in a post contain only shapes, text and formulas",
            FeedSeverity.Info,
            "https://www.w3.org/TR/svg-integration/#static-image-document");

        public static readonly FeedRule Id = new("JF5009", "ids in a post are unique", FeedSeverity.Info,
            Html + "dom.html#the-id-attribute");

        public static readonly FeedRule Empty = new("JF5010", "a post has content", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3");

        public static readonly FeedRule Depth = new("JF5011", "a post is nested no deeper than readers can follow", FeedSeverity.Warning,
            Html + "parsing.html#parsing");

        public static readonly FeedRule Tangle = new("JF5012", "a paragraph is simple enough to be parsed", FeedSeverity.Warning,
            "https://spec.commonmark.org/0.31.2/#phase-2-inline-structure");

        public static readonly FeedRule UnknownElement = new("JF5013", "names in angle brackets are elements, or written as code", FeedSeverity.Warning,
            Html + "dom.html#elements-in-the-dom");

        public static readonly FeedRule RepeatedFormula = new("JF5014", "a formula is in a post once", FeedSeverity.Info,
            "https://www.w3.org/TR/mathml-core/#introduction");

        public static readonly FeedRule HeadingAnchor = new("JF5015", "headings in a post have no links to themselves", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3");

        public static readonly FeedRule LineNumbers = new("JF5016", "code in a post has no line numbers", FeedSeverity.Info,
            Html + "grouping-content.html#the-pre-element");

        public static readonly FeedRule RepeatedTitle = new("JF5017", "a post's content does not start with its title", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.14");

        public static readonly FeedRule AppRoot = new("JF5018", "no address in a post starts with ~/", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc3986#section-4.2");

        public static readonly FeedRule TemplateLeft = new("JF5019", "a post has no template code that must be run", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3");

        public static readonly FeedRule PostLink = new("JF5020", "a link to another post's file leads to a post", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc3986#section-5");

        public static readonly FeedRule Component = new("JF5021", "components in a post are known, or contain only text", FeedSeverity.Warning,
            "https://mdxjs.com/docs/what-is-mdx/");

        public static readonly FeedRule MostlyCode = new("JF5022", "a post is text, not a program", FeedSeverity.Warning,
            "https://mdxjs.com/docs/what-is-mdx/");

        public static readonly FeedRule Include = new("JF5023", "includes have an end", FeedSeverity.Error,
            "https://jekyllrb.com/docs/includes/");

        public static readonly FeedRule BundledFile = new("JF5024", "pictures in a post have an address that is known", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc3986#section-4.2");

        public static readonly FeedRule WiderPolicy = new("JF5101", "a content policy is no wider than the default", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1");

        public static readonly FeedRule ForbiddenPolicy = new("JF5102", "a content policy asks for nothing that is never kept", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1");

        public static IReadOnlyList<FeedRule> Rows { get; } =
        [
            Element, Attribute, Address, Style, Frame, LazyImage, Character, Drawing, Id, Empty, Depth, Tangle,
            UnknownElement, RepeatedFormula, HeadingAnchor, LineNumbers, RepeatedTitle, AppRoot,
            TemplateLeft, PostLink, Component, MostlyCode, Include, BundledFile, WiderPolicy, ForbiddenPolicy,
        ];
    }
}
