using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A static site and a host serve the same bytes at the same paths.</summary>
public class SamePathsTests
{
    [Theory]
    [InlineData("history: archives\npage-size: 3\nmax-posts: 3\n", "archive/1")]
    [InlineData("history: pages\npage-size: 3\nmax-posts: 3\nstylesheet: /feed.css\nfeeds:\n  rss: index.xml\n  atom: news/atom.xml\n  json: feed.json\n", "page/2")]
    [InlineData("content: summary\n", null)]
    public async Task The_command_writes_what_the_host_serves(string keys, string? history)
    {
        using var folder = new TempFolder();
        folder.Write("blog/feeds.yml", $"title: A blog\nhome: https://blog.example.org/\nlanguage: en\nauthor: Ann\nby: [category, author, language, section]\nsubscribe: true\n{keys}");
        for (var i = 1; i <= 8; i++)
        {
            folder.Write(
                $"blog/posts/{(i % 2 == 0 ? "notes" : "essays")}/2026-01-0{i}-post-{i}.md",
                $"---\ntitle: Post {i} & more\ncategories: [Topic {i % 3}, \"C#\", 日本語]\nauthor: {(i % 4 == 0 ? "Ben Example" : "Ann")}\nlanguage: {(i > 6 ? "de" : "en")}\n---\nWords of *post* {i}. [Another](/posts/post-1/)\n");
        }

        var site = Path.Combine(folder.Path, "site");
        var built = Command.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "dotnet-feeds.dll"), "build", Path.Combine(folder.Path, "blog"), "--out", site]);
        Assert.True(built.ExitCode == 0, built.Output + built.Error);

        IHost host = null!;
        await using var server = await FeedServer.StartWithAsync(
            services => services.AddMarkdownFeeds(Path.Combine(folder.Path, "blog")),
            app =>
            {
                host = app;
                app.MapFeeds();
                app.MapSubscribePage();
            });
        var files = Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Select(file => $"/{Path.GetRelativePath(site, file).Replace('\\', '/')}").ToList();
        var paths = await host.GetFeedPathsAsync();
        Assert.Equal(files.Select(file => file == "/subscribe/index.html" ? "/subscribe" : file).Order(StringComparer.Ordinal), paths);
        foreach (var part in new[] { "/categories/topic-1/", "/authors/ben-example/", "/languages/de/", "/sections/notes/" })
            Assert.Contains(paths, path => path.StartsWith(part, StringComparison.Ordinal));
        if (history is not null)
            Assert.Contains(paths, path => path.Contains(history, StringComparison.Ordinal));
        foreach (var path in paths.Append("/subscribe/"))
        {
            var file = path.TrimEnd('/') == "/subscribe" ? "/subscribe/index.html" : path;
            Assert.Equal(await File.ReadAllBytesAsync(site + file), await server.Client.GetByteArrayAsync(path));
        }
    }
}
