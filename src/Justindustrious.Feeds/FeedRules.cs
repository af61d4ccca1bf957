using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds;

/// <summary>All rules. The rules that programs often need have properties; <see cref="Find"/> finds any rule by its id.</summary>
public static partial class FeedRules
{
    /// <summary>Gets all rules, ordered by id.</summary>
    public static IReadOnlyList<FeedRule> All { get; } =
    [
        .. new[]
        {
            XmlRules.Rows, ValueRules.Rows, RssRules.Rows, AtomRules.Rows, JsonRules.Rows, ContentRules.Rows, HtmlRules.Rows, ExtensionRules.Rows,
            PodcastRules.Rows, MediaFileRules.Rows, ProfileRules.Rows, RslRules.Rows, ComparisonRules.Rows, ModelRules.Rows, SourceRules.Rows,
        }.SelectMany(rows => rows).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Gets the rule JF1016: a document is not larger than <see cref="FeedValidatorOptions.MaxLength"/>. If it is broken, reading stopped at that length.
    /// </summary>
    public static FeedRule TooLarge => XmlRules.TooLarge;

    /// <summary>Gets the rule JF1019: the document is a feed. If it is broken, the file is something else.</summary>
    public static FeedRule NotAFeed => XmlRules.NotAFeed;

    /// <summary>
    /// Gets the rule JF1020: the document is in a format that is checked here. If it is broken, the file is a sitemap, an OPML list or the like.
    /// </summary>
    public static FeedRule OtherFormat => XmlRules.OtherFormat;

    /// <summary>Gets the rule JF7009: a ledger can be written. Programs that write ledgers themselves report it.</summary>
    public static FeedRule LedgerWritten => ComparisonRules.LedgerWritten;

    /// <summary>Gets the rule JF8027: a feed has posts.</summary>
    public static FeedRule EmptyFeed => ModelRules.EmptyFeed;

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">For example <c>JF8001</c>, in capitals or not.</param>
    /// <returns>The rule, or <see langword="null"/> if no rule has the id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public static FeedRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns a message that no rule has the id, with the id that may be meant.</summary>
    internal static string WhyNone(string id) => Suggestion.ForOneSlip(id, All.Select(rule => rule.Id)) is { } meant
        ? $"there is no rule {Quoted.Of(id)}; did you mean '{meant}'?"
        : $"there is no rule {Quoted.Of(id)}; write an id as findings show it, such as 'JF2016'";
}
