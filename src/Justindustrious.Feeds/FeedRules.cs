using Justindustrious.Feeds.Text;

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

    /// <summary>Copies what rules count as, by the ids as they are written here.</summary>
    /// <exception cref="ArgumentNullException">There is nothing to copy.</exception>
    /// <exception cref="ArgumentException">There is no such rule, or no such severity.</exception>
    internal static IReadOnlyDictionary<string, FeedSeverity?> CheckSeverities(IReadOnlyDictionary<string, FeedSeverity?> severities, string property)
    {
        ArgumentNullException.ThrowIfNull(severities, property);
        var copy = new Dictionary<string, FeedSeverity?>(StringComparer.Ordinal);
        foreach (var (id, severity) in severities)
        {
            if (Find(id) is not { } rule)
                throw new ArgumentException($"there is no rule {Quoted.Of(id)}; write an id as findings show it, such as 'JF2016'", property);
            if (severity is { } word && !Enum.IsDefined(word))
                throw new ArgumentException($"{rule.Id} counts as {(int)word}, which is no severity; write Error, Warning or Info, or null to silence the rule", property);
            copy[rule.Id] = severity;
        }

        return copy.AsReadOnly();
    }

    /// <summary>Finds a rule by its id.</summary>
    /// <param name="id">For example <c>JF8001</c>, in capitals or not.</param>
    /// <returns>The rule, or <see langword="null"/> where no rule has the id.</returns>
    public static FeedRule? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}
