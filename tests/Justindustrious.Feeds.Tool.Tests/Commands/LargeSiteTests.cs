using System.Globalization;

namespace Justindustrious.Feeds.Tool.Tests.Commands;

/// <summary>The memory that a build needs does not grow with its documents, and their temporary files are gone at its end.</summary>
[Trait("Suite", "Long")]
public sealed class LargeSiteTests : IDisposable
{
    private const int Posts = 20_000;

    /// <summary>
    /// The limit of the heap in bytes, in hexadecimal: 402 MB. The build needs half of it, and more on a machine with other work;
    /// the renderings and documents of all posts would need twice as much.
    /// </summary>
    private const string Limit = "18000000";

    private readonly Blog _blog = new(siteFile: Blog.SiteFile.Replace("by: [category]", "history: archives", StringComparison.Ordinal));
    private readonly string _text = string.Concat(Enumerable.Repeat("Many words with a [link](/about/), *marks* and `code`, as posts have them.\n\n", 80));

    public void Dispose() => _blog.Dispose();

    [FactThatNeeds(Need.Patience)]
    public void Twenty_thousand_posts_in_archives_are_built_in_little_memory_and_again_from_the_cache()
    {
        WritePosts();
        var first = Build();
        Assert.Equal((0, ""), (first.ExitCode, first.ExitCode == 0 ? "" : first.Error));
        Assert.Contains(" files, 0 unchanged", first.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_blog.Folder, "*.tmp", SearchOption.AllDirectories));

        WritePost(7, "Changed.");
        var second = Build();

        Assert.Equal((0, ""), (second.ExitCode, second.ExitCode == 0 ? "" : second.Error));
        Assert.Contains("wrote 3 files, ", second.Error, StringComparison.Ordinal);
    }

    [FactThatNeeds(Need.Patience)]
    public void A_large_build_that_fails_at_its_end_leaves_nothing()
    {
        WritePosts();
        // With --strict, a warning fails the build after all documents are made.
        _blog.WritePost("post-9", "title: Post 9\ndate: 2020-01-01\ndescripton: misspelt", _text);

        var outcome = Build("--strict");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.ExitCode == 1 ? "" : outcome.Error));
        Assert.False(Directory.Exists(_blog.Public));
    }

    private Outcome Build(params string[] words) => ToolProcess.RunWith(
        _blog.Parent,
        new()
        {
            ["DOTNET_GCHeapHardLimit"] = Limit,
            ["XDG_CACHE_HOME"] = Path.Combine(_blog.Parent, "cache"),
        },
        ["build", _blog.Folder, "--frozen", "--now", "2027-01-01", .. words]);

    private void WritePosts()
    {
        for (var number = 0; number < Posts; number++)
            WritePost(number, _text);
    }

    private void WritePost(int number, string body) => _blog.WritePost(
        string.Create(CultureInfo.InvariantCulture, $"post-{number}"),
        string.Create(CultureInfo.InvariantCulture, $"title: Post {number}\ndate: {new DateTime(2010, 1, 1).AddHours(number):yyyy-MM-dd'T'HH:mm:ss'Z'}"), body);
}
