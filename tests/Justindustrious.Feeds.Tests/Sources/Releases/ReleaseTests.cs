using NodaTime;

namespace Justindustrious.Feeds.Tests.Sources.Releases;

/// <summary>A file of releases in JSON as the file of posts.</summary>
public class ReleaseTests
{
    private const string Yml = SiteFolder.Yml + "posts: releases.json\n";

    private const string GitHub = """
        {"id": 7, "url": "https://api.example.org/7", "html_url": "https://example.org/r/v1.0.0", "tag_name": "v1.0.0", "name": "Kettle 1.0", "draft": false, "prerelease": false,
         "created_at": "2026-11-01T00:00:00Z", "published_at": "2026-11-23T09:00:00Z", "body": "* \"Whistle\"\r\n* Steam", "author": {"login": "ann"}}
        """;

    private const string GitLab = """
        {"tag_name": "v1.0.0", "name": "Kettle 1.0", "description": "* \"Whistle\"\n* Steam", "released_at": "2026-11-23T10:00:00.000+01:00", "created_at": "2026-11-01T00:00:00Z",
         "upcoming_release": false, "author": {"id": 1, "name": "ann"}, "_links": {"self": "https://example.org/r/v1.0.0"}}
        """;

    private const string CommandLine = """
        {"tagName": "v1.0.0", "name": "Kettle 1.0", "publishedAt": "2026-11-23T09:00:00Z", "isDraft": false, "body": "* \"Whistle\"\n* Steam", "url": "https://example.org/r/v1.0.0", "author": {"login": "ann"}}
        """;

    [Theory]
    [InlineData("releases.json", $"[{GitHub}]")]
    [InlineData("releases.json", $"[[{GitHub}]]")]
    [InlineData("releases.json", $"[{GitLab}]")]
    [InlineData("releases.json", CommandLine)]
    [InlineData("releases.json", $"{{\"data\": {{\"repository\": {{\"releases\": {{\"totalCount\": 1, \"nodes\": [{CommandLine}]}}}}}}}}")]
    [InlineData("releases.json", $"\uFEFF[{GitHub}]")]
    [InlineData("releases.jsonl", CommandLine)]
    [InlineData("releases.ndjson", "\n" + CommandLine)]
    public void Releases_of_the_large_hosts_are_read_as_they_are(string name, string json)
    {
        using var site = new SiteFolder(SiteFolder.Yml + $"posts: {name}\n").Write(name, json);
        var post = site.Post();
        Assert.Equal(("Kettle 1.0", "https://example.org/r/v1.0.0", Instant.FromUtc(2026, 11, 23, 9, 0)), (post.Title, post.Link.AbsoluteUri, post.Published));
        Assert.Equal(("* \"Whistle\"\n* Steam", "ann", "https://example.org/r/v1.0.0"), (post.Content.Source, Assert.Single(post.Authors).Name, post.Id));
    }

    [Theory]
    [InlineData("\"draft\": true", "draft")]
    [InlineData("\"isDraft\": true", "draft")]
    [InlineData("\"upcoming_release\": true", "upcoming_release: true")]
    public void A_draft_is_withheld(string key, string reason)
    {
        using var site = new SiteFolder(Yml).Write("releases.json", $"[{{{key}, \"tag_name\": \"v2\"}}, {CommandLine}]");
        Assert.Equal("Kettle 1.0", site.Post().Title);
        Assert.Equal(reason, Assert.Single(site.Load().Skipped).Reason);
    }

