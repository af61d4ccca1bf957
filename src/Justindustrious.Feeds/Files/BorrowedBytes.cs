using System.Buffers;

namespace Justindustrious.Feeds.Files;

/// <summary>Bytes for a short use. Their memory may be used again after <see cref="Dispose"/>.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Rented">The array to give back; <see langword="null"/> if the bytes stay in memory anyway.</param>
internal readonly record struct BorrowedBytes(ReadOnlyMemory<byte> Bytes, byte[]? Rented) : IDisposable
{
    public void Dispose()
    {
        if (Rented is not null)
            ArrayPool<byte>.Shared.Return(Rented);
    }
}
