using System.Xml.Linq;
using Justindustrious.Feeds.Tests.Sources;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Ledger;

/// <summary>Removed posts in Atom (RFC 6721): from the model, and from the ledger of a folder that lists them.</summary>
public class TombstoneTests
{
    private const string Yml = "title: A blog\nhome: https://blog.example.org/\nremoved-posts: tombstones\n";

    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 12, 30, 1);

    [Fact]
    public void Atom_names_removed_posts_and_the_other_formats_do_not()
    {
        var feed = Some.Feed() with { DeletedPosts = [new("tag:blog.example.org,2026:gone", Now) { Comment = "It was a mistake & more." }] };
        var element = XDocument.Parse(feed.ToAtom()).Root!.Element(Tombstones + "deleted-entry")!;
        Assert.Equal("tag:blog.example.org,2026:gone", element.Attribute("ref")!.Value);
        Assert.Equal("2026-11-26T12:30:01Z", element.Attribute("when")!.Value);
        Assert.Equal("It was a mistake & more.", element.Element(Tombstones + "comment")!.Value);
        Assert.DoesNotContain("gone", feed.ToRss(), StringComparison.Ordinal);
        Assert.DoesNotContain("gone", feed.ToJsonFeed(), StringComparison.Ordinal);
        Assert.DoesNotContain("tombstones", Some.Feed().ToAtom(), StringComparison.Ordinal);
        Assert.DoesNotContain(FeedValidator.Validate(feed.ToDocument(FeedFormat.Atom).Bytes).Diagnostics, finding => finding.Severity > FeedSeverity.Info);
    }

    [Fact]
    public void Removed_posts_are_read_back()
    {
        DeletedPost[] deleted = [new("tag:blog.example.org,2026:gone", Now) { Comment = "A mistake." }, new("https://blog.example.org/old/", Now)];
        Assert.True(FeedReader.TryRead((Some.Feed() with { DeletedPosts = deleted }).ToDocument(FeedFormat.Atom).Bytes, null, out var read, out var report));
        Assert.Equal(deleted, read.Feed.DeletedPosts);
        Assert.Empty(report.Diagnostics);
    }

    [Theory]
    [InlineData("gone", "deletedPosts[0].id")]
    [InlineData("", "deletedPosts[0].id")]
    public void An_id_that_is_no_IRI_is_one_error_at_its_path(string id, string path)
    {
        FeedDocument.TryCreate(Some.Feed() with { DeletedPosts = [new(id, Now)] }, FeedFormat.Atom, null, out var document, out var report);
        Assert.Null(document);
        Assert.Equal(path, Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error).Path);
    }

    [Fact]
    public void A_post_that_is_named_twice_is_an_error()
    {
        DeletedPost twice = new("https://blog.example.org/old/", Now);
        FeedDocument.TryCreate(Some.Feed() with { DeletedPosts = [twice, twice] }, FeedFormat.Atom, null, out var document, out var report);
        Assert.Null(document);
        Assert.Equal("deletedPosts[1].id", Assert.Single(report.Diagnostics, finding => finding.Severity == FeedSeverity.Error).Path);
    }

    [Fact]
    public void Archives_and_pages_name_no_removed_posts()
    {
        var feed = Some.Feed() with { Posts = [.. Enumerable.Range(0, 5).Select(number => Some.Post($"post-{number}"))], DeletedPosts = [new("https://blog.example.org/old/", Now)] };
        foreach (var history in (FeedHistory[])[FeedHistory.Archives, FeedHistory.Pages])
        {
            var documents = FeedSet.Create(feed, FeedSetOptions.Default with { History = history, PageSize = 2 }).Documents;
            Assert.Equal(["atom.xml"], documents.Where(document => document.Value.ToString().Contains("deleted-entry", StringComparison.Ordinal)).Select(document => document.Key));
        }
    }

    [Fact]
    public void A_folder_lists_a_post_from_the_build_on_that_misses_it()
    {
        using var folder = Blog(Yml);
        Assert.True(Build(folder, Now - Duration.FromDays(1)).Ledger!.Save());
        File.Delete(Path.Combine(folder.Root, "posts/second.md"));

        var site = Build(folder, Now);
        var expected = new DeletedPost("https://blog.example.org/posts/second/", Now);
        Assert.Equal([expected], site.Feed!.DeletedPosts);
        Assert.True(site.Ledger!.Save());
        var text = File.ReadAllText(Path.Combine(folder.Root, "feeds.lock"));
        Assert.StartsWith("# feeds.lock 3:", text, StringComparison.Ordinal);
        Assert.Contains("\tremoved=2026-11-26T12:30:01Z\n", text, StringComparison.Ordinal);
        Assert.Contains("ref=\"https://blog.example.org/posts/second/\" when=\"2026-11-26T12:30:01Z\"", site.ToFeedSet().Documents["atom.xml"].ToString(), StringComparison.Ordinal);

        // Later builds repeat the time, also those that record nothing.
        Assert.Equal([expected], Build(folder, Now + Duration.FromDays(9)).Feed!.DeletedPosts);
        Assert.Equal([expected], folder.Load().Feed!.DeletedPosts);
        Assert.False(folder.Load(Now + Duration.FromDays(9)).Ledger!.HasChanged);
    }

    [Fact]
    public void A_post_that_comes_back_is_listed_no_more()
    {
        using var folder = Blog(Yml);
        Build(folder, Now).Ledger!.Save();
        var text = File.ReadAllText(Path.Combine(folder.Root, "posts/second.md"));
        File.Delete(Path.Combine(folder.Root, "posts/second.md"));
        Build(folder, Now).Ledger!.Save();
        folder.Write("posts/second.md", text);
        var site = Build(folder, Now + Duration.FromDays(1));
        Assert.Empty(site.Feed!.DeletedPosts);
        Assert.StartsWith("# feeds.lock 1:", System.Text.Encoding.UTF8.GetString(site.Ledger!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_key_or_the_moment_nothing_is_recorded()
    {
        using var folder = Blog(SiteFolder.Yml);
        Build(folder, Now).Ledger!.Save();
        File.Delete(Path.Combine(folder.Root, "posts/second.md"));
        Assert.Empty(Build(folder, Now).Feed!.DeletedPosts);
        folder.Write("feeds.yml", Yml);
        Assert.Empty(folder.Load(Now).Feed!.DeletedPosts);
        Assert.EndsWith("\tremoved\n", System.Text.Encoding.UTF8.GetString(folder.Load(Now).Ledger!.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal(Now, Assert.Single(Build(folder, Now).Feed!.DeletedPosts).Deleted.ToInstant());
    }

    [Fact]
    public void A_draft_is_not_a_removed_post()
    {
        using var folder = Blog(Yml);
        Build(folder, Now).Ledger!.Save();
        folder.Write("posts/second.md", "---\ntitle: Second\ndate: 2026-11-24\ndraft: true\n---\nTwo.\n");
        Assert.Empty(Build(folder, Now).Feed!.DeletedPosts);
    }

    [Fact]
    public void No_more_are_listed_than_the_feed_has_posts_at_most()
    {
        using var folder = Blog(Yml + "max-posts: 1\n");
        folder.Write("posts/third.md", "---\ntitle: Third\ndate: 2026-11-25\n---\nThree.\n");
        Build(folder, Now).Ledger!.Save();
        File.Delete(Path.Combine(folder.Root, "posts/second.md"));
        Build(folder, Now).Ledger!.Save();
        File.Delete(Path.Combine(folder.Root, "posts/third.md"));
        Assert.Equal("https://blog.example.org/posts/third/", Assert.Single(Build(folder, Now + Duration.FromDays(1)).Feed!.DeletedPosts).Id);
    }

    [Theory]
    [InlineData("removed=")]
    [InlineData("removed=yesterday")]
    [InlineData("removed=2026-11-26")]
    public void A_wrong_time_of_removal_in_the_ledger_is_an_error(string end)
    {
        using var folder = Blog(Yml);
        folder.Write("feeds.lock", $"# feeds.lock 3: ids\nhttps://blog.example.org/old/\thttps://blog.example.org/old/\t-\t-\t{end}\n");
        var finding = Assert.Single(folder.Findings().Split('\n'));
        Assert.StartsWith("feeds.lock(2,1): error JF7004: ", finding, StringComparison.Ordinal);
        Assert.Contains("'removed' with or without '=' and a date such as '2026-11-23T09:00:00Z'", finding, StringComparison.Ordinal);
    }

    private static MarkdownFolder Build(SiteFolder folder, Instant now) => MarkdownFolder.Load(folder.Root, new() { Now = now, RecordsRemovedPosts = true });

    private static SiteFolder Blog(string yml) => new SiteFolder(yml)
        .Write("posts/first.md", "---\ntitle: First\ndate: 2026-11-23\n---\nOne.\n")
        .Write("posts/second.md", "---\ntitle: Second\ndate: 2026-11-24\n---\nTwo.\n");
}
