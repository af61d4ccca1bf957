namespace Justindustrious.Feeds.Tool.Tests;

public class ListTests
{
    [Fact]
    public void List_names_every_feed_whether_it_has_changed_or_not()
    {
        using var blog = new Blog();
        var list = Path.Combine(blog.Parent, "feeds.list");
        blog.Build();

        Assert.Equal(ExitCode.Fine, blog.Build("--list", list).ExitCode);

        Assert.Equal(
            blog.ReadOutput().Keys.Select(path => Path.Combine(blog.Public, path)).Order(StringComparer.Ordinal),
            File.ReadAllLines(list).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void List_says_when_the_next_scheduled_post_is_due()
    {
        using var blog = new Blog();
        var list = Path.Combine(blog.Parent, "feeds.list");
        blog.WritePost("later", "title: Later\ndate: 2027-03-01T12:00:00+02:00", "Text.");
        blog.WritePost("soon", "title: Soon\ndate: 2027-02-01T12:00:00+02:00", "Text.");
        blog.WritePost("draft", "title: Draft\ndate: 2027-01-15\ndraft: true", "Text.");

        blog.Build("--list", list);

        Assert.Equal("# due 2027-02-01T10:00:00Z", File.ReadLines(list).First());
    }

    [Fact]
    public void List_says_when_a_post_expires()
    {
        using var blog = new Blog();
        var list = Path.Combine(blog.Parent, "feeds.list");
        blog.WritePost("later", "title: Later\ndate: 2027-03-01T12:00:00+02:00", "Text.");
        blog.WritePost("going", "title: Going\ndate: 2026-11-01\nexpiryDate: 2027-01-15", "Text.");

        blog.Build("--list", list);

        Assert.Equal("# due 2027-01-15T00:00:00Z", File.ReadLines(list).First());
    }

    [Fact]
    public void List_says_which_format_a_feed_has_where_that_is_asked()
    {
        using var blog = new Blog();
        var list = Path.Combine(blog.Parent, "feeds.list");

        blog.Build("--list", list, "--list-formats");

        var lines = File.ReadAllLines(list);
        foreach (var (format, name) in new[] { ("rss", "rss.xml"), ("atom", "atom.xml"), ("json", "feed.json") })
        {
            Assert.Contains(Path.Combine(blog.Public, name), lines);
            Assert.Contains($"# {format} {Path.Combine(blog.Public, name)}", lines);
        }
    }

    [Fact]
    public void Reproducible_times_are_those_of_the_feeds_last_change_whether_a_file_was_written_or_was_there()
    {
        using var blog = new Blog();
        blog.Build();
        var file = Path.Combine(blog.Public, "rss.xml");
        var whenWritten = File.GetLastWriteTimeUtc(file);

        blog.Build("--reproducible-times");
        var first = File.GetLastWriteTimeUtc(file);
        Assert.NotEqual(whenWritten, first);
        File.Delete(file);
        blog.Build("--reproducible-times");

        Assert.Equal(first, File.GetLastWriteTimeUtc(file));
        using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(blog.Public, "feed.json")));
        var newest = document.RootElement.GetProperty("items").EnumerateArray().Max(item => item.GetProperty("date_published").GetDateTimeOffset());
        Assert.True(first >= newest.UtcDateTime.AddSeconds(-1), $"{first:O} is earlier than {newest:O}");
    }
}
