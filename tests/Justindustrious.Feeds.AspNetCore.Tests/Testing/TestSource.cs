using NodaTime;

namespace Justindustrious.Feeds.AspNetCore.Tests;

/// <summary>A source that the test controls. It counts its readings.</summary>
internal sealed class TestSource
{
    public const string Home = "https://blog.example.org/";

    private int _readings;

    public int Readings => Volatile.Read(ref _readings);

    public Func<CancellationToken, ValueTask<Feed>> Read { get; set; } = _ => new(Feed());

    public ValueTask<Feed> GetFeedAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        return Read(cancellationToken);
    }

    public static Feed Feed(params IReadOnlyList<Post> posts) => new()
    {
        Title = "A blog & more",
        Link = new(Home),
        Authors = [new Person("Ann Writer")],
        Posts = posts.Count > 0 ? posts : [Post("hello"), Post("second")],
    };

    public static Post Post(string slug) => new()
    {
        Title = $"On {slug}",
        Link = new($"{Home}posts/{slug}/"),
        Published = Instant.FromUtc(2026, 1, 5, 9, 0),
        Updated = Instant.FromUtc(2026, 2, 6, 10, 30) + Duration.FromMilliseconds(500),
        Content = PostContent.Text(string.Concat(Enumerable.Repeat("Words that repeat are words that can be compressed. ", 40))),
        Categories = ["Feeds", "C#", "日本語"],
    };
}
