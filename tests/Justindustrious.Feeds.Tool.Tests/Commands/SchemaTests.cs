using NJsonSchema;

namespace Justindustrious.Feeds.Tool.Tests;

public class SchemaTests
{
    [Fact]
    public void It_knows_the_keys_that_are_read_and_no_others()
    {
        using var blog = new Blog(siteFile: "unknown-word: 1\n" + Blog.SiteFile);
        // The finding about an unknown key lists those that are known.
        var told = blog.Build("--report", "msbuild").OutputLines.Single(line => line.Contains("'unknown-word'", StringComparison.Ordinal));
        var known = told[(told.IndexOf("one of ", StringComparison.Ordinal) + 7)..told.LastIndexOf(", or remove", StringComparison.Ordinal)].Split(", ");

        Assert.Equal(known.Order(StringComparer.Ordinal), Schema.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"title": "A", "home": "https://example.org/"}""")]
    [InlineData("""{"title": "A", "home": "http://example.org/blog", "language": "zh-Hant", "timezone": "Asia/Tokyo", "max-posts": "all", "content": "summary"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "author": "Ann <ann@example.org>", "feeds": {"rss": "feeds/rss.xml"}, "by": "category", "max-posts": 5}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "authors": ["Ann", {"name": "Ben", "url": "/ben/"}], "by": ["category", "author"], "rules": {"JF5003": "none"}}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "image": {"url": "/a.png", "width": 100}, "permalink": "{yyyy}/{slug}.html", "posts": "notes"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "posts": ["content/en", "notes"], "exclude": ["drafts/**"], "slug": "slugify", "date-key": "posted", "permalink": {"notes": "{section}/{slug}/", "default": "{path}/"}}""")]
    public async Task It_accepts(string site) => Assert.Empty((await JsonSchema.FromJsonAsync(Schema.Text)).Validate(site));

    [Theory]
    [InlineData("""{"title": "A"}""")]
    [InlineData("""{"title": "A", "home": "example.org"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/?a=b"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "url": "https://example.org/"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "language": "en_US"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "max-posts": 0}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "feeds": {"rdf": "index.rdf"}}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "feeds": {"rss": "/rss.xml"}}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "by": "tag"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "permalink": "{title}/"}""")]
    [InlineData("""{"title": "A", "home": "https://example.org/", "rules": {"JF5003": "off"}}""")]
    public async Task It_refuses(string site) => Assert.NotEmpty((await JsonSchema.FromJsonAsync(Schema.Text)).Validate(site));
}
