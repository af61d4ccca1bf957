using System.Buffers.Binary;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR.</summary>
internal static class PngHeader
{
    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        facts = facts with { MediaType = "image/png" };
        Span<byte> chunk = stackalloc byte[18];
        if (!file.TryRead(8, chunk) || !chunk[4..8].SequenceEqual("IHDR"u8))
            return facts;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
        if (width <= 0 || height <= 0)
            return facts;
        return facts with { Width = width, Height = height, Colours = chunk[17] is 0 or 4 ? ColourModel.Grey : ColourModel.Rgb };
    }
}
