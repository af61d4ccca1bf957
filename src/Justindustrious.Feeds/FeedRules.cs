namespace Justindustrious.Feeds;

/// <summary>The catalogue of rules: one row a rule, by the part of a feed it is about.</summary>
public static partial class FeedRules
{
    /// <summary>Gets every rule, by id.</summary>
    public static IReadOnlyList<FeedRule> All { get; } =
    [
        .. new[]
        {
            XmlRules.Rows, ValueRules.Rows, RssRules.Rows, AtomRules.Rows, JsonRules.Rows, ContentRules.Rows, HtmlRules.Rows, ExtensionRules.Rows,
            ComparisonRules.Rows, ModelRules.Rows, SourceRules.Rows,
        }.SelectMany(rows => rows).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">For example <c>JF8001</c>, in capitals or not.</param>
    /// <returns>The rule, or <see langword="null"/> where no rule has the id.</returns>
    public static FeedRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}
