using System.Globalization;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post's front matter, by the keys of <see cref="Dialect"/> → <see cref="Post"/>.</summary>
/// <param name="folder">The site folder.</param>
/// <param name="site">The site.</param>
/// <param name="now">The moment of the build, which drafts without a date have; <see langword="null"/> where none is given.</param>
internal sealed class PostFrontReader(SourceFolder folder, Site site, Instant? now)
{
    private readonly SiteFiles _files = new(folder, site.Home);
    private readonly AddressReader _addresses = new(site, site.Dialect);

    private Dialect Dialect => site.Dialect;

    /// <summary>Reads a post.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="file">The post's file.</param>
    /// <param name="content">The body.</param>
    /// <param name="bodyLine">The line in which the body starts.</param>
    /// <param name="published">When the post was published; <see langword="null"/> where that can't be read.</param>
    /// <returns>The post; <see langword="null"/> where its address can't be read.</returns>
    public Post? Read(FieldReader reader, DateReader dates, PostFile file, PostContent content, int bodyLine, out Instant? published)
    {
        // What is not said at all is missed at the top of the file, where it would be written.
        var top = reader.Findings.At(1, 1);
        reader.Fields["title"] = top;
        reader.Fields["published"] = top;
        reader.Fields["link"] = top;
        reader.Fields["slug"] = top;
        var title = reader.Text("title", Dialect.Title) ?? "";
        var (_, nameDate) = site.Rules.DatedName(file);
        nameDate ??= site.Rules.HasDatedAddresses ? DateInAddress(reader) : null;
        published = dates.ReadPublished(reader, file.Name, nameDate, site.Rules.AcceptsUndated);
        if (dates.IsAccepted && site.Rules.DatesDrafts && now is { } start && site.Rules.IsInDrafts(file))
            published = dates.Assume(start);
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
            Authors = reader.Find(Dialect.Authors.Keys) is { } authors
                ? PeopleReader.Read(reader, authors, site.Home, site.People, site.Rules.IsRecognised) : [],
            Categories = CategoryReader.Read(reader, Dialect),
            Enclosures = reader.Find(Dialect.Enclosures.Keys) is { } enclosures
                ? EnclosureReader.Read(reader, enclosures, link ?? site.Home, address => _files.Read(address, link, FolderBeside(file))) : [],
            Episode = reader.Find(Dialect.Episode.Keys) is { } episode ? ShowReader.ReadEpisode(reader, episode, site, link ?? site.Home) : null,
            Image = PictureReader.Read(reader, Dialect.Picture.Keys, link ?? site.Home),
            ExternalLink = ReadExternalLink(reader),
            License = ReadLicense(reader),
            Links = ReadLinks(reader, link ?? site.Home),
            Origin = new(reader.Findings.File, bodyLine) { Fields = reader.Fields },
        };
        if (site.Feed.Podcast is not null || post.Episode is not null)
            post = ShowReader.WithFacts(post, _files, FolderBeside(file));
        if (updated is { } moment)
            post = post with { Updated = moment };
        if (ReadId(reader) is { } id)
            post = post with { Id = id };
        return link is null ? null : post;
    }

    /// <summary>Says whether the author gave the post's whole address, which may be that of another post as well.</summary>
    public bool HasOwnLink(FieldReader reader) => reader.Find(Dialect.Address.Keys) is null && _addresses.OwnLink(reader) is not null;

    /// <summary>Reads the address of the page that a link post is about.</summary>
    private Uri? ReadExternalLink(FieldReader reader)
    {
        if (reader.Find(Dialect.ExternalLink.Keys) is { } external)
            return ReadElsewhere(reader, "externalLink", external);
        if (_addresses.LinkElsewhere(reader) is not var (entry, address))
            return null;
        reader.Fields["externalLink"] = entry.Location;
        return address;
    }

    /// <summary>Reads an address of another page: an absolute one, or a path below home.</summary>
    private Uri? ReadElsewhere(FieldReader reader, string field, FrontEntry entry)
    {
        if (reader.Text(field, entry) is not { } text || bool.TryParse(text, out _))
            return null;
        if (text.StartsWith('/') || (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https"))
            return reader.Address(text, site.Home, entry.Location, entry.Key);
        reader.Findings.Add(FeedRules.SourceRules.Address, entry.Location,
            $"{entry.Key} {Quoted.Of(text)} is neither an absolute http or https address nor a path below home; write one such as 'https://example.org/story'");
        return null;
    }

    private List<WebLink> ReadLinks(FieldReader reader, Uri own)
    {
        if (reader.Find(Dialect.Canonical.Keys) is not { } canonical || ReadElsewhere(reader, "canonical", canonical) is not { } address || address == own)
            return [];
        reader.Fields[new("links", 0)] = canonical.Location;
        return [new("canonical", address)];
    }

    private License? ReadLicense(FieldReader reader)
    {
        if (reader.Find(Dialect.License.Keys) is not { } entry)
            return null;
        reader.Fields["license"] = entry.Location;
        return LicenseReader.Read(reader, entry, site.Home);
    }

    /// <summary>Reads an id that readers know: <c>guid</c> is any text; many generators number their posts with <c>id</c>, which no reader has seen.</summary>
    private string? ReadId(FieldReader reader)
    {
        if (reader.Find(Dialect.Id.Keys) is { } entry && reader.Text("id", entry) is { } text)
        {
            if (Iri.IsAbsolute(text))
                return reader.Find(Dialect.Guid.Keys) is null ? text : reader.Text("id", [.. Dialect.Id.Keys, .. Dialect.Guid.Keys]);
            reader.Findings.Add(FeedRules.SourceRules.GeneratorId, entry.Location,
                $"id {Quoted.Of(text)} is not an absolute IRI, so it is read as the generator's own value, not as the id of the post; if readers know it, "
                    + "write it as 'guid'");
        }

        return reader.Text("id", Dialect.Guid.Keys);
    }

    /// <summary>A locale is a language and a country with '_' between them, and may name an encoding: <c>pt_BR.UTF-8</c>.</summary>
    private string? ReadLanguage(FieldReader reader)
    {
        if (reader.Find(Dialect.Language.Keys) is not { } entry || reader.Text("language", entry) is not { } language)
            return null;
        var tag = KeySpelling.Any.Equals(entry.Key, "language") ? language : language.Split('.', '@')[0].Replace('_', '-');
        if (!site.Rules.IsRecognised || LanguageTag.IsOne(tag))
            return tag;
        reader.Findings.Warn(FeedRules.ModelRules.Language, entry.Location,
            $"{entry.Key} {Quoted.Of(language)} is not a BCP 47 tag, so the post has the blog's language; write one such as 'en' or 'pt-BR'");
        return null;
    }

    private Instant? ReadUpdated(FieldReader reader, DateReader dates)
    {
        if (reader.Find(Dialect.Updated.Keys) is not { } entry)
            return null;
        // Themes turn the line about the last change off with this key.
        if (entry.Value is FrontText { Text: var text } && bool.TryParse(text.Trim(), out _))
            return null;
        reader.Fields["updated"] = entry.Location;
        return dates.Read(reader, entry);
    }

    /// <summary>Gets the folder whose files are published next to the post's page.</summary>
    /// <summary>Reads the day that the address in front matter starts with: <c>2026/11/23/kettles</c>.</summary>
    /// <summary>Reads the date of an address in front matter: <c>2026/11/23/kettles</c>, which may be in folders.</summary>
    private LocalDate? DateInAddress(FieldReader reader)
    {
        if (reader.Find(Dialect.Address.Keys)?.Value is not FrontText { Text: var text })
            return null;
        var parts = text.Trim().Trim('/').Split('/');
        for (var i = 0; i + 3 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length <= 2 && parts[i + 2].Length <= 2 && TryRead(parts[i], out var year)
                && TryRead(parts[i + 1], out var month) && TryRead(parts[i + 2], out var day) && year > 0 && month is >= 1 and <= 12
                && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
                return new(year, month, day);
        }

        return null;

        static bool TryRead(string part, out int number) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string? FolderBeside(PostFile file) => file.IsIndex ? Path.GetDirectoryName(file.FullPath) : null;
}
