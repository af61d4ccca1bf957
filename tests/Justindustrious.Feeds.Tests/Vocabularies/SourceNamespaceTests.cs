using Justindustrious.Feeds.Scripting;
using Justindustrious.Feeds.Tests.Sources;

namespace Justindustrious.Feeds.Tests.Vocabularies;

/// <summary>The records of the source namespace are written in three formats and read back.</summary>
public class SourceNamespaceTests
{
    private static readonly FeedExtension[] OfFeed =
    [
        new SourceBlogroll(new("https://blog.example.org/blogroll.opml")), new SourceSelf(new("https://blog.example.org/rss.xml")), new SourceLocalTime("Mon, November 23, 2026 9:00 AM CET"),
        new SourceLikes(new("https://likes.example.org/")), new SourceAccount("github", "ann"),
    ];

    private static readonly FeedExtension[] OfPost =
        [new SourceMarkdown("The *first* post & more.\n\n- a\n- b"), new SourceLinkShort(new("https://b.example.org/1")), new SourceAccount("mastodon", "@ann@social.example.org")];

    public static TheoryData<FeedFormat> Formats => [.. FeedFormats.All];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_record_is_written_without_a_finding_and_read_back(FeedFormat format)
    {
        var feed = Some.Feed(post => post with { Extensions = OfPost }) with { Extensions = OfFeed };
        var document = feed.ToDocument(format);
        Assert.DoesNotContain(FeedValidator.Validate(document.Bytes).Diagnostics, finding => finding.Severity >= FeedSeverity.Warning);
        var read = FeedReader.Read(document.Bytes);
        Assert.Equal(OfFeed, read.Extensions);
        Assert.Equal(OfPost, read.Posts[0].Extensions);
        Assert.Equal("https://blog.example.org/blogroll.opml", ((SourceBlogroll)read.Extensions[0]).Link.AbsoluteUri);
        Assert.Equal("https://blog.example.org/rss.xml", ((SourceSelf)read.Extensions[1]).Link.AbsoluteUri);
        Assert.Equal("Mon, November 23, 2026 9:00 AM CET", ((SourceLocalTime)read.Extensions[2]).Text);
        Assert.Equal("https://likes.example.org/", ((SourceLikes)read.Extensions[3]).Server.AbsoluteUri);
        Assert.Equal(("github", "ann"), (((SourceAccount)read.Extensions[4]).Service, ((SourceAccount)read.Extensions[4]).Name));
        Assert.Equal("The *first* post & more.\n\n- a\n- b", ((SourceMarkdown)read.Posts[0].Extensions[0]).Text);
        Assert.Equal("https://b.example.org/1", ((SourceLinkShort)read.Posts[0].Extensions[1]).Link.AbsoluteUri);
    }

    [Fact]
    public void A_wrong_value_is_one_finding_at_its_path()
    {
        FeedDocument.TryCreate(Some.Feed() with { Extensions = [OfFeed[0], new SourceLikes(new("likes", UriKind.Relative))] }, FeedFormat.Rss, null, out _, out var report);
        Assert.Equal("extensions[1]", Assert.Single(report.Diagnostics, finding => finding.Severity >= FeedSeverity.Warning).Path);
    }

    [Fact]
    public void The_blogroll_of_a_folder_is_a_key_of_feeds_yml()
    {
        using var folder = SiteFolder.WithPost("title: A\ndate: 2026-11-23", SiteFolder.Yml + "blogroll: /blogroll.opml\n");
        Assert.DoesNotContain("warning", folder.AllFindings(), StringComparison.Ordinal);
        var documents = folder.Load().ToFeedSet().Documents;
        Assert.Contains("<source:blogroll>https://blog.example.org/blogroll.opml</source:blogroll>", documents["rss.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains("<source:blogroll>https://blog.example.org/blogroll.opml</source:blogroll>", documents["atom.xml"].ToString(), StringComparison.Ordinal);
        Assert.Contains("\"blogroll\": \"https://blog.example.org/blogroll.opml\"", documents["feed.json"].ToString(), StringComparison.Ordinal);
    }
}
