using System.Text.RegularExpressions;
using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Text;
using NodaTime;

namespace Justindustrious.Feeds.Sources;

/// <summary>A post's address: the one that front matter gives, or the site's pattern filled with what the post has.</summary>
internal sealed partial class AddressReader(Site site, Dialect dialect)
{
    private AddressStyle Style => site.Rules.Addresses;

    /// <summary>Gets the address below which the posts of a file's language stand.</summary>
    private Uri HomeOf(PostFile file)
    {
        var languages = site.Rules.Languages;
        var folder = file.Language is { } tag && site.IsMain(tag) ? languages.MainFolder : languages.FolderOf(file.Language);
        return folder.Length > 0 ? new(site.Home, folder + "/") : site.Home;
    }

    /// <summary>Reads the address, or says why there is none.</summary>
    /// <param name="reader">The front matter.</param>
    /// <param name="file">The post's file.</param>
    /// <param name="published">When the post was published, or <see langword="null"/> where that can't be read: a finding was made.</param>
    /// <param name="local">Its date as it was written; <see langword="null"/> where it was not.</param>
    public Uri? Read(FieldReader reader, PostFile file, Instant? published, LocalDateTime? local)
    {
        var own = reader.Find(dialect.Address.Keys);
        if (OwnLink(reader) is { } linkEntry)
        {
            if (own is null)
                own = linkEntry;
            else
                reader.AddSecond(own, linkEntry);
        }

        var slugEntry = dialect.Slug.Keys.SelectMany(reader.All).FirstOrDefault();
        if (Style.HasRootedSlugs && slugEntry is { Value: FrontText { Text: var rooted } } && rooted.TrimStart().StartsWith('/'))
        {
            if (own is null)
                own = slugEntry;
            else
                reader.AddSecond(own, slugEntry);
        }

        var text = own is null ? null : reader.Text("link", own);
        if (text is not null)
        {
            reader.Fields["slug"] = own!.Location;
            if (dialect.Link.Keys.Contains(own.Key, KeySpelling.Any))
                return published is null ? null : reader.Address(text, site.Home, own.Location, own.Key);
            text = Style.Template(text) ?? text;
            if (WhyTemplate(text) is { } template)
            {
                reader.Findings.Add(FeedRules.SourceRules.OwnAddress, own.Location, $"{own.Key} {Quoted.Of(text)} {template}");
                return null;
            }

            if (!Permalink.IsPattern(text) || Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
                return published is null ? null : BelowHome(reader, own, ReferenceEquals(own, slugEntry) ? Style.SlugRoot + text : text, file);
        }

        var slug = ReadSlug(reader, file);
        if (published is not { } moment || slug is null)
            return null;
        var pattern = (slugEntry is null ? null : Style.SlugPattern) ?? LanguagePatternOf(reader) ?? Style.PatternOf(file) ?? site.PermalinkOf(file.Section);
        if (text is not null && !Permalink.TryParse(text, Style.Placeholders, out pattern, out var whyNot))
        {
            reader.Findings.Add(FeedRules.SourceRules.Permalink, own!.Location, $"{own.Key} {Quoted.Of(text)} {whyNot}");
            return null;
        }

        pattern ??= site.PermalinkOf(file.Section);
        if (pattern.FrontKeys.FirstOrDefault(key => FrontText(reader, key).Length == 0) is { } missing)
        {
            reader.Findings.Add(FeedRules.SourceRules.Permalink, reader.Findings.At(1, 1),
                $"the site's permalink names the key '{missing}', which the post does not have; "
                + $"write '{missing}' into its front matter, as the generator would");
            return null;
        }

        return Filled(reader, pattern, slug, file, moment, LocalOf(moment, local));
    }

    /// <summary>Gets the pattern for posts of other languages than the main one, where there is one.</summary>
    private Permalink? LanguagePatternOf(FieldReader reader) =>
        Style.LanguagePattern is { } pattern && TextOf(reader, dialect.Language) is { Length: > 0 } tag
            && !tag.Equals(site.Feed.Language ?? "en", StringComparison.OrdinalIgnoreCase) ? pattern : null;

    /// <summary>Finds the key <c>link</c> where it holds the post's own address, and not that of a page elsewhere.</summary>
    public FrontEntry? OwnLink(FieldReader reader) => !dialect.HasAddressInLink ? null : LinkElsewhere(reader) is null ? reader.Find(dialect.Link.Keys) : null;

    /// <summary>Finds the key <c>link</c> where its address is one of another host than home: the post is about the page there.</summary>
    public (FrontEntry Entry, Uri Address)? LinkElsewhere(FieldReader reader)
    {
        if (dialect.Link.Keys.SelectMany(reader.All).FirstOrDefault() is not { Value: FrontText { Text: var text } } entry)
            return null;
        return Uri.TryCreate(site.Home, text.Trim(), out var address) && address.Scheme is "http" or "https" && !text.Any(char.IsControl)
            && !IsOwnHost(address)
            ? (entry, address)
            : null;
    }

    /// <summary>Hosts with and without <c>www.</c> are one site.</summary>
    private bool IsOwnHost(Uri address) => WithoutWww(address.IdnHost) == WithoutWww(site.Home.IdnHost);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private LocalDateTime LocalOf(Instant published, LocalDateTime? written)
    {
        if (Style.HasWrittenDay && written is { } local)
            return local;
        // In the last hours of the year 9999 a zone to the east has no day that could be named.
        return published.InZone(published < LastDay ? site.Zone : DateTimeZone.Utc).LocalDateTime;
    }

    private string FrontText(FieldReader reader, string key) =>
        reader.All(key) is [{ Value: FrontText { Text: var text } }, ..] && text.Trim() is { Length: > 0 } said
            ? said : Style.FrontDefaults.GetValueOrDefault(key, "");

    private Uri? Filled(FieldReader reader, Permalink pattern, string slug, PostFile file, Instant moment, LocalDateTime local)
    {
        // A pattern that names the language says where its posts stand.
        var home = UriText.Of(pattern.HasLanguage ? site.Home : HomeOf(file));
        var address = pattern.Of(home, new(slug, local)
        {
            Moment = moment,
            Front = key => FrontText(reader, key),
            Folders = SpellFolders(file.Folders),
            Section = SpellFolders(file.Section),
            Sections = () => SpellFolders(Style.SectionsOf(file)),
            File = site.Slugs is null && Style.Expanded is { } expanded ? expanded(NormalForm.Of(file.Name)) : site.Spell(file.Name),
            FilePath = file.Folders.Length == 0 ? file.Name : $"{file.Folders}/{file.Name}",
            PlainFile = () => Style.PlainSlug?.Invoke(file.Name) ?? file.Name,
            Title = () => TextOf(reader, dialect.Title) is { } text && Style.Title(text) is var title && (title.Length > 0 || Style.HasEmptyTitles)
                ? title : slug,
            OwnSlug = TextOf(reader, dialect.Slug) is { } own ? Style.Expanded?.Invoke(own) ?? slug : "",
            Category = () => Categories() is [var first, ..] ? site.SpellCategory(first) : Style.NoCategory,
            Categories = () => Categories() is [_, ..] categories ? Joined(categories.Select(site.SpellCategory)) : Style.NoCategory,
            PlainSlug = () => Style.PlainSlug?.Invoke(slug) ?? slug,
            SlugifiedCategories = () => Joined(Categories().Select(Style.PlainSlug ?? site.SpellCategory)),
            Author = () => TextOf(reader, dialect.Authors) is { } author ? site.Spell(author) : "",
            Language = TextOf(reader, dialect.Language) ?? file.Language ?? site.Feed.Language ?? "",
        });
        if (Style.Whole is { } whole)
        {
            var path = Permalink.Encode(whole(Uri.UnescapeDataString(address[home.Length..]), !ReferenceEquals(pattern, Style.Pattern)));
            address = home + (Style.KeepsEscapes ? EncodedTwice().Replace(path, "%${hex}") : path);
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var link))
            return link;
        reader.Findings.Add(FeedRules.SourceRules.Address, reader.Fields["slug"],
            $"the address {Quoted.Of(address)} is too long; write a shorter slug or permalink");
        return null;

        IReadOnlyList<string> Categories() => CategoryReader.Path(reader, dialect);

        static string Joined(IEnumerable<string> terms) => string.Join('/', terms.Distinct(StringComparer.Ordinal));
    }

