using System.Buffers;

namespace Justindustrious.Feeds.Writing;

/// <summary>An output that counts the bytes written to it.</summary>
internal sealed class CountedOutput(IBufferWriter<byte> output) : IBufferWriter<byte>
{
    /// <summary>Gets the number of bytes written so far.</summary>
    public long Length { get; private set; }

    public void Advance(int count)
    {
        output.Advance(count);
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);
}
