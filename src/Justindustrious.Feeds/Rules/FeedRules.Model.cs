namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF8xxx: the model, before anything is written.</summary>
    internal static class ModelRules
    {
        public static readonly FeedRule FeedTitle = new("JF8001", "a feed has a title", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements");

        public static readonly FeedRule FeedLink = new("JF8002", "a feed's link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements");

        public static readonly FeedRule PostTitle = new("JF8003", "a post has a title", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.14");

        public static readonly FeedRule PostLink = new("JF8004", "a post's link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7");

        public static readonly FeedRule Id = new("JF8005", "an id in Atom is an absolute IRI", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6");

        public static readonly FeedRule UniqueId = new("JF8006", "no two posts of a feed have one id", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6");

        public static readonly FeedRule UniqueLink = new("JF8007", "no two posts of a feed have one link", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1");

        public static readonly FeedRule Date = new("JF8008", "a date lies in the years 1 to 9999", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc3339#section-1");

        public static readonly FeedRule Language = new("JF8009", "a language is a BCP 47 tag", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc5646#section-2.1");

        public static readonly FeedRule EnclosureLink = new("JF8010", "an enclosure's link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt");

        public static readonly FeedRule EnclosureMediaType = new("JF8011", "an enclosure's type is a media type", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc6838#section-4.2");

        public static readonly FeedRule EnclosureLength = new("JF8012", "an enclosure's length is known", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure");

        public static readonly FeedRule ImageLink = new("JF8013", "an image's link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt");

        public static readonly FeedRule FeedAuthor = new("JF8014", "a feed, or each of its posts, has an author", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1");

        public static readonly FeedRule PersonName = new("JF8015", "a person has a name", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.2.1");

        public static readonly FeedRule PersonEmail = new("JF8016", "a person's e-mail is an addr-spec", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.2.3");

        public static readonly FeedRule PersonLink = new("JF8017", "a person's link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.2.2");

        public static readonly FeedRule SeveralEnclosures = new("JF8018", "a post in RSS has one enclosure at the most", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-item-enclosure");

        public static readonly FeedRule CategoryTerm = new("JF8019", "a category has a term", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2.1");

        public static readonly FeedRule CategoryScheme = new("JF8020", "a category's scheme is an absolute IRI", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2.2");

        public static readonly FeedRule SelfLink = new("JF8021", "a document's own address is an absolute http or https address", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#namespace-elements-atom-link");

        public static readonly FeedRule Text = new("JF8022", "a text has only characters that XML allows", FeedSeverity.Info,
            "https://www.w3.org/TR/xml/#charsets");

        public static readonly FeedRule ImageSize = new("JF8024", "an image is at most 144 pixels wide and 400 high", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt");

        public static readonly FeedRule UpdatedBeforePublished = new("JF8025", "a post is updated after it was published", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15");

        public static readonly FeedRule OldDate = new("JF8026", "a date is later than 1989", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.3");

        public static readonly FeedRule EmptyFeed = new("JF8027", "a feed has posts", FeedSeverity.Warning,
            "https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt");

        public static readonly FeedRule SharedSlug = new("JF8028", "categories and authors that share a feed are spelled alike", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2");

        public static readonly FeedRule EmptyCategory = new("JF8029", "a category has a term or a label", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2");

        public static readonly FeedRule BlankId = new("JF8030", "an id that is given is not blank", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6");

        public static readonly FeedRule PictureSize = new("JF8031", "a picture's width, height and length are 1 or more", FeedSeverity.Error,
            "https://www.rssboard.org/media-rss#media-content");

        public static readonly FeedRule MediaType = new("JF8032", "the type of a picture or of a link is a media type", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc6838#section-4.2");

        public static readonly FeedRule LinkAddress = new("JF8033", "an external or related link is an absolute http or https address", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.1");

        public static readonly FeedRule LinkRelation = new("JF8034", "a link's relation is a name or an absolute IRI", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2");

        public static readonly FeedRule AlternateLink = new("JF8035", "no two alternate links have one language and one type", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2");

        public static readonly FeedRule SelfRelation = new("JF8036", "a feed's links do not include the document's own address", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#namespace-elements-atom-link");

        public static readonly FeedRule Vocabulary = new("JF8039", "the vocabulary of an extension is registered, with a namespace and a prefix of its own",
            FeedSeverity.Error, "https://www.w3.org/TR/xml-names/");

        public static readonly FeedRule PublicAddress = new("JF8040", "an address of the model is one that readers can open", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc6761#section-6.3");

        public static readonly FeedRule CommentCount = new("JF8041", "the number of comments is 0 or more", FeedSeverity.Error,
            "https://web.resource.org/rss/1.0/modules/slash/");

        public static readonly FeedRule Schedule = new("JF8042",
            "a feed's time to live is 1 minute or more, and the hours and days that readers skip exist and are named once", FeedSeverity.Error,
            "https://www.rssboard.org/rss-profile#element-channel-ttl");

        public static readonly FeedRule SourceInRss = new("JF8043", "the source of a post has the address of its feed", FeedSeverity.Info,
            "https://www.rssboard.org/rss-profile#element-channel-item-source");

        public static IReadOnlyList<FeedRule> Rows { get; } =
        [
            FeedTitle, FeedLink, PostTitle, PostLink, Id, UniqueId, UniqueLink, Date, Language, EnclosureLink,
            EnclosureMediaType, EnclosureLength, ImageLink, FeedAuthor, PersonName, PersonEmail, PersonLink, SeveralEnclosures,
            CategoryTerm, CategoryScheme, SelfLink, Text, ImageSize, UpdatedBeforePublished, OldDate, EmptyFeed, SharedSlug,
            EmptyCategory, BlankId, PictureSize, MediaType, LinkAddress, LinkRelation, AlternateLink, SelfRelation, Vocabulary, PublicAddress,
            CommentCount, Schedule, SourceInRss,
        ];
    }
}
