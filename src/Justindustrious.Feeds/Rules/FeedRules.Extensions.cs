namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF6xxx: modules and other extensions of RSS and Atom.</summary>
    internal static class ExtensionRules
    {
        public static readonly FeedRule Element = new("JF6001", "a module's element exists in the module, and the module allows it there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "UndefinedElement");

        public static readonly FeedRule Once = new("JF6002", "a module's element that is allowed once appears once", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "DuplicateElement");

        public static readonly FeedRule Text = new("JF6003", "a module's element that contains elements has no text", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "UnexpectedText") { YieldsTo = ["JF6006"] };

        public static readonly FeedRule Attribute = new("JF6004", "a module's element has the attributes that the module names", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "UnexpectedAttribute");

        public static readonly FeedRule Required = new("JF6005", "an element that a module requires is there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "MissingElement");

        public static readonly FeedRule RequiredAttribute = new("JF6006", "an attribute that a module requires is there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "MissingAttribute");

        public static readonly FeedRule Questionable = new("JF6007", "an element is where its specification allows it", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-6.4", "QuestionableUsage");

        public static readonly FeedRule ArchiveComplete = new("JF6010", "an archive links to its neighbours, or says it is complete", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc5005#section-4", "ArchiveIncomplete");

        public static readonly FeedRule ArchiveCurrent = new("JF6011", "an archive links to the current feed", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc5005#section-4", "MissingCurrentInArchive");

        public static readonly FeedRule PagedComplete = new("JF6012", "a complete feed has no pages", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5005#section-2", "FeedRelInCompleteFeed");

        public static readonly FeedRule CurrentComplete = new("JF6013", "a complete feed is its own current document", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5005#section-2", "CurrentNotSelfInCompleteFeed");

        public static readonly FeedRule PastEnd = new("JF6014", "the first page has no previous one, the last no next one", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5005#section-3", "LinkPastEnd");

        public static readonly FeedRule EntryPaging = new("JF6015", "paging links are in the feed, not in entries", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc5005#section-3", "FeedHistoryRelInEntry");

        public static readonly FeedRule ThreadWhen = new("JF6016", "a reply link's date is thr:updated", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4685#section-4", "NoThrWhen");

        public static readonly FeedRule ThreadRef = new("JF6017", "thr:in-reply-to names what it answers", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4685#section-3");

        public static readonly FeedRule ThreadReplies = new("JF6018", "thr:count and thr:updated are on reply links", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4685#section-4", "UnexpectedAttribute");

        public static readonly FeedRule ItunesRequired = new("JF6020", "a podcast has what Apple requires", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "MissingItunesElement");

        public static readonly FeedRule ItunesOwner = new("JF6021", "a podcast names its owner's e-mail", FeedSeverity.Info,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "MissingItunesEmail");

        public static readonly FeedRule ItunesEncoding = new("JF6022", "a podcast is in UTF-8", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "NotUTF8");

        public static readonly FeedRule ItunesFormat = new("JF6023", "an episode is a file that Apple plays", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "UnsupportedItunesFormat");

        public static readonly FeedRule ItunesCategory = new("JF6024", "a podcast's category is one of Apple's", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidItunesCategory");

        public static readonly FeedRule ItunesOldCategory = new("JF6025", "a podcast's category is a current one", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "ObsoleteItunesCategory");

        public static readonly FeedRule ItunesExplicit = new("JF6026", "itunes:explicit is true or false", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidTrueFalse");

        public static readonly FeedRule ItunesBlock = new("JF6027", "itunes:block is Yes", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidYesNoClean");

        public static readonly FeedRule ItunesType = new("JF6028", "itunes:type is episodic or serial", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidItunesChannelType");

        public static readonly FeedRule ItunesEpisodeType = new("JF6029", "itunes:episodeType is full, trailer or bonus", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidItunesEpisodeType");

        public static readonly FeedRule ItunesDuration = new("JF6030", "itunes:duration is seconds, or hours, minutes and seconds", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidDuration");

        public static readonly FeedRule ItunesKeywords = new("JF6031", "itunes:keywords has commas between words", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "InvalidKeywords");

        public static readonly FeedRule TooLong = new("JF6032", "a text is not longer than the module allows", FeedSeverity.Error,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390", "TooLong");

        public static readonly FeedRule ItunesArtwork = new("JF6033", "a podcast's artwork is a JPEG or a PNG", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390");

        public static readonly FeedRule ItunesImage = new("JF6034", "a podcast has artwork", FeedSeverity.Warning,
            "https://help.apple.com/itc/podcasts_connect/#/itcb54353390");

        public static readonly FeedRule MediaGroup = new("JF6040", "a media:group has two contents or more", FeedSeverity.Warning,
            "https://www.rssboard.org/media-rss#media-group", "MediaGroupWithoutAlternatives");

        public static readonly FeedRule MediaMedium = new("JF6041", "a medium is image, audio, video, document or executable", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-content", "InvalidMediaMedium");

        public static readonly FeedRule MediaExpression = new("JF6042", "an expression is sample, full or nonstop", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-content", "InvalidMediaExpression");

        public static readonly FeedRule MediaNumber = new("JF6043", "a rate or a duration is a number", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-content", "InvalidFloat");

        public static readonly FeedRule MediaTextType = new("JF6044", "a text's type is plain or html", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-text", "InvalidMediaTextType");

        public static readonly FeedRule MediaTime = new("JF6045", "a time is an NPT time", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-thumbnail", "InvalidNPTTime");

        public static readonly FeedRule MediaHash = new("JF6046", "a hash is an MD5 or a SHA-1 in hexadecimal", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-hash", "InvalidMediaHash");

        public static readonly FeedRule MediaRating = new("JF6047", "a rating is one of its scheme", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-rating", "InvalidMediaRating");

        public static readonly FeedRule MediaCredit = new("JF6048", "a credit's role is one of its scheme, in lower case", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-credit", "InvalidCreditRole");

        public static readonly FeedRule MediaRestriction = new("JF6049", "a restriction names all, none, countries or addresses", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-restriction", "InvalidMediaRestriction");

        public static readonly FeedRule MediaRelationship = new("JF6050", "a restriction allows or denies", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-restriction", "InvalidMediaRestrictionRel");

        public static readonly FeedRule MediaRestrictionType = new("JF6051", "a restriction's type is country, uri or sharing", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-restriction", "InvalidMediaRestrictionType");

        public static readonly FeedRule MediaAdult = new("JF6052", "media:rating replaces media:adult", FeedSeverity.Warning,
            "https://www.rssboard.org/media-rss#media-adult", "DeprecatedMediaAdult");

        public static readonly FeedRule Country = new("JF6053", "a country is an ISO 3166 code", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-restriction", "InvalidCountryCode");

        public static readonly FeedRule MediaBoolean = new("JF6054", "isDefault is true or false", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-content", "InvalidTrueFalse");

        public static readonly FeedRule Point = new("JF6060", "a point is a latitude and a longitude", FeedSeverity.Error,
            "https://docs.ogc.org/cs/17-002r1/17-002r1.html", "InvalidCoord");

        public static readonly FeedRule Points = new("JF6061", "a line is pairs of latitude and longitude", FeedSeverity.Error,
            "https://docs.ogc.org/cs/17-002r1/17-002r1.html", "InvalidCoordList");

        public static readonly FeedRule PointComma = new("JF6062", "coordinates have spaces between them", FeedSeverity.Warning,
            "https://docs.ogc.org/cs/17-002r1/17-002r1.html", "CoordComma");

        public static readonly FeedRule Latitude = new("JF6063", "a latitude is a number from -90 to 90", FeedSeverity.Error,
            "https://www.w3.org/2003/01/geo/", "InvalidLatitude");

        public static readonly FeedRule Longitude = new("JF6064", "a longitude is a number from -180 to 180", FeedSeverity.Error,
            "https://www.w3.org/2003/01/geo/", "InvalidLongitude");

        public static readonly FeedRule Measure = new("JF6065", "an elevation or a radius is a number", FeedSeverity.Error,
            "https://docs.ogc.org/cs/17-002r1/17-002r1.html", "InvalidFloatUnit");

        public static readonly FeedRule UpdatePeriod = new("JF6070", "sy:updatePeriod is hourly, daily, weekly, monthly or yearly", FeedSeverity.Error,
            "https://web.resource.org/rss/1.0/modules/syndication/", "InvalidUpdatePeriod");

        public static readonly FeedRule CommentFeed = new("JF6071", "an address of comments is wfw:commentRss, not wfw:commentRSS", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-wfw-commentrss", "CommentRSS");

        public static readonly FeedRule SlashDate = new("JF6072", "a channel whose items count comments has a lastBuildDate", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-slash-comments", "SlashDate");

        public static readonly FeedRule Integers = new("JF6073", "slash:hit_parade is numbers with commas between them", FeedSeverity.Error,
            "https://web.resource.org/rss/1.0/modules/slash/", "InvalidCommaSeparatedIntegers");

        public static readonly FeedRule MetaName = new("JF6075", "an xhtml:meta in a channel is for robots", FeedSeverity.Error,
            "https://www.robotstxt.org/meta.html", "InvalidMetaName");

        public static readonly FeedRule MetaContent = new("JF6076", "xhtml:meta for robots contains index, noindex, follow, nofollow, all or none",
            FeedSeverity.Error,
            "https://www.robotstxt.org/meta.html", "InvalidMetaContent");

        public static readonly FeedRule AccessRestriction = new("JF6077", "access:restriction allows or denies", FeedSeverity.Error,
            "https://www.iana.org/assignments/link-relations/link-relations.xhtml", "InvalidAccessRestrictionRel");

        public static readonly FeedRule SharingRange = new("JF6078", "a range ends after it starts", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", "SinceAfterUntil");

        public static readonly FeedRule MerchantValue = new("JF6080", "a value of Google's product data is one that it knows", FeedSeverity.Error,
            "https://support.google.com/merchants/answer/7052112", "InvalidValue");

        public static readonly FeedRule TooMany = new("JF6081", "an element appears at most ten times", FeedSeverity.Error,
            "https://support.google.com/merchants/answer/7052112", "TooMany");

        public static readonly FeedRule SearchRole = new("JF6082", "a query's role is one that OpenSearch names", FeedSeverity.Error,
            "https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md", "InvalidLocalRole");

        public static readonly FeedRule SearchTerms = new("JF6083", "a query's terms are percent-encoded", FeedSeverity.Error,
            "https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md", "NotURLEncoded");

        public static readonly FeedRule UniqueSyncId = new("JF6084", "no two items have one sync id", FeedSeverity.Error,
            "https://en.wikipedia.org/wiki/FeedSync", "DuplicateValue");

        public static readonly FeedRule SyncHistory = new("JF6085", "a change says who made it, or when", FeedSeverity.Error,
            "https://en.wikipedia.org/wiki/FeedSync", "MissingByAndWhenAttrs");

        public static readonly FeedRule SyncIdForm = new("JF6086", "a sync id has the characters of a URN", FeedSeverity.Error,
            "https://en.wikipedia.org/wiki/FeedSync", "InvalidNSS");

        public static readonly FeedRule SearchEncoding = new("JF6087", "a query's encoding is one that is registered", FeedSeverity.Error,
            "https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md", "InvalidEncoding");

        public static readonly FeedRule SyncHistoryWhole = new("JF6088", "a change says who made it, and when", FeedSeverity.Warning,
            "https://en.wikipedia.org/wiki/FeedSync", "MissingRecommendedAttribute");

        public static readonly FeedRule PodcastElement = new(
            "JF6090", "an element exists in the podcast namespace, which allows it there", FeedSeverity.Warning,
            "https://podcastindex.org/namespace/1.0");

        public static readonly FeedRule PodcastRequired = new(
            "JF6091", "an element of the podcast namespace has its required attributes and elements", FeedSeverity.Warning,
            "https://podcastindex.org/namespace/1.0");

        public static readonly FeedRule PodcastValue = new("JF6092", "a value of the podcast namespace is one that it allows", FeedSeverity.Warning,
            "https://podcastindex.org/namespace/1.0");

        public static readonly FeedRule PodcastOnce = new(
            "JF6093", "an element of the podcast namespace appears no more often than allowed", FeedSeverity.Warning,
            "https://podcastindex.org/namespace/1.0");

        public static readonly FeedRule Value = new("JF6094", "a value of a registered vocabulary is one that its table allows", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss");

        public static readonly FeedRule ProgramElement = new(
            "JF6095", "an element of a program's vocabulary exists in it, and is where the vocabulary allows it", FeedSeverity.Warning,
            "https://github.com/justindustrious/feeds/blob/main/docs/vocabularies.md");

        public static readonly FeedRule ProgramRequired = new(
            "JF6096", "an element of a program's vocabulary has its required attributes and elements", FeedSeverity.Warning,
            "https://github.com/justindustrious/feeds/blob/main/docs/vocabularies.md");

        public static readonly FeedRule ProgramValue = new("JF6097", "a value of a program's vocabulary is one that the program reads", FeedSeverity.Warning,
            "https://github.com/justindustrious/feeds/blob/main/docs/vocabularies.md");

        public static readonly FeedRule ProgramOnce = new(
            "JF6098", "an element of a program's vocabulary appears no more often than allowed", FeedSeverity.Warning,
            "https://github.com/justindustrious/feeds/blob/main/docs/vocabularies.md");

        public static readonly FeedRule ProgramAttribute = new(
            "JF6099", "an element of a program's vocabulary has the attributes that the vocabulary names", FeedSeverity.Warning,
            "https://github.com/justindustrious/feeds/blob/main/docs/vocabularies.md");

        public static readonly FeedRule[] Rows =
        [
            Element, Once, Text, Attribute, Required, RequiredAttribute, Questionable, ArchiveComplete, ArchiveCurrent,
            PagedComplete, CurrentComplete, PastEnd, EntryPaging, ThreadWhen, ThreadRef, ThreadReplies, ItunesRequired, ItunesOwner,
            ItunesEncoding, ItunesFormat, ItunesCategory, ItunesOldCategory, ItunesExplicit, ItunesBlock, ItunesType,
            ItunesEpisodeType, ItunesDuration, ItunesKeywords, TooLong, ItunesArtwork, ItunesImage, MediaGroup, MediaMedium,
            MediaExpression, MediaNumber, MediaTextType, MediaTime, MediaHash, MediaRating, MediaCredit, MediaRestriction,
            MediaRelationship, MediaRestrictionType, MediaAdult, Country, MediaBoolean, Point, Points, PointComma, Latitude,
            Longitude, Measure, UpdatePeriod, CommentFeed, SlashDate, Integers, MetaName, MetaContent, AccessRestriction,
            SharingRange, MerchantValue, TooMany, SearchRole, SearchTerms, UniqueSyncId, SyncHistory, SyncIdForm, SearchEncoding,
            SyncHistoryWhole, PodcastElement,
            PodcastRequired, PodcastValue, PodcastOnce, Value, ProgramElement, ProgramRequired, ProgramValue, ProgramOnce,
            ProgramAttribute,
        ];
    }
}
