using System.Numerics;
using System.Runtime.InteropServices;

namespace Justindustrious.Feeds.Files;

/// <summary>CRC-32C. It detects damaged bytes, but not bytes that were changed on purpose.</summary>
internal static class Checksum
{
    /// <summary>Computes the checksum.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The checksum of the bytes before them.</param>
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
