using System.Xml.Linq;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>Rights, licenses, contributors, comments, sources, schedules and pictures: what documents have, and what is refused.</summary>
public class ProvenanceTests
{
    private static readonly Uri Relative = new("a", UriKind.Relative);

    public static TheoryData<string, string, Func<Feed, Feed>> Mistakes => new()
    {
        { "JF8033", "license.address", feed => feed with { License = new(Relative) } },
        { "JF8013", "icon.link", feed => feed with { Icon = new(Relative) } },
        { "JF8013", "logo.link", feed => feed with { Logo = new(Relative) } },
        { "JF8024", "logo.width", feed => feed with { Logo = new(new("https://blog.example.org/a.png")) { Width = 145 } } },
        { "JF8015", "contributors[0].name", feed => feed with { Contributors = [new(" ")] } },
        { "JF8017", "authors[0].avatar", feed => feed with { Authors = [new("Ann") { Avatar = Relative }] } },
        { "JF8042", "ttl", feed => feed with { Ttl = 0 } },
        { "JF8042", "skipHours[1]", feed => feed with { SkipHours = [1, 1] } },
        { "JF8042", "skipHours[0]", feed => feed with { SkipHours = [-1] } },
        { "JF8042", "skipDays[0]", feed => feed with { SkipDays = [(DayOfWeek)7] } },
        { "JF8033", "generator.link", feed => feed with { Generator = new("G") { Link = Relative } } },
        { "JF8033", "posts[0].license.address", feed => With(feed, post => post with { License = new(Relative) }) },
        { "JF8013", "posts[0].banner.link", feed => With(feed, post => post with { Banner = new(Relative) }) },
        { "JF8016", "posts[0].contributors[0].email", feed => With(feed, post => post with { Contributors = [new("Cy") { Email = "cy" }] }) },
        { "JF8033", "posts[0].comments.address", feed => With(feed, post => post with { Comments = new() { Address = Relative } }) },
        { "JF8033", "posts[0].comments.feed", feed => With(feed, post => post with { Comments = new() { Feed = Relative } }) },
        { "JF8041", "posts[0].comments.count", feed => With(feed, post => post with { Comments = new() { Count = -1 } }) },
        { "JF8033", "posts[0].source.link", feed => With(feed, post => post with { Source = new() { Link = Relative } }) },
        { "JF8033", "posts[0].source.feed", feed => With(feed, post => post with { Source = new() { Feed = Relative } }) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_value_that_no_format_allows_is_an_Error_at_its_path(string rule, string path, Func<Feed, Feed> change)
    {
        Assert.False(FeedSet.TryCreate(change(Some.Feed()), null, out _, out var report));
        Assert.Contains((rule, path), report.Diagnostics.Where(finding => finding.Severity == FeedSeverity.Error).Select(finding => (finding.Rule.Id, finding.Path)));
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public void A_feed_with_all_of_them_is_written_without_a_finding(FeedFormat format)
    {
        var document = Some.FeedWithProvenance().ToDocument(format);
        Assert.Empty(document.Report.Diagnostics);
        Assert.DoesNotContain(FeedValidator.Validate(document.Bytes).Diagnostics, finding => finding.Severity != FeedSeverity.Info);
    }

    [Fact]
    public void An_extension_that_repeats_what_a_property_says_is_an_Error()
    {
        var extension = FeedExtension.Xml(XNamespace.Get("http://purl.org/rss/1.0/modules/slash/") + "comments", 4);
        var feed = Some.Feed(post => post with { Comments = new() { Count = 3 }, Extensions = [extension] });
        Assert.False(FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report));
        Assert.Equal("posts[0].extensions[0]", Assert.Single(report.Diagnostics).Path);
    }

    [Fact]
    public void A_feed_without_them_has_the_bytes_that_it_had() =>
        Assert.Equal(Some.Feed().ToRss(), (Some.Feed(post => post with { Comments = new(), Rights = " " }) with { Generator = new(" ") }).ToRss());

    [Fact]
    public void The_logo_of_Atom_may_differ_from_the_image_of_RSS()
    {
        var feed = Some.FeedWithProvenance();
        Assert.Contains("<logo>https://blog.example.org/logo.png</logo>", feed.ToAtom(), StringComparison.Ordinal);
        Assert.Contains("<url>https://blog.example.org/image.png</url>", feed.ToRss(), StringComparison.Ordinal);
        Assert.Contains("<url>https://blog.example.org/logo.png</url>", (feed with { Image = null }).ToRss(), StringComparison.Ordinal);
        Assert.Contains("\"icon\": \"https://blog.example.org/icon.png\"", (feed with { Image = null }).ToJsonFeed(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FeedFormat.Rss)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Json)]
    public async Task A_stream_has_the_same_elements(FeedFormat format)
    {
        var feed = Some.FeedWithProvenance() with { Updated = Some.Morning };
        using var stream = new MemoryStream();
        await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), format, stream);
        Assert.True(FeedComparer.Compare(feed.ToDocument(format).Bytes, stream.ToArray()).AreSame);
    }

    private static Feed With(Feed feed, Func<Post, Post> change) => feed with { Posts = [change(feed.Posts[0])] };
}
