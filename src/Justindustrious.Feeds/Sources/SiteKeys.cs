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
        new("title", SiteValue.Text, "The title of the feeds, which readers show in their lists.")
        {
            Read = SiteFeedReader.Title, IsRequired = true, Examples = ["A blog"], OtherTools = ["name", "site-name", "sitename"],
        },
        new("home", SiteValue.Home, "The public address of the site. The addresses of posts are below it.")
        {
            Read = SiteFeedReader.Home, IsRequired = true, Examples = ["https://example.org/"],
            OtherTools = ["url", "link", "baseurl", "base_url", "site", "siteurl", "site_url", "root"],
        },
        new("description", SiteValue.Text, "A sentence about the site.")
        {
            Read = SiteFeedReader.Description, Examples = ["What this site is about"], OtherTools = ["subtitle", "tagline"],
        },
        new("language", SiteValue.Language, "The language of the posts, as a BCP 47 tag.")
        {
            Read = SiteFeedReader.Language, Examples = ["en", "de-AT", "zh-Hant"], OtherTools = ["lang", "locale", "languagecode"],
        },
        new("timezone", new("a time zone of the IANA database", SiteValue.Text.Schema), "The IANA time zone of dates without an offset.")
        {
            Read = SiteFeedReader.TimeZone, Default = "UTC", Examples = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo"], OtherTools = ["tz"],
        },
        new("people", SiteValue.MapFrom("ids", SiteValue.Of(static () => PeopleReader.Value)),
            "The people whom posts name by an id. The ids in authors.yml work, too.")
        {
            Read = SiteFeedReader.People, Examples = ["{ann: Ann Example <ann@example.org>}"], OtherTools = ["persons", "contributors", "team"],
        },
        new("author", SiteValue.Of(static () => PeopleReader.Value).OrList(),
            "The author of posts that name none: a name, 'Name <mail>', or a map of name, email and url.")
        {
            Read = SiteFeedReader.Authors, Synonyms = ["authors"], Examples = ["Ann <ann@example.org>"],
        },
        new("copyright", SiteValue.Text, "The copyright notice.")
        {
            Read = SiteFeedReader.Copyright, Examples = ["© 2026 Ann"], OtherTools = ["rights"],
        },
        new("license", SiteValue.Of(static () => LicenseReader.Value),
            "The license of each post whose front matter has no license. Feeds link to it with the relation license.")
        {
            Read = SiteFeedReader.License, Examples = ["CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"], OtherTools = ["licence"],
        },
        new("image", SiteValue.Address.Or(SiteValue.Map(static () => SiteFeedReader.ImageKeys)), "A picture of the site, such as its logo.")
        {
            Read = SiteFeedReader.Image, Examples = ["/logo.png", "{url: /logo.png, width: 88, height: 31}"], OtherTools = ["logo"],
        },
        new("icon", SiteValue.Address, "A small square picture that readers show in a list of feeds.")
        {
            Read = SiteFeedReader.Icon, Examples = ["/icon.png"], OtherTools = ["favicon"],
        },
        new("blogroll", SiteValue.Address, "An OPML file with the feeds that the author reads. Feeds link to it as source:blogroll.")
        {
            Read = SiteFeedReader.Blogroll, Examples = ["/blogroll.opml"],
        },
        new("podcast", ShowReader.Value, "Makes the feed a podcast: the values that Apple requires, and those of the podcast namespace.")
        {
            Read = ShowReader.ReadShow, Examples = ["\n  explicit: false\n  categories: [Technology]"], OtherTools = ["itunes", "show"],
        },
        new("posts", SiteValue.Folder.OrList(atLeast: 1),
            "Where the posts are: a folder next to this file, a changelog in Markdown, a file of releases in JSON or JSON Lines, or a list of these.")
        {
            Read = SitePlacesReader.Folders, Default = "posts", Examples = ["posts"], OtherTools = ["folder", "folders", "dir", "source"],
        },
        new("exclude", new SiteValue("a pattern of paths", SiteValue.Text.Schema).OrList(),
            "Files and folders that are not posts, as patterns such as drafts/** or *.de.md.")
        {
            Read = SitePlacesReader.Excluded, Examples = ["['drafts/**']"], OtherTools = ["ignore", "excluded", "excludes", "ignore-files", "ignorefiles"],
        },
        new("bad-posts", SiteValue.Of(static () => SitePlacesReader.BadPosts.Value),
            "What happens if a post has an error. stop: nothing is written. skip: the post is left out, and its errors are warnings.")
        {
            Read = SitePlacesReader.SkipBadPosts, Default = "stop", Examples = ["skip"], OtherTools = ["errors", "on-error", "invalid-posts"],
        },
        new("permalink", SiteValue.Pattern.Or(SiteValue.MapFrom("sections", SiteValue.Pattern)),
            "The address of a post below home, or a map from sections to addresses (default for the others). {slug} is the name of the post's file without "
            + "the date. {yyyy}, {mm}, {dd}, {yy}, {m} and {d} are parts of the date. {section} is the first folder below the folder of posts; if there are "
            + "several folders of posts, it is the name of the folder for posts directly in it. {path} is all folders and the slug. {file} is the name of "
            + "the file. {category} and {lang} are from front matter.")
        {
            Read = SitePlacesReader.Permalinks, Default = "posts/{slug}/", Examples = ["posts/{slug}/", "'{yyyy}/{mm}/{slug}.html'"],
            OtherTools = ["permalinks"],
        },
        new("slug", SiteValue.Of(static () => SitePlacesReader.SlugStyles.Value),
            "How addresses spell the names of files, folders and categories. as-is: unchanged. lower: in small letters. slugify: also with '-' for "
            + "everything except letters and digits.")
        {
            Read = SitePlacesReader.Slugs, Default = "as-is", Examples = ["as-is"], OtherTools = ["slugs", "slugify"],
        },
        new("date-key", new("a key of front matter", SiteValue.Text.Schema),
            "The key of front matter with the date of a post. It has priority over date and all other keys.")
        {
            Read = SitePlacesReader.DateKey, Examples = ["posted"], OtherTools = ["date", "datekey", "date_key"],
        },
        new("max-posts", SiteValue.Count.Or(SiteValue.OneOf(static () => ["all"])), "How many posts a feed contains, the newest first: a number, or all.")
        {
            Read = SiteOptionsReader.MaxPosts, Default = "20", Examples = ["20"], OtherTools = ["limit", "max", "count"],
        },
        new("titles", SiteValue.Of(static () => SiteOptionsReader.Titles.Value),
            "Whether a post without a title is a warning (required), or not (optional).")
        {
            Read = SiteOptionsReader.PostTitles, Default = "required", Examples = ["optional"],
        },
        new("content", SiteValue.Of(static () => SiteOptionsReader.Contents.Value),
            "Whether feeds contain whole posts (full), or only their summaries (summary).")
        {
            Read = SiteOptionsReader.Content, Default = "full", Examples = ["full"],
        },
        new("generator", SiteValue.OneOf(static () => [.. GeneratorTable.Names]),
            "The generator of the site. Values that this file does not set are read from its configuration. Without the key, the generator is recognised "
            + "by its files. none: no generator's configuration is read.")
        {
            Examples = ["none"],
        },
        new("footer", SiteValue.Text, "Markdown that is written below the content of each post. {title} and {link} are replaced by those of the post.")
        {
            Read = SiteOptionsReader.Footer, Examples = ["'[{title}]({link}) appeared first on A blog.'", "'Write to <ann@example.org> about this post.'"],
        },
        new("read-more", SiteValue.Text, "The text of a link to the post, below its summary. It is only for feeds of summaries.")
        {
            Read = SiteOptionsReader.ReadMore, Examples = ["Read more"], OtherTools = ["readmore", "continue-reading"],
        },
        new("lead-image", SiteValue.Of(static () => SiteOptionsReader.LeadImages.Value),
            "Whether the picture of a post is also written into its content. body: it is first, unless the body already shows it.")
        {
            Read = SiteOptionsReader.LeadImage, Default = "none", Examples = ["body"], OtherTools = ["leadimage", "lead_image", "cover"],
        },
        new("feeds", SiteValue.Map(static () => SiteOptionsReader.FeedKeys), "The feeds' paths below home; a format that is left out is not written.")
        {
            Read = SiteOptionsReader.Paths, Examples = ["\n  rss: rss.xml\n  atom: atom.xml\n  json: feed.json"], OtherTools = ["formats", "outputs"],
        },
        new("by", SiteValue.Of(static () => SiteOptionsReader.Groupings.Value).OrList(),
            "Which further feeds are made: one for each category, author, language or section. A section is the first folder below the folder of posts, or "
            + "one of several folders of posts. With language, the main feeds contain only posts in the language of the site.")
        {
            Read = SiteOptionsReader.By, Examples = ["[category, author]"], OtherTools = ["groups", "group-by"],
        },
        new("history", SiteValue.Of(static () => SiteOptionsReader.Histories.Value),
            "Where readers find older posts. none: nowhere. pages: on further pages. archives: in archives that never change (RFC 5005).")
        {
            Read = SiteOptionsReader.History, Default = "none", Examples = ["archives"], OtherTools = ["archive", "archives"],
        },
        new("page-size", SiteValue.Count, "How many posts a page or an archive contains.")
        {
            Read = SiteOptionsReader.PageSize, Default = "50", Examples = ["50"],
        },
        new("removed-posts", SiteValue.Of(static () => SiteOptionsReader.RemovedPosts.Value),
            "Whether the Atom feed lists posts that were published and later removed (RFC 6721), so that readers remove them, too. With tombstones, feeds.lock "
            + "also contains when each post was removed.")
        {
            Read = SiteOptionsReader.DeletedPosts, Default = "none", Examples = ["tombstones"], OtherTools = ["tombstones", "deleted", "deleted-posts"],
        },
        new("stylesheet", new("an address, absolute or relative to the feed", SiteValue.Text.Schema),
            "A stylesheet with which browsers show RSS and Atom: CSS, or XSLT if the path ends with .xsl or .xslt.")
        {
            Read = SiteOptionsReader.Stylesheet, Examples = ["/feed.css"], OtherTools = ["css", "style"],
        },
        new("subscribe", SiteOptionsReader.SubscribeValue,
            "Whether the build also writes a page for people who want to subscribe, with addresses to copy and the latest posts: at subscribe/index.html, or "
            + "at the path that is written here.")
        {
            Read = SiteOptionsReader.Subscribe, Default = "false", Examples = ["true", "feeds/index.html"], OtherTools = ["subscribe-page", "subscribepage"],
        },
        new("hub", SiteValue.AbsoluteAddress.OrList(), "The WebSub hub that notifies subscribers of changes, or a list of hubs.")
        {
            Read = SiteOptionsReader.Hubs, Examples = ["https://hub.example.org/"], OtherTools = ["hubs", "websub"],
        },
        new("selectors", SiteValue.Map(static () => PageSelectors.Keys),
            "CSS selectors for posts that are read from HTML: where the pages have the title, the date and other parts.")
        {
            Read = static (reader, entry, site) => site with { Selectors = PageSelectors.Read(reader, entry) },
            Examples = ["\n  posts: blog/**\n  content: .post-body"],
        },
        new("fields", SiteValue.Map(static () => ReleaseFields.Keys),
            "The keys in a JSON file of posts that contain the title, the date and other parts. Releases of GitHub and GitLab are read without it.")
        {
            Read = static (reader, entry, site) => site with { Fields = ReleaseFields.Read(reader, entry) },
            Examples = ["{title: name, date: published_at, content: body, link: html_url}"],
        },
        new("rules", SiteValue.MapFrom("ids of rules", SiteValue.Of(static () => SeverityReader.Severities.Value), "^JF[0-9]{4}$"),
            "The severity of findings, by the id of their rule: error, warning, info or none.")
        {
            Read = SeverityReader.Read, Examples = ["\n  JF5003: none"],
        },
    ];

    /// <summary>Finds what other tools call a key of ours, or what a slip of the finger makes of it.</summary>
    public static string? Meant(string key, IReadOnlyList<SiteKey> keys) =>
        keys.FirstOrDefault(known => known.OtherTools.Contains(key, StringComparer.OrdinalIgnoreCase))?.Name
            ?? Suggestion.For(key, keys.SelectMany(known => known.Names));
}