    private string SpellFolders(string folders) => string.Join('/', folders.Split('/').Select(site.SpellFolder));

    /// <summary>Generators' own addresses start at the site's home, with a '/' or without one.</summary>
    private Uri? BelowHome(FieldReader reader, FrontEntry entry, string text, PostFile file)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
            return reader.Address(text, site.Home, entry.Location, entry.Key);
        var path = Style.Own(text.TrimStart('/'));
        var climbs = path.Split('?', '#')[0].Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or "..");
        if (climbs || path.Contains('\\', StringComparison.Ordinal))
        {
            reader.Findings.Add(FeedRules.SourceRules.OwnAddress, entry.Location,
                $"{entry.Key} {Quoted.Of(text)} does not stay below home; write a path such as '/hello-feeds/'");
            return null;
        }

        // './' keeps a colon in the first segment from being a scheme.
        return reader.Address(path.Length == 0 ? "" : "./" + path, Style.StartsAtHome(text) ? site.Home : HomeOf(file), entry.Location, entry.Key);
    }

    /// <summary>Finds the text of a field that is read elsewhere, without findings.</summary>
    private static string? TextOf(FieldReader reader, FrontMatterField field) =>
        field.Keys.SelectMany(reader.All).FirstOrDefault() is { Value: FrontText { Text: var text } } ? text.Trim() : null;

    private static string? WhyTemplate(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal)
            ? "is a template, which is never run; write the address itself, such as '/hello-feeds/'"
            : null;

    private string? ReadSlug(FieldReader reader, PostFile file)
    {
        var entry = reader.Find(dialect.Slug.Keys);
        // For generators, an empty slug is one that is not given.
        if (site.Rules.IsRecognised && entry is { Value: FrontText { Text: var given } } && string.IsNullOrWhiteSpace(given))
            entry = null;
        var slug = site.Spell(site.Rules.DatedName(file).Slug);
        var location = reader.Findings.At(1, 1);
        if (entry is not null)
        {
            location = reader.Fields["link"] = reader.Fields["slug"] = entry.Location;
            if (reader.Text(entry.Value!, entry.Location, "slug", "a text such as 'hello-feeds'") is not { } text)
                return null;
            slug = Style.Slug(text);
        }
        else if (Style.HasTitleSlugs && TextOf(reader, dialect.Title) is { } title && Style.Title(title) is { Length: > 0 } titleSlug)
        {
            slug = titleSlug;
        }

        if (slug.Length == 0 && Style.HasEmptySlugs)
            return slug;
        if ((Style.HasDeepSlugs ? slug.Trim('/').Split('/') : [slug]).Select(PostSlug.WhyNot).FirstOrDefault(why => why is not null) is not { } whyNot)
        {
            if (Style.LatinBy is { } generator && site.Slugs is null && !System.Text.Ascii.IsValid(slug))
            {
                reader.Findings.Add(FeedRules.SourceRules.LatinSlug, location,
                    $"{generator} writes the slug {Quoted.Of(slug)} in Latin letters, which is not done here; "
                    + "write the 'slug' that the site's address has, such as 'hello-feeds'");
            }

            return slug;
        }

        reader.Findings.Add(FeedRules.SourceRules.Slug, location,
            entry is null
                ? $"the file's name gives the slug {Quoted.Of(slug)}, which {whyNot} as 'slug' in front matter"
                : $"slug {Quoted.Of(slug)} {whyNot}");
        return null;
    }

    [GeneratedRegex("%25(?<hex>[0-9A-Fa-f]{2})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EncodedTwice();

    private static readonly Instant LastDay = Instant.FromUtc(9999, 12, 31, 0, 0);
}
