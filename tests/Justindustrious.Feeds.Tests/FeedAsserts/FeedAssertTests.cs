using System.Runtime.CompilerServices;
using Justindustrious.Feeds.Testing;

namespace Justindustrious.Feeds.Tests.FeedAsserts;

public class FeedAssertTests
{
    [Fact]
    public void Feeds_that_differ_in_prefixes_white_space_and_order_are_equivalent() => FeedAssert.Equivalent(
        """
        <?xml version="1.0" encoding="utf-16"?>
        <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel>
          <title>A  blog</title><link>https://blog.example.org/</link>
          <item><guid>https://blog.example.org/a/</guid><category>x</category><category>y</category><d:creator>Ann</d:creator></item>
          <item><guid>https://blog.example.org/b/</guid></item>
        </channel></rss>
        """,
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><guid>https://blog.example.org/b/</guid></item>"
        + "<item><dc:creator>Ann</dc:creator><category>y</category><category>x</category><guid>https://blog.example.org/a/</guid></item>"
        + "<link>https://blog.example.org/</link><title>A blog</title></channel></rss>");

    [Fact]
    public void The_feed_means_the_same_in_every_format() => FeedAssert.Equivalent(MyBlog.Feed.ToRss(), MyBlog.Feed.ToAtom());

    [Fact]
    public void The_guide_to_testing_shows_that_test_as_it_stands_here() =>
        Assert.Contains(
            "[Fact]\npublic void The_feed_means_the_same_in_every_format() => FeedAssert.Equivalent(MyBlog.Feed.ToRss(), MyBlog.Feed.ToAtom());\n",
            File.ReadAllText(Repository.Find("docs/guides/testing.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Bytes_are_taken_as_texts_are() =>
        FeedAssert.Equivalent(Some.Feed().ToDocument(FeedFormat.Rss).Bytes, Some.Feed().ToDocument(FeedFormat.Json).Bytes);

    [Fact]
    public void Differences_are_listed_post_by_post()
    {
        var actual = Some.Feed() with { Title = "Another blog", Posts = [Some.Post() with { Title = "Mended" }, Some.Post("new") with { Content = PostContent.Text("New") }] };

        var e = Assert.Throws<FeedAssertException>(() => FeedAssert.Equivalent(Some.Feed().ToJsonFeed(), actual.ToJsonFeed()));

        Assert.Equal(
            """
            The feeds differ:
              title
                expected: A blog
                actual:   Another blog
              a post is not expected: 'Hello, feeds' (https://blog.example.org/posts/new/)
              the post 'Hello, feeds' (https://blog.example.org/posts/hello/):
                title
                  expected: Hello, feeds
                  actual:   Mended
            """, e.Message);
    }

    [Fact]
    public void A_text_that_is_no_feed_fails_the_test_and_says_which()
    {
        var e = Assert.Throws<FeedAssertException>(() => FeedAssert.Equivalent(Some.Feed().ToRss(), "oops"));

        Assert.StartsWith("The feeds can't be compared:\nactual(1,1): error JF7010: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_shows_code_that_was_run_and_what_it_prints()
    {
        var readme = File.ReadAllText(Repository.Find("src/Justindustrious.Feeds.Testing/README.md"));
        using var printed = new StringWriter { NewLine = "\n" };

        Readme(printed);

        Assert.Contains($"```text\n{printed}```", readme, StringComparison.Ordinal);
        Assert.Contains(CodeOfReadme(), readme, StringComparison.Ordinal);
    }

    // Compiled here, compared with the README's text, and run.
    private static void Readme(StringWriter Console)
    {
        // README starts
        var expected = """
            <rss version="2.0" xmlns:dublin="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>Notes on publishing</title>
                <link>https://notes.example.org/</link>
                <description>Notes on publishing</description>
                <item>
                  <guid isPermaLink="true">https://notes.example.org/posts/why-feeds/</guid>
                  <title>Why feeds?</title>
                  <dublin:creator>Ann</dublin:creator>
                </item>
              </channel>
            </rss>
            """;

        var actual = """
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Notes on publishing</title>
            <description>Notes on publishing</description><link>https://notes.example.org/</link>
            <item><title>Why not?</title><dc:creator>Ann</dc:creator><guid>https://notes.example.org/posts/why-feeds/</guid></item>
            </channel></rss>
            """;

        try
        {
            FeedAssert.Equivalent(expected, actual);
        }
        catch (FeedAssertException e)
        {
            Console.WriteLine(e.Message);
        }
        // README ends
    }

    private static string CodeOfReadme([CallerFilePath] string file = "")
    {
        var lines = File.ReadAllLines(file).SkipWhile(line => line != "        // README starts").Skip(1).TakeWhile(line => line != "        // README ends");
        return string.Join('\n', lines.Select(line => line.Length > 8 ? line[8..] : ""));
    }

    private static class MyBlog
    {
        public static Feed Feed => Some.Feed();
    }
}
