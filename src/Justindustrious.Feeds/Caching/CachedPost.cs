using NodaTime;

namespace Justindustrious.Feeds.Caching;

/// <summary>What an earlier build found out about a post's file: what front matter says, and what became of the body.</summary>
internal sealed class CachedPost
{
    /// <summary>Gets the post as front matter gave it.</summary>
    public required Post Post { get; init; }

    /// <summary>Gets whether the author gave the post's address.</summary>
    public required bool HasOwnLink { get; init; }

    /// <summary>Gets when the post may be published.</summary>
    public required PublicationWindow Window { get; init; }

    /// <summary>Gets the id under which the body was rendered: the ledger may say another today.</summary>
    public required (string Id, string? AtomId) WrittenId { get; init; }

    /// <summary>Gets what is known of the body but its text.</summary>
    public required Func<(string Excerpt, IReadOnlyList<FeedDiagnostic> Findings)> ReadRendering { get; init; }

    /// <summary>Gets the post as the file holds it.</summary>
    public required CacheEntry Entry { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="entry">The post as the file holds it.</param>
    /// <param name="file">The post's file, as findings show it.</param>
    /// <param name="content">The post's body.</param>
    public static CachedPost Read(CacheEntry entry, string file, PostContent content)
    {
        var reader = new CacheReader(entry.Post);
        return new()
        {
            HasOwnLink = reader.Flag(),
            Window = new(ReadMoment(reader), ReadMoment(reader)),
            WrittenId = (reader.Text()!, reader.Text()),
            Post = ReadPost(reader, content, file),
            // Of posts that no document holds, nobody asks.
            ReadRendering = () => (reader.Text()!, reader.List(() => ReadFinding(reader, file))),
            Entry = entry,
        };
    }

    /// <summary>Writes a post.</summary>
    /// <param name="post">The post as front matter gave it.</param>
    /// <param name="hasOwnLink">Whether the author gave its address.</param>
    /// <param name="window">When the post may be published.</param>
    /// <param name="written">The post as documents hold it.</param>
    /// <param name="excerpt">The body's excerpt.</param>
    /// <param name="findings">What was found while the body was rendered.</param>
    public static byte[] Write(Post post, bool hasOwnLink, PublicationWindow window, Post written, string excerpt, IReadOnlyList<FeedDiagnostic> findings)
    {
        using var writer = new CacheWriter();
        writer.Flag(hasOwnLink);
        WriteMoment(writer, window.From);
        WriteMoment(writer, window.Until);
        writer.Text(written.Id);
        writer.Text(written.AtomId);
        WritePost(writer, post);
        writer.Text(excerpt);
        writer.List(findings, finding =>
        {
            writer.Text(finding.Rule.Id);
            writer.Text(finding.Message);
            writer.Text(finding.Path);
            writer.Flag(finding.Location is not null);
            if (finding.Location is { } location)
                writer.Place(location);
        });
        return writer.ToArray();
    }

    private static Instant? ReadMoment(CacheReader reader) => reader.Flag() ? reader.Moment() : null;

    private static void WriteMoment(CacheWriter writer, Instant? moment)
    {
        writer.Flag(moment is not null);
        if (moment is { } value)
            writer.Moment(value);
    }

    private static FeedDiagnostic ReadFinding(CacheReader reader, string file) => new()
    {
        Rule = FeedRules.Find(reader.Text()!)!,
        Message = reader.Text()!,
        Path = reader.Text(),
        Location = reader.Flag() ? new TextLocation(file, reader.Number(), reader.Number()) : null,
    };

    private static void WritePost(CacheWriter writer, Post post)
    {
        writer.Text(post.Title);
        writer.Address(post.Link);
        writer.Moment(post.Published);
        writer.Moment(post.Updated);
        writer.Text(post.HasOwnId ? post.Id : null);
        writer.Text(post.Summary);
        writer.Text(post.Language);
        writer.List(post.Authors, author =>
        {
            writer.Text(author.Name);
            writer.Text(author.Email);
            writer.Address(author.Link);
        });
        writer.List(post.Categories, category => writer.Text(category.Term));
        writer.List(post.Enclosures, enclosure =>
        {
            writer.Address(enclosure.Link);
            writer.Text(enclosure.MediaType);
            writer.Large(enclosure.Length);
        });
        writer.Number(post.Origin!.Line);
        writer.List([.. post.Origin.Fields], field =>
        {
            writer.Text(field.Key.ToString());
            writer.Place(field.Value);
        });
    }

    private static Post ReadPost(CacheReader reader, PostContent content, string file)
    {
        var (title, link, published, updated, id) = (reader.Text()!, reader.Address()!, reader.Moment(), reader.Moment(), reader.Text());
        var post = new Post
        {
            Title = title,
            Link = link,
            Published = published,
            Content = content,
            Summary = reader.Text(),
            Language = reader.Text(),
            Authors = reader.List(() => new Person(reader.Text()!, reader.Text(), reader.Address())),
            Categories = reader.List(() => new Category(reader.Text()!)),
            Enclosures = reader.List(() => new Enclosure(reader.Address()!, reader.Text()!, reader.Large())),
            Origin = new(file, reader.Number()) { Fields = reader.Places(file) },
        };
        if (updated != published)
            post = post with { Updated = updated };
        return id is null ? post : post with { Id = id };
    }
}
