using System.Runtime.CompilerServices;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Checks;

/// <summary>The examples on the model rules' pages are these very expressions, and do what the pages say.</summary>
public class ModelRulePageTests
{
    private static readonly Dictionary<string, Example> Examples = [];

    static ModelRulePageTests()
    {
        Feed("JF8001",
            (feed, post, other) => feed with { Title = " " },
            (feed, post, other) => feed with { Title = "A blog" });
        Feed("JF8002",
            (feed, post, other) => feed with { Link = new("/blog/", UriKind.Relative) },
            (feed, post, other) => feed with { Link = new("https://blog.example.org/blog/") });
        Post("JF8003",
            post => post with { Title = "" },
            post => post with { Title = "Hello, feeds" });
        Post("JF8004",
            post => post with { Link = new("posts/hello/", UriKind.Relative) },
            post => post with { Link = new("https://blog.example.org/posts/hello/") });
        Post("JF8005",
            post => post with { Id = "42" },
            post => post with { Id = post.Link.AbsoluteUri });
        Feed("JF8006",
            (feed, post, other) => feed with { Posts = [post with { Id = "tag:blog.example.org,2026:1" }, other with { Id = "tag:blog.example.org,2026:1" }] },
            (feed, post, other) => feed with { Posts = [post with { Id = "tag:blog.example.org,2026:1" }, other with { Id = "tag:blog.example.org,2026:2" }] });
        Feed("JF8007",
            (feed, post, other) => feed with { Posts = [post with { Id = "tag:blog.example.org,2026:1" }, post with { Id = "tag:blog.example.org,2026:2" }] },
            (feed, post, other) => feed with { Posts = [post, other] });
        Post("JF8008",
            post => post with { Published = Instant.MinValue },
            post => post with { Published = Instant.FromUtc(2026, 11, 23, 9, 0) });
        Feed("JF8009",
            (feed, post, other) => feed with { Language = "en_US" },
            (feed, post, other) => feed with { Language = "en-US" });
        Post("JF8010",
            post => post with { Enclosures = [new(new("episode.mp3", UriKind.Relative), "audio/mpeg", 1_234_567)] },
            post => post with { Enclosures = [new(new("https://blog.example.org/episode.mp3"), "audio/mpeg", 1_234_567)] });
        Post("JF8011",
            post => post with { Enclosures = [new(new("https://blog.example.org/episode.mp3"), "mp3", 1_234_567)] },
            post => post with { Enclosures = [new(new("https://blog.example.org/episode.mp3"), "audio/mpeg", 1_234_567)] });
        Post("JF8012",
            post => post with { Enclosures = [new(new("https://blog.example.org/episode.mp3"), "audio/mpeg", 0)] },
            post => post with { Enclosures = [new(new("https://blog.example.org/episode.mp3"), "audio/mpeg", 1_234_567)] });
        Feed("JF8013",
            (feed, post, other) => feed with { Image = new(new("/logo.png", UriKind.Relative)) },
            (feed, post, other) => feed with { Image = new(new("https://blog.example.org/logo.png")) });
        Feed("JF8014",
            (feed, post, other) => feed with { Authors = [] },
            (feed, post, other) => feed with { Authors = [new Person("Ann")] });
        Post("JF8015",
            post => post with { Authors = [new Person("") { Email = "ann@example.org" }] },
            post => post with { Authors = [new Person("Ann") { Email = "ann@example.org" }] });
        Post("JF8016",
            post => post with { Authors = [new Person("Ann") { Email = "ann at example.org" }] },
            post => post with { Authors = [new Person("Ann") { Email = "ann@example.org" }] });
        Post("JF8017",
            post => post with { Authors = [new Person("Ann") { Link = new("about/", UriKind.Relative) }] },
            post => post with { Authors = [new Person("Ann") { Link = new("https://blog.example.org/about/") }] });
        Post("JF8018",
            post => post with { Enclosures = [new(new("https://blog.example.org/a.mp3"), "audio/mpeg", 1), new(new("https://blog.example.org/a.ogg"), "audio/ogg", 2)] },
            post => post with { Enclosures = [new(new("https://blog.example.org/a.mp3"), "audio/mpeg", 1)] });
        Post("JF8019",
            post => post with { Categories = [new("") { Label = "Feeds" }] },
            post => post with { Categories = [new("feeds") { Label = "Feeds" }] });
        Post("JF8020",
            post => post with { Categories = [new("feeds") { Scheme = new("tags", UriKind.Relative) }] },
            post => post with { Categories = [new("feeds") { Scheme = new("https://blog.example.org/tags/") }] });
        Options("JF8021",
            options => options with { SelfLink = new("rss.xml", UriKind.Relative) },
            options => options with { SelfLink = new("https://blog.example.org/rss.xml") });
        Post("JF8022",
            post => post with { Title = "Hello\u0001, feeds" },
            post => post with { Title = "Hello, feeds" });
        Feed("JF8024",
            (feed, post, other) => feed with { Image = new(new("https://blog.example.org/logo.png")) { Width = 512, Height = 144 } },
            (feed, post, other) => feed with { Image = new(new("https://blog.example.org/logo.png")) { Width = 88, Height = 31 } });
        Post("JF8025",
            post => post with { Updated = post.Published.ToDateTimeOffset().AddDays(-1) },
            post => post with { Updated = post.Published.ToDateTimeOffset().AddDays(1) });
        Post("JF8026",
            post => post with { Published = Instant.FromUnixTimeSeconds(0) },
            post => post with { Published = Instant.FromUtc(2026, 11, 23, 9, 0) });
        Feed("JF8027",
            (feed, post, other) => feed with { Posts = [] },
            (feed, post, other) => feed with { Posts = [post] });
        Feed("JF8028",
            (feed, post, other) => feed with { Posts = [post with { Categories = ["Web Feeds"] }, other with { Categories = ["web feeds"] }] },
            (feed, post, other) => feed with { Posts = [post with { Categories = ["Web Feeds"] }, other with { Categories = ["Web Feeds"] }] });
        Post("JF8029",
            post => post with { Categories = ["feeds", "", "dotnet"] },
            post => post with { Categories = ["feeds", "dotnet"] });
        Post("JF8030",
            post => post with { Id = " " },
            post => post with { Id = post.Link.AbsoluteUri });
        Post("JF8031",
            post => post with { Image = new(new("https://blog.example.org/kettle.jpg")) { Width = 0, Height = 630 } },
            post => post with { Image = new(new("https://blog.example.org/kettle.jpg")) { Width = 1200, Height = 630 } });
        Post("JF8032",
            post => post with { Image = new(new("https://blog.example.org/kettle.jpg")) { MediaType = "jpg" } },
            post => post with { Image = new(new("https://blog.example.org/kettle.jpg")) { MediaType = "image/jpeg" } });
        Post("JF8033",
            post => post with { ExternalLink = new("articles/kettles", UriKind.Relative) },
            post => post with { ExternalLink = new("https://kettles.example.org/articles/kettles") });
        Post("JF8034",
            post => post with { Links = [new("found at", new("https://kettles.example.org/"))] },
            post => post with { Links = [new("via", new("https://kettles.example.org/"))] });
        Post("JF8035",
            post => post with { Links = [new("alternate", new("https://blog.example.org/de/hallo/")) { MediaType = "text/html" }] },
            post => post with { Links = [new("alternate", new("https://blog.example.org/de/hallo/")) { Language = "de", MediaType = "text/html" }] });
        Feed("JF8036",
            (feed, post, other) => feed with { Links = [new("self", new("https://blog.example.org/feed/"))] },
            (feed, post, other) => feed with { Links = [new("alternate", new("https://blog.example.org/de/")) { Language = "de" }] });
        Options("JF8039",
            options => options with { Vocabularies = [FeedVocabulary.Of("https://mood.example.org/ns", "itunes")] },
            options => options with { Vocabularies = [FeedVocabulary.Of("https://mood.example.org/ns", "mood")] });
        Feed("JF8040",
            (feed, post, other) => feed with { Link = new("http://localhost:8080/") },
            (feed, post, other) => feed with { Link = new("https://blog.example.org/") });
        Post("JF8041",
            post => post with { Comments = new() { Count = -1 } },
            post => post with { Comments = new() { Count = 3 } });
        Feed("JF8042",
            (feed, post, other) => feed with { SkipHours = [24] },
            (feed, post, other) => feed with { SkipHours = [0, 1, 2] });
        Post("JF8043",
            post => post with { Source = new() { Title = "Kettles" } },
            post => post with { Source = new() { Title = "Kettles", Feed = new("https://kettles.example.org/rss.xml"), Updated = post.Published } });
    }

