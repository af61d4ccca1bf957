using System.Buffers;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>What became of one file.</summary>
/// <param name="Post">The post, or <see langword="null"/> where it is skipped or has an Error.</param>
/// <param name="Skipped">Why it was left out, or <see langword="null"/>.</param>
/// <param name="Findings">What was found.</param>
internal sealed record PostResult(Post? Post, SkippedPost? Skipped, SourceFindings Findings)
{
    /// <summary>Gets whether the author gave the post's address, instead of a slug for it.</summary>
    public bool HasOwnLink { get; init; }

    /// <summary>Gets the post's address, as it is compared with others.</summary>
    public string? Address { get; } = Post is null ? null : UriText.Of(Post.Link);

    /// <summary>Gets the post that was skipped, as far as it can be read: readers may know it from before.</summary>
    public Post? Withheld { get; init; }

    /// <summary>Gets whether the post is a draft that was asked for.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets when the post may be published, besides its date.</summary>
    public PublicationWindow Window { get; init; }
}

/// <summary>One file of Markdown with front matter → <see cref="Post"/>.</summary>
internal sealed class PostReader(SourceFolder folder, Site site, MarkdownFolderOptions options, PostCache? cache)
{
    private static readonly Dialect Dialect = Dialect.Default;

    public PostResult Read(PostFile file)
    {
        var findings = new SourceFindings(folder.Show(file.RelativePath));
        using var source = SourceFile.TryRead(file.FullPath, findings);
        if (source is null || TryFindParts(source, findings) is not { } parts)
            return new(null, null, findings);
        if (file.IsReadme && !parts.IsThere)
            return new(null, new(findings.File, "a README without front matter"), findings);

        var content = ContentOf(file, source, parts);
        if (cache is null)
            return Read(file, source, parts, content, findings);

        var key = CacheKey.Of(file.RelativePath, source.Bytes, parts.BodyStart, content.Hash);
        // What holds the post back today is read in its file, and said.
        if (cache.Find(key, findings.File, content) is { } cached && cached.Window.IsOpen(options.Now) && !(cached.Post.Published > options.Now))
        {
            cache.Meet(cached.Post, key, cached.HasOwnLink, cached.Window, cached);
            return new(cached.Post, null, findings) { HasOwnLink = cached.HasOwnLink, Window = cached.Window };
        }

        var result = Read(file, source, parts, content, findings);
        // What else than the file and the site the post depends on, or what was found in it, is looked at each time.
        if (result is { Post: { } post, IsDraft: false } && findings.All.Count == 0 && !(file.IsIndex && post.Enclosures.Count > 0))
            cache.Meet(post, key, result.HasOwnLink, result.Window, null);
        return result;
    }

    /// <summary>The body, or where it can be read again by whoever needs it.</summary>
    private PostContent ContentOf(PostFile file, SourceFile source, FrontMatter parts)
    {
        var body = source.Bytes[parts.BodyStart..];
        if (options.KeepsContent && cache is null)
            return new(ContentFormat.Markdown, body.ToArray());
        var hash = PostContent.HashOf(body);
        return options.KeepsContent ? new(ContentFormat.Markdown, body.ToArray(), hash) : new(ContentFormat.Markdown, () => ReadAgain(file, hash), hash);
    }

    /// <summary>Finds the parts of a file, and gives its body one kind of line end.</summary>
    private static FrontMatter? TryFindParts(SourceFile source, SourceFindings findings)
    {
        var parts = FrontMatter.TryFind(source.Bytes, findings);
        if (parts is not null)
            source.UnifyLineEndsFrom(parts.Value.BodyStart);
        return parts;
    }

    private byte[] ReadAgain(PostFile file, byte[] hash)
    {
        var findings = new SourceFindings(folder.Show(file.RelativePath));
        using var source = SourceFile.TryRead(file.FullPath, findings);
        if (source is not null && TryFindParts(source, findings) is { } parts)
        {
            var body = source.Bytes[parts.BodyStart..];
            if (PostContent.HashOf(body).AsSpan().SequenceEqual(hash))
                return body.ToArray();
        }

        throw new IOException($"{findings.File} was changed while its folder was in use; read the folder again");
    }

