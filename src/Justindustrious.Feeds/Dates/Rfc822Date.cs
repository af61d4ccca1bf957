using System.Globalization;
using System.Text;
using NodaTime;

namespace Justindustrious.Feeds.Dates;

/// <summary>Dates as RSS writes them: RFC 822 with the four-digit year of RFC 2822, <c>Mon, 23 Nov 2026 09:00:00 +0000</c>.</summary>
internal static partial class Rfc822Date
{
    /// <summary>The number of characters that <see cref="Format(Instant)"/> writes.</summary>
    public const int Length = 31;

    /// <summary>Formats an instant of the years 1 to 9999 in UTC. Fractions of a second are cut off.</summary>
    /// <remarks>The zone is a number because RFC 822's <c>GMT</c> is "obsolete" in RFC 2822 4.3, and many programs read <c>Z</c> wrongly.</remarks>
    public static string Format(Instant value)
    {
        Span<byte> text = stackalloc byte[Length];
        Format(value, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Formats an instant as ASCII.</summary>
    public static void Format(Instant value, Span<byte> destination)
    {
        // "R" writes the same text with GMT at its end, and needs no parsing of a format.
        value.ToDateTimeUtc().TryFormat(destination, out var length, "R", CultureInfo.InvariantCulture);
        "+0000"u8.CopyTo(destination[(length - 3)..]);
    }
}
