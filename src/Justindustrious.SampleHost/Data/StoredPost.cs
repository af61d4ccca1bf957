using Justindustrious.Feeds;

namespace Justindustrious.SampleHost.Data;

/// <summary>A post as a row of the database.</summary>
public sealed class StoredPost
{
    public int Id { get; set; }

    /// <summary>Gets or sets the last part of the post's address.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Gets or sets when it was published, in UTC. SQLite can't sort by <see cref="DateTimeOffset"/>.</summary>
    public DateTime Published { get; set; }

    public DateTime? Updated { get; set; }

    public string? Summary { get; set; }

    public string? Language { get; set; }

    public ContentFormat Format { get; set; }

    public required string Body { get; set; }

    public List<string> Categories { get; set; } = [];

    public List<StoredAuthor> Authors { get; set; } = [];

    public List<StoredFile> Files { get; set; } = [];

    public static StoredPost Of(Post post) => new()
    {
        Slug = post.Link.Segments[^1].TrimEnd('/'),
        Title = post.Title,
        Published = post.Published.ToDateTimeOffset().UtcDateTime,
        Updated = post.Updated?.ToDateTimeOffset().UtcDateTime,
        Summary = post.Summary,
        Language = post.Language,
        Format = post.Content.Format,
        Body = post.Content.Source,
        Categories = [.. post.Categories.Select(category => category.Term)],
        Authors = [.. post.Authors.Select(author => new StoredAuthor { Name = author.Name, Email = author.Email, Address = author.Link?.AbsoluteUri })],
        Files =
        [
            .. post.Enclosures.Select(file => new StoredFile { Address = file.Link.AbsoluteUri, MediaType = file.MediaType, Length = file.Length }),
        ],
    };

    /// <summary>Gets the post. Its address, which is its id as well, is made from the slug, which never changes.</summary>
    public Post ToPost(Uri home) => new(Title, new Uri(home, $"posts/{Slug}/"), Utc(Published), ToContent())
    {
        Updated = Updated is { } updated ? Utc(updated) : null,
        Summary = Summary,
        Language = Language,
        Categories = [.. Categories.Select(Category.FromString)],
        Authors = [.. Authors.Select(author => new Person(author.Name) { Email = author.Email, Link = author.Address is { } address ? new(address) : null })],
        Enclosures = [.. Files.Select(file => new Enclosure(new Uri(file.Address), file.MediaType, file.Length))],
    };

    private PostContent ToContent() => Format switch
    {
        ContentFormat.Markdown => PostContent.Markdown(Body),
        ContentFormat.Html => PostContent.Html(Body),
        _ => PostContent.Text(Body),
    };

    /// <summary>Names the kind of a date: SQLite returns dates without one.</summary>
    private static FeedDate Utc(DateTime date) => DateTime.SpecifyKind(date, DateTimeKind.Utc);
}

/// <summary>An author of a post, in the column of the post's authors.</summary>
public sealed class StoredAuthor
{
    public required string Name { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }
}

/// <summary>A file of a post, such as a recording, in the column of the post's files.</summary>
public sealed class StoredFile
{
    public required string Address { get; set; }

    public required string MediaType { get; set; }

    public long Length { get; set; }
}
