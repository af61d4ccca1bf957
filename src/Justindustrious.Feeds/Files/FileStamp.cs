namespace Justindustrious.Feeds.Files;

/// <summary>A file's length and the time of its last change, as the file system lists them.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Ticks">The ticks of the time in UTC; 0 if the time is not known.</param>
internal readonly record struct FileStamp(long Length, long Ticks)
{
    /// <summary>Gets whether the time is known.</summary>
    public bool IsKnown => Ticks != 0;
}
