using Justindustrious.Feeds.Text;
using System.Collections.Concurrent;

namespace Justindustrious.Feeds.Sources;

/// <summary>Which keys of front matter mean what: the table that posts are read by. docs/front-matter.md shows it.</summary>
internal sealed record Dialect
{
    private const string Date = "a date: `2026-11-23`, `2026-11-23 09:00`, `2026-11-23T09:00:00+01:00`, `23 Nov 2026`";

    private KnownKeys? _known;

    /// <summary>What can stand in <see cref="HoldsBack.ByWord"/>.</summary>
    /// <remarks>
    /// Besides the plain words: WordPress's states <c>future</c>, <c>pending</c> and <c>trash</c>, Pelican's <c>skip</c>, and Ghost's <c>members</c> and
    /// <c>paid</c>.
    /// </remarks>
    public static IReadOnlyList<string> WithheldWords { get; } =
        ["draft", "private", "hidden", "unlisted", "scheduled", "unpublished", "future", "pending", "trash", "skip", "members", "paid"];

    /// <summary>Gets the keys that are read where no generator is named.</summary>
    public static Dialect Default { get; } = new();

    public FrontMatterField Title { get; init; } = new("title; without it, the first heading of the first level in the body", "a text", "title");

    /// <summary>Gets the keys of the date. A key that withholds is among them where it can hold a date.</summary>
    public FrontMatterField Published { get; init; } = new("date; without one of these keys, the date in the file's name", Date,
        "date", "pubDate", "pubDatetime", "published", "publishDate", "date_published", "created", "created_at", "added", "publish");

    public FrontMatterField Updated { get; init; } = new("last change", Date,
        "updated", "lastmod", "modified", "last_modified_at", "dateModified", "modDatetime", "updatedDate");

    public FrontMatterField Slug { get; init; } = new(
        "slug, for `{slug}` in the permalink; with `/` at its start, the address",
        "one segment of an address, or a path below home such as `/hello/`",
        "slug");

    /// <summary>Gets the keys of an address that starts at home, as generators have it.</summary>
    public FrontMatterField Address { get; init; } = new(
        "address, instead of the permalink",
        "a path below home, a pattern such as `/:year/:title/` or `{yyyy}/{slug}/`, or an absolute address; `false`: the post has no page, and is withheld",
        "permalink", "url", "path");

    /// <summary>Gets the keys of an address that may be another site's: the post is then about the page there.</summary>
    public FrontMatterField Link { get; init; } = new(
        "address, instead of the permalink; on another host than home, the address of the page that the post is about",
        "an address, relative to home or absolute",
        "link");

    public FrontMatterField Id { get; init; } = new("id, instead of the address", "an absolute IRI that never changes", "id");

    public FrontMatterField Guid { get; init; } = new(
        "id, instead of the address", "any text that never changes; where it is no IRI, Atom has the address", "guid");

    public FrontMatterField Summary { get; init; } = new("summary, instead of an excerpt", "a text", "summary", "description", "excerpt");

    public FrontMatterField SummaryMark { get; init; } = new(
        "the text in the body that ends the summary, if the post has none of the keys above", "a text such as `<!--more-->`", "excerpt_separator");

    public FrontMatterField Language { get; init; } = new(
        "language", "a BCP 47 tag: `en`, `pt-BR`; `lang` and `locale` with `_` as well", "language", "lang", "locale");

    public FrontMatterField Authors { get; init; } = new(
        "authors",
        "`Ann <ann@example.org>`, a map of `name`, `email` and `url`, the id of a person of `people` in feeds.yml or of `authors.yml`, or a list of these",
        "authors", "author");

    /// <summary>Gets the keys of categories, all of which count.</summary>
    public FrontMatterField Categories { get; init; } = new(
        "categories; all of these keys count, each term once", "a text, several with commas, or a list, with lists in it",
        "categories", "category", "tags", "tag", "taxonomies.*");

    /// <summary>Gets whether front matter may be header lines without fences, such as <c>Title: Beans</c>, which end at an empty line.</summary>
    public bool HasHeaders { get; init; }

    /// <summary>Gets whether a text of several categories has spaces between them, as Jekyll reads it.</summary>
    public bool HasSpacedTerms { get; init; }

    /// <summary>Gets whether a text is one category, whatever stands in it.</summary>
    public bool HasWholeTerms { get; init; }

