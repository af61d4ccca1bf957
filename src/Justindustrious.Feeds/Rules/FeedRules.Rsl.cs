namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF627x and JF628x: licenses of RSL 1.0 in feeds.</summary>
    /// <remarks>The text of the specification could not be read, so each rule is a Warning, and its page says what it follows.</remarks>
    internal static class RslRules
    {
        public static readonly FeedRule Namespace = Of("JF6270", "RSL has exactly its own namespace");
        public static readonly FeedRule Element = Of("JF6271", "an element exists in RSL, which allows it there");
        public static readonly FeedRule Url = Of("JF6272", "rsl:content has a url");
        public static readonly FeedRule License = Of("JF6273", "rsl:content has a license");
        public static readonly FeedRule Type = Of("JF6274", "rsl:permits and rsl:prohibits have a type that RSL names");
        public static readonly FeedRule TypeOnce = Of("JF6275", "a license has each type once");
        public static readonly FeedRule Token = Of("JF6276", "a license has the words that RSL names, with spaces between them");
        public static readonly FeedRule Contradiction = Of("JF6277", "a license does not prohibit what it permits");
        public static readonly FeedRule Payment = Of("JF6278", "a payment is of a type that RSL names");
        public static readonly FeedRule Amount = Of("JF6279", "an amount is a number and has a currency");
        public static readonly FeedRule Accepts = Of("JF6280", "a payment has one rsl:accepts");
        public static readonly FeedRule Encrypted = Of("JF6281", "encrypted content names its license server");
        public static readonly FeedRule Legal = Of("JF6282", "rsl:legal has a type and words that RSL names");
        public static readonly FeedRule Origin = Of("JF6283", "a feed licenses only content of its own origin");
        public static readonly FeedRule Place = Of("JF6284", "RSL is in items of RSS");
        public static readonly FeedRule MaxAge = Of("JF6285", "max-age is a number of days");
        public static readonly FeedRule LastModified = Of("JF6286", "lastmod is an RFC 3339 date-time");
        public static readonly FeedRule Reporting = Of("JF6287", "rsl:reporting has a profile");
        public static readonly FeedRule Attribute = Of("JF6288", "an element of RSL has the attributes that RSL names");
        public static readonly FeedRule Value = Of("JF6289", "a value of RSL is one that it allows");

        public static readonly FeedRule[] Rows =
        [
            Namespace, Element, Url, License, Type, TypeOnce, Token, Contradiction, Payment, Amount, Accepts, Encrypted, Legal, Origin, Place, MaxAge,
            LastModified, Reporting, Attribute, Value,
        ];

        private static FeedRule Of(string id, string title) => new(id, title, FeedSeverity.Warning, "https://rslstandard.org/rsl");
    }
}
