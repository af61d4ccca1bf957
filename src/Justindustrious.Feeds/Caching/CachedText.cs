namespace Justindustrious.Feeds.Caching;

/// <summary>Where the cache holds a rendered body.</summary>
/// <param name="Offset">In bytes from the start of the file.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Checksum">CRC-32C of the bytes: a disk's mistake must not reach a reader.</param>
internal readonly record struct CachedText(long Offset, int Length, uint Checksum);
