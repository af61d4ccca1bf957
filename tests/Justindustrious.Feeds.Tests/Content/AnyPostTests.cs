using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Justindustrious.Feeds.Content;

namespace Justindustrious.Feeds.Tests.Content;

/// <summary>
/// With any content of a post, its documents are well-formed and valid. Its HTML is harmless, has absolute addresses, and does not change when it is cleaned
/// again.
/// </summary>
public class AnyPostTests
{
    /// <summary>How many posts each feed has: checking a document costs more than a post.</summary>
    private const int PostsPerFeed = 20;

    [Fact]
    public void Any_post_makes_valid_documents_that_hold_nothing_dangerous() => Check(posts: 200);

    internal static void Check(int posts) => AnyPost.Feeds(PostsPerFeed).CheckEach(posts / PostsPerFeed, CheckFeed);

    private static void CheckFeed(Feed feed)
    {
        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            Assert.True(FeedDocument.TryCreate(feed, format, null, out var document, out var report), Errors(report));
            var read = FeedValidator.Validate(new MemoryStream(document.Bytes.ToArray()));
            Assert.True(read.IsValid, Errors(read));
            var contents = Contents(Encoding.UTF8.GetString(document.Bytes.Span), format).ToList();
            Assert.Equal(feed.Posts.Count, contents.Count);
            for (var i = 0; i < contents.Count; i++)
                CheckContent(contents[i], feed.Posts[i]);
        }
    }

    private static string Errors(ValidationReport report) => string.Join("\n", report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error));

    private static void CheckContent(string html, Post post)
    {
        var ids = new PostIds(post);
        var problems = SafeHtml.Problems(html, ids.Prefix).ToList();
        Assert.True(problems.Count == 0, $"{string.Join(", ", problems)} in {html}\nof {Printed(post)}");
        var again = ContentRenderer.Render(post with { Content = PostContent.Html(html) }, ContentPolicy.Default).Html;
        Assert.True(new SameTree().Equals(html, again), $"{html}\nis cleaned to\n{again}\nof {Printed(post)}");
    }

    /// <summary>Reads the posts' HTML with readers that know nothing of ours.</summary>
    private static IEnumerable<string> Contents(string document, FeedFormat format)
    {
        if (format == FeedFormat.Json)
        {
            using var json = JsonDocument.Parse(document);
            return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("content_html", out var html) ? html.GetString()! : "")];
        }

        var xml = XDocument.Parse(document, LoadOptions.PreserveWhitespace);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XNamespace content = "http://purl.org/rss/1.0/modules/content/";
        return format == FeedFormat.Rss
            ? xml.Descendants("item").Select(item => item.Element(content + "encoded")?.Value ?? "")
            : xml.Descendants(atom + "entry").Select(entry => entry.Element(atom + "content")?.Value ?? "");
    }

    private static string Printed(Post post) => $"{post.Content.Format} {JsonSerializer.Serialize(post.Content.Source)}";
}

/// <summary>The same, of twenty thousand posts and more.</summary>
[Trait("Suite", "Long")]
public class AnyPostLongTests
{
    [FactThatNeeds(Need.Patience)]
    public void Twenty_thousand_posts_make_valid_documents_that_hold_nothing_dangerous() => AnyPostTests.Check(posts: 20_000);

    [FactThatNeeds(Need.Patience)]
    public void Both_paths_agree_on_twenty_thousand_pieces_of_Markdown() => TwoPathsTests.CheckGenerated(20_000);
}
