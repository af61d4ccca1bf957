using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds;

/// <summary>
/// The moment of a post, of a feed or of a build. An <see cref="Instant"/>, a <see cref="DateTimeOffset"/> and a <see cref="DateTime"/> of known kind are each a date.
/// </summary>
/// <remarks>
/// Feeds hold dates in UTC: two values are equal where they are the same moment, whatever their offsets were. The default is 1 January 1970 UTC.
/// </remarks>
public readonly record struct FeedDate : IComparable<FeedDate>
{
    private readonly Instant _instant;

    private FeedDate(Instant instant) => _instant = instant;

    /// <summary>Makes a date of a moment of NodaTime.</summary>
    /// <param name="instant">The moment.</param>
    public static implicit operator FeedDate(Instant instant) => FromInstant(instant);

    /// <summary>Makes a date of a date with an offset.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator FeedDate(DateTimeOffset date) => FromDateTimeOffset(date);

    /// <summary>Makes a date of a date whose kind is UTC or local.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="ArgumentException">The kind is unspecified: the date may be any of 26 hours.</exception>
    public static implicit operator FeedDate(DateTime date) => FromDateTime(date);

    /// <summary>Says whether a date is earlier than another.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator <(FeedDate one, FeedDate other) => one._instant < other._instant;

    /// <summary>Says whether a date is earlier than another, or the same.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator <=(FeedDate one, FeedDate other) => one._instant <= other._instant;

    /// <summary>Says whether a date is later than another.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator >(FeedDate one, FeedDate other) => one._instant > other._instant;

    /// <summary>Says whether a date is later than another, or the same.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator >=(FeedDate one, FeedDate other) => one._instant >= other._instant;

    /// <summary>Makes a date of a moment of NodaTime.</summary>
    /// <param name="instant">The moment.</param>
    /// <returns>The date.</returns>
    public static FeedDate FromInstant(Instant instant) => new(instant);

    /// <summary>Makes a date of a date with an offset.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The date.</returns>
    public static FeedDate FromDateTimeOffset(DateTimeOffset date) => new(Instant.FromDateTimeOffset(date));

    /// <summary>Makes a date of a date whose kind is UTC or local.</summary>
    /// <param name="date">The date. Where its kind is <see cref="DateTimeKind.Local"/>, the time zone of this machine says which moment it is.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentException">The kind is unspecified: the date may be any of 26 hours.</exception>
    public static FeedDate FromDateTime(DateTime date) => date.Kind != DateTimeKind.Unspecified
        ? new(Instant.FromDateTimeUtc(date.ToUniversalTime()))
        : throw new ArgumentException(
            $"the DateTime {date.ToString("s", CultureInfo.InvariantCulture)} is of the kind Unspecified, and so may be local or UTC; "
                + "write DateTime.SpecifyKind(date, DateTimeKind.Utc) if it is UTC, or a DateTimeOffset with its offset",
            nameof(date));

    /// <summary>Returns the date as a moment of NodaTime.</summary>
    /// <returns>The moment.</returns>
    public Instant ToInstant() => _instant;

    /// <summary>Returns the date as .NET has it, in UTC.</summary>
    /// <returns>The date, cut to the 100 nanoseconds that .NET counts in.</returns>
    /// <exception cref="InvalidOperationException">The year is not one of 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => _instant.ToDateTimeOffset();

    /// <summary>Compares two dates.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>Less than 0 where this date is earlier, 0 where both are the same moment, more than 0 where this date is later.</returns>
    public int CompareTo(FeedDate other) => _instant.CompareTo(other._instant);

    /// <summary>Returns the date as RFC 3339 writes it.</summary>
    /// <returns>For example <c>2026-11-23T09:00:00Z</c>.</returns>
    public override string ToString() => InstantPattern.ExtendedIso.Format(_instant);
}
