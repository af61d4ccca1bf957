using System.Net;
using System.Text;
using Justindustrious.Feeds.Text;

namespace Justindustrious.Feeds.Writing;

/// <summary>
/// A page that explains to people what a feed is, and gives them its address: HTML with its own CSS, without a script and without anything from elsewhere.
/// </summary>
internal static class SubscribePage
{
    /// <summary>The style sheet. Its hash is in the page's policy, so that a browser applies nothing else.</summary>
    public const string Style =
        """
        :root{color-scheme:light dark;--line:#8886;--soft:#8881;--accent:light-dark(#b34700,#ffab66)}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:42rem;padding:2rem 1.25rem 4rem;font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
        h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}
        h2{font-size:1.15rem;margin:2.25rem 0 .5rem}
        a{color:var(--accent)}
        a:focus-visible,code:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        ul{list-style:none;margin:0;padding:0}
        .feeds li{border:1px solid var(--line);border-radius:.6rem;padding:.75rem 1rem;margin:.6rem 0}
        .feeds strong{display:block}
        code{display:block;background:var(--soft);border-radius:.35rem;padding:.4rem .6rem;margin:.35rem 0;font-size:.95rem;user-select:all;cursor:copy}
        .readers{display:flex;flex-wrap:wrap;gap:.5rem}
        .readers a{display:inline-block;border:1px solid var(--line);border-radius:2rem;padding:.35rem .9rem;text-decoration:none}
        .posts li{padding:.5rem 0;border-top:1px solid var(--line)}
        time,.hint{opacity:.8;font-size:.9rem}
        details{margin:.6rem 0}
        """;

    /// <summary>Readers on the web that take the address of a feed in theirs.</summary>
    private static readonly (string Name, string Address)[] Readers =
    [
        ("Feedly", "https://feedly.com/i/subscription/feed%2F"),
        ("Inoreader", "https://www.inoreader.com/?add_feed="),
        ("NewsBlur", "https://www.newsblur.com/?url="),
        ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url="),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="feed">The main feed.</param>
    /// <param name="main">The documents of the main feed, with their addresses. There is one at least.</param>
    /// <param name="others">The titles and addresses of the feeds of categories, authors, sections and languages.</param>
    /// <param name="posts">The posts that are shown.</param>
    public static string Write(
        Feed feed, IReadOnlyList<(FeedFormat Format, Uri Address)> main, IReadOnlyList<(string Title, Uri Address)> others, IEnumerable<Post> posts)
    {
        var html = new StringBuilder();
        var (title, home) = (Text(feed.Title), Text(UriText.Of(feed.Link)));
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Subscribe to ").Append(title).Append("</title>\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        foreach (var (format, address) in main)
        {
            html.Append("<link rel=\"alternate\" type=\"").Append(format.MediaType).Append("\" title=\"").Append(title).Append(" (")
                .Append(format.DisplayName).Append(")\" href=\"").Append(Text(UriText.Of(address))).Append("\">\n");
        }

        var language = feed.Language is { } tag ? $" lang=\"{Text(tag)}\"" : "";
        html.Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>Subscribe to <a dir=\"auto\"").Append(language).Append(" href=\"").Append(home).Append("\">").Append(title).Append("</a></h1>\n")
            .Append("<p>A feed brings new posts to you: no account, no e-mail address, no algorithm. Copy an address below into a feed reader, which is ")
            .Append("an app on your phone, your computer or the web. The reader shows you what is new. To unsubscribe, remove the feed there.</p>\n")
            .Append("<h2>The address</h2>\n<ul class=\"feeds\">\n");
        foreach (var (format, address) in main)
        {
            var text = Text(UriText.Of(address));
            html.Append("<li><strong>").Append(format.DisplayName).Append("</strong><code tabindex=\"0\">").Append(text).Append("</code><a type=\"")
                .Append(format.MediaType).Append("\" href=\"").Append(text).Append("\">Open</a></li>\n");
        }

        html.Append("</ul>\n");
        if (main.Count > 1)
            html.Append("<p class=\"hint\">All of them have the same posts. If you don’t know which to take, take the first.</p>\n");
        html.Append("<h2>Add it to a reader</h2>\n<ul class=\"readers\">\n");
        foreach (var (name, address) in Readers)
        {
            html.Append("<li><a rel=\"nofollow noopener\" href=\"").Append(Text(address + Uri.EscapeDataString(UriText.Of(main[0].Address)))).Append("\">")
                .Append(name).Append("</a></li>\n");
        }

        html.Append("<li><a href=\"feed:").Append(Text(UriText.Of(main[0].Address))).Append("\">An app on this device</a></li>\n</ul>\n");
        WriteOthers(html, others, language);
        WritePosts(html, posts, language);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteOthers(StringBuilder html, IReadOnlyList<(string Title, Uri Address)> others, string language)
    {
        if (others.Count == 0)
            return;
        html.Append("<h2>Only a part of it</h2>\n<details>\n<summary>Feeds of single topics, authors or languages</summary>\n<ul class=\"feeds\">\n");
        foreach (var (title, address) in others)
        {
            html.Append("<li><strong dir=\"auto\"").Append(language).Append('>').Append(Text(title)).Append("</strong><code tabindex=\"0\">")
                .Append(Text(UriText.Of(address))).Append("</code></li>\n");
        }

        html.Append("</ul>\n</details>\n");
    }

    private static void WritePosts(StringBuilder html, IEnumerable<Post> posts, string language)
    {
        var started = false;
        foreach (var post in posts)
        {
            if (!started)
                html.Append("<h2>The latest posts</h2>\n<ul class=\"posts\">\n");
            started = true;
            var day = FormattableString.Invariant($"{post.Published.ToDateTimeOffset():yyyy-MM-dd}");
            html.Append("<li><a dir=\"auto\"").Append(post.Language is { } own ? $" lang=\"{Text(own)}\"" : language).Append(" href=\"")
                .Append(Text(UriText.Of(post.Link))).Append("\">").Append(Text(BlankText.Is(post.Title) ? UriText.Of(post.Link) : post.Title))
                .Append("</a> <time datetime=\"").Append(day).Append("\">").Append(day).Append("</time></li>\n");
        }

        if (started)
            html.Append("</ul>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
