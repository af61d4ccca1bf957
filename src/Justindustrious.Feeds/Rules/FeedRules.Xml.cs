namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF10xx and JF11xx: bytes, encodings, XML and namespaces.</summary>
    internal static class XmlRules
    {
        public static readonly FeedRule Empty = new("JF1001", "a document is not empty", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-well-formed", "SAXError");

        public static readonly FeedRule WellFormed = new("JF1002", "the XML is well-formed", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-well-formed", "SAXError");

        public static readonly FeedRule Undecodable = new("JF1003", "the bytes are characters of the encoding", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#charencoding", "UnicodeError");

        public static readonly FeedRule EncodingKnown = new("JF1004", "the encoding is a registered one", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#charencoding", "UnknownEncoding");

        public static readonly FeedRule EncodingContradicts = new("JF1005", "the declared encoding is that of the bytes", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#charencoding", "UnicodeError");

        public static readonly FeedRule EncodingCommon = new("JF1006", "the encoding is one that readers know", FeedSeverity.Warning,
            "https://www.w3.org/TR/xml/#charencoding", "ObscureEncoding");

        public static readonly FeedRule EncodingIsUtf = new("JF1007", "the encoding is UTF-8 or UTF-16", FeedSeverity.Info,
            "https://www.w3.org/TR/xml/#charencoding", "NonstdEncoding") { YieldsTo = ["JF1019", "JF1020"] };

        public static readonly FeedRule EncodingDeclared = new("JF1008", "the document names its encoding", FeedSeverity.Info,
            "https://www.w3.org/TR/xml/#charencoding", "MissingEncoding") { YieldsTo = ["JF1002", "JF1019", "JF1020"] };

        public static readonly FeedRule XmlVersion = new("JF1009", "the XML version is 1.0", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-prolog-dtd", "BadXmlVersion");

        public static readonly FeedRule Doctype = new("JF1010", "a feed has no document type declaration", FeedSeverity.Warning,
            "https://www.w3.org/TR/xml/#sec-prolog-dtd", "ContainsSystemEntity") { YieldsTo = ["JF1019", "JF1020"] };

        public static readonly FeedRule DeclaredEntity = new("JF1011", "a feed uses no entities that it declares itself", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-entity-decl");

        public static readonly FeedRule UndefinedEntity = new("JF1012", "a feed uses XML's five named entities only", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#wf-entdeclared", "UndefinedNamedEntity");

        public static readonly FeedRule DeprecatedDoctype = new("JF1013", "the DTD at my.netscape.com is not asked for", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-rss", "DeprecatedDTD");

        public static readonly FeedRule DeclarationFirst = new("JF1014", "there is nothing before the XML declaration", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-prolog-dtd", "WPBlankLine");

        public static readonly FeedRule TooDeep = new("JF1015", "elements are nested at most 256 deep", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-terminology");

        public static readonly FeedRule TooLarge = new("JF1016", "a document is not larger than the limit", FeedSeverity.Error,
            "https://www.w3.org/TR/xml/#sec-terminology");

        public static readonly FeedRule LargeForReaders = new("JF1017", "a feed is small enough for readers", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-item");

        public static readonly FeedRule BadCharacters = new("JF1018", "text has no control characters and no wrongly decoded characters", FeedSeverity.Warning,
            "https://www.w3.org/TR/xml/#charsets", "BadCharacters") { YieldsTo = ["JF1003"] };

        public static readonly FeedRule NotAFeed = new("JF1019", "the document is a feed", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification", "UndefinedElement");

        public static readonly FeedRule OtherFormat = new("JF1020", "the document is in a format that is checked here", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification", "UndefinedElement");

        public static readonly FeedRule UnexpectedFormat = new("JF1021", "the document is in the format that was asked for", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification");

        public static readonly FeedRule LeftOut = new("JF1022", "no rule is broken so often that findings are left out", FeedSeverity.Info,
            "https://www.rssboard.org/rss-specification");

        public static readonly FeedRule NonstandardPrefix = new("JF1101", "a well-known namespace has its usual prefix", FeedSeverity.Info,
            "https://www.w3.org/TR/xml-names/#ns-decl", "NonstdPrefix") { YieldsTo = ["JF1108"] };

        public static readonly FeedRule ReservedPrefix = new("JF1102", "a well-known prefix stands for its own namespace", FeedSeverity.Warning,
            "https://www.w3.org/TR/xml-names/#ns-decl", "ReservedPrefix");

        public static readonly FeedRule UnknownNamespace = new("JF1103", "a namespace is a known one", FeedSeverity.Info,
            "https://www.w3.org/TR/xml-names/#ns-decl", "UnknownNamespace");

        public static readonly FeedRule UncheckedNamespace = new("JF1104", "a namespace's elements are ones that validators check", FeedSeverity.Info,
            "https://www.w3.org/TR/xml-names/#ns-decl", "UnsupportedNamespace") { IsEnabledByDefault = false };

        public static readonly FeedRule MediaNamespace = new("JF1105", "the namespace of Media RSS ends in a slash", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss", "MediaRssNamespace");

        public static readonly FeedRule WikiNamespace = new("JF1106", "the namespace of the wiki module is the current one", FeedSeverity.Warning,
            "https://web.resource.org/rss/1.0/modules/wiki/", "ObsoleteWikiNamespace");

        public static readonly FeedRule NamespaceName = new("JF1107", "a namespace's name has no white space", FeedSeverity.Error,
            "https://www.w3.org/TR/xml-names/#concepts", "SAXError");

        public static readonly FeedRule AvoidPrefix = new("JF1108", "a feed has Atom and XHTML as default namespaces, not under prefixes",
            FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-1.2", "AvoidNamespacePrefix");

        public static readonly FeedRule Unprefixed = new("JF1109", "an element within an extension element has a namespace", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "NotInANamespace");

        public static readonly FeedRule UndeterminableVocabulary = new("JF1110", "an element among Atom's has a namespace", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-6.3", "UndeterminableVocabulary");

        public static readonly FeedRule AlmostNamespace = new("JF1111", "a namespace is written exactly as its specification writes it", FeedSeverity.Warning,
            "https://www.w3.org/TR/xml-names/#ns-decl");

        public static readonly FeedRule[] Rows =
        [
            Empty, WellFormed, Undecodable, EncodingKnown, EncodingContradicts, EncodingCommon, EncodingIsUtf, EncodingDeclared,
            XmlVersion, Doctype, DeclaredEntity, UndefinedEntity, DeprecatedDoctype, DeclarationFirst, TooDeep, TooLarge,
            LargeForReaders, BadCharacters, NotAFeed, OtherFormat, UnexpectedFormat, LeftOut, NonstandardPrefix, ReservedPrefix,
            UnknownNamespace, UncheckedNamespace, MediaNamespace, WikiNamespace, NamespaceName, AvoidPrefix, Unprefixed,
            UndeterminableVocabulary, AlmostNamespace,
        ];
    }
}
