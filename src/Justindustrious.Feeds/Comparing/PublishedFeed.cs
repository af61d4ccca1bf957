using NodaTime;

namespace Justindustrious.Feeds.Comparing;

/// <summary>A feed of any format, as its readers see it.</summary>
/// <param name="Format">The format.</param>
/// <param name="Fields">The fields of the feed itself, by <see cref="FieldNames"/>.</param>
/// <param name="Posts">The posts, in the feed's order.</param>
internal sealed record PublishedFeed(FeedFormat Format, PublishedFields Fields, IReadOnlyList<PublishedPost> Posts);

/// <summary>A post as readers see it.</summary>
/// <param name="Fields">Its fields, by <see cref="FieldNames"/>.</param>
/// <param name="Line">Its line, from 1; 0 if it is unknown.</param>
/// <param name="Column">Its column, from 1; 0 if it is unknown.</param>
internal sealed record PublishedPost(PublishedFields Fields, int Line, int Column)
{
    /// <summary>Gets the id by which readers know the post. For an RSS item without a guid, it is the link.</summary>
    public string? Id => Fields[FieldNames.Id] ?? Link;

    public string? Link => Fields[FieldNames.Link];

    public string? Title => Fields[FieldNames.Title];

    /// <summary>Gets the date that readers show.</summary>
    public Instant? Date { get; init; }

    /// <summary>Gets the date as text: in RFC 3339, or unchanged if it is not a date.</summary>
    public string? DateText => Fields[FieldNames.Published] ?? Fields[FieldNames.Updated];
}

/// <summary>Fields by name. Several values of a field are sorted, since their order in a feed has no meaning.</summary>
internal sealed class PublishedFields
{
    private readonly SortedDictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Gets a field's value, or its values, one on each line.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var values) ? string.Join('\n', values.Order(StringComparer.Ordinal)) : null;

    public bool Has(string name) => _values.ContainsKey(name);

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Adds a value. A blank value is ignored.</summary>
    public void Add(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (_values.TryGetValue(name, out var values))
            values.Add(value.Trim());
        else
            _values.Add(name, [value.Trim()]);
    }

    /// <summary>Adds a value that the field does not have yet.</summary>
    public void AddOnce(string name, string? value)
    {
        if (!All(name).Contains(value?.Trim()))
            Add(name, value);
    }

    public void AddFirst(string name, string? value)
    {
        if (!Has(name))
            Add(name, value);
    }

    public void Remove(string name) => _values.Remove(name);
}

/// <summary>The names of fields that are the same in all formats.</summary>
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

    /// <summary>The properties of a picture besides its address. JSON Feed does not have them.</summary>
    public const string ImageDetails = "image details";

    /// <summary>The names of authors.</summary>
    public const string Authors = "authors";

    /// <summary>E-mail addresses and pages of authors. Not all formats have them.</summary>
    public const string AuthorDetails = "author details";

    /// <summary>Categories as people read them.</summary>
    public const string Categories = "categories";

    /// <summary>Terms and schemes of categories. Not all formats have them.</summary>
    public const string CategoryDetails = "category details";

    public const string Enclosures = "enclosures";
    public const string Icon = "icon";

    /// <summary>The names of contributors.</summary>
    public const string Contributors = "contributors";

    /// <summary>E-mail addresses and pages of contributors. Only Atom has them.</summary>
    public const string ContributorDetails = "contributor details";

    public const string Rights = "rights";

    /// <summary>The addresses of licenses.</summary>
    public const string License = "license";

    /// <summary>The page and the feed of comments, and their number.</summary>
    public const string Comments = "comments";

    /// <summary>The name and the address of the feed that a post was copied from.</summary>
    public const string Source = "source";

    public const string ExternalLink = "externalLink";

    /// <summary>Links to other pages: relation, address, language, type and title.</summary>
    public const string Links = "links";
}
