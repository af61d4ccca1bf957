namespace Justindustrious.Feeds.Tests;

/// <summary>A required member that is null is a mistake in the program, and the exception names it.</summary>
public class NullMemberTests
{
    private static readonly Dictionary<string, Func<Feed, Feed>> Mistakes = new()
    {
        ["link"] = feed => feed with { Link = null! },
        ["posts"] = feed => feed with { Posts = null! },
        ["authors"] = feed => feed with { Authors = null! },
        ["authors[1]"] = feed => feed with { Authors = [new("Ann"), null!] },
        ["categories"] = feed => feed with { Categories = null! },
        ["categories[0]"] = feed => feed with { Categories = [null!] },
        ["image.link"] = feed => feed with { Image = new(null!) },
        ["posts[1]"] = feed => feed with { Posts = [Some.Post(), null!] },
        ["posts[1].link"] = feed => Second(feed, post => post with { Link = null! }),
        ["posts[1].content"] = feed => Second(feed, post => post with { Content = null! }),
        ["posts[1].authors"] = feed => Second(feed, post => post with { Authors = null! }),
        ["posts[1].authors[0]"] = feed => Second(feed, post => post with { Authors = [null!] }),
        ["posts[1].categories"] = feed => Second(feed, post => post with { Categories = null! }),
        ["posts[1].categories[2]"] = feed => Second(feed, post => post with { Categories = ["a", "b", null!] }),
        ["posts[1].enclosures"] = feed => Second(feed, post => post with { Enclosures = null! }),
        ["links"] = feed => feed with { Links = null! },
        ["links[0].address"] = feed => feed with { Links = [new("via", null!)] },
        ["extensions"] = feed => feed with { Extensions = null! },
        ["posts[1].extensions[0]"] = feed => Second(feed, post => post with { Extensions = [null!] }),
        ["posts[1].links"] = feed => Second(feed, post => post with { Links = null! }),
        ["posts[1].links[0]"] = feed => Second(feed, post => post with { Links = [null!] }),
        ["posts[1].links[1].address"] = feed => Second(feed, post => post with { Links = [new("via", new("https://blog.example.org/")), new("via", null!)] }),
        ["license.address"] = feed => feed with { License = new(null!) },
        ["contributors[0]"] = feed => feed with { Contributors = [null!] },
        ["icon.link"] = feed => feed with { Icon = new(null!) },
        ["skipHours"] = feed => feed with { SkipHours = null! },
        ["skipDays"] = feed => feed with { SkipDays = null! },
        ["posts[1].license.address"] = feed => Second(feed, post => post with { License = new(null!) }),
        ["posts[1].contributors"] = feed => Second(feed, post => post with { Contributors = null! }),
        ["posts[1].banner.link"] = feed => Second(feed, post => post with { Banner = new(null!) }),
        ["posts[1].image.link"] = feed => Second(feed, post => post with { Image = new(null!) }),
        ["posts[1].enclosures[0]"] = feed => Second(feed, post => post with { Enclosures = [null!] }),
    };

    public static TheoryData<string> Members => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Members))]
    public void It_is_named_wherever_a_document_is_made(string member)
    {
        var feed = Mistakes[member](Some.Feed());
        var expected = $"{member} is null, but is required (Parameter 'feed')";
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out _)).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => FeedSet.TryCreate(feed, new() { By = FeedGrouping.Category | FeedGrouping.Author }, out _, out _)).Message);
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => feed.ToSyndicationFeed()).Message);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task It_is_named_where_posts_are_streamed(string member)
    {
        var feed = Mistakes[member](Some.Feed());
        if (member == "posts")
            return;
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), FeedFormat.Rss, Stream.Null));
        Assert.StartsWith($"{member} is null, but is required", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_named_where_a_post_is_rendered() =>
        Assert.StartsWith("content is null", Assert.Throws<ArgumentException>(() => (Some.Post() with { Content = null! }).ToHtml()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_null_is_a_blank_one_and_a_finding()
    {
        var feed = Some.Feed(post => post with { Title = null!, Authors = [new(null!)], Categories = [new(null!)] }) with { Title = null! };
        Assert.False(FeedSet.TryCreate(feed, new() { By = FeedGrouping.Category | FeedGrouping.Author }, out _, out var report));
        Assert.Superset(new HashSet<string> { "JF8001", "JF8003", "JF8015" }, report.Diagnostics.Select(finding => finding.Rule.Id).ToHashSet());
    }

    private static Feed Second(Feed feed, Func<Post, Post> change) => feed with { Posts = [Some.Post(), change(Some.Post("second"))] };
}
