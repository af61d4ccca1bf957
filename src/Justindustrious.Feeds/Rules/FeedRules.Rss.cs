namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF2xxx: RSS 2.0, 0.91 and 0.92, and the RSS Advisory Board's best-practices profile.</summary>
    internal static class RssRules
    {
        public static readonly FeedRule Element = new("JF2001", "an element of RSS exists in RSS, and RSS allows it there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "UndefinedElement");

        public static readonly FeedRule Once = new("JF2002", "an element that RSS allows once appears once", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements", "DuplicateElement");

        public static readonly FeedRule Text = new("JF2004", "text is only where RSS allows text", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements", "UnexpectedText") { YieldsTo = ["JF2007"] };

        public static readonly FeedRule Attribute = new("JF2005", "an element of RSS has the attributes that RSS names", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "UnexpectedAttribute");

        public static readonly FeedRule Required = new("JF2006", "an element that RSS requires is there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements", "MissingElement") { YieldsTo = ["JF2004"] };

        public static readonly FeedRule RequiredAttribute = new("JF2007", "an attribute that RSS requires is there", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt", "MissingAttribute");

        public static readonly FeedRule NotBlank = new("JF2008", "an element of RSS is not empty", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-title", "NotBlank") { YieldsTo = ["JF1238"] };

        public static readonly FeedRule Version = new("JF2009", "the version is 2.0, 0.92 or 0.91", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#whatIsRss", "InvalidRSSVersion");

        public static readonly FeedRule Namespace = new("JF2010", "RSS's own elements have no namespace", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#extendingRss", "InvalidNamespace");

        public static readonly FeedRule DoctypeVersion = new("JF2011", "only RSS 0.91 has the document type of RSS 0.91", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-rss", "InvalidDoctype") { YieldsTo = ["JF2009"] };

        public static readonly FeedRule Blink = new("JF2012", "a channel has no blink element", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#optionalChannelElements", "NoBlink");

        public static readonly FeedRule ItemContent = new("JF2013", "an item has a title or a description", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt", "ItemMustContainTitleOrDescription");

        public static readonly FeedRule Guid = new("JF2014", "an item has a guid", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-item-guid", "MissingGuid") { YieldsTo = ["JF2042"] };

        public static readonly FeedRule UniqueGuid = new("JF2015", "no two items have one guid", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt", "DuplicateValue") { YieldsTo = ["JF2002"] };

        public static readonly FeedRule SelfLink = new("JF2016", "a channel has an atom:link to itself", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-atom-link", "MissingAtomSelfLink");

        public static readonly FeedRule MisplacedItem = new("JF2017", "items come after all other elements of the channel", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel", "MisplacedItem") { YieldsTo = ["JF2002"] };

        public static readonly FeedRule SameMeaning = new("JF2018", "an element of RSS and one of a module don't say the same thing twice",
            FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-dublin-creator", "DuplicateSemantics") { YieldsTo = ["JF2002"] };

        public static readonly FeedRule SameMeaningInItem = new("JF2019", "an item doesn't say the same thing twice", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-dublin-creator", "DuplicateItemSemantics") { YieldsTo = ["JF2002"] };

        public static readonly FeedRule SameDescription = new("JF2020", "an item's text is in description or content:encoded", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded", "DuplicateDescriptionSemantics");

        public static readonly FeedRule DescriptionFirst = new("JF2021", "description comes before content:encoded", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded", "NeedDescriptionBeforeContent");

        public static readonly FeedRule TextInput = new("JF2022", "a channel has no textInput", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-textinput", "AvoidTextInput");

        public static readonly FeedRule Language = new("JF2023", "a feed of RSS names its language", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-language", "MissingDCLanguage") { YieldsTo = ["JF6020"] };

        public static readonly FeedRule ImageTitle = new("JF2024", "the image's title is the channel's", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-image-title", "ImageTitleDoesntMatch") { YieldsTo = ["JF2002", "JF2008"] };

        public static readonly FeedRule ImageLink = new("JF2025", "the image's link is the channel's", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-image-link", "ImageLinkDoesntMatch")
        {
            YieldsTo = ["JF2002", "JF1220", "JF1221", "JF1223", "JF1224", "JF1230"],
        };

        public static readonly FeedRule ImageFormat = new("JF2026", "the image is a GIF, a JPEG or a PNG", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt", "ImageUrlFormat");

        public static readonly FeedRule ImageWidth = new("JF2027", "the image is 1 to 144 pixels wide", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt", "InvalidWidth");

        public static readonly FeedRule ImageHeight = new("JF2028", "the image is 1 to 400 pixels high", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt", "InvalidHeight");

        public static readonly FeedRule SkipHour = new("JF2029", "an hour to skip is a number from 0 to 23", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skiphours-hour", "InvalidHour");

        public static readonly FeedRule Midnight = new("JF2030", "midnight is hour 0", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-skiphours-hour", "UseZeroForMidnight");

        public static readonly FeedRule SkipHoursOnce = new("JF2031", "an hour is skipped once", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skiphours", "DuplicateValue");

        public static readonly FeedRule SkipHoursMost = new("JF2032", "skipHours has 24 hours at the most", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skiphours", "NotEnoughHoursInTheDay");

        public static readonly FeedRule SkipDay = new("JF2033", "a day to skip is an English weekday", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skipdays-day", "InvalidDay");

        public static readonly FeedRule SkipDaysOnce = new("JF2034", "a day is skipped once", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skipdays", "DuplicateValue");

        public static readonly FeedRule SkipDaysMost = new("JF2035", "skipDays has 7 days at the most", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-skipdays", "EightDaysAWeek");

        public static readonly FeedRule OneEnclosure = new("JF2036", "an item has one enclosure", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure", "DuplicateEnclosure");

        public static readonly FeedRule EnclosureLength = new("JF2037", "an enclosure's length is a number of bytes", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure", "InvalidIntegerAttribute");

        public static readonly FeedRule UnknownLength = new("JF2038", "an unknown length is 0", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure", "UseZeroForUnknown");

        public static readonly FeedRule ZeroLength = new("JF2039", "an enclosure's length is not 0", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure");

        public static readonly FeedRule CloudPort = new("JF2040", "a cloud's port is a positive number", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltcloudgtSubelementOfLtchannelgt", "InvalidIntegerAttribute");

        public static readonly FeedRule ExtensionAttribute = new("JF2041", "extensions are elements, not attributes", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-specification#extendingRss", "UseOfExtensionAttr");

        public static readonly FeedRule Identity = new("JF2042", "an item has something that identifies it", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-item-guid");

        public static readonly FeedRule BuildDate = new("JF2043", "a channel is built no earlier than its newest item", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#element-channel-lastbuilddate");

        public static readonly FeedRule Xhtml = new("JF2044", "an element of XHTML is only where a module allows it", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded", "MisplacedXHTMLContent");

        public static readonly FeedRule PaddedTitle = new("JF2045", "a title has no white space around it in CDATA", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-profile#data-types-characterdata");

        public static readonly FeedRule FormName = new("JF2046", "the name of a text input is a name", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#lttextinputgtSubelementOfLtchannelgt", "InvalidFormComponentName");

        public static readonly FeedRule ImageFormatModern = new("JF2047", "a WebP, AVIF or SVG image is right, though it is younger than RSS",
            FeedSeverity.Info,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt", "ImageUrlFormat");

        public static readonly FeedRule[] Rows =
        [
            Element, Once, Text, Attribute, Required, RequiredAttribute, NotBlank, Version, Namespace, DoctypeVersion, Blink,
            ItemContent, Guid, UniqueGuid, SelfLink, MisplacedItem, SameMeaning, SameMeaningInItem, SameDescription,
            DescriptionFirst, TextInput, Language, ImageTitle, ImageLink, ImageFormat, ImageWidth, ImageHeight, SkipHour, Midnight,
            SkipHoursOnce, SkipHoursMost, SkipDay, SkipDaysOnce, SkipDaysMost, OneEnclosure, EnclosureLength, UnknownLength,
            ZeroLength, CloudPort, ExtensionAttribute, Identity, BuildDate, Xhtml, PaddedTitle, FormName, ImageFormatModern,
        ];
    }
}
