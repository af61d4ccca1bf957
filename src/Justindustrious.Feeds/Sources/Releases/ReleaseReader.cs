using Justindustrious.Feeds.Dates;
using Justindustrious.Feeds.Files;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources.Releases;

/// <summary>A file of JSON or JSON Lines → posts: each object is one.</summary>
/// <remarks>https://docs.github.com/rest/releases/releases; https://docs.gitlab.com/api/releases/.</remarks>
internal sealed class ReleaseReader(SourceFolder folder, string path, Site site, MarkdownFolderOptions options)
{
    /// <summary>From this many objects up, texts that no feed may hold are read again instead of being kept.</summary>
    private const int WorthLeaving = 200;

    /// <summary>What a single object may call its list of posts, or what holds that.</summary>
    private static readonly string[] Lists = ["releases", "items", "nodes", "data", "repository", "results", "posts"];

    private readonly ReleaseFields _fields = site.Fields;

    public IReadOnlyList<PostResult> Read()
    {
        var findings = new SourceFindings(folder.Show(path));
        var fullPath = folder.PathOf(path);
        using var file = SourceFile.TryRead(fullPath, findings);
        if (file is null || !file.IsUtf8From(0))
            return [new(null, null, findings)];
        var objects = JsonFrontReader.FindObjects(file.Bytes, Lists, findings);
        if (objects.Count == 0 && !findings.HasError)
        {
            findings.Add(FeedRules.SourceRules.Releases, findings.At(1, 1),
                "the file contains no objects, so it contains no posts; write a list such as '[{\"name\": \"1.2.0\", \"published_at\": \"2026-11-23\", "
                    + "\"html_url\": \"https://example.org/1.2.0\", \"body\": \"…\"}]'");
        }

        // A byte order mark is no part of the text.
        var start = new FileInfo(fullPath).Length - file.Bytes.Length;
        var keeps = options.KeepsContent || objects.Count < WorthLeaving;
        var results = new List<PostResult>(objects.Count + 1) { new(null, null, findings) };
        foreach (var place in objects)
            results.Add(Read(file.Bytes.Slice(place.Start, place.Length), place, new(fullPath, start + place.Start, place.Length, findings.File), keeps));
        return results;
    }

    private PostResult Read(ReadOnlySpan<byte> json, JsonPlace place, ReleaseText text, bool keeps)
    {
        var findings = new SourceFindings(place.Location.File!);
        if (JsonFrontReader.ReadMap(json, place.Location.Line, _fields.Roots.Contains, findings, place.Location.Column) is not { } map)
            return new(null, null, findings);
        var reader = new FieldReader(map, findings);
        var withheld = ReadWithheld(reader);
        if (withheld is not null && !(options.IncludeDrafts && withheld == "draft"))
            return new(null, new(findings.File, withheld), findings);

        var fields = new Dictionary<FieldPath, TextLocation>();
        var title = Text(reader, "title", fields) ?? "";
        var published = ReadDate(reader, "date", "published", map.Location, fields);
        var updated = ReadDate(reader, "updated", "updated", null, fields);
        var link = published is { } moment ? ReadLink(reader, map.Location, title, moment, fields) : null;
        var (key, body) = ReadBody(reader);
        if (findings.HasError || published is null || link is null)
            return new(null, null, findings);

        var utf8 = SourceFile.Lenient.GetBytes(body?.Text.ReplaceLineEndings("\n") ?? "");
        var format = _fields["html"].Contains(key) ? ContentFormat.Html : ContentFormat.Markdown;
        var hash = PostContent.HashOf(utf8);
        var post = new Post
        {
            Title = title,
            Link = link,
            Published = published.Value,
            Content = site.Framed(keeps || key is null ? new(format, utf8, hash) : new(format, () => text.Read(key, hash), hash)),
            Summary = Text(reader, "summary", fields),
            Authors = Text(reader, "author", fields) is { } author ? [new(author)] : [],
            Categories = [.. ReadCategories(reader, fields)],
            Origin = new(findings.File, (body?.Location ?? map.Location).Line)
            {
                Fields = fields,
                Body = body is null ? null : index => text.Locate(key!, index, body.Location),
            },
        };
        if (updated is { } change && change > published)
            post = post with { Updated = change };
        if (Text(reader, "id", fields) is { } id)
            post = post with { Id = id };
        return ReleaseFiles.Dated(post, options, findings) with { IsDraft = withheld is not null, HasOwnLink = Find(reader, "link") is not null };
    }