    [Fact]
    public void Fields_say_which_keys_are_meant()
    {
        using var site = new SiteFolder(SiteFolder.Yml + """
            posts: notes.jsonl
            fields: {title: v, date: meta.when, content: text, link: page, id: v, author: by, category: about, draft: [hidden, draft], summary: short, updated: again}

            """).Write("notes.jsonl", """
            {"v": "1.0", "meta": {"when": "2026-11-23"}, "again": "2026-11-24", "text": "*Steam*", "page": "/r/1.0", "by": "Ann", "about": ["tea", {"name": "water"}], "short": "In short."}
            {"v": "1.1", "hidden": true}
            """);
        var post = site.Post();
        Assert.Equal(("1.0", "https://blog.example.org/r/1.0", "1.0", "*Steam*", "In short."), (post.Title, post.Link.AbsoluteUri, post.Id, post.Content.Source, post.Summary));
        Assert.Equal(["tea", "water"], post.Categories.Select(category => category.Term));
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 0, 0), post.Updated);
    }

    [Theory]
    [InlineData("[{\"name\": \"1\"}]", "releases.json(1,2): error JF9012: the object has no date: none of its keys is published_at, ")]
    [InlineData("[\n  {\"name\": \"1\", \"date\": \"1/2/2026\"}\n]", "releases.json(2,25): error JF9004: date '1/2/2026' may be one of two days")]
    [InlineData("[\n  {\"date\": \"2026-11-23\"}\n]", "releases.json(2,3): error JF9067: the object has no address: ")]
    [InlineData("[{\"name\": \"1\" \"date\": 1}]", "releases.json(1,14): error JF9044: there is no ',' after this value")]
    [InlineData("[]", "releases.json(1,1): error JF9067: the file contains no objects")]
    [InlineData("[{\"name\": \"1\", \"name\": \"2\", \"date\": \"2026-11-23\"}]", "releases.json(1,16): error JF9008: 'name' is here again")]
    [InlineData("[{\"name\": \"1\", \"date\": \"2026-11-23\", \"draft\": \"maybe\"}]", "releases.json(1,47): error JF9010: draft 'maybe' is neither true nor false")]
    public void Mistakes_are_errors_at_their_line_and_column(string json, string finding)
    {
        using var site = new SiteFolder(Yml).Write("releases.json", json);
        Assert.StartsWith(finding, site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_in_a_text_stand_at_their_column_in_the_file()
    {
        using var site = new SiteFolder(Yml + "author: Ann\n").Write("releases.json", """
            [{"name": "1", "date": "2026-11-23", "url": "/1", "body": "caf\u00e9 \"x\"\r\n<b>y</b> <script>z()</script>"}]
            """);
        var line = File.ReadAllText(Path.Combine(site.Root, "releases.json"));
        Assert.StartsWith($"releases.json(1,{line.IndexOf("<script>", StringComparison.Ordinal) + 1}): info JF5001: ", site.AllFindings(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_many_releases_are_read_again_when_a_feed_holds_them()
    {
        using var site = new SiteFolder(Yml + "author: Ann\nmax-posts: 3\n");
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        site.Write("releases.json", $"[{string.Join(",\n", Enumerable.Range(0, 500).Select(i => $"{{\"name\": \"{i}\", \"date\": \"{start + Duration.FromHours(i)}\", \"url\": \"/{i}\", \"body\": \"Text of {i}\\u00e9\"}}"))}]");
        var folder = MarkdownFolder.Load(site.Root, new() { KeepsContent = false });
        Assert.Equal("Text of 499\u00e9", folder.Feed!.Posts.Single(post => post.Title == "499").Content.Source);
        Assert.True(folder.TryCreateFeedSet(out _, out var report), report.ToString());
        site.Write("releases.json", "[]");
        Assert.Throws<IOException>(() => folder.Feed.Posts.Single(post => post.Title == "3").Content.Source);
    }

    [Fact]
    public void Broken_JSON_of_any_kind_is_an_error_and_never_a_crash()
    {
        foreach (var json in (string[])["{", "[", "[1, \"a\", null]", "\"text\"", "{\"releases\": {}}", "{\"items\": [{}", new string('[', 5000), "[{\"name\": \"\\ud800\", \"date\": \"2026-11-23\", \"url\": \"/1\"}]", "{}\n{}\n]", "\0"])
        {
            using var site = new SiteFolder(Yml).Write("releases.json", json);
            Assert.Contains("releases.json(", site.Findings(), StringComparison.Ordinal);
        }
    }
}
