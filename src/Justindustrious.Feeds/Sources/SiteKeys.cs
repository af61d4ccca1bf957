using Justindustrious.Feeds.Sources.Generators;
using Justindustrious.Feeds.Sources.Pages;
using Justindustrious.Feeds.Sources.Releases;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Sources;

/// <summary>
/// The keys of feeds.yml, in the order in which they are read, written and shown: addresses are relative to <c>home</c>, which therefore comes early.
/// </summary>
internal static class SiteKeys
{
    public static IReadOnlyList<SiteKey> All { get; } =
    [
        new("title", SiteValue.Text, "What readers list the feed under.")
        {
            Read = SiteFeedReader.Title, IsRequired = true, Examples = ["A blog"], OtherTools = ["name", "site-name", "sitename"],
        },
        new("home", SiteValue.Home, "The site's public address. Posts stand below it.")
        {
            Read = SiteFeedReader.Home, IsRequired = true, Examples = ["https://example.org/"],
            OtherTools = ["url", "link", "baseurl", "base_url", "site", "siteurl", "site_url", "root"],
        },
        new("description", SiteValue.Text, "A sentence about the site.")
        {
            Read = SiteFeedReader.Description, Examples = ["What this site is about"], OtherTools = ["subtitle", "tagline"],
        },
        new("language", SiteValue.Language, "The posts' language, as BCP 47 names it.")
        {
            Read = SiteFeedReader.Language, Examples = ["en", "de-AT", "zh-Hant"], OtherTools = ["lang", "locale", "languagecode"],
        },
        new("timezone", new("a time zone of the IANA database", SiteValue.Text.Schema), "The IANA time zone of dates that have no offset of their own.")
        {
            Read = SiteFeedReader.TimeZone, Default = "UTC", Examples = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo"], OtherTools = ["tz"],
        },
        new("people", SiteValue.MapFrom("ids", SiteValue.Of(static () => PeopleReader.Value)),
            "Who is meant by the ids that posts have for their authors; those of authors.yml are known as well.")
        {
            Read = SiteFeedReader.People, Examples = ["{ann: Ann Example <ann@example.org>}"], OtherTools = ["persons", "contributors", "team"],
        },
        new("author", SiteValue.Of(static () => PeopleReader.Value).OrList(),
            "Who writes, where a post does not say: a name, 'Name <mail>', or a map of name, email and url.")
        {
            Read = SiteFeedReader.Authors, Synonyms = ["authors"], Examples = ["Ann <ann@example.org>"],
        },
        new("copyright", SiteValue.Text, "Who holds the rights.")
        {
            Read = SiteFeedReader.Copyright, Examples = ["© 2026 Ann"], OtherTools = ["rights"],
        },
        new("license", SiteValue.Of(static () => LicenseReader.Value),
            "The license of what the site publishes, where a post does not say another. Feeds link to it, with the relation license.")
        {
            Read = SiteFeedReader.License, Examples = ["CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"], OtherTools = ["licence"],
        },
        new("image", SiteValue.Address.Or(SiteValue.Map(static () => SiteFeedReader.ImageKeys)), "A picture that stands for the site.")
        {
            Read = SiteFeedReader.Image, Examples = ["/logo.png", "{url: /logo.png, width: 88, height: 31}"], OtherTools = ["logo"],
        },
        new("icon", SiteValue.Address, "A small square picture that readers show in a list of feeds.")
        {
            Read = SiteFeedReader.Icon, Examples = ["/icon.png"], OtherTools = ["favicon"],
        },
        new("blogroll", SiteValue.Address, "The list of feeds that the author reads, an OPML file. Feeds name it as source:blogroll.")
        {
            Read = SiteFeedReader.Blogroll, Examples = ["/blogroll.opml"],
        },
        new("podcast", ShowReader.Value, "What makes the feed a podcast: what Apple requires, and the elements of the podcast namespace.")
        {
            Read = ShowReader.ReadShow, Examples = ["\n  explicit: false\n  categories: [Technology]"], OtherTools = ["itunes", "show"],
        },
        new("posts", SiteValue.Folder.OrList(atLeast: 1),
            "Where the posts are: a folder beside this file, a changelog in Markdown, a file of releases in JSON or JSON Lines, or a list of these.")
        {
            Read = SitePlacesReader.Folders, Default = "posts", Examples = ["posts"], OtherTools = ["folder", "folders", "dir", "source"],
        },
        new("exclude", new SiteValue("a pattern of paths", SiteValue.Text.Schema).OrList(),
            "Patterns of files and folders that are no posts, such as drafts/** or *.de.md.")
        {
            Read = SitePlacesReader.Excluded, Examples = ["['drafts/**']"], OtherTools = ["ignore", "excluded", "excludes", "ignore-files", "ignorefiles"],
        },
        new("bad-posts", SiteValue.Of(static () => SitePlacesReader.BadPosts.Value),
            "What becomes of posts with errors: they stop the build, so that nothing is written, or they are skipped, and their errors are warnings.")
        {
            Read = SitePlacesReader.SkipBadPosts, Default = "stop", Examples = ["skip"], OtherTools = ["errors", "on-error", "invalid-posts"],
        },
        new("permalink", SiteValue.Pattern.Or(SiteValue.MapFrom("sections", SiteValue.Pattern)),
            "A post's address below home, or a map from sections to such patterns (default for the others). {slug} is the name of the post's file without the "
            + "date; {yyyy}, {mm}, {dd}, {yy}, {m} and {d} are its date; {section} is the first folder below that of the posts (of several folders of "
            + "posts, the folder's own name where a post is directly in it), {path} all of them with the slug, and {file} the file's name; "
            + "{category} and {lang} are what front matter says.")
        {
            Read = SitePlacesReader.Permalinks, Default = "posts/{slug}/", Examples = ["posts/{slug}/", "'{yyyy}/{mm}/{slug}.html'"],
            OtherTools = ["permalinks"],
        },
        new("slug", SiteValue.Of(static () => SitePlacesReader.SlugStyles.Value),
            "How names of files, folders and categories are spelled in addresses: as they are, in small letters, or with '-' for all but letters and "
            + "digits.")
        {
            Read = SitePlacesReader.Slugs, Default = "as-is", Examples = ["as-is"], OtherTools = ["slugs", "slugify"],
        },
        new("date-key", new("a key of front matter", SiteValue.Text.Schema), "The key of front matter that dates posts, before date and all others.")
        {
            Read = SitePlacesReader.DateKey, Examples = ["posted"], OtherTools = ["date", "datekey", "date_key"],
        },
        new("max-posts", SiteValue.Count.Or(SiteValue.OneOf(static () => ["all"])), "How many posts a feed holds, the newest first: a number, or all.")
        {
            Read = SiteOptionsReader.MaxPosts, Default = "20", Examples = ["20"], OtherTools = ["limit", "max", "count"],
        },
        new("titles", SiteValue.Of(static () => SiteOptionsReader.Titles.Value),
            "Whether posts are to have titles: a post without one is a warning, or it may have none.")
        {
            Read = SiteOptionsReader.PostTitles, Default = "required", Examples = ["optional"],
        },
        new("content", SiteValue.Of(static () => SiteOptionsReader.Contents.Value), "Whether feeds hold posts in full, or their summaries.")
        {
            Read = SiteOptionsReader.Content, Default = "full", Examples = ["full"],
        },
        new("generator", SiteValue.OneOf(static () => [.. GeneratorTable.Names]),
            "The generator that the folder is written for: its configuration says what this file does not. Without the key, it is recognised by its "
            + "files; none reads the folder as no generator's.")
        {
            Examples = ["none"],
        },
        new("footer", SiteValue.Text, "Markdown that stands below each post's content; {title} and {link} in it are the post's.")
        {
            Read = SiteOptionsReader.Footer, Examples = ["'[{title}]({link}) appeared first on A blog.'", "'Write to <ann@example.org> about this post.'"],
        },
        new("read-more", SiteValue.Text, "The text of the link to the post that stands below its summary, where feeds hold summaries.")
        {
            Read = SiteOptionsReader.ReadMore, Examples = ["Read more"], OtherTools = ["readmore", "continue-reading"],
        },
        new("lead-image", SiteValue.Of(static () => SiteOptionsReader.LeadImages.Value),
            "Whether a post's picture stands in its content as well: first in the body, unless the body shows it already.")
        {
            Read = SiteOptionsReader.LeadImage, Default = "none", Examples = ["body"], OtherTools = ["leadimage", "lead_image", "cover"],
        },
        new("feeds", SiteValue.Map(static () => SiteOptionsReader.FeedKeys), "The feeds' paths below home; a format that is left out is not written.")
        {
            Read = SiteOptionsReader.Paths, Examples = ["\n  rss: rss.xml\n  atom: atom.xml\n  json: feed.json"], OtherTools = ["formats", "outputs"],
        },
        new("by", SiteValue.Of(static () => SiteOptionsReader.Groupings.Value).OrList(),
            "Feeds of their own for each category, author, section (the first folder below that of the posts, or the name of one of several folders of posts) "
            + "or language. With language, the main feeds hold the site's own language alone.")
        {
            Read = SiteOptionsReader.By, Examples = ["[category, author]"], OtherTools = ["groups", "group-by"],
        },
        new("history", SiteValue.Of(static () => SiteOptionsReader.Histories.Value),
            "How readers get at older posts: not at all, on further pages, or in archives that never change (RFC 5005).")
        {
            Read = SiteOptionsReader.History, Default = "none", Examples = ["archives"], OtherTools = ["archive", "archives"],
        },
        new("page-size", SiteValue.Count, "How many posts a page or an archive holds.")
        {
            Read = SiteOptionsReader.PageSize, Default = "50", Examples = ["50"],
        },
        new("removed-posts", SiteValue.Of(static () => SiteOptionsReader.RemovedPosts.Value),
            "What feeds say of posts that were published and removed: nothing, or in Atom a tombstone for each (RFC 6721), with which readers remove the post "
            + "too. feeds.lock then records when each post was removed.")
        {
            Read = SiteOptionsReader.DeletedPosts, Default = "none", Examples = ["tombstones"], OtherTools = ["tombstones", "deleted", "deleted-posts"],
        },
        new("stylesheet", new("an address, absolute or relative to the feed", SiteValue.Text.Schema),
            "A stylesheet that browsers show RSS and Atom with: CSS, or XSLT where the path ends with .xsl or .xslt.")
        {
            Read = SiteOptionsReader.Stylesheet, Examples = ["/feed.css"], OtherTools = ["css", "style"],
        },
        new("subscribe", SiteOptionsReader.SubscribeValue,
            "Whether the build also writes a page for people who want to subscribe, with addresses to copy and the latest posts: at subscribe/index.html, or "
            + "at the path that is written here.")
        {
            Read = SiteOptionsReader.Subscribe, Default = "false", Examples = ["true", "feeds/index.html"], OtherTools = ["subscribe-page", "subscribepage"],
        },
        new("hub", SiteValue.AbsoluteAddress.OrList(), "The WebSub hub that tells subscribers of changes, or a list of them.")
        {
            Read = SiteOptionsReader.Hubs, Examples = ["https://hub.example.org/"], OtherTools = ["hubs", "websub"],
        },
        new("selectors", SiteValue.Map(static () => PageSelectors.Keys), "Where a theme's pages have what, for posts that are read from HTML: CSS selectors.")
        {
            Read = static (reader, entry, site) => site with { Selectors = PageSelectors.Read(reader, entry) },
            Examples = ["\n  posts: blog/**\n  content: .post-body"],
        },
        new("fields", SiteValue.Map(static () => ReleaseFields.Keys),
            "Which keys of a JSON file of posts say what. Those of GitHub's and GitLab's releases are known.")
        {
            Read = static (reader, entry, site) => site with { Fields = ReleaseFields.Read(reader, entry) },
            Examples = ["{title: name, date: published_at, content: body, link: html_url}"],
        },
        new("rules", SiteValue.MapFrom("ids of rules", SiteValue.Of(static () => SeverityReader.Severities.Value), "^JF[0-9]{4}$"),
            "What the findings of a rule count as, by its id.")
        {
            Read = SeverityReader.Read, Examples = ["\n  JF5003: none"],
        },
    ];

    /// <summary>Finds what other tools call a key of ours, or what a slip of the finger makes of it.</summary>
    public static string? Meant(string key, IReadOnlyList<SiteKey> keys) =>
        keys.FirstOrDefault(known => known.OtherTools.Contains(key, StringComparer.OrdinalIgnoreCase))?.Name
            ?? Suggestion.For(key, keys.SelectMany(known => known.Names));
}
