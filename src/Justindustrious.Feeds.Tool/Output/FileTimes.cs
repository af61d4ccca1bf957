using System.Security.Cryptography;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>
/// Sets the times of files for <c>--reproducible-times</c> to the last change of each feed, so that two builds of the same posts have equal times.
/// </summary>
internal static class FileTimes
{
    // The range of times in ZIP files, such as NuGet packages.
    private static readonly DateTime First = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2107, 12, 31, 23, 59, 58, DateTimeKind.Utc);

    /// <summary>Sets a file's time to the last change of its feed.</summary>
    /// <param name="path">The feed's file.</param>
    /// <param name="updated">When the feed changed last.</param>
    /// <exception cref="CouldNotRunException">The time can't be set.</exception>
    public static void Set(string path, Instant updated)
    {
        try
        {
            var time = Of(path, updated);
            if (File.GetLastWriteTimeUtc(path) != time)
                File.SetLastWriteTimeUtc(path, time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException(
                $"the time of '{Printable.Cut(path)}' can't be set ({e.Message.TrimEnd('.')}); leave out --reproducible-times, or change the file's owner");
        }
    }

    /// <summary>
    /// Gets the file's time. The seconds are those of the feed's last change. The fraction is computed from the bytes: a small correction does not change the
    /// feed's date, but programs that compare times must see that the file has changed.
    /// </summary>
    private static DateTime Of(string path, Instant updated)
    {
        using var file = File.OpenRead(path);
        var fraction = BitConverter.ToUInt32(SHA256.HashData(file)) % TimeSpan.TicksPerSecond;
        var second = updated < Instant.FromDateTimeUtc(First) ? First : updated > Instant.FromDateTimeUtc(Last) ? Last : updated.ToDateTimeUtc();
        return new(second.Ticks - (second.Ticks % TimeSpan.TicksPerSecond) + fraction, DateTimeKind.Utc);
    }
}
