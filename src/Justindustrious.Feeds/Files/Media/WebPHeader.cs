using System.Buffers.Binary;
using System.Text;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads the header of a WebP: RFC 9649, sections 2.5 to 2.7.</summary>
internal static class WebPHeader
{
    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        facts = facts with { MediaType = "image/webp" };
        Span<byte> chunk = stackalloc byte[18];
        if (!file.TryRead(12, chunk))
            return facts;
        var data = chunk[8..];
        var (width, height) = Encoding.Latin1.GetString(chunk[..4]) switch
        {
            // Sizes are written less one, in 24 bits.
            "VP8X" => (1 + (data[4] | data[5] << 8 | data[6] << 16), 1 + (data[7] | data[8] << 8 | data[9] << 16)),
            "VP8L" when data[0] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(data[1..])),
            "VP8 " when data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) =>
                (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF),
            _ => (0, 0),
        };
        return width == 0 || height == 0 ? facts : facts with { Width = width, Height = height, Colours = ColourModel.Rgb };
    }

    private static (int Width, int Height) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
}
