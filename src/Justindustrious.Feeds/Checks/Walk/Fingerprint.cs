using System.Numerics;
using System.Runtime.InteropServices;

namespace Justindustrious.Feeds.Checks.Walk;

/// <summary>Sixteen bytes that stand for a text of any length, so that a feed's ids are remembered in little memory.</summary>
/// <remarks>
/// Not a cryptographic hash, which would take as long as all other checks of an id: whoever makes two ids of his own feed collide
/// draws a finding about his own feed, and nothing else. No UInt128: code that passes one is not compiled before it runs (ReadyToRun), nor is what it alone calls.
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
