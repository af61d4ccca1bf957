using NodaTime;

namespace Justindustrious.Feeds.Tests.Model;

/// <summary>Dates of posts and feeds, from each type that .NET programs have them in.</summary>
public class FeedDateTests
{
    private static readonly Instant Moment = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly DateTimeOffset InVienna = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<FeedDate> Dates =>
    [
        Moment, InVienna, InVienna.UtcDateTime, InVienna.LocalDateTime,
        FeedDate.FromInstant(Moment), FeedDate.FromDateTimeOffset(InVienna), FeedDate.FromDateTime(InVienna.UtcDateTime),
    ];

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_same_moment_is_the_same_date_from_each_type(FeedDate date)
    {
        Assert.Equal(Moment, date.ToInstant());
        Assert.Equal(InVienna, date.ToDateTimeOffset());
        Assert.Equal(TimeSpan.Zero, date.ToDateTimeOffset().Offset);
        Assert.Equal("2026-11-23T09:00:00Z", date.ToString());
    }

    [Fact]
    public void A_feed_has_the_moments_that_DateTimeOffsets_name()
    {
        var feed = Some.Feed(post => post with { Published = InVienna, Updated = InVienna.AddHours(1) }) with { Updated = InVienna.AddDays(1) };
        var atom = feed.ToAtom();
        Assert.Contains("<published>2026-11-23T09:00:00Z</published>", atom, StringComparison.Ordinal);
        Assert.Contains("<updated>2026-11-23T10:00:00Z</updated>", atom, StringComparison.Ordinal);
        Assert.Contains("<updated>2026-11-24T09:00:00Z</updated>", atom, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_has_not_changed_was_updated_when_it_was_published()
    {
        DateTimeOffset? never = null;
        var post = Some.Post() with { Published = InVienna, Updated = never };
        Assert.Null(post.Updated);
        Assert.Contains("<updated>2026-11-23T09:00:00Z</updated>", (Some.Feed() with { Posts = [post] }).ToAtom(), StringComparison.Ordinal);
        Assert.DoesNotContain("date_modified", (Some.Feed() with { Posts = [post] }).ToJsonFeed(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_DateTime_of_unspecified_kind_is_refused_with_what_to_write()
    {
        var date = new DateTime(2026, 11, 23, 9, 0, 0);
        Assert.Equal(
            "the DateTime 2026-11-23T09:00:00 has the kind Unspecified, so it is local time or UTC; "
                + "write DateTime.SpecifyKind(date, DateTimeKind.Utc) if it is UTC, or a DateTimeOffset with its offset (Parameter 'date')",
            Assert.Throws<ArgumentException>(() => Some.Post() with { Published = date }).Message);
    }

    [Fact]
    public void Dates_stand_in_the_order_of_their_moments()
    {
        FeedDate early = InVienna, late = Moment + Duration.FromSeconds(1), same = Moment;
        Assert.True(early < late && late > early && early <= same && early >= same && early == same && early != late);
        Assert.False(late < early || early > late || late <= early || early >= late);
        Assert.Equal([early, late], new[] { late, early }.Order());
        Assert.True(early.CompareTo(late) < 0);
    }
}