    /// <summary>
    /// Says why a post is held back, or <see langword="null"/>. What is neither true nor false is an Error: what was published can't be recalled.
    /// </summary>
    private string? ReadWithheld(FieldReader reader)
    {
        foreach (var entry in _fields["draft"].SelectMany(reader.Given))
        {
            switch ((entry.Value as FrontText)?.Text.ToLowerInvariant())
            {
                case "true" or "yes" or "1":
                    return entry.Key is "draft" or "isDraft" ? "draft" : $"{entry.Key}: true";
                case "false" or "no" or "0":
                    break;
                default:
                    if (entry.Value is not FrontText text)
                        reader.Refuse(entry.Value!, entry.Location, entry.Key, "true or false");
                    else
                        reader.Findings.Add(FeedRules.SourceRules.ValueKind, text.Location,
                            $"{entry.Key} {Quoted.Of(text.Text)} is neither true nor false; write one of them");
                    break;
            }
        }

        return null;
    }

    /// <summary>Finds the first key of a field that holds a text.</summary>
    private FrontEntry? Find(FieldReader reader, string field) =>
        _fields[field].SelectMany(reader.Given).FirstOrDefault(entry => entry.Value is FrontText { Text: var text } && !string.IsNullOrWhiteSpace(text));

    private string? Text(FieldReader reader, string field, Dictionary<FieldPath, TextLocation> fields)
    {
        if (Find(reader, field) is not { Value: FrontText text })
            return null;
        fields[field == "author" ? "authors" : field] = text.Location;
        return text.Text.Trim();
    }

    private Instant? ReadDate(FieldReader reader, string field, string name, TextLocation? missing, Dictionary<FieldPath, TextLocation> fields)
    {
        if (Find(reader, field) is not { Value: FrontText text } entry)
        {
            if (missing is { } place)
            {
                reader.Findings.Add(FeedRules.SourceRules.RequiredDate, place,
                    $"the object has no date: none of its keys is {string.Join(", ", _fields[field])}; write one, "
                        + $"or 'fields: {{date: KEY}}' in feeds.yml for the key that is meant");
            }

            return null;
        }

        fields[name] = text.Location;
        if (FrontMatterDate.TryParse(text.Text, site.Zone, out var value, out var note, out var whyNot))
        {
            if (note is not null)
                reader.Findings.Add(FeedRules.SourceRules.LocalTime, text.Location,
                    $"{entry.Key} {Quoted.Of(text.Text)} {note}; write the offset that is meant");
            return value;
        }

        reader.Findings.Add(FeedRules.SourceRules.Date, text.Location, $"{entry.Key} {Quoted.Of(text.Text)} {whyNot}");
        return null;
    }

    private Uri? ReadLink(FieldReader reader, TextLocation place, string title, Instant published, Dictionary<FieldPath, TextLocation> fields)
    {
        fields["link"] = fields["slug"] = place;
        if (Find(reader, "link") is { Value: FrontText text } entry)
        {
            fields["link"] = fields["slug"] = text.Location;
            return reader.Address(text.Text.Trim(), site.Home, text.Location, entry.Key);
        }

        var slug = Text(reader, "slug", fields) ?? Slug.Of(title);
        if (PostSlug.WhyNot(slug) is not { } whyNot)
            return ReleaseFiles.AddressOf(site, slug, slug, published);
        reader.Findings.Add(FeedRules.SourceRules.Releases, place,
            $"the object has no address: none of its keys is {string.Join(", ", _fields["link"])}, and its slug {Quoted.Of(slug)} {whyNot}; write one, "
                + $"or 'fields: {{link: KEY}}' in feeds.yml for the key that is meant");
        return null;
    }

    private (string? Key, FrontText? Text) ReadBody(FieldReader reader)
    {
        var entry = Find(reader, "html") ?? Find(reader, "content");
        return (entry?.Key, entry?.Value as FrontText);
    }

    private IEnumerable<Category> ReadCategories(FieldReader reader, Dictionary<FieldPath, TextLocation> fields)
    {
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _fields["category"].SelectMany(reader.Given).Take(1))
        {
            foreach (var (value, location) in FieldReader.Items(entry))
            {
                var text = value is FrontMap map ? map.Find("name")?.Value as FrontText : value as FrontText;
                if (text is { IsNull: false } && text.Text.Trim() is { Length: > 0 } term && terms.Add(term))
                {
                    fields[new("categories", terms.Count - 1)] = location;
                    yield return term;
                }
            }
        }
    }
}
