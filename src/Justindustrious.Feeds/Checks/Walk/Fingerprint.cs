using System.Numerics;
using System.Runtime.InteropServices;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Sixteen bytes that identify a text of any length: the ids of a feed are remembered in little memory.</summary>
/// <remarks>
/// Not a cryptographic hash, which would take as long as all other checks of an id. An author who makes two ids collide gets a wrong finding
/// about the author's own feed, and nothing else. No UInt128: ReadyToRun does not compile code that passes one.
/// </remarks>
internal readonly record struct Fingerprint(ulong One, ulong Other)
{
    public static Fingerprint Of(string text)
    {
        var (one, other) = (0x9E3779B97F4A7C15UL ^ (ulong)text.Length, 0xC2B2AE3D27D4EB4FUL);
        var whole = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        foreach (var part in whole)
            Mix(ref one, ref other, part);
        foreach (var character in text.AsSpan(whole.Length * (sizeof(ulong) / sizeof(char))))
            Mix(ref one, ref other, character);
        Mix(ref one, ref other, one ^ BitOperations.RotateLeft(other, 32));
        return new(one, other);
    }

    private static void Mix(ref ulong one, ref ulong other, ulong part)
    {
        one = BitOperations.RotateLeft((one ^ part) * 0xFF51AFD7ED558CCDUL, 31);
        other = (BitOperations.RotateLeft(other, 29) + part) * 0xC4CEB9FE1A85EC53UL ^ (one >> 17);
    }
}
