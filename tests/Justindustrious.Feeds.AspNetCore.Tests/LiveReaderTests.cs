using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>Other people's readers subscribe to the sample blog while it runs, and come back.</summary>
[Trait("Suite", "Long")]
public sealed class LiveReaderTests : IAsyncLifetime, IDisposable
{
    private readonly SampleHost _host = new();
    private IReadOnlyList<Post> _posts = [];

    public async Task InitializeAsync() => _posts = (await _host.Services.GetRequiredService<FeedPublisher>().GetAsync()).Feed.Posts;

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [TheoryThatNeeds(Need.Patience, Need.Python + "feedparser")]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed")]
    public void Feedparser_sees_each_post_once_and_then_gets_304(string path) =>
        Check(Poll(Need.PythonProgram, "poll-with-feedparser.py", path), ["summary", "categories"], [200, 304]);

    [TheoryThatNeeds(Need.Patience, "newsboat")]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    public void Newsboat_sees_each_post_once(string path) =>
        Check(Poll(Need.PythonProgram, "poll-with-newsboat.py", path), [], []);

    [TheoryThatNeeds(Need.Patience, Need.Npm + "rss-parser")]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    public void Rss_parser_sees_each_post_once(string path) =>
        Check(Poll("node", "poll-with-npm.cjs", path, "rss-parser"), [], []);

    [TheoryThatNeeds(Need.Patience, Need.Npm + "feedsmith")]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public void Feedsmith_sees_each_post_once_and_then_gets_304(string path) =>
        Check(Poll("node", "poll-with-npm.cjs", path, "feedsmith"), ["categories"], [200, 304]);

    private JsonNode Poll(string program, string script, string path, params string[] arguments) => JsonNode.Parse(Command.Run(
        program,
        [Repository.Find("tests/Justindustrious.Feeds.AspNetCore.Tests/Readers/" + script), .. arguments, new Uri(_host.Home, path).AbsoluteUri],
        environment: new Dictionary<string, string?> { ["NODE_PATH"] = Need.NodeModules, ["no_proxy"] = "127.0.0.1,localhost" }).MustSucceed().Output)!;

    private void Check(JsonNode seen, string[] more, int[] statuses)
    {
        Assert.Equal("", (string?)seen["complaint"]);
        Assert.Equal(statuses, seen["statuses"]!.AsArray().Select(status => (int)status!));
        var found = seen["posts"]!.AsArray();
        Assert.Equal(8, _posts.Count);
        Assert.Equal(_posts.Select(post => post.Id).Order(StringComparer.Ordinal), found.Select(post => (string)post!["id"]!).Order(StringComparer.Ordinal));
        foreach (var post in _posts)
        {
            var seenPost = found.Single(candidate => (string?)candidate!["id"] == post.Id)!;
            Assert.Equal(post.Title, (string?)seenPost["title"]);
            Assert.Equal(post.Link.AbsoluteUri, (string?)seenPost["link"]);
            Assert.Equal(post.Published.ToInstant().ToUnixTimeSeconds(), (long)(double)seenPost["published"]!);
            Assert.True(((string?)seenPost["content"])?.Length > 1000, $"{post.Title} has no content");
            if (more.Contains("summary"))
                Assert.NotEqual("", (string?)seenPost["summary"]);
            if (more.Contains("categories"))
                Assert.Equal(post.Categories.Select(category => category.Label ?? category.Term), seenPost["categories"]!.AsArray().Select(category => (string)category!));
        }
    }
}
