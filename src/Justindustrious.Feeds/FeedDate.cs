using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Justindustrious.Feeds;

/// <summary>
/// The moment of a post, a feed or a build. <see cref="Instant"/>, <see cref="DateTimeOffset"/>, and <see cref="DateTime"/> of the kind UTC or local, convert
/// to it.
/// </summary>
/// <remarks>
/// Feeds contain dates in UTC. Two values are equal if they are the same moment, even if their offsets were different. The default is 1 January 1970 UTC.
/// </remarks>
public readonly record struct FeedDate : IComparable<FeedDate>
{
    private readonly Instant _instant;

    private FeedDate(Instant instant) => _instant = instant;

    /// <summary>Creates a date from an instant of NodaTime.</summary>
    /// <param name="instant">The moment.</param>
    public static implicit operator FeedDate(Instant instant) => FromInstant(instant);

    /// <summary>Creates a date from a date with an offset.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator FeedDate(DateTimeOffset date) => FromDateTimeOffset(date);

    /// <summary>Creates a date from a <see cref="DateTime"/> of the kind UTC or local.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="ArgumentException">The kind is unspecified, so the moment is unknown.</exception>
    public static implicit operator FeedDate(DateTime date) => FromDateTime(date);

    /// <summary>Returns whether a date is earlier than another.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator <(FeedDate one, FeedDate other) => one._instant < other._instant;

    /// <summary>Returns whether a date is earlier than another, or the same.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator <=(FeedDate one, FeedDate other) => one._instant <= other._instant;

    /// <summary>Returns whether a date is later than another.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator >(FeedDate one, FeedDate other) => one._instant > other._instant;

    /// <summary>Returns whether a date is later than another, or the same.</summary>
    /// <param name="one">The first date.</param>
    /// <param name="other">The second date.</param>
    public static bool operator >=(FeedDate one, FeedDate other) => one._instant >= other._instant;

    /// <summary>Creates a date from an instant of NodaTime.</summary>
    /// <param name="instant">The moment.</param>
    /// <returns>The date.</returns>
    public static FeedDate FromInstant(Instant instant) => new(instant);

    /// <summary>Creates a date from a date with an offset.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The date.</returns>
    public static FeedDate FromDateTimeOffset(DateTimeOffset date) => new(Instant.FromDateTimeOffset(date));

    /// <summary>Creates a date from a <see cref="DateTime"/> of the kind UTC or local.</summary>
    /// <param name="date">The date. If its kind is <see cref="DateTimeKind.Local"/>, it is converted with the time zone of this machine.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentException">The kind is unspecified, so the moment is unknown.</exception>
    public static FeedDate FromDateTime(DateTime date) => date.Kind != DateTimeKind.Unspecified
        ? new(Instant.FromDateTimeUtc(date.ToUniversalTime()))
        : throw new ArgumentException(
            $"the DateTime {date.ToString("s", CultureInfo.InvariantCulture)} has the kind Unspecified, so it is local time or UTC; "
                + "write DateTime.SpecifyKind(date, DateTimeKind.Utc) if it is UTC, or a DateTimeOffset with its offset",
            nameof(date));

    /// <summary>Returns the date as an instant of NodaTime.</summary>
    /// <returns>The moment.</returns>
    public Instant ToInstant() => _instant;

    /// <summary>Returns the date as a <see cref="DateTimeOffset"/> in UTC.</summary>
    /// <returns>The date, without the part below 100 nanoseconds, the unit of .NET.</returns>
    /// <exception cref="InvalidOperationException">The year is not from 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => _instant.ToDateTimeOffset();

    /// <summary>Compares two dates.</summary>
    /// <param name="other">The other date.</param>
    /// <returns>Less than 0 if this date is earlier, 0 if both are the same moment, more than 0 if this date is later.</returns>
    public int CompareTo(FeedDate other) => _instant.CompareTo(other._instant);

    /// <summary>Returns the date as RFC 3339 writes it.</summary>
    /// <returns>For example <c>2026-11-23T09:00:00Z</c>.</returns>
    public override string ToString() => InstantPattern.ExtendedIso.Format(_instant);
}