    private PostResult Read(PostFile file, SourceFile source, FrontMatter parts, PostContent content, SourceFindings findings)
    {
        if (ReadFrontMatter(source, parts, findings) is not { } map)
            return new(null, null, findings);

        var reader = new FieldReader(map, findings, KeySpelling.Any);
        var dates = new DateReader(site.Zone);
        var withholding = Withholding.Read(reader, dates, Dialect, options);
        // A post that is withheld may lack anything, so nothing else of it is judged.
        if (withholding.Skipped is { } skipped)
            return new(null, skipped, findings) { Withheld = ReadWithheld(reader, file, source, parts, content) };
        _ = source.IsUtf8From(parts.BodyStart);
        var post = ReadPost(reader, dates, file, content, parts);
        AddMisspelt(reader);
        if (post is null || findings.HasError)
            return new(null, null, findings);
        if (options.Now is { } now && withholding.SkippedUntilDue(findings.File, post.Published, now) is { } ahead)
            return new(null, ahead, findings) { Withheld = post };
        return new(post, null, findings) { IsDraft = withholding.IsDraft, Window = withholding.Window, HasOwnLink = reader.Find(Dialect.Link.Keys) is not null };
    }

    private static FrontMap? ReadFrontMatter(SourceFile source, FrontMatter parts, SourceFindings findings)
    {
        if (source.TryDecode(parts.Text) is not { } text)
            return null;
        return parts.Format switch
        {
            FrontMatterFormat.Yaml => YamlReader.ReadMap(text, parts.FirstLine, "front matter", Dialect.IsRead, findings),
            FrontMatterFormat.Toml => TomlReader.ReadMap(text, parts.FirstLine, Dialect.IsRead, findings),
            FrontMatterFormat.Json => JsonFrontReader.ReadMap(source.Bytes[parts.Text], parts.FirstLine, Dialect.IsRead, findings),
            // The braces that are left out stand on lines of their own.
            FrontMatterFormat.JsonMembers => JsonFrontReader.ReadMap([.. "{\n"u8, .. source.Bytes[parts.Text], .. "}"u8], parts.FirstLine - 1, Dialect.IsRead, findings),
            _ => new FrontMap(findings.At(1, 1), []),
        };
    }

    /// <summary>Reads what can be read of a post that is withheld, without findings.</summary>
    private Post? ReadWithheld(FieldReader reader, PostFile file, SourceFile source, FrontMatter parts, PostContent content)
    {
        if (!System.Text.Unicode.Utf8.IsValid(source.Bytes[parts.BodyStart..]))
            return null;
        return ReadPost(reader.With(new(reader.Findings.File)), new(site.Zone), file, content, parts);
    }

    // Nobody writes as many by hand, and each is compared with all that are known.
    private const int MostKeys = 100;

    /// <summary>Names keys that differ from a known one by a slip of the finger: a misspelt 'draft' publishes the post.</summary>
    private static void AddMisspelt(FieldReader reader)
    {
        foreach (var entry in reader.Unread.Take(MostKeys))
        {
            if (Dialect.Meant(entry.Key) is { } meant)
                reader.Findings.Add(FeedRules.SourceRules.MisspeltKey, entry.Location, $"{FeedDiagnostic.Quote(entry.Key)} is not read; write '{meant}' if that is meant");
        }
    }

    private Post? ReadPost(FieldReader reader, DateReader dates, PostFile file, PostContent content, FrontMatter parts)
    {
        // What is not said at all is missed at the top of the file, where it would be written.
        var top = reader.Findings.At(1, 1);
        reader.Fields["title"] = top;
        reader.Fields["published"] = top;
        reader.Fields["link"] = top;
        reader.Fields["slug"] = top;
        var title = reader.Text("title", Dialect.Title) ?? "";
        var (nameSlug, nameDate) = PostSlug.FromName(file.Name);
        var published = dates.ReadPublished(reader, Dialect, file.Name, nameDate);
        var updated = ReadUpdated(reader, dates);
        var slug = ReadSlug(reader, nameSlug);
        var link = published is null || slug is null ? null : ReadLink(reader, slug, published.Value);
        // Without an address there is no post; but what else is wrong is told all the same.
        var post = new Post
        {
            Title = title,
            Link = link ?? site.Home,
            Published = published ?? default,
            Content = content,
            Summary = reader.Text("summary", Dialect.Summary),
            Language = reader.Text("language", Dialect.Language),
            Authors = PeopleReader.Read(reader, Dialect.Authors.Keys, site.Home),
            Categories = CategoryReader.Read(reader, Dialect),
            Enclosures = EnclosureReader.Read(reader, Dialect.Enclosures.Keys, link ?? site.Home, url => LengthBeside(file, url)),
            Origin = new(reader.Findings.File, parts.BodyLine) { Fields = reader.Fields },
        };
        if (updated is { } moment)
            post = post with { Updated = moment };
        if (ReadId(reader) is { } id)
            post = post with { Id = id };
        return link is null ? null : post;
    }

