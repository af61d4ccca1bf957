namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF623x to JF626x: what single platforms require. These rules are off, and a <see cref="FeedProfile"/> turns them on.</summary>
    internal static class ProfileRules
    {
        private const string Apple = "https://podcasters.apple.com/support/823-podcast-requirements";
        private const string AppleGuide = "https://help.apple.com/itc/podcasts_connect/#/itcb54353390";
        private const string Psp1 = "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification";
        private const string Flipboard = "https://about.flipboard.com/rss-spec/";
        private const string Msn = "https://support.microsoft.com/en-us/topic/msn-feed-item-metadata-requirements-0114c19c-36bb-4fef-8322-4a1ed6888329";
        private const string MsnSetup = "https://support.microsoft.com/en-us/msn/partner-hub/msn-feed-setup-and-configuration";
        private const string Mailchimp = "https://mailchimp.com/help/troubleshooting-rss-in-campaigns/";
        private const string Email = "https://www.caniemail.com/";
        private const string JsonFeed = "https://www.jsonfeed.org/version/1.1/";

        public static readonly FeedRule Format = Of("JF6230", "a feed is in a format that the platform reads", Apple);
        public static readonly FeedRule Psp1Namespaces = Of("JF6231", "a podcast declares the namespaces that PSP-1 requires", Psp1);
        public static readonly FeedRule AppleNamespaces = Of("JF6232", "a podcast declares the namespaces that Apple requires", Apple);
        public static readonly FeedRule EpisodeTitle = Of("JF6233", "an episode has a title", AppleGuide);
        public static readonly FeedRule EpisodeFile = Of("JF6234", "an episode has an enclosure", AppleGuide);
        public static readonly FeedRule EpisodeType = Of("JF6235", "an enclosure is of a type that podcast apps play", AppleGuide);
        public static readonly FeedRule DescriptionLength = Of("JF6236", "a podcast's description has at most 4000 bytes", AppleGuide);
        public static readonly FeedRule DescriptionHtml = Of("JF6237", "a podcast's description has only the HTML that PSP-1 allows", Psp1);
        public static readonly FeedRule AppleHtml = Of("JF6238", "a podcast's description has only the HTML that Apple shows", AppleGuide, FeedSeverity.Info);
        public static readonly FeedRule AppleRecommended = Of("JF6239", "a podcast has the elements that Apple recommends", AppleGuide);
        public static readonly FeedRule Psp1Recommended = Of("JF6240", "a podcast has the elements that PSP-1 recommends", Psp1);
        public static readonly FeedRule EpisodeRecommended = Of("JF6241", "an episode has the elements that apps show", AppleGuide, FeedSeverity.Info);
        public static readonly FeedRule EpisodeTranscript = Of("JF6242", "an episode has a transcript", Psp1, FeedSeverity.Info);
        public static readonly FeedRule AsciiAddress = Of("JF6243", "an address of a podcast has only ASCII characters", Apple);
        public static readonly FeedRule SpaceAround = Of("JF6244", "a value of a podcast has no white space around it", Apple);
        public static readonly FeedRule ValueLength = Of("JF6245", "a value of a podcast has at most 255 characters", AppleGuide);
        public static readonly FeedRule TitleNumber = Of("JF6246", "an episode's title has no number of a season or an episode", AppleGuide);
        public static readonly FeedRule YesOnly = Of("JF6247", "itunes:block and itunes:complete are Yes, or are left out", AppleGuide);
        public static readonly FeedRule DroppedElement = Of("JF6248", "an element that Apple dropped is not written", AppleGuide, FeedSeverity.Info);
        public static readonly FeedRule SecureAddress = Of("JF6249", "an address of a podcast is an https address", Psp1);
        public static readonly FeedRule FlipboardArticle = Of("JF6250", "an article has what Flipboard requires", Flipboard);
        public static readonly FeedRule ArticlePicture = Of("JF6251", "an article has a picture", Flipboard);
        public static readonly FeedRule SummaryLength = Of("JF6252", "an article's description has at least 300 characters", Flipboard);
        public static readonly FeedRule ArticleCount = Of("JF6253", "a feed has at least 20 articles", Flipboard);
        public static readonly FeedRule MsnArticle = Of("JF6254", "an article has what MSN requires", Msn);
        public static readonly FeedRule TitleLength = Of("JF6255", "an article's title has 21 to 150 characters", Msn);
        public static readonly FeedRule OpenAddress = Of("JF6256", "an article's address is an https address without a user's name", MsnSetup);
        public static readonly FeedRule FeedSize = Of("JF6257", "a feed has at most 10 MB", MsnSetup);
        public static readonly FeedRule MailDate = Of("JF6258", "a post has a date, by which it is mailed", Mailchimp);
        public static readonly FeedRule MailParts = Of("JF6259", "a post has the parts that an e-mail shows", Mailchimp);
        public static readonly FeedRule MailLength = Of("JF6260", "a post's content has at most 102 kB", Email);
        public static readonly FeedRule MailElement = Of("JF6261", "a post's content has only elements that e-mail programs show", Email);
        public static readonly FeedRule MailPicture = Of("JF6262", "a picture in a post has a width and an alternative text", Email);
        public static readonly FeedRule JsonItem = Of("JF6263", "an item has the members that readers of JSON Feed show", JsonFeed);

        public static readonly FeedRule[] Rows =
        [
            Format, Psp1Namespaces, AppleNamespaces, EpisodeTitle, EpisodeFile, EpisodeType, DescriptionLength, DescriptionHtml, AppleHtml, AppleRecommended,
            Psp1Recommended, EpisodeRecommended, EpisodeTranscript, AsciiAddress, SpaceAround, ValueLength, TitleNumber, YesOnly, DroppedElement, SecureAddress,
            FlipboardArticle, ArticlePicture, SummaryLength, ArticleCount, MsnArticle, TitleLength, OpenAddress, FeedSize, MailDate, MailParts, MailLength,
            MailElement, MailPicture, JsonItem,
        ];

        private static FeedRule Of(string id, string title, string specification, FeedSeverity severity = FeedSeverity.Warning) =>
            new(id, title, severity, specification) { IsEnabledByDefault = false };
    }
}
