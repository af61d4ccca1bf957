using CsCheck;
using Justindustrious.Feeds.Dates;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds.Tests.Dates;

public class FrontMatterDateTests
{
    [Theory]
    [InlineData("2026-11-23", "UTC", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23", "Europe/Berlin", "2026-11-22T23:00:00Z")]
    [InlineData("2026-11-23 09:00", "UTC", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23 09:00", "Asia/Kathmandu", "2026-11-23T03:15:00Z")]
    [InlineData("2026-11-23T09:00", "Europe/Berlin", "2026-11-23T08:00:00Z")]
    [InlineData("2026-11-23t09:00:30z", "Europe/Berlin", "2026-11-23T09:00:30Z")]
    [InlineData("2026-11-23 09:00:00 +0100", "UTC", "2026-11-23T08:00:00Z")]
    [InlineData("2026-11-23 09:00:00 -05", "UTC", "2026-11-23T14:00:00Z")]
    [InlineData("2026-11-23T09:00:00+01:00", "America/New_York", "2026-11-23T08:00:00Z")]
    [InlineData("2026-11-23T09:00:00-00:00", "Europe/Berlin", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23T09:00:00.123456789123Z", "UTC", "2026-11-23T09:00:00.123456789Z")]
    [InlineData("2026-11-23T09:00:00.5Z", "UTC", "2026-11-23T09:00:00.5Z")]
    [InlineData("2026-11-23 09:00 UTC", "Europe/Berlin", "2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23 09:00 Europe/Berlin", "UTC", "2026-11-23T08:00:00Z")]
    [InlineData("  2026-11-23  ", "UTC", "2026-11-23T00:00:00Z")]
    [InlineData("2028-02-29", "UTC", "2028-02-29T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "UTC", "2017-01-01T00:00:00Z")]
    [InlineData("2017-01-01T00:59:60+01:00", "UTC", "2017-01-01T00:00:00Z")]
    [InlineData("0001-01-01", "UTC", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "UTC", "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31", "America/Los_Angeles", "9999-12-31T08:00:00Z")]
    public void A_date_is_read(string text, string zone, string expected)
    {
        Assert.True(FrontMatterDate.TryParse(text, DateTimeZoneProviders.Tzdb[zone], out var value, out var note, out _));
        Assert.Equal(expected, InstantPattern.ExtendedIso.Format(value));
        Assert.Null(note);
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00Z",
        "does not exist in Europe/Berlin, where clocks were put forward; it is read as 2026-03-29T03:30:00+02:00")]
    [InlineData("2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00Z",
        "comes twice in Europe/Berlin, where clocks were put back; the earlier is meant, 2026-10-25T02:30:00+02:00")]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z",
        "does not exist in Pacific/Apia, where clocks were put forward; it is read as 2011-12-31T00:00:00+14:00")]
    [InlineData("2026-03-08 02:30 America/New_York", "UTC", "2026-03-08T07:30:00Z",
        "does not exist in America/New_York, where clocks were put forward; it is read as 2026-03-08T03:30:00-04:00")]
    public void A_local_time_that_comes_twice_or_never_is_decided_and_said(string text, string zone, string expected, string expectedNote)
    {
        Assert.True(FrontMatterDate.TryParse(text, DateTimeZoneProviders.Tzdb[zone], out var value, out var note, out _));
        Assert.Equal(expected, InstantPattern.ExtendedIso.Format(value));
        Assert.Equal(expectedNote, note);
    }

    [Fact]
    public void A_day_without_a_midnight_starts_when_it_starts()
    {
        // Beirut put its clocks forward at 00:00 on 31 March 2024. The post does not name a time, so there is no finding.
        Assert.True(FrontMatterDate.TryParse("2024-03-31", DateTimeZoneProviders.Tzdb["Asia/Beirut"], out var value, out var note, out _));
        Assert.Equal(Instant.FromUtc(2024, 3, 30, 22, 0), value);
        Assert.Null(note);
    }

    [Theory]
    [InlineData("2026-5-1", "2026-05-01T00:00:00")]
    [InlineData("2026/05/01", "2026-05-01T00:00:00")]
    [InlineData("2026/5/1 9:05", "2026-05-01T09:05:00")]
    [InlineData("2026.05.01", "2026-05-01T00:00:00")]
    [InlineData("2026-05-01 5:00:00", "2026-05-01T05:00:00")]
    [InlineData("2026-05-01T5:00:00.25", "2026-05-01T05:00:00.25")]
    [InlineData("2026-05-01, 05:00", "2026-05-01T05:00:00")]
    [InlineData("2026-05-01 at 5:00", "2026-05-01T05:00:00")]
    [InlineData("2026-05-01 9:00 AM", "2026-05-01T09:00:00")]
    [InlineData("2026-05-01 9:00:30pm", "2026-05-01T21:00:30")]
    [InlineData("2026-05-01 12:30 a.m.", "2026-05-01T00:30:00")]
    [InlineData("2026-05-01 12:30 P.M.", "2026-05-01T12:30:00")]
    [InlineData("2026-05-01 9 PM", "2026-05-01T21:00:00")]
    [InlineData("May 1, 2026", "2026-05-01T00:00:00")]
    [InlineData("may 1 2026", "2026-05-01T00:00:00")]
    [InlineData("Sept. 1st, 2026", "2026-09-01T00:00:00")]
    [InlineData("1 May 2026", "2026-05-01T00:00:00")]
    [InlineData("the 2nd of May, 2026", "2026-05-02T00:00:00")]
    [InlineData("1-May-2026", "2026-05-01T00:00:00")]
    [InlineData("2026 May 1", "2026-05-01T00:00:00")]
    [InlineData("2026-May-01 09:00", "2026-05-01T09:00:00")]
    [InlineData("Friday, May 1, 2026", "2026-05-01T00:00:00")]
    [InlineData("May 1, 2026 at 9:05 pm", "2026-05-01T21:05:00")]
    [InlineData("May 1, 2026 @ 9:05", "2026-05-01T09:05:00")]
    [InlineData("Fri May 01 2026 09:00:00", "2026-05-01T09:00:00")]
    [InlineData("Fri May  1 09:00:00 2026", "2026-05-01T09:00:00")]
    public void A_date_that_has_one_reading_is_read_and_is_local_where_it_names_no_zone(string text, string expected)
    {
        Assert.True(FrontMatterDate.TryParse(text, DateTimeZoneProviders.Tzdb["Asia/Tokyo"], out var value, out _, out var whyNot), whyNot);
        Assert.Equal(expected, LocalDateTimePattern.ExtendedIso.Format(value.InZone(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).LocalDateTime));
    }

    [Theory]
    [InlineData("Fri, 01 May 2026 09:00:00 +0200", "2026-05-01T07:00:00Z")]
    [InlineData("Fri, 1 May 2026 09:00 GMT", "2026-05-01T09:00:00Z")]
    [InlineData("1 May 2026 09:00:00 EST", "2026-05-01T14:00:00Z")]
    [InlineData("Fri, 01 May 2026 09:00:00 PDT", "2026-05-01T16:00:00Z")]
    [InlineData("Fri May 1 09:00:00 2026 +0200", "2026-05-01T07:00:00Z")]
    [InlineData("Fri May  1 09:00:00 UTC 2026", "2026-05-01T09:00:00Z")]
    [InlineData("Fri May 01 2026 09:00:00 GMT+0200 (Central European Summer Time)", "2026-05-01T07:00:00Z")]
    [InlineData("2026-05-01 9:00 AM +02:00", "2026-05-01T07:00:00Z")]
    [InlineData("2026/5/1 9:00 Europe/Berlin", "2026-05-01T07:00:00Z")]
    [InlineData("May 1, 2026 09:00 UTC+2:00", "2026-05-01T07:00:00Z")]
    [InlineData("2026-05-01 09:00 UTC+02:00", "2026-05-01T07:00:00Z")]
    public void A_date_in_any_form_may_name_its_zone(string text, string? expected) =>
        Assert.Equal(expected, FrontMatterDate.TryParse(text, DateTimeZone.Utc, out var value, out _, out _) ? InstantPattern.ExtendedIso.Format(value) : null);

    private const string NotADate = "is not a date; write one such as '2026-11-23' or '2026-11-23T09:00:00+01:00'";

    [Theory]
    [InlineData("", NotADate)]
    [InlineData("tomorrow", NotADate)]
    [InlineData("2026-11", NotADate)]
    [InlineData("2026-11-23T", "has a text after the day that is not a time; write '2026-11-23'")]
    [InlineData("2026-11-23T09:00:00.Z", "has a text after the day that is not a time; write '2026-11-23T09:00:00'")]
    [InlineData("२०२६-११-२३", NotADate)]
    [InlineData("2026", "is a year alone; write a day of it, such as '2026-01-01'")]
    [InlineData("2026-13-01", "has month 13; write a month from 01 to 12")]
    [InlineData("2026-00-01", "has month 00; write a month from 01 to 12")]
    [InlineData("2026-02-30", "has day 30, but February 2026 has 28 days; write a day from 01 to 28")]
    [InlineData("2026-04-31", "has day 31, but April 2026 has 30 days; write a day from 01 to 30")]
    [InlineData("2026-11-00", "has day 00, but November 2026 has 30 days; write a day from 01 to 30")]
    [InlineData("0000-01-01", "has year 0000; write a year from 0001 to 9999")]
    [InlineData("2026-11-23 24:00", "has hour 24; write an hour from 00 to 23")]
    [InlineData("2026-11-23 09:60", "has minute 60; write a minute from 00 to 59")]
    [InlineData("2026-11-23 09:00:61", "has second 61; write a second from 00 to 59")]
    [InlineData("2026-11-23T09:00:60Z", "has second 60, which only 23:59:60 UTC can have; write a second from 00 to 59")]
    [InlineData("2026-11-23 09:00 CET", "ends with 'CET', which does not name one offset; write an offset such as '+01:00' or a zone such as 'Europe/Berlin'")]
    [InlineData("2026-11-23 09:00 Europe/Berln", "ends with 'Europe/Berln', which does not name one offset; write an offset such as '+01:00' or a zone such as 'Europe/Berlin'")]
    [InlineData("2026-11-23 09:00 +1:0", "ends with '+1:0', which is not an offset; write one such as '+01:00'")]
    [InlineData("2026-11-23T09:00+24:00", "has the offset '+24:00'; write one from -23:59 to +23:59")]
    [InlineData("9999-12-31T23:59:59-01:00", "lies outside of the years 0001 to 9999 in UTC; write a date within them")]
    [InlineData("0001-01-01T00:00+01:00", "lies outside of the years 0001 to 9999 in UTC; write a date within them")]
    [InlineData("23.11.2026", "is not written year-month-day; write '2026-11-23'")]
    [InlineData("4.5.2026", "is not written year-month-day; write '2026-05-04'")]
    [InlineData("11/23/2026", "is not written year-month-day; write '2026-11-23'")]
    [InlineData("23/11/2026", "is not written year-month-day; write '2026-11-23'")]
    [InlineData("04/05/2026", "may be one of two days; write '2026-05-04' or '2026-04-05'")]
    [InlineData("1/5/2026", "may be one of two days; write '2026-05-01' or '2026-01-05'")]
    [InlineData("1/5/2026 9:00 PM", "may be one of two days; write '2026-05-01' or '2026-01-05'")]
    [InlineData("2026-05-01 13:00 PM", "has hour 13 and PM; write an hour from 1 to 12 with PM, or one from 00 to 23 without")]
    [InlineData("2026-05-01 0:30 AM", "has hour 0 and AM; write an hour from 1 to 12 with AM, or one from 00 to 23 without")]
    [InlineData("Tue, 23 Nov 2026 09:00:00 GMT", "names Tuesday, but 2026-11-23 is a Monday; write the day that is meant, such as '2026-11-23'")]
    [InlineData("23 Nov 26", "has a year of two digits; write all four, such as '2026-11-23'")]
    [InlineData("31 June 2026", "has day 31, but June 2026 has 30 days; write a day from 01 to 30")]
    [InlineData("1 Mai 2026", NotADate)]
    [InlineData("May 2026", NotADate)]
    [InlineData("2026-05/01", "is not written year-month-day; write '2026-05-01'")]
    [InlineData("2026-05-01 09:00 CST", "ends with 'CST', which does not name one offset; write an offset such as '+01:00' or a zone such as 'Europe/Berlin'")]
    [InlineData("20261123", "is not written year-month-day; write '2026-11-23'")]
    [InlineData("1795424400", "counts from 1970; write '2026-11-23T09:00:00Z'")]
    [InlineData("1795424400000", "counts from 1970; write '2026-11-23T09:00:00Z'")]
    [InlineData("11/23/2026 9:05 pm", "is not written year-month-day; write '2026-11-23T21:05'")]
    public void A_date_that_is_none_is_refused_with_what_to_write(string text, string reason)
    {
        Assert.False(FrontMatterDate.TryParse(text, DateTimeZone.Utc, out _, out _, out var whyNot));
        Assert.Equal(reason, whyNot);
    }

    [Fact]
    public void No_text_at_all_makes_it_throw()
    {
        var zones = DateTimeZoneProviders.Tzdb;
        var parts = Gen.OneOf("2026", "0001", "9999", "-", "12", "31", "T", " ", ":", "23", "59", "60", "Z", "+14:00", "-23:59", "/", ".", "Nov", "é", "\0", "1795424400");
        Check.Sample(
            Gen.Select(parts.Array[0, 12], Gen.OneOf("UTC", "Pacific/Apia", "Pacific/Kiritimati", "America/Los_Angeles", "Africa/Monrovia")),
            (texts, zone) => FrontMatterDate.TryParse(string.Concat(texts), zones[zone], out _, out _, out var whyNot) || whyNot!.Contains("; write", StringComparison.Ordinal),
            iter: 20_000);
    }

    [Fact]
    public void Every_day_starts_in_every_zone()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            foreach (var day in (LocalDate[])[new(1, 1, 2), new(1892, 7, 4), new(1994, 12, 31), new(2011, 12, 30), new(2026, 3, 29), new(9999, 12, 31)])
                Assert.True(FrontMatterDate.TryStartOfDay(day, DateTimeZoneProviders.Tzdb[id], out _, out _, out var whyNot), $"{id} {day} {whyNot}");
        }
    }
}