    /// <summary>Reads an id that readers know: <c>guid</c> is any text; many generators number their posts with <c>id</c>, which no reader has seen.</summary>
    private static string? ReadId(FieldReader reader)
    {
        if (reader.Find(Dialect.Id.Keys) is { } entry && reader.Text("id", entry) is { } text)
        {
            if (Iri.IsAbsolute(text))
                return reader.Find(Dialect.Guid.Keys) is null ? text : reader.Text("id", [.. Dialect.Id.Keys, .. Dialect.Guid.Keys]);
            reader.Findings.Add(FeedRules.SourceRules.GeneratorId, entry.Location,
                $"id {FeedDiagnostic.Quote(text)} is not an absolute IRI, so it is taken for the generator's own and not for the post's id; if readers know it, write it as 'guid'");
        }

        return reader.Text("id", Dialect.Guid.Keys);
    }

    private static Instant? ReadUpdated(FieldReader reader, DateReader dates)
    {
        if (reader.Find(Dialect.Updated.Keys) is not { } entry)
            return null;
        reader.Fields["updated"] = entry.Location;
        return dates.Read(reader, entry);
    }

    private static string? ReadSlug(FieldReader reader, string nameSlug)
    {
        var entry = reader.Find(Dialect.Slug.Keys);
        var slug = nameSlug;
        var location = reader.Findings.At(1, 1);
        if (entry is not null)
        {
            location = reader.Fields["link"] = reader.Fields["slug"] = entry.Location;
            if (reader.Text(entry.Value!, entry.Location, "slug", "a text such as 'hello-feeds'") is not { } text)
                return null;
            slug = text;
        }

        if (PostSlug.WhyNot(slug) is not { } whyNot)
            return slug;
        reader.Findings.Add(FeedRules.SourceRules.Slug, location,
            entry is null ? $"the file's name gives the slug {FeedDiagnostic.Quote(slug)}, which {whyNot} as 'slug' in front matter" : $"slug {FeedDiagnostic.Quote(slug)} {whyNot}");
        return null;
    }

    private Uri? ReadLink(FieldReader reader, string slug, Instant published)
    {
        if (reader.Find(Dialect.Link.Keys) is { } entry && reader.Text("link", entry) is { } text)
            return reader.Address(text, site.Home, entry.Location, "link");
        // In the last hours of the year 9999 a zone to the east has no day that could be named.
        var zone = published < LastDay ? site.Zone : DateTimeZone.Utc;
        var address = site.Permalink.Of(UriText.Of(site.Home), slug, published.InZone(zone).Date);
        if (Uri.TryCreate(address, UriKind.Absolute, out var link))
            return link;
        reader.Findings.Add(FeedRules.SourceRules.Address, reader.Fields["slug"], $"the address {FeedDiagnostic.Quote(address)} is too long; write a shorter slug or permalink");
        return null;
    }

    /// <summary>The length of a file that stands beside a post's <c>index.md</c>, as it will beside the post's page.</summary>
    private long? LengthBeside(PostFile file, string url)
    {
        if (!file.IsIndex || url.AsSpan().ContainsAny(NotInNames) || url is "." or "..")
            return null;
        try
        {
            var beside = new FileInfo(Path.Join(Path.GetDirectoryName(file.FullPath), url));
            return beside.Exists && folder.Holds(beside.FullName) ? beside.Length : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:?#%");
    private static readonly Instant LastDay = Instant.FromUtc(9999, 12, 31, 0, 0);
}
