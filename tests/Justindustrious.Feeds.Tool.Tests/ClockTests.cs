using NodaTime;

namespace Justindustrious.Feeds.Tool.Tests;

public class ClockTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Theory]
    [InlineData("2026-11-23T09:00:00Z")]
    [InlineData("2026-11-23T14:45:00+05:45")]
    [InlineData("2026-11-23T09:00:00.000Z")]
    public void An_instant_is_read_as_RFC_3339(string text)
    {
        Assert.True(Clock.TryParse(text, out var instant));
        Assert.Equal(Morning, instant);
    }

    [Fact]
    public void A_day_is_its_start_in_UTC()
    {
        Assert.True(Clock.TryParse("2026-11-23", out var instant));
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 0, 0), instant);
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00")]
    [InlineData("2026-02-30")]
    [InlineData("now")]
    [InlineData("")]
    public void What_leaves_the_instant_open_is_refused(string text) => Assert.False(Clock.TryParse(text, out _));

    [Fact]
    public void What_is_given_wins_over_the_environment() => Assert.Equal(Morning, Clock.Now(Morning, With("0")));

    [Fact]
    public void SOURCE_DATE_EPOCH_counts_seconds() => Assert.Equal(Morning, Clock.Now(null, With("1795424400")));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("9999999999999")]
    public void A_SOURCE_DATE_EPOCH_that_is_no_number_of_seconds_is_refused(string text) =>
        Assert.Contains("is not a number of seconds since 1970", Assert.Throws<CouldNotRunException>(() => Clock.Now(null, With(text))).Message, StringComparison.Ordinal);

    private static Terminal With(string epoch) => new(TextWriter.Null, TextWriter.Null)
    {
        Variable = name => name == "SOURCE_DATE_EPOCH" ? epoch : null,
    };
}
