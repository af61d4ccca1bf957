namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF62xx: podcasts. Rules about single elements of Apple's and of the podcast namespace have ids of JF60xx.</summary>
    internal static class PodcastRules
    {
        private const string Apple = "https://help.apple.com/itc/podcasts_connect/#/itcb54353390";
        private const string Namespace = "https://podcastindex.org/namespace/1.0";

        public static readonly FeedRule UniqueFile = new("JF6200", "an episode has a file of its own", FeedSeverity.Warning, Apple);

        public static readonly FeedRule SerialNumber = new("JF6201", "an episode of a serial show has a number", FeedSeverity.Warning, Apple);

        public static readonly FeedRule SecureAddress = new(
            "JF6202", "an address in the podcast namespace is an https address", FeedSeverity.Warning, Namespace);

        public static readonly FeedRule TextLength = new(
            "JF6203", "a text of the podcast namespace is not longer than apps show", FeedSeverity.Warning, Namespace);

        public static readonly FeedRule Attribute = new("JF6204", "an element of the podcast namespace has the attributes that the namespace names",
            FeedSeverity.Warning, Namespace);

        public static readonly FeedRule SoundbiteLength = new("JF6205", "a soundbite takes 15 to 120 seconds", FeedSeverity.Info, Namespace);

        public static readonly FeedRule ListItems = new(
            "JF6206", "a feed of a list medium lists feeds or episodes, and nothing else", FeedSeverity.Warning, Namespace);

        public static readonly FeedRule Priority = new("JF6207", "several discussions of an episode have priorities", FeedSeverity.Info, Namespace);

        public static readonly FeedRule[] Rows =
        [
            UniqueFile, SerialNumber, SecureAddress, TextLength, Attribute, SoundbiteLength, ListItems, Priority,
        ];
    }

    /// <summary>JF622x: files beside a feed, which are looked at where the folder that is published is at hand.</summary>
    internal static class MediaFileRules
    {
        private const string Apple = "https://podcasters.apple.com/support/823-podcast-requirements";
        private const string Files = "https://github.com/Podcastindex-org/podcast-namespace/tree/main/docs/examples";

        public static readonly FeedRule Missing = new("JF6220", "a file that a podcast names is where its address says", FeedSeverity.Warning, Apple);

        public static readonly FeedRule Chapters = new(
            "JF6221", "a file of chapters is as apps read it", FeedSeverity.Warning, Files + "/chapters/jsonChapters.md");

        public static readonly FeedRule Transcript = new(
            "JF6222", "a transcript is as apps read it", FeedSeverity.Warning, Files + "/transcripts/transcripts.md");

        public static readonly FeedRule TranscriptLines = new("JF6223", "a line of a transcript fits on a screen", FeedSeverity.Info,
            Files + "/transcripts/transcripts.md");

        public static readonly FeedRule Artwork = new("JF6224", "a podcast's artwork is a square of 1400 to 3000 pixels in RGB", FeedSeverity.Warning, Apple);

        public static readonly FeedRule Type = new("JF6225", "a file is of the type that the feed and its name say", FeedSeverity.Warning, Apple);

        public static readonly FeedRule Length = new("JF6226", "an enclosure has the length of its file", FeedSeverity.Warning, Apple);

        public static readonly FeedRule[] Rows = [Missing, Chapters, Transcript, TranscriptLines, Artwork, Type, Length];
    }
}
