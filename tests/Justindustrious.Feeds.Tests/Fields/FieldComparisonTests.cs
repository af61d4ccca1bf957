using Justindustrious.Feeds.Fields;

namespace Justindustrious.Feeds.Tests.Fields;

/// <summary>A property that two formats have is compared between them.</summary>
public class FieldComparisonTests
{
    private static readonly Post Post = Some.Post() with { Id = "tag:blog.example.org,2026:1" };

    public static TheoryData<string, FeedFormat, FeedFormat> OfPosts => PairsOf(PostFields.All);

    public static TheoryData<string, FeedFormat, FeedFormat> OfFeeds => PairsOf(FeedFields.Head);

    [Theory]
    [MemberData(nameof(OfPosts))]
    public void A_property_of_a_post_that_changes_is_named(string property, FeedFormat before, FeedFormat after)
    {
        var changed = (Post)SampleValues.With(Post, typeof(Post).GetProperty(property)!);
        AssertNamed(property, Some.Feed() with { Posts = [Post] }, Some.Feed() with { Posts = [changed] }, before, after);
    }

    [Theory]
    [MemberData(nameof(OfFeeds))]
    public void A_property_of_a_feed_that_changes_is_named(string property, FeedFormat before, FeedFormat after)
    {
        var feed = Some.Feed() with { Posts = [Post] };
        AssertNamed(property, feed, (Feed)SampleValues.With(feed, typeof(Feed).GetProperty(property)!), before, after);
    }

    private static void AssertNamed(string property, Feed before, Feed after, FeedFormat one, FeedFormat other)
    {
        var comparison = FeedComparer.Compare(before.ToDocument(one).Bytes, after.ToDocument(other).Bytes);
        var named = comparison.Feed.Concat(comparison.Changed.SelectMany(post => post.Fields)).Select(change => change.Field);
        Assert.Contains(char.ToLowerInvariant(property[0]) + property[1..], named);
    }

    private static TheoryData<string, FeedFormat, FeedFormat> PairsOf<T>(FieldList<T> fields)
        where T : class
    {
        var pairs = new TheoryData<string, FeedFormat, FeedFormat>();
        foreach (var field in fields.Fields)
        {
            foreach (var one in field.Formats)
            {
                foreach (var other in field.Formats)
                    pairs.Add(field.Property, one, other);
            }
        }

        return pairs;
    }
}
