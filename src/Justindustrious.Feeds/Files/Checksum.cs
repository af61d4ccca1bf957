using System.Numerics;
using System.Runtime.InteropServices;

namespace Justindustrious.Feeds.Files;

/// <summary>CRC-32C, which tells bytes that were damaged, not bytes that somebody forged.</summary>
internal static class Checksum
{
    /// <summary>Computes it.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of what stands before them.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            before = BitOperations.Crc32C(before, word);
        foreach (var octet in bytes[(words.Length * sizeof(ulong))..])
            before = BitOperations.Crc32C(before, octet);
        return before;
    }
}
