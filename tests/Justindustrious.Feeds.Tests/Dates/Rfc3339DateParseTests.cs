using Justindustrious.Feeds.Dates;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Dates;

public class Rfc3339DateParseTests
{
    [Theory]
    [InlineData("2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23T10:00:00.000+01:00")]
    [InlineData("2026-11-23t09:00:00z")]
    public void Ways_to_write_one_moment_are_read_alike(string text)
    {
        Assert.True(Rfc3339Date.TryParse(text, out var value, out var whyNot), whyNot);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 9, 0), value);
    }

    [Theory]
    [InlineData("Mon, 23 Nov 2026 09:00:00 GMT", "this is an RFC 822 date")]
    [InlineData("2026-11-23", "the time is missing")]
    [InlineData("2026-11-23T09:00Z", "the seconds are missing")]
    [InlineData("2026-11-23T09:00:00", "the zone is missing: write 'Z' or an offset such as '+01:00'")]
    [InlineData("2026-11-23 09:00:00Z", "a 'T' must be between date and time")]
    [InlineData("2026-11-31T09:00:00Z", "Nov 2026 has no day 31")]
    [InlineData("2026-13-01T09:00:00Z", "there is no month 13")]
    [InlineData("2026-11-23T24:00:00Z", "there is no hour 24")]
    [InlineData("2026-11-23T09:00:00+0100", "an offset is written as +hh:mm, with the colon")]
    [InlineData("2026-11-23T09:00:00+25:00", "there is no offset of 25:00")]
    [InlineData("２０２６-11-23T09:00:00Z", "it does not start with a year of four digits")]
    public void A_date_that_is_not_RFC_3339_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(Rfc3339Date.TryParse(text, out _, out var whyNot));
        Assert.Equal(reason, whyNot);
    }

    [Theory]
    [InlineData("2026", true)]
    [InlineData("2026-11", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-23T09:00+01:00", true)]
    [InlineData("2026-11-23T09:00:00", false)]
    [InlineData("2026-1-3", false)]
    [InlineData("20261123", false)]
    public void W3CDTF_may_stop_at_the_year_the_month_or_the_day(string text, bool isDate) =>
        Assert.Equal(isDate, Rfc3339Date.ReadW3CDtf(text).Fault == DateFault.None);
}
