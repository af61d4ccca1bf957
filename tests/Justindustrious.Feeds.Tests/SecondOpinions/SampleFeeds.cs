using NodaTime;

namespace Justindustrious.Feeds.Tests.SecondOpinions;

/// <summary>Feeds that others are asked about: the sample blog, a blog of hostile posts, and what a model can say at most and at least.</summary>
internal static class SampleFeeds
{
    /// <summary>A time after all published posts of the blogs, and before all withheld posts.</summary>
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);

    public static IReadOnlyList<string> All { get; } = ["sample blog", "hostile blog", "everything", "no posts"];

    public static TheoryData<string> Names => [.. All];

    public static (Feed Feed, FeedSetOptions Options) Get(string name) => name switch
    {
        "sample blog" => Load("src/Justindustrious.SampleHost"),
        "hostile blog" => Load("tests/Justindustrious.Feeds.Tests/Fixtures/hostile-blog"),
        "everything" => (Some.FullFeed(), AllDocuments),
        "no posts" => (Some.Feed() with { Posts = [] }, AllDocuments),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static FeedSetOptions AllDocuments => new() { By = FeedGrouping.Category | FeedGrouping.Author };

    private static (Feed Feed, FeedSetOptions Options) Load(string folder)
    {
        var site = MarkdownFolder.Load(Repository.Find(folder), new() { Now = Now });
        Assert.True(site.Feed is not null && site.Report.IsValid, site.Report.ToString());
        return (site.Feed, site.Options);
    }
}
