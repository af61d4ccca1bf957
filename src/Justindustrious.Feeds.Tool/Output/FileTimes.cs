using System.Security.Cryptography;
using NodaTime;

namespace Justindustrious.Feeds.Tool.Output;

/// <summary>
/// The times of files, for <c>--reproducible-times</c>: the last change of each feed, so that two builds of the same posts are equal in times as well.
/// </summary>
internal static class FileTimes
{
    // What a package, which is a ZIP file, can say of a time.
    private static readonly DateTime First = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2107, 12, 31, 23, 59, 58, DateTimeKind.Utc);

    /// <summary>Sets a file's time to the last change of its feed.</summary>
    /// <param name="path">The file, which holds the feed.</param>
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
            throw new CouldNotRunException($"the time of '{Printable.Cut(path)}' can't be set ({e.Message.TrimEnd('.')}); leave out --reproducible-times, or make the file yours");
        }
    }

    /// <summary>
    /// The second is the feed's. The fraction comes from the bytes: a corrected word is no change that the feed tells,
    /// and programs that look at times to see whether a file has changed must see one.
    /// </summary>
    private static DateTime Of(string path, Instant updated)
    {
        using var file = File.OpenRead(path);
        var fraction = BitConverter.ToUInt32(SHA256.HashData(file)) % TimeSpan.TicksPerSecond;
        var second = updated < Instant.FromDateTimeUtc(First) ? First : updated > Instant.FromDateTimeUtc(Last) ? Last : updated.ToDateTimeUtc();
        return new(second.Ticks - (second.Ticks % TimeSpan.TicksPerSecond) + fraction, DateTimeKind.Utc);
    }
}
