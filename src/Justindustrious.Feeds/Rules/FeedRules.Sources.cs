namespace Justindustrious.Feeds;

public static partial class FeedRules
{
    /// <summary>JF9xxx: the files of a site.</summary>
    internal static class SourceRules
    {
        private const string Yaml = "https://yaml.org/spec/1.2.2/";
        private const string Uri = "https://www.rfc-editor.org/rfc/rfc3986";

        public static readonly FeedRule SiteFile = new("JF9001", "a site folder has a feeds.yml", FeedSeverity.Error,
            Yaml);

        public static readonly FeedRule Readable = new("JF9002", "a file of the site can be read", FeedSeverity.Error,
            "https://pubs.opengroup.org/onlinepubs/9799919799/functions/open.html");

        public static readonly FeedRule Utf8 = new("JF9003", "a file of the site is UTF-8 text", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc3629#section-3");

        public static readonly FeedRule Date = new("JF9004", "a date has one reading", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");

        public static readonly FeedRule FrontMatter = new("JF9005", "front matter has an end, and is in a supported language", FeedSeverity.Error,
            Yaml + "#91-documents");

        public static readonly FeedRule YamlSyntax = new("JF9006", "YAML is well-formed", FeedSeverity.Error,
            Yaml + "#chapter-5-character-productions");

        public static readonly FeedRule YamlMap = new("JF9007", "front matter and feeds.yml are one YAML map", FeedSeverity.Error,
            Yaml + "#3211-nodes");

        public static readonly FeedRule RepeatedKey = new("JF9008", "a key appears once in its map", FeedSeverity.Error,
            Yaml + "#3213-node-comparison");

        public static readonly FeedRule PlainYaml = new("JF9009", "YAML has no aliases and no tags; front matter and feeds.yml are neither deep nor large",
            FeedSeverity.Error,
            Yaml + "#71-alias-nodes");

        public static readonly FeedRule ValueKind = new("JF9010", "a value is of the kind that its key asks for", FeedSeverity.Error,
            Yaml + "#103-core-schema");

        public static readonly FeedRule RequiredKey = new("JF9011", "feeds.yml names the site's title and home", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#requiredChannelElements");

        public static readonly FeedRule RequiredDate = new("JF9012", "a post has a date", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.9");

        public static readonly FeedRule LocalTime = new("JF9013", "a local time comes once in its time zone", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc3339#section-4.4");

        public static readonly FeedRule Slug = new("JF9014", "a slug is one segment of an address", FeedSeverity.Error,
            Uri + "#section-3.3");

        public static readonly FeedRule UniqueSlug = new("JF9015", "no two posts have one slug", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7");

        public static readonly FeedRule KnownKey = new("JF9016", "a key of feeds.yml is one that is read", FeedSeverity.Warning,
            Yaml + "#3211-nodes");

        public static readonly FeedRule Home = new("JF9017", "home is an absolute http or https address", FeedSeverity.Error,
            Uri + "#section-4.3");

        public static readonly FeedRule TimeZone = new("JF9018", "a time zone is one of the IANA database", FeedSeverity.Error,
            "https://www.iana.org/time-zones");

        public static readonly FeedRule PostsFolder = new("JF9019", "the folder of posts is below the site folder", FeedSeverity.Error,
            Uri + "#section-5.2.4");

        public static readonly FeedRule Permalink = new("JF9020", "a permalink is a pattern below home", FeedSeverity.Error,
            Uri + "#section-4.2");

        public static readonly FeedRule FeedPath = new("JF9021", "a feed's path is below home, and no other feed has it", FeedSeverity.Error,
            Uri + "#section-4.2");

        public static readonly FeedRule Address = new("JF9022", "an address is a URI", FeedSeverity.Error,
            Uri + "#section-3");

        public static readonly FeedRule Enclosure = new("JF9023", "an enclosure has an address and a type", FeedSeverity.Error,
            "https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt");

        public static readonly FeedRule OneName = new("JF9024", "a field is given under one of its names", FeedSeverity.Info,
            Yaml + "#3211-nodes");

        public static readonly FeedRule CutOff = new("JF9025", "a text is not cut off by a comment", FeedSeverity.Warning,
            Yaml + "#66-comments");

        public static readonly FeedRule RuleSeverity = new("JF9026", "rules names rules and severities", FeedSeverity.Error,
            Yaml + "#103-core-schema");

        public static readonly FeedRule KeptError = new("JF9027", "an Error stays one where documents are made", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc2119#section-1");

        public static readonly FeedRule Moment = new("JF9028", "an embargo or an expiry is compared with a given moment", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.9");

        public static readonly FeedRule MisspeltKey = new("JF9029", "a key of front matter is spelled as it is read", FeedSeverity.Warning,
            Yaml + "#3211-nodes");

        public static readonly FeedRule GeneratorId = new("JF9040", "an id in front matter is an absolute IRI", FeedSeverity.Info,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6");

        public static readonly FeedRule TomlSyntax = new("JF9043", "TOML is well-formed", FeedSeverity.Error,
            "https://toml.io/en/v1.0.0");

        public static readonly FeedRule JsonSyntax = new("JF9044", "JSON of a post or of releases is well-formed", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc8259#section-2");

        public static readonly FeedRule OwnAddress = new("JF9045", "an address in front matter is a path below home", FeedSeverity.Error,
            Uri + "#section-5.2.4");

        public static readonly FeedRule AuthorId = new("JF9046", "an author's id is that of a known person", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-3.2.1");

        public static readonly FeedRule PictureAddress = new("JF9047", "a picture in front matter has an address that readers can open", FeedSeverity.Warning,
            "https://www.rssboard.org/media-rss#media-content");

        public static readonly FeedRule OneGenerator = new("JF9049", "a folder is that of one generator", FeedSeverity.Error,
            Yaml + "#3211-nodes");

        public static readonly FeedRule Undated = new("JF9050", "a page of a generator has a date", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.9");

        public static readonly FeedRule UnreadSetting = new("JF9051", "what a generator's configuration says of posts is read", FeedSeverity.Warning,
            Yaml + "#3211-nodes");

        public static readonly FeedRule LatinSlug = new("JF9052", "a slug is spelled as the generator spells it", FeedSeverity.Warning,
            Uri + "#section-2.5");

        public static readonly FeedRule ChosenGenerator = new("JF9056", "a folder of several generators says which one makes the site", FeedSeverity.Warning,
            Yaml + "#3211-nodes");

        public static readonly FeedRule License = new("JF9057", "a license is named by its address", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc4946#section-2");

        public static readonly FeedRule PageDate = new("JF9060", "a page that looks like a post has a date", FeedSeverity.Warning,
            "https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element");

        public static readonly FeedRule CanonicalAddress = new("JF9061", "a page's canonical address is its own, below home", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc6596#section-3");

        public static readonly FeedRule SharedCanonical = new("JF9062", "no two posts have one canonical address", FeedSeverity.Warning,
            "https://www.rfc-editor.org/rfc/rfc6596#section-3");

        public static readonly FeedRule PageData = new("JF9063", "a page's JSON-LD is well-formed JSON", FeedSeverity.Warning,
            "https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents");

        public static readonly FeedRule PageSize = new("JF9064", "a page is neither too large nor too deep to be read", FeedSeverity.Warning,
            "https://html.spec.whatwg.org/multipage/parsing.html#tree-construction");

        public static readonly FeedRule PagesWithPosts = new("JF9065", "a folder of pages has posts", FeedSeverity.Error,
            "https://html.spec.whatwg.org/multipage/sections.html#the-article-element");

        public static readonly FeedRule Versions = new("JF9066", "a changelog names versions", FeedSeverity.Error,
            "https://keepachangelog.com/en/1.1.0/");

        public static readonly FeedRule Releases = new("JF9067", "a file of releases contains objects with a title, a date and an address", FeedSeverity.Error,
            "https://www.rfc-editor.org/rfc/rfc8259#section-4");

        public static IReadOnlyList<FeedRule> Rows { get; } =
        [
            SiteFile, Readable, Utf8, Date, FrontMatter, YamlSyntax, YamlMap, RepeatedKey, PlainYaml, ValueKind, RequiredKey,
            RequiredDate, LocalTime, Slug, UniqueSlug, KnownKey, Home, TimeZone, PostsFolder, Permalink, FeedPath, Address,
            Enclosure, OneName, CutOff, RuleSeverity, KeptError,
            Moment, MisspeltKey, GeneratorId, TomlSyntax, JsonSyntax, OwnAddress, AuthorId, PictureAddress, OneGenerator, Undated, UnreadSetting, LatinSlug,
            ChosenGenerator, License, PageDate, CanonicalAddress, SharedCanonical, PageData, PageSize, PagesWithPosts, Versions, Releases,
        ];
    }
}
