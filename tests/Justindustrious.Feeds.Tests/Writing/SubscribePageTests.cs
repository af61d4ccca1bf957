using NodaTime;

namespace Justindustrious.Feeds.Tests.Writing;

/// <summary>The page for people who want to subscribe, of any feed.</summary>
public class SubscribePageTests
{
    private const string Attack = "<script>alert(1)</script>\"'&";

    [Fact]
    public void Texts_of_a_feed_are_text_and_nothing_runs_or_is_loaded()
    {
        var post = new Post(Attack, "https://example.org/a?x=\"&y='", Instant.FromUtc(2026, 1, 5, 9, 0), PostContent.Html("<p>Words</p>")) with { Categories = [Attack] };
        var page = FeedSet.Create(
            new Feed(Attack, "https://example.org/") with { Description = Attack, Posts = [post], Authors = [new Person(Attack)] },
            new() { By = FeedGrouping.Category | FeedGrouping.Author }).ToSubscribePage();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;", page, StringComparison.Ordinal);
        Assert.Contains("<a dir=\"auto\" href=\"https://example.org/a?x=%22&amp;y=&#39;\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_in_one_format_and_without_posts_has_a_page_as_well()
    {
        var paths = new Dictionary<FeedFormat, string> { [FeedFormat.Atom] = "news/atom.xml" };
        var page = FeedSet.Create(new Feed("Eine Seite", "https://example.org/") with { Language = "de", Posts = [] }, new() { Paths = paths }).ToSubscribePage();
        Assert.Contains("<code tabindex=\"0\">https://example.org/news/atom.xml</code>", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"de\" href=\"https://example.org/\">Eine Seite</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("latest posts", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_groups_with_several_posts_that_are_not_those_of_the_main_feed_are_listed()
    {
        var posts = Enumerable.Range(0, 20).Select(number =>
            new Post($"Post {number}", $"https://example.org/{number}", Instant.FromUtc(2026, 1, 5, 9, 0) - Duration.FromDays(number), PostContent.Html("<p>Words</p>")) with
            {
                Categories = number < 2 ? ["Tea", $"topic {number}"] : [$"topic {number}"],
                Language = number == 5 ? "de" : null,
            });
        var page = FeedSet.Create(
            new Feed("A blog", "https://example.org/") with { Language = "en", Posts = [.. posts], Authors = [new Person("Ann")] },
            new() { By = FeedGrouping.Category | FeedGrouping.Author | FeedGrouping.Language }).ToSubscribePage();
        Assert.Contains("https://example.org/categories/tea/rss.xml", page, StringComparison.Ordinal);
        Assert.Contains("https://example.org/languages/de/rss.xml", page, StringComparison.Ordinal);
        Assert.DoesNotContain("topic-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("authors/ann", page, StringComparison.Ordinal);
    }
}
