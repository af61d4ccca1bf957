using System.Buffers.Binary;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads the header of a GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt, section 18.</summary>
internal static class GifHeader
{
    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        facts = facts with { MediaType = "image/gif" };
        Span<byte> size = stackalloc byte[4];
        if (!file.TryRead(6, size))
            return facts;
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(size), BinaryPrimitives.ReadUInt16LittleEndian(size[2..]));
        return width == 0 || height == 0 ? facts : facts with { Width = width, Height = height, Colours = ColourModel.Rgb };
    }
}
