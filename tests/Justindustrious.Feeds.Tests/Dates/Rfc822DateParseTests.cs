using Justindustrious.Feeds.Dates;
using NodaTime;

namespace Justindustrious.Feeds.Tests.Dates;

public class Rfc822DateParseTests
{
    [Theory]
    [InlineData("Mon, 23 Nov 2026 09:00:00 +0000")]
    [InlineData("23 Nov 2026 09:00:00 GMT")]
    [InlineData("Mon, 23 Nov 2026 04:00 EST")]
    [InlineData("Mon, 23 Nov 2026 18:30:00 +0930")]
    [InlineData("Mon, 23 Nov 26 09:00:00 UT")]
    [InlineData("mon,23  nov 2026 09:00:00 gmt")]
    [InlineData("Mon (a (nested \\) one)), 23 Nov 2026 (year) 09:00:00 +0000")]
    [InlineData("Mon, 23 Nov 2026 14:45:00 +0545")]
    public void Ways_to_write_one_moment_are_read_alike(string text)
    {
        Assert.True(Rfc822Date.TryParse(text, out var value, out var whyNot), whyNot);
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 9, 0), value);
    }

    [Theory]
    [InlineData("Mon, 23 Nov 2026 09:00:00 BST", "'BST' is not a zone that RFC 822 names")]
    [InlineData("Tue, 23 Nov 2026 09:00:00 GMT", "23 Nov 2026 is a Monday")]
    [InlineData("2026-11-23T09:00:00Z", "this is an RFC 3339 date")]
    [InlineData("Monday, 23 Nov 2026 09:00:00 GMT", "'Monday' is written 'Mon'")]
    [InlineData("Nov 23 2026 09:00:00 GMT", "the day of the month comes before the month")]
    [InlineData("Tue, 31 Jun 2026 09:00:00 GMT", "Jun 2026 has no day 31")]
    [InlineData("Mon, 23 Nov 2026 25:00:00 GMT", "there is no hour 25")]
    [InlineData("Mon, 23 Nov 2026 09:60:00 GMT", "there is no minute 60")]
    [InlineData("Mon, 23 Nov 2026 09:00:61 GMT", "there is no second 61")]
    [InlineData("Mon, 23 Nov 2026 9:00:00 GMT", "a time is written as hh:mm:ss")]
    [InlineData("Mon, 23 Nov 2026 09:00:00 +01:00", "an offset is a sign and four digits, without a colon: '+0100'")]
    [InlineData("Mon, 23 Nov 2026 09:00:00 0100", "the offset has no sign")]
    [InlineData("Mon, 23 Nov 2026 09:00:00", "the zone is missing")]
    [InlineData("Mon, 23 Nov 2026 09:00:00 GMT!", "there is something after the zone")]
    [InlineData("", "it is empty")]
    public void A_date_that_is_not_RFC_822_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(Rfc822Date.TryParse(text, out _, out var whyNot));
        Assert.Equal(reason, whyNot);
    }
}
