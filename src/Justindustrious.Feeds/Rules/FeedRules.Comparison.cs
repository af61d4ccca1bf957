namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF7xxx: the ledger, and the comparison of feeds.</summary>
    internal static class ComparisonRules
    {
        public static readonly FeedRule LedgerHeader = new("JF7001", "a ledger starts with the line that names its version", FeedSeverity.Error,
            Identity);

        public static readonly FeedRule LedgerVersion = new("JF7002", "a ledger is of a version that is known", FeedSeverity.Error,
            Identity);

        public static readonly FeedRule LedgerConflict = new("JF7003", "a ledger has no merge conflict", FeedSeverity.Error,
            "https://git-scm.com/docs/git-merge#_how_conflicts_are_presented");

        public static readonly FeedRule LedgerLine = new("JF7004",
            "a line of a ledger is an id, an address, a date and hashes of text and title, with tabs between them",
            FeedSeverity.Error,
            Identity);

        public static readonly FeedRule LedgerUniqueId = new("JF7005", "an id appears once in a ledger", FeedSeverity.Error,
            Identity);

        public static readonly FeedRule KeptId = new("JF7006", "a post keeps the id under which it was published", FeedSeverity.Error,
            Identity);

        public static readonly FeedRule RemovedPost = new("JF7007", "a post that was published is still there", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1");

        public static readonly FeedRule MovedPost = new("JF7008", "a post keeps the address at which it was published", FeedSeverity.Info,
            "https://www.w3.org/Provider/Style/URI");

        public static readonly FeedRule LedgerWritten = new("JF7009", "a ledger can be written", FeedSeverity.Warning,
            "https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html");

        public static readonly FeedRule ReadableFeed = new("JF7010", "a feed that is compared, adopted or read can be read", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#whatIsRss");

        public static readonly FeedRule AdoptedPost = new("JF7011", "a post of an adopted feed is one of the folder's", FeedSeverity.Warning,
            Identity);

        public static readonly FeedRule LikeRemovedPost = new("JF7012", "a new post is not one that was published elsewhere", FeedSeverity.Info,
            Identity);

        public static readonly FeedRule CarriedPart = new("JF7013", "the model has a place for each part of a feed that is read", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-6");

        public static IReadOnlyList<FeedRule> Rows { get; } =
        [
            LedgerHeader, LedgerVersion, LedgerConflict, LedgerLine, LedgerUniqueId, KeptId, RemovedPost, MovedPost, LedgerWritten, ReadableFeed,
            AdoptedPost, LikeRemovedPost, CarriedPart,
        ];

        private const string Identity = "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6";
    }
}
