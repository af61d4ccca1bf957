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
        { "hugo", Rss(Guid("https://blog.example.org/2026/11/order/", "https://blog.example.org/2026/11/order/"), Guid("https://blog.example.org/2026/11/why-feeds/", "https://blog.example.org/2026/11/why-feeds/")) },
        // jekyll-feed: the id is the address without its ending.
        { "jekyll", Atom(Entry("https://blog.example.org/notes/2026/11/24/order", "https://blog.example.org/notes/2026/11/24/order/"), Entry("https://blog.example.org/notes/publishing/2026/11/23/why-feeds", "https://blog.example.org/notes/publishing/2026/11/23/why-feeds/")) },
        // hexo-generator-feed: the id is the permalink.
        { "hexo", Atom(Entry("https://blog.example.org/2026/11/24/order/", "https://blog.example.org/2026/11/24/order/"), Entry("https://blog.example.org/2026/11/23/why-feeds/", "https://blog.example.org/2026/11/23/why-feeds/")) },
        { "zola", Atom(Entry("https://blog.example.org/blog/order/", "https://blog.example.org/blog/order/"), Entry("https://blog.example.org/blog/why-feeds/", "https://blog.example.org/blog/why-feeds/")) },
        { "zola", Rss(Guid("https://blog.example.org/blog/order/", "https://blog.example.org/blog/order/"), Guid("https://blog.example.org/blog/why-feeds/", "https://blog.example.org/blog/why-feeds/")) },
        // @11ty/eleventy-plugin-rss.
        { "eleventy", Atom(Entry("https://blog.example.org/blog/order/", "https://blog.example.org/blog/order/"), Entry("https://blog.example.org/blog/why-feeds/", "https://blog.example.org/blog/why-feeds/")) },
        // @astrojs/rss: the guid is the link, with '/' at its end.
        { "astro", Rss(Guid("https://blog.example.org/blog/order/", "https://blog.example.org/blog/order/", " isPermaLink=\"true\""), Guid("https://blog.example.org/blog/why-feeds/", "https://blog.example.org/blog/why-feeds/", " isPermaLink=\"true\"")) },
        // plugin-content-blog, by the package feed.
        { "docusaurus", Rss(Guid("https://blog.example.org/blog/newest-first", "https://blog.example.org/blog/newest-first", " isPermaLink=\"false\""), Guid("https://blog.example.org/blog/2026/11/23/why-feeds", "https://blog.example.org/blog/2026/11/23/why-feeds", " isPermaLink=\"false\"")) },
        { "docusaurus", Atom(Entry("https://blog.example.org/blog/newest-first", "https://blog.example.org/blog/newest-first"), Entry("https://blog.example.org/blog/2026/11/23/why-feeds", "https://blog.example.org/blog/2026/11/23/why-feeds")) },
        // Pelican makes tag URIs.
        { "pelican", Atom(Entry("tag:blog.example.org,2026-11-24:/newest-first.html", "https://blog.example.org/newest-first.html"), Entry("tag:blog.example.org,2026-11-23:/why-feeds.html", "https://blog.example.org/why-feeds.html")) },
        { "pelican", Rss(Guid("tag:blog.example.org,2026-11-24:/newest-first.html", "https://blog.example.org/newest-first.html", " isPermaLink=\"false\""), Guid("tag:blog.example.org,2026-11-23:/why-feeds.html", "https://blog.example.org/why-feeds.html", " isPermaLink=\"false\"")) },
        // Statiq.Feeds: the id is the link, without an ending.
        { "statiq", Rss(Guid("https://blog.example.org/posts/order", "https://blog.example.org/posts/order"), Guid("https://blog.example.org/posts/why-feeds", "https://blog.example.org/posts/why-feeds")) },
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

    private static string Rss(string newest, string first) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Notes on feeds</title><link>https://blog.example.org/</link><description>Notes</description>{Item("Newest first", newest, 24)}{Item("Why feeds?", first, 23)}</channel></rss>\n";

    private static string Item(string title, string guidAndLink, int day) =>
        $"<item><title>{title}</title>{guidAndLink}<pubDate>{(day == 23 ? "Mon" : "Tue")}, {day} Nov 2026 08:00:00 +0000</pubDate><description>Text.</description></item>";

    private static string Guid(string id, string link, string attribute = "") => $"<link>{link}</link><guid{attribute}>{id}</guid>";

    private static string Atom(string newest, string first) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://blog.example.org/</id><title>Notes on feeds</title><updated>2026-11-24T08:00:00Z</updated>{string.Format(System.Globalization.CultureInfo.InvariantCulture, newest, "Newest first", 24)}{string.Format(System.Globalization.CultureInfo.InvariantCulture, first, "Why feeds?", 23)}</feed>\n";

    private static string Entry(string id, string link) =>
        $"<entry><id>{id}</id><title type=\"html\">{{0}}</title><link rel=\"alternate\" type=\"text/html\" href=\"{link}\"/><published>2026-11-{{1}}T08:00:00Z</published><updated>2026-11-{{1}}T08:00:00Z</updated><author><name>Ann</name></author><content type=\"html\">Text.</content></entry>";
}
