namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF3xxx: Atom 1.0 feed and entry documents.</summary>
    internal static class AtomRules
    {
        public static readonly FeedRule Element = new("JF3001", "an element of Atom exists in Atom, and Atom allows it there", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-6.4", "UndefinedElement");

        public static readonly FeedRule Once = new("JF3002", "an element that Atom allows once appears once", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "DuplicateElement");

        public static readonly FeedRule Text = new("JF3003", "text is only where Atom allows text", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "UnexpectedText") { YieldsTo = ["JF3001", "JF3025"] };

        public static readonly FeedRule Attribute = new("JF3004", "an element of Atom has the attributes that Atom names", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-2", "UnexpectedAttribute");

        public static readonly FeedRule Required = new("JF3005", "an element that Atom requires is there", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "MissingElement") { YieldsTo = ["JF3003"] };

        public static readonly FeedRule RequiredAttribute = new("JF3006", "an attribute that Atom requires is there", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2", "MissingAttribute");

        public static readonly FeedRule NotBlank = new("JF3007", "an element of Atom is not empty", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1", "NotBlank") { YieldsTo = ["JF1205", "JF1223"] };

        public static readonly FeedRule AttributeNotBlank = new("JF3008", "an attribute of Atom is not empty", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2", "AttrNotBlank");

        public static readonly FeedRule WhiteSpace = new("JF3009", "an id, a date or an address has no white space around it", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6", "UnexpectedWhitespace") { YieldsTo = ["JF1205", "JF1223"] };

        public static readonly FeedRule Namespace = new("JF3010", "the namespace is http://www.w3.org/2005/Atom", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-1.2", "InvalidNamespace");

        public static readonly FeedRule NoNamespace = new("JF3011", "a feed element has Atom's namespace", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-1.2", "MissingNamespace");

        public static readonly FeedRule ObsoleteNamespace = new("JF3012", "the feed is Atom 1.0, not the draft 0.3", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-1.2", "ObsoleteNamespace");

        public static readonly FeedRule Misplaced = new("JF3013", "a feed's metadata come before its entries", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "MisplacedMetadata") { YieldsTo = ["JF3002"] };

        public static readonly FeedRule Author = new("JF3014", "an entry, or its feed, has an author", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2", "MissingElement");

        public static readonly FeedRule Alternate = new("JF3015", "an entry has content or an alternate link", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2", "MissingContentOrAlternate");

        public static readonly FeedRule Summary = new("JF3016", "an entry whose content is elsewhere or is binary has a summary", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2", "MissingSummary");

        public static readonly FeedRule TextualContent = new("JF3017", "an entry has text: a summary or content", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1.1", "MissingTextualContent");

        public static readonly FeedRule SelfLink = new("JF3018", "a feed of Atom has a link to itself", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "MissingSelf");

        public static readonly FeedRule OneAlternate = new("JF3019", "alternate links differ in type or language", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "DuplicateAtomLink");

        public static readonly FeedRule UniqueId = new("JF3020", "no two entries of a feed have one id", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "DuplicateEntries") { YieldsTo = ["JF3002"] };

        public static readonly FeedRule ManySameIds = new("JF3021", "entries' ids differ", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6", "DuplicateIds");

        public static readonly FeedRule UniqueUpdated = new("JF3022", "no two entries of a feed have one updated", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15", "DuplicateUpdated") { YieldsTo = ["JF3002", "JF3020"] };

        public static readonly FeedRule TextType = new("JF3023", "a text's type is text, html or xhtml", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1", "InvalidTextType");

        public static readonly FeedRule ContentType = new("JF3024", "the type of content is not a composite type", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.1", "InvalidMIMEType");

        public static readonly FeedRule XhtmlDiv = new("JF3025", "the XHTML of a text is in one div", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3", "MissingXhtmlDiv");

        public static readonly FeedRule XhtmlNamespace = new("JF3026", "an element in XHTML is in the XHTML namespace", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3", "NotHtml");

        public static readonly FeedRule XhtmlUnprefixed = new("JF3027", "an element in XHTML has a namespace", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3", "MissingNamespace");

        public static readonly FeedRule Inline = new("JF3028", "a text of type xhtml contains elements, not escaped HTML", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3", "NotInline");

        public static readonly FeedRule Base64 = new("JF3029", "content that is neither text nor XML is Base64", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3", "NotBase64");

        public static readonly FeedRule HtmlDocument = new("JF3030", "content of type text/html is a whole document", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3", "HtmlFragment");

        public static readonly FeedRule ContentSourceType = new("JF3031", "content with a src has a type", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.2", "MissingTypeAttr");

        public static readonly FeedRule NotEscaped = new("JF3033", "content is not in Atom 0.3's escaped mode", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1", "NotEscaped");

        public static readonly FeedRule LinkHref = new("JF3034", "a link has an href", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.1", "MissingHref");

        public static readonly FeedRule LinkRelation = new("JF3035", "a link's relation is registered, or an IRI", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2", "UnregisteredAtomLinkRel") { YieldsTo = ["JF3008"] };

        public static readonly FeedRule RecentRelation = new("JF3036", "a link's relation was registered after validators were written", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2", "UnregisteredAtomLinkRel");

        public static readonly FeedRule LinkEmpty = new("JF3037", "a link or a category has no text", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7", "AtomLinkNotEmpty") { YieldsTo = ["JF3006", "JF3034"] };

        public static readonly FeedRule SelfType = new("JF3038", "the link to itself has the type of a feed", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2", "SelfNotAtom");

        public static readonly FeedRule SelfLocation = new("JF3039", "the link to itself is the document's address", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "SelfDoesntMatchLocation");

        public static readonly FeedRule RelativeSelf = new("JF3040", "the link to itself is absolute", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1", "RelativeSelf") { YieldsTo = ["JF1220", "JF1224", "JF1230"] };

        public static readonly FeedRule SourceMetadata = new("JF3041", "a source names its id, title and date", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11", "MissingSourceElement");

        public static readonly FeedRule Language = new("JF3042", "a text of Atom names its language", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-2", "MissingDCLanguage");

        public static readonly FeedRule FeedSize = new("JF3043", "a feed has entries", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1");

        public static readonly FeedRule UpdatedAfterPublished = new("JF3044", "an entry is updated after it was published", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15");

        public static readonly FeedRule FeedUpdated = new("JF3045", "a feed's updated is not older than its newest entry's", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15");

        public static readonly FeedRule ZeroLength = new("JF3046", "an enclosure's length is not 0", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.6");

        public static readonly FeedRule SameDocument = new(
            "JF3047", "an address that xml:base resolves is not taken for one in the document", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc3986#section-4.4", "SameDocumentReference");

        public static readonly FeedRule[] Rows =
        [
            Element, Once, Text, Attribute, Required, RequiredAttribute, NotBlank, AttributeNotBlank, WhiteSpace, Namespace,
            NoNamespace, ObsoleteNamespace, Misplaced, Author, Alternate, Summary, TextualContent, SelfLink, OneAlternate, UniqueId,
            ManySameIds, UniqueUpdated, TextType, ContentType, XhtmlDiv, XhtmlNamespace, XhtmlUnprefixed, Inline, Base64,
            HtmlDocument, ContentSourceType, NotEscaped, LinkHref, LinkRelation, RecentRelation, LinkEmpty, SelfType, SelfLocation,
            RelativeSelf, SourceMetadata, Language, FeedSize, UpdatedAfterPublished, FeedUpdated, ZeroLength, SameDocument,
        ];
    }
}
