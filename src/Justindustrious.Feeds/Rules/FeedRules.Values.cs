namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF12xx and JF13xx, and JF2003: values of elements and attributes.</summary>
    internal static class ValueRules
    {
        private const string Rfc3986 = "https://www.rfc-editor.org/rfc/rfc3986";
        private const string Rfc4287 = "https://www.rfc-editor.org/rfc/rfc4287";
        private const string RssSpecification = "https://www.rssboard.org/rss-specification";
        private const string RssProfile = "https://www.rssboard.org/rss-profile";

        // Dates
        public static readonly FeedRule Rfc822Date = new("JF2003", "a date of RSS is an RFC 822 date-time", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc822#section-5.1", "InvalidRFC2822Date");

        public static readonly FeedRule Rfc822Loose = new("JF1200", "a date of RSS is written as all readers know it", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc2822#section-3.3", "ProblematicalRFC822Date");

        public static readonly FeedRule Rfc822QuarterZone = new("JF1201", "an offset of a quarter of an hour is right, though some readers don't know it",
            FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc2822#section-3.3", "ProblematicalRFC822Date");

        public static readonly FeedRule Weekday = new("JF1202", "a date's weekday is the right one", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc2822#section-3.3", "IncorrectDOW");

        public static readonly FeedRule TimeExists = new("JF1203", "a date's hour, minute, second and offset exist", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc3339#section-5.7");

        public static readonly FeedRule PlausibleDate = new("JF1204", "a date is plausible", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc3339#section-1", "ImplausibleDate");

        public static readonly FeedRule Rfc3339Date = new("JF1205", "a date of Atom is an RFC 3339 date-time with capital T and Z", FeedSeverity.Error,
            Rfc4287 + "#section-3.3", "InvalidRFC3339Date");

        public static readonly FeedRule W3CDtfDate = new("JF1206", "a date of Dublin Core is in W3CDTF", FeedSeverity.Error,
            "https://www.w3.org/TR/NOTE-datetime", "InvalidW3CDTFDate");

        public static readonly FeedRule IsoDate = new("JF1207", "a date is an ISO 8601 date", FeedSeverity.Error,
            "https://www.w3.org/TR/NOTE-datetime", "InvalidISO8601DateTime");

        // Addresses
        public static readonly FeedRule PublicAddress = new("JF1210", "an address is one that readers can open", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc6761#section-6.3");

        public static readonly FeedRule UriCharacters = new("JF1220", "an address has only the characters of a URI", FeedSeverity.Error,
            Rfc3986 + "#section-2", "InvalidUriChar");

        public static readonly FeedRule IriInRss = new("JF1221", "an address of RSS is a URI: what is not ASCII is percent-encoded", FeedSeverity.Error,
            Rfc3986 + "#section-2", "UriNotIri");

        public static readonly FeedRule IriInAtom = new("JF1222", "an address of Atom may be an IRI, though some readers ask for a URI", FeedSeverity.Info,
            Rfc4287 + "#section-2", "UriNotIri");

        public static readonly FeedRule AbsoluteUri = new("JF1223", "an address is absolute where the place asks for it", FeedSeverity.Error,
            Rfc3986 + "#section-4.3", "InvalidFullLink");

        public static readonly FeedRule HttpUri = new("JF1224", "an http or ftp address has two slashes and a host", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.1", "InvalidLink");

        public static readonly FeedRule TagUri = new("JF1225", "a tag: URI names an authority, a date and what is its own", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4151#section-2.1", "InvalidTAG");

        public static readonly FeedRule UnusualUri = new("JF1241",
            "an address that its scheme allows may be refused by programs that know an older text of it",
            FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc8141#section-2");

        public static readonly FeedRule Urn = new("JF1226", "a urn: URI has a namespace and a name in it", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc8141#section-2", "InvalidURN");

        public static readonly FeedRule Uuid = new("JF1227", "a urn:uuid: has 32 hexadecimal digits in five groups", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4122#section-3", "InvalidUUID");

        public static readonly FeedRule Scheme = new("JF1228", "a scheme is registered with IANA", FeedSeverity.Warning,
            "https://www.iana.org/assignments/uri-schemes/uri-schemes.xhtml", "SchemeNotIANARegistered");

        public static readonly FeedRule ProvisionalScheme = new("JF1229", "a scheme that is registered provisionally is known to few", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc7595#section-4", "SchemeNotIANARegistered");

        public static readonly FeedRule ScriptUri = new("JF1230", "an address is not a program", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-8.1");

        public static readonly FeedRule Host = new("JF1231", "an http or https address names a host", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc9110#section-4.2.1");

        public static readonly FeedRule Port = new("JF1232", "a port is a number from 0 to 65535", FeedSeverity.Error,
            Rfc3986 + "#section-3.2.3");

        public static readonly FeedRule Percent = new("JF1233", "a percent sign is followed by two hexadecimal digits", FeedSeverity.Error,
            Rfc3986 + "#section-2.1");

        public static readonly FeedRule CanonicalUri = new("JF1234", "an id is written in its canonical form", FeedSeverity.Warning,
            Rfc4287 + "#section-4.2.6.1", "NonCanonicalURI");

        public static readonly FeedRule UrlAttribute = new("JF1235", "a file's address is an absolute http or https address", FeedSeverity.Error,
            RssSpecification + "#ltenclosuregtSubelementOfLtitemgt", "InvalidURLAttribute");

        public static readonly FeedRule UnusualUrl = new("JF1236", "a file's address that is right but unusual may be refused by programs", FeedSeverity.Info,
            RssSpecification + "#ltenclosuregtSubelementOfLtitemgt", "InvalidURLAttribute");

        public static readonly FeedRule AddressLiteral = new("JF1237", "an address with an IPv6 host is right, though some programs don't know it",
            FeedSeverity.Info,
            Rfc3986 + "#section-3.2.2", "InvalidUriChar");

        public static readonly FeedRule PermalinkGuid = new("JF1238", "a guid that is a permalink is an address", FeedSeverity.Error,
            RssSpecification + "#ltguidgtSubelementOfLtitemgt", "InvalidHttpGUID");

        public static readonly FeedRule PermalinkScheme = new("JF1239", "a guid that is a permalink can be opened in a browser", FeedSeverity.Error,
            RssSpecification + "#ltguidgtSubelementOfLtitemgt", "InvalidPermalink");

        public static readonly FeedRule UniqueGuid = new("JF1240", "a guid is unique in the whole world", FeedSeverity.Warning,
            RssProfile + "#element-channel-item-guid", "NotSufficientlyUnique");

        // Languages, media types
        public static readonly FeedRule LanguageTag = new("JF1250", "a language is a well-formed BCP 47 tag", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5646#section-2.1", "InvalidLanguage");

        public static readonly FeedRule LanguageSubtag = new("JF1251", "the subtags of a language are registered", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5646#section-2.2.9");

        public static readonly FeedRule UnusualLanguage = new("JF1252", "a language that is right but rare is unknown to some programs", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc5646#section-2.2.1", "InvalidLanguage");

        public static readonly FeedRule PreferredLanguage = new("JF1253", "a language is written as the registry prefers it", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc5646#section-3.1.7");

        public static readonly FeedRule MediaType = new("JF1260", "a media type is a type, a slash and a subtype", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc6838#section-4.2", "InvalidMIMEType");

        public static readonly FeedRule KnownMediaType = new("JF1261", "a media type is known to readers", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc6838#section-3");

        // People
        public static readonly FeedRule Contact = new("JF1270", "a contact of RSS has an e-mail address", FeedSeverity.Error,
            RssSpecification + "#ltauthorgtSubelementOfLtitemgt", "InvalidContact");

        public static readonly FeedRule AddrSpec = new("JF1271", "an e-mail address is an addr-spec", FeedSeverity.Error,
            Rfc4287 + "#section-3.2.3", "InvalidAddrSpec");

        public static readonly FeedRule EmailFormat = new("JF1272", "a contact of RSS is written as address (name)", FeedSeverity.Warning,
            RssProfile + "#data-types-email", "EmailFormat");

        public static readonly FeedRule RealName = new("JF1273", "a contact of RSS has a name", FeedSeverity.Warning,
            RssProfile + "#data-types-email", "MissingRealName") { YieldsTo = ["JF1277"] };

        public static readonly FeedRule UnusualMailHost = new("JF1274", "a mail host has labels of letters, digits and hyphens with dots between",
            FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc5321#section-2.3.5", "UnknownHost");

        public static readonly FeedRule DomainLiteral = new("JF1275", "an e-mail address with an IP address is right, though most programs refuse it",
            FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1", "InvalidAddrSpec");

        public static readonly FeedRule ContactAddress = new("JF1277", "the address in a contact of RSS is an addr-spec", FeedSeverity.Error,
            RssSpecification + "#ltauthorgtSubelementOfLtitemgt");

        public static readonly FeedRule NameWithEmail = new("JF1276", "a person's name is not an e-mail address", FeedSeverity.Warning,
            Rfc4287 + "#section-3.2.1", "ContainsEmail");

        // Numbers
        public static readonly FeedRule Number = new("JF1280", "a number is written as the element asks", FeedSeverity.Error,
            RssSpecification, "InvalidInteger");

        public static readonly FeedRule PlainNumber = new("JF1281", "a number is written in ASCII digits alone", FeedSeverity.Error,
            RssSpecification);

        public static readonly FeedRule Truth = new("JF1282", "a value that says yes or no is written as the element asks", FeedSeverity.Error,
            RssSpecification, "InvalidBooleanAttribute");

        public static readonly FeedRule[] Rows =
        [
            Rfc822Date, Rfc822Loose, Rfc822QuarterZone, Weekday, TimeExists, PlausibleDate, Rfc3339Date, W3CDtfDate, IsoDate,
            PublicAddress, UriCharacters, IriInRss, IriInAtom, AbsoluteUri, HttpUri, UnusualUri, TagUri, Urn, Uuid, Scheme,
            ProvisionalScheme, ScriptUri, Host, Port, Percent,
            CanonicalUri, UrlAttribute, UnusualUrl, AddressLiteral, PermalinkGuid, PermalinkScheme, UniqueGuid,
            LanguageTag, LanguageSubtag, UnusualLanguage, PreferredLanguage, MediaType, KnownMediaType,
            Contact, AddrSpec, EmailFormat, RealName, UnusualMailHost, DomainLiteral, ContactAddress, NameWithEmail,
            Number, PlainNumber, Truth,
        ];
    }
}
