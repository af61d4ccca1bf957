using System.Buffers;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Dates;
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
}

/// <summary>One file of Markdown with front matter → <see cref="Post"/>.</summary>
internal sealed class PostReader(SourceFolder folder, Site site, MarkdownFolderOptions options, PostCache? cache)
{
    private static readonly string[] Keys =
    [
        "title", "date", "updated", "lastmod", "slug", "id", "guid", "summary", "description", "excerpt", "author", "authors",
        "categories", "tags", "draft", "language", "enclosure", "enclosures", "link",
    ];

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
        if (cache.Find(key, findings.File, content) is { } cached)
        {
            cache.Meet(cached.Post, key, cached.HasOwnLink, cached);
            return WhereDue(cached.Post, findings, isDraft: false) with { HasOwnLink = cached.HasOwnLink };
        }

        var result = Read(file, source, parts, content, findings);
        // What else than the file and the site the post depends on, or what was found in it, is looked at each time.
        if (result is { Post: { } post, IsDraft: false } && findings.All.Count == 0 && !(file.IsIndex && post.Enclosures.Count > 0))
            cache.Meet(post, key, result.HasOwnLink, null);
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
        var yaml = source.TryDecode(parts.Yaml);
        var map = yaml is null ? null
            : parts.IsThere ? YamlReader.ReadMap(yaml, parts.YamlLine, "front matter", static key => Array.IndexOf(Keys, key) >= 0, findings)
            : new YamlMap(findings.At(1, 1), []);
        if (map is null)
            return new(null, null, findings);