    /// <summary>Gets further keys that the site's permalink names, such as <c>abbrlink</c>.</summary>
    public IReadOnlyList<string> AddressKeys { get; init; } = [];

    /// <summary>
    /// Gets whether a date and time that YAML takes for a timestamp is UTC where it has no offset, as Ruby reads it, whatever the site's zone.
    /// </summary>
    public bool HasUtcTimes { get; init; }

    /// <summary>Gets whether what follows a date and time and is no offset is passed over, as Ruby does.</summary>
    public bool PassesOverRestOfDates { get; init; }

    /// <summary>Gets whether a number is a date in seconds since 1970, as Hugo reads it.</summary>
    public bool HasUnixTimes { get; init; }

    /// <summary>Gets whether a page whose date can't be read counts as one without a date.</summary>
    public bool HasNoUnreadDates { get; init; }

    /// <summary>Gets the words that a generator replaces by a date of the file, which is not read: the date counts as not given.</summary>
    public IReadOnlyList<string> DatesOfFiles { get; init; } = [];

    /// <summary>Gets whether a key that holds posts back counts as not given if it has no value, as in all generators.</summary>
    public bool ReadsEmptyFlags { get; init; }

    /// <summary>
    /// Gets whether the generator publishes a post with a key that holds posts back and a value that is neither true nor false. If not, it stops.
    /// </summary>
    public bool AcceptsUnclearFlags { get; init; }

    /// <summary>Gets whether a day after the end of its month counts into the next month, as Ruby and JavaScript count it: February 29 is March 1.</summary>
    public bool RollsDaysOver { get; init; }

    /// <summary>Gets whether <see cref="Link"/> is the post's own address if its host is that of the blog. Themes of some generators show it only.</summary>
    public bool HasAddressInLink { get; init; } = true;

    /// <summary>Gets whether numbers with slashes have the month first, as .NET reads them in its invariant culture.</summary>
    public bool HasMonthFirst { get; init; }

    /// <summary>
    /// Gets whether front matter may hold what libyaml and js-yaml accept and YAML does not: a key twice, and texts in quotes whose lines are not indented.
    /// </summary>
    public bool HasLooseYaml { get; init; }

    /// <summary>Gets what is accepted in front matter beside YAML.</summary>
    public YamlLatitude Latitude => HasLooseYaml ? new(IsRead, HoldsBackPosts) : YamlLatitude.None;

    /// <summary>Gets the terms that group posts for the generator and say nothing of them.</summary>
    public IReadOnlyList<string> StructuralTerms { get; init; } = [];

    /// <summary>Gets the keys that name categories where no key of <see cref="Categories"/> is there.</summary>
    public FrontMatterField Keywords { get; init; } = new("categories, if the post has none of the keys above", "as above", "keywords");

    public FrontMatterField Enclosures { get; init; } = new(
        "enclosures", "an address, a map of `url`, `type` and `length`, or a list of these", "enclosures", "enclosure");

    public FrontMatterField Episode { get; init; } = new(
        "what makes the post an episode of a podcast", "a map of [the keys of an episode](guides/podcast.md), or the number of the episode alone", "episode");

    /// <summary>Gets the keys of the picture, the first of which counts, and those of its alternative text beside it.</summary>
    public FrontMatterField Picture { get; init; } = new(
        "picture",
        "an address, relative to the post or from home; a map of `url` (or `path`, `src`, `image`), `alt`, `width` and `height`; "
            + "or a list, whose first item counts",
        "image", "cover", "cover.image", "featured_image", "thumbnail", "heroImage", "ogImage", "banner", "images");

    public FrontMatterField PictureText { get; init; } = new(
        "what the picture shows", "a text", "imageAlt", "coverAlt", "featuredImageAlt", "heroImageAlt", "ogImageAlt", "bannerAlt", "alt");

    /// <summary>Gets the keys of the page elsewhere that the post is about. <see cref="Link"/> says it as well, with an address of another host.</summary>
    public FrontMatterField ExternalLink { get; init; } = new("address of the page that the post is about", "an absolute address", "external_url");

    /// <summary>Gets the keys of the address at which the text was published first, where that is not the post's own.</summary>
    public FrontMatterField Canonical { get; init; } = new(
        "address at which the text was published first, if that is another one: a link of relation `canonical`",
        "an address, relative to home or absolute",
        "canonical_url", "canonical");

