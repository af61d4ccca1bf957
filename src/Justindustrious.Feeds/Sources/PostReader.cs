using System.Buffers;
using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>One file of Markdown with front matter → <see cref="Post"/>.</summary>
internal sealed class PostReader(
    SourceFolder folder, Site site, BlogFiles blog, MarkdownFolderOptions options, PostCache? cache, Func<string, (string Text, int Line)?> titleOf)
{
    private readonly AddressReader _addresses = new(site, site.Dialect);

    private Dialect Dialect => site.Dialect;

    public PostResult Read(PostFile file)
    {
        var findings = new SourceFindings(folder.Show(file.RelativePath));
        using var source = SourceFile.TryRead(file.FullPath, findings);
        if (source is null || TryFindParts(source, findings) is not { } parts)
            return new(null, null, findings);
        if (file.IsReadme && !parts.IsThere)
            return new(null, new(findings.File, "a README without front matter"), findings);
        if (file.IsHtml && !parts.IsThere)
            return new(null, new(findings.File, "HTML without front matter"), findings);

        var content = ContentOf(file, source, parts) with { Footer = site.Footer, ReadMore = site.ReadMore };
        if (cache is null)
            return Read(file, source, parts, content, findings);

        var key = CacheKey.Of(file.RelativePath, source.Bytes, parts.BodyStart, content.Hash);
        // A post that is withheld today is read from its file, which says why.
        if (cache.Find(key, findings.File, content) is { } cached && cached.Window.IsOpen(options.Now) && !(cached.Post.Published.ToInstant() > options.Now))
        {
            cache.Add(new(cached.Post, key, cached.HasOwnLink, cached.Window, cached));
            return new(cached.Post, null, findings) { HasOwnLink = cached.HasOwnLink, Window = cached.Window };
        }

        var result = Read(file, source, parts, content, findings);
        // A post with findings, and one that depends on other files, is read each time.
        if (result is { Post: { } post, IsDraft: false } && findings.All.Count == 0 && !(file.IsIndex && post.Enclosures.Count > 0))
            cache.Add(new(post, key, result.HasOwnLink, result.Window, null));
        return result;
    }

    /// <summary>The body, or where it can be read again by whoever needs it.</summary>
    private PostContent ContentOf(PostFile file, SourceFile source, FrontMatter parts)
    {
        var body = source.Bytes[parts.BodyStart..];
        var format = file.IsHtml ? ContentFormat.Html : ContentFormat.Markdown;
        var surroundings = new PostSurroundings(blog, file);
        if (options.KeepsContent && cache is null)
            return new(format, body.ToArray()) { Surroundings = surroundings };
        var hash = PostContent.HashOf(body);
        return options.KeepsContent
            ? new(format, body.ToArray(), hash) { Surroundings = surroundings }
            : new(format, () => ReadAgain(file, hash), hash) { Surroundings = surroundings };
    }

    /// <summary>Finds the parts of a file, and gives its body one kind of line end.</summary>
    private FrontMatter? TryFindParts(SourceFile source, SourceFindings findings)
    {
        var parts = FrontMatter.TryFind(source.Bytes, Dialect.HasHeaders, findings);
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
        if (ReadFrontMatter(source, parts, Dialect.IsRead, findings) is not { } map)
            return new(null, null, findings);
        map = site.Rules.Complete(map, file);

        var reader = new FieldReader(map, findings, KeySpelling.Any);
        Func<FrontMap?> readAll = () => ReadFrontMatter(source, parts, static _ => true, new(findings.File));
        var dates = new DateReader(site.Zone, Dialect, readAll);
        var withholding = Withholding.Read(reader, dates, Dialect, options);
        // A post that is withheld may lack anything, so nothing else of it is judged.
        if (withholding.Skipped is { } skipped)
            return new(null, skipped, findings) { Withheld = ReadWithheld(reader, file, source, parts, content) };
        // A page of the blog, such as its list of posts.
        if (file.IsHtml && !PostSlug.SeemsDated(file.Name) && reader.Find(Dialect.Published.Keys) is null)
            return new(null, new(findings.File, "HTML without a date"), findings);
        var isKnownToBePublished = !findings.HasError;
        var isUtf8 = source.IsUtf8From(parts.BodyStart);
        var post = ReadPost(reader, dates, file, content, parts, out var published);
        if (post is { Title: "" } && isUtf8)
            post = WithTitleOfBody(post, reader, source, parts);
        if (post is { Title: "" } && site.Rules.TitleOfName is { } titleOfName)
            post = post with { Title = titleOfName(file) };
        AddMisspelt(reader);
        if (post is { Title: "" } && reader.Find(Dialect.Title.Keys) is null)
            AddInPlaceOfTitle(reader, readAll);
        if (dates.IsAccepted && !findings.HasError)
            return new(null, new(findings.File, "no date"), UndatedOnly(findings, dates.InPlace));
        if (post is null || findings.HasError)
            return new(null, null, findings) { Withheld = post, Published = isKnownToBePublished ? published : null };
        if (options.Now is { } now && withholding.SkippedUntilDue(findings.File, post.Published.ToInstant(), now) is { } ahead)
            return new(null, ahead, findings) { Withheld = post };
        return new(post, null, findings) { IsDraft = withholding.IsDraft || site.Rules.IsInDrafts(file), Window = withholding.Window, HasOwnLink = reader.Find([.. Dialect.Address.Keys, .. Dialect.Link.Keys]) is { } own && Dialect.Link.Keys.Contains(own.Key, KeySpelling.Any) };
    }

    /// <summary>Says that a page has no date: it is no post of the feed, and nothing else of it matters.</summary>
    private static SourceFindings UndatedOnly(SourceFindings findings, FrontEntry? other)
    {
        var only = new SourceFindings(findings.File);
        only.Add(FeedRules.SourceRules.Undated, other?.Location ?? findings.At(1, 1), other is null
            ? "the page has no date, so it is left out of the feeds; write one such as 'date: 2026-11-23', or exclude it in feeds.yml"
            : $"the page has no date, so it is left out of the feeds, but {Quoted.Of($"{other.Key}: {((FrontText)other.Value!).Text}")}; write 'date' in place of {Quoted.Of(other.Key)}, or {Quoted.Of($"date-key: {other.Key}")} in feeds.yml");
        return only;
    }

    /// <summary>Reads front matter in the language that it is written in.</summary>
    public static FrontMap? ReadFrontMatter(SourceFile source, FrontMatter parts, Func<string, bool> isRead, SourceFindings findings)
    {
        if (source.TryDecode(parts.Text) is not { } text)
            return null;
        return parts.Format switch
        {
            FrontMatterFormat.Yaml => YamlReader.ReadMap(text, parts.FirstLine, "front matter", isRead, findings),
            FrontMatterFormat.Headers => HeaderReader.ReadMap(text, parts.FirstLine, findings),
            FrontMatterFormat.Toml => TomlReader.ReadMap(text, parts.FirstLine, isRead, findings),
            FrontMatterFormat.Json => JsonFrontReader.ReadMap(source.Bytes[parts.Text], parts.FirstLine, isRead, findings),
            // The braces that are left out stand on lines of their own.
            FrontMatterFormat.JsonMembers => JsonFrontReader.ReadMap([.. "{\n"u8, .. source.Bytes[parts.Text], .. "}"u8], parts.FirstLine - 1, isRead, findings),
            _ => new FrontMap(findings.At(1, 1), []),
        };
    }

    /// <summary>Reads what can be read of a post that is withheld, without findings.</summary>
    private Post? ReadWithheld(FieldReader reader, PostFile file, SourceFile source, FrontMatter parts, PostContent content)
    {
        if (!System.Text.Unicode.Utf8.IsValid(source.Bytes[parts.BodyStart..]))
            return null;
        return ReadPost(reader.With(new(reader.Findings.File)), new(site.Zone, Dialect, static () => null), file, content, parts, out _);
    }

    // People write fewer by hand, and each one is compared with all known keys.
    private const int MostKeys = 100;

    /// <summary>Names keys that differ from a known one by a slip of the finger: a misspelt 'draft' publishes the post.</summary>
    private void AddMisspelt(FieldReader reader)
    {
        foreach (var entry in reader.Unread.Take(MostKeys))
        {
            if (Dialect.Meant(entry.Key) is { } meant)
                reader.Findings.Add(FeedRules.SourceRules.MisspeltKey, entry.Location, $"{Quoted.Of(entry.Key)} is not read; write '{meant}' if that is meant");
        }
    }

    /// <summary>Names the key that stands where the title would.</summary>
    private void AddInPlaceOfTitle(FieldReader reader, Func<FrontMap?> readAll)
    {
        if (!reader.Unread.Any(IsTitle) || readAll()?.Entries.FirstOrDefault(entry => IsTitle(entry) && entry.Value is FrontText { IsNull: false, Text.Length: > 0 }) is not { } other || Dialect.Meant(other.Key) is not null)
            return;
        reader.Findings.Add(FeedRules.SourceRules.MisspeltKey, other.Location,
            $"the post has no title, but {Quoted.Of($"{other.Key}: {((FrontText)other.Value!).Text}")}, which is not read; write 'title' in place of {Quoted.Of(other.Key)}");

        bool IsTitle(FrontEntry entry) => !Dialect.IsRead(entry.Key) && !entry.Key.Contains("sub", StringComparison.OrdinalIgnoreCase)
            && (InPlaceOfTitle.Contains(entry.Key, KeySpelling.Any) || entry.Key.Contains("title", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] InPlaceOfTitle = ["name", "headline", "heading", "header", "subject", "titel", "titre", "titulo", "título", "titolo", "标题", "タイトル"];

    /// <summary>Takes the title from the body's first heading, where front matter gives none.</summary>
    private Post WithTitleOfBody(Post post, FieldReader reader, SourceFile source, FrontMatter parts)
    {
        if (reader.Find(Dialect.Title.Keys) is { Value: not FrontText } || titleOf(SourceFile.Lenient.GetString(source.Bytes[parts.BodyStart..])) is not { } title)
            return post;
        reader.Fields["title"] = reader.Findings.At(parts.BodyLine + title.Line, 1);
        return post with { Title = title.Text };
    }

    private Post? ReadPost(FieldReader reader, DateReader dates, PostFile file, PostContent content, FrontMatter parts, out Instant? published)
    {
        // What is not said at all is missed at the top of the file, where it would be written.
        var top = reader.Findings.At(1, 1);
        reader.Fields["title"] = top;
        reader.Fields["published"] = top;
        reader.Fields["link"] = top;
        reader.Fields["slug"] = top;
        var title = reader.Text("title", Dialect.Title) ?? "";
        var (_, nameDate) = site.Rules.DatedName(file);
        published = dates.ReadPublished(reader, file.Name, nameDate, site.Rules.AcceptsUndated);
        if (dates.IsAccepted && site.Rules.DatesDrafts && options.Now is { } now && site.Rules.IsInDrafts(file))
            published = dates.Assume(now);
        var updated = ReadUpdated(reader, dates);
        var link = _addresses.Read(reader, file, published, dates.Written);
        // Without an address there is no post, but its other findings are reported.
        var post = new Post
        {
            Title = title,
            Link = link ?? site.Home,
            Published = published ?? default,
            Content = reader.Text("summaryMark", Dialect.SummaryMark) is { } mark ? content with { SummaryMark = mark } : content,
            Summary = reader.Text("summary", Dialect.Summary),
            Language = ReadLanguage(reader) ?? (site.IsMain(file.Language) ? null : file.Language),
            Section = file.Section.Length > 0 ? file.Section : null,
            Authors = reader.Find(Dialect.Authors.Keys) is { } authors ? PeopleReader.Read(reader, authors, site.Home, site.People) : [],
            Categories = CategoryReader.Read(reader, Dialect),
            Enclosures = EnclosureReader.Read(reader, Dialect.Enclosures.Keys, link ?? site.Home, url => LengthBeside(file, url)),
            Image = PictureReader.Read(reader, Dialect.Picture.Keys, link ?? site.Home),
            ExternalLink = reader.Find(Dialect.ExternalLink.Keys) is { } external && reader.Text("externalLink", external) is { } page
                ? reader.Address(page, site.Home, external.Location, external.Key) : null,
            Origin = new(reader.Findings.File, parts.BodyLine) { Fields = reader.Fields },
        };
        if (updated is { } moment)
            post = post with { Updated = moment };
        if (ReadId(reader) is { } id)
            post = post with { Id = id };
        return link is null ? null : post;
    }

    /// <summary>Reads an id that readers know: <c>guid</c> is any text; many generators number their posts with <c>id</c>, which no reader has seen.</summary>
    private string? ReadId(FieldReader reader)
    {
        if (reader.Find(Dialect.Id.Keys) is { } entry && reader.Text("id", entry) is { } text)
        {
            if (Iri.IsAbsolute(text))
                return reader.Find(Dialect.Guid.Keys) is null ? text : reader.Text("id", [.. Dialect.Id.Keys, .. Dialect.Guid.Keys]);
            reader.Findings.Add(FeedRules.SourceRules.GeneratorId, entry.Location,
                $"id {Quoted.Of(text)} is not an absolute IRI, so it is taken for the generator's own and not for the post's id; if readers know it, write it as 'guid'");
        }

        return reader.Text("id", Dialect.Guid.Keys);
    }

    /// <summary>A locale is a language and a country with '_' between them, and may name an encoding: <c>pt_BR.UTF-8</c>.</summary>
    private string? ReadLanguage(FieldReader reader)
    {
        if (reader.Find(Dialect.Language.Keys) is not { } entry || reader.Text("language", entry) is not { } language)
            return null;
        return KeySpelling.Any.Equals(entry.Key, "language") ? language : language.Split('.', '@')[0].Replace('_', '-');
    }

    private Instant? ReadUpdated(FieldReader reader, DateReader dates)
    {
        if (reader.Find(Dialect.Updated.Keys) is not { } entry)
            return null;
        reader.Fields["updated"] = entry.Location;
        return dates.Read(reader, entry);
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
}
