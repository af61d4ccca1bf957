using System.Buffers.Binary;

namespace Justindustrious.Feeds.Files.Media;

/// <summary>Reads the frame header of a JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B.</summary>
internal static class JpegHeader
{
    public static MediaFacts Read(MediaWindow file, MediaFacts facts)
    {
        facts = facts with { MediaType = "image/jpeg" };
        Span<byte> marker = stackalloc byte[4];
        for (long at = 2; file.TryRead(at, marker);)
        {
            if (marker[0] != 0xFF)
                return facts;
            // Any number of FF may fill the space before a marker.
            if (marker[1] == 0xFF)
            {
                at++;
                continue;
            }

            if (IsFrame(marker[1]))
                return ReadFrame(file, at, facts);
            // The picture starts, or ends: its frame header would stand before.
            if (marker[1] is 0xDA or 0xD9)
                return facts;
            at += IsAlone(marker[1]) ? 2 : 2 + Math.Max(2, (int)BinaryPrimitives.ReadUInt16BigEndian(marker[2..]));
        }

        return facts;
    }

    private static MediaFacts ReadFrame(MediaWindow file, long at, MediaFacts facts)
    {
        Span<byte> frame = stackalloc byte[10];
        if (!file.TryRead(at, frame))
            return facts;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[5..]), BinaryPrimitives.ReadUInt16BigEndian(frame[7..]));
        // The height may be written after the first scan; hardly any file does so.
        if (height == 0 || width == 0)
            return facts;
        return facts with
        {
            Width = width,
            Height = height,
            Colours = frame[9] switch { 1 => ColourModel.Grey, 3 => ColourModel.Rgb, 4 => ColourModel.Cmyk, _ => null },
        };
    }

    /// <summary>Start of frame, in all 13 ways of coding. C4, C8 and CC are tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Markers without a length.</summary>
    private static bool IsAlone(byte marker) => marker is 0x01 or >= 0xD0 and <= 0xD8;
}
