namespace Justindustrious.Feeds.Tests.Sources;

public class ReadingProgressTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public void Each_post_that_is_read_is_counted_once(int posts)
    {
        using var folder = new TempFolder();
        folder.Write("feeds.yml", "title: Kettle\nhome: https://example.org/\nauthor: Ann\n");
        for (var i = 0; i < posts; i++)
            folder.Write($"posts/{i}.md", "---\ntitle: Boiling\ndate: 2026-11-23\n---\nHow to boil water.\n");
        var (begun, count) = (new List<int>(), 0);

        MarkdownFolder.Load(folder.Path, new() { ReadingBegins = begun.Add, FileIsRead = () => Interlocked.Increment(ref count) });

        Assert.Equal([posts], begun);
        Assert.Equal(posts, count);
    }

    [Fact]
    public void Each_page_that_is_read_is_counted_once()
    {
        using var folder = new TempFolder();
        folder.Write("_site/index.html", "<!doctype html><html lang=en><title>Kettle</title><link rel=canonical href=https://example.org/></html>");
        folder.Write("_site/a/index.html", "<!doctype html><title>A</title><article><h1>A</h1><time datetime=2026-11-23>then</time><p>Text.</p></article>");
        var (begun, count) = (new List<int>(), 0);

        MarkdownFolder.Load(
            folder.Path, new() { HtmlFolder = folder.Find("_site"), ReadingBegins = begun.Add, FileIsRead = () => Interlocked.Increment(ref count) });

        Assert.Equal([2], begun);
        Assert.Equal(2, count);
    }
}