    public FrontMatterField License { get; init; } = new(
        "license of the post", "an address, a name of Creative Commons such as `CC BY-SA 4.0` or `CC0`, or a map of `name` and `url`",
        "license", "licence");

    /// <summary>Gets the keys that have one value in all translations of a post.</summary>
    public FrontMatterField Translation { get; init; } = new(
        "posts of other languages with the same value are translations of the post", "any text", "translationKey");

    /// <summary>Gets the keys that hold posts back, each of which does so alone.</summary>
    public IReadOnlyList<WithheldKey> Withheld { get; init; } =
    [
        new("draft", HoldsBack.WhenTrue) { IsDraft = true },
        new("isDraft", HoldsBack.WhenTrue) { IsDraft = true },
        new("published", HoldsBack.WhenFalseOrLater),
        new("publish", HoldsBack.WhenFalseOrLater),
        new("isPublished", HoldsBack.WhenFalse),
        new("unlisted", HoldsBack.WhenTrue),
        new("hidden", HoldsBack.WhenTrue),
        new("private", HoldsBack.WhenTrue),
        new("excluded", HoldsBack.WhenTrue),
        new("eleventyExcludeFromCollections", HoldsBack.WhenTrue),
        new("feed", HoldsBack.WhenFalse),
        new("rss", HoldsBack.WhenFalse),
        new("status", HoldsBack.ByWord),
        new("visibility", HoldsBack.ByWord),
        new("publishDate", HoldsBack.Before),
        new("embargo", HoldsBack.Before),
        new("expiryDate", HoldsBack.After),
        new("unpublishDate", HoldsBack.After),
        new("build.list", HoldsBack.Never),
        new("permalink", HoldsBack.WhenNoAddress),
        new("url", HoldsBack.WhenNoAddress),
    ];

    /// <summary>Gets all fields but the withheld ones, in the order of docs/front-matter.md.</summary>
    public IReadOnlyList<FrontMatterField> Fields =>
    [
        Title, Published, Updated, Slug, Address, Link, Id, Guid, Summary, SummaryMark, Language, Authors, Categories, Keywords, Enclosures, Episode, Picture,
        PictureText, ExternalLink, Canonical, License, Translation,
    ];

    /// <summary>Gets the keys of this table. A changed copy of a table has keys of its own.</summary>
    private KnownKeys Known => _known is { } known && ReferenceEquals(known.Dialect, this) ? known : _known = new(this);

    /// <summary>Gets the same keys with another one that dates posts, before all others.</summary>
    public Dialect DatedBy(string key) =>
        this with { Published = Published with { Keys = [key, .. Published.Keys.Where(other => !KeySpelling.Any.Equals(key, other))] } };

    /// <summary>Says whether a key, or a part of its path, holds posts back.</summary>
    private bool HoldsBackPosts(string key) => Withheld.Any(each => each.Key.Split('.').Contains(key, KeySpelling.Any));

    /// <summary>Says whether a key's value is read.</summary>
    public bool IsRead(string key) => Known.Contains(key);

    /// <summary>Finds the key that a misspelt one stands for, where only one letter is wrong; <see langword="null"/> for keys of other tools.</summary>
    public string? Meant(string key) => Known.Meant(key);

    /// <summary>All keys of a table, in one set.</summary>
    private sealed class KnownKeys(Dialect dialect)
    {
        // Posts of one blog share their keys; a hostile one may have a million.
        private const int MostMeant = 1000;

        private readonly ConcurrentDictionary<string, string?> _meant = new(StringComparer.Ordinal);

        private readonly HashSet<string> _keys = dialect.Fields.SelectMany(each => each.Keys).Concat(dialect.Withheld.Select(each => each.Key))
            .Concat(dialect.AddressKeys)
            .SelectMany(key => key.Split('.') is [var map, _] ? [key, map] : new[] { key }).ToHashSet(KeySpelling.Any);

        public Dialect Dialect => dialect;

        public bool Contains(string key) => _keys.Contains(key);

        public string? Meant(string key)
        {
            if (_meant.TryGetValue(key, out var meant))
                return meant;
            meant = Suggestion.ForOneSlip(key, _keys);
            if (_meant.Count < MostMeant)
                _meant.TryAdd(key, meant);
            return meant;
        }
    }
}
