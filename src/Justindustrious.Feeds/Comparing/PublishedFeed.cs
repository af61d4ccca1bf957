using NodaTime;

namespace Justindustrious.Feeds.Comparing;

/// <summary>A feed as its readers see it, whatever its format.</summary>
/// <param name="Format">The format.</param>
/// <param name="Fields">What the feed says of itself, by <see cref="FieldNames"/>.</param>
/// <param name="Posts">The posts, in the feed's order.</param>
internal sealed record PublishedFeed(FeedFormat Format, PublishedFields Fields, IReadOnlyList<PublishedPost> Posts);

/// <summary>A post as readers see it.</summary>
/// <param name="Fields">What it says, by <see cref="FieldNames"/>.</param>
/// <param name="Line">Its line, from 1; 0 where that is not known.</param>
/// <param name="Column">Its column, from 1; 0 where that is not known.</param>
internal sealed record PublishedPost(PublishedFields Fields, int Line, int Column)
{
    /// <summary>Gets the id: what readers that go by ids remember. An RSS item without a guid has its link.</summary>
    public string? Id => Fields[FieldNames.Id] ?? Link;

    public string? Link => Fields[FieldNames.Link];

    public string? Title => Fields[FieldNames.Title];

    /// <summary>Gets the date that readers show.</summary>
    public Instant? Date { get; init; }

    /// <summary>Gets the date as text: as RFC 3339 writes it, or, where it is no date, as it stands.</summary>
    public string? DateText => Fields[FieldNames.Published] ?? Fields[FieldNames.Updated];
}

/// <summary>Fields by name. A field that stands there several times has its values sorted, since feeds give their order no meaning.</summary>
internal sealed class PublishedFields
{
    private readonly SortedDictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Gets a field's value, or its values, one a line.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var values) ? string.Join('\n', values.Order(StringComparer.Ordinal)) : null;

    public bool Has(string name) => _values.ContainsKey(name);

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Adds a value; one that is blank says nothing.</summary>
    public void Add(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (_values.TryGetValue(name, out var values))
            values.Add(value.Trim());
        else
            _values.Add(name, [value.Trim()]);
    }

    public void AddFirst(string name, string? value)
    {
        if (!Has(name))
            Add(name, value);
    }

    public void Remove(string name) => _values.Remove(name);
}

/// <summary>The names of fields that all formats share.</summary>
internal static class FieldNames
{
    public const string Id = "id";
    public const string Link = "link";
    public const string Self = "self";
    public const string Title = "title";
    public const string Published = "published";
    public const string Updated = "updated";
    public const string Summary = "summary";
    public const string Content = "content";
    public const string Language = "language";
    public const string Copyright = "copyright";
    public const string Description = "description";
    public const string Image = "image";

    /// <summary>All that is said of a picture beside its address, which JSON Feed does not hold.</summary>
    public const string ImageDetails = "image details";

    /// <summary>The names of authors alone.</summary>
    public const string Authors = "authors";

    /// <summary>E-mails and pages of authors, which not every format holds.</summary>
    public const string AuthorDetails = "author details";

    /// <summary>Categories as people read them.</summary>
    public const string Categories = "categories";

    /// <summary>Terms and schemes of categories, which not every format holds.</summary>
    public const string CategoryDetails = "category details";

    public const string Enclosures = "enclosures";
    public const string ExternalLink = "externalLink";

    /// <summary>Links to something else: relation, address, language, type and title.</summary>
    public const string Links = "links";
}
