using System.Text.Json;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>
/// The feeds that generators and their plug-ins publish have ids of many forms. After <c>adopt</c>, the feeds that are built here have the same ids, so that no
/// subscriber sees a post again. The sites are those of the guides.
/// </summary>
public sealed class AdoptedGeneratorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Each generator's feed, as it writes the two posts of its guide.</summary>
    public static TheoryData<string, string> Feeds => new()
    {
        // The template rss.xml of Hugo: the guid is the permalink.
        { "hugo", Rss(new("2026/11/order/", 0), new("2026/11/why-feeds/", 8)) },
        // jekyll-feed: the id is the address without its ending.
        {
            "jekyll",
            Atom(
                new("notes/2026/11/24/order/", 0) { Id = "https://blog.example.org/notes/2026/11/24/order" },
                new("notes/publishing/2026/11/23/why-feeds/", 0) { Id = "https://blog.example.org/notes/publishing/2026/11/23/why-feeds" })
        },
        // hexo-generator-feed: the id is the permalink.
        { "hexo", Atom(new("2026/11/24/order/", 8), new("2026/11/23/why-feeds/", 8)) },
        // Both of Zola's templates: the id is the permalink.
        { "zola", Atom(new("blog/order/", 0), new("blog/why-feeds/", 0)) },
        { "zola", Rss(new("blog/order/", 0), new("blog/why-feeds/", 0)) },
        // @11ty/eleventy-plugin-rss.
        { "eleventy", Atom(new("blog/order/", 0), new("blog/why-feeds/", 0)) },
        // @astrojs/rss: the guid is the link, with '/' at its end.
        { "astro", Rss(new("blog/order/", 0), new("blog/why-feeds/", 0), " isPermaLink=\"true\"") },
        // plugin-content-blog, by the package feed.
        { "docusaurus", Rss(new("blog/newest-first", 0), new("blog/2026/11/23/why-feeds", 0), " isPermaLink=\"false\"") },
        { "docusaurus", Atom(new("blog/newest-first", 0), new("blog/2026/11/23/why-feeds", 0)) },
        // Pelican makes tag URIs.
        {
            "pelican",
            Atom(
                new("newest-first.html", 8) { Id = "tag:blog.example.org,2026-11-24:/newest-first.html" },
                new("why-feeds.html", 8) { Id = "tag:blog.example.org,2026-11-23:/why-feeds.html" })
        },
        {
            "pelican",
            Rss(
                new("newest-first.html", 8) { Id = "tag:blog.example.org,2026-11-24:/newest-first.html" },
                new("why-feeds.html", 8) { Id = "tag:blog.example.org,2026-11-23:/why-feeds.html" },
                " isPermaLink=\"false\"")
        },
        // Statiq.Feeds: the id is the link, without an ending.
        { "statiq", Rss(new("posts/order", 0), new("posts/why-feeds", 0)) },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Feeds))]
    public void No_post_of_a_generators_own_feed_appears_again(string generator, string published)
    {
        using var site = new Feeds.Tests.TempFolder();
        Readme.Blocks($"docs/guides/{generator}.md").WriteFiles(site);
        var old = _folder.Write(published.Contains("<rss", StringComparison.Ordinal) ? "old.rss" : "old.atom", published);

        var adopted = InProcess.Run("adopt", old, site.Path);
        Assert.Equal((0, ""), (adopted.ExitCode, adopted.Output));
        var built = InProcess.Run("build", site.Path, "--out", _folder["new"], "--now", "2027-01-01");
        Assert.Equal(0, built.ExitCode);

        var feeds = Directory.EnumerateFiles(_folder["new"], "*", SearchOption.AllDirectories).ToList();
        Assert.Equal(3, feeds.Count);
        foreach (var feed in feeds)
        {
            using var diff = JsonDocument.Parse(InProcess.Run("diff", old, feed, "--report", "json").Output);
            Assert.Equal((0, 0, 0), (Count(diff, "reappearing"), Count(diff, "added"), Count(diff, "removed")));
        }
    }

    private static int Count(JsonDocument diff, string list) => diff.RootElement.GetProperty(list).GetArrayLength();

    private static string Rss(Published newest, Published first, string attribute = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0">
        <channel>
        <title>Notes on feeds</title>
        <link>https://blog.example.org/</link>
        <description>Notes</description>
        {Item("Newest first", newest, $"Tue, 24 Nov 2026 {newest.Hour:00}:00:00 +0000", attribute)}
        {Item("Why feeds?", first, $"Mon, 23 Nov 2026 {first.Hour:00}:00:00 +0000", attribute)}
        </channel>
        </rss>
        """;

    private static string Item(string title, Published post, string date, string attribute) =>
        $"<item><title>{title}</title><link>{post.Link}</link><guid{attribute}>{post.Id}</guid><pubDate>{date}</pubDate><description>Text.</description></item>";

    private static string Atom(Published newest, Published first) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://blog.example.org/</id>
        <title>Notes on feeds</title>
        <updated>2026-11-24T08:00:00Z</updated>
        <author><name>Ann Example</name></author>
        {Entry("Newest first", newest, $"2026-11-24T{newest.Hour:00}:00:00Z")}
        {Entry("Why feeds?", first, $"2026-11-23T{first.Hour:00}:00:00Z")}
        </feed>
        """;

    private static string Entry(string title, Published post, string date) =>
        $"<entry><id>{post.Id}</id><title type=\"html\">{title}</title><link rel=\"alternate\" type=\"text/html\" href=\"{post.Link}\"/>"
        + $"<published>{date}</published><updated>{date}</updated><content type=\"html\">Text.</content></entry>";

    /// <summary>A post of a generator's feed.</summary>
    /// <param name="Path">Its address below the host.</param>
    /// <param name="Hour">The hour of its date, in UTC. Some readers know posts by title and date.</param>
    private sealed record Published(string Path, int Hour)
    {
        public string Link => "https://blog.example.org/" + Path;

        /// <summary>Gets the id, which is the address where the generator makes no other.</summary>
        public string Id { get => field ?? Link; init; }
    }
}
