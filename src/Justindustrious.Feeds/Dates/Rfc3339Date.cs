using System.Globalization;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

/// <summary>Dates as Atom and JSON Feed write them: RFC 3339, <c>2026-11-23T09:00:00Z</c>.</summary>
internal static partial class Rfc3339Date
{
    /// <summary>The number of characters that <see cref="Format(Instant)"/> writes.</summary>
    public const int Length = 20;

    /// <summary>Formats an instant of the years 1 to 9999 in UTC. Fractions of a second are cut off.</summary>
    public static string Format(Instant value)
    {
        Span<byte> text = stackalloc byte[Length];
        Format(value, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Formats an instant with all the digits of its second, for a message that compares two of them.</summary>
    public static string FormatExactly(Instant value) => NodaTime.Text.InstantPattern.ExtendedIso.Format(value);

    /// <summary>Formats an instant as ASCII.</summary>
    public static void Format(Instant value, Span<byte> destination)
    {
        value.ToDateTimeUtc().TryFormat(destination, out var length, "s", CultureInfo.InvariantCulture);
        destination[length] = (byte)'Z';
    }
}
