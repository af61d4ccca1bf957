using System.Buffers;

namespace Justindustrious.Feeds.Tests.Model;

public sealed class FeedDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feeds").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_entity_tag_is_quoted_and_changes_exactly_when_the_bytes_do()
    {
        var one = Some.Feed().ToDocument(FeedFormat.Rss);
        Assert.Matches("^\"[0-9a-f]{32}\"$", one.EntityTag);
        Assert.Equal(one.EntityTag, Some.Feed().ToDocument(FeedFormat.Rss).EntityTag);
        Assert.NotEqual(one.EntityTag, (Some.Feed() with { Title = "Another" }).ToDocument(FeedFormat.Rss).EntityTag);
    }

    [Fact]
    public async Task An_empty_category_is_left_out_of_every_document_with_an_Info()
    {
        var feed = Some.Feed(post => post with { Categories = [.. "a,,b, ".Split(',').Select(term => new Category(term))] });
        foreach (var format in FeedFormats.All)
        {
            var document = feed.ToDocument(format);
            Assert.Equal(feed.ToSyndicationFeed().Items.First().Categories.Select(category => category.Name), ["a", "b"]);
            Assert.Equal((Some.Feed(post => post with { Categories = ["a", "b"] })).ToDocument(format).ToString(), document.ToString());
            Assert.Equal(["posts[0].categories[1]", "posts[0].categories[3]"], document.Report.Diagnostics.Where(finding => finding.Rule.Id == "JF8029").Select(finding => finding.Path));
        }

        Assert.Equal(feed.ToDocument(FeedFormat.Json).ToString(), (feed with { Categories = ["", " "] }).ToDocument(FeedFormat.Json).ToString());
        Assert.DoesNotContain("tags", Some.Feed(post => post with { Categories = [""] }).ToJsonFeed(), StringComparison.Ordinal);
        using var stream = new MemoryStream();
        var report = await FeedWriter.WriteAsync(feed, feed.Posts.ToAsyncEnumerable(), FeedFormat.Rss, stream);
        Assert.Contains(report.Diagnostics, finding => finding.Rule.Id == "JF8029");
        Assert.DoesNotContain("<category></category>", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Streams_and_buffers_get_the_documents_bytes()
    {
        var document = Some.Feed().ToDocument(FeedFormat.Atom);
        using var written = new MemoryStream();
        document.Write(written);
        await document.WriteAsync(written, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        document.Write(buffer);
        Assert.Equal([.. document.Bytes.Span, .. document.Bytes.Span], written.ToArray());
        Assert.True(document.Bytes.Span.SequenceEqual(buffer.WrittenSpan));
        Assert.Equal(document.ToString(), Some.Feed().ToAtom());
    }

    [Fact]
    public void Saving_makes_folders_and_leaves_an_equal_file_untouched()
    {
        var path = Path.Combine(_folder, "a", "b", "rss.xml");
        var document = Some.Feed().ToDocument(FeedFormat.Rss);
        Assert.True(document.Save(path));
        Assert.Equal(document.Bytes.ToArray(), File.ReadAllBytes(path));

        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);
        Assert.False(document.Save(path));
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(path));

        Assert.True((Some.Feed() with { Title = "B blog" }).ToDocument(FeedFormat.Rss).Save(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_that_cant_be_replaced_is_left_as_it_was_with_nothing_beside_it()
    {
        var path = Path.Combine(_folder, "rss.xml");
        Directory.CreateDirectory(path);
        var thrown = Record.Exception(() => Some.Feed().ToDocument(FeedFormat.Rss).Save(path));
        Assert.True(thrown is IOException or UnauthorizedAccessException);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_finding_points_at_the_line_of_the_file_that_a_post_was_read_from()
    {
        var feed = Some.Feed(post => post with { Id = "1", Origin = new("posts/a.md", 7) });
        FeedDocument.TryCreate(feed, FeedFormat.Atom, null, out _, out var report);
        Assert.StartsWith("posts/a.md(7,1): info JF8005: ", Assert.Single(report.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_posts_with_one_id_are_named_by_their_files()
    {
        var feed = Some.Feed() with
        {
            Posts = [Some.Post("a") with { Id = "urn:x:1", Origin = new("a.md", 5) }, Some.Post("b") with { Id = "urn:x:1", Origin = new("b.md", 6) }],
        };
        FeedDocument.TryCreate(feed, FeedFormat.Rss, null, out _, out var report);
        Assert.Equal(
            "b.md(6,1): error JF8006: id 'urn:x:1' is that of a.md(5,1), too; readers show only one of them; give each post an id of its own",
            Assert.Single(report.Diagnostics).ToString());
    }

    [Fact]
    public void A_large_document_whose_posts_were_changed_after_it_was_checked_is_not_written()
    {
        List<Category> categories = [new("feeds")];
        var feed = Some.Feed(post => post with { Content = PostContent.Text(new string('a', 5_000_000)), Categories = categories });
        var document = feed.ToDocument(FeedFormat.Rss);
        using var before = new MemoryStream();
        document.Write(before);

        categories[0] = new("\u0001");
        using var after = new MemoryStream();
        Assert.Throws<InvalidOperationException>(() => document.Write(after));
        Assert.Throws<InvalidOperationException>(() => document.Bytes);

        categories[0] = new("feeds");
        Assert.Equal(before.ToArray(), document.Bytes.ToArray());
    }

    [Fact]
    public async Task A_large_document_is_written_in_small_pieces_and_not_kept_in_memory_by_any_method()
    {
        List<Category> categories = [new("feeds")];
        var feed = Some.Feed(post => post with { Content = PostContent.Text(new string('a', 5_000_000)), Categories = categories });
        var document = feed.ToDocument(FeedFormat.Atom);
        var path = Path.Combine(_folder, "atom.xml");
        using var written = new CountingStream();
        document.Write(written);
        var expected = written.ToArray();
        written.SetLength(0);
        await document.WriteAsync(written);
        Assert.Equal(expected, written.ToArray());
        Assert.InRange(written.LongestWrite, 1, 100_000);
        var buffer = new ArrayBufferWriter<byte>();
        document.Write(buffer);
        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.True(document.Save(path));
        Assert.False(document.Save(path));
        Assert.Equal(expected, File.ReadAllBytes(path));

        // A copy in memory would not show that the post has changed.
        categories[0] = new("\u0001");
        Assert.Throws<InvalidOperationException>(() => document.Write(written));
        await Assert.ThrowsAsync<InvalidOperationException>(() => document.WriteAsync(written));
        Assert.Throws<InvalidOperationException>(() => document.Write(buffer));
        Assert.Throws<InvalidOperationException>(() => document.Save(path));
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_stops()
    {
        var document = Some.Feed(post => post with { Content = PostContent.Text(new string('a', 5_000_000)) }).ToDocument(FeedFormat.Rss);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var written = new MemoryStream();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => document.WriteAsync(written, cancelled.Token));
        Assert.Equal(0, written.Length);
    }

    [Fact]
    public void Bad_code_is_distinguished_from_bad_data()
    {
        Assert.Throws<ArgumentNullException>(() => FeedDocument.TryCreate(null!, FeedFormat.Rss, null, out _, out _));
        Assert.Throws<ArgumentNullException>(() => PostContent.Markdown(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Enclosure(new("https://x.example.org/"), "a/b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FeedOptions { MaxPosts = 0 });
    }

    private sealed class CountingStream : MemoryStream
    {
        public int LongestWrite { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LongestWrite = Math.Max(LongestWrite, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
