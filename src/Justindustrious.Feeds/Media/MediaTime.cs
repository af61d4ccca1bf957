using NodaTime.Text;
using NodaTime;

namespace Justindustrious.Feeds.Media;

/// <summary>Times as RFC 2326 3.6 writes them.</summary>
internal static class MediaTime
{
    private static readonly DurationPattern Pattern = DurationPattern.CreateWithInvariantCulture("-HH:mm:ss.FFF");

    /// <summary>Writes a time as hours, minutes and seconds: <c>00:01:12.5</c>.</summary>
    public static ExtensionValue? Of(Duration? time) => time is { } value
        ? (ExtensionValue)Pattern.Format(value)
        : default(ExtensionValue?);

    /// <summary>Writes a time as a number of seconds.</summary>
    public static ExtensionValue? SecondsOf(Duration? time) => time is { } value
        ? (ExtensionValue)((decimal)value.TotalMilliseconds / 1000)
        : default(ExtensionValue?);
}
