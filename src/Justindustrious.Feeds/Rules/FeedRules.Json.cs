namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF4xxx: JSON Feed.</summary>
    internal static class JsonRules
    {
        private const string Json = "https://www.rfc-editor.org/rfc/rfc8259";
        private const string Feed = "https://www.jsonfeed.org/version/1.1/";

        public static readonly FeedRule WellFormed = new("JF4001", "the document is JSON", FeedSeverity.Error, Json + "#section-2", "SAXError");
        public static readonly FeedRule ByteOrderMark = new("JF4002", "JSON starts without a byte order mark", FeedSeverity.Error, Json + "#section-8.1");
        public static readonly FeedRule Utf8 = new("JF4003", "JSON is UTF-8", FeedSeverity.Error, Json + "#section-8.1");
        public static readonly FeedRule Comment = new("JF4004", "JSON has no comments", FeedSeverity.Error, Json + "#section-2");
        public static readonly FeedRule TrailingComma = new("JF4005", "JSON has no comma after the last value", FeedSeverity.Error, Json + "#section-5");
        public static readonly FeedRule Duplicate = new("JF4006", "a name appears once in an object", FeedSeverity.Warning, Json + "#section-4");
        public static readonly FeedRule Depth = new("JF4007", "JSON is nested at most 64 deep", FeedSeverity.Error, Json + "#section-9");
        public static readonly FeedRule Surrogates = new("JF4008", "an escaped character is whole", FeedSeverity.Warning, Json + "#section-8.2");

        public static readonly FeedRule Root = new("JF4010", "the document is an object", FeedSeverity.Error, Feed + "#top-level");
        public static readonly FeedRule Version = new("JF4011", "the version is the address of JSON Feed 1.1",
            FeedSeverity.Error, Feed + "#top-level", "SAXError");
        public static readonly FeedRule OldVersion = new("JF4012", "the version is the newest", FeedSeverity.Info, Feed + "#changes-in-version-1-1");
        public static readonly FeedRule Required = new("JF4013", "a member that JSON Feed requires is there", FeedSeverity.Error, Feed + "#top-level");
        public static readonly FeedRule Recommended = new("JF4014", "a feed has home_page_url and feed_url", FeedSeverity.Warning, Feed + "#top-level");
        public static readonly FeedRule Type = new("JF4015", "a member has the type that JSON Feed names", FeedSeverity.Error, Feed + "#structure");
        public static readonly FeedRule Blank = new("JF4016", "a text is not empty", FeedSeverity.Warning, Feed + "#structure");
        public static readonly FeedRule Address = new("JF4017", "an address is an absolute http or https URL", FeedSeverity.Error, Feed + "#top-level");
        public static readonly FeedRule SelfAddress = new("JF4018", "feed_url is the document's own address", FeedSeverity.Warning, Feed + "#top-level");
        public static readonly FeedRule NextAddress = new("JF4019", "next_url is not feed_url", FeedSeverity.Error, Feed + "#top-level");
        public static readonly FeedRule OldAuthor = new("JF4020", "authors replaces author", FeedSeverity.Warning, Feed + "#top-level");
        public static readonly FeedRule Author = new("JF4021", "an author has a name, a url or an avatar", FeedSeverity.Error, Feed + "#top-level");
        public static readonly FeedRule Hub = new("JF4022", "a hub has a type and a url",
            FeedSeverity.Error, Feed + "#subscribing-to-real-time-notifications");
        public static readonly FeedRule Expired = new("JF4023", "a feed has not expired", FeedSeverity.Info, Feed + "#top-level");
        public static readonly FeedRule Unknown = new("JF4024", "a member is one that JSON Feed names, or starts with an underscore",
            FeedSeverity.Warning, Feed + "#extensions");
        public static readonly FeedRule Extension = new("JF4025", "an extension's name is an underscore, a letter, and no period",
            FeedSeverity.Error, Feed + "#extensions");
        public static readonly FeedRule NewMember = new("JF4026", "a member of version 1.1 is in a feed of version 1.1",
            FeedSeverity.Warning, Feed + "#changes-in-version-1-1");

        public static readonly FeedRule ItemId = new("JF4030", "an item has an id", FeedSeverity.Error, Feed + "#items");
        public static readonly FeedRule UniqueId = new("JF4031", "no two items have one id", FeedSeverity.Error, Feed + "#items");
        public static readonly FeedRule TextId = new("JF4032", "an id is a string", FeedSeverity.Warning, Feed + "#items");
        public static readonly FeedRule Content = new("JF4033", "an item has content_html or content_text", FeedSeverity.Error, Feed + "#items");
        public static readonly FeedRule Date = new("JF4034", "a date is an RFC 3339 date-time", FeedSeverity.Error, Feed + "#items");
        public static readonly FeedRule DateOrder = new("JF4035", "an item is modified after it was published", FeedSeverity.Warning, Feed + "#items");
        public static readonly FeedRule Attachment = new("JF4036", "an attachment has a url and a mime_type", FeedSeverity.Error, Feed + "#attachments");
        public static readonly FeedRule AttachmentNumber = new("JF4037", "a size and a duration are numbers of 0 or more",
            FeedSeverity.Error, Feed + "#attachments");
        public static readonly FeedRule TextWithMarkup = new("JF4038", "content_text and summary are plain text", FeedSeverity.Warning, Feed + "#items");
        public static readonly FeedRule EmptySize = new("JF4039", "an attachment is not of 0 bytes", FeedSeverity.Warning, Feed + "#attachments");

        public static readonly FeedRule[] Rows =
        [
            WellFormed, ByteOrderMark, Utf8, Comment, TrailingComma, Duplicate, Depth, Surrogates,
            Root, Version, OldVersion, Required, Recommended, Type, Blank, Address, SelfAddress, NextAddress, OldAuthor, Author, Hub,
            Expired, Unknown, Extension, NewMember,
            ItemId, UniqueId, TextId, Content, Date, DateOrder, Attachment, AttachmentNumber, TextWithMarkup, EmptySize,
        ];
    }
}
