using Justindustrious.Feeds.Caching;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>One file of Markdown with front matter → <see cref="Post"/>.</summary>
internal sealed class PostReader(
    SourceFolder folder, Site site, BlogFiles blog, MarkdownFolderOptions options, PostCache? cache,
    Func<ContentFormat, string, (string Text, int Line)?> titleOf)
{
    /// <summary>The most that bodies may hold in memory while they wait to be rendered, in bytes.</summary>
    private const long MostWaiting = 16 << 20;

    private readonly PostFrontReader _front = new(folder, site, options.Now?.ToInstant());

    private long _waiting;

    private Dialect Dialect => site.Dialect;

    public PostResult Read(PostFile file)
    {
        var findings = new SourceFindings(folder.Show(file.RelativePath));
        if (!options.KeepsContent && cache?.FindTrusted(file.RelativePath, file.Stamp) is { } trusted
            && TryRecall(file, trusted, hash => LeftInFile(file, hash, isTrusted: true), findings) is { } unread)
        {
            return unread;
        }

        // A page of nothing, which generators write as they write any other.
        if (site.Rules.AcceptsUndated && file.Stamp.Length == 0 && new FileInfo(file.FullPath) is { Exists: true, Length: 0 })
            return new(null, new(findings.File, "an empty file"), findings);
        using var source = SourceFile.TryRead(file.FullPath, findings, file.Stamp.Length);
        var key = source is null || cache is null ? default : CacheKey.Of(source.Bytes);
        if (!options.KeepsContent && source is not null && cache?.Find(file.RelativePath, key) is { } known
            && TryRecall(file, known, hash => LeftInFile(file, hash), findings) is { } same)
        {
            return same;
        }

        if (source is null || TryFindParts(source, findings) is not { } parts)
            return source is not null && site.Rules.IsRecognised && FrontMatter.IsProgram(source.Bytes) ? LeftOut(findings) : new(null, null, findings);
        if (file.IsReadme && !parts.IsThere)
            return new(null, new(findings.File, "a README without front matter"), findings);
        if (file.IsHtml && !parts.IsThere)
            return new(null, new(findings.File, "HTML without front matter"), findings);

        var content = ContentOf(file, source, parts);
        if (options.KeepsContent && cache?.Find(file.RelativePath, key) is { } entry && TryRecall(file, entry, _ => content, findings) is { } recalled)
            return recalled;
        var result = Read(file, source, parts, content, findings);
        if (cache is not null && CanRemember(result))
        {
            cache.Add(new(file.RelativePath, result.Post!, key, file.Stamp, null)
            {
                HasOwnLink = result.HasOwnLink,
                Window = result.Window,
                TranslationKey = result.TranslationKey,
                // Further findings may be about several files.
                Findings = [.. findings.All],
            });
        }

        return result;
    }

    /// <summary>A post that depends on other files, such as a recording, is read each time, and so is one that is withheld: its file says why.</summary>
    private static bool CanRemember(PostResult result) => result is { Post: { } post, IsDraft: false } && !result.Findings.HasError
        && post.Enclosures.Count == 0 && post.Episode is null
        && result.Findings.All.All(finding => CachedPost.CanRemember(finding, result.Findings.File));

    /// <summary>Gets a post that the cache has; <see langword="null"/> for one that is withheld today.</summary>
    private PostResult? TryRecall(PostFile file, CacheEntry entry, Func<byte[], PostContent> contentOf, SourceFindings findings)
    {
        var cached = CachedPost.Read(entry, findings.File, contentOf);
        if (!cached.Window.IsOpen(options.Now?.ToInstant()) || cached.Post.Published > options.Now)
            return null;
        findings.AddAll(cached.Findings);
        cache!.Add(new(file.RelativePath, cached.Post, entry.Key, file.Stamp, cached)
        {
            HasOwnLink = cached.HasOwnLink,
            Window = cached.Window,
            TranslationKey = cached.TranslationKey,
            Findings = cached.Findings,
        });
        return new(cached.Post, null, findings) { HasOwnLink = cached.HasOwnLink, Window = cached.Window, TranslationKey = cached.TranslationKey };
    }

    /// <summary>Gets the body, or a way to read it again when it is needed.</summary>
    private PostContent ContentOf(PostFile file, SourceFile source, FrontMatter parts)
    {
        var body = source.Bytes[parts.BodyStart..];
        if (options.KeepsContent)
            return Framed(file, new(FormatOf(file), body.ToArray(), cache is null ? null : PostContent.HashOf(body)));
        // Where documents hold all posts, each body is needed once and soon: it is kept until then, because opening its file again takes longer.
        var isSoon = cache is null && (options.WritesAllPosts ?? site.Document.MaxPosts is null);
        var waiting = isSoon && Interlocked.Add(ref _waiting, body.Length) <= MostWaiting ? body.ToArray() : null;
        return LeftInFile(file, PostContent.HashOf(body), waiting: waiting);
    }

    /// <summary>Gets a body that is read when it is needed.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="isTrusted">Whether the file was not read, because its length and time are known.</param>
    /// <param name="waiting">The body, if it is kept until it is needed for the first time.</param>
    private PostContent LeftInFile(PostFile file, byte[] hash, bool isTrusted = false, byte[]? waiting = null) =>
        Framed(file, new(FormatOf(file), () => Interlocked.Exchange(ref waiting, null) ?? ReadAgain(file, hash, isTrusted), hash));

    private PostContent Framed(PostFile file, PostContent content) => site.Framed(content, new PostSurroundings(blog, file));

    private static ContentFormat FormatOf(PostFile file) => file.IsHtml ? ContentFormat.Html : ContentFormat.Markdown;

    /// <summary>Finds the parts of a file, and gives its body one kind of line end.</summary>
    private FrontMatter? TryFindParts(SourceFile source, SourceFindings findings)
    {
        var parts = FrontMatter.TryFind(source.Bytes, Dialect.HasHeaders, findings);
        if (parts is not null)
            source.UnifyLineEndsFrom(parts.Value.BodyStart);
        return parts;
    }

    private byte[] ReadAgain(PostFile file, byte[] hash, bool isTrusted)
    {
        var findings = new SourceFindings(folder.Show(file.RelativePath));
        using var source = SourceFile.TryRead(file.FullPath, findings);
        if (source is not null && TryFindParts(source, findings) is { } parts)
        {
            var body = source.Bytes[parts.BodyStart..];
            if (PostContent.HashOf(body).AsSpan().SequenceEqual(hash))
                return body.ToArray();
        }

        throw new IOException(isTrusted
            ? $"{findings.File} has another text than in an earlier build, although its length and time are the same; build without --trust-times"
            : $"{findings.File} was changed while its folder was in use; read the folder again");
    }

    private PostResult Read(PostFile file, SourceFile source, FrontMatter parts, PostContent content, SourceFindings findings)
    {
        if (ReadFrontMatter(source, parts, Dialect.IsRead, Dialect.Latitude, findings) is not { } map)
            return site.Rules.PassesOverBadFrontMatter ? LeftOut(findings) : new(null, null, findings);
        map = site.Rules.Complete(map, file);

        var reader = new FieldReader(map, findings, KeySpelling.Any);
        Func<FrontMap?> readAll = () => ReadFrontMatter(source, parts, static _ => true, Dialect.Latitude, new(findings.File));
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
        var post = _front.Read(reader, dates, file, content, parts.BodyLine, out var published);
        if (post is { Title: "" } && isUtf8)
            post = WithTitleOfBody(post, reader, source, parts);
        if (post is { Title: "" } && site.Rules.TitleOfName is { } titleOfName)
            post = post with { Title = titleOfName(file) };
        AddMisspelt(reader);
        if (post is { Title: "" } && reader.Find(Dialect.Title.Keys) is null)
            AddInPlaceOfTitle(reader, readAll);
        if (dates.IsAccepted && !findings.HasError)
            return new(null, new(findings.File, "no date"), UndatedOnly(findings, dates));
        if (post is null || findings.HasError)
            return new(null, null, findings) { Withheld = post, Published = isKnownToBePublished ? published : null };
        if (options.Now is { } now && withholding.SkippedUntilDue(findings.File, post.Published.ToInstant(), now.ToInstant()) is { } ahead)
            return new(null, ahead, findings) { Withheld = post };
        return new(post, null, findings)
        {
            IsDraft = withholding.IsDraft || site.Rules.IsInDrafts(file),
            Window = withholding.Window,
            HasOwnLink = _front.HasOwnLink(reader),
            TranslationKey = reader.Text("translation", Dialect.Translation),
        };
    }

    /// <summary>Leaves a post out whose front matter can't be read, if its generator goes on with the others.</summary>
    private static PostResult LeftOut(SourceFindings findings)
    {
        var warnings = new SourceFindings(findings.File);
        foreach (var finding in findings.All)
            warnings.Warn(finding.Rule, finding.Location ?? findings.At(1, 1), $"{finding.Message}; until then the post is left out of the feeds");
        return new(null, new(findings.File, "front matter that can't be read"), warnings);
    }

    /// <summary>Says that a page has no date: it is no post of the feed, and nothing else of it matters.</summary>
    private static SourceFindings UndatedOnly(SourceFindings findings, DateReader dates)
    {
        var only = new SourceFindings(findings.File);
        if (dates.Unread is { } unread)
        {
            var at = findings.All.First(finding => finding.Rule == FeedRules.SourceRules.Date).Location ?? findings.At(1, 1);
            only.Add(FeedRules.SourceRules.Undated, at, $"{unread}; for the blog's generator the page has no date, so it is left out of the feeds");
            return only;
        }

        var other = dates.InPlace;
        only.Add(FeedRules.SourceRules.Undated, other?.Location ?? findings.At(1, 1), other is null
            ? "the page has no date, so it is left out of the feeds; write one such as 'date: 2026-11-23', or exclude it in feeds.yml"
            : $"the page has no date, so it is left out of the feeds, but {Quoted.Of($"{other.Key}: {((FrontText)other.Value!).Text}")}; "
                + $"write 'date' in place of {Quoted.Of(other.Key)}, or {Quoted.Of($"date-key: {other.Key}")} in feeds.yml");
        return only;
    }

    /// <summary>Reads front matter in the language that it is written in.</summary>
    public static FrontMap? ReadFrontMatter(
        SourceFile source, FrontMatter parts, Func<string, bool> isRead, YamlLatitude latitude, SourceFindings findings)
    {
        if (source.TryDecode(parts.Text) is not { } text)
            return null;
        return parts.Format switch
        {
            FrontMatterFormat.Yaml => YamlReader.ReadMap(text, parts.FirstLine, "front matter", isRead, findings, latitude),
            FrontMatterFormat.Headers => HeaderReader.ReadMap(text, parts.FirstLine, findings),
            FrontMatterFormat.Toml => TomlReader.ReadMap(text, parts.FirstLine, isRead, findings),
            FrontMatterFormat.Json => JsonFrontReader.ReadMap(source.Bytes[parts.Text], parts.FirstLine, isRead, findings),
            // The braces that Hexo leaves out are added on lines of their own, so that the members keep their columns.
            FrontMatterFormat.JsonMembers =>
                JsonFrontReader.ReadMap([.. "{\n"u8, .. source.Bytes[parts.Text], .. "}"u8], parts.FirstLine - 1, isRead, findings),
            _ => new FrontMap(findings.At(1, 1), []),
        };
    }

    /// <summary>Reads what can be read of a post that is withheld, without findings.</summary>
    private Post? ReadWithheld(FieldReader reader, PostFile file, SourceFile source, FrontMatter parts, PostContent content)
    {
        if (!System.Text.Unicode.Utf8.IsValid(source.Bytes[parts.BodyStart..]))
            return null;
        return _front.Read(reader.With(new(reader.Findings.File)), new(site.Zone, Dialect, static () => null), file, content, parts.BodyLine, out _);
    }

    // Each key is compared with all known keys, and people write fewer by hand.
    private const int MostKeys = 100;

    /// <summary>Names keys that differ from a known one by a slip of the finger: a misspelt 'draft' publishes the post.</summary>
    private void AddMisspelt(FieldReader reader)
    {
        foreach (var entry in reader.Unread.Take(MostKeys))
        {
            if (Dialect.Meant(entry.Key) is { } meant)
                reader.Findings.Add(FeedRules.SourceRules.MisspeltKey, entry.Location,
                    $"{Quoted.Of(entry.Key)} is not read; write '{meant}' if that is meant");
        }
    }

    /// <summary>Names the key that stands where the title would.</summary>
    private void AddInPlaceOfTitle(FieldReader reader, Func<FrontMap?> readAll)
    {
        if (!reader.Unread.Any(IsTitle))
            return;
        var other = readAll()?.Entries.FirstOrDefault(entry => IsTitle(entry) && entry.Value is FrontText { IsNull: false, Text.Length: > 0 });
        if (other is null || Dialect.Meant(other.Key) is not null)
            return;
        reader.Findings.Add(FeedRules.SourceRules.MisspeltKey, other.Location,
            $"the post has no title, but {Quoted.Of($"{other.Key}: {((FrontText)other.Value!).Text}")}, which is not read; "
                + $"write 'title' in place of {Quoted.Of(other.Key)}");

        bool IsTitle(FrontEntry entry) => !Dialect.IsRead(entry.Key) && !entry.Key.Contains("sub", StringComparison.OrdinalIgnoreCase)
            && (InPlaceOfTitle.Contains(entry.Key, KeySpelling.Any) || entry.Key.Contains("title", StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] InPlaceOfTitle =
        ["name", "headline", "heading", "header", "subject", "titel", "titre", "titulo", "título", "titolo", "标题", "タイトル"];

    /// <summary>Takes the title from the body's first heading, where front matter gives none.</summary>
    private Post WithTitleOfBody(Post post, FieldReader reader, SourceFile source, FrontMatter parts)
    {
        if (reader.Find(Dialect.Title.Keys) is { Value: not FrontText }
            || titleOf(post.Content.Format, SourceFile.Lenient.GetString(source.Bytes[parts.BodyStart..])) is not { } title)
            return post;
        reader.Fields["title"] = reader.Findings.At(parts.BodyLine + title.Line, 1);
        return post with { Title = title.Text };
    }
}