    public static TheoryData<string> Rules => [.. FeedRules.All.Where(rule => rule.Id.StartsWith("JF8", StringComparison.Ordinal)).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_the_page_calls_wrong_draws_the_finding(string rule)
    {
        var finding = Assert.Single(Examples[rule].Wrong(), diagnostic => diagnostic.Rule.Id == rule);
        Assert.Equal(FeedRules.Find(rule)!.Severity, finding.Severity);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_the_page_calls_right_draws_no_finding_at_all(string rule) => Assert.Empty(Examples[rule].Right());

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_shows_the_code_that_was_run(string rule)
    {
        var page = File.ReadAllText(Repository.Find($"docs/rules/{rule}.md"));
        Assert.Contains($"## Wrong\n```csharp\n{Examples[rule].WrongText}\n```", page, StringComparison.Ordinal);
        Assert.Contains($"## Right\n```csharp\n{Examples[rule].RightText}\n```", page, StringComparison.Ordinal);
    }

    private static void Post(
        string rule, Func<Post, Post> wrong, Func<Post, Post> right,
        [CallerArgumentExpression(nameof(wrong))] string wrongText = "", [CallerArgumentExpression(nameof(right))] string rightText = "") =>
        Add(rule, () => FindingsOf(Some.Feed(wrong)), () => FindingsOf(Some.Feed(right)), wrongText, rightText);

    private static void Feed(
        string rule, Func<Feed, Post, Post, Feed> wrong, Func<Feed, Post, Post, Feed> right,
        [CallerArgumentExpression(nameof(wrong))] string wrongText = "", [CallerArgumentExpression(nameof(right))] string rightText = "") =>
        Add(rule, () => FindingsOf(wrong(Some.Feed(), Some.Post(), Some.Post("other"))), () => FindingsOf(right(Some.Feed(), Some.Post(), Some.Post("other"))), wrongText, rightText);

    private static void Options(
        string rule, Func<FeedOptions, FeedOptions> wrong, Func<FeedOptions, FeedOptions> right,
        [CallerArgumentExpression(nameof(wrong))] string wrongText = "", [CallerArgumentExpression(nameof(right))] string rightText = "") =>
        Add(rule, () => FindingsOf(Some.Feed(), wrong(FeedOptions.Default)), () => FindingsOf(Some.Feed(), right(FeedOptions.Default)), wrongText, rightText);

    private static void Add(
        string rule, Func<IReadOnlyList<FeedDiagnostic>> wrong, Func<IReadOnlyList<FeedDiagnostic>> right, string wrongText, string rightText) =>
        Examples.Add(rule, new(wrong, right, BodyOf(wrongText), BodyOf(rightText)));

    private static string BodyOf(string lambda) => lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 3)..];

    private static IReadOnlyList<FeedDiagnostic> FindingsOf(Feed feed, FeedOptions? options = null)
    {
        if (options is not null)
        {
            FeedDocument.TryCreate(feed, FeedFormat.Rss, options, out _, out var report);
            return report.Diagnostics;
        }

        FeedSet.TryCreate(feed, new() { By = FeedGrouping.Category | FeedGrouping.Author }, out _, out var all);
        return all.Diagnostics;
    }

    private sealed record Example(
        Func<IReadOnlyList<FeedDiagnostic>> Wrong, Func<IReadOnlyList<FeedDiagnostic>> Right, string WrongText, string RightText);
}
