using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Comparing;

/// <summary>Compares fields: all of them if both feeds have the same format, else those that both formats have.</summary>
internal sealed class FieldComparison(PublishedFeed before, PublishedFeed after)
{
    /// <summary>The fields of feeds that both formats have. Authors are compared in the posts, since not all formats repeat them there.</summary>
    private readonly string[] _ofFeeds = [.. Shared(FeedFields.Head, before, after).Where(name => name != FieldNames.Authors)];

    private readonly string[] _ofPosts = [.. Shared(PostFields.All, before, after).Where(name => name is not (FieldNames.Authors or FieldNames.Enclosures))];

    private bool IsOneFormat => before.Format == after.Format;

    public IReadOnlyList<FieldChange> OfFeeds() =>
        Compare(
            before.Fields, after.Fields,
            IsOneFormat ? before.Fields.Names.Union(after.Fields.Names) : _ofFeeds.Union(OfVocabularies(before.Fields, after.Fields)));

    public IReadOnlyList<FieldChange> OfPosts(PublishedPost one, PublishedPost other)
    {
        if (IsOneFormat)
            return Compare(one.Fields, other.Fields, one.Fields.Names.Union(other.Fields.Names));
        // Formats require different fields, so a summary or content that only one feed has is not a change.
        bool IsCompared(string name) => name is not (FieldNames.Summary or FieldNames.Content) || (one.Fields.Has(name) && other.Fields.Has(name));
        var changes = Compare(one.Fields, other.Fields, _ofPosts.Where(IsCompared).Union(OfVocabularies(one.Fields, other.Fields)));
        changes.AddRange(Compare(FieldNames.Authors, AuthorsOf(one, before), AuthorsOf(other, after)));
        changes.AddRange(Compare(FieldNames.Enclosures, EnclosuresOf(one), EnclosuresOf(other)));
        return changes;
    }

    private static IEnumerable<string> Shared<T>(FieldList<T> fields, PublishedFeed before, PublishedFeed after)
        where T : class =>
        fields.Fields.Where(field => field.Formats.Contains(before.Format) && field.Formats.Contains(after.Format)).Select(field => field.Name);

    /// <summary>Gets the elements of vocabularies, which RSS and Atom hold alike. JSON Feed holds them in another shape.</summary>
    private IEnumerable<string> OfVocabularies(PublishedFields one, PublishedFields other) =>
        Has(FeedFormat.Json) ? [] : one.Names.Union(other.Names).Where(PublishedText.IsOfVocabulary);

    private bool Has(FeedFormat format) => before.Format == format || after.Format == format;

    /// <summary>
    /// Gets the authors of a post: its own or the feed's. Atom requires an author; if there is none, it has the feed's title, which is not an author.
    /// </summary>
    private static string? AuthorsOf(PublishedPost post, PublishedFeed feed) =>
        (post.Fields[FieldNames.Authors] ?? feed.Fields[FieldNames.Authors]) is { } authors && authors != feed.Fields[FieldNames.Title] ? authors : null;

    /// <summary>Gets the enclosures that are compared. RSS has only one.</summary>
    private string? EnclosuresOf(PublishedPost post) => !Has(FeedFormat.Rss)
        ? post.Fields[FieldNames.Enclosures]
        : post.Fields.All(FieldNames.Enclosures) is [var first, ..] ? first : null;

    private static List<FieldChange> Compare(PublishedFields one, PublishedFields other, IEnumerable<string> names) =>
        [.. names.Order(StringComparer.Ordinal).SelectMany(name => Compare(name, one[name], other[name]))];

    private static FieldChange[] Compare(string name, string? one, string? other) => one == other ? [] : [new(name, one, other)];
}