        var reader = new FieldReader(map, findings);
        // A draft may lack anything, so nothing else of it is judged.
        var isDraft = reader.Flag("draft");
        if (isDraft && !options.IncludeDrafts)
            return new(null, new(findings.File, "draft"), findings) { Withheld = ReadDraft(map, file, source, parts, content) };
        _ = source.IsUtf8From(parts.BodyStart);
        var post = ReadPost(reader, file, content, parts);
        if (post is null || findings.HasError)
            return new(null, null, findings);
        return WhereDue(post, findings, isDraft) with { HasOwnLink = reader.Find("link") is not null };
    }

    /// <summary>A post of tomorrow is left out today.</summary>
    private PostResult WhereDue(Post post, SourceFindings findings, bool isDraft) => options.Now is { } now && post.Published > now
        ? new(null, new(findings.File, $"dated {Rfc3339Date.Format(post.Published)}, later than now") { Due = post.Published }, findings) { Withheld = post }
        : new(post, null, findings) { IsDraft = isDraft };

    /// <summary>Reads what can be read of a draft, and keeps to itself what can't.</summary>
    private Post? ReadDraft(YamlMap map, PostFile file, SourceFile source, FrontMatter parts, PostContent content)
    {
        var unheard = new SourceFindings(folder.Show(file.RelativePath));
        return System.Text.Unicode.Utf8.IsValid(source.Bytes[parts.BodyStart..]) ? ReadPost(new(map, unheard), file, content, parts) : null;
    }

    private Post? ReadPost(FieldReader reader, PostFile file, PostContent content, FrontMatter parts)
    {
        // What is not said at all is missed at the top of the file, where it would be written.
        var top = reader.Findings.At(1, 1);
        reader.Fields["title"] = top;
        reader.Fields["published"] = top;
        reader.Fields["link"] = top;
        reader.Fields["slug"] = top;
        var title = reader.Text("title", "title") ?? "";
        var (nameSlug, nameDate) = PostSlug.FromName(file.Name);
        var published = ReadPublished(reader, nameDate, file);
        var updated = reader.Find("updated", "lastmod") is { } entry ? ReadDate(reader, entry, "updated") : null;
        var slug = ReadSlug(reader, nameSlug);
        var link = published is null || slug is null ? null : ReadLink(reader, slug, published.Value);
        // Without an address there is no post; but what else is wrong is told all the same.
        var post = new Post
        {
            Title = title,
            Link = link ?? site.Home,
            Published = published ?? default,
            Content = content,
            Summary = reader.Text("summary", "summary", "description", "excerpt"),
            Language = reader.Text("language", "language"),
            Authors = PeopleReader.Read(reader, site.Home),
            Categories = ReadCategories(reader),
            Enclosures = EnclosureReader.Read(reader, link ?? site.Home, url => LengthBeside(file, url)),
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
        if (reader.Find("id") is { } entry && reader.Text("id", entry) is { } text)
        {
            if (Iri.IsAbsolute(text))
                return reader.Find("guid") is null ? text : reader.Text("id", "id", "guid");
            reader.Findings.Add(FeedRules.SourceRules.GeneratorId, entry.Location,
                $"id {FeedDiagnostic.Quote(text)} is not an absolute IRI, so it is taken for the generator's own and not for the post's id; if readers know it, write it as 'guid'");
        }

        return reader.Text("id", "guid");
    }

    private Instant? ReadPublished(FieldReader reader, LocalDate? nameDate, PostFile file)
    {
        if (reader.Find("date") is { } entry)
            return ReadDate(reader, entry, "published");
        if (nameDate is { } day && FrontMatterDate.TryStartOfDay(day, site.Zone, out var start, out var note, out _))
        {
            if (note is not null)
                reader.Findings.Add(FeedRules.SourceRules.LocalTime, reader.Findings.At(1, 1), $"the file name's date {day.Year:0000}-{day.Month:00}-{day.Day:00} {note}");
            return start;
        }

        // Not every name that starts as a date does has a day of the calendar.
        var found = PostSlug.SeemsDated(file.Name) ? $"starts with {FeedDiagnostic.Quote(file.Name[..10])}, which is no day" : "starts with none";
        reader.Findings.Add(FeedRules.SourceRules.RequiredDate, reader.LocationOf("date") ?? reader.Findings.At(1, 1),
            $"the post has no date, and the name {FeedDiagnostic.Quote(file.Name)} {found}; write one such as 'date: 2026-11-23'"
            + (reader.Location.Line > 1 || reader.Find("title") is not null ? "" : " between two '---' lines at the top"));
        return null;
    }

    private Instant? ReadDate(FieldReader reader, YamlEntry entry, string field)
    {
        reader.Fields[field] = entry.Location;
        if (reader.Text(entry.Value!, entry.Location, entry.Key, "a date such as '2026-11-23'") is not { } text)
            return null;
        if (!FrontMatterDate.TryParse(text, site.Zone, out var value, out var note, out var whyNot))
            reader.Findings.Add(FeedRules.SourceRules.Date, entry.Location, $"{entry.Key} {FeedDiagnostic.Quote(text)} {whyNot}");
        else if (note is not null)
            reader.Findings.Add(FeedRules.SourceRules.LocalTime, entry.Location, $"{entry.Key} {FeedDiagnostic.Quote(text)} {note}; write the offset that is meant");
        return whyNot is null ? value : null;
    }

    private static string? ReadSlug(FieldReader reader, string nameSlug)
    {
        var entry = reader.Find("slug");
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
        if (reader.Find("link") is { } entry && reader.Text("link", entry) is { } text)
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

    /// <summary>Categories, then tags; each once. One text may name several, with commas.</summary>
    private static List<Category> ReadCategories(FieldReader reader)
    {
        var categories = new List<Category>();
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["categories", "tags"])
        {
            if (reader.Find(name) is not { } entry)
                continue;
            reader.Fields.TryAdd("categories", entry.Location);
            foreach (var (value, location) in FieldReader.Items(entry))
            {
                if (reader.Text(value, location, name, "a text, or a list of texts") is not { } text)
                    continue;
                var several = entry.Value is YamlText ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value.IsNull ? "" : text];
                foreach (var term in several)
                {
                    if (!terms.Add(term))
                        continue;
                    reader.Fields[$"categories[{categories.Count}]"] = location;
                    categories.Add(new(term));
                }
            }
        }

        return categories;
    }
}
