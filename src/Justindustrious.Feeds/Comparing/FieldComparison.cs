namespace Justindustrious.Feeds.Comparing;

/// <summary>Compares fields: all of them in feeds of one format, and else those that both formats hold.</summary>
internal sealed class FieldComparison(PublishedFeed before, PublishedFeed after)
{
    private static readonly string[] OfEveryFeed = [FieldNames.Title, FieldNames.Link, FieldNames.Description, FieldNames.Language, FieldNames.Image];

    private static readonly string[] OfEveryPost =
    [
        FieldNames.Id, FieldNames.Link, FieldNames.Title, FieldNames.Published, FieldNames.Language, FieldNames.Categories,
    ];

    private bool IsOneFormat => before.Format == after.Format;

    public IReadOnlyList<FieldChange> OfFeeds()
    {
        if (IsOneFormat)
            return Compare(before.Fields, after.Fields, before.Fields.Names.Union(after.Fields.Names));
        List<string> names = [.. OfEveryFeed];
        if (!Has(FeedFormat.Json))
            names.AddRange([FieldNames.Copyright, FieldNames.Updated, FieldNames.Categories]);
        return Compare(before.Fields, after.Fields, names);
    }

    public IReadOnlyList<FieldChange> OfPosts(PublishedPost one, PublishedPost other)
    {
        if (IsOneFormat)
            return Compare(one.Fields, other.Fields, one.Fields.Names.Union(other.Fields.Names));
        List<string> names = [.. OfEveryPost];
        if (!Has(FeedFormat.Rss))
            names.Add(FieldNames.Updated);
        // Formats differ in what must be there, so that what only one of them has says nothing.
        names.AddRange(((string[])[FieldNames.Summary, FieldNames.Content]).Where(name => one.Fields.Has(name) && other.Fields.Has(name)));
        var changes = Compare(one.Fields, other.Fields, names);
        changes.AddRange(Compare(FieldNames.Authors, AuthorsOf(one, before), AuthorsOf(other, after)));
        changes.AddRange(Compare(FieldNames.Enclosures, EnclosuresOf(one), EnclosuresOf(other)));
        return changes;
    }

    private bool Has(FeedFormat format) => before.Format == format || after.Format == format;

    /// <summary>A post without authors has the feed's. Atom, which asks for one, has the feed's title where there is none.</summary>
    private static string? AuthorsOf(PublishedPost post, PublishedFeed feed) =>
        (post.Fields[FieldNames.Authors] ?? feed.Fields[FieldNames.Authors]) is { } authors && authors != feed.Fields[FieldNames.Title] ? authors : null;

    /// <summary>RSS holds one.</summary>
    private string? EnclosuresOf(PublishedPost post) => !Has(FeedFormat.Rss) ? post.Fields[FieldNames.Enclosures] : post.Fields.All(FieldNames.Enclosures) is [var first, ..] ? first : null;

    private static List<FieldChange> Compare(PublishedFields one, PublishedFields other, IEnumerable<string> names) =>
        [.. names.Order(StringComparer.Ordinal).SelectMany(name => Compare(name, one[name], other[name]))];

    private static FieldChange[] Compare(string name, string? one, string? other) => one == other ? [] : [new(name, one, other)];
}
