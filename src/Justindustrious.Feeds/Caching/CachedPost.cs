namespace Justindustrious.Feeds.Caching;

/// <summary>What an earlier build found out about a post's file: what front matter says, what was found, and what documents say of it.</summary>
internal sealed class CachedPost
{
    /// <summary>Gets the post as front matter gave it; its body is the caller's.</summary>
    public required Func<PostContent, Post> ToPost { get; init; }

    /// <summary>Gets whether the author gave the post's address.</summary>
    public required bool HasOwnLink { get; init; }

    /// <summary>Gets the id under which documents hold the post: the ledger may say another today.</summary>
    public required (string Id, string? KnownId) WrittenId { get; init; }

    /// <summary>Gets what was found while the body was rendered.</summary>
    public required IReadOnlyList<FeedDiagnostic> Findings { get; init; }

    /// <summary>Gets the post as the file holds it.</summary>
    public required CacheEntry Entry { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="entry">The post as the file holds it.</param>
    /// <param name="file">The post's file, as findings show it.</param>
    public static CachedPost Read(CacheEntry entry, string file)
    {
        var reader = new CacheReader(entry.Post);
        var hasOwnLink = reader.Flag();
        var writtenId = (reader.Text()!, reader.Text());
        var findings = reader.List(() => new FeedDiagnostic
        {
            Rule = FeedRules.Find(reader.Text()!)!,
            Message = reader.Text()!,
            Path = reader.Text(),
            Location = reader.Flag() ? new TextLocation(file, reader.Number(), reader.Number()) : null,
        });
        return new()
        {
            HasOwnLink = hasOwnLink,
            WrittenId = writtenId,
            Findings = findings,
            Entry = entry,
            ToPost = content => ReadPost(reader, content, file),
        };
    }

    /// <summary>Writes a post.</summary>
    /// <param name="post">The post as front matter gave it.</param>
    /// <param name="hasOwnLink">Whether the author gave its address.</param>
    /// <param name="written">The post as documents hold it.</param>
    /// <param name="findings">What was found while the body was rendered.</param>
    public static byte[] Write(Post post, bool hasOwnLink, Post written, IReadOnlyList<FeedDiagnostic> findings)
    {
        using var writer = new CacheWriter();
        writer.Flag(hasOwnLink);
        writer.Text(written.Id);
        writer.Text(written.KnownId);
        writer.List(findings, finding =>
        {
            writer.Text(finding.Rule.Id);
            writer.Text(finding.Message);
            writer.Text(finding.Path);
            writer.Flag(finding.Location is not null);
            if (finding.Location is { } location)
                writer.Place(location);
        });
        WritePost(writer, post);
        return writer.ToArray();
    }

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
            writer.Text(field.Key);
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
