using Justindustrious.Feeds.Dates;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Dates;

public class WrittenDateTests
{
    public static TheoryData<int, int, int, string, string> Dates => new()
    {
        { 2026, 11, 23, "Mon, 23 Nov 2026 09:05:07 +0000", "2026-11-23T09:05:07Z" },
        { 2024, 2, 29, "Thu, 29 Feb 2024 09:05:07 +0000", "2024-02-29T09:05:07Z" },
        { 1, 1, 1, "Mon, 01 Jan 0001 09:05:07 +0000", "0001-01-01T09:05:07Z" },
        { 9999, 12, 31, "Fri, 31 Dec 9999 09:05:07 +0000", "9999-12-31T09:05:07Z" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void An_instant_is_written_in_UTC_with_a_numeric_zone_for_RSS_and_a_Z_for_the_others(int year, int month, int day, string rfc822, string rfc3339)
    {
        var instant = Instant.FromUtc(year, month, day, 9, 5, 7);
        Assert.Equal(rfc822, Rfc822Date.Format(instant));
        Assert.Equal(rfc3339, Rfc3339Date.Format(instant));
    }

    [Fact]
    public void What_is_smaller_than_a_second_is_cut_off_and_never_rounds_into_the_next_day()
    {
        var instant = Instant.FromUtc(2027, 1, 1, 0, 0) - Duration.FromNanoseconds(1);
        Assert.Equal("Thu, 31 Dec 2026 23:59:59 +0000", Rfc822Date.Format(instant));
        Assert.Equal("2026-12-31T23:59:59Z", Rfc3339Date.Format(instant));
    }
}
