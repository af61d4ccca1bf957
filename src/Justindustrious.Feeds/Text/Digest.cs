using System.Buffers.Binary;
using System.Numerics;

namespace Justindustrious.Feeds.Text;

/// <summary>SHA-256 of short texts, such as ids and addresses.</summary>
/// <remarks>
/// <see cref="System.Security.Cryptography.SHA256"/> gives the same result, but its first call loads OpenSSL, which took a third of the time in which the
/// native tool builds a small blog. Long texts are left to that class, which is several times as fast per byte.
/// </remarks>
internal static class Digest
{
    /// <summary>The number of bytes of a digest.</summary>
    public const int Length = 32;

    private const int BlockLength = 64;

    // FIPS 180-4, 4.2.2.
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    // FIPS 180-4, 5.3.3.
    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    /// <summary>Computes the digest.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var digest = new byte[Length];
        Write(bytes, digest);
        return digest;
    }

    /// <summary>Computes the digest.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="destination">Room for <see cref="Length"/> bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        Span<uint> state = stackalloc uint[8];
        Start.CopyTo(state);
        var rest = bytes;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
            Add(rest[..BlockLength], state);

        // The end is a bit, zeros, and the length in bits, in one block or two.
        Span<byte> end = stackalloc byte[2 * BlockLength];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        end = end[..(rest.Length + 1 + sizeof(ulong) <= BlockLength ? BlockLength : 2 * BlockLength)];
        BinaryPrimitives.WriteUInt64BigEndian(end[^sizeof(ulong)..], (ulong)bytes.Length * 8);
        for (var at = 0; at < end.Length; at += BlockLength)
            Add(end.Slice(at, BlockLength), state);
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(destination[(i * sizeof(uint))..], state[i]);
    }

    /// <summary>Adds a block, by the names that FIPS 180-4, 6.2.2 gives the variables.</summary>
    private static void Add(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> w = stackalloc uint[64];
        for (var t = 0; t < 16; t++)
            w[t] = BinaryPrimitives.ReadUInt32BigEndian(block[(t * sizeof(uint))..]);
        for (var t = 16; t < w.Length; t++)
        {
            var (s0, s1) = (w[t - 15], w[t - 2]);
            w[t] = w[t - 16] + (BitOperations.RotateRight(s0, 7) ^ BitOperations.RotateRight(s0, 18) ^ (s0 >> 3))
                + w[t - 7] + (BitOperations.RotateRight(s1, 17) ^ BitOperations.RotateRight(s1, 19) ^ (s1 >> 10));
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var t = 0; t < w.Length; t++)
        {
            var t1 = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25))
                + ((e & f) ^ (~e & g)) + Constants[t] + w[t];
            var t2 = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22))
                + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + t1, c, b, a, t1 + t2);
        }

        (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
        (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
    }
}
